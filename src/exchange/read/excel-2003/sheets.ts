/** The sheets of an Excel 2003 XML workbook as they show. */
import { type XmlElement, isElement, xmlTree } from '../flat/xml'
import { type NumberFormats, numberIn } from '../sheet/number'
import { isTooNarrow, narrowWhy, widthOf } from '../sheet/room'
import { formulaWhy, uncountedWhy } from '../sheet/shown'
import {
  type Merge,
  type SheetRead,
  type SheetsRead,
  type UnseenCell,
  isUnseen,
  leastHeight,
  leastPoints,
  mostColumns,
  mostRows,
  mostSheets,
} from '../sheet/source'
import { attribute, given, inside, local, number, textIn } from './elements'
import { type CellDress, looksIn, usualStyle } from './look'
import { type UnderRules, rulesOf } from './rules'
import type { CellShown, ShownBy } from './shown'

/** Rows or columns of a table with what each says, by their numbers. */
function linesOf(elements: readonly XmlElement[], most: number): ReadonlyMap<number, XmlElement> {
  const lines = new Map<number, XmlElement>()
  let at = 0
  let reached = 0
  for (const element of elements) {
    at = number(element, 'Index', at + 1)
    const last = Math.min(at + number(element, 'Span', 0), most)
    if (at <= most) lines.set(at - 1, element)
    // Spans share no line; those that do would be gone over for ever.
    for (let one = Math.max(at, reached) + 1; one <= last; one++) lines.set(one - 1, element)
    reached = Math.max(reached, last)
    at = last
  }
  return lines
}

/** The numbers of those that are hidden, or of no size by themselves or by their table. */
function hiddenIn(
  lines: ReadonlyMap<number, XmlElement>,
  most: number,
  size: 'Height' | 'Width',
  usual: string,
): ReadonlySet<number> {
  const least = size === 'Height' ? leastHeight : leastPoints
  const isLow = (points: string) => points !== '' && isUnseen(Number(points), least)
  const isFlat = isLow(usual)
  return new Set(
    Array.from({ length: most }, (_, at) => at).filter((at) => {
      const line = lines.get(at)
      const own = attribute(line, size)
      return attribute(line, 'Hidden') === '1' || (own === '' ? isFlat : isLow(own))
    }),
  )
}

/** What the cells of a sheet are read with. */
interface Eye {
  readonly looks: ReadonlyMap<string, CellDress>
  readonly columns: ReadonlyMap<number, XmlElement>
  readonly table: XmlElement
  readonly underRules: UnderRules
  readonly showsFormulas: boolean
}

class Growing {
  readonly rows: string[][] = []
  readonly merges: Merge[] = []
  readonly unseen = new Map<string, UnseenCell>()
  /** Cells that hold something in the columns that are not read. */
  beyond = 0
  private readonly taken = new Set<string>()

  constructor(private readonly eye: Eye) {}

  add(row: XmlElement, at: number): void {
    const texts: string[] = []
    this.rows[at] = texts
    let column = 0
    for (const cell of inside(row, 'Cell')) {
      const asked = number(cell, 'Index', 0)
      column = asked > 0 ? asked - 1 : column
      // Places that a cell above covers are passed over: not every program says where the next one is.
      if (asked === 0) while (this.taken.has(`${String(at)},${String(column)}`)) column++
      if (column < mostColumns) this.put(cell, row, { row: at, column }, texts)
      else if (inside(cell, 'Data').length > 0) this.beyond++
      column += number(cell, 'MergeAcross', 0) + 1
    }
  }

  /** What the cell shows: its style is its own, its row's, its column's, its table's or the usual one. */
  private shown(cell: XmlElement, line: XmlElement, row: number, column: number): CellShown {
    const { looks, columns, table, underRules, showsFormulas } = this.eye
    const [data] = inside(cell, 'Data')
    const isFormula = given(cell, 'Formula') !== undefined
    if (!data) return { text: '', ...(isFormula && { unseen: { other: '?', why: uncountedWhy } }) }
    const [style = usualStyle] = [cell, line, columns.get(column), table].flatMap(
      (one) => given(one, 'StyleID') ?? [],
    )
    const look = looks.get(style) ?? {}
    const shown = underRules({ row, column }, data, look)
    if (shown.unseen) return shown
    if (showsFormulas && isFormula) return { ...shown, unseen: { other: '?', why: formulaWhy } }
    const isNumber = attribute(data, 'Type') === 'Number' && look.shrunk !== true
    return isNumber && isTooNarrow(shown.text, this.width(cell, column), look.size)
      ? { ...shown, unseen: { other: '?', why: narrowWhy } }
      : shown
  }

