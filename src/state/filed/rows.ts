/** The rows of a log, and which of them are not stored yet. */
import { type LogRow, unnumbered } from '@/storage'

/** A log that nothing is in yet. */
export function logRows<E extends LogRow>() {
  const log: E[] = []
  const unsaved = new Set<number>()

  /** Takes over a log, with `due` one that is not stored yet. */
  function begin(edits: readonly E[], due: boolean): void {
    log.splice(0, log.length, ...edits)
    unsaved.clear()
    if (due) for (const row of log.keys()) unsaved.add(row)
  }

  /** A new row, or with `row` the latest one grown. */
  function add(one: E, row = log.length): void {
    log[row] = one
    unsaved.add(row)
  }

  /** All rows are due, and will get new numbers. */
  function asNew(): void {
    log.forEach((one, row) => {
      add(unnumbered(one), row)
    })
  }

  /** What is due counts as stored from now on, until it is said to have failed. */
  function take() {
    // In the order of the log: new rows get their numbers, and so their place, in this order.
    const rows = [...unsaved].sort((a, b) => a - b)
    unsaved.clear()
    return {
      edits: rows.flatMap((row) => log[row] ?? []),
      numbered(numbers: readonly number[]): void {
        rows.forEach((row, index) => {
          const one = log[row]
          const number = numbers[index]
          if (one && number !== undefined) log[row] = { ...one, number }
        })
      },
      failed(): void {
        for (const row of rows) unsaved.add(row)
      },
    }
  }

  return { log, begin, add, asNew, take, isStored: (): boolean => unsaved.size === 0 }
}
