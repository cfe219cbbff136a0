/** What is said of units in words: how each stands, whom to remind, what to send back. */
import type { Consolidation } from '@/report/consolidation/consolidation'
import type { UnitStand } from '@/state/sum/consolidation'

/** How a unit stands. */
export type UnitStanding = 'missing' | 'returned' | 'errors' | 'blank' | 'received' | 'uncounted'

export function standingOf({ unit, errors, blanks }: UnitStand): UnitStanding {
  if (!unit.counted) return 'uncounted'
  if (!unit.received) return (unit.submissions ?? []).length > 0 ? 'returned' : 'missing'
  if (errors.length > 0) return 'errors'
  return blanks > 0 ? 'blank' : 'received'
}

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
      return `${String(stand.blanks)} 格未填`
    case 'uncounted':
      return '不计入'
    case 'received':
      return '已收'
  }
}

const numbered = (names: readonly string[]): readonly string[] =>
  names.map((name, index) => `${String(index + 1)}. ${name}`)

/**
 * The list of units that have not reported, and of those whose reports went back, to be sent round.
 * @param until the day the reports are due, in words; empty once it is over.
 */
export function reminder(
  { organ, year }: Pick<Consolidation, 'organ' | 'year'>,
  stands: readonly UnitStand[],
  until: string,
): string {
  const named = (standing: UnitStanding) =>
    stands.filter((stand) => standingOf(stand) === standing).map(({ unit }) => unit.name)
  const [missing, returnedTo] = [named('missing'), named('returned')]
  const title = `本单位${String(year)}年政府信息公开工作年度报告`
  return [
    ...(missing.length > 0
      ? [`以下 ${String(missing.length)} 个单位尚未报送${title}：`, ...numbered(missing)]
      : []),
    ...(returnedTo.length > 0
      ? [
          `以下 ${String(returnedTo.length)} 个单位的报告已退回，请改正后重新报送：`,
          ...numbered(returnedTo),
        ]
      : []),
    until === '' ? '期限已过，请立即报送。' : `请于${until}前报送。`,
    organ.name,
  ].join('\n')
}

/**
 * What a unit is asked to correct, to be sent back to it.
 * @param sentences its errors in words, in their order.
 */
export function returned(
  { unit, errors, blanks }: UnitStand,
  year: number,
  sentences: readonly string[],
): string {
  const lines = sentences.map((sentence, index) => `${String(index + 1)}. ${sentence}`)
  return [
    `${unit.name}：你单位${String(year)}年政府信息公开工作年度报告需要改正：`,
    ...lines,
    ...(blanks > 0
      ? [`${String(errors.length + 1)}. 有 ${String(blanks)} 格未填，没有发生的填 0。`]
      : []),
    '请改正后重新报送。',
  ].join('\n')
}

/** How long it will still take, where it is worth telling: ，约还需 12 秒. */
export function timeLeft(milliseconds: number | undefined): string {
  if (milliseconds === undefined || milliseconds < 2000) return ''
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds < 90
    ? `，约还需 ${String(seconds)} 秒`
    : `，约还需 ${String(Math.ceil(seconds / 60))} 分钟`
}
