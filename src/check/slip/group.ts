/** Which identities are searched together for a slip: those of one table. */
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import type { Context } from '../check'
import { type Board, boardOf } from './board'
import { type Identity, continuationsOf, identitiesOf } from './identity'

/** A table that has identities, or a continuation that is judged by itself. */
export interface Group {
  readonly board: Board
  /** The table's own identities; absent where it is judged by its continuations. */
  readonly identities?: readonly Identity[]
  /** How the table's figures must continue last year's; the same list while that report stays the same. */
  continuationsIn(context: Context): readonly Identity[]
}

/** The continuations that read these figures alone. */
function continuationsOver(keys: ReadonlySet<FigureKey>): Group['continuationsIn'] {
  const known = new WeakMap<readonly Identity[], readonly Identity[]>()
  return (context) => {
    const all = continuationsOf(context)
    const own =
      known.get(all) ?? all.filter(({ terms }) => [...terms.keys()].every((key) => keys.has(key)))
    known.set(all, own)
    return own
  }
}

const grouped = new WeakMap<Format, readonly Group[]>()

/**
 * Identities by table. A table without sums and balances is judged by its continuations over several
 * figures of the year (现行有效 = 上年 + 制发 − 废止); over one figure alone there is nothing to locate.
 */
export function groupsOf(format: Format): readonly Group[] {
  const known = grouped.get(format)
  if (known) return known
  const cells = cellsOf(format)
  const byTable = new Map<unknown, Identity[]>()
  for (const identity of identitiesOf(format)) {
    const [first = ''] = identity.terms.keys()
    const table = cells.get(first)?.table
    byTable.set(table, [...(byTable.get(table) ?? []), identity])
  }
  const stocks = format.continuations.filter(
    ({ figure, plus = [], minus = [] }) =>
      plus.length + minus.length > 0 && !byTable.has(cells.get(figure)?.table),
  )
  const groups = [
    ...[...byTable.values()].map((identities): Group => {
      const keys = new Set(identities.flatMap(({ terms }) => [...terms.keys()]))
      const sums = format.sums.filter(({ total }) => keys.has(total))
      const continuationsIn = continuationsOver(keys)
      return { board: boardOf(format, [...keys], sums), identities, continuationsIn }
    }),
    ...stocks.map(({ figure, plus = [], minus = [] }): Group => {
      const keys = new Set([figure, ...plus, ...minus])
      return { board: boardOf(format, [...keys]), continuationsIn: continuationsOver(keys) }
    }),
  ]
  grouped.set(format, groups)
  return groups
}
