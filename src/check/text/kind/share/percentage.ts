/** 占33.9%, 办结率96.2%: a share of the prose recomputed from the counts beside it and the figures of the tables. */
import { figuresThatAre } from '@/report/concept'
import type { Context } from '../../../check'
import { type Fraction, countsOf, fractionsFor, partBefore, shareAt } from './whole'
import { writeNumeral } from '../../read/numeral'
import type { Found, TextKind } from '../kind'
import { type Quantity, written } from '../../read/quantity'
import { sharesOfNumbers } from './of-number'
import { findRates, rateKeys } from './said-rate'
import { remembered } from '../../read/remember'
import { type Token, tokensOf } from '../../read/tokens'
import { wordsBefore } from '../../read/clause/sentence'
import { speaksOfWiderArea } from '../../read/clause/whose'

/** Rounding that makes a row of shares add up to 100 may move the last digit by one. */
const agrees = ({ printed, decimals }: Quantity, { part, whole }: Fraction): boolean =>
  Math.abs((part / whole) * 100 - printed) <= 10 ** -decimals + 1e-9

/** The percentages of a text that say what they are a share of. */
const sharesIn = remembered((text, format) => {
  const tokens = tokensOf(text, format)
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'quantity' || token.quantity.kind !== 'share' || !token.quantity.exact)
      return []
    if (token.quantity.unit.endsWith('百分点')) return []
    const share = shareAt(tokens, index, token.quantity)
    const named = share && partBefore(tokens, share.at)
    return share && named !== undefined ? [{ share, named }] : []
  })
})

/** 比上年少1件，占7.5%; 办结555件，公开类占56.4%: what changed, or was told before another, is no part. */
function isPart(tokens: readonly Token[], at: number, named: number, text: string): boolean {
  const [part, share] = [tokens[named], tokens[at]]
  if (part?.kind !== 'quantity' || !share) return true
  // 公开2540件、部分公开910件，两项占…: what is told together.
  if (/^[两二三四]?[项类者种]$/.test(text.slice(part.start, part.end))) return false
  if (/[多少增减加降升]了?$/.test(text.slice(Math.max(0, part.start - 3), part.start))) return false
  return !/[，（].*[\u4e00-\u9fff]类/.test(text.slice(part.end, share.start))
}

const lineBefore = (text: string, at: number): string =>
  wordsBefore(text, at).split('\n').at(-1) ?? ''

function* findShares(text: string, context: Context, place: string): Iterable<Found> {
  const shares = sharesIn(text, context.format)
  if (shares.length === 0) return
  const tokens = tokensOf(text, context.format)
  const counts = countsOf(text, context, place)
  for (const { share, named } of shares) {
    const { quantity } = share
    // 占比由2023年的96.9%提高到…: a share of another time.
    const led = text.slice(tokens[share.at]?.end, quantity.start)
    // 分别为25件、17件，占41.7%、28.3%: of several shares each has its own part.
    if (speaksOfWiderArea(led, context.report.organ.name)) continue
    if (/[由从]|上一?年|去年/.test(led) || /^(?:、|和)\d/.test(text.slice(quantity.end))) continue
    const isOfApplicants = tokens[named]?.kind !== 'quantity'
    // 企业占比32.4% may be of any businesses.
    if (isOfApplicants && !/申请/.test(lineBefore(text, quantity.start))) continue
    if (!isPart(tokens, share.at, named, text)) continue
    const fractions = fractionsFor(tokens, share, named, counts, context)
    const [plain] = fractions
    if (!plain || fractions.some((fraction) => agrees(quantity, fraction))) continue
    const right = writeNumeral((plain.part / plain.whole) * 100, quantity.style, quantity.decimals)
    const start = quantity.unit === '百分之' ? quantity.start + 3 : quantity.start
    yield {
      start: quantity.start,
      end: quantity.end,
      text: `文字写“占${written(text, quantity)}”，按 ${plain.part} ÷ ${plain.whole} 应为 ${right}%`,
      formula: `${plain.part} ÷ ${plain.whole} × 100% = ${right}%`,
      advice: '核对部分和总数是哪一个，再改正比例',
      figures: plain.keys,
      by: right,
      at: { start, end: quantity.digitsEnd },
      measured: 'change',
    }
  }
}

/** 占…% and …率 against the counts they are made from. */
export const percentages: TextKind = {
  reads: (format) => [...figuresThatAre(format, 'requests'), ...rateKeys(format), 'organ'],
  *find(text, context, place) {
    yield* findShares(text, context, place)
    yield* findRates(text, context)
    yield* sharesOfNumbers(text, context.format)
  },
}
