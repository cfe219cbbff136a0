/** The tables over which a consolidation is spread. */
import Dexie, { type Collection, type Table, type Transaction } from 'dexie'
import type { HeldRow, ListRow, SumEditRow, SumHead, SumReport, SumText, UnitRow } from '../records'

type Key = [sum: string, place: number]

/** Of the database, or of the transaction that changes its version. */
export interface SumTables {
  readonly consolidations: Table<SumHead, string>
  readonly sumUnits: Table<ListRow<UnitRow>, Key>
  readonly sumHeld: Table<ListRow<HeldRow>, Key>
  readonly sumReports: Table<SumReport, Key>
  readonly sumTexts: Table<SumText, Key>
  readonly sumEdits: Table<SumEditRow, number>
}

/** What the tables beside the head and the log are called, and the indexes they have. */
export const sumStores = {
  sumUnits: '[sum+place]',
  sumHeld: '[sum+place]',
  sumReports: '[sum+number]',
  sumTexts: '[sum+number]',
} as const

/** Those of a transaction. */
export const sumTablesOf = (of: Transaction): SumTables => ({
  consolidations: of.table<SumHead, string>('consolidations'),
  sumUnits: of.table<ListRow<UnitRow>, Key>('sumUnits'),
  sumHeld: of.table<ListRow<HeldRow>, Key>('sumHeld'),
  sumReports: of.table<SumReport, Key>('sumReports'),
  sumTexts: of.table<SumText, Key>('sumTexts'),
  sumEdits: of.table<SumEditRow, number>('sumEdits'),
})

/** All of them, for a transaction. */
export const allOf = (tables: SumTables): readonly Table[] => [
  tables.consolidations,
  tables.sumUnits,
  tables.sumHeld,
  tables.sumReports,
  tables.sumTexts,
  tables.sumEdits,
]

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
