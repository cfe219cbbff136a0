/** Styles that perhaps keep a text from sight, or show it in another place, and are not followed to the end. */
import { showsSigns } from '../../signs'
import type { Declared } from './css'
import { pixelsOf } from './lengths'

const harmlessFilter =
  /^(?:none|inherit|initial|unset|gray|(?:(?:-webkit-)?(?:grayscale|drop-shadow|saturate|sepia|hue-rotate)\([^()]*(?:\([^()]*\)[^()]*)?\)|opacity\([^()]*\)|alpha\([^()]*\)|progid:dximagetransform\.microsoft\.\w+\([^()]*(?:\([^()]*\)[^()]*)*\)|brightness\(\s*(?:0?\.[5-9]\d*|1(?:\.\d+)?|[5-9]\d%|1\d\d%)\s*\)|contrast\(\s*(?:0?\.[5-9]\d*|[1-9](?:\.\d+)?|[5-9]\d%|[1-9]\d\d%)\s*\)|blur\(\s*0(?:px)?\s*\)|\s|,)*)$/

const number = (text: string): number =>
  Number.parseFloat(text) * (text.trim().endsWith('%') ? 0.01 : 1)

/** One part of a transform that leaves a text readable where it stands, or about there. */
function isHarmless(name: string, values: readonly string[]): boolean {
  if (/^(?:perspective|translatez)$/.test(name)) return true
  if (/^skew[xy]?$/.test(name)) return values.every((one) => Math.abs(number(one)) <= 60)
  if (/^scale(?:[xyz]|3d)?$/.test(name)) return values.every((one) => number(one) >= 0.4)
  if (/^rotate(?:[xyz])?$/.test(name))
    return /deg\s*$|^\s*0\s*$/.test(values[0] ?? '') && Math.abs(number(values[0] ?? '')) <= 60
  if (/^translate(?:[xyz]|3d)?$/.test(name))
    return values.every(
      (one) => !/calc|v[wh]/.test(one) && Math.abs(number(one)) < (/em|ch/.test(one) ? 30 : 500),
    )
  if (name !== 'matrix') return false
  const [a = 0, , , d = 0] = values.map(number)
  return a >= 0.4 && d >= 0.4
}

const isStrangeMove = (transform: string): boolean =>
  !/^(?:none|inherit|initial|unset|)$/.test(transform) &&
  (transform.replace(/[\w-]+\([^()]*\)|\s/g, '') !== '' ||
    [...transform.matchAll(/([\w-]+)\(([^()]*)\)/g)].some(
      ([, name = '', inner = '']) => !isHarmless(name, inner.split(',')),
    ))

const isNone = (value: string): boolean =>
  /^(?:$|(?:none|auto|inherit|initial|unset|normal)\b)/.test(value)

