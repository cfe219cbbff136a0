/** Every check finds on the invented decree what its example breaks, figure by figure at the place that is the same thing. */
import { expect, it } from 'vitest'
import { checks, findingsIn, judge } from '@/check'
import type { Context } from '@/check/check'
import { contextOf } from '@/check/example-context'
import { formatById } from '@/format'
import { cellsOf } from '@/report/format'
import { type Report, freeze } from '@/report/report'
import { decree2027, keyIn2027 } from '../support/decree-2027'

const model = formatById('2021') ?? expect.fail('The 2021 format is declared')

/** A report of 2021 as the invented decree would have it. */
const moved = (report: Report): Report =>
  freeze({
    ...report,
    format: decree2027.id,
    figures: {
      ...Object.fromEntries([...cellsOf(decree2027).keys()].map((key) => [key, 0])),
      ...Object.fromEntries(
        Object.entries(report.figures)
          .filter(([key]) => !key.split('.').includes('publication'))
          .map(([key, figure]) => [keyIn2027(key), figure]),
      ),
    },
  })

const movedContext = ({
  report,
  previous,
  units,
  previousUnits,
  adjustments,
  ...rest
}: Context): Context => ({
  ...rest,
  ...(adjustments && {
    adjustments: adjustments.map((one) => ({ ...one, figure: keyIn2027(one.figure) })),
  }),
  report: moved(report),
  format: decree2027,
  ...(previous && { previous: { report: moved(previous.report), format: decree2027 } }),
  ...(units && {
    units: units.map((unit) => ({ ...unit, report: moved(unit.report), format: decree2027 })),
  }),
  ...(previousUnits && {
    previousUnits: {
      list: previousUnits.list,
      units: previousUnits.units.map((unit) => ({
        ...unit,
        report: moved(unit.report),
        format: decree2027,
      })),
    },
  }),
})

/** What a context is told of, the checks alone. */
const found = (context: Context): ReadonlySet<string> =>
  new Set(findingsIn(judge(context)).map(({ check }) => check))

const broken = checks
  .map(({ id, examples }) => [id, contextOf(examples.breaks, model)] as const)
  .filter(([id, context]) => found(context).has(id))

/** Rules of the prose that still name keys; none may join them. */
const byKey: ReadonlySet<string> = new Set(
  `fees.collected narrative.all-concluded narrative.all-of-one-kind narrative.all-upheld narrative.classes
  narrative.corrected narrative.decisions narrative.documents narrative.excessive narrative.fees narrative.growth
  narrative.none narrative.percentage narrative.proceedings narrative.rate-without-base narrative.requests`.split(
    /\s+/,
  ),
)

it.each(broken)('%s', (id, context) => {
  const isFound = found(movedContext(context)).has(id)
  expect(isFound).toBe(!byKey.has(id))
})
