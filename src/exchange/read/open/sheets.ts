/** The sheets of an OpenDocument workbook as they show. */
import { type XmlElement, elementsIn, valueOf } from '../flat/xml'
import {
  type Merge,
  type SheetRead,
  type UnseenCell,
  isUnseen,
  leastHeight,
  leastPoints,
  mostColumns,
  mostRows,
} from '../sheet/source'
import { isTooNarrow, narrowWhy, widthOf } from '../sheet/room'
import { type CellText, textOf } from './cells'
import { type ShownUnder, type StyledPlace, conditionalIn } from './conditional'
import { type Walk, isCollapsed, rowsOf } from './text'

const repeats = (element: XmlElement, name: string): number => {
  const number = Number.parseInt(valueOf(element, name), 10)
  return Number.isNaN(number) ? 1 : Math.max(1, number)
}

const spanOf = (cell: XmlElement, name: string): number =>
  Math.min(repeats(cell, name), mostRows + mostColumns)

/** A row as it is written once, however often it is repeated. */
interface RowRead {
  readonly texts: readonly string[]
  readonly spans: readonly {
    readonly column: number
    readonly wide: number
    readonly high: number
  }[]
  readonly unseen: readonly (readonly [column: number, cell: UnseenCell])[]
  /** How many cells hold something in the columns that are not read. */
  readonly beyond: number
}

/** The style of a cell: its own, its row's, its column's, or the usual one. */
const styleOf = (cell: XmlElement, row: XmlElement, column: Column | undefined): string =>
  valueOf(cell, 'table:style-name') ||
  valueOf(row, 'table:default-cell-style-name') ||
  column?.style ||
  'Default'

function cellRead(
  cell: XmlElement,
  place: StyledPlace,
  { walk, conditional, guarded }: Eye,
): CellText {
  const look = walk.styles('table-cell', place.style)
  const hidden = guarded && look.secret === true
  return conditional(cell, place, textOf(cell, hidden ? { ...look, hidden } : look, walk))
}

/** The cell's text; a number wider than its columns is doubted. */
function withRoom(
  cell: XmlElement,
  text: CellText,
  column: number,
  columns: readonly Column[],
): CellText {
  if (text.unseen || valueOf(cell, 'office:value') === '') return text
  const count = Math.min(spanOf(cell, 'table:number-columns-spanned'), mostColumns)
  const width = widthOf(column, count, (at) => columns[at]?.width)
  return isTooNarrow(text.shown, width) ? { ...text, unseen: { other: '?', why: narrowWhy } } : text
}

function readRow(row: XmlElement, at: number, columns: readonly Column[], eye: Eye): RowRead {
  const texts: string[] = []
  const spans: { column: number; wide: number; high: number }[] = []
  const unseen: (readonly [number, UnseenCell])[] = []
  let beyond = 0
  for (const cell of elementsIn(row)) {
    const column = texts.length
    if (column >= mostColumns) {
      if (elementsIn(cell).length > 0) beyond += repeats(cell, 'table:number-columns-repeated')
      continue
    }
    const covered = cell.name === 'table:covered-table-cell'
    const style = styleOf(cell, row, columns[column])
    const text = covered ? { shown: '' } : cellRead(cell, { row: at, column, style }, eye)
    const found = withRoom(cell, text, column, columns)
    const times = repeats(cell, 'table:number-columns-repeated')
    for (let nth = 0; nth < times && texts.length < mostColumns; nth++) {
      if (found.unseen) unseen.push([texts.length, found.unseen])
      texts.push(found.shown)
    }
    if (found.shown !== '') beyond += column + times - texts.length
    const wide = spanOf(cell, 'table:number-columns-spanned')
    const high = spanOf(cell, 'table:number-rows-spanned')
    if (!covered && (wide > 1 || high > 1)) spans.push({ column, wide, high })
  }
  return { texts, spans, unseen, beyond }
}

