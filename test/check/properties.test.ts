/** What holds of all checks for any report, edits and neighbours: exact rejudging, no order, no throw, fixes that mend. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Context, Neighbour } from '@/check'
import { type Answers, findingsIn, judge, rejudge } from '@/check/catalogue'
import { formats } from '@/format'
import { applyChanges, memberOf } from '@/report/edit/edit'
import { type Format, cellsOf } from '@/report/format'
import { readReportFile } from '@/report/json/file'
import type { Report } from '@/report/report'
import { enterFigures } from '@/report/sums'
import { someText } from '../support/arbitrary'
import { type Edit, anyEdits, anyFigure, anyLevel, anyPrevious, anyReport } from './wild'

const contextFor = (report: Report, format: Format, previous?: Neighbour): Context => ({
  report,
  format,
  ...(previous && { previous }),
  units: [],
})

function edited(
  start: Context,
  edits: readonly Edit[],
): { readonly context: Context; readonly answers: Answers } {
  let context = start
  let answers = judge(start)
  for (const edit of edits) {
    const change = edit(context.report)
    context = { ...context, report: applyChanges(context.report, [change]) }
    answers = rejudge(answers, context, [memberOf(change)])
  }
  return { context, answers }
}

describe.each(formats.map((format) => [format.id, format] as const))('format %s', (_, format) => {
  const years = fc.constantFrom(format.since, format.since + 1)
  const cases = years.chain((year) =>
    fc.tuple(anyReport(format, year), anyPrevious(year), anyEdits(format)),
  )

  it('judges after edits as it would judge from the start, whatever last year’s format', () => {
    fc.assert(
      fc.property(cases, ([report, previous, edits]) => {
        const { context, answers } = edited(contextFor(report, format, previous), edits)
        expect(answers).toEqual(judge(context))
      }),
      { numRuns: 60 },
    )
  })

  it('finds the same in whatever order the edits were made', () => {
    fc.assert(
      fc.property(
        cases,
        fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
        ([report, previous, edits], order) => {
          const shuffled = edits
            .map((edit, index) => ({ edit, at: order[index] ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ edit }) => edit)
          const start = contextFor(report, format, previous)
          expect(findingsIn(edited(start, shuffled).answers)).toEqual(
            findingsIn(edited(start, edits).answers),
          )
        },
      ),
      { numRuns: 40 },
    )
  })

  it('loses every finding about a sum, a balance or a continuation when its fix is taken', () => {
    const exact = new Set([
      ...format.sums.map(({ check }) => check),
      ...format.balances.map(({ check }) => check),
      ...format.continuations.map(({ check }) => check),
      'consolidation.sum',
      'organ.no-rule-making-power',
    ])
    let taken = 0
    fc.assert(
      fc.property(cases, ([report, previous]) => {
        const context = contextFor(report, format, previous)
        for (const { id, check, remedy } of findingsIn(judge(context))) {
          if (!exact.has(check) || !remedy?.figures) continue
          taken += 1
          const changes = enterFigures(report, format, new Map(remedy.figures))
          const after = { ...context, report: applyChanges(report, changes) }
          expect(findingsIn(judge(after)).map((finding) => finding.id)).not.toContain(id)
        }
      }),
      { numRuns: 25 },
    )
    expect(taken).toBeGreaterThan(50)
  })

  it('throws on no report the file schema accepts, nor on such units', () => {
    const file = fc.record(
      {
        type: fc.constant('zfxxgk-annual-report'),
        version: fc.constant(1),
        format: fc.constant(format.id),
        year: fc.integer({ min: 2008, max: 2100 }),
        organ: fc
          .record({ name: someText, level: anyLevel })
          .map(({ name, level }) => (level === undefined ? { name } : { name, level })),
        title: someText,
        narrative: fc.dictionary(
          fc.constantFrom(...format.sections.map(({ place }) => place)),
          someText,
        ),
        figures: fc.dictionary(
          fc.constantFrom(...cellsOf(format).keys(), 'unknown.key'),
          anyFigure,
        ),
      },
      { requiredKeys: ['type', 'version', 'format', 'year', 'organ', 'figures'] },
    )
    fc.assert(
      fc.property(file, file, anyPrevious(2021), (own, other, previous) => {
        const report = readReportFile(JSON.stringify(own), formats)
        const unit = readReportFile(JSON.stringify(other), formats)
        if (!report.ok || !unit.ok) throw new Error('The schema refuses what the test made')
        const neighbour = { report: unit.value, format }
        for (const before of [previous, neighbour])
          judge({
            ...contextFor(report.value, format, before),
            units: [neighbour, { report: report.value, format }],
          })
      }),
      { numRuns: 60 },
    )
  })
})
