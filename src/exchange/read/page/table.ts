/** How the rows and cells of an HTML table fall on a grid, spans and all. */
import { type LeftOut, type LeftOutKind, unseenWhy } from '../left-out'
import type { Bound } from '../pack/bound'
import type { SourceCell } from '../source'
import { controlText, isMasked } from './control'
import { itemNumber } from './list'
import type { PageLook } from './look'
import { storedBeside } from './stored'
import {
  type Element,
  type Gathered,
  attribute,
  breaksLine,
  gather,
  gatherText,
  holderOf,
  isElement,
  isMachinery,
  textOf,
  walk,
} from './text'

/** More than any report has, and little enough to stay quick: what lies beyond is left out. */
const most = { cells: 20_000, columns: 200, rows: 5_000 }

/** Stands for a picture in a cell, whose content nobody can read here. */
const picture = '［图片］'
const pictureWhy = '这一格还有图片，图片里的内容无法读取，请核对'

const span = (cell: Element, name: 'colspan' | 'rowspan' | 'span', limit: number): number => {
  const number = Number.parseInt(attribute(cell, name) ?? '1', 10)
  return Number.isNaN(number) ? 1 : Math.min(Math.max(number, name === 'rowspan' ? 0 : 1), limit)
}

const tiny = (image: Element): boolean =>
  ['width', 'height'].some((side) => Number.parseInt(attribute(image, side) ?? '', 10) <= 8)

/** What the cells of a page are read with: how its parts look, and the count of what does not show. */
export interface PageEye {
  readonly look: PageLook
  readonly leftOut: LeftOut
  /** Counts the places that the cells of all tables take. */
  readonly bound: Bound
}

const isShownPicture = (element: Element, { look }: PageEye): boolean =>
  element.tagName === 'img' && !tiny(element) && look.kindOf(element) !== 'hidden'

/** A few signs by which a note may be found. */
const shortMark = /^[\s(（[［【]*[\d*※a-z]{1,3}[\s)）\]］】]*$/i

const digitsIn = (text: string): string => text.replace(/\D/g, '')

/** True for a part of a number, not the whole, that a sheet nobody has may hide: 152<b class="x">0</b>. */
function isPartOutside(element: Element, whole: () => string, look: PageLook): boolean {
  if (breaksLine(element) || !look.isOutside(element)) return false
  const own = digitsIn(textOf(element))
  return own !== '' && own !== whole()
}

/** The text of a cell; a note mark set high stays apart from the figure before it: 14[1]. */
function cellText(cell: Element, eye: PageEye): Pick<SourceCell, 'text' | 'unseen'> {
  const text = gatherText(eye.leftOut)
  const { look } = eye
  let pictures = 0
  /** The element around that is perhaps a mark. */
  let mark: Element | undefined
  const kindOf = (element: Element): LeftOutKind | undefined =>
    look.kindOf(element) ?? (mark || isMasked(element) ? 'unsure' : undefined)
  let digits: string | undefined
  const whole = (): string => (digits ??= digitsIn(textOf(cell)))
  const isPerhapsNone = (element: Element): boolean =>
    isPartOutside(element, whole, look) ||
    (look.isPerhapsMark(element) &&
      /\d\s*$/.test(text.lastShown()) &&
      shortMark.test(textOf(element)))
  const enter = (element: Element): boolean => {
    if (isMachinery(element)) {
      const shown = look.kindOf(element) === undefined ? controlText(element) : undefined
      if (shown !== undefined) text.add(shown, false, 'unsure')
      return false
    }
    if (isShownPicture(element, eye)) pictures++
    if (element !== cell && look.isRaised(element)) text.add('[', false, kindOf(element))
    else if (element !== cell && isPerhapsNone(element)) mark ??= element
    text.add(itemNumber(element, look), false, kindOf(element))
    if (kindOf(element) !== 'hidden') gather(text, element, false, kindOf(element))
    return true
  }
  walk(
    cell,
    (node) => {
      if (isElement(node)) return enter(node)
      const holder = holderOf(node)
      gather(text, node, false, holder && kindOf(holder))
      return true
    },
    (element) => {
      const kind = kindOf(element)
      if (element === mark) mark = undefined
      if (element !== cell && look.isRaised(element)) text.add(']', false, kind)
      if (element !== cell && breaksLine(element) && kind !== 'hidden') text.breakLine()
    },
  )
  const found = text.take()
  const settled = withoutEmptyMarks(found.text)
  if (pictures === 0) return { text: settled, ...unseenIn(settled, found) }
  if (settled === '') return { text: picture, ...unseenIn(picture, found) }
  const isBeside = /\d/.test(settled) && found.unseen.length === 0
  const drawn = { unseen: { other: `${settled}${picture}`, why: pictureWhy } }
  return { text: settled, ...(isBeside ? drawn : unseenIn(settled, found)) }
}

const withoutEmptyMarks = (text: string): string =>
  text
    .replace(/\[ *\]/g, '')
    .replace(/\[\s*[[(（［]([^\][()（）［］]{0,4})[\])）］]\s*\]/g, '[$1]')
    .trim()

