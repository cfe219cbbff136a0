/** Which check cell judges which declared sum or balance, where it stands and what it says. */
import { type Figure, addFilled, difference } from '@/report/figure'
import { type FigureKey, type Format, type Table, cellsOf, shortName } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import { references } from './address'
import { type SheetPlaces, at, isMoney, sheetOf } from './places'

/** Two sides that must be equal. */
interface SheetIdentity {
  readonly kind: 'sum' | 'balance'
  readonly left: readonly FigureKey[]
  readonly right: readonly FigureKey[]
  readonly text: string
}

/** A check cell: the formula gives the difference, 0 where all is well. */
export interface CheckCell {
  /** `right` of the row it judges, `below` the column or the total, or in a `list` under the table. */
  readonly where: 'right' | 'below' | 'list'
  readonly kind: SheetIdentity['kind']
  /** The row judged, or the column; the place in the list. */
  readonly index: number
  readonly text: string
  readonly formula: string
  /** Nothing if all is blank, 待填 if something is. */
  readonly value: number | string
}

const identitiesOf = (format: Format): readonly SheetIdentity[] => [
  ...format.sums.map(({ total, parts }): SheetIdentity => ({
    kind: 'sum',
    left: [total],
    right: parts,
    text: `${shortName(format, total)}＝各项之和`,
  })),
  ...format.balances.map(({ left, right, text }): SheetIdentity => ({
    kind: 'balance',
    left,
    right,
    text,
  })),
]

const waiting = '待填'

function judged(
  { left, right }: SheetIdentity,
  { report, format, places, sheet }: CheckedSheet,
): Pick<CheckCell, 'formula' | 'value'> {
  const refer = (keys: readonly FigureKey[]) => references(at(places, keys), sheet)
  const keys = [...left, ...right]
  const all = refer(keys)
  const step = `SUM(${refer(left)})-SUM(${refer(right)})`
  const exact = isMoney(format, keys) ? `ROUND(${step},6)` : step
  const figures = (side: readonly FigureKey[]): readonly Figure[] =>
    side.map((key) => figureOf(report, key))
  const filled = figures(keys).filter((figure) => figure !== null).length
  return {
    formula: `IF(COUNT(${all})=0,"",IF(COUNT(${all})<${keys.length},"${waiting}",${exact}))`,
    value:
      filled === 0
        ? ''
        : filled < keys.length
          ? waiting
          : difference(addFilled(figures(left)) ?? 0, addFilled(figures(right)) ?? 0),
  }
}

interface CheckedSheet {
  readonly report: Report
  readonly format: Format
  readonly places: SheetPlaces
  readonly sheet: string
}

const same = (numbers: readonly number[]): number | undefined =>
  new Set(numbers).size === 1 ? numbers[0] : undefined

/** The check cells of a table: every sum and balance that begins with one of its figures, once. */
export function checksOf(
  report: Report,
  format: Format,
  places: SheetPlaces,
  table: Table,
): readonly CheckCell[] {
  const sheet = sheetOf(table)
  const own = identitiesOf(format).filter(
    ({ left: [first] }) => first !== undefined && cellsOf(format).get(first)?.table === table,
  )
  const lineOf = ({ left, right }: SheetIdentity, axis: 'row' | 'column'): number | undefined => {
    const cells = at(places, [...left, ...right])
    return cells.every((cell) => cell.sheet === sheet)
      ? same(cells.map((cell) => cell[axis]))
      : undefined
  }
  const rows = own.map((identity) => lineOf(identity, 'row'))
  return own.map((identity, index): CheckCell => {
    const { kind, left, text } = identity
    const cell = { kind, text, ...judged(identity, { report, format, places, sheet }) }
    const column = lineOf(identity, 'column')
    if (column !== undefined) return { ...cell, where: 'below', index: column }
    const row = rows[index]
    if (row === undefined) return { ...cell, where: 'list', index }
    if (rows.filter((other) => other === row).length === 1)
      return { ...cell, where: 'right', index: row }
    return { ...cell, where: 'below', index: at(places, left)[0]?.column ?? 0 }
  })
}
