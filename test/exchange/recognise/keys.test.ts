/** Lists of keys beside what was recognised: the only witness, a second one, or one that disagrees. */
import { expect, test } from 'vitest'
import type { Keyed } from '@/exchange/read/keyed'
import { formatOfKeys, withKeys } from '@/exchange/recognise/label/keys'
import type { Recognised } from '@/exchange/recognise/recognised'
import { formats } from '@/format'
import { cellsOf } from '@/report/format'
import { ok, refused } from '@/report/outcome'
import { blankReport, figureOf, freeze } from '@/report/report'

const [, format] = formats
if (!format) throw new Error('no format')
const key = 'requests.received.natural'
const list = (members: Readonly<Record<string, string>>): readonly Keyed[] =>
  Object.entries(members).map(([name, text]) => ({ key: name, text, where: '清单' }))

function recognisedWith(figure: number): Recognised {
  if (!format) throw new Error('no format')
  const blank = blankReport(format, 2024, { name: '示例局' })
  return {
    report: freeze({ ...blank, figures: { ...blank.figures, [key]: figure } }),
    format,
    year: 2024,
    origins: new Map([[key, { text: String(figure), where: '第1个表格', row: 3, column: 3 }]]),
    doubts: [],
    missing: [...cellsOf(format).keys()].filter((one) => one !== key),
    problems: [],
  }
}
function both(figure: number, members: Readonly<Record<string, string>>): Recognised {
  if (!format) throw new Error('no format')
  const outcome = withKeys(ok(recognisedWith(figure)), list(members), format)
  if (!outcome.ok) throw new Error(outcome.problem.text)
  return outcome.value
}

test('the list alone gives figures, organ, year and texts', () => {
  const keyed = list({
    [key]: '14',
    'proactive.fees.amount': '1.5',
    'organ.name': '示例局',
    year: '2023',
    'narrative.overview': '总体情况',
  })
  const known = formatOfKeys(keyed, formats)
  expect(known?.id).toBe('2021')
  const outcome = known && withKeys(refused('没有'), keyed, known)
  if (!outcome?.ok) throw new Error('nothing')
  const { report, year, missing, doubts } = outcome.value
  expect([year, report.organ.name, report.narrative.overview]).toEqual([2023, '示例局', '总体情况'])
  expect(figureOf(report, key)).toBe(14)
  expect(missing).toHaveLength(198)
  expect(doubts).toEqual([])
})

test('the format is the one the list names, or that knows most of its keys', () => {
  expect(formatOfKeys(list({ format: '2019', [key]: '1' }), formats)?.id).toBe('2019')
  expect(formatOfKeys(list({ 'proactive.rules.made': '1', [key]: '1' }), formats)?.id).toBe('2019')
  expect(formatOfKeys(list({ 总计: '1' }), formats)).toBeUndefined()
})

test('where both agree there is no doubt, where they differ there is one with both', () => {
  expect(both(14, { [key]: '14' }).doubts).toEqual([])
  const { doubts, report } = both(14, { [key]: '15' })
  expect(doubts).toHaveLength(1)
  expect(doubts[0]).toMatchObject({ figures: [key], candidates: [14, 15] })
  expect(figureOf(report, key)).toBe(14)
})

test('a text that is no figure is a doubt and stays blank', () => {
  const other = 'requests.received.business'
  const { doubts, report } = both(14, { [other]: '约3件' })
  expect(doubts[0]).toMatchObject({ figures: [other], candidates: [] })
  expect(figureOf(report, other)).toBeNull()
})
