/** What the sheet of a page puts in before or after the text of an element (`content`), where it is read as text. */
import { isAway } from './away'
import { type CssRule, declaredIn, declarationsOf, unescaped } from './css'
import { type StyleHolds, both } from './held'
import { type Selector, holds } from './selector'
import { type Element, attribute } from '../text'

/** Signs put in; it may be that they are not. */
export interface Put {
  readonly text: string
  readonly sure: boolean
}

/** What a sheet puts before and after the text of an element; blank if nothing. */
export interface PutIn {
  readonly before: Put
  readonly after: Put
}

type Piece = { readonly text: string } | { readonly attribute: string }

/** A rule that puts something in. */
export interface PuttingRule {
  readonly selector: Selector
  readonly held: StyleHolds
  readonly where: keyof PutIn
  readonly pieces: readonly Piece[]
}

/** Stands for what a page counts or draws itself, which is not read here. */
export const unknownSign = '？'

const part =
  /"((?:\\[\s\S]|[^"\\])*)"|'((?:\\[\s\S]|[^'\\])*)'|attr\(\s*([\w-]+)[^)]*\)|(counters?\([^)]*\)|var\([^)]*\))|url\([^)]*\)|(\/[\s\S]*)|[\w-]+/gi

/** The signs of pictures in fonts, which no text is made of. */
const drawn = /[\ue000-\uf8ff]/g

function piecesOf(content: string): readonly Piece[] {
  const found: Piece[] = []
  for (const [, double, single, name, counted, spoken] of content.matchAll(part)) {
    // What is behind a stroke is said to the blind and not shown.
    if (spoken !== undefined) break
    if (name !== undefined) found.push({ attribute: name.toLowerCase() })
    else if (counted !== undefined) found.push({ text: unknownSign })
    else found.push({ text: unescaped(double ?? single ?? '').replace(drawn, '') })
  }
  return found
}

const places: Readonly<Record<string, keyof PutIn>> = {
  before: 'before',
  after: 'after',
  marker: 'before',
}

/** What a rule puts in, if anything. */
export function puttingRule(selector: Selector, { css, held }: CssRule): PuttingRule | undefined {
  const where = places[selector.part]
  if (!where || !/content/i.test(css)) return undefined
  const content = declarationsOf(css)
    .filter((one) => /^\s*content\s*:/i.test(one))
    .at(-1)
  if (content === undefined) return undefined
  const isSeen = !isAway(declaredIn(css), 'other') && !/font-size\s*:\s*0(?![.\d])/i.test(css)
  const pieces = piecesOf(content.slice(content.indexOf(':') + 1).replace(/!\s*important/i, ''))
  return { selector, held, where, pieces: isSeen ? pieces : [] }
}

/** Each of them is tried at each element. */
const most = 200

const nothing: Put = { text: '', sure: true }

/** What these rules put into an element; the strongest counts, and before it those that perhaps hold. */
export function puttingIn(rules: readonly PuttingRule[]): (element: Element) => PutIn {
  const strongestFirst = rules
    .slice(0, most)
    .map((rule, at) => ({ ...rule, at }))
    .sort((a, b) => b.selector.weight - a.selector.weight || b.at - a.at)
  const putAt = (element: Element, where: keyof PutIn): Put => {
    let perhaps: Put | undefined
    for (const rule of strongestFirst) {
      if (rule.where !== where) continue
      const held = both(rule.held, holds(rule.selector, element))
      if (held === 0) continue
      const text = rule.pieces
        .map((piece) =>
          'text' in piece ? piece.text : (attribute(element, piece.attribute) ?? ''),
        )
        .join('')
      if (held === 2) return perhaps ?? { text, sure: true }
      perhaps ??= { text, sure: false }
    }
    return perhaps ?? nothing
  }
  return (element) => ({ before: putAt(element, 'before'), after: putAt(element, 'after') })
}
