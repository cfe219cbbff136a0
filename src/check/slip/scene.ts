/** The broken identities of one table as numbers: what each figure is, and what correcting it would move. */
import { type Figure, faultOf, largest } from '@/report/figure'
import { figureOf } from '@/report/report'
import type { Context } from '../check'
import { lastYear } from '../previous'
import { type Move, type Residuals, type Shift, balanceOf, exact } from './balance'
import type { Board } from './board'
import type { Group } from './group'
import type { Identity } from './identity'
import { type Rules, rulesOf } from './rules'

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
  /** True if an identity that reads the cell waits for a blank, so that nothing is certain about it. */
  isWaiting(cell: number): boolean
  /** Figures entered, and the totals that follow them in the app. */
  moved(entered: readonly Move[]): readonly Move[]
  /** What the moves do to each identity they touch. */
  shifts(moves: readonly Move[]): readonly Shift[]
  /** How a unit of the figure shifts the identities, through the totals that follow it. */
  unit(cell: number): readonly Shift[]
  /** The filled cells that bear on an identity. */
  on(identity: number): readonly number[]
  /** False if a figure would be none that its cell may hold. */
  isProper(moves: readonly Move[]): boolean
  /** Log likelihood that last year's report lends to the moves: carry-overs mended or broken. */
  evidence(moves: readonly Move[]): number
}

/**
 * A figure not yet entered, a miscount, another cell: any difference may come of that. Between two
 * years it may even be right.
 */
const somethingElse = { identity: -2.6, continuation: -1 }

/** A carry-over that holds seldom does so by chance. */
const carryOverWeight = Math.log(50)

/** Which sums the totals agree with, so that they follow their parts. */
const followingIn = ({ sums }: Board, figures: readonly Figure[]): readonly boolean[] =>
  sums.map(({ total, parts }) => {
    let sum: Figure = null
    for (const part of parts) {
      const figure = figures[part] ?? null
      if (figure !== null) sum = (sum ?? 0) + figure
    }
    return figures[total] === (sum === null ? null : exact(sum))
  })

/** The figures that are evidence: a total that only follows parts still being filled in is none. */
function settled(
  { sums }: Board,
  figures: readonly Figure[],
  following: readonly boolean[],
): readonly Figure[] {
  if (!figures.includes(null)) return figures
  const evidence = figures.slice()
  for (const { total, parts, place } of sums)
    if (following[place] && parts.some((part) => evidence[part] === null)) evidence[total] = null
  return evidence
}

/** How entered figures move, with the totals that follow: as `enterFigures` would have it. */
function mover(board: Board, following: readonly boolean[]): Scene['moved'] {
  /** How far each cell moves; all zero between calls. */
  const by = board.keys.map(() => 0)
  return (entered) => {
    const queue = entered.map(({ cell }) => cell)
    for (const move of entered) by[move.cell] = move.by
    const isEntered = (cell: number): boolean => entered.some((move) => move.cell === cell)
    for (let from = 0, to = queue.length; from < to; from = to, to = queue.length)
      for (const cell of queue.slice(from, to))
        for (const { total, parts, place } of board.sumsWith[cell] ?? []) {
          if (!following[place] || queue.includes(total, to) || isEntered(total)) continue
          let sum = 0
          for (const part of parts) sum += by[part] ?? 0
          sum = exact(sum)
          if (sum === by[total]) continue
          by[total] = sum
          queue.push(total)
        }
    const moves: Move[] = []
    for (const cell of queue) {
      const moved = by[cell] ?? 0
      if (moved !== 0) moves.push({ cell, by: moved })
      by[cell] = 0
    }
    return moves
  }
}

const none: readonly Identity[] = []

/** The scene of one table; undefined where no identity is broken, which costs next to nothing. */
export function sceneOf(group: Group, context: Context): Scene | undefined {
  const { board } = group
  const figures = board.keys.map((key) => figureOf(context.report, key))
  const following = followingIn(board, figures)
  const continuations = group.continuationsIn(context)
  const rules = rulesOf(board, group.identities ?? continuations)
  const balance = balanceOf(rules, settled(board, figures, following))
  const { residuals } = balance
  if (residuals.broken === 0) return undefined

  const witnesses = balanceOf(rulesOf(board, group.identities ? continuations : none), figures)
  const last = lastYear(context)
  const moved = mover(board, following)
  const units = new Map<number, readonly Shift[]>()
  const unit = (cell: number): readonly Shift[] => {
    const known = units.get(cell) ?? balance.shifts(moved([{ cell, by: 1 }]))
    units.set(cell, known)
    return known
  }
  const bearing = new Map<number, readonly number[]>()
  const at = (cell: number): Figure => figures[cell] ?? null

  return {
    board,
    rules,
    residuals,
    somethingElse: group.identities ? somethingElse.identity : somethingElse.continuation,
    valueOf: at,
    lastYear: (cell) => (last ? figureOf(last.report, board.keys[cell] ?? '') : null),
    isWaiting: (cell) =>
      rules.readers[cell]?.some(({ identity }) => balance.isWaiting(identity)) ?? false,
    moved,
    shifts: (moves) => balance.shifts(moves),
    unit,
    on(identity) {
      const known =
        bearing.get(identity) ??
        (rules.bearing(identity)?.cells ?? []).filter(
          (cell) => at(cell) !== null && unit(cell).some((shift) => shift.identity === identity),
        )
      bearing.set(identity, known)
      return known
    },
    isProper: (moves) =>
      moves.every(({ cell, by }) => {
        const figure = exact((at(cell) ?? 0) + by)
        return (
          Math.abs(figure) <= largest && faultOf(figure, board.kinds[cell] ?? 'count') === undefined
        )
      }),
    evidence(moves) {
      let score = 0
      for (const { identity, by } of witnesses.shifts(moves)) {
        const off = witnesses.residuals.off[identity] ?? 0
        if (off === 0) score -= carryOverWeight
        else if (exact(off + by) === 0) score += carryOverWeight
      }
      return score
    },
  }
}
