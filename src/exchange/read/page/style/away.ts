/** Ways to keep a part of a page from sight beside the plain ones: pushed off the page, cut to nothing, shrunk. */
import type { Declared } from './css'
import {
  type Side,
  isFarBack,
  isFarOn,
  isNothing,
  percentOf,
  pixelsOf,
  placeOf,
  sideOf,
} from './lengths'

/** What a box is by its element: of a table and of what is in it browsers heed not all. */
export type BoxKind = 'cell' | 'table' | 'other'

/** The kind of box of an element of this name and these declarations. */
export function boxOf(name: string, css: Declared): BoxKind {
  if (/^(?:inline-)?(?:block|flex|grid)|^flow-root/.test(css.get('display') ?? '')) return 'other'
  return /^(?:t[dhr]|thead|tbody|tfoot)$/.test(name) ? 'cell' : name === 'table' ? 'table' : 'other'
}

const isLoose = (css: Declared): boolean => /absolute|fixed/.test(css.get('position') ?? '')

/** `clip`, which cuts only what is placed by itself. */
function isClipped(css: Declared): boolean {
  const box = /rect\(([^)]*)\)/.exec(css.get('clip') ?? '')?.[1]
  if (box === undefined || !isLoose(css)) return false
  const [top = 0, right = 0, bottom = 0, left = 0] = box
    .trim()
    .split(/[\s,]+/)
    .map((edge, at) => (edge === 'auto' ? (at % 3 === 0 ? 0 : Infinity) : Number.parseFloat(edge)))
  return bottom - top <= 1 || right - left <= 1 || left >= 3000 || top >= 3000
}

/** A shape of which nothing is left. */
function isNoShape(path: string): boolean {
  const [, shape = '', inner = ''] = /^([a-z]+)\(([^()]*)\)/.exec(path) ?? []
  if (shape === 'circle' || shape === 'ellipse') return /^\s*0(?:\D|$)/.test(inner)
  if (shape === 'polygon') {
    const points = inner.split(',').map((point) => point.trim().split(/\s+/))
    return [0, 1].some((axis) => new Set(points.map((point) => point[axis])).size === 1)
  }
  if (shape !== 'inset') return false
  const [top = 0, right = top, bottom = top, left = right] = inner
    .replace(/\bround.*/, '')
    .trim()
    .split(/\s+/)
    .map((edge) => percentOf(edge) || 0)
  return top + bottom >= 98 || left + right >= 98
}

const isCut = (css: Declared): boolean =>
  isClipped(css) || isNoShape(css.get('clip-path') ?? css.get('-webkit-clip-path') ?? '')

const lengths = ['width', 'height', 'inline-size', 'block-size']
const sizes = [...lengths, ...lengths.map((one) => `max-${one}`)]

/** Cut off at the edges of a box of no breadth or height. */
export function isFolded(css: Declared): boolean {
  const flows = ['overflow', 'overflow-x', 'overflow-y', 'overflow-block', 'overflow-inline']
    .map((name) => css.get(name) ?? '')
    .join(' ')
  if (/auto|scroll/.test(flows) && sizes.some((size) => pixelsOf(css.get(size)) <= 1)) return true
  if (!/hidden|clip/.test(flows)) return false
  const isSealed =
    /size|strict/.test(css.get('contain') ?? '') &&
    !['height', 'block-size', 'min-height', 'aspect-ratio'].some((size) => css.has(size))
  return (
    isSealed ||
    sizes.some((size) => isNothing(css.get(size))) ||
    isFarOn(sideOf(css, 'padding', 'left')) ||
    isFarOn(sideOf(css, 'padding', 'top'))
  )
}

/** Its lines begin off the page, or have no height where what reaches over is cut off. A table in it does not heed that. */
export function isIndented(css: Declared, box: BoxKind): boolean {
  const indent = css.get('text-indent')
  if (isFarBack(indent) || percentOf(indent) <= -300) return true
  if (box !== 'other' || !/hidden|clip/.test(css.get('overflow') ?? '')) return false
  const isOneLine = /nowrap|pre$/.test(css.get('white-space') ?? '')
  return (
    /^0*\.?0*(?:px|pt|em|%)?$/.test(css.get('line-height') ?? '1') ||
    (isOneLine && (isFarOn(indent) || percentOf(indent) >= 100))
  )
}

