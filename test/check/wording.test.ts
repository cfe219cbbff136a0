/** How findings name rows, write formulas and advise: as an officer with the table before them would say it. */
import { describe, expect, it } from 'vitest'
import { checks, findingsIn, judge } from '@/check/catalogue'
import { examplesOf } from '@/check/examples'
import type { Example } from '@/check/example'
import { contextOf } from '@/check/example-context'
import { nameOf } from '@/check/text/read/claim/compared'
import { formats } from '@/format'
import { type Format, cellsOf, lines, shortName } from '@/report/format'

const format = formats.at(-1) as Format
const trial = formats[0] as Format

const first = (check: string, example: Omit<Example, 'text'>, of: Format) =>
  findingsIn(judge(contextOf(example, of))).find((finding) => finding.check === check)

describe('a formula', () => {
  it('puts what is taken away in brackets', () => {
    const figures = {
      'proactive.penalties.previousItems': 5,
      'proactive.penalties.change': -5,
      'proactive.penalties.decisions': 3,
    }
    expect(first('items.none', { figures }, trial)?.formula).toBe('5 + (-5) = 0')
  })
})

describe('advice', () => {
  it.each(['stock.rules', 'items.previous'])('of %s parts its sentences', (id) => {
    const check = checks.find((one) => one.id === id)
    const of = check?.judgements(format).length ? format : trial
    const advice = check && first(id, examplesOf(check).breaks, of)?.advice
    expect(advice).toContain('；因机构改革')
    expect(advice).not.toMatch(/等因/)
  })
})

describe.each(formats)('in the format of $id', (of) => {
  it('no row is called like a column', () => {
    const columns = new Set(
      of.tables.flatMap(({ bands }) =>
        bands.flatMap((band) => lines(band.columns).map((line) => line.at(-1)?.text)),
      ),
    )
    const rows = [...cellsOf(of).values()]
      .filter(({ row }) => row.at(-1)?.text !== '')
      .map(({ key }) => shortName(of, key).split('·')[0])
    expect(rows.filter((row) => columns.has(row))).toEqual([])
  })

  it('no two figures have the same name', () => {
    const names = [...cellsOf(of).keys()].map((key) => shortName(of, key))
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('a sum of rows in prose', () => {
  const group = (id: string) =>
    [...cellsOf(format).keys()].filter(
      (key) => key.startsWith(`requests.${id}.`) && key.endsWith('.total'),
    )
  it.each([
    [group('notProcessed'), '（五）不予处理各项之和'],
    [group('unavailable'), '（四）无法提供各项之和'],
    [group('denied').slice(0, 4), '属于国家秘密等4项之和'],
    [['requests.granted.total', 'requests.partlyGranted.total'], '予以公开 + 部分公开'],
    [['requests.denied.stateSecret.total'], '属于国家秘密'],
    [['requests.concluded.total'], '本年度办理结果总计'],
    [['requests.other.other.total'], '其他处理·其他'],
  ])('%j is %s', (reading, name) => {
    expect(nameOf(format, reading)).toBe(name)
  })
})
