/** What a sheet shows, as a bare table: hidden rows, columns and texts left out and counted, merged cells as spans. */
import { columnName } from '../../excel/address'
import { newBound } from '../pack/bound'
import type { SourceBlock, SourceCell, SourceDocument, Unseen } from '../source'

/** Rows and columns of a sheet that are read; a report needs fewer than fifty by fifteen. */
export const mostRows = 2000
export const mostColumns = 60
export const mostSheets = 60

/** Rows lower than this, in points, and columns narrower, in characters, show nothing of what is in them. */
export const leastHeight = 3
export const leastWidth = 0.3
/** The same width in points. */
export const leastPoints = 2

/** True for a row or a column that is drawn so small that nothing in it is seen. */
export const isUnseen = (size: number | undefined, least: number): boolean =>
  size !== undefined && size < least

/** A range of cells, its ends included, counted from 0. */
export interface Merge {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** Why a cell is doubted whose format shows nothing of it. */
export const unshown = '这一格的内容按它的格式不显示，请核对'

/** What a cell holds beside what it shows. */
export interface UnseenCell extends Unseen {
  /** What of it was left out, for the note; absent where its number is only written in another way. */
  readonly left?: string
}

/** A sheet as a reader of workbooks finds it. */
export interface SheetRead {
  readonly name: string
  readonly hidden: boolean
  /** What each cell shows; '' for an empty one. */
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly Merge[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** What is in a cell and not shown (struck out, formatted away), by `row,column`. */
  readonly unseen: ReadonlyMap<string, UnseenCell>
  /** True if there were more rows than are read. */
  readonly cut?: boolean
  /** How many cells hold something in the columns that are not read. */
  readonly beyond?: number
}

/** The sheets of a workbook that are read, and how many it has. */
export interface SheetsRead {
  readonly sheets: readonly SheetRead[]
  readonly count: number
}

/** What is said of a sheet wider than is read; nothing where it is not. */
export const beyondNotes = (where: string, cells: number): readonly string[] =>
  cells > 0
    ? [
        `${where}列数过多，只读取了前 ${String(mostColumns)} 列，后面 ${String(cells)} 格的内容没有读取`,
      ]
    : []

/** What is said of a workbook of more sheets than are read. */
export const sheetNotes = (sheets: number): readonly string[] =>
  sheets > mostSheets
    ? [`工作簿有 ${String(sheets)} 个工作表，只读取了前 ${String(mostSheets)} 个`]
    : []

type Table = SourceBlock & { readonly kind: 'table' }

/** How many leading items reach the last that passes. */
const upToLast = <T>(items: readonly T[], passes: (item: T) => boolean): number =>
  items.reduce((length, item, index) => (passes(item) ? index + 1 : length), 0)

interface SpanCell {
  /** The place that holds what the cell shows. */
  readonly from: string
  readonly text: string
  readonly rowSpan: number
  readonly columnSpan: number
}

/** Where the cells of merges begin as they show, and which places they cover. */
interface Spans {
  /** The shown first place of a merge, with the place that holds its text and its size. */
  readonly firsts: ReadonlyMap<string, SpanCell>
  readonly covered: ReadonlySet<string>
}

const at = (row: number, column: number): string => `${row},${column}`

const shownIn = (from: number, to: number, hidden: ReadonlySet<number>): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter(
    (one) => !hidden.has(one),
  )

function spansOf(sheet: SheetRead, height: number, width: number): Spans {
  const firsts = new Map<string, SpanCell>()
  const covered = new Set<string>()
  /** Merged cells share no place; those that do would be gone over for ever. */
  let places = height * width
  for (const { row, column, lastRow, lastColumn } of sheet.merges) {
    if (places < 0) break
    if (row >= height || column >= width || covered.has(at(row, column))) continue
    const rows = shownIn(row, Math.min(lastRow, height - 1), sheet.hiddenRows)
    const columns = shownIn(column, Math.min(lastColumn, width - 1), sheet.hiddenColumns)
    const [first, left] = [rows[0], columns[0]]
    places -= rows.length * columns.length
    if (first === undefined || left === undefined) continue
    for (const one of rows) for (const other of columns) covered.add(at(one, other))
    covered.delete(at(first, left))
    firsts.set(at(first, left), {
      from: at(row, column),
      text: sheet.rows[row]?.[column] ?? '',
      rowSpan: (rows.at(-1) ?? first) - first + 1,
      columnSpan: (columns.at(-1) ?? left) - left + 1,
    })
  }
  return { firsts, covered }
}

/** The sheet up to its last filled row and column; hidden rows and columns have no cells. */
function tableOf(sheet: SheetRead): Table {
  const rows = sheet.rows.slice(0, mostRows)
  const height = upToLast(rows, (row) => row.some((text) => text !== ''))
  const width = Math.min(
    mostColumns,
    rows.slice(0, height).reduce(
      (most, row) =>
        Math.max(
          most,
          upToLast(row, (text) => text !== ''),
        ),
      0,
    ),
  )
  const { firsts, covered } = spansOf(sheet, height, width)
  const cells: SourceCell[] = []
  for (const row of shownIn(0, height - 1, sheet.hiddenRows))
    for (const column of shownIn(0, width - 1, sheet.hiddenColumns)) {
      if (covered.has(at(row, column))) continue
      const { from, ...span } = firsts.get(at(row, column)) ?? {
        from: at(row, column),
        text: rows[row]?.[column] ?? '',
        rowSpan: 1,
        columnSpan: 1,
      }
      const { other, why } = sheet.unseen.get(from) ?? {}
      const unseen = other !== undefined && why !== undefined && { unseen: { other, why } }
      cells.push({ row, column, ...span, ...unseen })
    }
  return { kind: 'table', cells, where: `工作表“${sheet.name}”` }
}

/** A line over the table that names the report: a cell alone in its row, with a year in it. */
const titlesOf = (table: Table): readonly SourceBlock[] =>
  table.cells
    .filter(({ row, text }) => row < 5 && /20\d\d|二[〇○零]/.test(text))
    .map(({ text }) => ({ kind: 'text', text }))

const few = (names: readonly string[]): string =>
  names.length > 6
    ? `${names.slice(0, 6).join('、')}等 ${String(names.length)} 处`
    : names.join('、')

/** What is said of a sheet's hidden rows, columns and texts that hold something. */
function notesOf(sheet: SheetRead, where: string): readonly string[] {
  const filled = (cells: readonly (string | undefined)[]) =>
    cells.some((text) => text !== undefined && text !== '')
  const rows = [...sheet.hiddenRows]
    .filter((row) => filled(sheet.rows[row] ?? []))
    .sort((a, b) => a - b)
  const columns = [...sheet.hiddenColumns]
    .filter((column) => filled(sheet.rows.map((row) => row[column])))
    .sort((a, b) => a - b)
  const unseen = [...sheet.unseen].flatMap(([place, { left }]) => {
    const [row = 0, column = 0] = place.split(',').map(Number)
    return left === undefined
      ? []
      : [`${columnName(column)}${String(row + 1)}（${left.slice(0, 20)}）`]
  })
  return [
    ...(rows.length > 0
      ? [`${where}隐藏的第 ${few(rows.map((row) => String(row + 1)))} 行没有读取`]
      : []),
    ...(columns.length > 0 ? [`${where}隐藏的 ${few(columns.map(columnName))} 列没有读取`] : []),
    ...(unseen.length > 0 ? [`${where}画了删除线或不显示的内容没有读取：${few(unseen)}`] : []),
    ...(sheet.cut === true ? [`${where}行数过多，只读取了前 ${String(mostRows)} 行`] : []),
    ...beyondNotes(where, sheet.beyond ?? 0),
  ]
}

/** The shown sheets as a source. A hidden sheet counts only where it is a list of figure keys. */
export function sourceOf(
  kind: string,
  { sheets, count }: SheetsRead,
  isKeyed: (cells: readonly SourceCell[]) => boolean,
): SourceDocument & { readonly notes: readonly string[] } {
  const notes = [...sheetNotes(count)]
  const blocks: SourceBlock[] = []
  const bound = newBound()
  for (const sheet of sheets.slice(0, mostSheets)) {
    const table = tableOf(sheet)
    bound.table(table)
    if (table.cells.every(({ text }) => text === '')) continue
    if (sheet.hidden && !isKeyed(table.cells)) {
      notes.push(`隐藏的${table.where}没有读取`)
      continue
    }
    notes.push(...notesOf(sheet, table.where))
    blocks.push({ kind: 'text', text: sheet.name }, ...titlesOf(table), table)
  }
  return { kind, blocks, notes }
}
