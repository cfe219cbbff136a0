/** Lists whose parts the text itself says to make a total: added up, and held against it. */
import type { FigureKey, Format, NarrativePlace } from '@/report/format'
import type { Context } from '../../check'
import { type Quantity, amountOf, written } from '../read/quantity'
import type { Found, TextKind } from './kind'

/** A total of the prose and the parts it is said to have. */
export interface Listed {
  readonly total: Quantity
  readonly parts: readonly Quantity[]
}

/** What a list comes to, and what it is said to come to. */
export interface Added {
  readonly sum: number
  readonly stated: number
}

interface Summed<List extends Listed> {
  readonly lists: (text: string, context: Context, place: NarrativePlace) => Iterable<List>
  /** True for a list that is wrong; `sum` and `stated` differ. */
  readonly isOff: (list: List, added: Added) => boolean
  /** True for a list that may rightly leave something out: only a hint. */
  readonly isLoose?: (list: List, added: Added) => boolean
  /** A graver fault of a list, told in the sum's stead. */
  readonly instead?: (list: List, text: string) => Found | undefined
  /** `said` is the total as written. */
  readonly says: (list: List, added: Added & { readonly said: string }) => string
  readonly advice: string
  readonly figures?: (format: Format) => readonly FigureKey[]
}

/** How far rounded numbers may be from making their total: half a step of each one's last printed digit. */
const spreadOf = (all: readonly Quantity[]): number =>
  all.reduce((spread, { multiplier, decimals }) => {
    const isRounded = multiplier > 1 || decimals > 0
    return spread + (isRounded ? (multiplier * 10 ** -decimals) / 2 : 0)
  }, 1e-6)

export const sum = <List extends Listed>(
  rule: Summed<List>,
  reads?: TextKind['reads'],
): TextKind => ({
  ...(reads && { reads }),
  *find(text, context, place) {
    for (const list of rule.lists(text, context, place)) {
      const graver = rule.instead?.(list, text)
      if (graver) {
        yield graver
        continue
      }
      const { total, parts } = list
      const amounts = parts.map((part) => amountOf(part))
      const added = {
        sum: amounts.reduce((all, amount) => all + amount, 0),
        stated: amountOf(total),
      }
      const all = [total, ...parts]
      if (Math.abs(added.sum - added.stated) <= spreadOf(all) || !rule.isOff(list, added)) continue
      yield {
        start: Math.min(...all.map(({ start }) => start)),
        end: Math.max(...all.map(({ end }) => end)),
        ...(rule.isLoose?.(list, added) === true && { severity: 'hint' as const }),
        text: rule.says(list, { ...added, said: written(text, total) }),
        formula: `${amounts.join(' + ')} = ${added.stated} ？`,
        advice: rule.advice,
        ...(rule.figures && { figures: rule.figures(context.format) }),
      }
    }
  },
})
