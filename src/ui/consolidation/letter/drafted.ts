/** What 退回修改意见 to a unit says before the officer writes into it, and by when the report is wanted back. */
import type { Finding } from '@/check'
import { formatById } from '@/format'
import type { Consolidation, Unit } from '@/report/consolidation/consolidation'
import { openLetters } from '@/report/consolidation/letters'
import { correctionsOf } from '@/report/consolidation/sending'
import { isNameOf } from '@/report/consolidation/unit-index'
import type { Deadline } from '@/state/deadline'
import { dueBack, isPast, unitDue } from '@/state/due-back'
import type { UnitStand } from '@/state/sum/consolidation'
import type { Letter } from '@/state/sum/out'
import { namedAs } from '@/state/sum/units'
import { correctedLines } from '../words'

/** The name on a report, where it is another than its unit's; a shorter one is its own. */
function otherName({ unit }: Pick<UnitStand, 'unit'>, above: string): string | undefined {
  const named = unit.received?.report.organ.name ?? ''
  return isNameOf(named, unit.name, above) ? undefined : named
}

/** The lines on a report as a whole: a name to verify, what is blank, what was corrected on the telephone. */
export function generalLines(stand: UnitStand, whole: Consolidation): readonly string[] {
  const named = otherName(stand, whole.organ.name)
  const format = formatById(whole.format)
  return [
    ...(named === undefined ? [] : [`报告上的单位名称是“${named}”，请核对。`]),
    ...(stand.blanks > 0 ? [`有 ${String(stand.blanks)} 格未填，没有发生的填 0。`] : []),
    ...(format ? correctedLines(format, correctionsOf(stand.unit)) : []),
  ]
}

/** The day asked for: as it was written to the unit before, while that is to come; else as proposed. */
export function wantedBack(
  unit: Unit,
  whole: Consolidation,
  own: Deadline | undefined,
  today: Date,
): string {
  const before = openLetters(unit)
    .flatMap(({ until: day }) => day ?? [])
    .at(-1)
  if (before !== undefined && !isPast(before, today)) return before
  return dueBack(whole.year, unitDue(unit, whole, own, today).deadline, today)
}

/** A letter on a unit's report, under the name the list gives the unit; undefined where there is no report. */
export function letterTo(
  stand: UnitStand,
  whole: Consolidation,
  findings: readonly Finding[],
  written: Pick<Letter, 'remarks' | 'general' | 'until' | 'at' | 'sender'>,
): Letter | undefined {
  const report = stand.unit.received?.report
  const format = report && formatById(report.format)
  if (!report || !format) return undefined
  const isMisnamed = otherName(stand, whole.organ.name) !== undefined
  return {
    ...written,
    ...{ report: isMisnamed ? namedAs(report, stand.unit.name) : report, format, findings },
  }
}
