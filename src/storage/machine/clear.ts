/** Clearing this machine, for a computer that is handed on: nothing of the officer's stays in the browser. */
import { database, databaseName } from '../database'

/** The notes of this program in one of the browser's small stores; others at the same address keep theirs. */
function clearNotes(store: Storage): void {
  const names = Array.from({ length: store.length }, (_, at) => store.key(at) ?? '')
  for (const name of names) if (name.startsWith(`${databaseName}/`)) store.removeItem(name)
}

/**
 * Deletes the database with all reports, 汇总, versions, logs, settings and the folder for backups, and what is noted
 * beside it. Other windows are shut out of the database; the program itself, which holds nothing of the officer's,
 * stays. Rejects where the browser does not let go of it.
 */
export async function clearMachine(): Promise<void> {
  await database.delete({ disableAutoOpen: true })
  // Last, as they would tell of a loss were the database still there.
  clearNotes(localStorage)
  clearNotes(sessionStorage)
}
