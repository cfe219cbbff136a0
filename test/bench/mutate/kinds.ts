/** What people do to a file after it was right: each kind changes what is stored and leaves what is shown as true as it was. */
import {
  type MadeBlock,
  type MadeCell,
  type MadeTable,
  isFigure,
  isMadeTable,
  plain,
  shownIn,
} from './made'
import type { Chance } from './random'

/** Changes the blocks; false if the source has no place for it. */
type Mutation = (blocks: MadeBlock[], chance: Chance, other: readonly MadeBlock[]) => boolean

const tablesOf = (blocks: readonly MadeBlock[]): readonly MadeTable[] => blocks.filter(isMadeTable)

const figuresIn = (blocks: readonly MadeBlock[]): readonly MadeCell[] =>
  tablesOf(blocks).flatMap(({ cells }) => cells.filter(isFigure))

const atFigure =
  (change: (cell: MadeCell, text: string, chance: Chance) => void): Mutation =>
  (blocks, chance) => {
    const cell = chance.one(figuresIn(blocks))
    if (cell) change(cell, shownIn(cell), chance)
    return cell !== undefined
  }

const tableWithFigures = (blocks: readonly MadeBlock[], chance: Chance): MadeTable | undefined =>
  chance.one(tablesOf(blocks).filter(({ cells }) => cells.some(isFigure)))

const changed = (cell: MadeCell, chance: Chance): MadeCell['pieces'] =>
  isFigure(cell) ? plain(String(Number(shownIn(cell)) + 1 + chance.below(90))) : [...cell.pieces]

/** A copy of a row with other figures stands hidden above it. */
const hiddenRow: Mutation = (blocks, chance) => {
  const table = tableWithFigures(blocks, chance)
  const rows = [...new Set(table?.cells.filter(isFigure).map(({ row }) => row) ?? [])]
  const row = chance.one(rows)
  if (!table || row === undefined) return false
  if (table.cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row)) return false
  const copies = table.cells
    .filter((cell) => cell.row === row && cell.rowSpan === 1)
    .map((cell) => ({ ...cell, pieces: changed(cell, chance) }))
  for (const cell of table.cells) if (cell.row >= row) cell.row++
  table.cells.push(...copies)
  table.hiddenRows.add(row)
  return true
}

const shiftFrom = (table: MadeTable, column: number): void => {
  for (const cell of table.cells) if (cell.column >= column) cell.column++
}

/** The first column of figures with its text above, and whether any cell reaches over its left edge. */
function columnOf(table: MadeTable): number | undefined {
  const column = Math.min(...table.cells.filter(isFigure).map((cell) => cell.column))
  const reaching = table.cells.some(
    (cell) => cell.column < column && cell.column + cell.columnSpan > column,
  )
  return Number.isFinite(column) && column > 0 && !reaching ? column : undefined
}

const copyColumn = (table: MadeTable, column: number, chance: Chance, head: string): MadeCell[] =>
  table.cells
    .filter((cell) => cell.column === column)
    .map((cell) => ({
      ...cell,
      columnSpan: 1,
      pieces: isFigure(cell) ? changed(cell, chance) : plain(`${head}${shownIn(cell)}`),
    }))

const withColumn =
  (head: string, hide: boolean): Mutation =>
  (blocks, chance) => {
    const table = tableWithFigures(blocks, chance)
    const column = table && columnOf(table)
    if (!table || column === undefined) return false
    const copies = copyColumn(table, column, chance, head)
    shiftFrom(table, column)
    table.cells.push(...copies)
    if (hide) table.hiddenColumns.add(column)
    return true
  }

/** The table behind goes on without heads: under which it stands only the first table says, and says it wrongly once changed. */
const goesOn = (blocks: readonly MadeBlock[], table: MadeTable): boolean => {
  const next = tablesOf(blocks.slice(blocks.indexOf(table) + 1))[0]
  return next?.cells.some((cell) => cell.row === 0 && isFigure(cell)) === true
}