/** The lines of a cell with all they hold, one after the other. */
function unseenIn(shown: string, { text, unseen }: Gathered): Pick<SourceCell, 'unseen'> {
  const [first] = unseen
  if (!first) return {}
  const lines = text === '' ? [] : text.split('\n')
  const rest = [...unseen]
  const whole = lines.map((line) => {
    const at = rest.findIndex((one) => one.line === line)
    return at < 0 ? line : (rest.splice(at, 1)[0]?.other ?? line)
  })
  const other = withoutEmptyMarks([...whole, ...rest.map((one) => one.other)].join('\n'))
  return other === shown ? {} : { unseen: { other, why: first.why } }
}

const groups = new Set(['thead', 'tbody', 'tfoot'])

/** The rows of a table itself, not of tables inside it, heads first and feet last as they show. */
function rowsOf(table: Element, look: PageLook): readonly Element[] {
  const children = (element: Element): readonly Element[] =>
    element.childNodes.filter(isElement).filter((child) => !look.isGone(child))
  const ordered = { head: [] as Element[], body: [] as Element[], foot: [] as Element[] }
  for (const child of children(table)) {
    if (child.tagName === 'tr') ordered.body.push(child)
    if (!groups.has(child.tagName)) continue
    const rows = children(child).filter(({ tagName }) => tagName === 'tr')
    const part = child.tagName === 'thead' ? 'head' : child.tagName === 'tfoot' ? 'foot' : 'body'
    for (const row of rows) ordered[part].push(row)
  }
  return [...ordered.head, ...ordered.body, ...ordered.foot]
}

/** The elements that are the cells of a table itself and take their place in it, row by row. */
export const cellElements = (table: Element, look: PageLook): readonly (readonly Element[])[] =>
  rowsOf(table, look).map((row) =>
    row.childNodes
      .filter(isElement)
      .filter((cell) => /^t[dh]$/.test(cell.tagName) && !look.isGone(cell)),
  )

/** What a copied table is called, where that is shown. */
export function captionOf(table: Element, look: PageLook): string {
  const caption = table.childNodes.filter(isElement).find(({ tagName }) => tagName === 'caption')
  return caption && look.kindOf(caption) !== 'hidden' ? textOf(caption).trim() : ''
}

/** Counts the rows and cells of a table that do not show at all. */
function countHidden(table: Element, { look, leftOut }: PageEye): void {
  walk(table, (node) => {
    if (!isElement(node) || isMachinery(node)) return true
    if (node !== table && node.tagName === 'table') return false
    if (!/^t(?:[rdh]|head|body|foot)$/.test(node.tagName)) return true
    if (!look.isGone(node)) return true
    if (node.tagName === 'tr') leftOut.count('row', textOf(node).trim() === '' ? 0 : 1)
    else leftOut.add('hidden', textOf(node))
    return false
  })
}

const storedWhy = '这一格显示的与表格程序里实际存的不同，暂按显示的填写，请核对'
const columnWhy = '这一列可能没有显示出来，请核对'

/** A figure of a table that perhaps does not show as a whole. */
const veiledIn = (
  cell: Element,
  { text, unseen }: Pick<SourceCell, 'text' | 'unseen'>,
  look: PageLook,
): Pick<SourceCell, 'unseen'> =>
  look.veilOf(cell) === 'part' && unseen === undefined && /\d/.test(text)
    ? { unseen: { other: '', why: unseenWhy(new Set(['unsure'])) } }
    : {}

/** The columns of a table that its own marks say are folded away. */
function foldedColumns(table: Element, look: PageLook): ReadonlySet<number> {
  const columns: Element[] = table.childNodes
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === 'colgroup' ? [child, ...child.childNodes.filter(isElement)] : [],
    )
    .filter(({ tagName, childNodes }) => tagName === 'col' || !childNodes.some(isElement))
  const folded = columns.flatMap((column) => {
    const isFolded = look.kindOf(column) === 'hidden'
    return Array.from({ length: span(column, 'span', most.columns) }, () => isFolded)
  })
  return new Set(folded.flatMap((isFolded, at) => (isFolded ? [at] : [])))
}

/** The cells of a table at their grid positions; a span never reaches beyond the last row. What is too much is told. */
export function cellsOfTable(table: Element, eye: PageEye, where: string): readonly SourceCell[] {
  const all = cellElements(table, eye.look)
  const rows = all.slice(0, most.rows)
  countHidden(table, eye)
  const cells: SourceCell[] = []
  const folded = foldedColumns(table, eye.look)
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
      eye.bound.cells(Math.max(rowSpan, columnSpan), '网页的表格')
      const said = cellText(element, eye)
      const stored = storedBeside(element, said.text)
      const isNothing = Number(stored) === 0 && /^[-—–]?$/.test(said.text.trim())
      const formatted =
        stored !== undefined && !said.unseen && !isNothing
          ? { unseen: { other: stored, why: storedWhy } }
          : {}
      cells.push({
        ...{ row, column, rowSpan, columnSpan },
        ...said,
        ...formatted,
        ...veiledIn(element, said, eye.look),
        ...(folded.has(column) && { unseen: { other: '', why: columnWhy } }),
        ...(stored !== undefined && { stored }),
      })
      for (let at = column; at < column + columnSpan; at++) free[at] = row + rowSpan
      column += columnSpan
    }
  })
  const unread = all.flat().length - cells.length
  if (unread > 0)
    eye.leftOut.tell(
      `${where}过大，只读取了前面的部分（至多 5000 行、200 列、2 万个单元格），其余 ${unread} 个单元格没有读取`,
    )
  return cells
}
