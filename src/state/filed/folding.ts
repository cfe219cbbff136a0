/** When a log is folded: what is older than a month and than the last 500 edits becomes one edit a day; named versions and day ends stay. */
import { foldRows, foldable, outgrown } from '@/report/edit/compaction'
import { type Edit, foldEdits, listVersions } from '@/storage'
import type { StoredReport } from './unfiled'

const day = 24 * 60 * 60 * 1000
const keptWhole = 30 * day
/** So many edits at the end of a log are never folded. */
const keptLast = 500
/** Folding fewer rows than this is not worth a write. */
const worthwhile = 20

const numberOf = (edit: Edit): number => edit.number ?? 0

/**
 * The stored report with the old part of its log folded, here and in the storage. Whatever cannot be
 * folded, or cannot be written, stays as it was.
 */
export async function foldedLog(stored: StoredReport, now: number): Promise<StoredReport> {
  const { edits, filed } = stored
  const times = edits.map(({ at }) => at)
  const count = foldable(edits, outgrown(times, now, keptWhole, keptLast))
  if (count < worthwhile) return stored
  try {
    const marks = (await listVersions(filed.id)).map(({ number }) => number)
    const groupOf = (edit: Edit) => {
      const mark = marks.findIndex((number) => numberOf(edit) <= number)
      return `${new Date(edit.at).toDateString()} ${String(mark)}`
    }
    const rows = foldRows(edits, count, groupOf)
    if (edits.length - rows.length < worthwhile) return stored
    const left = new Set(rows.map(numberOf))
    const dropped = edits.map(numberOf).filter((number) => !left.has(number))
    const isDone = await foldEdits(rows.slice(0, rows.length - (edits.length - count)), dropped)
    return isDone ? { filed, edits: rows } : stored
  } catch (cause) {
    console.warn(cause)
    return stored
  }
}
