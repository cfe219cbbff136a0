/** The broken identities of one table as numbers: what each figure is, and what correcting it would move. */
import { type NumberKind, type FigureKey, type Sum, cellsOf } from '@/report/format'
import { type Figure, faultOf, largest } from '@/report/figure'
import { figureOf } from '@/report/report'
import { partsOf, sumsWith, unfinished } from '@/report/sums'
import type { Context } from '../check'
import { lastYear } from '../previous'
import type { Group } from './group'
import { type Identity, continuationsOf } from './identity'

/** New values or differences by figure. */
export type Corrections = ReadonlyMap<FigureKey, number>

/** How far each broken identity is off, by its place in `identities`; those that hold are absent. */
export type Residuals = ReadonlyMap<number, number>

export interface Scene {
  /** The keys of the table's identities. */
  readonly keys: ReadonlySet<FigureKey>
  readonly identities: readonly Identity[]
  readonly residuals: Residuals
  /** Log likelihood that something else than a mistake named here is behind a difference. */
  readonly somethingElse: number
  valueOf(key: FigureKey): Figure
  kindOf(key: FigureKey): NumberKind
  /** The figure of the same cell in last year's report, where it is there. */
  lastYear(key: FigureKey): Figure
  isTotal(key: FigureKey): boolean
  /** True if an identity that reads the figure waits for a blank, so that nothing is certain about it. */
  isWaiting(key: FigureKey): boolean
  /** Differences entered, and those of the totals that follow them in the app. */
  moved(differences: Corrections): Corrections
  /** What the moves do to each identity they touch. */
  shifts(moves: Corrections): Residuals
  /** False if a figure would be none that its cell may hold. */
  isProper(moves: Corrections): boolean
  /** Log likelihood that last year's report lends to the moves: carry-overs mended or broken. */
  evidence(moves: Corrections): number
  /** Alike for scenes of one table in which any moves shift the same; absent where that may depend on more. */
  readonly alike?: string
}

/** Sums of differences without float noise in the sixth decimal. */
export const exact = (number: number): number =>
  Number.isInteger(number) ? number : Math.round(number * 1e6) / 1e6

/**
 * A figure not yet entered, a miscount, another cell: any difference may come of that. Between two
 * years it may even be right.
 */
const somethingElse = { identity: -2.6, continuation: -1 }

/** A carry-over that holds seldom does so by chance. */
const carryOverWeight = Math.log(50)

interface Reader {
  readonly identity: number
  readonly coefficient: number
}

function readersOf(identities: readonly Identity[]): ReadonlyMap<FigureKey, readonly Reader[]> {
  const readers = new Map<FigureKey, Reader[]>()
  identities.forEach(({ terms }, identity) => {
    for (const [key, coefficient] of terms) {
      const list = readers.get(key)
      if (list) list.push({ identity, coefficient })
      else readers.set(key, [{ identity, coefficient }])
    }
  })
  return readers
}

const compiled = new WeakMap<Group, ReadonlyMap<FigureKey, readonly Reader[]>>()

/** The readers of a group's own identities, worked out once. */
function ownReaders(group: Group): ReadonlyMap<FigureKey, readonly Reader[]> {
  const known = compiled.get(group)
  if (known) return known
  const readers = readersOf(group.identities)
  compiled.set(group, readers)
  return readers
}

/** What the figures leave of an identity; undefined while it waits for a blank. */
function residualOf(
  { terms, equals }: Identity,
  at: (key: FigureKey) => Figure,
): number | undefined {
  let rest = -equals
  for (const [key, coefficient] of terms) {
    const figure = at(key)
    if (figure === null) return undefined
    rest += coefficient * figure
  }
  return exact(rest)
}

/** Adds up what moves do to the identities that read them, leaving out those that wait. */
function shiftsBy(
  readers: ReadonlyMap<FigureKey, readonly Reader[]>,
  waiting: ReadonlySet<number>,
  moves: Corrections,
): Residuals {
  const shifts = new Map<number, number>()
  for (const [key, by] of moves)
    for (const { identity, coefficient } of readers.get(key) ?? []) {
      if (waiting.has(identity)) continue
      const shift = exact((shifts.get(identity) ?? 0) + coefficient * by)
      if (shift === 0) shifts.delete(identity)
      else shifts.set(identity, shift)
    }
  return shifts
}

interface Balance {
  readonly broken: ReadonlyMap<number, number>
  readonly waiting: ReadonlySet<number>
}

