/** Sizes of type, as far as they decide whether a text is seen, and whether it is a note's mark. */

const parts = /^(\d*\.?\d*)(px|pt|em|rem|%)?$/

/** Type of two points nobody reads: so much in each unit, in type of the usual size. */
const least: Readonly<Record<string, number>> = { px: 2.67, pt: 2, em: 0.16, rem: 0.16, '%': 16 }

/** Too small to be read: 0, 1px, 0.01em; 0.9em is small print, but none of nothing. */
export function isTiny(size: string, around: boolean): boolean {
  const [, inner] = /^(?:min|clamp)\(([^()]*)\)$/.exec(size) ?? []
  // The least of a few is tiny if any of them is; what is bound on both sides, if the highest bound is.
  if (inner !== undefined)
    return (size.startsWith('min') ? inner : inner.replace(/.*,/, ''))
      .split(',')
      .some((one) => isTiny(one.trim(), around))
  const [, number = '', unit = ''] = parts.exec(size) ?? []
  if (around && /^(?:em|%)$/.test(unit)) return true
  return /\d/.test(number)
    ? Number(number) <= (least[unit] ?? 0)
    : around && /^(?:inherit|smaller|larger|unset)$/.test(size)
}

/** The size in the short way to set a font: 12px/1.5 宋体. */
export const sizeIn = (font: string): string =>
  /(?:^|\s)(0|\d*\.?\d+(?:px|pt|em|rem|%))(?=[\s/])/.exec(font)?.[1] ?? ''

/** Three quarters of what is around, or smaller than any print of a report. */
export function isSmaller(size: string): boolean {
  const [, number = '', unit = ''] = parts.exec(size) ?? []
  if (!/\d/.test(number)) return /^(?:smaller|xx?-small)$/.test(size)
  const least = { px: 9, pt: 7, em: 0.75, rem: 0.6, '%': 75 }[unit] ?? 0
  return Number(number) <= least
}
