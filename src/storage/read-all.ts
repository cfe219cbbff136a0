/** Every record of every table that a backup carries: loaded where they are asked for, before the transaction begins. */
import { database } from './database'
import type { Everything } from './everything'
import { readSums } from './sum/stored'

const { reports, versions, edits, settings } = database

/** All records, in the transaction of the caller. */
export const readAll = async (): Promise<Everything> => ({
  reports: await reports.toArray(),
  versions: await versions.toArray(),
  edits: await edits.toArray(),
  settings: await settings.toArray(),
  ...(await readSums(database)),
})