/** A length that nobody can tell by itself, or one that leads out of the page. */
const leadsAway = (length: string): boolean =>
  /calc|min\(|max\(|clamp|env\(|v[wh]|-\d{3,}%|^-?[1-9]\d{3,}px/.test(length)

const sides = ['left', 'right', 'top', 'bottom', 'inset']

function isStrangelyPlaced(css: Declared): boolean {
  const placed = /absolute|fixed|relative/.test(css.get('position') ?? '')
  return (
    (placed && sides.some((side) => leadsAway(css.get(side) ?? ''))) ||
    ['text-indent', 'margin-left', 'margin-top', 'margin', 'padding-left', 'padding-top'].some(
      (side) => leadsAway(css.get(side) ?? ''),
    )
  )
}

/** As much as there is, or not much less: so the parts of a page stand beside each other. */
const nearlyAll = /^(?:calc\(\s*100(?:%|v[wh])\s*-\s*[1-4]?\d{1,2}px\s*\)|(?:[3-9]\d|100)v[wh])$/

/** As wide as one sign, or two digits, in pixels: of a longer number no more than that shows. */
const oneSign = 16

const isStrangelyCut = (css: Declared): boolean =>
  !/^(?:|none|inset\(\s*(?:0|[0-9]px)(?:\s+(?:0|[0-9]px))*\s*\))$/.test(
    css.get('clip-path') ?? '',
  ) ||
  (/rect\(/.test(css.get('clip') ?? '') && /absolute|fixed/.test(css.get('position') ?? '')) ||
  ['mask', 'mask-image', '-webkit-mask', '-webkit-mask-image'].some(
    (name) => !isNone(css.get(name) ?? ''),
  ) ||
  (/hidden|clip/.test(`${css.get('overflow') ?? ''} ${css.get('overflow-x') ?? ''}`) &&
    (['width', 'max-width', 'inline-size'].some((side) => pixelsOf(css.get(side)) <= oneSign) ||
      ['width', 'height', 'max-width', 'max-height'].some(
        (side) =>
          !nearlyAll.test(css.get(side) ?? '') &&
          /^(?:[2-5](?:\.\d+)?px|0?\.\d+em|calc.*|.*v[wh])$/.test(css.get(side) ?? ''),
      )))

/** An animation that changes what is seen for good, or for long; one that is over in a moment leaves all as it was. */
function isLasting(css: Declared): boolean {
  const said = [...css].flatMap(([name, value]) => (name.startsWith('animation') ? [value] : []))
  if (isNone(css.get('animation') ?? css.get('animation-name') ?? '')) return false
  const times = [...said.join(' ').matchAll(/(-?[\d.]+)(m?s)\b/g)]
  return (
    /forwards|both|infinite|paused|var\(|calc\(|steps?\(/.test(said.join(' ')) ||
    times.some(([, time, unit]) => Number(time) > (unit === 's' ? 5 : 5000) || Number(time) < 0)
  )
}

/** Properties that hide by their value, where it is told in a way that nobody can work out from the page. */
const telling = ['display', 'visibility', 'opacity', 'font-size', 'color', 'zoom', 'scale']

function isStrangelySet(css: Declared): boolean {
  const spacing = css.get('letter-spacing') ?? ''
  const zoom = css.get('zoom') ?? ''
  const opacity = css.get('opacity') ?? ''
  return (
    showsSigns(`${css.get('font-family') ?? ''} ${css.get('font') ?? ''}`) ||
    telling.some((name) => /var\(|env\(|attr\(|calc\(/.test(css.get(name) ?? '')) ||
    /v(?:w|h|min|max)$/.test(css.get('font-size') ?? '') ||
    number(spacing) <= (/em/.test(spacing) ? -0.4 : -5) ||
    (/^[\d.]+%?$/.test(zoom) && number(zoom) < 0.4) ||
    (opacity !== '' && number(opacity) < 0.15) ||
    !isNone(css.get('-webkit-text-security') ?? '') ||
    !isNone(css.get('mix-blend-mode') ?? '') ||
    isLasting(css) ||
    /url\(|["'][^"']/.test(css.get('content') ?? '') ||
    !isNone(css.get('offset-path') ?? '') ||
    (css.get('scale') ?? '').split(/\s+/).some((one) => number(one) < 0.4) ||
    (css.get('translate') ?? '').split(/\s+/).some(leadsAway) ||
    !isNone(css.get('rotate') ?? '')
  )
}

/** True if it is not sure that one sees, and sees so, what stands in an element of these declarations. */
export const isStrange = (css: Declared): boolean =>
  css.size > 0 &&
  (!harmlessFilter.test(css.get('filter') ?? '') ||
    isStrangeMove(css.get('transform') ?? css.get('-webkit-transform') ?? '') ||
    isStrangelyPlaced(css) ||
    isStrangelyCut(css) ||
    isStrangelySet(css) ||
    (css.get('display') === 'list-item' &&
      !isNone(css.get('list-style-type') ?? css.get('list-style') ?? '')))

/** So far to the side a sign stands beside another than in the markup: a character or more. */
const aside = (length: string): boolean =>
  Math.abs(Number.parseFloat(length)) >= (/em|ch/.test(length) ? 0.8 : 12)

/** True if what stands in such an element perhaps shows before or behind its neighbours in the same line. */
export function isShifted(css: Declared): boolean {
  if (css.size === 0) return false
  const position = css.get('position') ?? ''
  const order = css.get('order') ?? ''
  return (
    /^(?:left|right|inline-start|inline-end)$/.test(css.get('float') ?? '') ||
    (order !== '' && order !== '0') ||
    (/relative|absolute/.test(position) &&
      ['left', 'right', 'inset', 'inset-inline-start'].some((side) =>
        aside(css.get(side) ?? ''),
      )) ||
    aside(
      /translate(?:x|3d)?\(\s*([^,)]*)/
        .exec(css.get('transform') ?? '')?.[1]
        ?.replace(/.*%.*/, '') ?? '',
    ) ||
    aside((css.get('translate') ?? '').split(/\s+/)[0] ?? '') ||
    ['grid-column', 'grid-area', 'grid-column-start', 'grid-row', 'grid-row-start'].some(
      (name) => !isNone(css.get(name) ?? ''),
    )
  )
}

/** True if the parts of an element show in another order than they stand in. */
export const turnsOrder = (css: Declared): boolean =>
  /reverse/.test(`${css.get('flex-direction') ?? ''} ${css.get('flex-flow') ?? ''}`)

/** True if an element of these declarations is perhaps set like a note's mark. */
export function isLikeMark(css: Declared): boolean {
  const raised =
    css.get('vertical-align') ?? css.get('mso-text-raise') ?? css.get('baseline-shift') ?? ''
  return (
    /^(?:text-top|text-bottom|top|bottom|-?(?:[1-9]|0?\.[1-9])[\d.]*(?:%|[a-z]+)|calc.*)$/.test(
      raised,
    ) ||
    (/relative/.test(css.get('position') ?? '') &&
      ['top', 'bottom'].some(
        (side) =>
          Math.abs(number(css.get(side) ?? '0')) >= (/em/.test(css.get(side) ?? '') ? 0.2 : 3),
      )) ||
    /super|sub/.test(
      `${css.get('font-variant-position') ?? ''} ${css.get('font-variant') ?? ''}`,
    ) ||
    /"?(?:sups|subs|sinf)/.test(css.get('font-feature-settings') ?? '')
  )
}
