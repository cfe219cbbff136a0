/** Every record of every table that a backup carries: loaded where they are asked for, before the transaction begins. */
import type { database } from './database'
import type { Everything } from './everything'
import { readSums } from './sum/stored'

/** All records, in the transaction of the caller, which is of the database that is given. */
export const readAll = async (of: typeof database): Promise<Everything> => ({
  reports: await of.reports.toArray(),
  versions: await of.versions.toArray(),
  edits: await of.edits.toArray(),
  settings: await of.settings.toArray(),
  ...(await readSums(of)),
})
