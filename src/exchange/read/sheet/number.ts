/** A number under a format that our own reading of formats does not follow: dates, fractions, Chinese numerals. */
import { type Shown, ofNumber } from './shown'

/** The part of the library that writes numbers by their patterns; it has no types of its own. */
export interface NumberFormats {
  readonly format: (pattern: string, value: number) => string
}

/** What the library makes of the number; what it does not understand is said, so that a person looks at it. */
function byLibrary(formats: NumberFormats, pattern: string, value: number): string {
  try {
    return formats.format(pattern.replace(/!/g, '\\'), value).trim()
  } catch (cause) {
    console.warn('A number format is not understood', cause)
    return `数字格式不认识：${String(value)}`
  }
}

/** What a number shows under its pattern. */
export const numberIn = (formats: NumberFormats, pattern: string, value: number): Shown =>
  ofNumber(value, pattern, (other, number) => byLibrary(formats, other, number))
