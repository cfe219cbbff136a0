/** All that a backup carries, read in one transaction and put back in one: everything or nothing. */
import { type Table, liveQuery } from 'dexie'
import { database } from './database'
import type {
  Edit,
  Filed,
  FiledConsolidation,
  LogRow,
  NamedVersion,
  StoredSetting,
  SumEdit,
} from './records'
import { counted } from './witness'

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

const { reports, versions, edits, settings, consolidations, sumEdits } = database
const tables = [reports, versions, edits, settings, consolidations, sumEdits]

/** The version of the database that the records are of. */
export const databaseVersion = (): number => Math.floor(database.verno)

/** All records at one moment. */
export function readEverything(): Promise<Everything> {
  return database.transaction('r', tables, async () => ({
    reports: await reports.toArray(),
    versions: await versions.toArray(),
    edits: await edits.toArray(),
    settings: await settings.toArray(),
    consolidations: await consolidations.toArray(),
    sumEdits: await sumEdits.toArray(),
  }))
}

/**
 * Acts on all records in the transaction that reads them, so that no window changes anything in
 * between; whatever fails undoes all of it.
 */
export const onEverything = <T>(act: (here: Everything) => Promise<T>): Promise<T> =>
  // Writes are counted among the machine's facts.
  database.transaction('rw', [...tables, database.machine], async () => act(await readEverything()))

/** How many edits there are after the one with this number, of all reports. */
export const editsAfter = (number: number): Promise<number> =>
  edits.where('number').above(number).count()

/** Calls back whenever an edit has been stored, from any window. @returns what ends it. */
export function followEdits(told: () => void): () => void {
  const subscription = liveQuery(latestEdit).subscribe({
    next: told,
    // What cannot be read is told of where it is asked for.
    error: () => undefined,
  })
  return () => {
    subscription.unsubscribe()
  }
}

/** The highest number of an edit so far; 0 if there is none. */
export async function latestEdit(): Promise<number> {
  return (await edits.orderBy('number').last())?.number ?? 0
}

/** The rows of one log with numbers that are free in their table, in their order; they get new ones together. */
async function placed<E extends LogRow>(
  table: Table<E, number>,
  rows: readonly E[],
): Promise<readonly E[]> {
  const taken = new Set(await table.toCollection().primaryKeys())
  const isFree = rows.every(({ number }) => number !== undefined && !taken.has(number))
  if (isFree) return rows
  let next = Math.max(0, ...taken, ...rows.map(({ number }) => number ?? 0))
  return rows.map((row) => ({ ...row, number: (next += 1) }))
}

/** A window that has the report or consolidation open must not save onto it as if nothing had happened. */
const beyond = <T extends { readonly revision: number }>(filed: T, here = 0): T =>
  here < filed.revision ? filed : { ...filed, revision: here + 1 }

const revisionsOf = (filed: readonly { readonly id: string; readonly revision: number }[]) =>
  new Map(filed.map(({ id, revision }) => [id, revision]))

/** Replaces everything by these records: all of it, or nothing if anything fails. */
export function replaceEverything(by: Everything): Promise<void> {
  return counted(tables, async () => {
    const here = revisionsOf(await reports.toArray())
    const sums = revisionsOf(await consolidations.toArray())
    for (const table of tables) await table.clear()
    await reports.bulkAdd(by.reports.map((filed) => beyond(filed, here.get(filed.id))))
    await versions.bulkAdd([...by.versions])
    await edits.bulkAdd([...by.edits])
    await settings.bulkAdd([...by.settings])
    await consolidations.bulkAdd(by.consolidations.map((one) => beyond(one, sums.get(one.id))))
    await sumEdits.bulkAdd([...by.sumEdits])
  })
}

async function addConsolidation(one: FiledConsolidation, log: readonly SumEdit[]): Promise<void> {
  await sumEdits.where('sum').equals(one.id).delete()
  await consolidations.put(beyond(one, (await consolidations.get(one.id))?.revision))
  await sumEdits.bulkAdd([...(await placed(sumEdits, log))])
}

/** Adds records to what is here; a report or a consolidation that is here already is replaced with its log. */
export function addEverything(more: Everything): Promise<void> {
  return counted(tables, async () => {
    for (const filed of more.reports) {
      const { id } = filed
      const here = (await reports.get(id))?.revision
      await edits.where('report').equals(id).delete()
      await reports.put(beyond(filed, here))
      const own = more.edits.filter(({ report }) => report === id)
      const rows = await placed(edits, own)
      await edits.bulkAdd([...rows])
      const numbers = new Map(own.map(({ number }, index) => [number, rows[index]?.number ?? 0]))
      await versions.bulkPut(
        more.versions
          .filter(({ report }) => report === id)
          .map((one) => ({ ...one, number: numbers.get(one.number) ?? one.number })),
      )
    }
    await settings.bulkPut([...more.settings])
    for (const one of more.consolidations)
      await addConsolidation(
        one,
        more.sumEdits.filter(({ sum }) => sum === one.id),
      )
  })
}
