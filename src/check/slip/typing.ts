/** How likely a figure is typed as another: the simple typing errors of Scholtus (2009), as log likelihoods. */

/** How a figure came to be another; `unexplained` if no simple slip leads there. */
export type Slip = 'transposed' | 'missing' | 'extra' | 'wrong' | 'sign' | 'unit' | 'unexplained'

/** The slip in the officer's words. */
export const slipNames: Readonly<Record<Slip, string>> = {
  transposed: '数字颠倒',
  missing: '漏输一位',
  extra: '多输一位',
  wrong: '错输一位',
  sign: '多了负号',
  unit: '小数点或单位错位',
  unexplained: '按勾稽关系推算',
}

/** Shares of the kinds among single typing errors; only their order of magnitude matters. */
const share: Readonly<Record<Slip, number>> = {
  transposed: 0.2,
  missing: 0.2,
  extra: 0.2,
  wrong: 0.2,
  sign: 0.2,
  unit: 0.2,
  unexplained: 1e-2,
}

/** Ways to type a figure wrong, each with the share of its kind's errors that give just this. */
type Way = readonly [kind: Slip, probability: number]

const without = (digits: string, at: number): string => digits.slice(0, at) + digits.slice(at + 1)

/** Places at which leaving out a digit of `long` gives `short`. */
const leftOut = (long: string, short: string): number =>
  Array.from(long).filter((_, at) => Number(without(long, at)) === Number(short)).length

/** An inserted digit is often the same key hit twice. */
function extraDigit(right: string, typed: string): number {
  let probability = 0
  for (let at = 0; at < typed.length; at++) {
    if (without(typed, at) !== right) continue
    const twice = typed[at] === typed[at - 1] || typed[at] === typed[at + 1]
    probability += 1 / (10 * (right.length + 1)) + (twice ? 0.2 / right.length : 0)
  }
  return probability
}

function sameLength(right: string, typed: string): Way | undefined {
  const different = Array.from(right).flatMap((digit, at) => (digit === typed[at] ? [] : [at]))
  const [first = 0, second = 0] = different
  if (different.length === 1) return ['wrong', 1 / (9 * right.length)]
  const crossed = right[first] === typed[second] && right[second] === typed[first]
  if (different.length !== 2 || second !== first + 1 || !crossed) return undefined
  const pairs = Array.from(right).filter((digit, at) => at > 0 && digit !== right[at - 1]).length
  return ['transposed', 1 / pairs]
}

const tens = [10, 100, 1000, 10_000]

/** A power of ten apart, as when 元 are entered as 万元. */
const isUnitApart = (right: number, typed: number): boolean =>
  right !== 0 && tens.some((ten) => typed === right * ten || right === typed * ten)

/** Zeros are mostly filled in by the lot, so seldom mistyped, and seldom typed for another digit; a total may be left at zero. */
const zerosTyped = 0.1
const typedAsZero = 0.4

const digitsOf = (figure: number): string =>
  Number.isInteger(figure) ? String(Math.abs(figure)) : ''

function ways(right: number, typed: number, amount: boolean, total: boolean): readonly Way[] {
  if (right === -typed) return [['sign', 1]]
  if (right < 0 !== typed < 0) return []
  const all: Way[] = []
  if (amount && isUnitApart(right, typed)) all.push(['unit', 1 / (2 * tens.length)])
  const [a, b] = [digitsOf(right), digitsOf(typed)]
  if (a === '' || b === '') return all
  const same = a.length === b.length ? sameLength(a, b) : undefined
  const often = right === 0 ? zerosTyped : typed === 0 && !total ? typedAsZero : 1
  if (same) all.push([same[0], same[1] * often])
  const zeroLost = a.length > b.length ? leftOut(a, b) : 0
  if (zeroLost > 0) all.push(['missing', zeroLost / a.length])
  const added = b.length === a.length + 1 ? extraDigit(a, b) : 0
  if (added > 0) all.push(['extra', added])
  return all
}

/** An explanation of a wrong figure: the kind of slip and its log likelihood. */
export interface Typing {
  readonly slip: Slip
  readonly score: number
}

/** The likeliest way in which `right` is typed as `typed`; both in the same unit, and different. */
export function typing(right: number, typed: number, amount: boolean, total = false): Typing {
  let best: Way = ['unexplained', 1 / (10 + Math.abs(right) + Math.abs(typed))]
  const weight = ([kind, probability]: Way): number => share[kind] * probability
  for (const way of ways(right, typed, amount, total)) if (weight(way) > weight(best)) best = way
  return { slip: best[0], score: Math.log(weight(best)) }
}

/**
 * How plausible a count is in itself, as a log likelihood up to a constant: small counts are
 * commoner than large, and a count near last year's is commoner still.
 */
export function plausibility(count: number, lastYear: number | null): number {
  const size = Math.log(Math.abs(count) + 1)
  const usual = -1.1 * size
  return lastYear === null ? usual : usual - 1.5 * Math.abs(size - Math.log(Math.abs(lastYear) + 1))
}
