/**
 * A decree nobody has issued: the format of 2021 with every id renamed, one reason for denial more and
 * one kind of unprocessed application less. What works for it asks by concept, never by key.
 */
import { formatById } from '@/format'
import { conceptOf } from '@/report/concept'
import { type FigureKey, type Format, type Heading, type Table, cellsOf } from '@/report/format'

const known = formatById('2021')
if (!known) throw new Error('The 2021 format is declared')
const model: Format = known

const renamedId = (id: string): string => (id === '' ? '' : `n${id.toUpperCase()}`)

/** The row that is new, in the words of an invented decree. */
const added: Heading = {
  text: '9.属于依法另行规定的情形',
  id: 'nNINTH',
  guide: { counts: '法律另有规定、不予公开的其他情形', source: '虚构的第99号通知' },
}
const gone = 'publication'

function renamed(node: Heading): Heading {
  const children = node.children
    ?.filter(({ id }) => id !== gone)
    .map(renamed)
    .concat(node.id === 'denied' ? [added] : [])
  const concept = conceptOf(node)
  return {
    ...node,
    id: renamedId(node.id),
    ...(concept !== '' && { is: concept }),
    ...(children && { children }),
  }
}

const renamedTable = (table: Table): Table => ({
  ...table,
  id: renamedId(table.id),
  is: conceptOf(table),
  bands: table.bands.map((band) => ({
    ...band,
    columns: band.columns.map(renamed),
    rows: band.rows.map(renamed),
  })),
})

/** The new decree's key for a key of 2021. */
export const keyIn2027 = (key: FigureKey): FigureKey => key.split('.').map(renamedId).join('.')

const isGone = (key: FigureKey): boolean => key.split('.').includes(gone)
const keysIn2027 = (keys: readonly FigureKey[]): readonly FigureKey[] =>
  keys.filter((key) => !isGone(key)).map(keyIn2027)
const columnOf = (key: FigureKey): string => key.split('.').at(-1) ?? ''

/** The parts of a sum: over all results the new reason counts too. */
function partsIn2027(parts: readonly FigureKey[]): readonly FigureKey[] {
  const next = keysIn2027(parts)
  const denied = parts.findIndex((key) => key.includes('.denied.stateSecret.'))
  if (denied < 0 || parts.length < 8) return next
  const column = renamedId(columnOf(parts[denied] ?? ''))
  return [...next, `nREQUESTS.nDENIED.nNINTH.${column}`]
}

const [rowSum] = model.sums.filter(({ total }) => total.includes('.denied.stateSecret.'))
if (!rowSum) throw new Error('Every row of table 三 has a sum')

export const decree2027: Format = {
  ...model,
  id: '2027',
  since: 2027,
  decree: '虚构的第99号通知',
  name: '2027年虚构格式',
  sections: model.sections.map((section) => ({
    ...section,
    ...(section.table !== undefined && { table: renamedId(section.table) }),
  })),
  tables: model.tables.map(renamedTable),
  sums: [
    ...model.sums
      .filter(({ total }) => !isGone(total))
      .map((sum) => ({ ...sum, total: keyIn2027(sum.total), parts: partsIn2027(sum.parts) })),
    {
      ...rowSum,
      total: keyIn2027(rowSum.total).replace('nSTATESECRET', 'nNINTH'),
      parts: keysIn2027(rowSum.parts).map((key) => key.replace('nSTATESECRET', 'nNINTH')),
    },
  ],
  balances: model.balances.map((one) => ({
    ...one,
    left: keysIn2027(one.left),
    right: keysIn2027(one.right),
  })),
  continuations: model.continuations.map(({ plus, minus, ...one }) => ({
    ...one,
    figure: keyIn2027(one.figure),
    previous: keysIn2027(one.previous),
    ...(plus && { plus: keysIn2027(plus) }),
    ...(minus && { minus: keysIn2027(minus) }),
  })),
  floors: model.floors.map(({ plus, ...one }) => ({
    ...one,
    figure: keyIn2027(one.figure),
    previous: keysIn2027(one.previous),
    ...(plus && { plus: keysIn2027(plus) }),
  })),
  comparisons: model.comparisons
    .filter(({ figures }) => !figures.some(isGone))
    .map((one) => ({ figures: keysIn2027(one.figures) })),
}

/** Every figure of the decree its own number, in the decree's order. */
export const distinctFigures = (): Readonly<Record<FigureKey, number>> =>
  Object.fromEntries([...cellsOf(decree2027).keys()].map((key, at) => [key, at + 1]))
