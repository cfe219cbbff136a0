/** What the units' reports add up to, cell by cell, what adjustments make of it, and where each number comes from. */
import type { Adjustment, Consolidation, ReportedUnit } from './consolidation'
import { summedUnits } from './consolidation'
import { type Figure, addFigures, addFilled, difference } from '../figure'
import { type FigureKey, type Format, cellsOf } from '../format'
import { type Report, blankReport, figureOf, freeze } from '../report'
import { enterFigures } from '../sums'
import { totalsOf } from './totals'

/** The figures added up, and with the adjustments made. */
export interface Sums {
  readonly plain: ReadonlyMap<FigureKey, Figure>
  readonly adjusted: ReadonlyMap<FigureKey, Figure>
}

/** The written amounts of one figure, added up exactly; undefined if none is written. */
export function adjustmentOf(
  adjustments: readonly Adjustment[],
  key: FigureKey,
): number | undefined {
  const own = adjustments.filter(({ figure }) => figure === key).map(({ amount }) => amount)
  return addFilled(own) ?? undefined
}

/**
 * The sums, and what adjustments make of them. An adjusted figure takes its totals with it, as long as they agreed
 * with their parts.
 * @param plainAt the sum of a figure; blank where it is not known.
 */
export function adjustedSums(
  format: Format,
  plainAt: (key: FigureKey) => Figure,
  adjustments: readonly Adjustment[],
): Sums {
  const keys = [...cellsOf(format).keys()]
  const plain = new Map<FigureKey, Figure>(keys.map((key) => [key, plainAt(key)]))
  if (adjustments.length === 0) return { plain, adjusted: plain }
  const entered = new Map<FigureKey, Figure>()
  for (const key of new Set(adjustments.map(({ figure }) => figure))) {
    const sum = plain.get(key) ?? null
    if (sum !== null) entered.set(key, addFigures([sum, adjustmentOf(adjustments, key) ?? 0]))
  }
  const summed = freeze({
    ...blankReport(format, format.since, { name: '' }),
    figures: Object.fromEntries(plain),
  })
  const adjusted = new Map(plain)
  for (const change of enterFigures(summed, format, entered))
    if (change.what === 'figure') adjusted.set(change.key, change.after)
  return { plain, adjusted }
}

/** The sum of each figure over the reports, exact; blank where a report has a blank, and where there is no report at all. */
export const consolidate = (
  format: Format,
  reports: readonly Report[],
  adjustments: readonly Adjustment[],
): Sums => adjustedSums(format, totalsOf(format, reports).sum, adjustments)

/** The sums of a consolidation over the units that are counted and have reported. */
export const sumsOf = (consolidation: Consolidation, format: Format): Sums =>
  consolidate(
    format,
    summedUnits(consolidation).map(({ received }) => received.report),
    consolidation.adjustments,
  )

/** What one unit gives to a sum. */
export interface SumPart {
  readonly unit: ReportedUnit
  readonly figure: Figure
}

/** Where one number of the consolidated report comes from. */
export interface Parts {
  readonly parts: readonly SumPart[]
  /** What all parts add up to; blank while one is. */
  readonly sum: Figure
  /** What the filled parts add up to. */
  readonly filled: Figure
  /** How many parts are blank. */
  readonly waiting: number
  /** Written for this figure. */
  readonly adjustments: readonly Adjustment[]
  /** What adjustments of its parts add to it, being their total. */
  readonly followed: number
  /** The number of the consolidated report. */
  readonly total: Figure
  /** What the government's own office gives; blank if none of the units is its office. */
  readonly own: Figure
}

/** The parts of one figure, in the order of the list. */
export function partsOfSum(consolidation: Consolidation, sums: Sums, key: FigureKey): Parts {
  const parts = summedUnits(consolidation).map((unit) => ({
    unit,
    figure: figureOf(unit.received.report, key),
  }))
  const sum = sums.plain.get(key) ?? null
  const total = sums.adjusted.get(key) ?? null
  const adjustments = consolidation.adjustments.filter(({ figure }) => figure === key)
  const written = adjustmentOf(adjustments, key) ?? 0
  const moved = sum === null || total === null ? 0 : difference(total, sum)
  return {
    parts,
    sum,
    filled: addFilled(parts.map(({ figure }) => figure)),
    waiting: parts.filter(({ figure }) => figure === null).length,
    adjustments,
    followed: sum === null ? 0 : difference(moved, written),
    total,
    own: addFilled(parts.filter(({ unit }) => unit.kind === 'office').map(({ figure }) => figure)),
  }
}
