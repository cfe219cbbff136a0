/** Identities over the cells of a board, with all that can bear on each, worked out once. */
import type { Board, PlacedLine } from './board'
import type { Identity } from './identity'

interface Term {
  readonly cell: number
  readonly coefficient: number
}

/** An identity that reads a cell, and how often. */
export interface Reader {
  readonly identity: number
  readonly coefficient: number
}

/** What can bear on an identity: cells it reads, and those whose totals it reads. */
export interface Bearing {
  readonly cells: readonly number[]
  readonly neighbours: Board['neighbours']
  readonly lines: readonly PlacedLine[]
}

export interface Rules {
  /** What adds up to `equals`, for each identity. */
  readonly forms: readonly { readonly terms: readonly Term[]; readonly equals: number }[]
  /** The readers of each cell. */
  readonly readers: readonly (readonly Reader[])[]
  /** What can bear on an identity; worked out when it is first asked. */
  bearing(identity: number): Bearing | undefined
}

/** A cell with all totals above it. */
function withTotals(board: Board, cell: number): ReadonlySet<number> {
  const above = new Set([cell])
  for (const one of above) for (const { total } of board.sumsWith[one] ?? []) above.add(total)
  return above
}

/** What can bear on each identity. */
function bearingsOf(board: Board, readers: Rules['readers'], count: number): readonly Bearing[] {
  const reached = board.keys.map(
    (_, place) =>
      new Set(
        [...withTotals(board, place)].flatMap((cell) =>
          (readers[cell] ?? []).map(({ identity }) => identity),
        ),
      ),
  )
  return Array.from({ length: count }, (_, identity): Bearing => {
    const bears = (cell: number): boolean => reached[cell]?.has(identity) ?? false
    return {
      cells: [...board.keys.keys()].filter(bears),
      neighbours: board.neighbours.filter((pair) => pair.some(bears)),
      lines: board.lines.filter(({ cells }) => cells.some(bears)),
    }
  })
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
  let bearings: readonly Bearing[] | undefined
  return {
    forms,
    readers,
    bearing: (identity) => (bearings ??= bearingsOf(board, readers, forms.length))[identity],
  }
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
