/** How the parts of a page look, by their own styles and the page's sheet: which of them nobody sees, and why. */
import type { LeftOutKind } from '../left-out'
import { type Element, type Node, attribute, breaksLine, isElement } from './text'

/** How an element's text looks; what it does not say itself it has from the element around it. */
interface Frame {
  /** Not seen, whatever is inside says. */
  readonly gone?: LeftOutKind | undefined
  /** What made it go takes lines of its own. */
  readonly apart: boolean
  readonly inserted: boolean
  readonly tiny: boolean
  readonly white: boolean
  /** The ground it stands on is white, as far as the page says. */
  readonly onWhite: boolean
}

/** Answers how the elements of one page look. */
export interface PageLook {
  /** Why the text directly in this element does not show; `inserted` shows; undefined if it simply shows. */
  kindOf(element: Element): LeftOutKind | undefined
  /** True if what hides the element's text takes lines of its own, so that it stands beside no other text. */
  isApart(element: Element): boolean
  /** True for an element set high or as a note's mark by itself. */
  isRaised(element: Element): boolean
  /** What one property of the element is by its own style and the sheet, in lower case; blank if not said. */
  styleOf(element: Element, property: string): string
}

const relevant =
  /display|visibility|mso-hide|opacity|text-decoration|font-size|color|background|vertical-align|list-style/i

/** A sheet without its comments; an open one takes the rest. */
const withoutComments = (sheet: string): string =>
  sheet
    .split('/*')
    .map((part, index) => {
      const end = index === 0 ? -2 : part.indexOf('*/')
      return end === -1 ? '' : part.slice(end + 2)
    })
    .join('')

/** The rules of a style sheet for single tags, classes and ids; what is more involved is not followed. */
function rulesOf(sheet: string): ReadonlyMap<string, string> {
  const rules = new Map<string, string>()
  let depth = 0
  for (const part of withoutComments(sheet)
    .replace(/<!--|-->/g, '')
    .split('}')) {
    const [before = '', declared = '', ...deeper] = part.split('{')
    const isRule = depth === 0 && deeper.length === 0 && part.includes('{')
    depth = Math.max(0, depth + part.split('{').length - 2)
    if (!isRule || !relevant.test(declared)) continue
    const selectors = before.slice(before.lastIndexOf(';') + 1)
    for (const selector of selectors.split(',').map((one) => one.trim()))
      if (/^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$/i.test(selector))
        rules.set(selector, `${rules.get(selector) ?? ''};${declared}`)
  }
  return rules
}

const classesOf = (element: Element): readonly string[] =>
  (attribute(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '')

/** All declarations that hold for an element, the strongest last. */
function declarations(element: Element, rules: ReadonlyMap<string, string>): string {
  const own = attribute(element, 'style') ?? ''
  if (rules.size === 0) return own
  const classes = classesOf(element)
  const id = attribute(element, 'id')
  return [
    element.tagName,
    ...classes.map((name) => `.${name}`),
    ...classes.map((name) => `${element.tagName}.${name}`),
    ...(id === undefined ? [] : [`#${id}`]),
  ]
    .map((selector) => rules.get(selector) ?? '')
    .concat(own)
    .join(';')
}

function declaredIn(css: string, property: string): string {
  const found = [...css.matchAll(new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'gi'))]
  return (found.at(-1)?.[1] ?? '')
    .replace(/!important/i, '')
    .trim()
    .toLowerCase()
}

const isWhite = (color: string): boolean =>
  /^(?:white|#fff|#ffffff|rgba?\(255,255,255(?:,1)?\))$/.test(color.replace(/\s/g, ''))
const noGround = /^(?:transparent|none|inherit|initial|unset)\b/

function goneBy(element: Element, css: string): LeftOutKind | undefined {
  const said = (property: string) => declaredIn(css, property)
  if (
    attribute(element, 'hidden') !== undefined ||
    said('display') === 'none' ||
    /^(?:hidden|collapse)/.test(said('visibility')) ||
    said('mso-hide') === 'all' ||
    /^0*(?:\.0+)?$/.test(said('opacity') || '1')
  )
    return 'hidden'
  if (element.tagName === 'del') return 'deleted'
  const struck = /^(?:s|strike)$/.test(element.tagName)
  const line = `${said('text-decoration')} ${said('text-decoration-line')}`
  return struck || line.includes('line-through') ? 'struck' : undefined
}

const outermost: Frame = {
  apart: false,
  inserted: false,
  tiny: false,
  white: false,
  onWhite: true,
}

/** Smaller than a dot, or than a tenth of what is around: 0, 0.5px, 0.01em; 0.9em is small print. */
function isTiny(size: string): boolean {
  const [, number = '', unit = ''] = /^(\d*\.?\d*)(px|pt|em|rem|%)?$/.exec(size) ?? []
  const least = /em$/.test(unit) ? 0.1 : unit === '%' ? 10 : 1
  return /\d/.test(number) && Number(number) < least
}

function frameWithin(around: Frame, element: Element, css: string, strange: boolean): Frame {
  const said = (property: string) => declaredIn(css, property)
  const size = said('font-size')
  const color = said('color') || (attribute(element, 'color') ?? '').toLowerCase()
  const ground =
    said('background-color') || said('background') || (attribute(element, 'bgcolor') ?? '')
  const gone = goneBy(element, css)
  return {
    gone: around.gone ?? gone,
    apart: around.gone === undefined ? gone !== undefined && breaksLine(element) : around.apart,
    inserted: around.inserted || element.tagName === 'ins',
    tiny: size === '' ? around.tiny : isTiny(size),
    white: color === '' ? around.white : isWhite(color),
    onWhite:
      ground === '' || noGround.test(ground)
        ? around.onWhite && !strange
        : isWhite(ground.toLowerCase()),
  }
}

const kindIn = ({ gone, tiny, white, onWhite, inserted }: Frame): LeftOutKind | undefined =>
  gone ?? (tiny ? 'tiny' : white && onWhite ? 'pale' : inserted ? 'inserted' : undefined)

/**
 * How the elements of a page look.
 * @param sheet the text of its own style sheets; @param linked it names others, which are never loaded: then
 * a class may give any ground, and white on it counts as seen.
 */
export function lookOf(sheet: string, linked: boolean): PageLook {
  const rules = rulesOf(sheet)
  const frames = new WeakMap<Element, Frame>()
  const cssOf = (element: Element) => declarations(element, rules)
  const frameOf = (element: Element): Frame => {
    const path: Element[] = []
    for (let at: Node | null = element; at && isElement(at) && !frames.has(at); at = at.parentNode)
      path.push(at)
    const top = path.at(-1)?.parentNode
    let frame = (top && isElement(top) ? frames.get(top) : undefined) ?? outermost
    for (const one of path.reverse()) {
      frame = frameWithin(frame, one, cssOf(one), linked && classesOf(one).length > 0)
      frames.set(one, frame)
    }
    return frames.get(element) ?? frame
  }
  return {
    kindOf: (element) => kindIn(frameOf(element)),
    isApart: (element) => frameOf(element).apart,
    isRaised: (element) =>
      element.tagName === 'sup' || declaredIn(cssOf(element), 'vertical-align') === 'super',
    styleOf: (element, property) => declaredIn(cssOf(element), property),
  }
}
