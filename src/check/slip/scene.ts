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
import { standingOf } from './standing'

/** The right figure of a cell. */
export interface Correction {
  readonly cell: number
  readonly figure: number
}

/** A table that breaks identities; cells and identities are told by their places. */
export interface Scene {
  readonly board: Board
  readonly rules: Rules
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
  const { figures, follows, rules, balance, continued } = standingOf(group, context)
  const { residuals, waiting } = balance
  if (residuals.broken === 0) return undefined

  const { rules: witnessRules, balance: witnesses } = continued()
  const last = lastYear(context)
  const at = (cell: number): Figure => figures[cell] ?? null
  const waits = waiting.includes(true)
  const isWaiting = (cell: number): boolean =>
    waits && (rules.readers[cell]?.some(({ identity }) => waiting[identity]) ?? false)

  let known: Said | undefined
  const amountsSaid = (cell: number): ReadonlySet<number> | undefined =>
    (known ??= saidIn(context)).get(board.keys[cell] ?? '')

  const isSuspect = (cell: number): boolean => suspects?.has(board.keys[cell] ?? '') ?? true

  const movement = new Movement(board, follows)
  const enter = (corrections: readonly Correction[]): void => {
    movement.clear()
    for (const { cell, figure } of corrections)
      movement.enter(cell, exact(figure - (at(cell) ?? 0)))
    movement.follow()
  }
  const movedTo = (cell: number): number => exact((at(cell) ?? 0) + movement.by(cell))
  const moved = (): readonly Correction[] =>
    Array.from({ length: movement.cells.count }, (_, index) => {
      const cell = movement.cells.at(index)
      return { cell, figure: movedTo(cell) }
    })
  const isProper = (): boolean => {
    for (let index = 0; index < movement.cells.count; index++) {
      const cell = movement.cells.at(index)
      const figure = movedTo(cell)
      if (Math.abs(figure) > largest) return false
      if (faultOf(figure, board.kinds[cell] ?? 'count') !== undefined) return false
    }
    return true
  }

  const units: (readonly Shift[] | undefined)[] = []
  function unit(cell: number): readonly Shift[] {
    const reach = rules.reach(cell)
    if (
      reach?.sums.every((sum) => follows[sum]) &&
      !(waits && reach.identities.some((one) => waiting[one]))
    )
      return reach.unit
    movement.clear()
    movement.enter(cell, 1)
    movement.follow()
    return shiftsBy(movement, rules.readers, waiting)
  }
  const on: (readonly number[] | undefined)[] = []
  const bearsOn = (cell: number, identity: number): boolean => {
    if (at(cell) === null || !isSuspect(cell)) return false
    units[cell] ??= unit(cell)
    return shiftOf(units[cell], identity) !== undefined
  }

  return {
    board,
    rules,
    residuals,
    somethingElse: group.identities ? somethingElse.identity : somethingElse.continuation,
    valueOf: at,
    lastYear: (cell) => (last ? figureOf(last.report, board.keys[cell] ?? '') : null),
    unit: (cell) => (units[cell] ??= unit(cell)),
    on: (identity) =>
      (on[identity] ??= (rules.bearing(identity)?.cells ?? []).filter((cell) =>
        bearsOn(cell, identity),
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
      let score = 0
      for (const { identity, by } of shiftsBy(movement, witnessRules.readers, witnesses.waiting)) {
        const off = offBy(witnesses.residuals, identity)
        if (off === 0) score -= carryOverWeight
        else if (exact(off + by) === 0) score += carryOverWeight
      }
      for (const { cell, figure } of moved()) {
        const amounts = amountsSaid(cell)
        if (amounts?.has(figure)) score += saidWeight
        else if (amounts?.has(at(cell) ?? NaN)) score -= saidWeight
      }
      return score
    },
    said(corrections) {
      enter(corrections)
      return moved().filter(({ cell, figure }) => amountsSaid(cell)?.has(figure))
    },
  }
}
