/** What a backup holds that can be trusted, and what bringing it back would change, report by report. */
import { differences } from '@/report/compare'
import { applyChanges, inverse } from '@/report/edit'
import type { BackupRecord, ReadBackup } from '@/exchange/backup'
import type { FiledConsolidation } from '@/storage/consolidations'
import type { Everything } from '@/storage/everything'
import type { Edit, Filed } from '@/storage/reports'
import type { Setting } from '@/storage/records'
import { isEdit, isFiled, isFiledConsolidation, isSetting, isVersion } from './backup-records'

/** The records of a backup, in the order of their worth: reports, versions, settings, consolidations, then edits from the latest back. */
export function recordsOf(everything: Everything): readonly BackupRecord[] {
  const record = (table: string) => (value: unknown) => ({ table, value })
  const edits = everything.reports.flatMap(({ id }) =>
    everything.edits
      .filter(({ report }) => report === id)
      .reverse()
      .map((value, nth) => ({ table: 'edits', nth, value })),
  )
  return [
    ...everything.reports.map(record('reports')),
    ...everything.versions.map(record('versions')),
    ...everything.settings.map(record('settings')),
    ...everything.consolidations.map(record('consolidations')),
    ...edits,
  ]
}

/** What of a read backup is whole and belongs together, and in words what is not. */
export interface Trusted {
  readonly everything: Everything
  readonly losses: readonly string[]
}

const unique = <T>(values: readonly T[], key: (value: T) => unknown): readonly T[] => [
  ...new Map(values.map((value) => [key(value), value])).values(),
]

/** Sorts the whole records from the rest; an edit beyond a gap in its report's log is not trusted. */
export function trusted({ records, damaged, expected }: ReadBackup): Trusted {
  const losses: string[] = []
  const of = <T>(table: string, isOne: (value: unknown) => value is T): readonly T[] =>
    records
      .filter((one) => one.table === table)
      .flatMap(({ value }) => (isOne(value) ? [value] : []))
  const reports = unique(of('reports', isFiled), ({ id }) => id)
  const known = new Set(reports.map(({ id }) => id))
  const next = new Map<string, number>()
  const edits = records.flatMap(({ table, value, nth }) => {
    if (table !== 'edits' || !isEdit(value) || !known.has(value.report)) return []
    const due = next.get(value.report) ?? 0
    if (nth !== due) return []
    next.set(value.report, due + 1)
    return [value]
  })
  const versions = unique(of('versions', isVersion), ({ id }) => id).filter(({ report }) =>
    known.has(report),
  )
  const settings = unique(of('settings', isSetting), ({ key }) => key)
  const consolidations = unique(of('consolidations', isFiledConsolidation), ({ id }) => id)
  const kept =
    reports.length + edits.length + versions.length + settings.length + consolidations.length
  if (expected === undefined) losses.push('文件不完整：结尾部分缺失，可能没有保存完就中断了')
  if (damaged.length > 0)
    losses.push(
      `有 ${String(damaged.length)} 行损坏（第 ${damaged.slice(0, 5).join('、')} 行${damaged.length > 5 ? '等' : ''}）`,
    )
  const unusable = Math.max(expected ?? 0, records.length) - kept
  if (unusable > 0)
    losses.push(`${String(unusable)} 条记录不能恢复（损坏，或其前后的修改记录已缺失）`)
  return {
    everything: {
      reports,
      versions,
      edits: [...edits].sort((a, b) => (a.number ?? 0) - (b.number ?? 0)),
      settings,
      consolidations,
    },
    losses,
  }
}

/** How a report of a backup stands to the one here: `ahead` goes on from it, `behind` is in its history, `apart` is neither. */
export type Relation = 'new' | 'same' | 'ahead' | 'behind' | 'apart'

const isEqual = (a: Filed, b: Filed): boolean => differences(a.report, b.report).length === 0

/** True if the report stood like that at some moment of its log. */
function held({ report }: Filed, log: readonly Edit[], part: Filed): boolean {
  let state = report
  for (const { changes } of [...log].reverse()) {
    state = applyChanges(state, inverse(changes))
    if (differences(state, part.report).length === 0) return true
  }
  return false
}

