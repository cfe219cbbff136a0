/** The broken identities of one table as numbers: what each figure is, and what correcting it would do. */
import { type Figure, faultOf, largest } from '@/report/figure'
import type { FigureKey } from '@/report/format'
import { figureOf } from '@/report/report'
import type { Context } from '../check'
import { type Said, saidIn } from '../fix/said'
import { lastYear } from '../previous'
import { type Residuals, type Shift, exact, offBy, shiftOf } from './balance'
import type { Board } from './board'
import type { Group } from './group'
import { Movement, shiftsBy } from './movement'
import type { Rules } from './rules'
import { type Standing, standingOf } from './standing'

/** The right figure of a cell. */
export interface Correction {
  readonly cell: number
  readonly figure: number
}

/** A table that breaks identities; cells and identities are told by their places. */
export interface Scene {
  readonly board: Board
  readonly rules: Rules
  /** Which sums' totals agree with their parts, and so follow them. */
  readonly follows: Standing['follows']
  readonly residuals: Residuals
  /** Log likelihood that something else than a mistake named here is behind a difference. */
  readonly somethingElse: number
  valueOf(cell: number): Figure
  /** The figure of the same cell in last year's report, where it is there. */
  lastYear(cell: number): Figure
  /** How a unit of the figure shifts the identities, through the totals that follow it. */
  unit(cell: number): readonly Shift[]
  /** The filled cells that bear on an identity and may be wrong. */
  on(identity: number): readonly number[]
  /**
   * What corrections do to each identity they touch, with the totals that follow. Each must change its
   * figure.
   * @returns undefined if a cell is blank, no suspect or may not hold its figure, or an identity that reads
   * it waits for a blank, so that nothing is certain about it.
   */
  shifts(corrections: readonly Correction[]): readonly Shift[] | undefined
  /** True if totals in the app follow the corrections. */
  isFollowed(corrections: readonly Correction[]): boolean
  /**
   * Log likelihood that last year's report and the text lend to the corrections: carry-overs mended or broken,
   * figures that become what the text says, or leave it.
   */
  evidence(corrections: readonly Correction[]): number
  /** The figures that become what the text says, with the totals that follow. */
  said(corrections: readonly Correction[]): readonly Correction[]
}

/**
 * A figure not yet entered, a miscount, another cell: any difference may come of that. Between two
 * years it may even be right.
 */
const somethingElse = { identity: -2.6, continuation: -1 }

/** A carry-over that holds seldom does so by chance. */
const carryOverWeight = Math.log(50)

/** What the text says in so many words outweighs any way of typing: rivals that leave it are not worth naming. */
const saidWeight = 9

/** What carry-overs mended or broken lend to corrections. */
function carryOverEvidence(shifted: readonly Shift[], residuals: Residuals): number {
  let score = 0
  for (const { identity, by } of shifted) {
    const off = offBy(residuals, identity)
    if (off === 0) score -= carryOverWeight
    else if (exact(off + by) === 0) score += carryOverWeight
  }
  return score
}

/** What figures that become what the text says, or leave it, lend to corrections. */
function saidEvidence(
  moved: readonly Correction[],
  at: (cell: number) => Figure,
  amountsSaid: (cell: number) => ReadonlySet<number> | undefined,
): number {
  let score = 0
  for (const { cell, figure } of moved) {
    const amounts = amountsSaid(cell)
    if (amounts?.has(figure)) score += saidWeight
    else if (amounts?.has(at(cell) ?? NaN)) score -= saidWeight
  }
  return score
}

