/** Makes backups: as a file for the officer to keep, or in the chosen folder. */
import { latestEdit, writeToFolder } from '@/storage'
import type { OutFile } from '../desk/rescue'

/** The last backup: when, and the number of the last edit in it. */
export interface LastBackup {
  readonly at: number
  readonly edit: number
}

/** So many backups stay in the folder. */
const keptBackups = 10

/** Loaded when a backup is made or read: the first screen does not wait for it. */
export const backups = () => import('./backup')

/** Everything that is here as a file, and what is to be noted of it. */
export async function makeFile(
  now: Date,
): Promise<{ readonly file: OutFile; readonly backup: LastBackup }> {
  // Before the file is made: an edit that comes meanwhile counts as not backed up.
  const edit = await latestEdit()
  const file = await (await backups()).backupFile(now)
  return { file, backup: { at: now.getTime(), edit } }
}

/** Writes a backup to the chosen folder, where the oldest ones give way. Rejects if it cannot. */
export async function writeFolder(now: Date): Promise<LastBackup> {
  const { file, backup } = await makeFile(now)
  const { isBackupName } = await backups()
  await writeToFolder(file.name, file.content, isBackupName, keptBackups)
  return backup
}
