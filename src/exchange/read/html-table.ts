/** How the rows and cells of an HTML table fall on a grid, spans and all. */
import {
  type Element,
  type Node,
  attribute,
  breaksLine,
  gather,
  gatherText,
  isElement,
  isHidden,
  walk,
} from './html-text'
import type { SourceCell } from './source'

/** More than any report has, and little enough to stay quick: what lies beyond is left out. */
const most = { cells: 20_000, columns: 200, rows: 5_000 }

/** Stands for a picture in a cell, whose content nobody can read here. */
const picture = '［图片］'

const span = (cell: Element, name: 'colspan' | 'rowspan', limit: number): number => {
  const number = Number.parseInt(attribute(cell, name) ?? '1', 10)
  return Number.isNaN(number) ? 1 : Math.min(Math.max(number, name === 'rowspan' ? 0 : 1), limit)
}

const tiny = (image: Element): boolean =>
  ['width', 'height'].some((side) => Number.parseInt(attribute(image, side) ?? '', 10) <= 8)

/** The text of a cell; a note mark set high stays apart from the figure before it: 14[1]. */
export function cellText(cell: Node): string {
  const text = gatherText()
  let pictures = 0
  walk(
    cell,
    (node) => {
      if (isElement(node) && isHidden(node)) return false
      if (isElement(node) && node.tagName === 'img' && !tiny(node)) pictures++
      if (isElement(node) && node.tagName === 'sup') text.add('[')
      gather(text, node, false)
      return true
    },
    (element) => {
      if (element.tagName === 'sup') text.add(']')
      if (element !== cell && breaksLine(element)) text.breakLine()
    },
  )
  const found = text
    .take()
    .replace(/\[ *\]/g, '')
    .trim()
  return found === '' && pictures > 0 ? picture : found
}

const groups = new Set(['thead', 'tbody', 'tfoot'])

/** The rows of a table itself, not of tables inside it, heads first and feet last as they show. */
function rowsOf(table: Element): readonly Element[] {
  const children = (element: Element): readonly Element[] =>
    element.childNodes.filter(isElement).filter((child) => !isHidden(child))
  const ordered = { head: [] as Element[], body: [] as Element[], foot: [] as Element[] }
  for (const child of children(table)) {
    if (child.tagName === 'tr') ordered.body.push(child)
    if (!groups.has(child.tagName)) continue
    const rows = children(child).filter(({ tagName }) => tagName === 'tr')
    const part = child.tagName === 'thead' ? 'head' : child.tagName === 'tfoot' ? 'foot' : 'body'
    for (const row of rows) ordered[part].push(row)
  }
  return [...ordered.head, ...ordered.body, ...ordered.foot].slice(0, most.rows)
}

/** The elements that are the cells of a table itself, row by row. */
export const cellElements = (table: Element): readonly (readonly Element[])[] =>
  rowsOf(table).map((row) =>
    row.childNodes
      .filter(isElement)
      .filter((cell) => /^t[dh]$/.test(cell.tagName) && !isHidden(cell)),
  )

const numeric = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i

/** The number a spreadsheet writes beside a cell's text (Excel and WPS, LibreOffice, Google), if the text shows another. */
function storedBeside(cell: Element, text: string): string | undefined {
  const sheets = /"3":([^,}]+)/.exec(attribute(cell, 'data-sheets-value') ?? '')?.[1]
  const stored = (attribute(cell, 'x:num') ?? attribute(cell, 'sdval') ?? sheets ?? '').trim()
  if (!numeric.test(stored)) return undefined
  const shown = text.replace(/[,\s]/g, '')
  return shown !== '' && Number(shown) === Number(stored) ? undefined : stored
}

/** The cells of a table at their grid positions; a span never reaches beyond the last row. */
export function cellsOfTable(table: Element): readonly SourceCell[] {
  const rows = cellElements(table)
  const cells: SourceCell[] = []
  /** For each column, the first row that is free again. */
  const free: number[] = []
  rows.forEach((elements, row) => {
    let column = 0
    for (const element of elements) {
      while ((free[column] ?? 0) > row) column++
      if (column >= most.columns || cells.length >= most.cells) break
      const columnSpan = Math.min(span(element, 'colspan', most.columns), most.columns - column)
      const asked = span(element, 'rowspan', most.rows)
      const rowSpan = Math.min(asked === 0 ? rows.length : asked, rows.length - row)
      const text = cellText(element)
      const stored = storedBeside(element, text)
      cells.push({
        row,
        column,
        rowSpan,
        columnSpan,
        text,
        ...(stored !== undefined && { stored }),
      })
      for (let at = column; at < column + columnSpan; at++) free[at] = row + rowSpan
      column += columnSpan
    }
  })
  return cells
}
