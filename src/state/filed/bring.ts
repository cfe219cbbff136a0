/** The one way to change a filed report from anywhere but its own screen: an import, a 汇总, the bin. */
import { living } from '@/check'
import { formatById } from '@/format'
import { type Change, type Origin, applyChanges, merged } from '@/report/edit/edit'
import { type Outcome, ok, refused } from '@/report/outcome'
import type { Report } from '@/report/report'
import { givingWay } from '@/report/edit/typing'
import { reviseReport, writeOnce } from '@/storage'
import { catalogue, loadCatalogue } from '../catalogue'
import { useLibrary } from '../library'
import { neighbourOf } from '../neighbour'
import { storeUnfiled, unfiled } from './unfiled'
import { useUnits } from '../sum/units'
import { refusalOf, waitsHere } from './refusal'

/** The change that buries the written reasons of which nothing is left; as on the desk. */
function buried(id: string, report: Report, before: Report['acknowledged']): readonly Change[] {
  const format = formatById(report.format)
  const checks = catalogue()
  if (!format || !checks || before.length === 0) return []
  const context = {
    report,
    format,
    ...neighbourOf(useLibrary().previousOf(report)),
    ...useUnits().contextFor(id),
  }
  const after = living(before, report, checks.findingsIn(checks.judge(context)))
  return after.length === before.length ? [] : [{ what: 'acknowledged', before, after }]
}

/**
 * Changes a filed report as it is stored at this moment, in one row of its log. The window that edits
 * it saves first and goes on from what was changed; it is not opened in this one.
 * @param make the changes this report needs; none is no failure.
 * @returns its id, or in words why nothing was changed.
 */
export async function bringInto(
  id: string,
  make: (report: Report) => readonly Change[],
  origin: Origin,
): Promise<Outcome<string>> {
  await Promise.all([loadCatalogue(), storeUnfiled()])
  if (unfiled.has(id)) return waitsHere
  try {
    await writeOnce(id, () =>
      reviseReport(id, (report) => {
        const made = make(report)
        if (made.length === 0) return undefined
        const keys = made.flatMap((change) => (change.what === 'figure' ? [change.key] : []))
        // Text that is no figure gives way to the figure that comes.
        const entered = merged(givingWay(report, keys), made)
        const dead = buried(id, applyChanges(report, entered), report.acknowledged)
        return { report: id, at: Date.now(), origin, changes: [...entered, ...dead] }
      }),
    )
    return ok(id)
  } catch (cause) {
    return refused(refusalOf(cause), cause)
  }
}