function balanceOf(identities: readonly Identity[], at: (key: FigureKey) => Figure): Balance {
  const broken = new Map<number, number>()
  const waiting = new Set<number>()
  identities.forEach((identity, index) => {
    const rest = residualOf(identity, at)
    if (rest === undefined) waiting.add(index)
    else if (rest !== 0) broken.set(index, rest)
  })
  return { broken, waiting }
}

const compiledParts = new WeakMap<Sum, ReadonlySet<FigureKey>>()

/** How far a total moves with its parts: few of many move, so the moves are looked through, not the parts. */
function movedWith(sum: Sum, moves: Corrections): number {
  const parts = compiledParts.get(sum) ?? new Set(sum.parts)
  compiledParts.set(sum, parts)
  let by = 0
  for (const [key, move] of moves) if (parts.has(key)) by += move
  return exact(by)
}

/** The scene of one table; undefined where no identity is broken, which costs next to nothing. */
export function sceneOf(group: Group, context: Context): Scene | undefined {
  const { report, format } = context
  const last = lastYear(context)
  const figures = new Map<FigureKey, Figure>()
  for (const key of group.keys) figures.set(key, figureOf(report, key))
  const at = (key: FigureKey): Figure => figures.get(key) ?? null
  const alone = group.identities.length === 0
  const continuations = (): readonly Identity[] =>
    continuationsOf(context).filter(({ terms }) =>
      [...terms.keys()].every((key) => group.keys.has(key)),
    )
  const identities = alone ? continuations() : group.identities
  const first = balanceOf(identities, at)
  if (first.broken.size === 0) return undefined

  // Where no identity waits, no part of a total is blank.
  const unfinishedTotals = first.waiting.size === 0 ? undefined : unfinished(report, group.sums)
  const settled = (key: FigureKey): Figure => (unfinishedTotals?.has(key) ? null : at(key))
  const { broken, waiting } = unfinishedTotals?.size ? balanceOf(identities, settled) : first
  if (broken.size === 0) return undefined

  const readers = alone ? readersOf(identities) : ownReaders(group)
  const witnesses = alone ? [] : continuations()
  const witnessReaders = readersOf(witnesses)
  const witnessed = balanceOf(witnesses, at)
  const cells = cellsOf(format)
  const following = new Set(group.sums.filter((sum) => at(sum.total) === partsOf(sum, at)))

  return {
    keys: group.keys,
    identities,
    residuals: broken,
    somethingElse: alone ? somethingElse.continuation : somethingElse.identity,
    valueOf: at,
    kindOf: (key) => cells.get(key)?.kind ?? 'count',
    lastYear: (key) => (last ? figureOf(last.report, key) : null),
    isTotal: (key) => group.totals.has(key),
    isWaiting: (key) =>
      waiting.size > 0 &&
      (readers.get(key)?.some(({ identity }) => waiting.has(identity)) ?? false),
    moved(differences) {
      const moves = new Map(differences)
      let touched: Iterable<FigureKey> = differences.keys()
      for (;;) {
        const next = new Set<FigureKey>()
        for (const key of touched)
          for (const sum of sumsWith(format, key)) {
            if (differences.has(sum.total) || next.has(sum.total) || !following.has(sum)) continue
            const by = movedWith(sum, moves)
            if (by === (moves.get(sum.total) ?? 0)) continue
            moves.set(sum.total, by)
            next.add(sum.total)
          }
        if (next.size === 0) return moves
        touched = next
      }
    },
    shifts: (moves) => shiftsBy(readers, waiting, moves),
    isProper: (moves) =>
      [...moves].every(([key, by]) => {
        const figure = exact((at(key) ?? 0) + by)
        return (
          Math.abs(figure) <= largest &&
          faultOf(figure, cells.get(key)?.kind ?? 'count') === undefined
        )
      }),
    evidence(moves) {
      let score = 0
      for (const [index, shift] of shiftsBy(witnessReaders, witnessed.waiting, moves)) {
        const off = witnessed.broken.get(index)
        if (off === undefined) score -= carryOverWeight
        else if (exact(off + shift) === 0) score += carryOverWeight
      }
      return score
    },
    ...(!alone && {
      alike: [
        group.sums.map((sum) => (following.has(sum) ? '+' : '-')).join(''),
        ...waiting,
        ...(waiting.size > 0 ? [...group.keys].filter((key) => at(key) === null) : []),
      ].join(' '),
    }),
  }
}
