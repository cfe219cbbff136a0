/** Keeps reports and the log of their edits: plain values in, plain frozen reports out. */
import Dexie from 'dexie'
import type { Change, Origin } from '@/report/edit'
import { type Report, freeze } from '@/report/report'
import { database } from './database'

/** A report as it is filed on this machine; times are milliseconds since 1970. */
export interface Filed {
  readonly id: string
  readonly report: Report
  readonly created: number
  readonly changed: number
  /** When it was moved to the bin; absent while it is not there. */
  readonly deleted?: number
}

/** One row of the edit log. Undoing and redoing are edits of their own. */
export interface Edit {
  /** Given by the database; rows of a report in this order tell its history. */
  readonly number?: number
  /** The id of the filed report. */
  readonly report: string
  readonly at: number
  readonly origin: Origin
  readonly changes: readonly Change[]
  /** Edits of one stay in a cell or text are one row. */
  readonly session?: string
}

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
export async function addReport(filed: Filed): Promise<void> {
  await reports.add(filed)
}

/**
 * Puts a report and the edits that led to it, both or neither. An edit with a number replaces its row.
 * @returns the numbers of the edits, in their order.
 */
export function saveEdits(filed: Filed, edits: readonly Edit[]): Promise<number[]> {
  return database.transaction('rw', reports, log, async () => {
    await reports.put(filed)
    return log.bulkPut([...edits], { allKeys: true })
  })
}

/** Moves a report to the bin; nothing of it is lost. */
export async function moveToBin(id: string, at: number): Promise<void> {
  await reports.update(id, { deleted: at })
}

/** Takes a report out of the bin. */
export async function restoreFromBin(id: string): Promise<void> {
  await reports.update(id, (filed: { deleted?: number }) => {
    delete filed.deleted
  })
}

/** Removes a report and its edits, both or neither. This cannot be undone. */
export async function removeForGood(id: string): Promise<void> {
  await database.transaction('rw', reports, log, async () => {
    await reports.delete(id)
    await editsOf(id).delete()
  })
}
