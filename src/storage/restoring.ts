/** Puts back what a backup carries, in one transaction: everything or nothing. Loaded where a backup is brought back. */
import type { Table } from 'dexie'
import { database } from './database'
import { type Everything, carried } from './everything'
import type { FiledConsolidation, LogRow, SumEdit } from './records'
import { layAnew } from './sum/stored'
import { ownRows } from './sum/own-rows'
import { counted } from './witness'

const { reports, versions, edits, settings, consolidations, sumEdits } = database

/** The rows of one log with numbers that are free in their table, in their order; they get new ones together. */
async function placed<E extends LogRow>(
  table: Table<unknown, number>,
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

const logOf = ({ sumEdits: all }: Everything, { id }: FiledConsolidation): readonly SumEdit[] =>
  all.filter(({ sum }) => sum === id)

const revisionsOf = (filed: readonly { readonly id: string; readonly revision: number }[]) =>
  new Map(filed.map(({ id, revision }) => [id, revision]))

/** Replaces everything by these records: all of it, or nothing if anything fails. */
export function replaceEverything(by: Everything): Promise<void> {
  return counted(carried, async () => {
    const here = revisionsOf(await reports.toArray())
    const sums = revisionsOf(await consolidations.toArray())
    for (const table of carried) await table.clear()
    await reports.bulkAdd(by.reports.map((filed) => beyond(filed, here.get(filed.id))))
    await versions.bulkAdd([...by.versions])
    await edits.bulkAdd([...by.edits])
    await settings.bulkAdd([...by.settings])
    for (const one of by.consolidations)
      await layAnew(database, beyond(one, sums.get(one.id)), logOf(by, one))
  })
}

async function addConsolidation(one: FiledConsolidation, log: readonly SumEdit[]): Promise<void> {
  await ownRows(sumEdits, one.id, 'number').delete()
  const filed = beyond(one, (await consolidations.get(one.id))?.revision)
  await layAnew(database, filed, await placed(sumEdits, log))
}

/** Adds records to what is here; a report or a consolidation that is here already is replaced with its log. */
export function addEverything(more: Everything): Promise<void> {
  return counted(carried, async () => {
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
    for (const one of more.consolidations) await addConsolidation(one, logOf(more, one))
  })
}
