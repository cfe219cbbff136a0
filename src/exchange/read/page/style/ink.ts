/** Colours as a style sheet names them. */
import { colorOf } from '../../color'

/** A colour of text. */
export interface PageInk {
  /** Six digits; undefined where it is of no colour by itself, or none that is known. */
  readonly color: string | undefined
  /** Nothing of it is seen. */
  readonly clear: boolean
  /** Said in a way that is not followed, so that it may be any. */
  readonly strange: boolean
}

const hex = (parts: readonly number[]): string =>
  parts
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')

/** The fourth part of a colour, or what stands behind its stroke, says how much of it is seen. */
const faint = /^[a-z-]+\((?:[^,/)]*,[^,/)]*,[^,/)]*,|[^,/)]*\/)\s*(?:0?\.0\d*|0|[0-5]%)\s*\)$/

/** Red, green and blue of a hue, by the height of each over the lowest. */
const ofHue = (hue: number): readonly number[] =>
  [0, 8, 4].map((at) => {
    const place = (at + hue / 30) % 12
    return 0.5 - 0.5 * Math.max(-1, Math.min(place - 3, 9 - place, 1))
  })

function inParts(value: string): string | undefined {
  const [, kind = '', inner = ''] = /^(hsla?|hwb)\(([^()]*)\)$/.exec(value) ?? []
  if (kind === '') return undefined
  const [hue = NaN, second = NaN, third = NaN, alpha = 1] = inner
    .split(/[\s,/]+/)
    .filter((part) => part !== '')
    .map((part, at) => Number.parseFloat(part) * (part.endsWith('%') && at === 3 ? 0.01 : 1))
  if (Number.isNaN(hue + second + third) || alpha < 1) return undefined
  const height = ofHue(((hue % 360) + 360) % 360)
  const [white, black] = [second / 100, third / 100]
  if (kind === 'hwb') {
    const rest = Math.max(0, 1 - white - black)
    const full = Math.max(1, white + black)
    return hex(height.map((part) => ((part * rest + white) / full) * 255))
  }
  const spread = white * Math.min(black, 1 - black)
  return hex(height.map((part) => (black + spread * (2 * part - 1)) * 255))
}

/** What a style says of the colour of a text, or of what it stands on. */
export function inkOf(said: string): PageInk {
  const value = said.trim()
  const [, short = '', part = ''] = /^#([\da-f]{3})([\da-f])$/.exec(value) ?? []
  const [, long = short.replace(/./g, '$&$&'), last = part.repeat(2)] =
    /^#([\da-f]{6})([\da-f]{2})$/.exec(value) ?? []
  if (last !== '')
    return { color: last === 'ff' ? long : undefined, clear: last < '10', strange: false }
  const color = inParts(value) ?? colorOf(value)
  const clear = value === 'transparent' || faint.test(value)
  return {
    color,
    clear,
    strange: color === undefined && !clear && /^(?!rgba?\(|hsla?\(|hwb\(|url\().*\(/.test(value),
  }
}
