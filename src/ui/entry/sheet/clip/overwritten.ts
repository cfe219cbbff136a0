/** What a pasted block would overwrite. */
import { type Figure, showFigure } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { type Report, figureOf, unreadAt } from '@/report/report'

/** What cells that are filled in show now, where the pasted figure is another; blank cells and equal figures are left out. */
export const overwritten = (
  report: Report,
  format: Format,
  figures: readonly (readonly [FigureKey, Figure])[],
): ReadonlyMap<FigureKey, string> =>
  new Map(
    figures.flatMap(([key, after]): readonly (readonly [FigureKey, string])[] => {
      const unread = unreadAt(report, key)
      const before = figureOf(report, key)
      if (unread === '' && (before === null || before === after)) return []
      return [[key, unread || showFigure(before, cellsOf(format).get(key)?.kind ?? 'count')]]
    }),
  )
