/** A table of a text is a real grid in the workbook: its cells stand side by side over the whole column of texts. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { divisions, rowsOfText, steps, valueIn } from '@/exchange/excel/text-rows'
import { mostInCell } from '@/exchange/excel/long'
import { workbookOf } from '@/exchange/excel/workbook'
import { formats } from '@/format'
import { blankReport, freeze } from '@/report/report'
import { tableText } from '@/report/text/table'
import { readBack } from '../../support/read-back'

const format = formats.at(-1)
if (!format) throw new Error('no format')

const wideTable = (columns: number) =>
  tableText([
    Array.from({ length: columns }, (_, at) => `栏${String(at)}`),
    Array.from({ length: columns }, (_, at) => '字'.repeat(at * at)),
  ])

const reportWith = (overview: string) => {
  const blank = blankReport(format, format.since, { name: '甲局' })
  return freeze({ ...blank, narrative: { ...blank.narrative, overview } })
}

describe('the cells of a row', () => {
  it.each([2, 3, 5, 7, 12])(
    'of %i columns fill the column of texts, none without width',
    (columns) => {
      const [one] = rowsOfText(wideTable(columns))
      if (one?.kind !== 'table') throw new Error('no table')
      for (const cells of one.rows) {
        expect(cells.map(({ from }) => from)).toEqual([
          0,
          ...cells.slice(0, -1).map(({ to }) => to),
        ])
        expect(cells.at(-1)?.to).toBe(steps)
        for (const { from, to } of cells) expect(to).toBeGreaterThan(from)
      }
    },
  )

  it('leave the column whole where no text has a table', () => {
    expect(divisions([])).toEqual([steps])
  })

  it.each([
    ['12', 12],
    ['-3.5', -3.5],
    ['0', 0],
    ['1,206', '1,206'],
    ['007', '007'],
    ['1.0', '1.0'],
    ['-0', '-0'],
    ['12%', '12%'],
    ['=1+1', '=1+1'],
    ['1234567890', '1234567890'],
    ['', ''],
  ])('hold %s as %j', (text, value) => {
    const cell = { text, points: 10.5, align: 'center', from: 0, to: 6, head: false } as const
    expect(valueIn(cell, 30)).toBe(value)
  })

  it('hold a number too wide for them as a text, which is broken and not hashed out', () => {
    const cell = {
      text: '123456',
      points: 9,
      align: 'center',
      from: 0,
      to: 1,
      head: false,
    } as const
    expect(valueIn(cell, 9)).toBe('123456')
  })
})

it('a table is bordered, its head filled, and its text written nowhere between bars', async () => {
  const text = `先写一段。\n${tableText([
    ['单位', '收到'],
    ['甲局', '3'],
  ])}\n再写一段。`
  const file = await workbookOf(reportWith(text), format)
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())
  expect(strings).toContain('<t>甲局</t>')
  expect(strings).not.toMatch(/\||---/)
})

it('what is too long for a cell or a sheet is kept as it is written', async () => {
  const long = tableText([
    ['甲', '乙'],
    ['丙', '丁'.repeat(mostInCell + 1)],
  ])
  const many = tableText(Array.from({ length: 400 }, (_, at) => [`行${String(at)}`, '件']))
  for (const overview of [`前。\n${long}\n后。`, `前。\n${many}\n后。`]) {
    const back = await readBack(await workbookOf(reportWith(overview), format))
    expect(back.recognised.report.narrative.overview).toBe(overview)
  }
})

it('a list with a row number beyond all reason costs no more than any other', async () => {
  const { splitKeyed } = await import('@/exchange/read/keyed')
  const lines = [
    ['内容', '编码'],
    ['甲', 'narrative.overview.t1'],
    ['乙', 'narrative.overview.t999999999999'],
  ]
  const cells = lines.flatMap((line, row) =>
    line.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
  )
  const { keyed } = splitKeyed({ kind: 'Excel', blocks: [{ kind: 'table', where: '表', cells }] })
  expect(keyed.map(({ key }) => key)).toEqual(['narrative.overview'])
})
