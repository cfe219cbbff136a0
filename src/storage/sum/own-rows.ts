/** The rows that belong to one consolidation. */
import Dexie, { type Collection, type Table } from 'dexie'
import type { SumKey as Key, SumTables } from './tables'

/** The rows of one consolidation, in their order. */
export const ownRows = <Row>(
  table: Table<Row, Key> | Table<Row, number>,
  sum: string,
  by: 'place' | 'number',
): Collection<Row> =>
  (table as Table<Row, Key>).where(`[sum+${by}]`).between([sum, Dexie.minKey], [sum, Dexie.maxKey])

/** Removes a consolidation with its log. */
export async function removeRows(tables: SumTables, sum: string): Promise<void> {
  await tables.consolidations.delete(sum)
  for (const table of [tables.sumUnits, tables.sumHeld] as Table<unknown, Key>[])
    await ownRows(table, sum, 'place').delete()
  for (const table of [tables.sumReports, tables.sumTexts] as Table<unknown, Key>[])
    await ownRows(table, sum, 'number').delete()
  await ownRows(tables.sumEdits, sum, 'number').delete()
}
