/** A件、B件，合计C件: a word of sum behind what it sums up. */
import type { Context } from '../../../check'
import { sumWords } from '../../read/clause/topic'
import type { Quantity } from '../../read/quantity'
import { tokensOf } from '../../read/tokens'
import type { Added, Listed } from '../sum'

const sums = new Set(sumWords.split('|'))

/** A件、B件，合计C件: parts of one unit that a word of sum follows within the sentence. */
export function* listsWithSum(text: string, { format }: Context): Iterable<Listed> {
  const tokens = tokensOf(text, format)
  let parts: Quantity[] = []
  for (const [index, token] of tokens.entries()) {
    if (
      token.kind === 'stop' ||
      token.kind === 'line' ||
      token.kind === 'half' ||
      token.kind === 'open'
    )
      parts = []
    else if (token.kind === 'word' && (token.tag === 'among' || token.tag === 'with')) parts = []
    else if (token.kind === 'quantity') {
      const { unit, exact } = token.quantity
      if (unit === '' || token.quantity.kind === 'share' || token.quantity.kind === 'time') continue
      const before = tokens[index - 1]
      const summed = before !== undefined && sums.has(text.slice(before.start, before.end))
      if (summed && exact && parts.length >= 2 && parts.length <= 40)
        yield { parts, total: token.quantity }
      const fits = parts.every((part) => part.unit === unit) && exact && !summed
      parts = fits ? [...parts.slice(-40), token.quantity] : summed ? [] : [token.quantity]
    }
  }
}

/** A sum that is off only by 万 or 亿 has lost or gained the word; one that is near has a slip in it. */
export const isNearSum = ({ sum, stated }: Added): boolean =>
  Math.abs(stated - sum) <= Math.max(10, sum * 0.2) ||
  [1e4, 1e-4, 1e8, 1e-8].some((power) => Math.abs(stated / sum - power) < power * 1e-9)
