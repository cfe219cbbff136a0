/** Keeps reports and the log of their edits: plain values in, plain frozen reports out. */
import Dexie, { liveQuery } from 'dexie'
import { freeze } from '@/report/report'
import { database } from './database'
import type { Edit, Filed } from './records'
import { ChangedElsewhere, RemovedElsewhere } from './trouble'
import { counted } from './witness'

export type { Edit, Filed } from './records'

const { reports, edits: log } = database

const frozen = (filed: Filed): Filed => {
  freeze(filed.report)
  return Object.freeze(filed)
}

/** All filed reports, those in the bin too. */
export async function listReports(): Promise<Filed[]> {
  return (await reports.toArray()).map(frozen)
}

const editsOf = (id: string) =>
  log.where('[report+number]').between([id, Dexie.minKey], [id, Dexie.maxKey])

/** A report and its edits, oldest first, of one moment; undefined if there is no such report. */
export function loadReport(
  id: string,
): Promise<{ readonly filed: Filed; readonly edits: Edit[] } | undefined> {
  return database.transaction('r', reports, log, async () => {
    const filed = await reports.get(id)
    return filed && { filed: frozen(filed), edits: await editsOf(id).toArray() }
  })
}

/** Files a new report; fails if its id is taken. */
export async function addReport(filed: Omit<Filed, 'revision'>): Promise<void> {
  await counted([reports], () => reports.add({ ...filed, revision: 1 }), filed.id)
}

/** The edit without its number, so that storing it gives it a new one. */
export function unnumbered(edit: Edit): Edit {
  const plain: { -readonly [member in keyof Edit]: Edit[member] } = { ...edit }
  delete plain.number
  return plain
}

/** What a save gave: the numbers of the edits, in their order, and the report's new revision. */
export interface Saved {
  readonly numbers: readonly number[]
  readonly revision: number
}

/**
 * Puts a report and the edits that led to it, both or neither. An edit with a number replaces its row.
 * The stored report must be the revision that `filed` names, or absent where that is 0 or it is
 * filed `anew`: otherwise nothing is written and it rejects with `ChangedElsewhere` or
 * `RemovedElsewhere`. Whether the report lies in the bin is left as stored.
 */
export function saveEdits(filed: Filed, edits: readonly Edit[], anew = false): Promise<Saved> {
  const save = async () => {
    const stored = await reports.get(filed.id)
    if (!stored && filed.revision > 0 && !anew) throw new RemovedElsewhere(filed.id)
    if (stored && (anew || stored.revision !== filed.revision)) throw new ChangedElsewhere(filed.id)
    const revision = filed.revision + 1
    const next: { -readonly [member in keyof Filed]: Filed[member] } = { ...filed, revision }
    if (stored?.deleted === undefined) delete next.deleted
    else next.deleted = stored.deleted
    await reports.put(next)
    return { numbers: await log.bulkPut([...edits], { allKeys: true }), revision }
  }
  return counted([reports, log], save, filed.id)
}

/**
 * Replaces old rows of a report's log by the fewer rows that say the same. False, and nothing is done, if
 * one of these rows is no longer there: another window has folded or replaced them.
 */
export function foldEdits(kept: readonly Edit[], dropped: readonly number[]): Promise<boolean> {
  return database.transaction('rw', log, async () => {
    const rows = [...dropped, ...kept.map(({ number }) => number ?? 0)]
    if ((await log.where('number').anyOf(rows).count()) < rows.length) return false
    await log.bulkDelete([...dropped])
    await log.bulkPut([...kept])
    return true
  })
}

/**
 * Calls back with the stored revision of a report at once and whenever it changes, from any window.
 * @returns what ends it.
 */
export function followReport(id: string, told: (revision: number | undefined) => void): () => void {
  const subscription = liveQuery(async () => (await reports.get(id))?.revision).subscribe({
    next: told,
    error: () => undefined,
  })
  return () => {
    subscription.unsubscribe()
  }
}

/** Puts a report with `deleted` set anew. Not by Dexie's `update`: its copy drops a member called `__proto__`. */
async function marked(id: string, deleted?: number): Promise<void> {
  await database.transaction('rw', reports, async () => {
    const stored = await reports.get(id)
    if (!stored) return
    const next: { -readonly [member in keyof Filed]: Filed[member] } = { ...stored }
    delete next.deleted
    await reports.put({ ...next, ...(deleted !== undefined && { deleted }) })
  })
}

/** Moves a report to the bin; nothing of it is lost. */
export const moveToBin = (id: string, at: number): Promise<void> => marked(id, at)

/** Takes a report out of the bin. */
export const restoreFromBin = (id: string): Promise<void> => marked(id)

/** Removes a report with its edits and named versions, all or nothing. This cannot be undone. */
export async function removeForGood(id: string): Promise<void> {
  const remove = async () => {
    await reports.delete(id)
    await editsOf(id).delete()
    await database.versions.where('report').equals(id).delete()
  }
  await counted([reports, log, database.versions], remove, id, true)
}
