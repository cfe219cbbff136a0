/** A number as its format shows it. */

/** The part of the library that writes numbers by their patterns; it has no types of its own. */
export interface NumberFormats {
  readonly format: (pattern: string, value: number) => string
}

/**
 * Chinese offices show 86000 as 8.6 (万) by a point that is only text: `0!.0,`. The library would put
 * such a point at the wrong place.
 */
const textPoint = /^[#,]*0(?:[!\\]\.|"\.")(0+)(,*)((?:"[^"]*"|[^#0;])*)$/

function withTextPoint(pattern: string, value: number): string | undefined {
  const [, decimals = '', thousands = '', unit = ''] =
    textPoint.exec(pattern.split(';')[0] ?? '') ?? []
  if (decimals === '') return undefined
  const whole = Math.round(Math.abs(value) / 1000 ** thousands.length)
  const digits = String(whole).padStart(decimals.length + 1, '0')
  const at = digits.length - decimals.length
  const sign = value < 0 ? '-' : ''
  const said = unit.replace(/"([^"]*)"|[!\\](.)|_./g, '$1$2')
  return `${sign}${digits.slice(0, at)}.${digits.slice(at)}${said}`
}

/** What the pattern makes of the number; what nobody understands is said, so that a person looks at it. */
export function shownNumber(formats: NumberFormats, pattern: string, value: number): string {
  // Excel keeps fifteen digits; the rest is noise of the double it is stored in.
  if (pattern === 'General') return String(Number(value.toPrecision(15)))
  try {
    const shown =
      withTextPoint(pattern, value) ?? formats.format(pattern.replace(/!/g, '\\'), value)
    return shown.trim()
  } catch (cause) {
    console.warn('A number format is not understood', cause)
    return `数字格式不认识：${String(value)}`
  }
}