/** Corrections tried out on a table, one set at a time, with the totals that follow them. */
function trialOn(board: Board, follows: Standing['follows'], at: (cell: number) => Figure) {
  const movement = new Movement(board, follows)
  const movedTo = (cell: number): number => exact((at(cell) ?? 0) + movement.by(cell))
  const cells = (): readonly number[] =>
    Array.from({ length: movement.cells.count }, (_, index) => movement.cells.at(index))
  return {
    movement,
    enter: (corrections: readonly Correction[]): void => {
      movement.clear()
      for (const { cell, figure } of corrections)
        movement.enter(cell, exact(figure - (at(cell) ?? 0)))
      movement.follow()
    },
    moved: (): readonly Correction[] => cells().map((cell) => ({ cell, figure: movedTo(cell) })),
    isProper: (): boolean => {
      for (let index = 0; index < movement.cells.count; index++) {
        const cell = movement.cells.at(index)
        const figure = movedTo(cell)
        if (Math.abs(figure) > largest) return false
        if (faultOf(figure, board.kinds[cell] ?? 'count') !== undefined) return false
      }
      return true
    },
  }
}

/** What the text says the figure of a cell is; the text is read when first asked. */
function saidOf({ keys }: Board, context: Context) {
  let known: Said | undefined
  return (cell: number): ReadonlySet<number> | undefined =>
    (known ??= saidIn(context)).get(keys[cell] ?? '')
}

/** What a unit of a figure shifts, read off the compiled rules where every total above it follows. */
function unitOf(
  { rules, follows, balance: { waiting } }: Standing,
  movement: Movement,
  cell: number,
): readonly Shift[] {
  const reach = rules.reach(cell)
  if (reach?.sums.every((sum) => follows[sum]) && !reach.identities.some((one) => waiting[one]))
    return reach.unit
  movement.clear()
  movement.enter(cell, 1)
  movement.follow()
  return shiftsBy(movement, rules.readers, waiting)
}

/**
 * The scene of one table; undefined where no identity is broken, which costs next to nothing.
 * @param suspects where given, no other figure is taken for wrong.
 */
export function sceneOf(
  group: Group,
  context: Context,
  suspects?: ReadonlySet<FigureKey>,
): Scene | undefined {
  const { board } = group
  const standing = standingOf(group, context)
  const { figures, follows, rules, balance, continued } = standing
  const { residuals, waiting } = balance
  if (residuals.broken === 0) return undefined

  const { rules: witnessRules, balance: witnesses } = continued()
  const last = lastYear(context)
  const at = (cell: number): Figure => figures[cell] ?? null
  const isWaiting = (cell: number): boolean =>
    rules.readers[cell]?.some(({ identity }) => waiting[identity]) ?? false
  const amountsSaid = saidOf(board, context)
  const isSuspect = (cell: number): boolean => suspects?.has(board.keys[cell] ?? '') ?? true
  const { movement, enter, moved, isProper } = trialOn(board, follows, at)

  const units: (readonly Shift[] | undefined)[] = []
  const unit = (cell: number) => (units[cell] ??= unitOf(standing, movement, cell))
  const on: (readonly number[] | undefined)[] = []

  return {
    ...{ board, rules, follows, residuals },
    somethingElse: group.identities ? somethingElse.identity : somethingElse.continuation,
    valueOf: at,
    lastYear: (cell) => (last ? figureOf(last.report, board.keys[cell] ?? '') : null),
    unit,
    on: (identity) =>
      (on[identity] ??= (rules.bearing(identity)?.cells ?? []).filter(
        (cell) =>
          at(cell) !== null && isSuspect(cell) && shiftOf(unit(cell), identity) !== undefined,
      )),
    shifts(corrections) {
      for (const { cell } of corrections)
        if (at(cell) === null || isWaiting(cell) || !isSuspect(cell)) return undefined
      enter(corrections)
      return isProper() ? shiftsBy(movement, rules.readers, waiting) : undefined
    },
    isFollowed(corrections) {
      enter(corrections)
      return movement.isFollowed
    },
    evidence(corrections) {
      enter(corrections)
      const shifted = shiftsBy(movement, witnessRules.readers, witnesses.waiting)
      return (
        carryOverEvidence(shifted, witnesses.residuals) + saidEvidence(moved(), at, amountsSaid)
      )
    },
    said(corrections) {
      enter(corrections)
      return moved().filter(({ cell, figure }) => amountsSaid(cell)?.has(figure))
    },
  }
}