const back: readonly Side[] = ['left', 'top']
const on: readonly Side[] = ['right', 'bottom']
const all = [...back, ...on]

function isPushed(css: Declared, box: BoxKind): boolean {
  const placed = /absolute|fixed|relative/.test(css.get('position') ?? '')
  const isOut = (side: Side): boolean => isFarBack(placeOf(css, side))
  const isPast = (side: Side): boolean => isFarOn(placeOf(css, side))
  const fixed = css.get('position') === 'fixed'
  return (
    (placed && (all.some(isOut) || on.some(isPast))) ||
    (fixed && back.some(isPast)) ||
    (box !== 'cell' && back.some((side) => isFarBack(sideOf(css, 'margin', side))))
  )
}

function isFaint(opacity: string): boolean {
  const number = Number.parseFloat(opacity)
  return (opacity.endsWith('%') ? number / 100 : number) < 0.06
}

/** Turned on its edge nothing has a breadth. */
const onEdge = /rotate[xy]\(\s*-?(?:90|270)deg|skew[xy]?\(\s*-?(?:90|270)deg/

const isMoved = (css: Declared): boolean => {
  const transform = css.get('transform') ?? css.get('-webkit-transform') ?? ''
  const [along = '', up = ''] = (css.get('translate') ?? '').split(/\s+/)
  const steps = [...transform.matchAll(/translate(?:[xy]|3d)?\(([^()]*)\)/g)]
  return (
    /scale(?:[xyz]|3d)?\(\s*0(?:\.0\d*)?%?\s*[,)]/.test(transform) ||
    /^0(?:\.0\d*)?%?(?:\s|$)/.test(css.get('scale') ?? '') ||
    onEdge.test(transform) ||
    /matrix\(\s*0\s*,\s*0\s*,\s*0\s*,\s*0\s*,/.test(transform) ||
    steps.some(([, inner = '']) => inner.split(',').some(isFarBack)) ||
    isFarBack(along) ||
    isFarBack(up)
  )
}

/** Faded or shrunk to nothing in one of the ways that few use. */
function isFaded(css: Declared): boolean {
  const filter = css.get('filter') ?? ''
  const [, old] = /alpha\([^)]*opacity\s*=\s*([\d.]+)/.exec(filter) ?? []
  const [, faded] = /(?:^|\s)opacity\(\s*([\d.]+%?)\s*\)/.exec(filter) ?? []
  const zoom = css.get('zoom') ?? ''
  return (
    (old !== undefined && Number(old) < 6) ||
    (faded !== undefined && isFaint(faded)) ||
    // Browsers take a zoom of 0 for none.
    (/^[\d.]+%?$/.test(zoom) && Number.parseFloat(zoom) > 0 && isFaint(zoom))
  )
}

/** What keeps any box from sight. */
const isHidden = (css: Declared): boolean =>
  css.get('display') === 'none' ||
  /^(?:hidden|collapse)/.test(css.get('visibility') ?? '') ||
  css.get('mso-hide') === 'all' ||
  isFaint(css.get('opacity') ?? '1')

/** True if nobody sees what stands in an element of these declarations. */
export function isAway(css: Declared, box: BoxKind): boolean {
  if (css.size === 0) return false
  return (
    isHidden(css) ||
    isFaded(css) ||
    isMoved(css) ||
    isCut(css) ||
    isPushed(css, box) ||
    (box === 'other' && (css.get('content-visibility') === 'hidden' || isFolded(css)))
  )
}

/** True if it takes no room of its own either: what follows stands in its place. */
export const takesNoRoom = (css: Declared): boolean =>
  css.get('display') === 'none' || css.get('visibility') === 'collapse' || isLoose(css)