/** Two columns under the same heads change places, heads and all. */
const reordered: Mutation = (blocks, chance) => {
  const table = tableWithFigures(blocks, chance)
  if (!table || goesOn(blocks, table)) return false
  const columns = [...new Set(table.cells.filter(isFigure).map(({ column }) => column))]
  const first = chance.one(columns)
  const second = chance.one(columns.filter((one) => one !== first))
  if (first === undefined || second === undefined) return false
  const covers = (cell: MadeCell, column: number) =>
    cell.column <= column && column < cell.column + cell.columnSpan
  const split = table.cells.some(
    (cell) => cell.columnSpan > 1 && covers(cell, first) !== covers(cell, second),
  )
  // Where no merged head holds a group together, 维持 of one group is known from another's only by its place.
  const group = table.cells
    .filter((cell) => cell.columnSpan > 1 && covers(cell, first) && covers(cell, second))
    .sort((one, other) => one.columnSpan - other.columnSpan)[0]
  const heads = table.cells.filter(
    (cell) =>
      !isFigure(cell) && columns.includes(cell.column) && (!group || covers(group, cell.column)),
  )
  const isRepeated = heads.some((head) =>
    heads.some(
      (other) =>
        other.column !== head.column && other.row === head.row && shownIn(other) === shownIn(head),
    ),
  )
  const isHeaded = [first, second].every((column) => heads.some((head) => head.column === column))
  if (split || isRepeated || !isHeaded) return false
  for (const cell of table.cells.filter(({ columnSpan }) => columnSpan === 1))
    if (cell.column === first) cell.column = second
    else if (cell.column === second) cell.column = first
  return true
}

/** The fees told in another unit, which stands beside the number. */
const unit: Mutation = (blocks, chance) => {
  const table = tablesOf(blocks).find(({ cells }) =>
    cells.some((cell) => /收费/.test(shownIn(cell))),
  )
  const label = table?.cells.find(
    (cell) => /行政事业性收费/.test(shownIn(cell)) && !/第/.test(shownIn(cell)),
  )
  const cell = table?.cells.find((one) => one.row === label?.row && isFigure(one))
  if (!cell) return false
  const amount = Number(shownIn(cell))
  const said = [`${Math.round(amount * 10000)}元`, `${amount}万元`]
  cell.pieces = plain(chance.one(said) ?? '')
  return true
}

/** By name: what is done, and in which files it can be. */
export const kinds: Readonly<Record<string, Mutation>> = {
  'a hidden digit': atFigure((cell, text, chance) => {
    cell.pieces = [...plain(text), { text: String(chance.below(10)), how: 'hidden' }]
  }),
  'a hidden digit before': atFigure((cell, text, chance) => {
    cell.pieces = [{ text: String(1 + chance.below(9)), how: 'hidden' }, ...plain(text)]
  }),
  'a digit struck out': atFigure((cell, text, chance) => {
    cell.pieces = [...plain(text), { text: String(chance.below(10)), how: 'struck' }]
  }),
  revised: atFigure((cell, text, chance) => {
    cell.pieces = [
      { text: String(chance.below(999)), how: 'deleted' },
      { text, how: 'inserted' },
    ]
  }),
  'a note mark': atFigure((cell, text, chance) => {
    cell.pieces = [...plain(text), { text: String(1 + chance.below(9)), how: 'mark' }]
  }),
  scaled: atFigure((cell, text, chance) => {
    const places = text.split('.')[1]?.length ?? 0
    const zeros = places > 0 ? `.${'0'.repeat(places)}` : ''
    const value = Math.round(Number(text) * 10 ** places) / 10 ** places
    cell.stored =
      chance.below(2) === 0
        ? { value: value * 1000, format: `0${zeros},` }
        : { value, format: `#,##0${zeros}"件"`.replace(places > 0 ? '"件"' : '', '') }
  }),
  'a hidden row': hiddenRow,
  'a hidden column': withColumn('', true),
  'last year beside': withColumn('上年', false),
  'columns reordered': reordered,
  'another unit': unit,
  'two organs': (blocks, _, other) => {
    blocks.push(...structuredClone(other))
    return true
  },
}
