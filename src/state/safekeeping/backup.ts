/** Everything on this machine as one file and back: made, examined, merged or put in place of what is here. */
import { loadBackup } from '@/exchange'
import { type Outcome, ok, refused } from '@/report/outcome'
import { fileName } from '@/report/text/file-name'
import {
  databaseVersion,
  type Everything,
  HeldElsewhere,
  type Kept,
  type LogRow,
  newId,
  onEverything,
  readEverything,
  writeAtOnce,
} from '@/storage'
import { addEverything, replaceEverything } from '@/storage/restoring'
import { cleanEverything } from './gate'
import { type Relation, type RestorePlan, mergedPart, planFor, stillHolds } from './plan'
import { recordsOf, trusted } from './records'
import type { OutFile } from '../desk/rescue'
import { sumName } from '../sum/sum-kind'
import type { Stored } from '../filed/kind'
import type { StoredReport, StoredSum } from '../filed/unfiled'
import type { unsavedHere } from '../filed/unsaved'

export { type Relation, changedSince } from './plan'

const two = (number: number): string => String(number).padStart(2, '0')

const stamp = (at: Date): string =>
  `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`

/** True for the names that backups get. */
export const isBackupName = (name: string): boolean =>
  /^年报备份-\d[\d-]*(?: [^/\\]*)?\.jsonl$/.test(name)

/** Whose it is and how much, so that one backup is told from another by its name; empty where there is nothing. */
function contentWords({ reports, consolidations }: Everything): string {
  const latest = [...reports].sort((a, b) => b.changed - a.changed)
  const organs = latest.map(({ report }) => report.organ.name.trim())
  organs.push(...consolidations.map(({ consolidation }) => consolidation.organ.name.trim()))
  const [first = '', ...others] = new Set(organs.filter((name) => name !== ''))
  const counts = [
    ...(reports.length > 0 ? [`${String(reports.length)}份报告`] : []),
    ...(consolidations.length > 0 ? [`${String(consolidations.length)}份汇总`] : []),
  ]
  const whose = others.length > 0 ? `${first}等${String(others.length + 1)}个单位` : first
  return [whose, ...counts].map((words) => (words === '' ? '' : ` ${words}`)).join('')
}

/** Everything that is here, as a file. */
export async function backupFile(at: Date): Promise<OutFile> {
  const [{ writeBackup }, everything] = await Promise.all([loadBackup(), readEverything()])
  const text = writeBackup(recordsOf(everything), at.toISOString(), databaseVersion())
  return {
    name: fileName(`年报备份-${stamp(at)}${contentWords(everything)}`, '.jsonl'),
    content: new Blob([text], { type: 'application/jsonl' }),
  }
}

type Unstored = ReturnType<typeof unsavedHere>[number]

const isReport = (one: Unstored): one is StoredReport => 'report' in one.filed
const isSum = (one: Unstored): one is StoredSum => 'consolidation' in one.filed

/** All rows of some logs, each with a number: those not stored yet count on from the stored ones. */
function numbered<E extends LogRow>(logs: readonly Stored<Kept, E>[]): readonly E[] {
  const rows = logs.flatMap(({ edits }) => edits)
  let number = Math.max(0, ...rows.map((one) => one.number ?? 0))
  return rows.map((one) => ({ ...one, number: one.number ?? (number += 1) }))
}

/** What could not be stored, with its history, as a file that can be restored like a backup. */
export async function unsavedFile(unsaved: readonly Unstored[], at: Date): Promise<OutFile> {
  const { writeBackup } = await loadBackup()
  const [reports, sums] = [unsaved.filter(isReport), unsaved.filter(isSum)]
  const records = recordsOf({
    reports: reports.map(({ filed }) => filed),
    edits: numbered(reports),
    consolidations: sums.map(({ filed }) => filed),
    sumEdits: numbered(sums),
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
  const { readBackup } = await loadBackup()
  const here = cleanEverything(await readEverything())
  const read = readBackup(await file.text(), databaseVersion())
  if (!read.ok) return read
  const { everything: told, losses } = trusted(read.value)
  const everything = cleanEverything(told)
  return ok({ made: read.value.made, everything, losses, plan: planFor(everything, here) })
}

/** Everything that bringing the backup back would write onto. */
function touched(how: 'merge' | 'replace', { plan }: Examined): readonly string[] {
  const isTouched = ({ relation }: { readonly relation: Relation }): boolean =>
    how === 'replace' || relation === 'ahead'
  const others = how === 'replace'
  return [
    ...plan.reports.filter(isTouched).map(({ theirs }) => theirs.id),
    ...plan.consolidations.filter(isTouched).map(({ theirs }) => sumName(theirs.id)),
    ...(others ? plan.others.map(({ id }) => id) : []),
    ...(others ? plan.otherConsolidations.map(({ id }) => sumName(id)) : []),
  ]
}

/** What is edited in another window that would not save, by its title. */
const titleOf = ({ plan, everything }: Examined, name: string): string =>
  [...everything.reports, ...plan.others].find(({ id }) => id === name)?.report.title ?? '汇总'

/**
 * Brings a backup back: adds what it has beyond what is here, or puts it in the place of all. Windows
 * that edit what is written onto save first; then it is planned again in the transaction that writes.
 * @returns undefined when it is done. The backup with its plan as things stand now, if that is not the
 * one it came with; then nothing was written. Or in words why nothing was.
 */
export async function bringBack(
  how: 'merge' | 'replace',
  examined: Examined,
): Promise<Outcome<Examined | undefined>> {
  const { everything, plan: shown } = examined
  try {
    const changed = await writeAtOnce(touched(how, examined), () =>
      onEverything(async (here) => {
        const plan = planFor(everything, cleanEverything(here))
        if (!stillHolds(how, shown, plan)) return { ...examined, plan }
        if (how === 'replace') await replaceEverything(everything)
        else await addEverything(mergedPart(everything, plan, newId))
        return undefined
      }),
    )
    return ok(changed)
  } catch (cause) {
    if (!(cause instanceof HeldElsewhere)) throw cause
    return refused(
      `《${titleOf(examined, cause.message)}》正在窗口中编辑，那里最近的修改没有存上或没有应答，所以没有恢复，本机数据没有改动。请到编辑它的窗口看明原因，或关闭那个窗口，再重试。`,
      cause,
    )
  }
}
