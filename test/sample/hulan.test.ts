/** The samples are complete and right: the seed as published, the made-up years without a broken sum. */
import { describe, expect, it } from 'vitest'
import { findingsIn, judge } from '@/check/catalogue'
import { formatById, formatForYear, formats } from '@/format'
import { addFigures, difference, faultOf } from '@/report/figure'
import { readReportFile } from '@/report/json/file'
import { writeReportFile } from '@/report/json/write-file'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { type Report, figureOf, textOf } from '@/report/report'
import { samples } from '@/sample/hulan'

const formatOf = (report: Report): Format => {
  const format = formatById(report.format)
  if (!format) throw new Error(`No format ${report.format}`)
  return format
}

const added = (report: Report, keys: readonly FigureKey[]) =>
  addFigures(keys.map((key) => figureOf(report, key)))

describe.each(samples.map((report) => ({ year: report.year, report })))('$year', ({ report }) => {
  const format = formatOf(report)

  it('is in the format of its year, filled in and frozen', () => {
    expect(format).toBe(formatForYear(report.year))
    const cells = cellsOf(format)
    expect(Object.keys(report.figures)).toEqual([...cells.keys()])
    for (const [key, { kind }] of cells) {
      const figure = figureOf(report, key)
      if (figure === null) throw new Error(`${key} is blank`)
      expect(faultOf(figure, kind), key).toBeUndefined()
    }
    for (const value of [report, report.organ, report.narrative, report.figures])
      expect(Object.isFrozen(value)).toBe(true)
    for (const { place } of format.sections)
      if (place !== 'requests' && place !== 'proceedings')
        expect(textOf(report, place), place).not.toBe('')
  })

  it('adds up and balances in every row and column', () => {
    for (const { total, parts } of format.sums)
      expect(figureOf(report, total), total).toBe(added(report, parts))
    for (const { left, right } of format.balances)
      expect(added(report, left), left[0]).toBe(added(report, right))
  })

  it('gives no finding and survives its file', () => {
    expect(findingsIn(judge({ report, format }))).toEqual([])
    const read = readReportFile(writeReportFile(report, format), formats)
    expect(read).toEqual({ ok: true, value: report })
  })
})

describe('the years together', () => {
  it('give no finding when each is judged with the one before it', () => {
    const found = samples.slice(1).flatMap((report, index) => {
      const last = samples[index]
      if (!last) throw new Error('Every later sample has one before it')
      const previous = { report: last, format: formatOf(last) }
      return findingsIn(judge({ report, format: formatOf(report), previous }))
    })
    expect(found).toEqual([])
  })

  it('continue each other where the formats allow it', () => {
    let compared = 0
    samples.slice(1).forEach((report, index) => {
      const last = samples[index]
      if (!last) throw new Error('Every later sample has one before it')
      expect(report.organ.name).toBe(last.organ.name)
      for (const rule of formatOf(report).continuations) {
        if (!rule.previous.every((key) => cellsOf(formatOf(last)).has(key))) continue
        const plus = [added(last, rule.previous), added(report, rule.plus ?? [])]
        const before = addFigures(rule.plus ? plus : plus.slice(0, 1)) ?? NaN
        const after = rule.minus ? difference(before, added(report, rule.minus) ?? NaN) : before
        expect(figureOf(report, rule.figure), rule.figure).toBe(after)
        compared += 1
      }
    })
    expect(compared).toBe(7 + 5 + 7)
  })

  it('mark what is made up', () => {
    expect(samples.map(({ organ }) => organ['demonstration'])).toEqual([undefined, true, true])
    for (const report of samples.slice(1)) {
      expect(report.title).toContain('演示数据，非真实')
      expect(report.narrative.lead).toContain('虚构')
    }
  })
})

describe('the seed report', () => {
  const [seed] = samples
  const row = (prefix: string) =>
    Object.entries(seed?.figures ?? {}).flatMap(([key, figure]) =>
      key.startsWith(`${prefix}.`) ? [figure] : [],
    )

  it('has its 198 figures', () => {
    expect(Object.values(seed?.figures ?? {})).toHaveLength(198)
  })

  it.each([
    ['proactive.rules', [0, 0, 0]],
    ['proactive.normativeDocuments', [14, 14, 59]],
    ['proactive.licensing', [153, 2, 13214]],
    ['proactive.otherServices', [334, -5, 558]],
    ['proactive.penalties', [1898, -30, 4259]],
    ['proactive.coercion', [84, -3, 8]],
    ['proactive.fees', [13, 0]],
    ['proactive.procurement', [43, 21552.9]],
    ['requests.received', [14, 0, 0, 0, 0, 0, 14]],
    ['requests.partlyGranted', [5, 0, 0, 0, 0, 0, 5]],
    ['requests.denied.internalAffairs', [2, 0, 0, 0, 0, 0, 2]],
    ['requests.unavailable.notHeld', [6, 0, 0, 0, 0, 0, 6]],
    ['requests.unavailable.stillUnclear', [1, 0, 0, 0, 0, 0, 1]],
    ['requests.concluded', [14, 0, 0, 0, 0, 0, 14]],
  ])('has %s as published', (prefix, figures) => {
    expect(row(prefix)).toEqual(figures)
  })

  it('has nothing but zeros elsewhere', () => {
    const filled = Object.values(seed?.figures ?? {}).filter((figure) => figure !== 0)
    expect(filled).toHaveLength(3 + 12 + 1 + 2 + 12)
  })
})
