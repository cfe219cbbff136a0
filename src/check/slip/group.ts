/** Which identities are searched together for a slip: those of one table. */
import { type FigureKey, type Format, type Sum, cellsOf } from '@/report/format'
import { type Identity, identitiesOf } from './identity'

/** The identities of a table that has any, or a continuation that is judged by itself. */
export interface Group {
  readonly keys: ReadonlySet<FigureKey>
  readonly identities: readonly Identity[]
  readonly sums: readonly Sum[]
  readonly totals: ReadonlySet<FigureKey>
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
      return { identities, keys, sums, totals: new Set(sums.map(({ total }) => total)) }
    }),
    ...stocks.map(({ figure, plus = [], minus = [] }): Group => ({
      identities: [],
      sums: [],
      totals: new Set(),
      keys: new Set([figure, ...plus, ...minus]),
    })),
  ]
  grouped.set(format, groups)
  return groups
}
