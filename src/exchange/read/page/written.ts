/** What a page shows that its markup does not hold as such is written into it: signs its sheet puts in, and signs turned round. */
import { newBound } from '../pack/bound'
import type { PageLook } from './look'
import { type Put, unknownSign } from './style/put-in'
import { type Element, type Node, isElement, isMachinery, doubtMark, textOf, walk } from './text'

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

/** What stands in one node, put in by the sheet; what is perhaps put in stands in an element of its own. */
function nodeOf({ text, sure }: Put, parentNode: Element): TextNode | Element {
  if (sure) return textNode(text, parentNode)
  const own: Element = {
    nodeName: 'span',
    tagName: 'span',
    attrs: [{ name: doubtMark, value: '' }],
    namespaceURI: parentNode.namespaceURI,
    childNodes: [],
    parentNode,
  }
  own.childNodes.push(textNode(text, own))
  return own
}

const cellAround = (element: Element): Element | undefined => {
  let at: Node | null = element
  while (at && isElement(at) && !/^t[dh]$/.test(at.tagName)) at = at.parentNode
  return at && isElement(at) ? at : undefined
}

/** Dots, bars and bullets only arrange, unless they stand between figures. */
const arranging = /^[\s.,，、·•●■◆▪▶○◇□★☆※→»›>|/:：;；]*$/
const read = /[\p{Nd}\p{Script=Han}]/u

/** True if what is put in before or after an element's text is between two figures of its cell. */
function isBetween(element: Element, where: 'before' | 'after', cell: Element): boolean {
  const here = '\ue001'
  const mark = textNode(here, element)
  if (where === 'before') element.childNodes.unshift(mark)
  else element.childNodes.push(mark)
  const text = textOf(cell)
  element.childNodes.splice(element.childNodes.indexOf(mark), 1)
  return new RegExp(`\\d\\s*${here}\\s*\\d`).test(text)
}

/** True if what is put in counts as text of the page. */
function counts(element: Element, where: 'before' | 'after', { text }: Put): boolean {
  if (text.trim() === '') return false
  if (read.test(text)) return true
  const cell = cellAround(element)
  if (!cell) return false
  return arranging.test(text.replaceAll(unknownSign, '0')) ? isBetween(element, where, cell) : true
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
  const bound = newBound()
  for (const element of put) {
    const { before, after } = look.putIn(element)
    bound.characters(before.text.length + after.text.length, '样式表加进的文字')
    if (counts(element, 'before', before)) element.childNodes.unshift(nodeOf(before, element))
    if (counts(element, 'after', after)) element.childNodes.push(nodeOf(after, element))
  }
}
