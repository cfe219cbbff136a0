/** A check as the catalogue shows it: whom it concerns, and what it says of its own example. */
import { type Check, findingsBy } from '@/check'
import { contextOf } from '@/check/example-context'
import { examplesOf } from '@/check/examples'
import { formats } from '@/format'
import type { Format } from '@/report/format'
import { organLevels } from '@/report/report'

/** One entry of the catalogue, in words. */
export interface CatalogueEntry {
  readonly check: Check
  readonly examples: ReturnType<typeof examplesOf>
  /** The organs it applies to. */
  readonly organs: string
  /** The formats it applies to, where it is not all of them. */
  readonly formats: string | undefined
  /** What it answers to the example that breaks it. */
  readonly said: string | undefined
  readonly formula: string | undefined
  /** All its words, to be searched. */
  readonly words: string
}

const newestFirst = [...formats].reverse()

const governs = (format: Format, year: number): boolean =>
  format.since <= year && year <= (format.until ?? Infinity)

/** The newest format in which the example can be shown. */
function formatFor(check: Check): Format | undefined {
  const { year } = examplesOf(check).breaks
  return newestFirst.find(
    (format) =>
      check.judgements(format).length > 0 && (year === undefined || governs(format, year)),
  )
}

/** What the catalogue shows of a check. */
export function entryOf(check: Check): CatalogueEntry {
  const { breaks, holds } = examplesOf(check)
  const format = formatFor(check)
  const context = format && contextOf(breaks, format)
  const finding = context && findingsBy([check], context)[0]
  const concerned = formats.filter((one) => check.judgements(one).length > 0)
  const { id, title, sentence, source, levels, words = [] } = check
  const looksFor = words.map((pattern) => pattern.source)
  return {
    check,
    examples: { breaks, holds },
    organs: levels ? levels.map((level) => organLevels[level]).join('、') : '各级各类机关',
    formats:
      concerned.length === formats.length
        ? undefined
        : concerned.map(({ name }) => name).join('、'),
    said: finding?.text,
    formula: finding?.formula,
    words: [id, title, sentence, source, breaks.text, holds.text, ...looksFor]
      .join('\n')
      .toLowerCase(),
  }
}
