/** Ways to keep a part of a page from sight beside the plain ones: pushed off the page, cut to nothing, shrunk. */
import type { Declared } from './css'

/** So far out nothing is on a screen. */
const far = { px: -500, em: -30 }

/** A length in pixels or in sizes of the type; NaN if it is none. */
const numberIn = (length: string): number => Number.parseFloat(length)

const isFar = (length: string | undefined = ''): boolean =>
  numberIn(length) <= (/em\b|ch\b/.test(length) ? far.em : far.px) && !length.includes('%')

/** Nothing, or a dot. */
const isNothing = (length = ''): boolean =>
  /^-?[\d.]+(?:px|pt|em|rem|%)?$/.test(length) && numberIn(length) <= 1 && !/[2-9]|1\d/.test(length)

function isCut(css: Declared): boolean {
  const box = /rect\(([^)]*)\)/.exec(css.get('clip') ?? '')?.[1]
  if (box !== undefined) {
    const [top = 0, right = 0, bottom = 0, left = 0] = box.split(/[\s,]+/).map(numberIn)
    if (bottom - top <= 1 || right - left <= 1) return true
  }
  return /inset\(\s*(?:50|100)%|circle\(\s*0/.test(css.get('clip-path') ?? '')
}

const isFolded = (css: Declared): boolean =>
  /hidden|clip/.test(`${css.get('overflow') ?? ''} ${css.get('overflow-y') ?? ''}`) &&
  ['width', 'height', 'max-width', 'max-height'].some((side) => isNothing(css.get(side)))

function isPushed(css: Declared): boolean {
  const placed = /absolute|fixed|relative/.test(css.get('position') ?? '')
  const inset = (css.get('inset') ?? '').split(/\s+/)
  const sides =
    ['left', 'right', 'top', 'bottom'].some((side) => isFar(css.get(side))) ||
    inset.some((side) => isFar(side))
  return (
    (placed && sides) ||
    ['text-indent', 'margin-left', 'margin-top'].some((side) => isFar(css.get(side)))
  )
}

function isFaint(opacity: string): boolean {
  const number = Number.parseFloat(opacity)
  return (opacity.endsWith('%') ? number / 100 : number) < 0.06
}

/** Turned on its edge nothing has a breadth. */
const onEdge = /rotate[xy]\(\s*-?(?:90|270)deg/

const isMoved = (css: Declared): boolean => {
  const transform = css.get('transform') ?? ''
  const [along = '', up = ''] = (css.get('translate') ?? '').split(/\s+/)
  return (
    /scale(?:[xyz]|3d)?\(\s*0(?:\.0\d*)?\s*[,)]/.test(transform) ||
    /^0(?:\.0\d*)?(?:\s|$)/.test(css.get('scale') ?? '') ||
    onEdge.test(transform) ||
    /matrix\(\s*0\s*,\s*0\s*,\s*0\s*,\s*0\s*,/.test(transform) ||
    isFar(/translate(?:[xy]|3d)?\(\s*([^,)]*)/.exec(transform)?.[1]) ||
    isFar(along) ||
    isFar(up)
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
    (/^[\d.]+%?$/.test(zoom) && isFaint(zoom))
  )
}

/** True if nobody sees what stands in an element of these declarations. */
export function isAway(css: Declared): boolean {
  if (css.size === 0) return false
  return (
    css.get('display') === 'none' ||
    /^(?:hidden|collapse)/.test(css.get('visibility') ?? '') ||
    css.get('mso-hide') === 'all' ||
    isFaint(css.get('opacity') ?? '1') ||
    css.get('content-visibility') === 'hidden' ||
    isFaded(css) ||
    isMoved(css) ||
    isCut(css) ||
    isFolded(css) ||
    isPushed(css)
  )
}
