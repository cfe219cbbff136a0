/** Every check finds on the invented decree what its example breaks, figure by figure at the place that is the same thing. */
import { expect, it } from 'vitest'
import type { Context } from '@/check'
import { checks, findingsIn, judge } from '@/check/catalogue'
import { examplesOf } from '@/check/examples'
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
  .map((check) => [check.id, contextOf(examplesOf(check).breaks, model)] as const)
  .filter(([id, context]) => found(context).has(id))

it.each(broken)('%s', (id, context) => {
  expect(found(movedContext(context))).toContain(id)
})
