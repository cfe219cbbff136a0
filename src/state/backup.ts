/** Everything on this machine as one file and back: made, examined, merged or put in place of what is here. */
import { type Outcome, ok } from '@/report/outcome'
import {
  addEverything,
  databaseVersion,
  readEverything,
  replaceEverything,
  type Everything,
} from '@/storage/everything'
import { newId } from '@/storage/identity'
import { type RestorePlan, mergedPart, planFor, recordsOf, trusted } from './backup-plan'
import { cleanEverything } from './backup-gate'
import type { OutFile } from './rescue'
import type { Unsaved } from './unsaved'

export type { Relation } from './backup-plan'

const two = (number: number): string => String(number).padStart(2, '0')

const stamp = (at: Date): string =>
  `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`

/** True for the names that backups get. */
export const isBackupName = (name: string): boolean => /^年报备份-[\d-]+\.jsonl$/.test(name)

/** Everything that is here, as a file. */
export async function backupFile(at: Date): Promise<OutFile> {
  const [{ writeBackup }, everything] = await Promise.all([
    import('@/exchange/backup'),
    readEverything(),
  ])
  const text = writeBackup(recordsOf(everything), at.toISOString(), databaseVersion())
  return {
    name: `年报备份-${stamp(at)}.jsonl`,
    content: new Blob([text], { type: 'application/jsonl' }),
  }
}

/** What could not be stored, with its history, as a file that can be restored like a backup. */
export async function unsavedFile(unsaved: readonly Unsaved[], at: Date): Promise<OutFile> {
  const { writeBackup } = await import('@/exchange/backup')
  const reports = unsaved.flatMap((one) => ('filed' in one ? [one] : []))
  let number = Math.max(0, ...reports.flatMap(({ edits }) => edits.map((one) => one.number ?? 0)))
  const records = recordsOf({
    reports: reports.map(({ filed }) => filed),
    edits: reports.flatMap(({ edits }) =>
      edits.map((one) => ({ ...one, number: one.number ?? (number += 1) })),
    ),
    consolidations: unsaved.flatMap((one) => ('sum' in one ? [one.sum] : [])),
    versions: [],
    settings: [],
  })
  const text = writeBackup(records, at.toISOString(), databaseVersion())
  return {
    name: `年报未存上的内容-${stamp(at)}.jsonl`,
    content: new Blob([text], { type: 'application/jsonl' }),
  }
}

/** A backup that was read and compared with what is here; nothing is changed yet. */
export interface Examined {
  readonly made: string | undefined
  readonly everything: Everything
  /** What of the file is damaged or missing, in words. */
  readonly losses: readonly string[]
  readonly plan: RestorePlan
}

/** Reads a backup, its texts through the gate, and says what bringing it back would change. */
export async function examine(file: Blob): Promise<Outcome<Examined>> {
  const { readBackup } = await import('@/exchange/backup')
  const here = cleanEverything(await readEverything())
  const read = readBackup(await file.text(), databaseVersion())
  if (!read.ok) return read
  const { everything: told, losses } = trusted(read.value)
  const everything = cleanEverything(told)
  return ok({ made: read.value.made, everything, losses, plan: planFor(everything, here) })
}

/** Adds what the backup has beyond what is here; nothing that is here goes. */
export const merge = ({ everything, plan }: Examined): Promise<void> =>
  addEverything(mergedPart(everything, plan, newId))

/** Puts the backup in the place of everything that is here. */
export const replace = ({ everything }: Examined): Promise<void> => replaceEverything(everything)
