/** What a page shows that its markup does not hold as such is written into it: signs its sheet puts in, and signs turned round. */
import type { PageLook } from './look'
import { type Element, type Node, isElement, isMachinery, walk } from './text'

type TextNode = Extract<Node, { nodeName: '#text' }>

const isText = (node: Node): node is TextNode => node.nodeName === '#text'

const textNode = (value: string, parentNode: Element): TextNode => ({
  nodeName: '#text',
  value,
  parentNode,
})

/** Right to left, sign by sign, as a browser turns them. */
const turned = (text: string): string => Array.from(text).reverse().join('')

/** The texts in an element, the last first and each turned round: what `bdo` shows of them. */
function turn(element: Element): void {
  const texts: TextNode[] = []
  walk(element, (node) => {
    if (isElement(node)) return !isMachinery(node)
    if (isText(node)) texts.push(node)
    return true
  })
  const values = texts.map(({ value }) => turned(value)).reverse()
  texts.forEach((node, at) => {
    node.value = values[at] ?? ''
  })
}

/** Writes into the page what is shown. Nothing is walked where its sheet and its markup hold nothing of the kind. */
export function writeShown(root: Node, look: PageLook, html: string): void {
  if (!look.putsIn && !/<bdo\b|bidi-override|isolate-override/i.test(html)) return
  const put: Element[] = []
  const round: Element[] = []
  walk(root, (node) => {
    if (!isElement(node)) return true
    if (isMachinery(node)) return false
    if (look.isTurned(node)) round.push(node)
    put.push(node)
    return true
  })
  round.forEach(turn)
  for (const element of put) {
    const { before, after } = look.putIn(element)
    if (before !== '') element.childNodes.unshift(textNode(before, element))
    if (after !== '') element.childNodes.push(textNode(after, element))
  }
}
