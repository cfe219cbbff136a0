/** Colours of text and of what it stands on, as far as they decide whether anybody sees the text. */

/** The paper, or a page nobody coloured. */
const paper = 'ffffff'
/** A ground that is there and whose colour is not known: text on it counts as seen. */
export const anyGround = '?'

const names: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'ffffff',
  red: 'ff0000',
  lime: '00ff00',
  green: '008000',
  blue: '0000ff',
  navy: '000080',
  yellow: 'ffff00',
  cyan: '00ffff',
  aqua: '00ffff',
  magenta: 'ff00ff',
  fuchsia: 'ff00ff',
  gray: '808080',
  grey: '808080',
  silver: 'c0c0c0',
  snow: 'fffafa',
  ivory: 'fffff0',
  whitesmoke: 'f5f5f5',
  ghostwhite: 'f8f8ff',
  floralwhite: 'fffaf0',
}

const hex = (parts: readonly number[]): string =>
  parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')

/** A colour as six digits, from `#fff`, `FFFFFF`, `rgb(…)` or its name; undefined if it is none of these. */
export function colorOf(text: string): string | undefined {
  const bare = text.trim().toLowerCase().replace(/^#/, '')
  if (/^[\da-f]{6}$/.test(bare)) return bare
  if (/^(?:ff)[\da-f]{6}$/.test(bare)) return bare.slice(2)
  if (/^[\da-f]{3}$/.test(bare)) return bare.replace(/./g, '$&$&')
  const [, red, green, blue, rest = ''] =
    /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*(.*)\)$/.exec(bare) ?? []
  const [, lightness] =
    /^hsla?\(\s*[\d.]+(?:deg)?[\s,]+[\d.]+%[\s,]+(0|100)%\s*\)$/.exec(bare) ?? []
  if (lightness !== undefined) return lightness === '0' ? '000000' : paper
  // What is half transparent is of no colour by itself.
  if (blue !== undefined && /^(?:[,/]\s*(?:1(?:\.0+)?|100%))?\s*$/.test(rest))
    return hex([red, green, blue].map((part) => Math.min(255, Number(part))))
  return names[bare]
}

/** Parts of two colours that differ by less are not told apart, of 255. */
const alike = 12

/**
 * True if nobody sees text of this colour on this ground.
 * @param ink undefined where nothing is said of it; @param ground undefined for the paper.
 */
export function isPale(ink: string | undefined, ground: string = paper): boolean {
  if (ink === undefined || ground === anyGround) return false
  return [0, 2, 4].every((at) => {
    const parts = [ink, ground].map((color) => Number.parseInt(color.slice(at, at + 2), 16))
    return Math.abs((parts[0] ?? 0) - (parts[1] ?? 0)) <= alike
  })
}
