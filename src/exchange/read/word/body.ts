/** The body of a Word document as HTML that says of each text whether Word shows it. */
import { anyGround, isPale } from '../color'
import { doubtMark, tabSign } from '../page/text'
import { asMarkup, dressed, isDrawnField } from './markup'
import { unknownSign } from '../page/style/put-in'
import { type AutoNumbering } from './numbering'
import { type DocxLook, type DocxStyles, linesIn, lookOf, numberedIn, over } from './styles'
import { rowsOf } from './table'
import { type WordElement, childOf, elementsOf, valueOf, textOf } from './xml'

/** What the body is read with. */
export interface WordParts {
  readonly styles: DocxStyles
  readonly numbering: AutoNumbering
  /** The HTML of a part the document only points to (`w:altChunk`). */
  readonly chunk: (relation: string) => string
}

/** Where the walk stands: what holds for all text inside. */
interface Around {
  readonly look: DocxLook
  readonly deleted: boolean
  readonly inserted: boolean
  /** Inside a table, where a sign that cannot be told spoils a figure. */
  readonly inCell: boolean
}

/** Properties, marks and instructions: nothing in them is text of the document. */
const silent = new Set(
  'pPr rPr tblPr tblGrid trPr tcPr sectPr sdtPr sdtEndPr instrText delInstrText fldData fldChar annotationRef commentReference bookmarkStart bookmarkEnd proofErr pict object drawing numPr'.split(
    ' ',
  ),
)

const marks: Readonly<Record<string, string>> = {
  tab: tabSign,
  ptab: tabSign,
  br: '<br>',
  cr: '<br>',
  noBreakHyphen: '-',
}

/** Signs of Wingdings that offices tick boxes with. */
const ticks: Readonly<Record<string, string>> = { FC: '√', FE: '☑', '52': '☑', FB: '×', FD: '☒' }

const symbol = (element: WordElement): string =>
  ticks[(element.attributes.get('char') ?? '').slice(-2).toUpperCase()] ?? '□'

/** Text that Word does not show stands in the HTML as what it is. */
const inLook = (html: string, { look, deleted, inserted }: Around): string =>
  dressed(html, {
    ...look,
    hidden: look.hidden === true || look.flat === true,
    tiny: (look.size ?? 20) <= 4,
    pale: look.clear === true || isPale(look.ink, look.ground),
    unsure: look.unsure === true || look.signs === true,
    deleted,
    inserted,
  })

/** The mark of a note, set high by its run or else here. */
function noteMark(reference: WordElement, { look }: Around): string {
  const mark = `[${asMarkup(reference.attributes.get('id') ?? '*')}]`
  return look.raised === true ? mark : `<sup>${mark}</sup>`
}

/** Text boxes in a drawing, each as paragraphs; a picture shows as one. */
function drawn(parts: WordParts, element: WordElement, around: Around): string {
  const boxes = allBoxes(element)
  if (boxes.length > 0)
    return boxes.map((box) => blocksIn(parts, box, { ...around, look: parts.styles.base })).join('')
  return hasPicture(element) ? '<img>' : ''
}

const allBoxes = (element: WordElement): readonly WordElement[] =>
  elementsOf(element).flatMap((child) => {
    if (child.name === 'txbxContent') return [child]
    return child.name === 'AlternateContent' ? allBoxes(chosen(child)) : allBoxes(child)
  })

const hasPicture = (element: WordElement): boolean =>
  elementsOf(element).some((child) => /^(?:blip|imagedata)$/.test(child.name) || hasPicture(child))

/** The prefixes by which Word and WPS name what they know, over the years. */
const known =
  /^(?:wp[scgi]?|wp14|w\d{0,2}\w{0,6}|a1[46]\w*|am3d|aink|cx\d*|pic(?:14)?|[morv]|ve|wne)$/

/** Of several ways to say the same the first that Word knows, as it shows it; the last for all others. */
function chosen(element: WordElement): WordElement {
  const shown = elementsOf(element).find(({ name, attributes }) =>
    name === 'Choice'
      ? (attributes.get('Requires') ?? '').split(/\s+/).every((one) => known.test(one))
      : name === 'Fallback',
  )
  return shown ?? { name: '', attributes: new Map(), children: [] }
}

/** A run's or a paragraph's content on one line, and the blocks that hang on it. */
interface Inline {
  readonly line: string
  readonly blocks: string
}

const nothing: Inline = { line: '', blocks: '' }

/** Fields stand open from run to run; what stands between `begin` and `separate` is their instruction. */
type Fields = ('instruction' | 'result')[]

