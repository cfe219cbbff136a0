/** How far the tables themselves vouch for a figure, and what a fix would do to what holds. */
import { applyChanges } from '@/report/edit/edit'
import type { Figure } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import type { Report } from '@/report/report'
import { enterFigures } from '@/report/sums'
import type { Context } from '../check'
import { offBy } from '../slip/balance'
import { type Group, groupsOf } from '../slip/group'
import { type Standing, standingOf } from '../slip/standing'

/**
 * `broken`: something in the figure's table does not add up, so that nobody knows which figure is wrong.
 * `alone`: nothing else would show it if the figure were wrong; a total that follows its parts is no witness to them.
 * `backed`: a balance, or last year's report, agrees with it.
 */
export type Backing = 'broken' | 'alone' | 'backed'

const isBroken = ({ balance, continued }: Standing): boolean =>
  balance.residuals.broken > 0 || continued().balance.residuals.broken > 0

/** True if something else than a sum that reads the figure, or a total above it, holds. */
function isBacked({ board }: Group, standing: Standing, key: FigureKey): boolean {
  const { rules, identities, balance } = standing
  const reached = rules.reach(board.keys.indexOf(key))?.identities ?? []
  return reached.some((one) => identities[one]?.from !== 'sum' && balance.waiting[one] === false)
}

function backingOf(key: FigureKey, context: Context): Backing {
  const groups = groupsOf(context.format).filter(({ board }) => board.keys.includes(key))
  const all = groups.map((group) => ({ group, standing: standingOf(group, context) }))
  if (all.some(({ standing }) => isBroken(standing))) return 'broken'
  return all.some(({ group, standing }) => isBacked(group, standing, key)) ? 'backed' : 'alone'
}

const worstFirst: readonly Backing[] = ['broken', 'alone', 'backed']

/** How far the tables vouch for figures together: as far as for the least of them. None at all are alone. */
export function backingOfAll(keys: readonly FigureKey[], context: Context): Backing {
  const found = new Set(keys.map((key) => backingOf(key, context)))
  return worstFirst.find((one) => found.has(one)) ?? 'alone'
}

/** Where an identity holds, whose other figures are in no error, and whether corrections leave it. */
function breaksIn(before: Standing, after: Standing): boolean {
  const { forms } = before.rules
  const off = (standing: Standing, one: number) => offBy(standing.balance.residuals, one)
  const doubted = new Set(
    forms.flatMap(({ terms }, one) =>
      off(before, one) === 0 ? [] : terms.map(({ cell }) => cell),
    ),
  )
  const moved = (cell: number) => before.figures[cell] !== after.figures[cell]
  return forms.some(({ terms }, one) => {
    if (off(before, one) !== 0 || before.balance.waiting[one] === true || off(after, one) === 0)
      return false
    return terms.some(({ cell }) => !moved(cell) && !doubted.has(cell))
  })
}

/** True if last year's report agreed and would not any more. */
function leavesLastYear(before: Standing, after: Standing): boolean {
  const [then, now] = [before.continued().balance, after.continued().balance]
  return then.residuals.off.some(
    (off, one) => off === 0 && then.waiting[one] === false && offBy(now.residuals, one) !== 0,
  )
}

/** Figures to be entered, by their cells. */
export type Entries = readonly (readonly [FigureKey, Figure])[]

/** What entering figures makes of a report, with the totals that follow. */
export const entered = (entries: Entries, { report, format }: Context): Report =>
  applyChanges(report, enterFigures(report, format, new Map(entries)))

/**
 * True if entering figures breaks a sum, a balance or a continuation that holds and whose other figures are in no error.
 * @param report what the entries make of the report.
 */
export function breaksWhatHolds(entries: Entries, context: Context, report: Report): boolean {
  const after = { ...context, report }
  return groupsOf(context.format)
    .filter(({ board }) => entries.some(([key]) => board.keys.includes(key)))
    .some((group) => {
      const [then, now] = [standingOf(group, context), standingOf(group, after)]
      return breaksIn(then, now) || leavesLastYear(then, now)
    })
}

/** All figures of the table a figure is in: what `breaksWhatHolds` reads. */
export const tableOf = (format: Format, key: FigureKey): readonly FigureKey[] => {
  const cells = cellsOf(format)
  const table = cells.get(key)?.table
  return [...cells.values()].filter((cell) => cell.table === table).map((cell) => cell.key)
}
