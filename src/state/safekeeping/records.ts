/** The records of a backup: their order in the file, and which can be trusted: whole and belonging together. */
import type { BackupRecord, ReadBackup } from '@/exchange'
import type { Everything, LogRow } from '@/storage'
import { isEdit, isFiled, isFiledConsolidation, isSetting, isSumEdit, isVersion } from './forms'

/** A log as records, from the latest row back, so that a file cut short keeps the latest. */
const logOf = (table: string, rows: readonly LogRow[]): readonly BackupRecord[] =>
  [...rows].reverse().map((value, nth) => ({ table, nth, value }))

/** The records of a backup, in the order of their worth: reports, versions, settings, consolidations, then the logs. */
export function recordsOf(everything: Everything): readonly BackupRecord[] {
  const { reports, versions, settings, consolidations, edits, sumEdits } = everything
  const record = (table: string) => (value: unknown) => ({ table, value })
  const ownLog = (id: string) => edits.filter(({ report }) => report === id)
  const sumLog = (id: string) => sumEdits.filter(({ sum }) => sum === id)
  return [
    ...reports.map(record('reports')),
    ...versions.map(record('versions')),
    ...settings.map(record('settings')),
    ...consolidations.map(record('consolidations')),
    ...reports.flatMap(({ id }) => logOf('edits', ownLog(id))),
    ...consolidations.flatMap(({ id }) => logOf('sumEdits', sumLog(id))),
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

const idOf = ({ id }: { readonly id: string }): string => id

/** The whole records of one table. */
const wholeOf = <T>(
  records: readonly BackupRecord[],
  table: string,
  isOne: (value: unknown) => value is T,
): readonly T[] =>
  records.filter((one) => one.table === table).flatMap(({ value }) => (isOne(value) ? [value] : []))

/** The rows of these owners' logs, oldest first; beyond a gap in its log no row is trusted. */
function rowsOf<E extends LogRow>(
  records: readonly BackupRecord[],
  table: string,
  isOne: (value: unknown) => value is E,
  ownerOf: (row: E) => string,
  owners: ReadonlySet<string>,
): readonly E[] {
  const next = new Map<string, number>()
  const rows = records.flatMap((one) => {
    const { value, nth } = one
    if (one.table !== table || !isOne(value) || !owners.has(ownerOf(value))) return []
    const due = next.get(ownerOf(value)) ?? 0
    if (nth !== due) return []
    next.set(ownerOf(value), due + 1)
    return [value]
  })
  return rows.sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
}

/** What the file says of itself that it does not hold, in words. */
function lossesOf({ records, damaged, expected }: ReadBackup, kept: number): readonly string[] {
  const unusable = Math.max(expected ?? 0, records.length) - kept
  return [
    ...(expected === undefined ? ['文件不完整：结尾部分缺失，可能没有保存完就中断了'] : []),
    ...(damaged.length > 0
      ? [
          `有 ${String(damaged.length)} 行损坏（第 ${damaged.slice(0, 5).join('、')} 行${damaged.length > 5 ? '等' : ''}）`,
        ]
      : []),
    ...(unusable > 0
      ? [`${String(unusable)} 条记录不能恢复（损坏，或其前后的修改记录已缺失）`]
      : []),
  ]
}

/** Sorts the whole records from the rest. */
export function trusted(read: ReadBackup): Trusted {
  const { records } = read
  const reports = unique(wholeOf(records, 'reports', isFiled), idOf)
  const known = new Set(reports.map(idOf))
  const consolidations = unique(wholeOf(records, 'consolidations', isFiledConsolidation), idOf)
  const sums = new Set(consolidations.map(idOf))
  const everything: Everything = {
    reports,
    versions: unique(wholeOf(records, 'versions', isVersion), idOf).filter(({ report }) =>
      known.has(report),
    ),
    edits: rowsOf(records, 'edits', isEdit, ({ report }) => report, known),
    settings: unique(wholeOf(records, 'settings', isSetting), ({ key }) => key),
    consolidations,
    sumEdits: rowsOf(records, 'sumEdits', isSumEdit, ({ sum }) => sum, sums),
  }
  const kept = Object.values({ ...everything }).reduce((sum, { length }) => sum + length, 0)
  return { everything, losses: lossesOf(read, kept) }
}
