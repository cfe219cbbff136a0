/** What is found in the sums and in each unit's report, judged again only where a unit's report is another. */
import { type Ref, computed } from 'vue'
import { type Finding, findingsBy } from '@/check'
import { sumChecks, unitErrors } from '@/check/catalogue'
import { formatById } from '@/format'
import type { Consolidation, Received, Unit } from '@/report/consolidation/consolidation'
import type { Sums } from '@/report/consolidation/consolidated'
import { type Format, cellsOf } from '@/report/format'
import { type Report, blankReport, figureOf, freeze } from '@/report/report'
import { plainUnitName } from '@/report/consolidation/unit-name'
import { unitsContextOf } from './units'

/** How a unit's report stands. */
export interface UnitStand {
  readonly unit: Unit
  /** What must be corrected in it before it is added up. */
  readonly errors: readonly Finding[]
  readonly blanks: number
  /** It is on this year's list and was not on last year's. */
  readonly isNew: boolean
}

/** What of a received report keeps it from being added up as it is. */
function standOf(received: Received | undefined): Pick<UnitStand, 'errors' | 'blanks'> {
  const format = received && formatById(received.report.format)
  if (!format) return { errors: [], blanks: 0 }
  const { report } = received
  return {
    errors: unitErrors({ report, format }),
    blanks: [...cellsOf(format).keys()].filter((key) => figureOf(report, key) === null).length,
  }
}

/** The report the sums make, without texts; what the checks find in it and its units; how each unit stands. */
export function sumJudgement(
  current: Ref<Consolidation | undefined>,
  format: Ref<Format | undefined>,
  sums: Ref<Sums>,
  previous: Ref<Consolidation | undefined>,
) {
  const report = computed<Report | undefined>(() => {
    if (!current.value || !format.value) return undefined
    const { year, organ } = current.value
    const figures = Object.fromEntries(sums.value.adjusted)
    return freeze({ ...blankReport(format.value, year, organ), figures })
  })

  const findings = computed<readonly Finding[]>(() => {
    if (!current.value || !format.value || !report.value) return []
    const known = format.value
    const context = {
      report: report.value,
      format: known,
      ...unitsContextOf(current.value, previous.value),
    }
    return findingsBy(sumChecks, context)
  })

  const stands = computed<readonly UnitStand[]>(() => {
    const before = previous.value?.units ?? []
    const plain = ({ name }: Unit) => plainUnitName(name, current.value?.organ.name)
    const known = new Set(before.map(plain))
    return (current.value?.units ?? []).map((unit) => ({
      unit,
      ...standOf(unit.received),
      isNew: before.length > 0 && !known.has(plain(unit)),
    }))
  })

  return { report, findings, stands }
}
