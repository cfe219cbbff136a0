/** Identities over the cells of a board, with all that can bear on each, worked out once. */
import type { Figure } from '@/report/figure'
import { type Residuals, type Shift, exact } from './balance'
import type { Board } from './board'
import type { Identity } from './identity'
import { Movement, type Reader, shiftsBy } from './movement'

interface Term {
  readonly cell: number
  readonly coefficient: number
}

/** What can bear on an identity: cells it reads, and those whose totals it reads. */
interface Bearing {
  readonly cells: readonly number[]
  /** By their places on the board. */
  readonly arrangements: readonly number[]
}

/** What changing a cell does where all totals follow. */
interface Reach {
  /** The sums above the cell, by their places. */
  readonly sums: readonly number[]
  readonly identities: readonly number[]
  /** What a unit of the figure shifts. */
  readonly unit: readonly Shift[]
}

export interface Rules {
  /** What adds up to `equals`, for each identity. */
  readonly forms: readonly { readonly terms: readonly Term[]; readonly equals: number }[]
  /** The readers of each cell. */
  readonly readers: readonly (readonly Reader[])[]
  /** What each cell reaches; worked out when it is first asked. */
  reach(cell: number): Reach | undefined
  /** What can bear on an identity; worked out when it is first asked. */
  bearing(identity: number): Bearing | undefined
}

function reachOf(board: Board, rules: Rules): readonly Reach[] {
  const movement = new Movement(
    board,
    board.sums.map(() => true),
  )
  return board.keys.map((_, cell): Reach => {
    const above = new Set([cell])
    for (const one of above) for (const { total } of board.sumsWith[one] ?? []) above.add(total)
    movement.clear()
    movement.enter(cell, 1)
    movement.follow()
    return {
      sums: [...above].flatMap((one) => (board.sumsWith[one] ?? []).map(({ place }) => place)),
      identities: [...above].flatMap((one) =>
        (rules.readers[one] ?? []).map(({ identity }) => identity),
      ),
      unit: shiftsBy(movement, rules.readers, []),
    }
  })
}

function bearingOf(board: Board, { reach }: Pick<Rules, 'reach'>, identity: number): Bearing {
  const bears = (cell: number): boolean => reach(cell)?.identities.includes(identity) ?? false
  return {
    cells: [...board.keys.keys()].filter(bears),
    arrangements: board.arrangements.flatMap(({ cells }, place) =>
      cells.some(bears) ? [place] : [],
    ),
  }
}

function compile(board: Board, identities: readonly Identity[]): Rules {
  const places = new Map(board.keys.map((key, place) => [key, place]))
  const forms = identities.map(({ terms, equals }) => ({
    terms: [...terms].map(([key, coefficient]) => ({ cell: places.get(key) ?? -1, coefficient })),
    equals,
  }))
  const readers = board.keys.map((): Reader[] => [])
  forms.forEach(({ terms }, identity) => {
    for (const { cell, coefficient } of terms) readers[cell]?.push({ identity, coefficient })
  })
  let reaches: readonly Reach[] | undefined
  let bearings: readonly Bearing[] | undefined
  const rules: Rules = {
    forms,
    readers,
    reach: (cell) => (reaches ??= reachOf(board, rules))[cell],
    bearing: (identity) =>
      (bearings ??= forms.map((_, one) => bearingOf(board, rules, one)))[identity],
  }
  return rules
}

const compiled = new WeakMap<readonly Identity[], WeakMap<Board, Rules>>()

/** The rules that these identities, which read no other cells than the board's, make on it. */
export function rulesOf(board: Board, identities: readonly Identity[]): Rules {
  const boards = compiled.get(identities) ?? new WeakMap<Board, Rules>()
  compiled.set(identities, boards)
  const rules = boards.get(board) ?? compile(board, identities)
  boards.set(board, rules)
  return rules
}

/** The identities of a board at its figures. */
export interface BoardBalance {
  readonly residuals: Residuals
  /** Which identities wait for a blank: nothing is known about them. */
  readonly waiting: readonly boolean[]
}

/** @param figures by their places; blank too where a figure is no evidence. */
export function balanceOf({ forms }: Rules, figures: readonly Figure[]): BoardBalance {
  const waiting: boolean[] = []
  const off: number[] = []
  let broken = 0
  for (const { terms, equals } of forms) {
    let rest = -equals
    let waits = false
    for (const { cell, coefficient } of terms) {
      const figure = figures[cell] ?? null
      if (figure === null) waits = true
      else rest += coefficient * figure
    }
    rest = waits ? 0 : exact(rest)
    if (rest !== 0) broken++
    waiting.push(waits)
    off.push(rest)
  }
  return { residuals: { off, broken }, waiting }
}
