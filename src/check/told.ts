/** How most checks of figures are put together: what the catalogue tells of them, and one judgement on named figures. */
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { figureOf } from '@/report/report'
import type { Answer, Check, Context, Judgement } from './check'
import type { Finding } from './finding'

/** All the catalogue tells of a check. */
export type Told = Omit<Check, 'judgements'>

/** What a finding says itself; severity and source only where they differ from the check's. */
type Said = Omit<Finding, 'id' | 'check' | 'severity'> & Partial<Pick<Finding, 'severity'>>

/** A finding of a check about one subject: its id is the check's and the subject's. */
export const findingOf = (told: Told, subject: string, said: Said): Finding => ({
  id: subject === '' ? told.id : `${told.id}:${subject}`,
  check: told.id,
  severity: told.severity,
  source: told.source,
  ...said,
})

/**
 * One judgement on named figures, which waits while one of them is blank; none for a format that lacks one.
 * @param judge is handed the figures in the order of their keys.
 */
export function judgedOn(
  format: Format,
  keys: readonly FigureKey[],
  judge: (figures: readonly number[], context: Context) => Answer,
  others: readonly string[] = [],
): readonly Judgement[] {
  const cells = cellsOf(format)
  if (keys.length === 0 || !keys.every((key) => cells.has(key))) return []
  return [
    {
      reads: [...keys, ...others],
      judge: (context) => {
        const figures = keys.map((key) => figureOf(context.report, key))
        return figures.every((figure) => figure !== null) ? judge(figures, context) : undefined
      },
    },
  ]
}
