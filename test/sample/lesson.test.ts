/** The years to learn on: honest but for the three planted faults, each found and named, none left once they are mended. */
import { expect, it } from 'vitest'
import { findingsIn, judge } from '@/check/catalogue'
import { formats, formatForYear } from '@/format'
import { lessons, mended } from '@/sample/lesson'
import type { Report } from '@/report/report'

const format = formats.at(-1) ?? expect.fail('There is a format')
const [first, second, faulty] = lessons
const found = (report: Report, last?: Report) =>
  findingsIn(judge({ report, format, ...(last && { previous: { report: last, format } }) }))

it('are of one organ, one after the other, in the format in force, clearly made up', () => {
  expect(new Set(lessons.map(({ organ }) => organ.name)).size).toBe(1)
  for (const [index, report] of lessons.entries()) {
    expect(report.year).toBe((first?.year ?? 0) + index)
    expect(formatForYear(report.year)?.id).toBe(report.format)
    expect(report.format).toBe(format.id)
    expect(report.organ['demonstration']).toBe(true)
    expect(report.title).toContain('演示数据，非真实')
    expect(report.narrative.lead).toContain('虚构')
  }
})

it('are without a finding where nothing is planted, and once all is mended', () => {
  if (!first || !second) throw new Error('There are three years')
  expect(found(first)).toEqual([])
  expect(found(second, first)).toEqual([])
  expect(found(mended, second)).toEqual([])
})

it('hold a slip, a broken carry-over and a contradiction in the last year, and each is named', () => {
  if (!faulty) throw new Error('There are three years')
  const findings = found(faulty, second)
  const of = (check: RegExp) => findings.filter(({ check: id }) => check.test(id))
  expect(of(/row-sum|column-sum/).length).toBeGreaterThan(0)
  expect(of(/carry-over/).length).toBeGreaterThan(0)
  expect(of(/^narrative\./).length).toBeGreaterThan(0)
  const touched = findings.flatMap(({ figures }) => figures)
  expect(touched).toContain('requests.granted.natural')
  expect(touched).toContain('requests.carriedIn.business')
  expect(findings.some(({ passage }) => passage?.place === 'overview')).toBe(true)
})
