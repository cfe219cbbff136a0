/** What is said of units in words: how each stands, whom to remind, what to send back. */
import { type Consolidation, type Unit, isReturned } from '@/report/consolidation/consolidation'
import { notFollowing } from '@/report/consolidation/by-word'
import type { Submission } from '@/report/consolidation/handed-in'
import { type Figure, showFigure } from '@/report/figure'
import { type FigureKey, type Format, cellsOf, shortName } from '@/report/format'
import type { UnitStand } from '@/state/sum/consolidation'
import { dayOf } from '@/report/text/day'

/** How a unit stands. */
export type UnitStanding = 'missing' | 'returned' | 'errors' | 'blank' | 'received' | 'uncounted'

export function standingOf({ unit, errors, blanks, unread }: UnitStand): UnitStanding {
  if (!unit.counted) return 'uncounted'
  if (!unit.received) return isReturned(unit) ? 'returned' : 'missing'
  if (errors.length > 0) return 'errors'
  return blanks + unread > 0 ? 'blank' : 'received'
}

/** The units whose reports are not there, by how they stand, in words; no kind without a unit. */
export const lackingKinds = (
  units: readonly Unit[],
): readonly { readonly name: string; readonly units: readonly Unit[] }[] =>
  [
    { name: standingNames.missing, units: units.filter((unit) => !isReturned(unit)) },
    { name: standingNames.returned, units: units.filter(isReturned) },
  ].filter((kind) => kind.units.length > 0)

/** What the list may be narrowed to, in words. */
export const standingNames: Readonly<Record<UnitStanding, string>> = {
  missing: '缺报',
  returned: '已退回',
  errors: '有错误',
  blank: '有未填',
  received: '已收',
  uncounted: '不计入',
}

/** The same in words. */
export function standingWords(stand: UnitStand): string {
  switch (standingOf(stand)) {
    case 'missing':
      return '缺报'
    case 'returned':
      return '已退回'
    case 'errors':
      return `${String(stand.errors.length)} 处错误`
    case 'blank':
      return [
        ...(stand.blanks > 0 ? [`${String(stand.blanks)} 格未填`] : []),
        ...(stand.unread > 0 ? [`${String(stand.unread)} 格没有读出`] : []),
      ].join('，')
    case 'uncounted':
      return stand.unit.received ? '不计入' : '不计入，没有报告'
    case 'received':
      return '已收'
  }
}

/** Which figures changed, from what to what: 予以公开·自然人 21→12. */
export function changedWords(format: Format, figures: Submission['figures']): string {
  const show = (key: FigureKey, figure: Figure) =>
    showFigure(figure, cellsOf(format).get(key)?.kind ?? 'count') || '空'
  return figures
    .map(
      ([key, before, after]) =>
        `${shortName(format, key)} ${show(key, before)}→${show(key, after)}`,
    )
    .join('；')
}

/** What the latest correction at a unit's word changed, with all that followed, and which totals did not. */
export function correctedWords({ received, submissions = [] }: Unit, format: Format): string {
  const { figures = [] } = submissions.at(-1) ?? {}
  if (!received) return ''
  const changed = figures.map(([key]) => key)
  const left = notFollowing(received.report, format, changed)
  const names = left.map((key) => shortName(format, key)).join('、')
  return [
    `已更正：${changedWords(format, figures)}，汇总数已随之变动`,
    ...(left.length > 0 ? [`没有随之变动（与分项之和不符，请核对）：${names}`] : []),
  ].join('。')
}

/** What was corrected at a unit's word, a line each, as it is asked to write it into its next report. */
export const correctedLines = (
  format: Format,
  corrections: readonly Submission[],
): readonly string[] =>
  corrections.map(
    ({ figures, note = '' }) =>
      `已按你单位电话更正：${changedWords(format, figures)}（${note}），请在重报的报告中一并改正。`,
  )

/** What a year's report is called. */
export const reportWords = (year: number): string => `${String(year)}年政府信息公开工作年度报告`

/** Lines with their numbers. */
export const numbered = (lines: readonly string[]): readonly string[] =>
  lines.map((line, index) => `${String(index + 1)}. ${line}`)

/** What a unit is asked: to correct what is wrong in words, the likely slips first, and to look at what may be right. */
export interface Asked {
  readonly wrong: readonly string[]
  readonly check: readonly string[]
  /** What was corrected at its word and still stands as it was in its file. */
  readonly corrected: readonly string[]
}

/**
 * What a unit is asked to correct and to verify, to be sent back to it. Cells that were not read are no matter of its.
 * @param at when it is written.
 */
export function returned(
  { organ, year }: Pick<Consolidation, 'organ' | 'year'>,
  { unit, blanks }: Pick<UnitStand, 'unit' | 'blanks'>,
  { wrong, check, corrected }: Asked,
  at: number,
  signer = organ.name,
): string {
  const blank = blanks > 0 ? [`有 ${String(blanks)} 格未填，没有发生的填 0。`] : []
  const asked = [...wrong, ...blank, ...corrected]
  const title = `你单位${reportWords(year)}`
  return [
    `${unit.name}：`,
    ...(asked.length > 0 ? [`${title}需要改正：`, ...numbered(asked)] : []),
    ...(check.length > 0
      ? [asked.length > 0 ? '另请核实：' : `${title}请核实：`, ...numbered(check)]
      : []),
    asked.length > 0 ? '请改正后重新报送。' : '有误的，请改正后重新报送；无误的，请说明原因。',
    signer,
    dayOf(at),
  ].join('\n')
}

/** The three ways to send something back to a unit, named so that none is taken for another. */
export const returnNames = {
  /** A letter, to be looked at, completed and saved. */
  letter: '写修改意见函…',
  /** The points alone, as text for a message. */
  text: '复制修改要点',
  /** The report itself: its figures no longer count. */
  report: '退回重报（不再计入）',
} as const

/** How long it will still take, where it is worth telling: ，约还需 12 秒. */
export function timeLeft(milliseconds: number | undefined): string {
  if (milliseconds === undefined || milliseconds < 2000) return ''
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds < 90
    ? `，约还需 ${String(seconds)} 秒`
    : `，约还需 ${String(Math.ceil(seconds / 60))} 分钟`
}
