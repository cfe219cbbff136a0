/** Keeps named versions of a report (报审稿, 发布稿): the whole report as it was, beside its log. */
import { freeze } from '@/report/report'
import { database } from './database'
import type { NamedVersion } from './records'
import { counted } from './witness'

export type { NamedVersion } from './records'

/** The named versions of a report in the order of the edits they hold. */
export async function listVersions(report: string): Promise<readonly NamedVersion[]> {
  const found = await database.versions.where('report').equals(report).toArray()
  for (const { state } of found) freeze(state)
  return found.sort((a, b) => a.number - b.number || a.at - b.at)
}

/** A report's latest version that was handed in or published, and the day the first was that left in the same way. */
export interface LatestHanded {
  readonly latest: NamedVersion
  readonly firstDay?: string | undefined
}

/** By the report's id: of all versions that were handed in, or whose name begins like this. */
export async function latestHanded(name: string): Promise<ReadonlyMap<string, LatestHanded>> {
  const found = await database.versions
    .filter((one) => one.handed !== undefined || one.name.startsWith(name))
    .toArray()
  for (const { state } of found) freeze(state)
  const by = new Map<string, LatestHanded>()
  for (const latest of found.sort((a, b) => a.at - b.at)) {
    const days = found
      .filter(
        ({ report, handed }) => report === latest.report && handed?.how === latest.handed?.how,
      )
      .flatMap(({ handed }) => (handed ? [handed.day] : []))
    by.set(latest.report, { latest, firstDay: days.sort()[0] })
  }
  return by
}

/** Puts a named version, a new one or one with another name. */
export async function saveVersion(version: NamedVersion): Promise<void> {
  await counted([database.versions], () => database.versions.put(version), version.report)
}

/** Removes the name of a version; the edits that led to it stay. */
export async function removeVersion(id: string): Promise<void> {
  await database.versions.delete(id)
}
