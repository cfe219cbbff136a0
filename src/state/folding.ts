/** When a log is folded: edits older than a month become one a day; named versions and day ends stay. */
import { foldRows, foldable } from '@/report/compaction'
import { type Edit, foldEdits } from '@/storage/reports'
import { listVersions } from '@/storage/versions'
import type { Stored } from './unfiled'

const day = 24 * 60 * 60 * 1000
const keptWhole = 30 * day
/** Folding fewer rows than this is not worth a write. */
const worthwhile = 20

const numberOf = (edit: Edit): number => edit.number ?? 0

/**
 * The stored report with the old part of its log folded, here and in the storage. Whatever cannot be
 * folded, or cannot be written, stays as it was.
 */
export async function foldedLog(stored: Stored, now: number): Promise<Stored> {
  const { edits, filed } = stored
  const recent = edits.findIndex(({ at }) => at > now - keptWhole)
  const count = foldable(edits, recent < 0 ? edits.length : recent)
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
    await foldEdits(rows.slice(0, rows.length - (edits.length - count)), dropped)
    return { filed, edits: rows }
  } catch (cause) {
    console.warn(cause)
    return stored
  }
}
