/** Keeps reports and the log of their edits: plain values in, plain frozen reports out. */
import Dexie, { liveQuery } from 'dexie'
import { applyChanges } from '@/report/edit/edit'
import { type Report, freeze } from '@/report/report'
import { database } from './database'
import type { Edit, Filed } from './records'
import { type Saved, heedRevision } from './saved'
import { LiesInBin, RemovedElsewhere } from './trouble'
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

/**
 * Puts a report and the edits that led to it, both or neither. An edit with a number replaces its row.
 * The stored report must be the revision that `filed` names, or absent where that is 0 or it is
 * filed `anew`, and not in the bin: otherwise nothing is written and it rejects with `LiesInBin`,
 * `ChangedElsewhere` or `RemovedElsewhere`.
 */
export function saveEdits(
  filed: Filed,
  edits: readonly Edit[],
  anew = false,
): Promise<Saved<Pick<Filed, 'revision'>>> {
  const save = async () => {
    const stored = await reports.get(filed.id)
    if (stored?.deleted !== undefined) throw new LiesInBin(filed.id)
    heedRevision(filed, stored?.revision, anew)
    const revision = filed.revision + 1
    const next: { -readonly [member in keyof Filed]: Filed[member] } = { ...filed, revision }
    delete next.deleted
    await reports.put(next)
    return { numbers: await log.bulkPut([...edits], { allKeys: true }), marks: { revision } }
  }
  return counted([reports, log], save, filed.id)
}

/**
 * Changes a report as it is stored at this moment, whoever stored it, by one more row of its log.
 * @param make gives the row, or undefined if there is nothing to change.
 * @returns whether anything was changed. Rejects with `RemovedElsewhere` or `LiesInBin`, and then nothing is written.
 */
export function reviseReport(
  id: string,
  make: (report: Report) => Omit<Edit, 'number'> | undefined,
): Promise<boolean> {
  const revise = async () => {
    const stored = await reports.get(id)
    if (!stored) throw new RemovedElsewhere(id)
    if (stored.deleted !== undefined) throw new LiesInBin(id)
    const edit = make(frozen(stored).report)
    if (!edit) return false
    const { report, revision } = stored
    await reports.put({
      ...stored,
      report: applyChanges(report, edit.changes),
      changed: edit.at,
      revision: revision + 1,
    })
    await log.add(edit)
    return true
  }
  return counted([reports, log], revise, id)
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

/** Where a stored report stands: its revision, and when it was moved to the bin if it lies there. */
export type Stage = Pick<Filed, 'revision' | 'deleted'>

/**
 * Calls back with where a stored report stands at once and whenever it changes, from any window;
 * undefined if it is not there.
 * @returns what ends it.
 */
export function followReport(id: string, told: (stage: Stage | undefined) => void): () => void {
  const subscription = liveQuery(() => reports.get(id)).subscribe({
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

/** The setting that keeps what is written beside a report: remarks to send back, reasons of corrections. */
export const notesKey = (id: string): string => `notes ${id}`

/** Removes a report with its edits, named versions and notes, all or nothing. This cannot be undone. */
export async function removeForGood(id: string): Promise<void> {
  const remove = async () => {
    await reports.delete(id)
    await editsOf(id).delete()
    await database.versions.where('report').equals(id).delete()
    await database.settings.delete(notesKey(id))
  }
  await counted([reports, log, database.versions, database.settings], remove, id, true)
}
