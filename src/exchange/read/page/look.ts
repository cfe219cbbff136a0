/** How the parts of a page look, by their own styles and the page's sheet: which of them nobody sees, and why. */
import { anyGround, isPale } from '../color'
import type { LeftOutKind } from '../left-out'
import { showsSigns } from '../signs'
import { goneBy, holdsReport, isDrawnOver, isVeiledBy } from './gone'
import { takesNoRoom } from './style/away'
import type { Declared } from './style/css'
import { inkOf } from './style/ink'
import type { PutIn } from './style/put-in'
import { classesOf } from './style/selector'
import { type StyleSaid, sheetOf } from './style/sheet'
import { isLikeMark, isShifted, turnsOrder } from './style/strange'
import {
  type Element,
  type Node,
  attribute,
  breaksLine,
  isElement,
  isDoubtMark,
  nameOf,
} from './text'
import { isSmaller, isTiny, sizeIn } from './style/type-size'

/** What is perhaps not seen: the report as a whole, which then is, or a part of it. */
export type Veil = 'all' | 'part'

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
  /** Perhaps not seen: its style is not understood. */
  readonly unsure: boolean
  /** It or what is around it, a whole table too, is perhaps not seen. */
  readonly veil: Veil | undefined
  /** Perhaps seen before or behind its neighbours. */
  readonly moved: boolean
  /** The parts in it are turned round. */
  readonly turned: boolean
}

