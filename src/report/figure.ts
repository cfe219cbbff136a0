/** A number or a blank: reading what people type, showing it, adding it exactly. */
import type { NumberKind } from './format'
import { type Outcome, ok, refused } from './outcome'

/** A figure in its declared unit; `null` is blank (not filled in), which is never zero. */
export type Figure = number | null

/** 万元 are kept to a hundredth of a 分: six decimals. */
export const decimals = 6
const scale = 10 ** decimals

/** Beyond this no figure of a report can lie: nine digits before the point. */
export const largest = 999_999_999

/** True if the number lies within range and has at most six decimals, so that sums of it are exact. */
export function isExact(number: number): boolean {
  return Math.abs(number) <= largest && Math.round(number * scale) / scale === number
}

/** Whole numbers and millionths are added apart, both exactly; only the end is rounded, to the nearest double. */
const joined = (whole: number, millionths: number): number =>
  millionths === 0 ? whole : (whole * scale + millionths) / scale

const wholeOf = (number: number): number => Math.trunc(number)
const millionthsOf = (number: number): number =>
  Number.isInteger(number) ? 0 : Math.round((number - Math.trunc(number)) * scale)

/**
 * Adds figures exactly, without float noise (sums below nine thousand million).
 * @returns blank if any part is blank: a sum with a blank part is not known yet.
 */
export function addFigures(figures: readonly Figure[]): Figure {
  return figures.includes(null) ? null : addFilled(figures)
}

/** Adds the figures that are filled in; blank only if all are. What a total shows while its parts come in. */
export function addFilled(figures: readonly Figure[]): Figure {
  let whole = 0
  let millionths = 0
  let filled = false
  for (const figure of figures) {
    if (figure === null) continue
    whole += wholeOf(figure)
    millionths += millionthsOf(figure)
    filled = true
  }
  return filled ? joined(whole, millionths) : null
}

/** The exact difference a − b of two numbers. */
export const difference = (a: number, b: number): number =>
  joined(wholeOf(a) - wholeOf(b), millionthsOf(a) - millionthsOf(b))

/** What keeps a number from being a proper figure of its kind, in words; undefined if nothing does. */
export function faultOf(figure: number, kind: NumberKind): string | undefined {
  switch (kind) {
    case 'count':
      if (!Number.isInteger(figure)) return '应为整数'
      return figure < 0 ? '不能为负数' : undefined
    case 'change':
      return Number.isInteger(figure) ? undefined : '应为整数'
    case 'amount':
      return figure < 0 ? '不能为负数' : undefined
    default:
      return kind satisfies never
  }
}

const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[−–—﹣]/g, '-')
    .replace(/。/g, '.')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[\u00a0\u2007\u2009\u202f\u3000]/g, ' ')
    .trim()

const number = /^[+-]? ?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:\.\d*)?$/
const severalNumbers = /\d\s+[+-]?\d/

/**
 * Reads a typed or pasted figure. Full-width digits and signs, spaces around it and thousands separators are
 * welcome; 增/减 are read as signs where the cell is signed. A space within a number (of any width, not broken) is
 * read only where it sets off thousands throughout: 1 234 567, but not 12 34, nor a line break or tab. Nothing is guessed.
 * @returns blank for empty text; a problem in words for anything that is not one number in range.
 */
export function readFigure(text: string, kind: NumberKind): Outcome<Figure> {
  let plain = halfWidth(text)
  if (plain === '') return ok(null)
  if (kind === 'change') plain = plain.replace(/^增/, '+').replace(/^减/, '-')
  if (severalNumbers.test(plain) && !number.test(plain))
    return refused(`“${text.trim()}”不止一个数字，一格只填一个数字`)
  if (!number.test(plain)) return refused(`“${text.trim()}”不是数字，请只填数字`)
  const value = Number(plain.replace(/[, ]/g, ''))
  if (Math.abs(value) > largest) return refused(`“${text.trim()}”超出范围（不超过9位整数）`)
  const fraction = plain.split('.')[1]?.replace(/0+$/, '') ?? ''
  if (fraction.length > decimals) return refused(`“${text.trim()}”小数超过${decimals}位`)
  return ok(Object.is(value, -0) ? 0 : value)
}

/** A number without exponent or float noise, at most six decimals. */
const digits = (figure: number): string =>
  Number.isInteger(figure) ? String(figure) : figure.toFixed(decimals).replace(/0+$/, '')

/** A figure as printed and as shown in its cell; a positive 增/减 carries its sign, a blank is empty. */
export function showFigure(figure: Figure, kind: NumberKind): string {
  if (figure === null) return ''
  return kind === 'change' && figure > 0 ? `+${digits(figure)}` : digits(figure)
}
