/** What the text says of single figures, in so many words: evidence for what should stand in the table. */
import type { FigureKey } from '@/report/format'
import { textOf } from '@/report/report'
import type { Context } from '../check'
import { type Compared, baseOf, comparableClaims } from '../text/read/claim/compared'
import { amountOf } from '../text/read/quantity'
import { speaksOfTheWhole } from './clause'

/** The figures the text names, each with what it says they are. */
export type Said = ReadonlyMap<FigureKey, ReadonlySet<number>>

/** What a text was found to say; it depends on no figure. */
interface SaidBefore {
  readonly format: Context['format']
  readonly organ: string
  readonly year: number
  readonly said: Said
}

const known = new WeakMap<Context['report']['narrative'], SaidBefore>()

/** The one figure a claim names; none where it may be about another, or about several together. */
function figureNamed({ claim, readings }: Compared): FigureKey | undefined {
  const [plain, ...others] = readings
  const isFirst = others.length === 0 || /^(?:received|new|who:|outcome:)/.test(claim.role)
  return isFirst && plain?.length === 1 ? plain[0] : undefined
}

/** Everything the text says of a figure of this year and this organ, where it speaks of the whole. */
export function saidIn(context: Context): Said {
  const { report, format } = context
  const { narrative, year } = report
  const organ = report.organ.name
  const before = known.get(narrative)
  if (before?.format === format && before.organ === organ && before.year === year)
    return before.said
  const said = read(context)
  known.set(narrative, { format, organ, year, said })
  return said
}

function read(context: Context): Said {
  const { report, format } = context
  const all = new Map<FigureKey, Set<number>>()
  for (const { place } of format.sections) {
    const text = textOf(report, place)
    if (text === '') continue
    for (const one of comparableClaims(text, context, place)) {
      const { quantity } = one.claim
      const key = quantity.multiplier === 1 ? figureNamed(one) : undefined
      if (key === undefined || !speaksOfTheWhole(text, quantity, context, 'evidence')) continue
      const amounts = all.get(key) ?? new Set()
      all.set(key, amounts.add(amountOf(quantity, baseOf(one.claim))))
    }
  }
  return all
}

/** The members `saidIn` reads beside the figures' own. */
export const readBySaid = (format: Context['format']): readonly string[] => [
  ...format.sections.map(({ place }) => `narrative.${place}`),
  'organ',
]
