/** The tables over which a consolidation is spread. */
import type Dexie from 'dexie'
import type { Table } from 'dexie'
import type { HeldRow, ListRow, SumEditRow, SumHead, SumReport, SumText, UnitRow } from '../records'

export type SumKey = [sum: string, place: number]

/** Of the database, or of the transaction that changes its version. */
export interface SumTables {
  readonly consolidations: Table<SumHead, string>
  readonly sumUnits: Table<ListRow<UnitRow>, SumKey>
  readonly sumHeld: Table<ListRow<HeldRow>, SumKey>
  readonly sumReports: Table<SumReport, SumKey>
  readonly sumTexts: Table<SumText, SumKey>
  readonly sumEdits: Table<SumEditRow, number>
}

/** What the tables beside the head and the log are called, and the indexes they have. */
export const sumStores = {
  sumUnits: '[sum+place]',
  sumHeld: '[sum+place]',
  sumReports: '[sum+number]',
  sumTexts: '[sum+number]',
} as const

/** All of them, for a transaction. */
export const allOf = (database: Dexie): readonly Table[] =>
  ['consolidations', 'sumEdits', ...Object.keys(sumStores)].map((name) => database.table(name))
