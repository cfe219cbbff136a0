/** The change to version 6 of the database: consolidations, each one record till then, are spread over their rows. */
import type { Transaction } from 'dexie'
import type {
  FiledConsolidation,
  HeldRow,
  ListRow,
  SumEdit,
  SumEditRow,
  SumHead,
  SumReport,
  SumText,
  UnitRow,
} from '../records'
import { layAnew } from './stored'
import { ownRows } from './own-rows'
import type { SumKey as Key, SumTables } from './tables'

/** Those of a transaction. */
const sumTablesOf = (of: Transaction): SumTables => ({
  consolidations: of.table<SumHead, string>('consolidations'),
  sumUnits: of.table<ListRow<UnitRow>, Key>('sumUnits'),
  sumHeld: of.table<ListRow<HeldRow>, Key>('sumHeld'),
  sumReports: of.table<SumReport, Key>('sumReports'),
  sumTexts: of.table<SumText, Key>('sumTexts'),
  sumEdits: of.table<SumEditRow, number>('sumEdits'),
})

/** Spreads out all consolidations, one at a time, with their logs. */
export async function spreadOut(transaction: Transaction): Promise<void> {
  const tables = sumTablesOf(transaction)
  for (const id of await tables.consolidations.toCollection().primaryKeys()) {
    const filed = (await tables.consolidations.get(id)) as FiledConsolidation | undefined
    const edits = await ownRows(tables.sumEdits, id, 'number').toArray()
    if (filed) await layAnew(tables, filed, edits as unknown as readonly SumEdit[])
  }
}
