/** What becomes of corrections at a unit's word: totals that did not follow one, and the next report that ends them. */
import type { Figure } from '../figure'
import type { FigureKey, Format } from '../format'
import { type Report, figureOf } from '../report'
import { partsOf } from '../sums'
import type { Unit } from './consolidation'
import { type Submission, changedBy } from './handed-in'
import { correctedByWord, correctionsOf } from './sending'

/** The totals with these figures among their parts that do not agree with them: they stayed as they were. */
export function notFollowing(
  report: Report,
  format: Format,
  figures: readonly FigureKey[],
): readonly FigureKey[] {
  const changed = new Set(figures)
  const at = (key: FigureKey): Figure => figureOf(report, key)
  const totals = format.sums
    .filter((sum) => sum.parts.some((part) => changed.has(part)))
    .filter((sum) => !changed.has(sum.total) && at(sum.total) !== partsOf(sum, at))
    .map(({ total }) => total)
  return [...new Set(totals)]
}

/** The corrections that an entry of what a unit has sent put an end to: it came right after them and says otherwise. */
export function endedBy(submissions: readonly Submission[], index: number): readonly Submission[] {
  const entry = submissions[index]
  if (!entry || entry.note !== undefined) return []
  const before = submissions.slice(0, index)
  const first = before.map(({ note }) => note === undefined).lastIndexOf(true) + 1
  const changed = new Set(entry.figures.map(([key]) => key))
  return before.slice(first).filter(({ figures }) => figures.some(([key]) => changed.has(key)))
}

/** The corrections that the unit's latest report put an end to, while nothing was corrected in it anew. */
export function endedIn(unit: Unit): readonly Submission[] {
  if (!unit.received || correctionsOf(unit).length > 0) return []
  const log = unit.submissions ?? []
  return endedBy(log, log.length - 1)
}

/** The figures that were corrected, without the totals that followed them. */
function corrected(format: Format, { figures }: Submission): readonly FigureKey[] {
  const changed = new Set(figures.map(([key]) => key))
  const followed = new Set(
    format.sums
      .filter((sum) => sum.parts.some((part) => changed.has(part)))
      .map(({ total }) => total),
  )
  return [...changed].filter((key) => !followed.has(key))
}

/** The unit with the corrections that its latest report put an end to made in that report too. */
export function keptOn(unit: Unit, format: Format, at: number): Unit {
  const ended = endedIn(unit)
  const keys = new Set(ended.flatMap((one) => corrected(format, one)))
  const figures = changedBy(ended).flatMap(([key, , after]) =>
    keys.has(key) ? [[key, after] as const] : [],
  )
  const notes = [...new Set(ended.flatMap(({ note }) => note ?? []))]
  return correctedByWord(unit, format, new Map(figures), notes.join('；'), at)
}
