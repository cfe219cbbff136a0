/** Which figure of another year's report counts the same thing, and how much lies between the two. */
import { type Figure, addFigures, difference, showFigure } from './figure'
import { type Cell, type FigureKey, type Format, cellsOf } from './format'
import { type Report, figureOf } from './report'

const joined = (line: Cell['row']): string =>
  line
    .map(({ id }) => id)
    .filter((id) => id !== '')
    .join('.')

/** Figures of the same table and column in rows below this one: a line another format divides. */
function divided(cell: Cell, format: Format): readonly FigureKey[] {
  const above = `${cell.table.id}.${joined(cell.row)}.`
  const column = joined(cell.column)
  return [...cellsOf(format).values()]
    .filter((one) => one.key.startsWith(above) && joined(one.column) === column)
    .map(({ key }) => key)
}

const compiled = new WeakMap<
  Format,
  WeakMap<Format, ReadonlyMap<FigureKey, readonly FigureKey[]>>
>()

/**
 * For every comparable figure of a format the figures of the other format that add up to the same
 * thing: the figure of the same key, or the rows into which the other format divides its row. A
 * figure that is missing here is counted otherwise there and must not be compared.
 */
export function counterparts(
  format: Format,
  other: Format,
): ReadonlyMap<FigureKey, readonly FigureKey[]> {
  const known = compiled.get(format)?.get(other)
  if (known) return known
  const there = cellsOf(other)
  const found = new Map<FigureKey, readonly FigureKey[]>()
  for (const cell of cellsOf(format).values()) {
    const same = there.get(cell.key)
    if (same) {
      if (same.kind === cell.kind && same.unit === cell.unit) found.set(cell.key, [cell.key])
      continue
    }
    const rows = divided(cell, other)
    if (rows.length > 0) found.set(cell.key, rows)
  }
  const all = compiled.get(format) ?? new WeakMap<Format, typeof found>()
  compiled.set(format, all.set(other, found))
  return found
}

/** The other report's figure for the same thing; blank if any part of it is, undefined if not comparable. */
export function counterpartOf(
  key: FigureKey,
  format: Format,
  other: Report,
  otherFormat: Format,
): Figure | undefined {
  const keys = counterparts(format, otherFormat).get(key)
  return keys && addFigures(keys.map((one) => figureOf(other, one)))
}

/** Lines the other format has whole and this one divides, to be compared as sums: the other's figure with these. */
export const divisions = (
  format: Format,
  other: Format,
): readonly (readonly [FigureKey, readonly FigureKey[]])[] =>
  [...counterparts(other, format)].filter(([key, here]) => here[0] !== key)

/** Below this a percentage dresses up a handful of cases. */
export const smallestBase = 20

export interface Step {
  readonly difference: number
  /** In per cent, to one decimal; undefined where the base is too small to say it so. */
  readonly percent?: number
}

/** From one figure to another; undefined while either is blank. */
export function stepBetween(before: Figure, now: Figure): Step | undefined {
  if (before === null || now === null) return undefined
  const step = difference(now, before)
  if (before < smallestBase) return { difference: step }
  return { difference: step, percent: Math.round((step / before) * 1000) / 10 }
}

/** Its share of what was before, signed as the step is: `+4.5%`, `−12%`; nothing where the base is too small. */
export const showPercent = ({ percent }: Step): string =>
  percent === undefined
    ? ''
    : `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${String(Math.abs(percent))}%`

/** A step in words for a narrow place: `+12`, `−3`, `持平`. */
export const showStep = (step: Step): string =>
  step.difference === 0
    ? '持平'
    : `${step.difference > 0 ? '+' : '−'}${showFigure(Math.abs(step.difference), 'amount')}`
