/** XML as a tree: elements with their attributes and what is in them. What is broken is text or nothing; too many elements are refused. */
import { newBound } from '../pack/bound'

export interface XmlElement {
  /** With its prefix, as written: `text:p`. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Character references as the characters they are. */
export const decoded = (text: string): string =>
  text.replace(
    /&(?:#(x?)([\da-f]{1,6})|(\w{2,4}));/gi,
    (whole, hex: string, code, name: string) => {
      if (name) return named[name] ?? whole
      const point = Number.parseInt(String(code), hex ? 16 : 10)
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
    },
  )

const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Deeper than any document; what lies deeper is put into the last element that counts. */
const deepest = 200

interface Growing extends XmlElement {
  readonly children: XmlNode[]
}

const none: ReadonlyMap<string, string> = new Map()

function attributesIn(text: string): ReadonlyMap<string, string> {
  if (!text.includes('=')) return none
  const found = new Map<string, string>()
  for (const [, name = '', double, single] of text.matchAll(attribute))
    found.set(name, decoded(double ?? single ?? ''))
  return found
}

/** Where something that is no element ends: comments, declarations, data as it stands. */
function passedOver(xml: string, at: number): { readonly end: number; readonly text: string } {
  const [opening, closing] = xml.startsWith('<!--', at)
    ? ['<!--', '-->']
    : xml.startsWith('<![CDATA[', at)
      ? ['<![CDATA[', ']]>']
      : ['<', '>']
  const end = xml.indexOf(closing, at + opening.length)
  if (end < 0) return { end: xml.length, text: '' }
  const text = closing === ']]>' ? xml.slice(at + opening.length, end) : ''
  return { end: end + closing.length, text }
}

/** The root of a document: an element without a name that holds all others. */
export function xmlTree(xml: string): XmlElement {
  const root: Growing = { name: '', attributes: new Map(), children: [] }
  const open = [root]
  let at = 0
  const bound = newBound()
  while (at < xml.length) {
    bound.nodes(1)
    const here = open.at(-1) ?? root
    const next = xml.indexOf('<', at)
    if (next !== at) {
      here.children.push(decoded(xml.slice(at, next < 0 ? xml.length : next)))
      at = next < 0 ? xml.length : next
      continue
    }
    if (/[!?]/.test(xml[at + 1] ?? '')) {
      const { end, text } = passedOver(xml, at)
      if (text !== '') here.children.push(text)
      at = end
      continue
    }
    const end = xml.indexOf('>', at)
    const tag = xml.slice(at + 1, end < 0 ? xml.length : end)
    at = end < 0 ? xml.length : end + 1
    if (tag.startsWith('/')) {
      if (open.length > 1 && here.name === tag.slice(1).trim()) open.pop()
      continue
    }
    const name = /^[\w:.-]+/.exec(tag)?.[0]
    if (name === undefined) continue
    const element = { name, attributes: attributesIn(tag.slice(name.length)), children: [] }
    bound.nodes(element.attributes.size)
    here.children.push(element)
    if (!tag.endsWith('/') && open.length < deepest) open.push(element)
  }
  return root
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

/** The elements directly inside, of one name if one is given. */
export const elementsIn = (parent: XmlElement, name?: string): readonly XmlElement[] =>
  parent.children.filter(isElement).filter((child) => name === undefined || child.name === name)

/** The first element of a name anywhere inside. */
export function firstIn(parent: XmlElement, name: string): XmlElement | undefined {
  for (const child of parent.children) {
    if (!isElement(child)) continue
    const found = child.name === name ? child : firstIn(child, name)
    if (found) return found
  }
  return undefined
}

/** An attribute's value; '' where it is not given. */
export const valueOf = (element: XmlElement, name: string): string =>
  element.attributes.get(name) ?? ''
