/** The sheets of an OpenDocument workbook as they show. */
import { isPale } from '../color'
import { type LeftOutKind, unseenWhy } from '../left-out'
import { type XmlElement, elementsIn, isElement, valueOf } from '../flat/xml'
import { type CellPiece, formatWhy } from '../sheet/shown'
import {
  type Merge,
  type SheetRead,
  type UnseenCell,
  mostColumns,
  mostRows,
  unshown,
} from '../sheet/source'
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
  readonly unseen?: UnseenCell | undefined
}

const kindOf = (look: OpenStyle): LeftOutKind | undefined => {
  if (look.struck === true) return 'struck'
  if (look.hidden === true) return 'hidden'
  if (look.tiny === true) return 'tiny'
  return isPale(look.ink, look.ground) ? 'pale' : undefined
}

function piecesOf(parent: XmlElement, look: OpenStyle, walk: Walk): readonly CellPiece[] {
  return parent.children.flatMap((child): readonly CellPiece[] => {
    if (!isElement(child)) return [{ text: child.replace(/[ \t\r\n]+/g, ' '), kind: kindOf(look) }]
    if (child.name === 'text:s') return [{ text: ' ' }]
    if (child.name === 'text:line-break') return [{ text: '\n' }]
    if (child.name === 'office:annotation') return []
    const own = { ...look, ...walk.styles('text', valueOf(child, 'text:style-name')) }
    const pieces = piecesOf(child, own, walk)
    // A mark set high stays apart from the number before it: 14[1].
    return own.raised === true && look.raised !== true
      ? [{ text: '[' }, ...pieces, { text: ']' }]
      : pieces
  })
}

const joined = (lines: readonly (readonly CellPiece[])[]): string =>
  lines
    .map((pieces) => pieces.map(({ text }) => text).join(''))
    .join('\n')
    .trim()

/** The number a cell holds, if its text shows another one. */
function storedBeside(cell: XmlElement, shown: string): string | undefined {
  const value = valueOf(cell, 'office:value')
  const type = valueOf(cell, 'office:value-type')
  if (value === '' || (type !== 'float' && type !== 'percentage' && type !== 'currency'))
    return undefined
  const isDash = Number(value) === 0 && /^-?$/.test(shown)
  return isDash || Number(shown.replace(/,/g, '') || 'none') === Number(value) ? undefined : value
}

/** The texts of a cell: what it shows, a line for each paragraph, and what it holds besides. */
function textOf(cell: XmlElement, walk: Walk): CellText {
  const look = walk.styles('table-cell', valueOf(cell, 'table:style-name'))
  const lines = elementsIn(cell, 'text:p').map((paragraph) => piecesOf(paragraph, look, walk))
  const hidden = lines.flat().filter(({ kind, text }) => kind !== undefined && text.trim() !== '')
  const shown = joined(lines.map((pieces) => pieces.filter(({ kind }) => kind === undefined)))
  if (hidden.length > 0) {
    const why = unseenWhy(new Set(hidden.flatMap(({ kind }) => kind ?? [])))
    return { shown, unseen: { other: joined(lines), why, left: joined([hidden]) } }
  }
  const stored = storedBeside(cell, shown)
  if (stored === undefined) return { shown }
  const unseen = { other: stored, why: shown === '' ? unshown : formatWhy }
  return { shown, unseen: shown === '' ? { ...unseen, left: stored } : unseen }
}

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

function readRow(row: XmlElement, walk: Walk): RowRead {
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
    const found: CellText = covered ? { shown: '' } : textOf(cell, walk)
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
  const unseen = new Map<string, UnseenCell>()
  const hiddenRows = new Set<number>()
  const all = rowsOf(table)
  let cut = false
  let beyond = 0
  all.forEach((row, index) => {
    if (rows.length >= mostRows) {
      cut ||= elementsIn(row).some((cell) => elementsIn(cell).length > 0)
      return
    }
    const read = readRow(row, walk)
    beyond += read.beyond
    const times = index === all.length - 1 ? 1 : repeats(row, 'table:number-rows-repeated')
    for (let nth = 0; nth < times && rows.length < mostRows; nth++) {
      const at = rows.length
      walk.bound.cells(read.unseen.length, `工作表“${valueOf(table, 'table:name')}”`)
      if (isCollapsed(row)) hiddenRows.add(at)
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
    hiddenColumns: hiddenColumns(table),
    cut,
    beyond,
  }
}
