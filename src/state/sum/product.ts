/** The report a consolidation becomes: filed anew, or the figures of a filed one brought up to the sums. */
import { type Change, figureChange } from '@/report/edit/edit'
import type { Sums } from '@/report/consolidation/consolidated'
import type { Consolidation } from '@/report/consolidation/consolidation'
import { type Format, cellsOf } from '@/report/format'
import { type Outcome, ok, refused } from '@/report/outcome'
import { type Report, figureOf } from '@/report/report'
import type { Filed } from '@/storage'
import { useConsolidation } from './consolidation'
import { bringInto } from '../filed/bring'
import { useLibrary } from '../library'

/** The figures in which a report differs from the sums; what still waits for a unit is left as it is. */
export const changesTo = (report: Report, format: Format, { adjusted }: Sums): readonly Change[] =>
  [...cellsOf(format).keys()].flatMap((key) => {
    const sum = adjusted.get(key) ?? null
    return sum === null || sum === figureOf(report, key) ? [] : [figureChange(report, key, sum)]
  })

/** The filed report that a consolidation became, if it is still there. */
export const productOf = (
  reports: readonly Filed[],
  { product }: Consolidation,
): Filed | undefined => reports.find(({ id }) => id === product)

/** A report of the same organ and year that is there without being its product. */
export const candidateAmong = (
  reports: readonly Filed[],
  { organ, year, format }: Consolidation,
): Filed | undefined =>
  reports.find(
    ({ report }) =>
      report.organ.name === organ.name && report.year === year && report.format === format,
  )

/**
 * Brings the sums into a filed report, or files a new one; texts are never touched. The edit is
 * logged as 汇总 and can be undone there.
 * @returns the report's id.
 */
export async function produce(target: Filed | undefined): Promise<Outcome<string>> {
  const sum = useConsolidation()
  const library = useLibrary()
  const { current, format, sums } = sum
  if (!current || !format) return refused('没有打开的汇总。')
  if (!sum.mayWrite)
    return refused('这份汇总正在另一个窗口中编辑，没有改动。请先点“在此汇总”，再更新。')
  const made = target ? ok(target.id) : await library.create(current.organ, current.year)
  if (!made.ok) return made
  const brought = await bringInto(
    made.value,
    (report) => changesTo(report, format, sums),
    'consolidated',
  )
  if (!brought.ok) return brought
  sum.became(made.value)
  await sum.flush()
  await library.refresh()
  return made
}
