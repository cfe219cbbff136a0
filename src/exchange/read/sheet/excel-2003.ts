/** The sheets of an Excel 2003 XML workbook as they show. */
import { type XmlElement, isElement, xmlTree } from '../flat/xml'
import { type NumberFormats, shownNumber } from './number'
import { type Merge, type SheetRead, mostColumns, mostRows, mostSheets } from './source'

const local = (element: XmlElement): string => element.name.replace(/^\w+:/, '')

const inside = (parent: XmlElement, name: string): readonly XmlElement[] =>
  parent.children.filter(isElement).filter((child) => local(child) === name)

const attribute = (element: XmlElement | undefined, name: string): string =>
  element?.attributes.get(`ss:${name}`) ?? element?.attributes.get(name) ?? ''

const number = (element: XmlElement, name: string, otherwise: number): number => {
  const value = Number.parseInt(attribute(element, name), 10)
  return Number.isNaN(value) ? otherwise : Math.min(Math.max(value, 0), 99_999)
}

interface Style {
  readonly format: string
  readonly unseen: boolean
}

/** Formats that have a name instead of a pattern. */
const namedFormats: Readonly<Record<string, string>> = {
  'General Number': 'General',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
  'Short Date': 'yyyy/m/d',
  'Medium Date': 'yyyy-m-d',
  'Long Date': 'yyyy"年"m"月"d"日"',
}

function stylesIn(book: XmlElement): ReadonlyMap<string, Style> {
  const elements = inside(book, 'Styles').flatMap((group) => inside(group, 'Style'))
  const styles = new Map<string, Style>()
  for (const style of elements) {
    const parent = styles.get(attribute(style, 'Parent'))
    const [font] = inside(style, 'Font')
    const [format] = inside(style, 'NumberFormat')
    const [paper] = inside(style, 'Interior')
    const plain = /^(?:|None)$/.test(attribute(paper, 'Pattern'))
    const white = /^#f[5-9a-f]f[5-9a-f]f[5-9a-f]$/i.test(attribute(font, 'Color'))
    const own = attribute(format, 'Format')
    styles.set(attribute(style, 'ID'), {
      format: own === '' ? (parent?.format ?? 'General') : (namedFormats[own] ?? own),
      unseen: attribute(font, 'StrikeThrough') === '1' || (white && plain),
    })
  }
  return styles
}

/** The text of a cell's data; in rich text what is struck out does not show. */
const textIn = (element: XmlElement): string =>
  element.children
    .map((child) => (isElement(child) ? (local(child) === 'S' ? '' : textIn(child)) : child))
    .join('')

type Format = (pattern: string, value: number) => string

function shownText(data: XmlElement, style: Style | undefined, format: Format): string {
  const text = textIn(data).replace(/\r\n?/g, '\n').trim()
  const type = attribute(data, 'Type')
  if (type === 'DateTime') return text.slice(0, 10)
  const value = Number(text)
  if (type !== 'Number' || text === '' || Number.isNaN(value)) return text
  return format(style?.format ?? 'General', value)
}

/** Rows or columns that are hidden, by their numbers. */
function hiddenIn(elements: readonly XmlElement[], most: number): ReadonlySet<number> {
  const hidden = new Set<number>()
  let at = 0
  for (const element of elements) {
    at = number(element, 'Index', at + 1)
    const last = Math.min(at + number(element, 'Span', 0), most)
    for (let one = at; one <= last; one++)
      if (attribute(element, 'Hidden') === '1') hidden.add(one - 1)
    at = last
  }
  return hidden
}

class Growing {
  readonly rows: string[][] = []
  readonly merges: Merge[] = []
  readonly unseen = new Map<string, string>()
  private readonly taken = new Set<string>()

  constructor(
    private readonly styles: ReadonlyMap<string, Style>,
    private readonly format: Format,
  ) {}

  add(row: XmlElement, at: number): void {
    const texts: string[] = []
    this.rows[at] = texts
    let column = 0
    for (const cell of inside(row, 'Cell')) {
      const asked = number(cell, 'Index', 0)
      column = asked > 0 ? asked - 1 : column
      // Places that a cell above covers are passed over: not every program says where the next one is.
      if (asked === 0) while (this.taken.has(`${String(at)},${String(column)}`)) column++
      if (column >= mostColumns) return
      this.put(cell, at, column, texts)
      column += number(cell, 'MergeAcross', 0) + 1
    }
  }

  private put(cell: XmlElement, row: number, column: number, texts: string[]): void {
    const style = this.styles.get(attribute(cell, 'StyleID'))
    const [data] = inside(cell, 'Data')
    const text = data ? shownText(data, style, this.format) : ''
    const raw = data ? textIn(data).trim() : ''
    const seen = style?.unseen === true ? '' : text
    if (raw !== '' && seen === '') this.unseen.set(`${String(row)},${String(column)}`, text || raw)
    texts[column] = seen
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

function sheetOf(sheet: XmlElement, styles: ReadonlyMap<string, Style>, format: Format): SheetRead {
  const [table] = inside(sheet, 'Table')
  const rows = table ? inside(table, 'Row') : []
  const into = new Growing(styles, format)
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
  const options = inside(sheet, 'WorksheetOptions').flatMap((one) => inside(one, 'Visible'))
  return {
    name: attribute(sheet, 'Name'),
    hidden: options.some((one) => textIn(one).includes('Hidden')),
    rows: Array.from(into.rows, (texts: string[] | undefined) =>
      Array.from(texts ?? [], (text: string | undefined) => text ?? ''),
    ),
    merges: into.merges,
    unseen: into.unseen,
    hiddenRows: hiddenIn(rows, mostRows),
    hiddenColumns: hiddenIn(table ? inside(table, 'Column') : [], mostColumns),
    cut,
  }
}

/** The sheets of the workbook in this XML. */
export async function sheetsOfExcel2003(xml: string): Promise<readonly SheetRead[]> {
  const library: { readonly SSF: NumberFormats } = await import('@e965/xlsx')
  const format: Format = (pattern, value) => shownNumber(library.SSF, pattern, value)
  return xmlTree(xml)
    .children.filter(isElement)
    .filter((element) => local(element) === 'Workbook')
    .flatMap((book) => {
      const styles = stylesIn(book)
      return inside(book, 'Worksheet')
        .slice(0, mostSheets)
        .map((sheet) => sheetOf(sheet, styles, format))
    })
}
