/** The paragraphs and tables of an OpenDocument text as HTML for the one HTML reader. */
import { type XmlElement, elementsIn, isElement, valueOf } from '../flat/xml'
import { isPale } from '../color'
import type { LeftOut, LeftOutKind } from '../left-out'
import type { Bound } from '../pack/bound'
import { type Marks, asMarkup, marked } from '../word/markup'
import { doubtMark, tabSign } from '../page/text'
import { isUnseen, leastHeight, mostColumns } from '../sheet/source'
import type { ListNumbers } from './numbers'
import type { OpenStyle, OpenStyles } from './styles'

/** What is met on the way through a document. */
export interface Walk {
  readonly styles: OpenStyles
  /** Texts of deletions nobody has accepted yet, by their ids. */
  readonly deletions: ReadonlyMap<string, string>
  /** Insertions that are open, and deletions whose text stands between their marks. */
  readonly inserting: Set<string>
  readonly deleting: Set<string>
  /** Counts what stands outside the text: notes, comments. */
  readonly left: LeftOut
  readonly numbers: ListNumbers
  /** What is written once and told again and again is counted here. */
  readonly bound: Bound
}

const mostBlanks = 200
const mostSpan = 1000

const count = (element: XmlElement, name: string, most: number): number => {
  const number = Number.parseInt(valueOf(element, name), 10)
  return Number.isNaN(number) ? 1 : Math.min(Math.max(number, 1), most)
}

const marksOf = (look: OpenStyle, walk: Walk): Marks => ({
  ...look,
  hidden: look.hidden === true || look.flat === true,
  pale: look.clear === true || isPale(look.ink, look.ground),
  inserted: walk.inserting.size > 0,
  deleted: walk.deleting.size > 0,
})

const besideText: Readonly<Record<string, LeftOutKind>> = {
  'text:note': 'note',
  'office:annotation': 'comment',
}

/** Counts what stands outside the text. @returns true for an element whose inside is not read. */
function isOutside(element: XmlElement, { left }: Walk): boolean {
  const kind = besideText[element.name]
  if (kind === undefined) return nothing.has(element.name)
  left.add(kind, elementsIn(element).filter(isNotMark).map(plainText).join(''))
  return true
}

/** The number of a note and the author and day of a comment are none of its text. */
const isNotMark = ({ name }: XmlElement): boolean =>
  !/^(?:text:note-citation|dc:.*|meta:.*)$/.test(name)

/** All text inside, a line for each paragraph. */
export const plainText = (element: XmlElement): string =>
  element.children
    .map((child) =>
      isElement(child) ? `${plainText(child)}${child.name === 'text:p' ? '\n' : ''}` : child,
    )
    .join('')

const pictured = new Set(['draw:image', 'draw:object', 'draw:object-ole', 'draw:plugin'])

/** A field that hides the paragraph it stands in. */
const hidesParagraph = (element: XmlElement): boolean =>
  elementsIn(element).some(
    (child) =>
      (child.name === 'text:hidden-paragraph' && valueOf(child, 'text:is-hidden') !== 'false') ||
      (/^text:(?:span|a)$/.test(child.name) && hidesParagraph(child)),
  )

const nothing = new Set([
  'text:tracked-changes',
  'text:hidden-paragraph',
  'text:ruby-text',
  'office:annotation-end',
  'office:forms',
  'text:sequence-decls',
  'text:bibliography-mark',
  'svg:title',
  'svg:desc',
])

const holdsText = (element: XmlElement): boolean =>
  elementsIn(element).some((child) => child.name === 'text:p' || holdsText(child))

/** What is drawn beside text: the paragraphs in boxes and shapes, or a picture nobody here can read. */
function drawn(element: XmlElement, walk: Walk): string {
  const isPicture =
    element.name === 'draw:frame' &&
    !elementsIn(element).some(({ name }) => name === 'draw:text-box')
  if (isPicture) return elementsIn(element).some(({ name }) => pictured.has(name)) ? '<img>' : ''
  return holdsText(element) ? blocks(element, walk) : ''
}

/** A revision begins or ends here. */
function change(mark: XmlElement, { deletions, deleting, inserting }: Walk): void {
  const id = valueOf(mark, 'text:change-id')
  const open = deletions.has(id) ? deleting : inserting
  if (mark.name === 'text:change-start') open.add(id)
  else open.delete(id)
}