/** What holds for a column. */
interface Column {
  readonly hidden: boolean
  /** In points. */
  readonly width: number | undefined
  readonly style: string
}

/** What a sheet is read with. */
interface Eye {
  readonly walk: Walk
  readonly conditional: ShownUnder
  /** True for a protected sheet, which hides what its styles say is secret. */
  readonly guarded: boolean
}

/** A group of rows or columns that is folded away. */
const isFolded = (element: XmlElement): boolean => valueOf(element, 'table:display') === 'false'

/** The columns, those in groups among them. */
function columnsOf(table: XmlElement, walk: Walk): readonly Column[] {
  const columns: Column[] = []
  const read = (parent: XmlElement, folded: boolean): void => {
    for (const child of elementsIn(parent)) {
      if (child.name === 'table:table-column') {
        const { size } = walk.styles('table-column', valueOf(child, 'table:style-name'))
        const hidden = folded || isCollapsed(child) || isUnseen(size, leastPoints)
        const style = valueOf(child, 'table:default-cell-style-name')
        const times = Math.min(repeats(child, 'table:number-columns-repeated'), mostColumns)
        for (let nth = 0; nth < times && columns.length < mostColumns; nth++)
          columns.push({ hidden, style, width: size })
      } else if (/^table:table-(?:header-columns|column-group|columns)$/.test(child.name))
        read(child, folded || isFolded(child))
    }
  }
  read(table, false)
  return columns
}

/** The rows that stand in a group that is folded away. */
function foldedRows(table: XmlElement): ReadonlySet<XmlElement> {
  const folded = (parent: XmlElement): readonly XmlElement[] =>
    elementsIn(parent).flatMap((child) =>
      child.name !== 'table:table-row-group' && child.name !== 'table:table-rows'
        ? []
        : isFolded(child)
          ? rowsOf(child)
          : folded(child),
    )
  return new Set(folded(table))
}

/** A sheet; rows that are only repeated to its end are not counted. */
export function sheetOf(table: XmlElement, walk: Walk): SheetRead {
  const rows: (readonly string[])[] = []
  const merges: Merge[] = []
  const unseen = new Map<string, UnseenCell>()
  const hiddenRows = new Set<number>()
  const all = rowsOf(table)
  const folded = foldedRows(table)
  const columns = columnsOf(table, walk)
  const eye = {
    walk,
    conditional: conditionalIn(table, walk),
    guarded: valueOf(table, 'table:protected') === 'true',
  }
  let cut = false
  let beyond = 0
  all.forEach((row, index) => {
    if (rows.length >= mostRows) {
      cut ||= elementsIn(row).some((cell) => elementsIn(cell).length > 0)
      return
    }
    const read = readRow(row, rows.length, columns, eye)
    const { size } = walk.styles('table-row', valueOf(row, 'table:style-name'))
    const hidden = folded.has(row) || isCollapsed(row) || isUnseen(size, leastHeight)
    beyond += read.beyond
    const times = index === all.length - 1 ? 1 : repeats(row, 'table:number-rows-repeated')
    for (let nth = 0; nth < times && rows.length < mostRows; nth++) {
      const at = rows.length
      walk.bound.cells(read.unseen.length, `工作表“${valueOf(table, 'table:name')}”`)
      if (hidden) hiddenRows.add(at)
      rows.push(read.texts)
      for (const { column, wide, high } of read.spans)
        merges.push({ row: at, column, lastRow: at + high - 1, lastColumn: column + wide - 1 })
      for (const [column, cell] of read.unseen) unseen.set(`${String(at)},${String(column)}`, cell)
    }
  })
  const style = walk.styles('table', valueOf(table, 'table:style-name'))
  return {
    name: valueOf(table, 'table:name'),
    hidden: style.displayed === false,
    rows,
    merges,
    unseen,
    hiddenRows,
    hiddenColumns: new Set(columns.flatMap(({ hidden }, at) => (hidden ? [at] : []))),
    cut,
    beyond,
  }
}
