/** How the parts of a page look, by their own styles and the page's sheet: which of them nobody sees, and why. */
import { anyGround, colorOf, isPale } from '../color'
import type { LeftOutKind } from '../left-out'
import { isAway } from './away'
import type { PutIn } from './put-in'
import { classesOf } from './selector'
import { type Declared, sheetOf } from './sheet'
import { type Element, type Node, attribute, breaksLine, isElement, textOf } from './text'

/** How an element's text looks; what it does not say itself it has from the element around it. */
interface Frame {
  /** Not seen, whatever is inside says. */
  readonly gone?: LeftOutKind | undefined
  /** What made it go takes lines of its own. */
  readonly apart: boolean
  readonly inserted: boolean
  readonly tiny: boolean
  /** Its colour, where one is told. */
  readonly ink: string | undefined
  /** Nothing of its colour is seen. */
  readonly clear: boolean
  /** What it stands on, where that is not the paper. */
  readonly ground: string | undefined
}

/** Answers how the elements of one page look. */
export interface PageLook {
  /** Why the text directly in this element does not show; `inserted` shows; undefined if it simply shows. */
  kindOf(element: Element): LeftOutKind | undefined
  /** True if what hides the element's text takes lines of its own, so that it stands beside no other text. */
  isApart(element: Element): boolean
  /** True for an element set high or low by itself, as a note's mark is. */
  isRaised(element: Element): boolean
  /** True for an element whose signs stand from right to left, whatever they are. */
  isTurned(element: Element): boolean
  /** True if the sheet puts signs in anywhere. */
  readonly putsIn: boolean
  /** What the sheet puts before and after the text of the element. */
  putIn(element: Element): PutIn
  /** What one property of the element is by its own style and the sheet, in lower case; blank if not said. */
  styleOf(element: Element, property: string): string
}

const noGround = /^(?:transparent|none|inherit|initial|unset)?$/

/** A fold that is shut and holds a few words; one that holds a part of the page is opened by its readers. */
const isShutFold = (element: Element): boolean =>
  element.tagName === 'details' &&
  attribute(element, 'open') === undefined &&
  textOf(element).trim().length < 60

function goneBy(element: Element, css: Declared): LeftOutKind | undefined {
  if (attribute(element, 'hidden') !== undefined || isShutFold(element) || isAway(css))
    return 'hidden'
  if (element.tagName === 'del') return 'deleted'
  const struck = /^(?:s|strike)$/.test(element.tagName)
  const line = `${css.get('text-decoration') ?? ''} ${css.get('text-decoration-line') ?? ''}`
  return struck || line.includes('line-through') ? 'struck' : undefined
}

const outermost: Frame = {
  apart: false,
  inserted: false,
  tiny: false,
  ink: undefined,
  clear: false,
  ground: undefined,
}

/** Smaller than a dot, or than a tenth of what is around: 0, 0.5px, 0.01em; 0.9em is small print. */
function isTiny(size: string): boolean {
  const [, number = '', unit = ''] = /^(\d*\.?\d*)(px|pt|em|rem|%)?$/.exec(size) ?? []
  const least = /em$/.test(unit) ? 0.1 : unit === '%' ? 10 : 1
  return /\d/.test(number) && Number(number) < least
}

/** The size in the short way to set a font: 12px/1.5 宋体. */
const sizeIn = (font: string): string =>
  /(?:^|\s)(0|\d*\.?\d+(?:px|pt|em|rem|%))(?=[\s/])/.exec(font)?.[1] ?? ''

/** The fourth part of a colour, or what stands behind its stroke, says how much of it is seen. */
const isClear = (color: string): boolean =>
  color === 'transparent' ||
  /^(?:rgb|hsl)a?\((?:[^,/)]*,[^,/)]*,[^,/)]*,|[^,/)]*\/)\s*(?:0?\.0\d*|0|[0-5]%)\s*\)$/.test(color)

function groundIn(around: Frame, element: Element, css: Declared, strange: boolean) {
  const said =
    css.get('background-color') ?? css.get('background') ?? attribute(element, 'bgcolor') ?? ''
  if (noGround.test(said)) return strange ? anyGround : around.ground
  return colorOf(said) ?? anyGround
}

function frameWithin(around: Frame, element: Element, css: Declared, strange: boolean): Frame {
  const size = css.get('font-size') ?? sizeIn(css.get('font') ?? '')
  const color = css.get('color') ?? (attribute(element, 'color') ?? '').toLowerCase()
  const gone = goneBy(element, css)
  return {
    gone: around.gone ?? gone,
    apart: around.gone === undefined ? gone !== undefined && breaksLine(element) : around.apart,
    inserted: around.inserted || element.tagName === 'ins',
    tiny: size === '' ? around.tiny : isTiny(size),
    ink: color === '' ? around.ink : colorOf(color),
    clear: color === '' ? around.clear : isClear(color),
    ground: groundIn(around, element, css, strange),
  }
}

function kindIn({ gone, tiny, ink, clear, ground, inserted }: Frame): LeftOutKind | undefined {
  if (gone) return gone
  if (tiny) return 'tiny'
  return clear || isPale(ink, ground) ? 'pale' : inserted ? 'inserted' : undefined
}

function isTurned(element: Element, css: Declared): boolean {
  const isForced = element.tagName === 'bdo' || /override/.test(css.get('unicode-bidi') ?? '')
  const direction = css.get('direction') ?? attribute(element, 'dir') ?? ''
  return isForced && direction.toLowerCase() === 'rtl'
}

/**
 * How the elements of a page look.
 * @param sheet the text of its own style sheets; @param linked it names others, which are never loaded: then
 * a class may give any ground, and white on it counts as seen.
 */
export function lookOf(sheet: string, linked: boolean): PageLook {
  const { declared, putsIn, putIn } = sheetOf(sheet)
  const frames = new WeakMap<Element, Frame>()
  const known = new WeakMap<Element, Declared>()
  const cssOf = (element: Element): Declared => {
    const found = known.get(element) ?? declared(element)
    known.set(element, found)
    return found
  }
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
      /^su[bp]$/.test(element.tagName) ||
      /^(?:super|sub)$/.test(cssOf(element).get('vertical-align') ?? ''),
    isTurned: (element) => isTurned(element, cssOf(element)),
    putsIn,
    putIn,
    styleOf: (element, property) => cssOf(element).get(property) ?? '',
  }
}
