/** Sizes of type, as far as they decide whether a text is seen, and whether it is a note's mark. */

const parts = /^(\d*\.?\d*)(px|pt|em|rem|%)?$/

/** Smaller than a dot, or than a tenth of what is around: 0, 0.5px, 0.01em; 0.9em is small print, but none of nothing. */
export function isTiny(size: string, around: boolean): boolean {
  const [, number = '', unit = ''] = parts.exec(size) ?? []
  if (around && /^(?:em|%)$/.test(unit)) return true
  const least = /em$/.test(unit) ? 0.1 : unit === '%' ? 10 : 1
  return /\d/.test(number)
    ? Number(number) < least
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
