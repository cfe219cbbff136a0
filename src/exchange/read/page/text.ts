/** What a browser would show of a piece of HTML as text: line breaks, spaces, and what is hidden. */
import type { DefaultTreeAdapterTypes as tree } from 'parse5'
import { type LeftOut, type LeftOutKind, isShown, unseenWhy } from '../left-out'
import type { UnseenLine } from '../source'
import { keptTag } from '../tame'

export type Node = tree.Node
export type Element = tree.Element

export const isElement = (node: Node): node is Element => 'tagName' in node

/** The element a node stands in, or the node itself if it is one; undefined above all elements. */
export function holderOf(node: Node): Element | undefined {
  if (isElement(node)) return node
  const parent = 'parentNode' in node ? node.parentNode : null
  return parent && isElement(parent) ? parent : undefined
}

/** An attribute's value; undefined if the element does not have it. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value

/** The name of an element, also of one that was made a span to be read quickly. */
export const nameOf = (element: Element): string => attribute(element, keptTag) ?? element.tagName

/** Marks an element that stands in no page: what a sheet perhaps puts in, or an office file perhaps does not show. */
export const doubtMark = 'data-doubt'
export const isDoubtMark = (element: Element): boolean =>
  attribute(element, doubtMark) !== undefined

const unseen = new Set(
  'script style template noscript select datalist button iframe object embed svg math canvas audio video rt rp textarea head nav noframes noembed meter progress'.split(
    ' ',
  ),
)
const lineElements = new Set(
  'p div section article main header footer aside h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote pre hr form fieldset address figure center'.split(
    ' ',
  ),
)
/** True for what only runs, loads or steers something, and has no text of the page in it. */
export function isMachinery(element: Element): boolean {
  if (unseen.has(element.tagName)) return true
  return (
    element.tagName === 'input' &&
    /^(?:hidden|button|submit|reset|checkbox|radio|range|color|image|file)$/i.test(
      attribute(element, 'type') ?? '',
    )
  )
}

/** True for elements that begin and end a line of their own. */
export const breaksLine = (element: Element): boolean =>
  lineElements.has(element.tagName) ||
  (element.tagName === 'details' && attribute(element, 'open') !== undefined)

/** A line break of the markup, which shows as a space, or as nothing between Chinese characters. */
const soft = '\ue000'
/** A tab that shows: of an office file, or of text set as it stands. Any other is a blank of the markup. */
export const tabSign = '\ue001'
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/

const settled = (line: string): string =>
  line
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[ \u00a0\u2000-\u200a\u202f\u3000]+/g, ' ')
    .replace(new RegExp(` *${soft}[ ${soft}]*`, 'g'), (run, at: number, whole: string) =>
      wide.test(whole[at - 1] ?? '') && wide.test(whole[at + run.length] ?? '') ? '' : ' ',
    )
    .trim()

/** Text as a page shows it, and where it holds more than it shows. */
export interface Gathered {
  /** The lines that show, empty ones left out, joined by `\n`. */
  readonly text: string
  readonly unseen: readonly UnseenLine[]
}

/** Collects text as a page shows it. */
export interface TextGatherer {
  /** @param kind why it does not show; `inserted` shows. */
  add(text: string, preformatted?: boolean, kind?: LeftOutKind): void
  breakLine(): void
  /** What there is so far; the gatherer is empty afterwards, and what did not show is counted. */
  take(): Gathered
  /** The end of the line so far as it shows: a few signs that are not blank. */
  lastShown(): string
}

interface Part {
  readonly text: string
  readonly kind?: LeftOutKind | undefined
}

const shows = ({ kind }: Part): boolean => kind === undefined || isShown(kind)
const isPerhaps = ({ kind, text }: Part): boolean =>
  (kind === 'unsure' || kind === 'moved') && /[\p{N}.\-－−,，%‰万亿]/u.test(text)
/** True if all of a line is perhaps not seen. */
const isUnsure = (line: readonly Part[]): boolean =>
  line.every(({ kind, text }) => kind === 'unsure' || text.replaceAll(soft, '').trim() === '')
const isLeft = (part: Part): boolean =>
  part.kind !== undefined && !shows(part) && part.kind !== 'mark' && part.text.trim() !== ''