  /** The width of a cell's columns in points; undefined where it is not told. */
  private width(cell: XmlElement, column: number): number | undefined {
    const count = Math.min(number(cell, 'MergeAcross', 0) + 1, mostColumns)
    return widthOf(column, count, (at) => {
      const points = Number.parseFloat(attribute(this.eye.columns.get(at), 'Width'))
      return Number.isNaN(points) ? undefined : points
    })
  }

  private put(
    cell: XmlElement,
    line: XmlElement,
    { row, column }: { readonly row: number; readonly column: number },
    texts: string[],
  ): void {
    const { text, unseen } = this.shown(cell, line, row, column)
    if (unseen) this.unseen.set(`${String(row)},${String(column)}`, unseen)
    texts[column] = text
    const lastRow = Math.min(row + number(cell, 'MergeDown', 0), mostRows)
    const lastColumn = Math.min(column + number(cell, 'MergeAcross', 0), mostColumns)
    if (lastRow === row && lastColumn === column) return
    if (this.taken.size > mostRows * mostColumns) return
    this.merges.push({ row, column, lastRow, lastColumn })
    for (let down = row + 1; down <= lastRow; down++)
      for (let across = column; across <= lastColumn; across++)
        this.taken.add(`${String(down)},${String(across)}`)
  }
}

const noTable: XmlElement = { name: 'Table', attributes: new Map(), children: [] }

function sheetOf(
  sheet: XmlElement,
  looks: ReadonlyMap<string, CellDress>,
  format: ShownBy,
): SheetRead {
  const [table = noTable] = inside(sheet, 'Table')
  const rows = inside(table, 'Row')
  const columns = linesOf(inside(table, 'Column'), mostColumns)
  const options = inside(sheet, 'WorksheetOptions')
  const showsFormulas = options.some((one) => inside(one, 'DisplayFormulas').length > 0)
  const underRules = rulesOf(sheet, format)
  const into = new Growing({ looks, columns, table, underRules, showsFormulas })
  let at = 0
  let cut = false
  for (const row of rows) {
    at = number(row, 'Index', at + 1)
    if (at > mostRows) {
      cut = true
      break
    }
    into.add(row, at - 1)
    at += number(row, 'Span', 0)
  }
  const visible = options.flatMap((one) => inside(one, 'Visible'))
  return {
    name: attribute(sheet, 'Name'),
    hidden: visible.some((one) => textIn(one).includes('Hidden')),
    rows: Array.from(into.rows, (texts: string[] | undefined) =>
      Array.from(texts ?? [], (text: string | undefined) => text ?? ''),
    ),
    merges: into.merges,
    unseen: into.unseen,
    hiddenRows: hiddenIn(
      linesOf(rows, mostRows),
      mostRows,
      'Height',
      attribute(table, 'DefaultRowHeight'),
    ),
    hiddenColumns: hiddenIn(columns, mostColumns, 'Width', attribute(table, 'DefaultColumnWidth')),
    cut,
    beyond: into.beyond,
  }
}

/** The sheets of the workbook in this XML, as many as are read, and how many there are. */
export async function sheetsOfExcel2003(xml: string): Promise<SheetsRead> {
  const library: { readonly SSF: NumberFormats } = await import('@e965/xlsx')
  const format: ShownBy = (pattern, value) => numberIn(library.SSF, pattern, value)
  const [book] = xmlTree(xml)
    .children.filter(isElement)
    .filter((element) => local(element) === 'Workbook')
  const all = book ? inside(book, 'Worksheet') : []
  const looks = book ? looksIn(book) : new Map<string, CellDress>()
  return {
    sheets: all.slice(0, mostSheets).map((sheet) => sheetOf(sheet, looks, format)),
    count: all.length,
  }
}
