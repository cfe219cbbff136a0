/** Cuts prose into tokens once: quantities, telling words, years, marks of punctuation, and the rest. */
import type { Format } from '@/report/format'
import { lexiconFor } from './vocabulary'
import type { Tag } from './lexicon'
import { asDigit, numeralChars } from './numeral'
import { type Quantity, readQuantity } from './quantity'
import { remembered, rememberedFormat } from './remember'

/** `stop` ends a sentence, `half` is a semicolon, `line` ends a paragraph, `pause` is a comma, `list` a 、. */
export type Mark =
  'stop' | 'half' | 'line' | 'pause' | 'list' | 'colon' | 'open' | 'close' | 'space'

export type Token = {
  /** In UTF-16 units, end exclusive. */
  readonly start: number
  readonly end: number
} & (
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'word'; readonly tag: Tag }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: Mark }
  /** `etc`: 等 follows, more is meant than was named. */
  | { readonly kind: 'other'; readonly etc?: true }
)

/** A number with its unit. */
export type QuantityToken = Token & { readonly kind: 'quantity' }

const marks: Readonly<Record<string, Mark>> = {
  '。': 'stop',
  '！': 'stop',
  '？': 'stop',
  '；': 'half',
  ';': 'half',
  '!': 'stop',
  '?': 'stop',
  '\n': 'line',
  '，': 'pause',
  ',': 'pause',
  '、': 'list',
  '：': 'colon',
  ':': 'colon',
  '（': 'open',
  '(': 'open',
  '）': 'close',
  ')': 'close',
  ' ': 'space',
  '\t': 'space',
  '\r': 'space',
  '\u00a0': 'space',
  '\u3000': 'space',
}

const longestLatin = 40
const latin = /[A-Za-z0-9@/_.#-]/

/** The end of a stretch of Latin letters and digits that holds a letter, so that no number is read out of it. */
function endOfLatin(text: string, start: number): number {
  let end = start
  let letters = false
  while (end < text.length && end - start < longestLatin && latin.test(text.charAt(end))) {
    letters ||= /[A-Za-z@/_#]/.test(text.charAt(end))
    end += 1
  }
  return letters ? end : start
}

/** 《…》 is a name: what it says is not the report's own statement. Short of a closing mark it is none. */
function endOfName(text: string, start: number): number {
  const near = text.slice(start, start + 120)
  const close = near.indexOf('》')
  return close < 0 || near.slice(0, close).includes('\n') ? start : start + close + 1
}

function yearAt(text: string, start: number): Token | undefined {
  if (asDigit(text.charAt(start)) === '') return undefined
  const four = [0, 1, 2, 3].map((offset) => asDigit(text.charAt(start + offset))).join('')
  if (four.length !== 4 || !/^(?:19|20)/.test(four)) return undefined
  if (asDigit(text.charAt(start + 4)) !== '' || asDigit(text.charAt(start - 1)) !== '')
    return undefined
  const at = /[ \u00a0]/.test(text.charAt(start + 4)) ? start + 5 : start + 4
  if (text.charAt(at) !== '年') return undefined
  return {
    kind: 'year',
    year: Number(four),
    start,
    end: text.charAt(at + 1) === '度' ? at + 2 : at + 1,
  }
}

function wordAt(text: string, start: number, format: Format): Token | undefined {
  for (const [word, tag] of lexiconFor(format).get(text.charAt(start)) ?? [])
    if (text.startsWith(word, start)) return { kind: 'word', tag, start, end: start + word.length }
  return undefined
}

/** 第二十条、第711号: a place in an order, not a count. */
const isOrdinal = (text: string, start: number): boolean => text.charAt(start - 1) === '第'

/** 一般, 统一, 逐一: a numeral in a word counts nothing. */
const isInWord = (text: string, { kind, start, end }: Quantity): boolean =>
  kind === 'none' &&
  text.charAt(start) === '一' &&
  end === start + 1 &&
  (/[般些定致体律并旦直向样起切站网同时键览线流]/.test(text.charAt(end)) ||
    /[统唯单逐]/.test(text.charAt(start - 1)))

/** The characters a token may begin with; most of a text are others, and are passed over. */
const beginnings = rememberedFormat(
  (format) =>
    new Set([
      ...Object.keys(marks),
      ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).filter((char) =>
        latin.test(char),
      ),
      '《',
      ...numeralChars,
      ...lexiconFor(format).keys(),
    ]),
)

/** The token that begins at a place; none where a character says nothing. */
function tokenAt(text: string, start: number, format: Format): Token | undefined {
  const char = text.charAt(start)
  const mark = marks[char]
  if (mark !== undefined) return { kind: mark, start, end: start + 1 }
  const past =
    char === '《' ? endOfName(text, start) : char < '\u0080' ? endOfLatin(text, start) : start
  if (past > start) return { kind: 'other', start, end: past }
  const year = yearAt(text, start)
  if (year) return year
  const word = wordAt(text, start, format)
  if (word) return word
  const quantity = readQuantity(text, start)
  if (!quantity) return undefined
  if (isOrdinal(text, start)) return { kind: 'other', start, end: quantity.end }
  if (isInWord(text, quantity)) return undefined
  // 12月31日 says when, not how many; it stands in nobody's way.
  if (quantity.kind === 'time') return { kind: 'space', start, end: quantity.end }
  return { kind: 'quantity', quantity, start, end: quantity.end }
}

/** Characters that are read at once where others wait for the screen. */
const portion = 8_000

/** Reads the tokens of a text portion by portion. */
function* reading(text: string, format: Format): Generator<undefined, readonly Token[]> {
  const tokens: Token[] = []
  const mayBegin = beginnings(format)
  let silent = 0
  const endSilence = (end: number): void => {
    if (end > silent)
      tokens.push({
        kind: 'other',
        start: silent,
        end,
        ...(text.charAt(silent) === '等' && { etc: true }),
      })
  }
  for (let at = 0, due = portion; at < text.length;) {
    const token = mayBegin.has(text.charAt(at)) ? tokenAt(text, at, format) : undefined
    if (token?.kind !== 'other' && token !== undefined) {
      endSilence(at)
      if (token.kind !== 'space') tokens.push(token)
      silent = token.end
    }
    at = token?.end ?? at + 1
    if (at > due) {
      due = at + portion
      yield
    }
  }
  endSilence(text.length)
  return tokens
}

/** The tokens of a text in a format's vocabulary, in order; spaces are left out, what says nothing is one token. */
export const tokensOf = remembered((text: string, format: Format): readonly Token[] => {
  const portions = reading(text, format)
  for (;;) {
    const { done, value } = portions.next()
    if (done) return value
  }
})

/** The same in steps: all tokens are remembered after the last. */
export function* tokensAhead(text: string, format: Format): Generator<undefined> {
  tokensOf.keep(text, format, yield* reading(text, format))
}
