/** The one database on the officer's machine: its tables, indexes and versions. */
import Dexie, { type Table } from 'dexie'
import type { Edit, Filed } from './reports'

export const databaseName = 'zfxxgk-annual-report'

/** Every version ever released stays here; a change of tables or indexes is one more. */
class Database extends Dexie {
  readonly reports!: Table<Filed, string>
  readonly edits!: Table<Edit, number>

  constructor() {
    super(databaseName, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      reports: 'id, report.organ.name, report.year, changed, deleted',
      edits: '++number, report, [report+number]',
    })
  }
}

/** Opened by its first use; strict, so that what is told as saved outlives a power cut. */
export const database = new Database()
