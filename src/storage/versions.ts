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

/** Every report's latest version that was handed in, or whose name begins like this, by the report's id. */
export async function latestHanded(name: string): Promise<ReadonlyMap<string, NamedVersion>> {
  const found = await database.versions
    .filter((one) => one.handed !== undefined || one.name.startsWith(name))
    .toArray()
  for (const { state } of found) freeze(state)
  return new Map(found.sort((a, b) => a.at - b.at).map((one) => [one.report, one]))
}

/** Puts a named version, a new one or one with another name. */
export async function saveVersion(version: NamedVersion): Promise<void> {
  await counted([database.versions], () => database.versions.put(version), version.report)
}

/** Removes the name of a version; the edits that led to it stay. */
export async function removeVersion(id: string): Promise<void> {
  await database.versions.delete(id)
}