/** Text in a paragraph, element by element. */
function inline(parent: XmlElement, look: OpenStyle, walk: Walk): string {
  return parent.children
    .map((child) => {
      if (!isElement(child)) return marked(child.replace(/[ \t\r\n]+/g, ' '), marksOf(look, walk))
      if (isOutside(child, walk)) return ''
      switch (child.name) {
        case 'text:s': {
          const blanks = count(child, 'text:c', mostBlanks)
          walk.bound.characters(blanks, '连续的空格')
          return marked(' '.repeat(blanks), marksOf(look, walk))
        }
        case 'text:tab':
          return tabSign
        case 'text:line-break':
          return '<br>'
        case 'text:change': {
          const gone = walk.deletions.get(valueOf(child, 'text:change-id')) ?? ''
          walk.bound.characters(gone.length, '修订中删除的文字')
          return marked(gone, { deleted: true })
        }
        case 'text:change-start':
        case 'text:change-end':
          change(child, walk)
          return ''
        case 'text:span': {
          const own = walk.styles('text', valueOf(child, 'text:style-name'))
          return inline(child, { ...look, ...own }, walk)
        }
        case 'text:hidden-text':
          return marked(valueOf(child, 'text:string-value') || plainText(child), {
            hidden: valueOf(child, 'text:is-hidden') !== 'false',
          })
        default:
          return child.name.startsWith('draw:') ? drawn(child, walk) : inline(child, look, walk)
      }
    })
    .join('')
}

function paragraph(element: XmlElement, walk: Walk, behind: OpenStyle): string {
  const style = valueOf(element, 'text:style-name')
  const tag = style === 'Title' ? 'h1' : 'p'
  const styled = { ...behind, ...walk.styles('paragraph', style) }
  const look = hidesParagraph(element) ? { ...styled, hidden: true } : styled
  const line = inline(element, look, walk)
  const level = element.name === 'text:h' ? valueOf(element, 'text:outline-level') : ''
  const number = walk.numbers.next(level)
  walk.bound.characters(number.length, '自动编号')
  return `<${tag}>${asMarkup(number)}${line}</${tag}>`
}

const rowGroups = new Set(['table:table-header-rows', 'table:table-row-group', 'table:table-rows'])

/** The rows of a table in their order, those in groups among them. */
export const rowsOf = (table: XmlElement): readonly XmlElement[] =>
  elementsIn(table).flatMap((child) =>
    child.name === 'table:table-row' ? [child] : rowGroups.has(child.name) ? rowsOf(child) : [],
  )

/** True for a row or column that is hidden or filtered away. */
export const isCollapsed = (element: XmlElement): boolean =>
  /^(?:collapse|filter)$/.test(valueOf(element, 'table:visibility'))

/** A row so low that nothing in it is seen. */
function isLow(row: XmlElement, walk: Walk): boolean {
  const { size } = walk.styles('table-row', valueOf(row, 'table:style-name'))
  return isUnseen(size, leastHeight)
}

function cellHtml(cell: XmlElement, walk: Walk): string {
  const look = walk.styles('table-cell', valueOf(cell, 'table:style-name'))
  const columns = count(cell, 'table:number-columns-spanned', mostSpan)
  const high = count(cell, 'table:number-rows-spanned', mostSpan)
  const value = /^(?:float|currency)$/.test(valueOf(cell, 'office:value-type'))
    ? Number(valueOf(cell, 'office:value') || 'none')
    : Number.NaN
  const stored = Number.isNaN(value) ? '' : ` x:num="${String(value)}"`
  const html = `<td colspan="${String(columns)}" rowspan="${String(high)}"${stored}>${blocks(cell, walk, look)}</td>`
  const times = count(cell, 'table:number-columns-repeated', mostColumns)
  walk.bound.characters(times > 1 ? html.length * times : 0, '重复的单元格')
  return html.repeat(times)
}

function tableHtml(table: XmlElement, walk: Walk): string {
  const rows = rowsOf(table).map((row) => {
    const cells = elementsIn(row, 'table:table-cell').map((cell) => cellHtml(cell, walk))
    const seen = isCollapsed(row) ? ' hidden' : isLow(row, walk) ? ` ${doubtMark}` : ''
    const html = `<tr${seen}>${cells.join('')}</tr>`
    const times = count(row, 'table:number-rows-repeated', mostSpan)
    walk.bound.characters(times > 1 ? html.length * times : 0, '重复的行')
    return html.repeat(times)
  })
  return `<table>${rows.join('')}</table>`
}

const isHiddenSection = (section: XmlElement): boolean =>
  valueOf(section, 'text:display') === 'none' ||
  (valueOf(section, 'text:display') === 'condition' &&
    valueOf(section, 'text:is-hidden') === 'true')

/** Paragraphs, lists, tables and what wraps them. */
export function blocks(parent: XmlElement, walk: Walk, behind: OpenStyle = {}): string {
  return elementsIn(parent)
    .map((child) => {
      if (isOutside(child, walk)) return ''
      if (child.name === 'text:p' || child.name === 'text:h') return paragraph(child, walk, behind)
      if (child.name === 'table:table') return tableHtml(child, walk)
      if (child.name === 'text:section' && isHiddenSection(child))
        return `<div hidden>${blocks(child, walk, behind)}</div>`
      if (/^text:list(?:-item)?$/.test(child.name)) {
        walk.numbers.enter(child)
        const inner = blocks(child, walk, behind)
        walk.numbers.leave(child)
        return inner
      }
      if (/^text:change(?:-start|-end)?$/.test(child.name))
        return inline({ ...parent, children: [child] }, {}, walk)
      return blocks(child, walk, behind)
    })
    .join('\n')
}
