/** Selectors of a style sheet, as far as they are followed: tags, classes, ids, attributes, and what is around. */
import { keptTag } from '../tame'
import { type Element, attribute, isElement } from './text'

export interface Compound {
  readonly tag: string
  readonly id: string
  readonly classes: readonly string[]
  readonly attributes: readonly (readonly [name: string, value: string | undefined])[]
  /** The element before it is right around it, and not anywhere around. */
  readonly child: boolean
}

const simple = /^([a-z][\w-]*|\*)?((?:\.[\w-]+|#[\w-]+|\[[\w-]+(?:=["']?[^\]"']*["']?)?\])*)$/i

function compoundOf(text: string, child: boolean): Compound | undefined {
  const [, tag = '', rest = ''] = simple.exec(text) ?? []
  if (tag === '' && rest === '') return undefined
  const all = (pattern: RegExp) => [...rest.matchAll(pattern)]
  return {
    tag: tag === '*' ? '' : tag.toLowerCase(),
    id: all(/#([\w-]+)/g)[0]?.[1] ?? '',
    classes: all(/\.([\w-]+)/g).map(([, name = '']) => name),
    attributes: all(/\[([\w-]+)(?:=["']?([^\]"']*)["']?)?\]/g).map(([, name = '', value]) => [
      name.toLowerCase(),
      value,
    ]),
    child,
  }
}

/** The parts of a selector from right to left; undefined if it is more involved than is followed. */
export function compoundsOf(selector: string): readonly Compound[] | undefined {
  const parts = selector
    .trim()
    .replace(/\s*>\s*/g, ' >')
    .split(/\s+/)
  const compounds = parts.map((part) => compoundOf(part.replace(/^>/, ''), part.startsWith('>')))
  return compounds.every((one) => one !== undefined) ? compounds.reverse() : undefined
}

/** How much a selector weighs against others. */
export const weightOf = (compounds: readonly Compound[]): number =>
  compounds.reduce(
    (sum, { tag, id, classes, attributes }) =>
      sum +
      (id === '' ? 0 : 10_000) +
      (classes.length + attributes.length) * 100 +
      (tag === '' ? 0 : 1),
    0,
  )

/** The classes of an element. */
export const classesOf = (element: Element): readonly string[] =>
  (attribute(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '')

function matches(element: Element, compound: Compound): boolean {
  const { tag, id, classes, attributes } = compound
  if (tag !== '' && element.tagName !== tag && attribute(element, keptTag) !== tag) return false
  if (id !== '' && attribute(element, 'id') !== id) return false
  const own = classes.length > 0 ? classesOf(element) : []
  return (
    classes.every((name) => own.includes(name)) &&
    attributes.every(([name, value]) => {
      const said = attribute(element, name)
      return value === undefined ? said !== undefined : said === value
    })
  )
}

const parentOf = (element: Element): Element | undefined => {
  const { parentNode } = element
  return parentNode && isElement(parentNode) ? parentNode : undefined
}

/** True if a selector means the element. */
export function holds(compounds: readonly Compound[], element: Element): boolean {
  const [own, ...around] = compounds
  if (!own || !matches(element, own)) return false
  let inner = element
  let child = own.child
  for (const compound of around) {
    let at = parentOf(inner)
    while (at && !matches(at, compound)) at = child ? undefined : parentOf(at)
    if (!at) return false
    inner = at
    child = compound.child
  }
  return true
}
