/** 共发出通知5件。其中，甲局2件、乙局3件: parts told in a sentence of their own, of the whole told in the one before. */
import { amountOf } from '../../read/quantity'
import { type ToldNumber, numbersIn } from '../../read/clause/numbers'
import type { Listed } from '../sum'
import { organName } from './by-unit'
import { areDivided, areParallel } from './names'

/** Words with which a sentence goes on to divide what was counted. */
const begins = /^[\s（(]*(?:其中|按[^，。；\d]{1,8}分(?:为|类)?)[，,：:]?/
const turns = /共|合计|总计|小计|以上|较|比|[增减]|上年|去年|另|此外|累计|均|办结|答复|重复/
/** Parts far above the whole are parts of something else. */
const farthest = 2

/** The parts of a sentence: the counts of its first unit, if all are named in one way. */
function partsOf(sentence: readonly ToldNumber[], text: string): readonly ToldNumber[] {
  const [first] = sentence
  if (!first || !begins.test(first.words)) return []
  const parts = sentence.filter(({ quantity }) => quantity.unit === first.quantity.unit)
  const words = parts.map(({ words: said }) => said.replace(begins, ''))
  const last = parts.at(-1)?.quantity.end ?? 0
  const isOneWay =
    words.every((one) => organName.test(one.replace(/[（(][^（）()]{0,8}[）)]$/, ''))) ||
    areDivided(words) ||
    areParallel(words)
  return parts.length >= 2 &&
    isOneWay &&
    !words.some((one) => turns.test(one)) &&
    !/^\s*等/.test(text.slice(last, last + 3))
    ? parts
    : []
}

/** The lists of a text that divide what the sentence before them counts. */
export function* listsCarriedOn(
  text: string,
  format: Parameters<typeof numbersIn>[1],
): Iterable<Listed> {
  let before: readonly ToldNumber[] = []
  for (const sentence of numbersIn(text, format)) {
    const parts = partsOf(sentence, text).map(({ quantity }) => quantity)
    const wholes = before
      .map(({ quantity }) => quantity)
      .filter(({ unit, kind }) => unit === parts[0]?.unit && (kind === 'case' || kind === 'thing'))
    const between = text.slice(before.at(-1)?.quantity.end ?? 0, parts[0]?.start ?? 0)
    // The largest of the numbers before may be the whole; a part that is above it is nobody's.
    const [total] = wholes.sort((one, other) => amountOf(other) - amountOf(one))
    if (total && !between.includes('\n')) yield { total, parts }
    before = sentence
  }
}

/** True if parts are more than the whole before them, and not so much more that they must be of another. */
export const isAboveWhole = ({ sum, stated }: { sum: number; stated: number }): boolean =>
  sum > stated && sum <= stated * farthest
