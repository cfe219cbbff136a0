/** A written reason settles its finding, and only as long as what it was given for stands. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acknowledgementOf, annexOf, type Finding, living, settled } from '@/check'
import { findingsIn, judge } from '@/check/catalogue'
import { formats } from '@/format'
import { applyChanges, figureChange, textChange } from '@/report/edit/edit'
import { readReportFile } from '@/report/json/file'
import { writeReportFile } from '@/report/json/write-file'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { type Acknowledgement, type Report, blankReport, freeze } from '@/report/report'

const format = formats.at(-1) as Format
const keys = [...cellsOf(format).keys()]
const blank = blankReport(format, format.since + 1, { name: '示例县人民政府办公室' })
const report = applyChanges(
  freeze({ ...blank, figures: Object.fromEntries(keys.map((key, index) => [key, index])) }),
  [textChange(blank, 'overview', '本年新收申请12件，办结12件。')],
)

const about = (figures: readonly FigureKey[], rest: Partial<Finding> = {}): Finding => ({
  id: `some.check:${figures.join()}`,
  check: 'some.check',
  severity: 'warning',
  text: '与上年相比变化较大',
  formula: '12 − 3 = 9',
  figures,
  ...rest,
})
const inText = (start: number, end: number): Finding =>
  about([], { id: `some.check:${start}`, passage: { place: 'overview', start, end } })
const holding = (given: readonly Acknowledgement[], on: Report = report): Report =>
  freeze({ ...on, acknowledged: given })
const given = (finding: Finding): Report =>
  holding([acknowledgementOf(finding, report, '机构改革并入', 1)])

const someKeys = fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 8 })

describe('a reason', () => {
  it('settles its finding, through the file too', () => {
    fc.assert(
      fc.property(someKeys, (figures) => {
        const finding = about(figures)
        const file = readReportFile(writeReportFile(given(finding), format), formats)
        expect(file.ok && settled([finding], file.value).get(finding.id)?.reason).toBe(
          '机构改革并入',
        )
      }),
      { numRuns: 30 },
    )
  })

  it('dies exactly when a figure it was given for changes', () => {
    fc.assert(
      fc.property(
        someKeys,
        fc.constantFrom(...keys),
        fc.integer({ min: 1000 }),
        (figures, key, to) => {
          const finding = about(figures)
          const before = given(finding)
          const after = applyChanges(before, [figureChange(before, key, to)])
          expect(settled([finding], after).has(finding.id)).toBe(!figures.includes(key))
          expect(living(before.acknowledged, after, [finding])).toHaveLength(
            figures.includes(key) ? 0 : 1,
          )
          expect(living(before.acknowledged, after, [])).toHaveLength(figures.includes(key) ? 0 : 1)
        },
      ),
    )
  })

  it('follows its words when the text before them grows, and dies when they change', () => {
    const before = given(inText(4, 9))
    const grown = applyChanges(before, [
      textChange(before, 'overview', '2026年，本年新收申请12件，办结12件。'),
    ])
    expect(settled([inText(10, 15)], grown).size).toBe(1)
    const changed = applyChanges(before, [
      textChange(before, 'overview', '本年新收申请13件，办结12件。'),
    ])
    expect(settled([inText(4, 9)], changed).size).toBe(0)
    expect(living(before.acknowledged, changed, [])).toEqual([])
  })

  it('dies when the numbers it answers change, as last year’s may, but not when the wording does', () => {
    const before = given(about(['requests.received.total']))
    const finding = about(['requests.received.total'], { text: '较上年变化较大' })
    expect(settled([finding], before).size).toBe(1)
    const other = about(['requests.received.total'], { formula: '12 − 4 = 8' })
    expect(settled([other], before).size).toBe(0)
    expect(living(before.acknowledged, before, [other])).toEqual([])
  })

  it('never settles an error, and settles one finding at a time', () => {
    const finding = about(['requests.received.total'])
    expect(settled([{ ...finding, severity: 'error' }], given(finding)).size).toBe(0)
    const twin = { ...finding, id: 'some.check:twin' }
    expect([...settled([twin, finding], given(finding)).keys()]).toEqual([finding.id])
  })

  it('of a check that is no more is kept and does no harm', () => {
    const gone = { ...about(['requests.received.total']), check: 'requests.single-result' }
    const kept = given(gone)
    expect(settled([about(['requests.received.total'])], kept).size).toBe(0)
    expect(living(kept.acknowledged, kept, [])).toHaveLength(1)
  })

  it('from elsewhere without a basis is kept and settles nothing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (rest) => {
        const odd = holding([{ ...rest, check: 'some.check', reason: '' }])
        expect(settled([about(['requests.received.total'])], odd).size).toBe(0)
        expect(() => living(odd.acknowledged, odd, [])).not.toThrow()
      }),
    )
    const bare = holding([{ check: 'some.check', reason: '见说明' }])
    expect(living(bare.acknowledged, bare, [])).toBe(bare.acknowledged)
  })
})

it('lists in the annex what was found, the figures with their units, and the reason', () => {
  const finding = about(['requests.received.total', 'proactive.fees.amount'])
  const hint: Finding = { ...about(['requests.received.natural']), severity: 'hint' }
  const reasons = [finding, hint].map((one) => acknowledgementOf(one, report, '已核实无误', 1))
  expect(annexOf(holding(reasons), format, [finding, hint])).toEqual([
    {
      finding: finding.id,
      text: finding.text,
      formula: finding.formula,
      figures: ['本年新收政府信息公开申请数量·总计 16件', '行政事业性收费·本年收费金额 9万元'],
      reason: '已核实无误',
    },
  ])
})

it('answers what the checks really find', () => {
  const found = findingsIn(judge({ report: blank, format }))
  const warning = found.find(({ severity }) => severity === 'warning') as Finding
  const explained = freeze({
    ...blank,
    acknowledged: [acknowledgementOf(warning, blank, '等待财政部门提供', 1)],
  })
  expect([...settled(found, explained).keys()]).toEqual([warning.id])
  expect(annexOf(explained, format, found)).toHaveLength(1)
})
