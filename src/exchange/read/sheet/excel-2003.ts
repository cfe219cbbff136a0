/** The sheets of an Excel 2003 XML workbook as they show. */
import { type XmlElement, isElement, xmlTree } from '../flat/xml'
import { anyGround, colorOf, isPale } from '../color'
import { type LeftOutKind, unseenWhy } from '../left-out'
import { type NumberFormats, numberIn } from './number'
import type { Shown } from './shown'
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
  unshown,
} from './source'

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
  readonly unseen?: LeftOutKind | undefined
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

function groundOf(paper: XmlElement | undefined): string | undefined {
  const pattern = attribute(paper, 'Pattern')
  if (/^(?:|None)$/.test(pattern)) return undefined
  return pattern === 'Solid' ? (colorOf(attribute(paper, 'Color')) ?? anyGround) : anyGround
}

function hidingOf(
  font: XmlElement | undefined,
  paper: XmlElement | undefined,
): LeftOutKind | undefined {
  if (attribute(font, 'StrikeThrough') === '1') return 'struck'
  const size = attribute(font, 'Size')
  if (size !== '' && Number(size) <= 1) return 'tiny'
  return isPale(colorOf(attribute(font, 'Color')), groundOf(paper)) ? 'pale' : undefined
}

function stylesIn(book: XmlElement): ReadonlyMap<string, Style> {
  const elements = inside(book, 'Styles').flatMap((group) => inside(group, 'Style'))
  const styles = new Map<string, Style>()
  for (const style of elements) {
    const parent = styles.get(attribute(style, 'Parent'))
    const [font] = inside(style, 'Font')
    const [format] = inside(style, 'NumberFormat')
    const [paper] = inside(style, 'Interior')
    const own = attribute(format, 'Format')
    styles.set(attribute(style, 'ID'), {
      format: own === '' ? (parent?.format ?? 'General') : (namedFormats[own] ?? own),
      unseen: hidingOf(font, paper) ?? parent?.unseen,
    })
  }
  return styles
}

/** The text of a cell's data; in rich text what is struck out does not show, and is there only if asked for. */
const textIn = (element: XmlElement, all = false): string =>
  element.children
    .map((child) => {
      if (!isElement(child)) return child
      return local(child) === 'S' && !all ? '' : textIn(child, all)
    })
    .join('')
    .replace(/\r\n?/g, '\n')

type Format = (pattern: string, value: number) => Shown

function shownIn(data: XmlElement, style: Style | undefined, format: Format): Shown {
  const text = textIn(data).trim()
  const whole = textIn(data, true).trim()
  const type = attribute(data, 'Type')
  if (type === 'DateTime') return { text: text.slice(0, 10) }
  if (whole !== text) return { text, unseen: { other: whole, why: unseenWhy(new Set(['struck'])) } }
  const value = Number(text)
  if (type !== 'Number' || text === '' || Number.isNaN(value)) return { text }
  return format(style?.format ?? 'General', value)
}

/** Rows or columns that are hidden, by their numbers. */
function hiddenIn(
  elements: readonly XmlElement[],
  most: number,
  size: 'Height' | 'Width',
): ReadonlySet<number> {
  const hidden = new Set<number>()
  let at = 0
  for (const element of elements) {
    at = number(element, 'Index', at + 1)
    const last = Math.min(at + number(element, 'Span', 0), most)
    const points = attribute(element, size)
    const isHidden =
      attribute(element, 'Hidden') === '1' ||
      (points !== '' && isUnseen(Number(points), size === 'Height' ? leastHeight : leastPoints))
    for (let one = at; one <= last; one++) if (isHidden) hidden.add(one - 1)
    at = last
  }
  return hidden
}

class Growing {
  readonly rows: string[][] = []
  readonly merges: Merge[] = []
  readonly unseen = new Map<string, UnseenCell>()
  /** Cells that hold something in the columns that are not read. */
  beyond = 0
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
      if (column < mostColumns) this.put(cell, at, column, texts)
      else if (inside(cell, 'Data').length > 0) this.beyond++
      column += number(cell, 'MergeAcross', 0) + 1
    }
  }

  private put(cell: XmlElement, row: number, column: number, texts: string[]): void {
    const style = this.styles.get(attribute(cell, 'StyleID'))
    const [data] = inside(cell, 'Data')
    const shown: Shown = data ? shownIn(data, style, this.format) : { text: '' }
    const held = shown.text || (data ? textIn(data, true).trim() : '')
    const hiding = style?.unseen
    const place = `${String(row)},${String(column)}`
    if (held !== '' && (hiding !== undefined || shown.text === '')) {
      const why = hiding ? unseenWhy(new Set([hiding])) : shown.unseen?.why
      this.unseen.set(place, { other: held, why: why ?? unshown, left: held })
    } else if (shown.unseen) this.unseen.set(place, shown.unseen)
    texts[column] = hiding === undefined ? shown.text : ''
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
    hiddenRows: hiddenIn(rows, mostRows, 'Height'),
    hiddenColumns: hiddenIn(table ? inside(table, 'Column') : [], mostColumns, 'Width'),
    cut,
    beyond: into.beyond,
  }
}

/** The sheets of the workbook in this XML, as many as are read, and how many there are. */
export async function sheetsOfExcel2003(xml: string): Promise<SheetsRead> {
  const library: { readonly SSF: NumberFormats } = await import('@e965/xlsx')
  const format: Format = (pattern, value) => numberIn(library.SSF, pattern, value)
  const [book] = xmlTree(xml)
    .children.filter(isElement)
    .filter((element) => local(element) === 'Workbook')
  const all = book ? inside(book, 'Worksheet') : []
  const styles = book ? stylesIn(book) : new Map<string, Style>()
  return {
    sheets: all.slice(0, mostSheets).map((sheet) => sheetOf(sheet, styles, format)),
    count: all.length,
  }
}
