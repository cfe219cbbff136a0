/** Lengths of a style sheet, as far as they can be told without laying out the page, and the sides they are told of. */
import type { Declared } from './css'

/** What a unit comes to in pixels, on a screen and in a type of the usual size. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 37.8,
  mm: 3.78,
  em: 16,
  rem: 16,
  ch: 8,
  ex: 8,
}

/** A length in pixels; NaN if it is none, or one that depends on what is around. */
export function pixelsOf(length = ''): number {
  const [, number = '', unit = ''] = /^([+-]?\d*\.?\d+)([a-z]*)$/.exec(length.trim()) ?? []
  return number === '' || (unit === '' && Number(number) !== 0)
    ? Number.NaN
    : Number(number) * (units[unit] ?? Number.NaN)
}

/** Parts of a hundred of what is around; NaN if it is no such length. */
export const percentOf = (length = ''): number =>
  /^[+-]?\d*\.?\d+%$/.test(length.trim()) ? Number.parseFloat(length) : Number.NaN

/** Screens beside or above the one that is looked at; NaN if it is no such length. */
const screensOf = (length: string): number =>
  /^[+-]?\d*\.?\d+v(?:w|h|min|max)$/.test(length.trim())
    ? Number.parseFloat(length) / 100
    : Number.NaN

/** So far out nothing is on a screen, in pixels. */
const far = 480

/** True for a length that leads out of the page to where nobody can scroll. */
export const isFarBack = (length = ''): boolean =>
  pixelsOf(length) <= -far || screensOf(length) <= -1

/** So far on, too: what lies there is reached by scrolling, if at all. */
const farOn = 3000

export const isFarOn = (length = ''): boolean => pixelsOf(length) >= farOn

/** No line of type is as high or as wide. */
export const isNothing = (length = ''): boolean => pixelsOf(length) < 4 || percentOf(length) === 0

export type Side = 'top' | 'right' | 'bottom' | 'left'
const around: readonly Side[] = ['top', 'right', 'bottom', 'left']
const logical: Readonly<Record<Side, string>> = {
  top: 'block-start',
  right: 'inline-end',
  bottom: 'block-end',
  left: 'inline-start',
}

/** One of the four lengths that are told together, from the top clockwise. */
function partAt(together: string | undefined, side: Side): string | undefined {
  const parts = together?.trim().split(/\s+/) ?? []
  const at = around.indexOf(side)
  return parts[at] ?? parts[at % 2] ?? (at % 2 === 1 ? parts[1] : undefined) ?? parts[0]
}

/** How far `margin` or `padding` reaches at a side. */
export const sideOf = (css: Declared, property: string, side: Side): string | undefined =>
  css.get(`${property}-${side}`) ??
  css.get(`${property}-${logical[side]}`) ??
  partAt(css.get(property), side)

/** Where a box is placed, from a side. */
export const placeOf = (css: Declared, side: Side): string | undefined =>
  css.get(side) ?? css.get(`inset-${logical[side]}`) ?? partAt(css.get('inset'), side)
