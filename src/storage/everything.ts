/** All that a backup carries, read in one transaction. */
import Dexie, { type ObservabilitySet } from 'dexie'
import { database, databaseName } from './database'
import type {
  Edit,
  Filed,
  FiledConsolidation,
  NamedVersion,
  StoredSetting,
  SumEdit,
} from './records'
import { allOf } from './sum/tables'

/** Every record of every table that a backup carries. */
export interface Everything {
  readonly reports: readonly Filed[]
  readonly versions: readonly NamedVersion[]
  readonly edits: readonly Edit[]
  readonly settings: readonly StoredSetting[]
  readonly consolidations: readonly FiledConsolidation[]
  readonly sumEdits: readonly SumEdit[]
}

/** Tables whose records stay on this machine: handles and dates that mean nothing elsewhere. */
export const machineTables: readonly string[] = ['machine']

const { reports, versions, edits, settings } = database
/** The tables that a backup carries. */
export const carried = [reports, versions, edits, settings, ...allOf(database)]

/** The version of the database that the records are of. */
export const databaseVersion = (): number => Math.floor(database.verno)

/** All records at one moment. */
export async function readEverything(): Promise<Everything> {
  const { readAll } = await import('./read-all')
  return database.transaction('r', carried, async () => readAll(database))
}

/**
 * Acts on all records in the transaction that reads them, so that no window changes anything in
 * between; whatever fails undoes all of it.
 */
export async function onEverything<T>(act: (here: Everything) => Promise<T>): Promise<T> {
  const { readAll } = await import('./read-all')
  // Writes are counted among the machine's facts.
  return database.transaction('rw', [...carried, database.machine], async () =>
    act(await readAll(database)),
  )
}

/** How many edits there are after the one with this number, of all reports. */
export const editsAfter = (number: number): Promise<number> =>
  edits.where('number').above(number).count()

/** Calls back whenever an edit has been stored, from any window. @returns what ends it. */
export function followEdits(told: () => void): () => void {
  // What changed says it: a query that watches would read the log again at each key.
  const place = `idb://${databaseName}/${edits.name}/`
  const heard = (parts: ObservabilitySet): void => {
    if (Object.keys(parts).some((part) => part === 'all' || part.startsWith(place))) told()
  }
  Dexie.on('storagemutated', heard)
  return () => {
    Dexie.on.storagemutated.unsubscribe(heard)
  }
}

/** The highest number of an edit so far; 0 if there is none. */
export async function latestEdit(): Promise<number> {
  return (await edits.orderBy('number').last())?.number ?? 0
}
