/** The tree of an XML part, by local names: what office programs write needs no more. */
import { newBound } from '../pack/bound'

export interface WordElement {
  /** Without its prefix. */
  readonly name: string
  /** By name without prefix. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (WordElement | string)[]
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

const decoded = (text: string): string =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all: string, hex, decimal, name) => {
    if (typeof name === 'string') return entities[name] ?? all
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

const none: ReadonlyMap<string, string> = new Map()

function attributesOf(text: string): ReadonlyMap<string, string> {
  if (!text.includes('=')) return none
  const found = new Map<string, string>()
  for (const [, name = '', double, single] of text.matchAll(
    /([^\s=<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    found.set(local(name), decoded(double ?? single ?? ''))
  return found
}

interface Open {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (WordElement | string)[]
}

const tokens =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<[?!][^>]*>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'<>])*?)(\/?)>|([^<]+)/g

/** Reads one part. Throws if it has too many elements, its tags do not close as they open, or there is no element in it. */
export function parseXml(xml: string): WordElement {
  const top: Open = { name: '', attributes: new Map(), children: [] }
  const open: Open[] = [top]
  const bound = newBound()
  for (const [, data, end, start, rest = '', closed, text] of xml.matchAll(tokens)) {
    const inner = open.at(-1) ?? top
    bound.nodes(1)
    if (start !== undefined) {
      const element: Open = { name: local(start), attributes: attributesOf(rest), children: [] }
      bound.nodes(element.attributes.size)
      inner.children.push(element)
      if (closed === '') open.push(element)
    } else if (end !== undefined) {
      if (open.length < 2 || inner.name !== local(end)) throw new Error(`Unexpected </${end}>`)
      open.pop()
    } else if (data !== undefined) inner.children.push(data)
    else if (text !== undefined) inner.children.push(decoded(text))
  }
  const root = top.children.find(isElement)
  if (open.length > 1 || !root) throw new Error('The part ends before its elements do')
  return root
}

export const isElement = (child: WordElement | string): child is WordElement =>
  typeof child !== 'string'

/** The elements directly inside. */
export const elementsOf = (element: WordElement | undefined): readonly WordElement[] =>
  element?.children.filter(isElement) ?? []

/** The first child of this name. */
export const childOf = (element: WordElement | undefined, name: string): WordElement | undefined =>
  element?.children.find((child): child is WordElement => isElement(child) && child.name === name)

/** `w:val` of the first child of this name. */
export const valueOf = (element: WordElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes.get('val')

/** A switch of Word: set by being there, unless it says that it is off; undefined if it is not there. */
export function switchOf(element: WordElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name)
  return found && !/^(?:0|false|off|none)$/.test(found.attributes.get('val') ?? '')
}

/** Every element of this name at any depth, in order; what is inside one is not searched. */
export function allOf(element: WordElement, name: string): readonly WordElement[] {
  return elementsOf(element).flatMap((child) =>
    child.name === name ? [child] : allOf(child, name),
  )
}

/** The text directly inside. */
export const textOf = ({ children }: WordElement): string =>
  children.filter((child): child is string => typeof child === 'string').join('')

/** All text of `t` elements inside. */
export const wordsOf = (element: WordElement): string => allOf(element, 't').map(textOf).join('')
