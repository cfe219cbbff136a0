/**
 * What of the words around a found stretch is accounted for. Honest wording is endless; so it is not asked what could narrow a clause,
 * but whether anything is left in it that nobody knows to be harmless.
 */
import type { Context } from '../../../check'
import type { Found } from '../../kind/kind'
import { after, tagOf } from '../claim/cue'
import { besidesOwn, withoutSelf } from '../clause/whose'
import { type Token, tokensOf } from '../tokens'
import { harmless, narrowing } from './harmless'

const isStop = ({ kind }: Token): boolean => kind === 'stop' || kind === 'line'
const isPause = ({ kind }: Token): boolean => kind === 'pause' || kind === 'half'
const isEnd = (token: Token): boolean => isStop(token) || isPause(token)

/** The tokens of a sentence, and which of them the clauses around a found stretch are. */
export interface WordsAround {
  readonly text: string
  readonly context: Context
  readonly before: readonly Token[]
  /** The clauses the stretch stands in, whole. */
  readonly own: readonly Token[]
  readonly rest: readonly Token[]
  readonly found: Found
}

/** What stands around a found stretch of a text. */
export function around(text: string, found: Found, context: Context): WordsAround {
  const tokens = tokensOf(text, context.format)
  const first = tokens.findIndex(({ end }) => end > found.start)
  let last = first
  while (last < tokens.length - 1 && (tokens[last + 1]?.start ?? 0) < found.end) last += 1
  const isAt = (at: number, ends: (token: Token) => boolean): boolean => {
    const token = tokens[at]
    return token === undefined || ends(token)
  }
  const back = (from: number, ends: (token: Token) => boolean): number => {
    let at = from
    while (!isAt(at - 1, ends)) at -= 1
    return at
  }
  const ahead = (from: number, ends: (token: Token) => boolean): number => {
    let at = from
    while (!isAt(at, ends)) at += 1
    return at
  }
  const clause = back(first, isEnd)
  const end = ahead(last, isEnd)
  return {
    text,
    context,
    found,
    before: tokens.slice(back(first, isStop), clause),
    own: tokens.slice(clause, end),
    rest: tokens.slice(end, ahead(end, isStop)),
  }
}

const harmlessFirst = new RegExp(
  [...harmless].sort((one, other) => other.length - one.length).join('|'),
  'gu',
)

/** What no vocabulary accounts for of some words: their Chinese characters without the harmless and the organ's own name. */
const unaccounted = (words: string, organ: string): string =>
  besidesOwn(withoutSelf(words), organ)
    .replace(harmlessFirst, '')
    .replace(/[^\p{Script=Han}]/gu, '')

const shifting = /^(?:foreign|partial|shown|except|apart:.*)$/

/** 涉及政府信息公开的 narrows nothing. */
const ofDisclosure = /^(?:政府|政务)?信息?公开/
/** Who decides the cases of 表四. */
const ofCourts = /^(?:行政)?复议机关$/

/** True for a word that names a thing counted or what became of it. */
export const names = (token: Token | undefined): boolean =>
  /^(?:role|subject):/.test(tagOf(token) ?? '')

/** True if a stretch of tokens holds nothing that may narrow or shift what is counted. */
export const isPlain = (tokens: readonly Token[], { text, context }: WordsAround): boolean =>
  tokens.every((token, index) => {
    const words = text.slice(token.start, token.end)
    if (token.kind === 'other')
      return token.etc !== true && unaccounted(words, context.report.organ.name) === ''
    const tag = tagOf(token)
    if (tag === undefined) return true
    // 行政执法案卷类7件: the kind is a row of its own.
    if (words === '类' && names(tokens[index - 1])) return true
    if (tag === 'fill') return !narrowing.test(words) || ofDisclosure.test(text.slice(token.end))
    return !shifting.test(tag) || ofCourts.test(words)
  })

export const hasNumber = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind }) => kind === 'quantity')

export const namesSubject = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => after(tagOf(token), 'subject:') !== undefined)

/** A clause without a number that yet limits what the next ones count. */
const limits =
  /对|因|涉|关于|针对|除|部分|其中|其余|例如|如：|从(?!办理|结果|申请数|数量)[^，]{0,12}看|仅|只|为例|分[为别]?类|按|隶属|所属|下属|各/

/** The clauses of some tokens, each with its closing mark. */
export function clausesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const clauses: Token[][] = [[]]
  for (const token of tokens) {
    clauses.at(-1)?.push(token)
    if (isPause(token)) clauses.push([])
  }
  return clauses.filter(({ length }) => length > 0)
}

/** The clauses before: those of the same statement hold nothing unknown, others at least nothing that limits. */
export function isPlainBefore(around: WordsAround): boolean {
  const { before, own, text } = around
  let open = !namesSubject(own)
  for (const one of [...clausesOf(before)].reverse()) {
    // A semicolon ends what was said of something else.
    if (!open && one.at(-1)?.kind === 'half') return true
    if (open || hasNumber(one)) {
      if (!isPlain(one, around)) return false
      if (namesSubject(one)) open = false
    } else {
      const [first, last] = [one[0], one.at(-1)]
      if (limits.test(text.slice(first?.start ?? 0, last?.end ?? 0))) return false
    }
  }
  return true
}

/** The clauses a saying stands in, without the words of the saying itself. */
export const besideFound = ({ own, found }: WordsAround): readonly Token[] =>
  own.filter(({ start, end }) => end <= found.start || start >= found.end)
