/** What keeps an element of a page from sight by itself, surely or perhaps. */
import type { LeftOutKind } from '../left-out'
import { boxOf, isAway, isFolded, isIndented } from './style/away'
import type { Declared } from './style/css'
import type { PageInk } from './style/ink'
import { isStrange } from './style/strange'
import { type Element, attribute, isElement, textOf, walk } from './text'

/** A fold that is shut and holds a few words; one that holds a part of the page is opened by its readers. */
const isShutFold = (element: Element): boolean =>
  element.tagName === 'details' &&
  attribute(element, 'open') === undefined &&
  textOf(element).trim().length < 60

/** Of no colour by itself, and seen by its shadow, its edge, or the ground that is cut to its signs. */
export const isDrawnOver = (css: Declared): boolean =>
  ['text-shadow', '-webkit-text-stroke', '-webkit-text-stroke-width'].some(
    (name) => !/^(?:none|0(?:px)?|)$/.test(css.get(name) ?? ''),
  ) ||
  ['background-clip', '-webkit-background-clip', 'background'].some((name) =>
    /\btext\b/.test(css.get(name) ?? ''),
  )

/** A table begins its lines where it stands, whatever is said around it. */
function holdsTable(element: Element): boolean {
  let found = false
  walk(element, (node) => {
    found ||= isElement(node) && node.tagName === 'table' && node !== element
    return !found
  })
  return found
}

/** A report has more tables than one, and more words beside them. */
const fewest = { tables: 2, signs: 200 }

/** True for an element that holds a whole report, and no single part of it. */
export function holdsReport(element: Element): boolean {
  const left = { ...fewest }
  walk(element, (node) => {
    if (left.tables <= 0 && left.signs <= 0) return false
    if (node.nodeName === '#text' && 'value' in node) left.signs -= node.value.trim().length
    if (!isElement(node) || node.tagName !== 'table') return true
    left.tables--
    return node === element
  })
  return left.tables <= 0 && left.signs <= 0
}

/** Of a table and its cells browsers do not heed what folds other boxes away, or not always. */
const isPerhapsFolded = (element: Element, css: Declared): boolean =>
  boxOf(element.tagName, css) !== 'other' &&
  (isFolded(css) || css.get('content-visibility') === 'hidden')

/** Why nobody sees what stands in an element, by its own style and name. */
export function goneBy(element: Element, css: Declared): LeftOutKind | undefined {
  const isHidden =
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'popover') !== undefined ||
    isShutFold(element) ||
    (element.tagName === 'dialog' && attribute(element, 'open') === undefined)
  const box = boxOf(element.tagName, css)
  if (isHidden || isAway(css, box)) return 'hidden'
  if (isIndented(css, box) && !holdsTable(element)) return 'hidden'
  if (element.tagName === 'del') return 'deleted'
  const struck = /^(?:s|strike)$/.test(element.tagName)
  const line = `${css.get('text-decoration') ?? ''} ${css.get('text-decoration-line') ?? ''}`
  return struck || line.includes('line-through') ? 'struck' : undefined
}

/** True if it cannot be told from its style whether one sees what stands in an element. */
export const isVeiledBy = (element: Element, css: Declared, ink: PageInk): boolean =>
  isStrange(css) || isPerhapsFolded(element, css) || ink.strange || (ink.clear && isDrawnOver(css))
