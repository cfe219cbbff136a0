/** Reads a web page, saved or pasted, as text and bare tables; nothing in it runs and nothing is loaded. */
import { parse } from 'parse5'
import { type LeftOut, type LeftOutKind, leftOut } from './left-out'
import { newBound } from './pack/bound'
import { layoutsIn } from './page/layout'
import { itemNumber } from './page/list'
import { type PageLook, lookOf } from './page/look'
import { mediaHeld } from './page/style/media'
import { type PageEye, captionOf, cellsOfTable } from './page/table'
import { writeShown } from './page/written'
import { withTabbedTables } from './plain/tabbed'
import {
  type Element,
  type Node,
  type TextGatherer,
  attribute,
  breaksLine,
  gather,
  gatherText,
  holderOf,
  isElement,
  isMachinery,
  textOf,
  walk,
} from './page/text'
import type { SourceBlock, SourceDocument } from './source'

/** The id of the `<script type="application/json">` in which our own page carries its report file. */
export const embeddedId = 'zfxxgk-annual-report'

/** The titles a page names in its head, which tell the organ and the year when the body does not. */
const isTitleMeta = (element: Element): boolean =>
  element.tagName === 'meta' && attribute(element, 'name')?.toLowerCase() === 'articletitle'

interface Survey {
  readonly titles: readonly string[]
  readonly embedded?: string
  /** Tables that only arrange the page. */
  readonly layouts: ReadonlySet<Element>
}

/** How HTML is read: a copied piece of a page may be a column of cells. */
export interface HtmlReading {
  readonly columns?: true
  /** Counts what was left out before the page came here. */
  readonly left?: LeftOut
}

/** What the page's own style sheets say of its parts. */
function lookOfPage(root: Node, html: string): PageLook {
  const sheets: string[] = []
  const links: Element[] = []
  walk(root, (node) => {
    if (!isElement(node)) return true
    if (node.tagName === 'style' && mediaHeld(attribute(node, 'media') ?? '') > 0)
      sheets.push(...node.childNodes.map((child) => ('value' in child ? child.value : '')))
    if (node.tagName === 'link' && /stylesheet/i.test(attribute(node, 'rel') ?? ''))
      links.push(node)
    return true
  })
  const sheet = sheets.join('\n')
  return lookOf(sheet, links.length > 0 || /@import/i.test(sheet), html)
}

const titleText = (element: Element): string => textOf(element).replace(/\s+/g, ' ').trim()

function survey(root: Node, look: PageLook, { columns }: HtmlReading): Survey {
  const titles: string[] = []
  let embedded: string | undefined
  walk(root, (node) => {
    if (!isElement(node)) return true
    if (node.tagName === 'title') titles.push(titleText(node))
    if (isTitleMeta(node)) titles.push(attribute(node, 'content')?.trim() ?? '')
    if (node.tagName === 'script' && attribute(node, 'id') === embeddedId)
      embedded = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
    return true
  })
  return {
    titles: [...new Set(titles.filter((title) => title !== ''))],
    layouts: layoutsIn(root, look, columns === true),
    ...(embedded !== undefined && { embedded }),
  }
}

/** What the clipboard of Windows writes before the HTML itself. */
const clipboardHead = /^Version:\d[^<]*/

