/** What a pasted block would overwrite. */
import { type Figure, showFigure } from '@/report/figure'
import { type FigureKey, type Format, cellsOf, shortName } from '@/report/format'
import { type Report, figureOf, unreadAt } from '@/report/report'
import type { Pasted } from './paste'
import type { Remark } from './remarks'

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

/** The filled cells that would be blank. @param replaced what stands in them now. */
export const clearedBy = (
  { figures }: Pasted,
  replaced: ReadonlyMap<FigureKey, string>,
): readonly FigureKey[] =>
  figures.filter(([key, figure]) => figure === null && replaced.has(key)).map(([key]) => key)

/** They are named, each with what is lost. */
export const clearedRemark = (
  cleared: readonly FigureKey[],
  replaced: ReadonlyMap<FigureKey, string>,
  format: Format,
): readonly Remark[] =>
  cleared.length === 0
    ? []
    : [
        {
          title: `复制的内容里是空格、会清空的 ${String(cleared.length)} 格（不想清空的，请取消，只复制有数字的格）：`,
          lines: cleared.map(
            (key) => `${shortName(format, key)}：现在是 ${replaced.get(key) ?? ''}`,
          ),
        },
      ]
