/** Old edits of one day folded into one, so that a log stays readable for years and no state that counts is lost. */
import { type Change, type Origin, merged } from './edit'

/** A row of the log, as far as folding reads it. */
interface LogRow {
  readonly origin: Origin
  readonly changes: readonly Change[]
}

/**
 * How many edits at the start of a log are older than `age` and not among the last `kept`, by the log's
 * own sequence: an edit was made no later than those after it, so it is old if most of the `kept` from it
 * on say so. The present is the middle of the last `kept` times, or `now` if that is earlier. As long as
 * less than half of any `kept` edits in a row bear a wrong time, nothing younger is counted.
 * @param times of the edits in their order, and `now`, in milliseconds since 1970; so is `age`.
 */
export function outgrown(times: readonly number[], now: number, age: number, kept: number): number {
  const latest = times.slice(-kept).sort((a, b) => a - b)
  const present = Math.min(now, latest[Math.floor(latest.length / 2)] ?? now)
  const isOld = times.map((at) => at <= present - age)
  let old = isOld.slice(-kept).filter(Boolean).length
  for (let count = times.length - kept; count > 0; count--) {
    // The window of `kept` edits that begins with the last of the first `count`.
    old += Number(isOld[count - 1] ?? false) - Number(isOld[count - 1 + kept] ?? false)
    if (2 * old >= kept) return count
  }
  return 0
}

/**
 * How many edits at the start of a log can be folded without touching an undo or redo that is still
 * possible or that a later edit made: at most `limit`.
 */
export function foldable(log: readonly LogRow[], limit: number): number {
  const steps = [{ undo: 0, redo: 0 }]
  for (const { origin, changes } of log) {
    const { undo, redo } = steps.at(-1) ?? { undo: 0, redo: 0 }
    if (changes.length === 0) steps.push({ undo, redo })
    else if (origin === 'undone') steps.push({ undo: Math.max(0, undo - 1), redo: redo + 1 })
    else if (origin === 'redone') steps.push({ undo: undo + 1, redo: Math.max(0, redo - 1) })
    else steps.push({ undo: undo + 1, redo: 0 })
  }
  let lowest = Infinity
  for (let count = log.length; count > 0; count--) {
    const { undo, redo } = steps[count] ?? { undo: 0, redo: 0 }
    lowest = Math.min(lowest, undo)
    if (count <= limit && redo === 0 && lowest >= undo) return count
  }
  return 0
}

const isReal = (change: Change): boolean =>
  JSON.stringify(change.before) !== JSON.stringify(change.after)

/** One row for the whole of `rows`; undefined if they came to nothing. The last one gives the rest of it. */
function foldedRow<T extends LogRow>(rows: readonly T[]): T | undefined {
  const last = rows.at(-1)
  if (!last) return undefined
  // A row that undoes or redoes would reach into what is folded before it.
  const alone = rows.length === 1 && last.origin !== 'undone' && last.origin !== 'redone'
  if (alone) return last
  const changes = rows.reduce<readonly Change[]>((all, row) => merged(all, row.changes), [])
  const real = changes.filter(isReal)
  return real.length === 0 ? undefined : { ...last, origin: 'folded', changes: real }
}

/**
 * The first `count` rows folded, those of one group (a day, up to a named version) into one; the
 * state after each group is the state after its row. The rest stays as it is.
 */
export function foldRows<T extends LogRow>(
  log: readonly T[],
  count: number,
  groupOf: (row: T) => string,
): readonly T[] {
  const groups: T[][] = []
  let name: string | undefined
  for (const row of log.slice(0, count)) {
    const now = groupOf(row)
    if (now !== name) groups.push([])
    name = now
    groups.at(-1)?.push(row)
  }
  return [...groups.map(foldedRow).filter((row) => row !== undefined), ...log.slice(count)]
}
