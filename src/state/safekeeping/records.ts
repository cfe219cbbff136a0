/** The records of a backup: their order in the file, and which can be trusted: whole, of a known form, belonging together. */
import type { BackupRecord, ReadBackup } from '@/exchange/backup'
import { formatById, formats } from '@/format'
import { unitKinds } from '@/report/consolidation/consolidation'
import { readReportFile } from '@/report/file'
import type { FiledConsolidation } from '@/storage/consolidations'
import type { Everything } from '@/storage/everything'
import type { Edit, Filed } from '@/storage/reports'
import type { Setting } from '@/storage/records'
import type { NamedVersion } from '@/storage/versions'

type Members = Readonly<Record<string, unknown>>

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is string => typeof value === 'string'

const isListOf = (value: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne)

/** A file may leave out what a stored report always has. */
const isReport = (value: unknown): boolean =>
  isMembers(value) &&
  isText(value['title']) &&
  isMembers(value['narrative']) &&
  Array.isArray(value['acknowledged']) &&
  readReportFile(JSON.stringify(value), formats).ok

/** True for a whole report. */
const isFiled = (value: unknown): value is Filed =>
  isMembers(value) &&
  typeof value['id'] === 'string' &&
  typeof value['created'] === 'number' &&
  typeof value['changed'] === 'number' &&
  typeof value['revision'] === 'number' &&
  isReport(value['report'])

const isOrgan = (value: unknown): boolean => isMembers(value) && isText(value['name'])

const isReason = (value: unknown): boolean =>
  isMembers(value) && isText(value['check']) && isText(value['reason'])

/** What either side of a change is. */
const sides = new Map<unknown, (side: unknown) => boolean>([
  ['figure', (side) => side === null || typeof side === 'number'],
  ['unread', isText],
  ['narrative', isText],
  ['title', isText],
  ['organ', isOrgan],
  ['acknowledged', (side) => isListOf(side, isReason)],
])

function isChange(change: unknown): boolean {
  if (!isMembers(change)) return false
  const isSide = sides.get(change['what'])
  return isSide !== undefined && isSide(change['before']) && isSide(change['after'])
}

/** True for a whole edit. */
const isEdit = (value: unknown): value is Edit =>
  isMembers(value) &&
  typeof value['number'] === 'number' &&
  typeof value['report'] === 'string' &&
  typeof value['at'] === 'number' &&
  typeof value['origin'] === 'string' &&
  isListOf(value['changes'], isChange)

/** True for a whole named version. */
const isVersion = (value: unknown): value is NamedVersion =>
  isMembers(value) &&
  typeof value['id'] === 'string' &&
  typeof value['report'] === 'string' &&
  typeof value['name'] === 'string' &&
  typeof value['at'] === 'number' &&
  typeof value['number'] === 'number' &&
  isReport(value['state'])

/** True for a whole setting. */
const isSetting = (value: unknown): value is Setting =>
  isMembers(value) && typeof value['key'] === 'string'

const isReceived = (value: unknown): boolean =>
  isMembers(value) &&
  isText(value['from']) &&
  typeof value['at'] === 'number' &&
  isReport(value['report'])

const isUnit = (value: unknown): boolean =>
  isMembers(value) &&
  isText(value['id']) &&
  isText(value['name']) &&
  isText(value['kind']) &&
  value['kind'] in unitKinds &&
  typeof value['counted'] === 'boolean' &&
  (value['received'] === undefined || isReceived(value['received']))

const isAdjustment = (value: unknown): boolean =>
  isMembers(value) &&
  isText(value['id']) &&
  isText(value['figure']) &&
  isText(value['reason']) &&
  typeof value['amount'] === 'number' &&
  Number.isFinite(value['amount'])

const isListChange = (value: unknown): boolean =>
  isMembers(value) && isText(value['name']) && isText(value['reason'])

/** True for a whole consolidation in a format that is known, with reports that could be imported. */
function isFiledConsolidation(value: unknown): value is FiledConsolidation {
  if (!isMembers(value)) return false
  const whole = value['consolidation']
  return (
    isText(value['id']) &&
    typeof value['created'] === 'number' &&
    typeof value['changed'] === 'number' &&
    typeof value['revision'] === 'number' &&
    isListOf(value['trail'], isText) &&
    isMembers(whole) &&
    isOrgan(whole['organ']) &&
    typeof whole['year'] === 'number' &&
    isText(whole['format']) &&
    formatById(whole['format']) !== undefined &&
    isListOf(whole['units'], isUnit) &&
    isListOf(whole['adjustments'], isAdjustment) &&
    isListOf(whole['listChanges'], isListChange) &&
    (whole['product'] === undefined || isText(whole['product']))
  )
}

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
