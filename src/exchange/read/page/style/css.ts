/** The grammar of style sheets: rules inside rules, strings, comments, escapes. */
import { type StyleHolds, both } from './held'
import { heldOn } from './media'

/** Properties by their names, as declared for one element. */
export type Declared = ReadonlyMap<string, string>

/** What one rule says, and of what. */
export interface CssRule {
  readonly selectors: string
  /** Its declarations as written. */
  readonly css: string
  /** 1 if it is not sure that it holds on this screen. */
  readonly held: StyleHolds
  /** Stands in a layer, which any rule outside goes before. */
  readonly layered: boolean
}

const pieces =
  /\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|\\[\s\S]|\((?:[^()"'{}\\]|"[^"\n]*"|'[^'\n]*')*\)|[{};]|[^{};"'\\/(]+|[\s\S]/g

/** `\69` and `\.` as the signs they stand for. */
export const unescaped = (text: string): string =>
  text.includes('\\')
    ? text.replace(
        /\\(?:([\da-f]{1,6})\s?|\r?\n|([\s\S]))/gi,
        (_, code?: string, sign?: string) => {
          const point = code === undefined ? 0 : Number.parseInt(code, 16)
          return code === undefined
            ? (sign ?? '')
            : point > 0x10ffff
              ? ''
              : String.fromCodePoint(point)
        },
      )
    : text

/** Single declarations, without comments; what is between quotes or brackets is never parted. */
export function declarationsOf(css: string): readonly string[] {
  if (!/["'\\(/]/.test(css)) return css.split(';')
  const found: string[] = []
  let open = ''
  for (const [piece] of css.matchAll(pieces)) {
    if (piece === ';') {
      found.push(open)
      open = ''
    } else if (!piece.startsWith('/*')) open += piece
  }
  return [...found, open]
}

/** `calc(0px - 9999px)` as the length it comes to, where its parts are of one kind. */
const reckoned = (value: string): string =>
  value.replace(
    /calc\(\s*(-?[\d.]+)([a-z%]*)((?:\s+[+-]\s+[\d.]+\2)*)\s*\)/g,
    (_, first: string, unit: string, rest: string) =>
      String(
        [...rest.matchAll(/([+-])\s+([\d.]+)/g)].reduce(
          (sum, [, sign = '', number = '']) => sum + Number(`${sign}${number}`),
          Number(first),
        ),
      ) + unit,
  )

/** Declarations as a list of properties; the last of a name counts, an important one before any other. */
export function declaredIn(css: string): Declared {
  const found = new Map<string, string>()
  const important = new Set<string>()
  for (const one of declarationsOf(css)) {
    const at = one.indexOf(':')
    if (at < 0) continue
    const name = unescaped(one.slice(0, at).trim()).toLowerCase()
    const value = unescaped(one.slice(at + 1)).toLowerCase()
    const isImportant = /!\s*important/.test(value)
    if (important.has(name) && !isImportant) continue
    if (isImportant) important.add(name)
    found.set(name, reckoned(value.replace(/!\s*important/, '').trim()))
  }
  return found
}

/** Of declarations those that go before all others. */
export const importantIn = (css: string): string =>
  /!\s*important/i.test(css)
    ? declarationsOf(css)
        .filter((one) => /!\s*important/i.test(one))
        .join(';')
    : ''

interface Level {
  /** Whose declarations stand here; undefined where none can. */
  readonly selectors: string | undefined
  readonly held: StyleHolds
  readonly layered: boolean
  css: string
}

const longest = 4000

function levelOf(prelude: string, around: Level): Level {
  const [, name = '', asked = ''] = /^@([\w-]+)\s*([\s\S]*)$/.exec(prelude) ?? []
  if (name !== '')
    return {
      selectors: around.selectors,
      held: both(around.held, heldOn(name.toLowerCase(), asked)),
      layered: around.layered || name.toLowerCase() === 'layer',
      css: '',
    }
  const outer = around.selectors
  const inner = prelude.includes('&')
    ? prelude.replaceAll('&', `:is(${outer ?? ':root'})`)
    : `:is(${outer ?? ''}) ${prelude}`
  // Grown beyond measure it is said perhaps of anything, as what nobody understands.
  const selectors = outer === undefined ? prelude : inner.length > longest ? ':any-of-all' : inner
  return { ...around, selectors, css: '' }
}

/** Rules deeper inside each other than this are read as if they were not. */
const deepest = 12

/** The rules of a sheet that hold on a screen, or may. */
export function* rulesIn(sheet: string): Generator<CssRule> {
  const around: Level[] = []
  let level: Level = { selectors: undefined, held: 2, layered: false, css: '' }
  let open = ''
  const ended = function* ({ selectors, css, held, layered }: Level): Generator<CssRule> {
    if (selectors !== undefined && held > 0 && css.trim() !== '')
      yield { selectors, css, held, layered }
  }
  for (const [piece] of sheet.matchAll(pieces)) {
    if (piece.startsWith('/*')) continue
    if (piece === '{') {
      around.push(level)
      level = around.length > deepest ? { ...level, css: '' } : levelOf(open.trim(), level)
      open = ''
    } else if (piece === '}') {
      level.css += open
      yield* ended(level)
      level = around.pop() ?? { ...level, css: '' }
      open = ''
    } else if (piece === ';') {
      if (!open.trim().startsWith('@')) level.css += `${open};`
      open = ''
    } else open += piece
  }
  level.css += open
  yield* ended(level)
  for (const one of around.reverse()) yield* ended(one)
}

/** A list parted at its commas, but for those in brackets and quotes. */
export function partsOf(list: string, comma = ','): readonly string[] {
  const found: string[] = []
  let open = ''
  let depth = 0
  for (const [piece] of list.matchAll(/"[^"]*"?|'[^']*'?|\\[\s\S]|[\s\S]/g)) {
    if (/^[([]$/.test(piece)) depth++
    if (/^[)\]]$/.test(piece)) depth--
    if (piece === comma && depth <= 0) {
      found.push(open)
      open = ''
    } else open += piece
  }
  return [...found, open]
}
