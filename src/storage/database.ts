/** The one database on the officer's machine: its tables, indexes and versions, and which copy of it this is. */
import Dexie, { type DexieOptions, type Table, type Transaction } from 'dexie'
import { newId } from './identity'
import type {
  Edit,
  Filed,
  HeldRow,
  ListRow,
  MachineFact,
  NamedVersion,
  StoredSetting,
  SumEditRow,
  SumHead,
  SumReport,
  SumText,
  UnitRow,
} from './records'
import { sumStores } from './sum/tables'

export const databaseName = 'zfxxgk-annual-report'

/** One version of the database: what it stores, and how it came from the one before. */
export interface DatabaseStep {
  readonly version: number
  readonly stores: Readonly<Record<string, string>>
  readonly upgrade?: (transaction: Transaction) => Promise<unknown>
}

const fresh = () => ({ key: 'database', value: newId() })

/** Every version ever released stays here unchanged; a change of tables or indexes is one more step. */
export const databaseSteps: readonly DatabaseStep[] = [
  {
    version: 1,
    stores: {
      reports: 'id, report.organ.name, report.year, changed, deleted',
      edits: '++number, report, [report+number]',
    },
  },
  {
    version: 2,
    stores: { versions: 'id, report', settings: 'key', machine: 'key' },
    async upgrade(transaction) {
      await transaction
        .table<{ revision?: number }>('reports')
        .toCollection()
        .modify((filed) => {
          filed.revision = 1
        })
      await transaction.table('machine').put(fresh())
    },
  },
  { version: 3, stores: { consolidations: 'id, [id+revision]' } },
  { version: 4, stores: { sumEdits: '++number, sum, [sum+number]' } },
  // A 汇总 holds what came in and is not counted, and its log tells of it: an older program must not open it.
  { version: 5, stores: {} },
  {
    version: 6,
    stores: sumStores,
    async upgrade(transaction) {
      // Whoever has none opens the database though the program cannot be loaded.
      if ((await transaction.table('consolidations').count()) === 0) return
      const { spreadOut } = await Dexie.waitFor(import('./sum/spread-out'))
      await spreadOut(transaction)
    },
  },
]

const latest = databaseSteps.reduce((most, { version }) => Math.max(most, version), 0)

/** The browser's own version from which on a database is a newer program's; Dexie counts in tens. */
const beyond = (latest + 1) * 10

/** The database was written by a newer program; nothing is read from it or written to it. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase'
}

/** The browser's databases; undefined where it has none, or forbids them already to be asked for. */
function factory(): IDBFactory | undefined {
  try {
    return (globalThis as { indexedDB?: IDBFactory }).indexedDB
  } catch (cause) {
    // Told when it is opened: the page must start all the same.
    console.warn(cause)
    return undefined
  }
}

/**
 * The browser's databases, except that one of a newer version cannot be upgraded: Dexie would add the
 * tables it misses to it.
 */
function guarded(): Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> {
  const here = factory()
  if (!here) return {}
  const open = (name: string, version?: number) => {
    if (version === undefined) return here.open(name)
    if (version >= beyond) throw new DOMException('a newer database', 'VersionError')
    return here.open(name, version)
  }
  return {
    indexedDB: Object.assign(Object.create(here) as IDBFactory, {
      open,
      deleteDatabase: (name: string) => here.deleteDatabase(name),
    }),
    IDBKeyRange,
  }
}

class Database extends Dexie {
  declare readonly reports: Table<Filed, string>
  declare readonly edits: Table<Edit, number>
  declare readonly versions: Table<NamedVersion, string>
  declare readonly settings: Table<StoredSetting, string>
  declare readonly machine: Table<MachineFact, string>
  declare readonly consolidations: Table<SumHead, string>
  declare readonly sumEdits: Table<SumEditRow, number>
  declare readonly sumUnits: Table<ListRow<UnitRow>, [string, number]>
  declare readonly sumHeld: Table<ListRow<HeldRow>, [string, number]>
  declare readonly sumReports: Table<SumReport, [string, number]>
  declare readonly sumTexts: Table<SumText, [string, number]>

  constructor() {
    super(databaseName, { chromeTransactionDurability: 'strict', ...guarded() })
    for (const { version, stores, upgrade } of databaseSteps) {
      const declared = this.version(version).stores({ ...stores })
      if (upgrade) declared.upgrade(upgrade)
    }
    this.on('populate', (transaction) => transaction.table('machine').put(fresh()))
    // Dexie opens a database of a newer version as it is; what it holds is unknown, so it is left alone.
    this.on('ready', (opened) => this.recognise(opened), true)
  }

  /** Which copy of the database this is; undefined until it is opened. */
  identity: unknown
  /** Grows when the database is found to be another than before: deleted and made anew under this page. */
  generation = 0

  private async recognise(opened: Dexie): Promise<void> {
    const { version } = opened.backendDB()
    if (version >= beyond) throw new NewerDatabase(`database version ${version / 10}`)
    const found = (await opened.table<MachineFact>('machine').get('database'))?.value
    if (this.identity !== undefined && this.identity !== found) this.generation += 1
    this.identity = found
  }
}

/** Opened by its first use; strict, so that what is told as saved outlives a power cut. */
export const database = new Database()

/** Opens the database again after it failed or was closed. Rejects if it still cannot be opened. */
export async function reopenDatabase(): Promise<void> {
  if (database.isOpen()) return
  database.close({ disableAutoOpen: false })
  await database.open()
}
