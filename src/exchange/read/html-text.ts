/** What a browser would show of a piece of HTML as text: line breaks, spaces, and what is hidden. */
import type { DefaultTreeAdapterTypes as tree } from 'parse5'

export type Node = tree.Node
export type Element = tree.Element

export const isElement = (node: Node): node is Element => 'tagName' in node

/** An attribute's value; undefined if the element does not have it. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value

const unseen = new Set(
  'script style template noscript select datalist button iframe object embed svg math canvas audio video rt rp textarea head nav'.split(
    ' ',
  ),
)
const lineElements = new Set(
  'p div section article main header footer aside h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote pre hr form fieldset address figure center'.split(
    ' ',
  ),
)
const hiding = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i

/** True for what a reader of the page never sees, and for what only runs or loads something. */
export function isHidden(element: Element): boolean {
  if (unseen.has(element.tagName) || attribute(element, 'hidden') !== undefined) return true
  if (element.tagName === 'input')
    return /^(?:hidden|button|submit|checkbox|radio)$/i.test(attribute(element, 'type') ?? '')
  return hiding.test(attribute(element, 'style') ?? '')
}

/** True for elements that begin and end a line of their own. */
export const breaksLine = (element: Element): boolean => lineElements.has(element.tagName)

/** A line break of the markup, which shows as a space, or as nothing between Chinese characters. */
const soft = '\ue000'
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/

const settled = (line: string): string =>
  line
    .replace(/[ \u00a0\u2000-\u200b\u202f\u3000\ufeff]+/g, ' ')
    .replace(new RegExp(` *${soft}[ ${soft}]*`, 'g'), (run, at: number, whole: string) =>
      wide.test(whole[at - 1] ?? '') && wide.test(whole[at + run.length] ?? '') ? '' : ' ',
    )
    .trim()

/** Collects text as a page shows it. */
export interface TextGatherer {
  add(text: string, preformatted?: boolean): void
  breakLine(): void
  /** The lines so far, empty ones left out, joined by `\n`; the gatherer is empty afterwards. */
  take(): string
}

/** A new, empty gatherer of text. */
export function gatherText(): TextGatherer {
  let parts: string[] = []
  return {
    add(text, preformatted = false) {
      parts.push(
        preformatted
          ? text.replace(/\r\n?/g, '\n')
          : text.replace(/[ \t\r\n\f]+/g, (run) => (/[\r\n]/.test(run) ? soft : ' ')),
      )
    },
    breakLine() {
      parts.push('\n')
    },
    take() {
      const lines = parts.join('').split('\n').map(settled)
      parts = []
      return lines.filter((line) => line !== '').join('\n')
    },
  }
}

/**
 * Walks a subtree in document order without recursion, however deep it is.
 * `enter` may answer `false` to leave out what is inside.
 */
export function walk(
  root: Node,
  enter: (node: Node) => boolean,
  leave: (element: Element) => void = () => undefined,
): void {
  const stack: { node: Node; leaving: boolean }[] = [{ node: root, leaving: false }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, leaving } = top
    if (leaving) {
      if (isElement(node)) leave(node)
      continue
    }
    if (!enter(node)) continue
    stack.push({ node, leaving: true })
    const children = 'childNodes' in node ? node.childNodes : []
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index]
      if (child) stack.push({ node: child, leaving: false })
    }
  }
}

/** Gathers what one node adds by itself; what is inside it follows when it is walked. */
export function gather(into: TextGatherer, node: Node, preformatted: boolean): void {
  if (node.nodeName === '#text' && 'value' in node) into.add(node.value, preformatted)
  if (!isElement(node)) return
  if (node.tagName === 'br' || breaksLine(node)) into.breakLine()
  else if (node.tagName === 'input') into.add(attribute(node, 'value') ?? '')
}