/** The relation of a backup's report to the one with its id here. */
export function relationOf(
  theirs: Filed,
  theirLog: readonly Edit[],
  here: Filed | undefined,
  hereLog: readonly Edit[],
): Relation {
  if (!here) return 'new'
  if (isEqual(theirs, here)) return theirLog.length > hereLog.length ? 'ahead' : 'same'
  if (held(here, hereLog, theirs)) return 'behind'
  return held(theirs, theirLog, here) ? 'ahead' : 'apart'
}

/** How a backup's consolidation stands to the one with its id here: by the marks of their saves. */
function sumRelationOf(theirs: FiledConsolidation, here: FiledConsolidation | undefined): Relation {
  if (!here) return 'new'
  const [mark, own] = [theirs.trail.at(-1), here.trail.at(-1)]
  if (mark === own) return 'same'
  if (own !== undefined && theirs.trail.includes(own)) return 'ahead'
  return mark !== undefined && here.trail.includes(mark) ? 'behind' : 'apart'
}

/** One report of a backup beside the one here. */
export interface PlannedReport {
  readonly theirs: Filed
  readonly here: Filed | undefined
  readonly relation: Relation
}

/** One consolidation of a backup beside the one here. */
export interface PlannedConsolidation {
  readonly theirs: FiledConsolidation
  readonly here: FiledConsolidation | undefined
  readonly relation: Relation
}

/** What bringing a backup back would do. */
export interface RestorePlan {
  readonly reports: readonly PlannedReport[]
  readonly consolidations: readonly PlannedConsolidation[]
  /** Consolidations here that the backup does not have: replacing removes them. */
  readonly otherConsolidations: readonly FiledConsolidation[]
  /** Reports here that the backup does not have: replacing removes them. */
  readonly others: readonly Filed[]
  /** Settings that the backup has and this machine has not. */
  readonly newSettings: readonly Setting[]
}

const logOf = ({ edits }: Everything, id: string): readonly Edit[] =>
  edits.filter(({ report }) => report === id)

/** Compares a backup with what is here. */
export function planFor(backup: Everything, here: Everything): RestorePlan {
  const ids = new Map(here.reports.map((filed) => [filed.id, filed]))
  const theirs = new Set(backup.reports.map(({ id }) => id))
  const keys = new Set(here.settings.map(({ key }) => key))
  const sums = new Map(here.consolidations.map((filed) => [filed.id, filed]))
  const theirSums = new Set(backup.consolidations.map(({ id }) => id))
  return {
    consolidations: backup.consolidations.map((filed) => {
      const own = sums.get(filed.id)
      return { theirs: filed, here: own, relation: sumRelationOf(filed, own) }
    }),
    otherConsolidations: here.consolidations.filter(({ id }) => !theirSums.has(id)),
    reports: backup.reports.map((filed) => {
      const own = ids.get(filed.id)
      const relation = relationOf(filed, logOf(backup, filed.id), own, logOf(here, filed.id))
      return { theirs: filed, here: own, relation }
    }),
    others: here.reports.filter(({ id }) => !theirs.has(id)),
    newSettings: backup.settings.filter(({ key }) => !keys.has(key)),
  }
}

/** What merging adds: new reports, those that go on from the ones here, and copies of those that went apart. */
export function mergedPart(backup: Everything, plan: RestorePlan, newId: () => string): Everything {
  const ids = new Map(
    plan.reports
      .filter(({ relation }) => relation !== 'same' && relation !== 'behind')
      .map(({ theirs, relation }) => [theirs.id, relation === 'apart' ? newId() : theirs.id]),
  )
  return {
    consolidations: plan.consolidations.flatMap(({ theirs, relation }) => {
      if (relation === 'same' || relation === 'behind') return []
      const { product } = theirs.consolidation
      const became = product === undefined ? undefined : (ids.get(product) ?? product)
      return [
        {
          ...theirs,
          ...(relation === 'apart' && { id: newId() }),
          consolidation: {
            ...theirs.consolidation,
            ...(became !== undefined && { product: became }),
          },
        },
      ]
    }),
    reports: backup.reports.flatMap((filed) => {
      const id = ids.get(filed.id)
      return id === undefined ? [] : [{ ...filed, id }]
    }),
    edits: backup.edits.flatMap((edit) => {
      const report = ids.get(edit.report)
      return report === undefined ? [] : [{ ...edit, report }]
    }),
    versions: backup.versions.flatMap((version) => {
      const report = ids.get(version.report)
      if (report === undefined) return []
      return [{ ...version, report, id: report === version.report ? version.id : newId() }]
    }),
    settings: plan.newSettings,
  }
}
