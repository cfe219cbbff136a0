/** Reads a web page, saved or pasted, as text and bare tables; nothing in it runs and nothing is loaded. */
import { parse } from 'parse5'
import { cellElements, cellText, cellsOfTable } from './html-table'
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
import type { SourceBlock, SourceDocument } from './source'

/** The id of the `<script type="application/json">` in which our own page carries its report file. */
export const embeddedId = 'zfxxgk-annual-report'

/** The titles a page names in its head, which tell the organ and the year when the body does not. */
const isTitleMeta = (element: Element): boolean =>
  element.tagName === 'meta' && attribute(element, 'name')?.toLowerCase() === 'articletitle'

interface Survey {
  readonly titles: readonly string[]
  readonly embedded?: string
  /** Tables that only arrange the page: those around other tables, and those of one column. */
  readonly layouts: ReadonlySet<Element>
}

/** A copied piece of a page may be a column of cells. */
export interface HtmlReading {
  readonly columns?: true
}

const longestCell = 20

/** One short line in every cell. */
const isColumn = (table: Element): boolean =>
  cellElements(table)
    .flat()
    .every((cell) => {
      const text = cellText(cell)
      return !text.includes('\n') && text.length <= longestCell
    })

function survey(root: Node, { columns }: HtmlReading): Survey {
  const titles: string[] = []
  const layouts = new Set<Element>()
  const around = new Set<Element>()
  const open: Element[] = []
  let embedded: string | undefined
  walk(
    root,
    (node) => {
      if (!isElement(node)) return true
      if (node.tagName === 'title') titles.push(cellText(node))
      if (isTitleMeta(node)) titles.push(attribute(node, 'content')?.trim() ?? '')
      if (node.tagName === 'script' && attribute(node, 'id') === embeddedId)
        embedded = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
      if (node.tagName === 'table' && !isHidden(node)) {
        const isNarrow = cellElements(node).every((row) => row.length <= 1)
        if (isNarrow && !(columns && isColumn(node))) layouts.add(node)
        else
          for (const outer of [...open].reverse()) {
            if (around.has(outer)) break
            around.add(outer)
          }
        open.push(node)
      }
      return true
    },
    (element) => {
      if (open.at(-1) === element) open.pop()
    },
  )
  return {
    titles: [...new Set(titles.filter((title) => title !== ''))],
    layouts: new Set([...layouts, ...around]),
    ...(embedded !== undefined && { embedded }),
  }
}

/** What the clipboard of Windows writes before the HTML itself. */
const clipboardHead = /^Version:\d[^<]*/

/**
 * Reads HTML: the titles of its head first, then text and tables in their order. Hidden parts, scripts
 * and styles are left out; a table that only arranges the page becomes the text in it. Our own exported page also gives
 * the report file it carries. Never throws, never executes, never loads.
 */
export function readHtml(html: string, reading: HtmlReading = {}): SourceDocument {
  const root = parse(html.replace(/^\ufeff/, '').replace(clipboardHead, ''))
  const { titles, layouts, embedded } = survey(root, reading)
  const blocks: SourceBlock[] = titles.map((text) => ({ kind: 'text', text }))
  const text = gatherText()
  let tables = 0
  let preformatted = 0
  const flush = (heading?: true): void => {
    const found = text.take()
    if (found !== '') blocks.push({ kind: 'text', text: found, ...(heading && { heading }) })
  }
  walk(
    root,
    (node) => {
      if (isElement(node)) {
        if (isHidden(node)) return false
        if (node.tagName === 'pre') preformatted++
        if (node.tagName === 'h1') flush()
        if (node.tagName === 'table' && !layouts.has(node)) {
          flush()
          tables++
          blocks.push({ kind: 'table', cells: cellsOfTable(node), where: `第${tables}个表格` })
          return false
        }
      }
      gather(text, node, preformatted > 0)
      return true
    },
    (element) => {
      if (element.tagName === 'pre') preformatted--
      if (element.tagName === 'h1') flush(true)
      else if (breaksLine(element)) text.breakLine()
    },
  )
  flush()
  return { kind: '网页', blocks, ...(embedded !== undefined && { embedded }) }
}
