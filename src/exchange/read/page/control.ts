/** What fields, drawings and formulas in a cell show, as far as it is text: it is read, and never without a doubt. */
import { type Element, type Node, attribute, isElement } from './text'

/** All text in it, of whatever parts. */
function allText(root: Node): string {
  const found: string[] = []
  const open: Node[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('value' in node) found.push(node.value)
    if ('childNodes' in node) open.push(...[...node.childNodes].reverse())
  }
  return found.join('')
}

/** The choice a list shows: the one that is picked, else the first. */
function picked(list: Element): string {
  const options: Element[] = []
  const open: Node[] = [list]
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue
    if (node.tagName === 'option') options.push(node)
    open.push(...[...node.childNodes].reverse())
  }
  const one = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0]
  return one ? allText(one) : ''
}

/** The text such an element shows; undefined if it shows none that is known. */
export function controlText(element: Element): string | undefined {
  if (element.tagName === 'select') return picked(element)
  if (/^(?:textarea|svg|math|button)$/.test(element.tagName)) return allText(element)
  return undefined
}

/** True for a field that shows dots for what it holds. */
export const isMasked = (element: Element): boolean =>
  element.tagName === 'input' && /^password$/i.test(attribute(element, 'type') ?? '')