function field(element: WordElement, fields: Fields): void {
  const kind = element.attributes.get('fldCharType')
  if (kind === 'begin') fields.push('instruction')
  else if (kind === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result'
  else if (kind === 'end') fields.pop()
}

/** Nobody can tell here what Word draws from an instruction. */
const isDrawn = (element: WordElement): boolean =>
  element.name === 'instrText' && isDrawnField(textOf(element))

function runContent(parts: WordParts, run: WordElement, around: Around, fields: Fields): Inline {
  let line = ''
  let blocks = ''
  const properties = childOf(run, 'rPr')
  const styled = parts.styles.run(valueOf(properties, 'rStyle'))
  const own: Around = { ...around, look: over(around.look, styled, lookOf(properties)) }
  const read = (element: WordElement): void => {
    if (element.name === 'fldChar') field(element, fields)
    else if (own.inCell && isDrawn(element)) line += unknownSign
    else if (fields.includes('instruction')) return
    else if (element.name === 't' || element.name === 'delText') line += asMarkup(textOf(element))
    else if (/^(?:foot|end)noteReference$/.test(element.name)) line += noteMark(element, own)
    else if (element.name === 'sym') line += symbol(element)
    else if (/^(?:drawing|pict|object)$/.test(element.name)) {
      const found = drawn(parts, element, own)
      if (found === '<img>') line += found
      else blocks += found
    } else if (element.name === 'AlternateContent') elementsOf(chosen(element)).forEach(read)
    else if (element.name === 'ruby') elementsOf(childOf(element, 'rubyBase')).forEach(readRun)
    else line += marks[element.name] ?? ''
  }
  const readRun = (element: WordElement): void => {
    elementsOf(element).forEach(read)
  }
  readRun(run)
  return { line: inLook(line, own), blocks }
}

function inlineIn(parts: WordParts, element: WordElement, around: Around, fields: Fields): Inline {
  return elementsOf(element).reduce<Inline>((found, child) => {
    const next = inlineOf(parts, child, around, fields)
    return { line: found.line + next.line, blocks: found.blocks + next.blocks }
  }, nothing)
}

function inlineOf(parts: WordParts, child: WordElement, around: Around, fields: Fields): Inline {
  const { name } = child
  if (name === 'r') {
    const isMath = childOf(child, 't') !== undefined && childOf(child, 'ctrlPr') !== undefined
    return isMath ? nothing : runContent(parts, child, around, fields)
  }
  if (name === 'del' || name === 'moveFrom')
    return inlineIn(parts, child, { ...around, deleted: true }, fields)
  if (name === 'ins' || name === 'moveTo')
    return inlineIn(parts, child, { ...around, inserted: true }, fields)
  if (name === 'AlternateContent') return inlineIn(parts, chosen(child), around, fields)
  if (name === 'oMath' || name === 'bdo') {
    const { line, blocks } = inlineIn(parts, child, around, fields)
    const isTurned = name === 'bdo' && child.attributes.get('val') === 'rtl'
    const other = isTurned ? `<bdo dir="rtl">${line}</bdo>` : line
    return { line: name === 'oMath' ? dressed(line, { unsure: true }) : other, blocks }
  }
  return silent.has(name) ? nothing : inlineIn(parts, child, around, fields)
}

function paragraph(parts: WordParts, element: WordElement, around: Around, fields: Fields): string {
  const properties = childOf(element, 'pPr')
  const style = parts.styles.paragraph(valueOf(properties, 'pStyle'))
  const ground = lookOf(properties).ground
  const above = { ground: around.look.ground }
  const look = over(parts.styles.base, style.run, above, { ground }, linesIn(properties))
  const { line, blocks } = inlineIn(parts, element, { ...around, look }, fields)
  const direct = numberedIn(properties)
  const list = direct.list ?? style.numbered.list
  const level = direct.level ?? style.numbered.level ?? 0
  const isShown = line.replace(/<[^>]*>|\s/g, '') !== '' || line.includes('<img>')
  const number = isShown && list !== '0' ? parts.numbering.next(list, level) : ''
  const tag = style.heading === undefined ? 'p' : `h${style.heading}`
  return `<${tag}>${asMarkup(number)}${line}</${tag}>${blocks}`
}

function table(parts: WordParts, element: WordElement, around: Around): string {
  const styled = valueOf(childOf(element, 'tblPr'), 'tblStyle') !== undefined
  const rows = rowsOf(element).map(({ cells, hidden, squeezed, deleted, inserted }) => {
    const here: Around = {
      ...around,
      inCell: true,
      deleted: around.deleted || deleted,
      inserted: around.inserted || inserted,
    }
    const inner = cells.map(({ columnSpan, rowSpan, content }) => {
      const own = childOf(content, 'tcPr')
      // A table's style may give any ground; text on it counts as seen.
      const ground = lookOf(own).ground ?? (styled ? anyGround : undefined)
      const spans =
        (columnSpan > 1 ? ` colspan="${columnSpan}"` : '') +
        (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '')
      const text = content
        ? blocksIn(parts, content, {
            ...here,
            deleted: here.deleted || childOf(own, 'cellDel') !== undefined,
            inserted: here.inserted || childOf(own, 'cellIns') !== undefined,
            look: { ...here.look, ground },
          })
        : ''
      return `<td${spans}>${text}</td>`
    })
    return `<tr${hidden ? ' hidden' : ''}${squeezed ? ` ${doubtMark}` : ''}>${inner.join('')}</tr>`
  })
  return `<table>${rows.join('')}</table>`
}

/** The paragraphs and tables inside a body, a cell, a text box, as HTML. */
export function blocksIn(parts: WordParts, element: WordElement, around: Around): string {
  const fields: Fields = []
  const read = (child: WordElement, here: Around): string => {
    const { name } = child
    if (name === 'p') return paragraph(parts, child, here, fields)
    if (name === 'tbl') return table(parts, child, here)
    if (name === 'altChunk') return parts.chunk(child.attributes.get('id') ?? '')
    if (name === 'AlternateContent') return all(chosen(child), here)
    if (silent.has(name)) return ''
    if (name === 'ins' || name === 'moveTo') return all(child, { ...here, inserted: true })
    if (name === 'del' || name === 'moveFrom') return all(child, { ...here, deleted: true })
    return all(child, here)
  }
  const all = (inside: WordElement, here: Around): string =>
    elementsOf(inside)
      .map((child) => read(child, here))
      .join('')
  return all(element, around)
}

/** The document's body as HTML. */
export const bodyHtml = (parts: WordParts, document: WordElement): string =>
  blocksIn(parts, childOf(document, 'body') ?? document, {
    look: {},
    deleted: false,
    inserted: false,
    inCell: false,
  })
