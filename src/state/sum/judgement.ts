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

const standing = new WeakMap<Report, Pick<UnitStand, 'errors' | 'blanks'>>()

/** What of a received report keeps it from being added up as it is; looked for once in each report. */
function standOf(received: Received | undefined): Pick<UnitStand, 'errors' | 'blanks'> {
  const format = received && formatById(received.report.format)
  if (!format) return { errors: [], blanks: 0 }
  const { report } = received
  const known = standing.get(report)
  if (known) return known
  const stand = {
    errors: unitErrors({ report, format }),
    blanks: [...cellsOf(format).keys()].filter((key) => figureOf(report, key) === null).length,
  }
  standing.set(report, stand)
  return stand
}

/** How each unit stands; the very same as before for a unit that has not changed. */
function unitStands(
  current: Ref<Consolidation | undefined>,
  previous: Ref<Consolidation | undefined>,
) {
  const plain = ({ name }: Unit) => plainUnitName(name, current.value?.organ.name)
  const before = computed(() => new Set((previous.value?.units ?? []).map(plain)))
  let known = new WeakMap<Unit, UnitStand>()
  let knownFor: ReadonlySet<string> | undefined
  return computed<readonly UnitStand[]>(() => {
    if (knownFor !== before.value) {
      known = new WeakMap()
      knownFor = before.value
    }
    return (current.value?.units ?? []).map((unit) => {
      const stand = known.get(unit) ?? {
        ...{ unit, ...standOf(unit.received) },
        isNew: before.value.size > 0 && !before.value.has(plain(unit)),
      }
      known.set(unit, stand)
      return stand
    })
  })
}

/** The report the sums make, without texts; what the checks find in it and its units; how each unit stands. */
export function sumJudgement(
  current: Ref<Consolidation | undefined>,
  format: Ref<Format | undefined>,
  sums: Ref<Sums>,
  previous: Ref<Consolidation | undefined>,
  isTaking: Ref<boolean>,
) {
  let latest: readonly Finding[] = []
  const report = computed<Report | undefined>(() => {
    if (!current.value || !format.value) return undefined
    const { year, organ } = current.value
    const figures = Object.fromEntries(sums.value.adjusted)
    return freeze({ ...blankReport(format.value, year, organ), figures })
  })

  const findings = computed<readonly Finding[]>(() => {
    if (isTaking.value) return latest
    latest = found()
    return latest
  })
  function found(): readonly Finding[] {
    if (!current.value || !format.value || !report.value) return []
    const known = format.value
    const context = {
      report: report.value,
      format: known,
      ...unitsContextOf(current.value, previous.value),
    }
    return findingsBy(sumChecks, context)
  }

  return { report, findings, stands: unitStands(current, previous) }
}
