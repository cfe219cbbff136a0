/** Totals that follow their parts as long as they agree with them. */
import { type Change, figureChange } from './edit/edit'
import { type Figure, addFilled } from './figure'
import type { FigureKey, Format, Sum } from './format'
import { type Report, figureOf } from './report'

const compiled = new WeakMap<Format, ReadonlyMap<FigureKey, readonly Sum[]>>()

/** The sums a figure is a part of, rows before columns, as the format declares them. */
export function sumsWith(format: Format, key: FigureKey): readonly Sum[] {
  let byPart = compiled.get(format)
  if (!byPart) {
    const map = new Map<FigureKey, Sum[]>()
    for (const sum of format.sums)
      for (const part of sum.parts) map.set(part, [...(map.get(part) ?? []), sum])
    compiled.set(format, map)
    byPart = map
  }
  return byPart.get(key) ?? []
}

/** The parts of a sum that are filled in, added up exactly; blank if none is. */
export const partsOf = (sum: Sum, figureAt: (key: FigureKey) => Figure): Figure =>
  addFilled(sum.parts.map(figureAt))

/**
 * Entering figures, with what follows from it: every total that agreed with its parts before (or was
 * blank while all of them were) takes their new sum, and so on upwards. A total typed over or
 * imported as printed that disagrees stays as it is, to be judged. A figure entered here is never
 * overwritten by its own parts.
 * @returns every figure that changes, entered or following; none for what stays equal.
 */
export function enterFigures(
  report: Report,
  format: Format,
  entered: ReadonlyMap<FigureKey, Figure>,
): readonly Change[] {
  const after = new Map<FigureKey, Figure>()
  const before = (key: FigureKey): Figure => figureOf(report, key)
  const now = (key: FigureKey): Figure => {
    const changed = after.get(key)
    return changed === undefined ? before(key) : changed
  }
  for (const [key, figure] of entered) if (before(key) !== figure) after.set(key, figure)
  let touched: Iterable<FigureKey> = [...after.keys()]
  for (;;) {
    const moved = new Set<FigureKey>()
    const due = new Set<Sum>()
    for (const key of touched) for (const sum of sumsWith(format, key)) due.add(sum)
    for (const sum of due) {
      if (entered.has(sum.total) || moved.has(sum.total)) continue
      if (before(sum.total) !== partsOf(sum, before)) continue
      const total = partsOf(sum, now)
      if (total === now(sum.total)) continue
      after.set(sum.total, total)
      moved.add(sum.total)
    }
    if (moved.size === 0) break
    touched = moved
  }
  return [...after]
    .filter(([key, figure]) => before(key) !== figure)
    .map(([key, figure]) => figureChange(report, key, figure))
}

/**
 * Totals that only follow parts still being filled in, with these parts: such a total is no evidence,
 * its parts stand for it.
 */
export function unfinished(
  report: Report,
  sums: readonly Sum[],
): ReadonlyMap<FigureKey, readonly FigureKey[]> {
  const totals = new Map<FigureKey, readonly FigureKey[]>()
  const at = (key: FigureKey) => figureOf(report, key)
  for (const sum of sums) {
    if (totals.has(sum.total) || at(sum.total) !== partsOf(sum, at)) continue
    if (sum.parts.some((part) => at(part) === null || totals.has(part)))
      totals.set(sum.total, sum.parts)
  }
  return totals
}

/** The figures with all parts of those that are totals, and the parts of these. */
export function withParts(format: Format, keys: readonly FigureKey[]): readonly FigureKey[] {
  const all = new Set(keys)
  for (const key of all)
    for (const { total, parts } of format.sums)
      if (total === key) for (const part of parts) all.add(part)
  return [...all]
}