const textIn = (parts: readonly Part[]): string => settled(parts.map(({ text }) => text).join(''))

/** What a line would be with all it holds: before a revision where something was deleted. */
function wholeOf(line: readonly Part[]): string {
  if (!line.some(isLeft)) {
    const shown = line.filter(shows)
    return shown.some(({ kind }) => kind === 'moved')
      ? textIn(shown.reverse())
      : textIn(shown.filter((part) => !isPerhaps(part)))
  }
  const revised = line.some(({ kind }) => kind === 'deleted')
  return textIn(line.filter(({ kind }) => kind !== 'mark' && !(revised && kind === 'inserted')))
}

function counted(line: readonly Part[], leftOut: LeftOut): void {
  line.forEach(({ kind, text }, at) => {
    if (kind === undefined || line[at - 1]?.kind === kind) return
    if (kind === 'unsure' || kind === 'moved') return
    const end = line.findIndex((part, index) => index > at && part.kind !== kind)
    const rest = line.slice(at + 1, end < 0 ? line.length : end)
    leftOut.add(kind, [text, ...rest.map((part) => part.text)].join('').replaceAll(soft, ''))
  })
}

/** The lines of a text and what is to be said of them. */
function gathered(lines: readonly (readonly Part[])[], leftOut: LeftOut): Gathered {
  const texts: string[] = []
  const unseen: UnseenLine[] = []
  for (const line of lines) {
    const shown = textIn(line.filter(shows))
    counted(line, leftOut)
    if (shown !== '') texts.push(shown)
    const whole = isUnsure(line)
    const left = line
      .filter((part) => isLeft(part) || isPerhaps(part) || whole)
      .flatMap(({ kind }) => kind ?? [])
    const other = whole ? '' : left.length === 0 ? shown : wholeOf(line)
    if (other !== shown) unseen.push({ line: shown, other, why: unseenWhy(new Set(left)) })
  }
  return { text: texts.join('\n'), unseen }
}

/** Signs may tell that those behind them show from right to left. */
const asTurned = (text: string): string =>
  text.includes('\u202e')
    ? text.replace(/\u202e([^\u202c]*)\u202c?/g, (_, inner: string) =>
        Array.from(inner).reverse().join(''),
      )
    : text

/** A new, empty gatherer of text. */
export function gatherText(leftOut: LeftOut): TextGatherer {
  let lines: Part[][] = [[]]
  const put = (text: string, kind?: LeftOutKind): void => {
    lines.at(-1)?.push({ text, kind })
  }
  return {
    add(given, preformatted = false, kind?: LeftOutKind) {
      const text = asTurned(given)
      if (!preformatted) {
        put(
          text.replace(/[ \t\r\n\f]+/g, (run) => (/[\r\n]/.test(run) ? soft : ' ')),
          kind,
        )
        return
      }
      text.split(/\r\n?|\n/).forEach((line, index) => {
        if (index > 0) lines.push([])
        put(line.replaceAll('\t', tabSign), kind)
      })
    },
    breakLine() {
      lines.push([])
    },
    take() {
      const found = gathered(lines, leftOut)
      lines = [[]]
      return found
    },
    lastShown() {
      const line = lines.at(-1) ?? []
      let end = ''
      for (let at = line.length - 1; at >= 0 && end.trim() === ''; at--) {
        const part = line[at]
        if (part && shows(part)) end = part.text + end
      }
      return end
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
export function gather(
  into: TextGatherer,
  node: Node,
  preformatted: boolean,
  kind?: LeftOutKind,
): void {
  if (node.nodeName === '#text' && 'value' in node) into.add(node.value, preformatted, kind)
  if (!isElement(node)) return
  if (node.tagName === 'br' || breaksLine(node)) into.breakLine()
  else if (node.tagName === 'input') into.add(attribute(node, 'value') ?? '', false, kind)
}

/** All text in a subtree, shown or not, but for machinery. */
export function textOf(root: Node): string {
  const found: string[] = []
  walk(root, (node) => {
    if (isElement(node) && isMachinery(node)) return false
    if (node.nodeName === '#text' && 'value' in node) found.push(node.value)
    return true
  })
  return found.join('')
}
