/** In how many places a report stands otherwise than what left: the one count of all screens, which is what 更正对照表 lists. */
import { shallowRef } from 'vue'
import { formatById } from '@/format'
import { differences } from '@/report/edit/compare'
import type { Change } from '@/report/edit/edit'
import type { Report } from '@/report/report'
import type { NamedVersion } from '@/storage'

/** Members that are printed nowhere by themselves. */
type Beside = 'organ' | 'acknowledged' | 'unread'

/** True of a change that a reader of the report does not see: it is told apart, and not counted. */
export const isBeside = (what: Change['what']): what is Beside =>
  what === 'organ' || what === 'acknowledged' || what === 'unread'

/** What compares texts is large, and loaded with the first report that left. */
const corrections = shallowRef<typeof import('./leaving')>()

/** Loads what counts. */
export async function loadCounting(): Promise<void> {
  corrections.value ??= await import('./leaving')
}

/** In how many places a report differs from a version; undefined while it does and what counts is not loaded yet. */
export function changesSince(left: NamedVersion, report: Report): number | undefined {
  if (differences(left.state, report).every(({ what }) => isBeside(what))) return 0
  const format = formatById(report.format)
  return format && corrections.value?.countedSince(left, report, format).places.length
}
