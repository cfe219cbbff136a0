/** 汇总底稿 marks what is not as the units wrote it: corrected on the telephone, or adjusted; its legend says so, and counts the units. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { sumWorkbookOf } from '@/exchange/excel/units/workbook'
import { formatForYear } from '@/format'
import { type Consolidation, withMembers } from '@/report/consolidation/consolidation'
import { correctedByWord } from '@/report/consolidation/sending'
import { cellsOf } from '@/report/format'
import { consolidationOf, granted, unit, unitReport } from '../../support/consolidation'

const format = formatForYear(2024) ?? expect.fail('2024 has a format')
const natural = 'requests.granted.natural'
const total = 'requests.granted.total'
const rowOf = (key: string): number => [...cellsOf(format).keys()].indexOf(key) + 4

/** The cells of the sheet of figures, by their places: what they show, and what colour lies under it. */
async function cellsIn(whole: Consolidation) {
  const file = await sumWorkbookOf(whole, format, [])
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const all = (xml: string, tag: RegExp) => [...xml.matchAll(tag)].map(([one]) => one)
  const strings = all(text('xl/sharedStrings.xml'), /<si>.*?<\/si>/gs).map((one) =>
    one.replace(/<[^>]*>/g, ''),
  )
  const styles = text('xl/styles.xml')
  const fills = all(styles, /<fill>.*?<\/fill>/gs)
  const [, formats = ''] = styles.split('<cellXfs')
  const fillOf = all(formats.split('</cellXfs>')[0] ?? '', /<xf [^>]*>/g).map((one) =>
    Number(/fillId="(\d+)"/.exec(one)?.[1] ?? 0),
  )
  const sheet = text('xl/worksheets/sheet1.xml')
  return (column: string, row: number) => {
    const at = `${column}${String(row)}`
    const [, head = '', body = ''] =
      new RegExp(`<c r="${at}"([^>]*?)(?:/>|>(.*?)</c>)`).exec(sheet) ?? []
    const value = /<v>(.*?)<\/v>/.exec(body)?.[1] ?? ''
    const style = Number(/ s="(\d+)"/.exec(head)?.[1] ?? 0)
    return {
      shows: head.includes('t="s"') ? (strings[Number(value)] ?? '') : value,
      isMarked: fills[fillOf[style] ?? 0]?.includes('FFE699') === true,
    }
  }
}

const sent = unit('甲局', unitReport('甲局', granted(21)))
const corrected = correctedByWord(sent, format, new Map([[natural, 12]]), '张三来电', 1)
const other = unit('乙局', unitReport('乙局', granted(4)))

it('marks what was corrected at a unit’s word, its total with it, and says what it was and who said so', async () => {
  const at = await cellsIn(consolidationOf([corrected, other]))
  for (const key of [natural, total]) {
    expect(at('E', rowOf(key))).toEqual({ shows: '12', isMarked: true })
    expect(at('F', rowOf(key))).toEqual({ shows: '4', isMarked: false })
    expect(at('K', rowOf(key)).shows).toBe('甲局 21→12（张三来电）')
  }
  const untouched = rowOf('requests.received.natural')
  expect(at('E', untouched)).toEqual({ shows: '21', isMarked: false })
  expect(at('K', untouched).shows).toBe('')
  expect(at('K', 3).shows).toBe('电话更正')
})

it('marks an adjusted sum, and no unit of it', async () => {
  const adjustments = [{ id: 'a', figure: natural, amount: -1, reason: '联合发文', at: 1 }]
  const at = await cellsIn(withMembers(consolidationOf([sent, other]), { adjustments }))
  const row = rowOf(natural)
  expect(['E', 'F', 'G', 'I'].map((column) => at(column, row).isMarked)).toEqual([
    ...[false, false, false, true],
  ])
  expect(at('J', row).shows).toBe('联合发文')
})

it('explains the mark, and counts the units so that they add up', async () => {
  const back = { submissions: [{ from: '一.xlsx', at: 1, figures: [], texts: [] }] }
  const at = await cellsIn(
    consolidationOf([
      ...[corrected, other, unit('丙局'), unit('丁局', undefined, back)],
      unit('戊局', undefined, { counted: false }),
    ]),
  )
  const { shows } = at('A', 2)
  expect(shows).toContain('应报 4 个单位，已收 2 个，缺报 1 个，已退回 1 个；另有 1 个不计入')
  expect(shows).toMatch(/黄底的格：.*电话更正.*调整/)
})