/** Answers how the elements of one page look. */
export interface PageLook {
  /** Why the text directly in this element does not show; `inserted` shows; undefined if it simply shows. */
  kindOf(element: Element): LeftOutKind | undefined
  /** True if what hides the element's text takes lines of its own, so that it stands beside no other text. */
  isApart(element: Element): boolean
  /** Of an element of which, as a whole, it cannot be told whether it shows: how much of the page is so. */
  veilOf(element: Element): Veil | undefined
  /** True for a part of a table that does not show and leaves its place to what follows. */
  isGone(element: Element): boolean
  /** True for an element set high or low by itself, as a note's mark is. */
  isRaised(element: Element): boolean
  /** True for an element that is perhaps such a mark: small print, a link within the page, raised by a length. */
  isPerhapsMark(element: Element): boolean
  /** True for an element of which a sheet that is not there may say anything. */
  isOutside(element: Element): boolean
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

const outermost: Frame = {
  apart: false,
  inserted: false,
  tiny: false,
  ink: undefined,
  clear: false,
  ground: undefined,
  unsure: false,
  veil: undefined,
  moved: false,
  turned: false,
}

/** In these a doubt begins anew: what may hide a whole table hides no digit of a figure. */
const wholes = /^(?:html|body|table|thead|tbody|tfoot)$/

function groundIn(around: Frame, element: Element, css: Declared, strange: boolean) {
  const said =
    css.get('background-color') ?? css.get('background') ?? attribute(element, 'bgcolor') ?? ''
  if (noGround.test(said)) return strange ? anyGround : around.ground
  return inkOf(said).color ?? anyGround
}

function frameWithin(around: Frame, element: Element, css: Declared, strange: boolean): Frame {
  const size = css.get('font-size') ?? sizeIn(css.get('font') ?? '')
  const fill = css.get('-webkit-text-fill-color') ?? css.get('color')
  const color = fill ?? (attribute(element, 'color') ?? '').toLowerCase()
  const ink = inkOf(color)
  const said = color !== '' && !/^(?:inherit|currentcolor|unset)$/.test(color)
  const gone = goneBy(element, css)
  const isOpen = element.tagName === 'dialog'
  const isVeiled = isVeiledBy(element, css, ink)
  const isAll = isVeiled && around.veil !== 'part' && holdsReport(element)
  const isWhole = isAll || wholes.test(element.tagName)
  return {
    gone: around.gone ?? gone,
    apart: around.gone === undefined ? gone !== undefined && breaksLine(element) : around.apart,
    inserted: around.inserted || element.tagName === 'ins',
    tiny: size === '' ? around.tiny : isTiny(size, around.tiny),
    ink: said ? ink.color : around.ink,
    clear: said ? ink.clear && !isDrawnOver(css) : around.clear,
    ground: groundIn(around, element, css, strange),
    unsure:
      !isWhole &&
      (around.unsure ||
        isDoubtMark(element) ||
        isOpen ||
        isVeiled ||
        showsSigns(attribute(element, 'face') ?? '')),
    veil:
      isVeiled && !/^(?:html|body)$/.test(element.tagName) && around.veil !== 'part'
        ? isAll
          ? 'all'
          : 'part'
        : around.veil,
    moved: !isWhole && (around.moved || around.turned || isShifted(css)),
    turned: turnsOrder(css),
  }
}

/** Why it does not show for sure. */
function surelyGone({ gone, tiny, ink, clear, ground }: Frame): LeftOutKind | undefined {
  if (gone) return gone
  if (tiny) return 'tiny'
  return clear || isPale(ink, ground) ? 'pale' : undefined
}

const kindIn = (frame: Frame): LeftOutKind | undefined =>
  surelyGone(frame) ??
  (frame.unsure ? 'unsure' : frame.moved ? 'moved' : frame.inserted ? 'inserted' : undefined)

/** How an element looks, also by what is perhaps said of it. */
function frameOf(around: Frame, element: Element, { sure, perhaps }: StyleSaid, strange: boolean) {
  const frame = frameWithin(around, element, sure, strange)
  if (perhaps.length === 0 || frame.unsure || wholes.test(element.tagName) || surelyGone(frame))
    return frame
  const mayHide = perhaps.some((css) => {
    const other = frameWithin(around, element, new Map([...sure, ...css]), strange)
    return surelyGone(other) !== undefined || other.unsure || other.moved !== frame.moved
  })
  return mayHide ? { ...frame, unsure: true } : frame
}

function isTurned(element: Element, css: Declared): boolean {
  const isForced = element.tagName === 'bdo' || /override/.test(css.get('unicode-bidi') ?? '')
  const direction = css.get('direction') ?? attribute(element, 'dir') ?? ''
  return isForced && direction.toLowerCase() === 'rtl'
}

const isRaised = (element: Element, css: Declared): boolean =>
  /^su[bp]$/.test(element.tagName) || /^(?:super|sub)$/.test(css.get('vertical-align') ?? '')

function isPerhapsMark(element: Element, { sure, perhaps }: StyleSaid): boolean {
  const name = nameOf(element)
  const isNote = name === 'a' && (attribute(element, 'href') ?? '').startsWith('#')
  return (
    name === 'small' ||
    (name === 'font' && /^(?:1|-\d)$/.test(attribute(element, 'size') ?? '')) ||
    isNote ||
    isLikeMark(sure) ||
    isSmaller(sure.get('font-size') ?? '') ||
    perhaps.some((css) => isLikeMark(css) || isRaised(element, css))
  )
}

/**
 * How the elements of a page look.
 * @param sheet the text of its own style sheets; @param linked it names others, which are never loaded: then
 * a class may give any ground, and white on it counts as seen; @param html the page as written.
 */
export function lookOf(sheet: string, linked: boolean, html = ''): PageLook {
  const { said, putsIn, putIn } = sheetOf(sheet, html)
  const frames = new WeakMap<Element, Frame>()
  const known = new WeakMap<Element, StyleSaid>()
  const saidOf = (element: Element): StyleSaid => {
    const found = known.get(element) ?? said(element)
    known.set(element, found)
    return found
  }
  const lookAt = (element: Element): Frame => {
    const path: Element[] = []
    for (let at: Node | null = element; at && isElement(at) && !frames.has(at); at = at.parentNode)
      path.push(at)
    const top = path.at(-1)?.parentNode
    let frame = (top && isElement(top) ? frames.get(top) : undefined) ?? outermost
    for (const one of path.reverse()) {
      frame = frameOf(frame, one, saidOf(one), linked && classesOf(one).length > 0)
      frames.set(one, frame)
    }
    return frames.get(element) ?? frame
  }
  return {
    kindOf: (element) => kindIn(lookAt(element)),
    veilOf: (element) => lookAt(element).veil,
    isGone: (element) =>
      lookAt(element).gone === 'hidden' &&
      (attribute(element, 'hidden') !== undefined || takesNoRoom(saidOf(element).sure)),
    isApart: (element) => lookAt(element).apart,
    isRaised: (element) => isRaised(element, saidOf(element).sure),
    isPerhapsMark: (element) => isPerhapsMark(element, saidOf(element)),
    isOutside: (element) =>
      linked && (classesOf(element).length > 0 || attribute(element, 'id') !== undefined),
    isTurned: (element) => isTurned(element, saidOf(element).sure),
    putsIn,
    putIn,
    styleOf: (element, property) => saidOf(element).sure.get(property) ?? '',
  }
}
