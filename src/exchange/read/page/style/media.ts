/** Whether what a sheet asks of the screen and the browser holds where an officer reads the page. */
import { type StyleHolds, both, either, heldIf, opposite } from './held'

/** Screens in offices are not narrower and not wider than this, in pixels. */
const widths = { least: 1024, most: 1920 }

const pixels = (length: string): number =>
  Number.parseFloat(length) * (/em\s*$/.test(length) ? 16 : 1)

function byWidth(least: number, most: number): StyleHolds {
  if (least > widths.most || most < widths.least) return 0
  return heldIf(least <= widths.least && most >= widths.most) || 1
}

/** Features that a screen in an office has, and has not. */
const isSo =
  /^(?:orientation\s*:\s*landscape|color|hover\s*(?::\s*hover)?|pointer\s*:\s*fine|scripting\s*:\s*enabled|prefers-color-scheme\s*:\s*light|any-hover\s*:\s*hover)$/
const isNotSo =
  /^(?:orientation\s*:\s*portrait|-ms-|hover\s*:\s*none|pointer\s*:\s*coarse|prefers-color-scheme\s*:\s*dark|prefers-reduced|prefers-contrast|forced-colors|monochrome|display-mode\s*:\s*standalone)/

function feature(text: string): StyleHolds {
  const [, bound, length = ''] =
    /^(min|max)-(?:device-)?width\s*:\s*([\d.]+(?:px|r?em))$/.exec(text) ?? []
  if (bound !== undefined)
    return bound === 'min' ? byWidth(pixels(length), Infinity) : byWidth(0, pixels(length))
  const [, sign = '', than = ''] = /^width\s*([<>])=?\s*([\d.]+(?:px|r?em))$/.exec(text) ?? []
  if (sign !== '') return sign === '>' ? byWidth(pixels(than), Infinity) : byWidth(0, pixels(than))
  return isSo.test(text) ? 2 : isNotSo.test(text) ? 0 : 1
}

const kinds: Readonly<Record<string, StyleHolds>> = {
  all: 2,
  screen: 2,
  print: 0,
  speech: 0,
  tty: 0,
  tv: 0,
  projection: 0,
  handheld: 0,
  braille: 0,
  aural: 0,
}

function query(text: string): StyleHolds {
  const bare = text.trim().toLowerCase()
  const isNot = /^not\b/.test(bare)
  const parts = bare.replace(/^(?:not|only)\b/, '').split(/\band\b/)
  const held = parts
    .map((part) => part.trim())
    .map(
      (part) => kinds[part] ?? (/^\([^()]*\)$/.test(part) ? feature(part.slice(1, -1).trim()) : 1),
    )
    .reduce<StyleHolds>(both, 2)
  return isNot ? opposite(held) : held
}

/** Whether these media, a list as in `media="…"`, are the officer's screen. */
export const mediaHeld = (asked: string): StyleHolds =>
  asked.trim() === '' ? 2 : asked.split(',').map(query).reduce<StyleHolds>(either, 0)

/** Whether the rules in an at-rule hold. */
export function heldOn(name: string, asked: string): StyleHolds {
  if (name === 'media') return mediaHeld(asked)
  if (name === 'layer') return 2
  if (name === 'supports')
    return /^\(\s*display\s*:\s*(?:inline-)?(?:flex|grid)\s*\)$/i.test(asked.trim()) ? 2 : 1
  return /^(?:container|scope|starting-style|(?:-moz-)?document)$/.test(name) ? 1 : 0
}
