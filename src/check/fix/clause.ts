/** Whether a number stands in words that speak of the whole year and this organ, and of nothing else. */
import type { Format } from '@/report/format'
import type { Report } from '@/report/report'
import { after, tagOf } from '../text/read/claim/cue'
import { besidesOwn, namesAnother, withoutSelf } from '../text/read/clause/whose'
import { type Token, tokensOf } from '../text/read/tokens'
import { speaksOfAnotherTime } from '../text/read/clause/time'

/** Where a number stands, in UTF-16 units. */
export interface Spot {
  readonly start: number
  readonly end: number
}

/**
 * What may stand beside the number. `count`: one that is to be replaced, nothing but what it counts.
 * `change`: a percentage or a difference, with what it is compared with and a share of.
 * `evidence`: a count that is only believed, of which parts and shares may be told.
 */
export type Manner = 'count' | 'change' | 'evidence'

/** Known words that say nothing of what is counted, and yet make it less than the whole. */
const narrowing =
  /涉及|类|^中$|还|另|尚|仍|其中|截至|截止|期|及时|规定|程序|提出|来自|申请人|公众|被|各公开单位|实验区|按照/
const always = new Set(['total', 'this', 'carry', 'to', 'share'])
const ofChange = new Set(['up', 'down', 'compare', 'last'])
const ends: ReadonlySet<Token['kind']> = new Set(['stop', 'line'])

/** 予以公开和部分公开, 公开、部分公开: a class joined to another is not counted alone. */
const joint = /[和与及或]$/
/** What says that the number is not all: 23件左右, 126件（含…）, 5件为征地类. */
const lessAfter =
  /^ *(?:以上|以下|左右|上下|余|多|次|为|是|系|属|涉|来自|转|[（(](?:不?含|包[含括]))/
/** A second number that is made from the first, or that it is a part of. */
const dependent = /[%％]|百分|[增减升降]|持平|倍|占|同比|[较比]|共计|合计|总计|共/

/** True if an area's government writes, in whose report 市政府 and 我办 may be the office alone. */
const isOfArea = ({ organ }: Report): boolean => organ.name.endsWith('政府')

function isSilent(token: Token, words: string, report: Report, manner: Manner): boolean {
  switch (token.kind) {
    case 'quantity':
      return token.quantity.exact
    case 'year':
      return token.year === report.year || (manner === 'change' && token.year === report.year - 1)
    case 'other':
      return besidesOwn(withoutSelf(words), report.organ.name).trim() === ''
    case 'open':
    case 'half':
      return manner === 'evidence'
    case 'word': {
      const { tag } = token
      if (tag === 'fill') return !narrowing.test(words)
      if (tag === 'self') return !isOfArea(report) && !/政府|群众/.test(words)
      if (tag === 'among') return manner === 'evidence'
      if (ofChange.has(tag)) return manner === 'change'
      return always.has(tag) || /^(?:subject|role):/.test(tag)
    }
    default:
      return true
  }
}

/** The sentence right before, up to where the paragraph begins; it may say whose and when. */
function sentenceBefore(text: string, start: number): string {
  const [line = ''] = text.slice(0, start).split('\n').slice(-1)
  return (
    line
      .replace(/[。！？!?]$/, '')
      .split(/[。！？!?]/)
      .at(-1) ?? ''
  )
}

/** What follows a number up to the end of its clause says nothing else than became of it. */
function endsPlainly(
  tokens: readonly Token[],
  index: number,
  silent: (token: Token) => boolean,
): boolean {
  for (const token of tokens.slice(index + 1)) {
    if (ends.has(token.kind) || /^(?:pause|list|half|close|open)$/.test(token.kind)) return true
    if (!silent(token)) return false
  }
  return true
}

/** True if another class is joined right before what the number counts. */
function isJoined(tokens: readonly Token[], index: number, text: string): boolean {
  for (let at = index - 1; at > 0; at -= 1) {
    const [token, before] = [tokens[at], tokens[at - 1]]
    if (!token || token.kind === 'quantity' || token.kind === 'pause') return false
    if (after(tagOf(token), 'role:')?.includes('+') === true) return true
    if (before && joint.test(text.slice(before.start, before.end))) return true
    if (token.kind === 'list' && before?.kind !== 'quantity') return true
  }
  return false
}

/** True if the words around a number, its whole sentence up to it, speak of the whole year and this organ and of nothing else. */
export function speaksOfTheWhole(
  text: string,
  spot: Spot,
  { report, format }: { readonly report: Report; readonly format: Format },
  manner: Manner,
): boolean {
  const tokens = tokensOf(text, format)
  const index = tokens.findIndex(({ kind, start }) => kind === 'quantity' && start === spot.start)
  if (index < 0) return false
  const silent = (token: Token) =>
    isSilent(token, text.slice(token.start, token.end), report, manner)
  let first = index
  while (first > 0 && !ends.has(tokens[first - 1]?.kind ?? 'line')) first -= 1
  if (!tokens.slice(first, index).every(silent) || !endsPlainly(tokens, index, silent)) return false
  if (isJoined(tokens, index, text) || lessAfter.test(text.slice(spot.end))) return false
  const [rest = ''] = text.slice(spot.end).split(/[。！？!?\n]/, 1)
  if (manner === 'count' && (dependent.test(rest) || /^ *[（(]/.test(rest))) return false
  const led = sentenceBefore(text, tokens[first]?.start ?? 0)
  return (
    !namesAnother(withoutSelf(led), report.organ.name) && !speaksOfAnotherTime(led, report.year)
  )
}