/** A note's mark by itself, not an exponent behind a unit. */
const isMark = (text: string): boolean =>
  /^[[(（［【〔]?(?:注?\d{1,3}|[*※†‡#]{1,3}|注|[a-z]|[①-⑳])[\])）］】〕]?$/i.test(text.trim())

/** Puts the blocks of a page together as it is walked. */
interface Blocks {
  readonly text: TextGatherer
  readonly found: SourceBlock[]
  /** Ends the text so far; with it as a heading if so told. */
  flush(heading?: true): void
  table(element: Element): void
}

/** True for a caption that may be seen or not, and tells a number: what only names its table hides nothing. */
const isDoubtedCaption = (caption: Element, look: PageLook): boolean =>
  look.kindOf(caption) !== 'hidden' && /\p{Nd}/u.test(textOf(caption))

function newBlocks(eye: PageEye, reading: HtmlReading): Blocks {
  const found: SourceBlock[] = []
  const text = gatherText(eye.leftOut)
  let tables = 0
  const flush = (heading?: true): void => {
    const taken = text.take()
    if (taken.text === '') return
    const touched = taken.unseen.filter(({ line }) => line !== '')
    for (const { line, other } of touched) if (other === '') eye.leftOut.doubt(line)
    found.push({
      kind: 'text',
      text: taken.text,
      ...(heading && { heading }),
      ...(touched.length > 0 && { unseen: touched }),
    })
  }
  return {
    text,
    found,
    flush,
    table(element) {
      const caption = captionOf(element, eye.look)
      if (reading.columns) {
        text.breakLine()
        text.add(caption, false)
      }
      flush()
      tables++
      const where = `第${tables}个表格`
      const parts = [element, ...element.childNodes.filter(isElement)].filter(
        (part) => part.tagName !== 'caption' || isDoubtedCaption(part, eye.look),
      )
      if (parts.some((part) => eye.look.veilOf(part))) eye.leftOut.doubt(textOf(element))
      found.push({
        kind: 'table',
        cells: cellsOfTable(element, eye, where),
        ...(caption !== '' && !reading.columns && { caption }),
        where,
      })
    },
  }
}

/** A text is not doubted for what only moves its parts, as columns of a page do. */
const kindInText = (kind: LeftOutKind | undefined): LeftOutKind | undefined =>
  kind === 'moved' ? undefined : kind

/** The prose of a page, block by block, and the tables between. */
function blocksOf(
  root: Node,
  layouts: ReadonlySet<Element>,
  eye: PageEye,
  reading: HtmlReading,
): readonly SourceBlock[] {
  const { look, leftOut: left } = eye
  const blocks = newBlocks(eye, reading)
  const { text } = blocks
  let preformatted = 0
  const enter = (element: Element): boolean => {
    if (isMachinery(element)) return false
    const kind = kindInText(look.kindOf(element))
    if (kind === 'hidden') {
      if (look.isApart(element)) left.add(kind, textOf(element))
      else text.add(textOf(element), false, kind)
      return false
    }
    if (element.tagName === 'pre') preformatted++
    if (element.tagName === 'h1') blocks.flush()
    if (element.tagName === 'table' && !layouts.has(element)) {
      blocks.table(element)
      return false
    }
    const raised = look.isRaised(element) && isMark(textOf(element))
    if (raised && !/[a-z]$/i.test(text.lastShown())) {
      text.add(textOf(element), false, 'mark')
      return false
    }
    gather(text, element, preformatted > 0, kind)
    text.add(itemNumber(element, look), false, kind)
    return true
  }
  const leave = (element: Element): void => {
    if (element.tagName === 'pre') preformatted--
    if (element.tagName === 'h1') blocks.flush(true)
    else if (breaksLine(element)) text.breakLine()
  }
  walk(
    root,
    (node) => {
      if (isElement(node)) return enter(node)
      const holder = holderOf(node)
      gather(text, node, preformatted > 0, holder && kindInText(look.kindOf(holder)))
      return true
    },
    leave,
  )
  blocks.flush()
  return blocks.found
}

/**
 * Reads HTML: the titles of its head first, then text and tables in their order. Scripts and styles are
 * passed over; what does not show is left out, counted in the notes, and kept beside the cell or line it
 * stands in. A table that only arranges the page becomes the text in it. Our own exported page also gives
 * the report file it carries. Never throws, never executes, never loads.
 */
export function readHtml(html: string, reading: HtmlReading = {}): SourceDocument {
  const { left = leftOut() } = reading
  const root = parse(html.replace(/^\ufeff+/, '').replace(clipboardHead, ''))
  const look = lookOfPage(root, html)
  writeShown(root, look, html)
  const { titles, layouts, embedded } = survey(root, look, reading)
  const body = blocksOf(root, layouts, { look, leftOut: left, bound: newBound() }, reading)
  const blocks: SourceBlock[] = [
    ...titles.map((text) => ({ kind: 'text' as const, text })),
    ...body,
  ]
  const notes = left.notes()
  return withTabbedTables({
    kind: '网页',
    blocks,
    ...(notes.length > 0 && { notes }),
    ...(embedded !== undefined && { embedded }),
  })
}
