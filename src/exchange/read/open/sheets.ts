/** The sheets of an OpenDocument workbook as they show. */
import { type XmlElement, elementsIn, isElement, valueOf } from '../flat/xml'
import { type Merge, type SheetRead, mostColumns, mostRows } from '../sheet/source'
import type { OpenStyle } from './styles'
import { type Walk, isCollapsed, rowsOf } from './text'

const repeats = (element: XmlElement, name: string): number => {
  const number = Number.parseInt(valueOf(element, name), 10)
  return Number.isNaN(number) ? 1 : Math.max(1, number)
}

const spanOf = (cell: XmlElement, name: string): number =>
  Math.min(repeats(cell, name), mostRows + mostColumns)

interface CellText {
  readonly shown: string
  /** Struck out, of no size, white on white. */
  readonly unseen: string
}

/** The texts of a cell: what it shows, a line for each paragraph, and what it holds besides. */
function textOf(cell: XmlElement, walk: Walk): CellText {
  const seen: string[] = []
  const unseen: string[] = []
  const gather = (parent: XmlElement, look: OpenStyle): string =>
    parent.children
      .map((child) => {
        if (!isElement(child)) {
          const hidden = look.struck === true || look.hidden === true
          if (!hidden && !(look.white === true && look.shaded !== true))
            return child.replace(/[ \t\r\n]+/g, ' ')
          unseen.push(child)
          return ''
        }
        if (child.name === 'text:s') return ' '
        if (child.name === 'text:line-break') return '\n'
        if (child.name === 'office:annotation') return ''
        const own = walk.styles('text', valueOf(child, 'text:style-name'))
        return gather(child, { ...look, ...own })
      })
      .join('')
  const look = walk.styles('table-cell', valueOf(cell, 'table:style-name'))
  for (const paragraph of elementsIn(cell, 'text:p')) seen.push(gather(paragraph, look))
  const shown = seen.join('\n').trim()
  // A format may show nothing of a number at all.
  const left = shown === '' && unseen.length === 0 ? [valueOf(cell, 'office:value')] : unseen
  return { shown, unseen: left.join('').trim() }
}

/** A row as it is written once, however often it is repeated. */
interface RowRead {
  readonly texts: readonly string[]
  readonly spans: readonly {
    readonly column: number
    readonly wide: number
    readonly high: number
  }[]
  readonly unseen: readonly (readonly [column: number, text: string])[]
}

function readRow(row: XmlElement, walk: Walk): RowRead {
  const texts: string[] = []
  const spans: { column: number; wide: number; high: number }[] = []
  const unseen: (readonly [number, string])[] = []
  for (const cell of elementsIn(row)) {
    const column = texts.length
    if (column >= mostColumns) break
    const covered = cell.name === 'table:covered-table-cell'
    const found = covered ? { shown: '', unseen: '' } : textOf(cell, walk)
    const times = repeats(cell, 'table:number-columns-repeated')
    for (let nth = 0; nth < times && texts.length < mostColumns; nth++) texts.push(found.shown)
    if (found.unseen !== '') unseen.push([column, found.unseen])
    const wide = spanOf(cell, 'table:number-columns-spanned')
    const high = spanOf(cell, 'table:number-rows-spanned')
    if (!covered && (wide > 1 || high > 1)) spans.push({ column, wide, high })
  }
  return { texts, spans, unseen }
}

/** The columns that are hidden, those in groups among them. */
function hiddenColumns(table: XmlElement): ReadonlySet<number> {
  const hidden = new Set<number>()
  let at = 0
  const walk = (parent: XmlElement): void => {
    for (const child of elementsIn(parent)) {
      if (child.name === 'table:table-column') {
        const times = Math.min(repeats(child, 'table:number-columns-repeated'), mostColumns)
        for (let nth = 0; nth < times; nth++, at++) if (isCollapsed(child)) hidden.add(at)
      } else if (/^table:table-(?:header-columns|column-group|columns)$/.test(child.name))
        walk(child)
    }
  }
  walk(table)
  return hidden
}

/** A sheet; rows that are only repeated to its end are not counted. */
export function sheetOf(table: XmlElement, walk: Walk): SheetRead {
  const rows: (readonly string[])[] = []
  const merges: Merge[] = []
  const unseen = new Map<string, string>()
  const hiddenRows = new Set<number>()
  const all = rowsOf(table)
  let cut = false
  all.forEach((row, index) => {
    if (rows.length >= mostRows) {
      cut ||= elementsIn(row).some((cell) => elementsIn(cell).length > 0)
      return
    }
    const read = readRow(row, walk)
    const times = index === all.length - 1 ? 1 : repeats(row, 'table:number-rows-repeated')
    for (let nth = 0; nth < times && rows.length < mostRows; nth++) {
      const at = rows.length
      if (isCollapsed(row)) hiddenRows.add(at)
      rows.push(read.texts)
      for (const { column, wide, high } of read.spans)
        merges.push({ row: at, column, lastRow: at + high - 1, lastColumn: column + wide - 1 })
      for (const [column, text] of read.unseen) unseen.set(`${String(at)},${String(column)}`, text)
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
    hiddenColumns: hiddenColumns(table),
    cut,
  }
}
