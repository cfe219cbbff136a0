/** What is found in the sums and in each unit's report, judged again only where a unit's report is another. */
import { type Ref, computed, shallowRef, watch } from 'vue'
import { type Context, type Finding, findingsBy } from '@/check'
import { sumChecks, unitErrors } from '@/check/catalogue'
import { formatById } from '@/format'
import {
  type Consolidation,
  type Received,
  type Unit,
  stillUnread,
} from '@/report/consolidation/consolidation'
import type { Sums } from '@/report/consolidation/consolidated'
import { type Format, cellsOf } from '@/report/format'
import { type Report, blankReport, figureOf, freeze } from '@/report/report'
import { reportBack } from '@/report/consolidation/sending'
import { plainUnitName } from '@/report/consolidation/unit-name'
import { pause, sliceBegins } from '../slices'
import { unitsContextOf } from './units'

/** How a unit's report stands. */
export interface UnitStand {
  readonly unit: Unit
  /** What must be corrected in it before it is added up. */
  readonly errors: readonly Finding[]
  /** Cells the unit left blank. */
  readonly blanks: number
  /** Cells that are blank because they were not read from its file: nothing to ask of the unit. */
  readonly unread: number
  /** It is on this year's list and was not on last year's. */
  readonly isNew: boolean
}

type Found = Pick<UnitStand, 'errors' | 'blanks' | 'unread'>

/** What is wrong in a report, and how many of its cells are blank. */
const standing = new WeakMap<Report, Pick<UnitStand, 'errors' | 'blanks'>>()

/** What of a received report keeps it from being added up as it is; looked for once in each report. */
function standOf(received: Received | undefined): Found {
  const format = received && formatById(received.report.format)
  if (!format) return { errors: [], blanks: 0, unread: 0 }
  const { report } = received
  const known = standing.get(report) ?? {
    errors: unitErrors({ report, format }),
    blanks: [...cellsOf(format).keys()].filter((key) => figureOf(report, key) === null).length,
  }
  standing.set(report, known)
  const unread = stillUnread(received).length
  return { errors: known.errors, blanks: known.blanks - unread, unread }
}

/** How a unit would stand if its report counted that was given back; the very same where there is none. */
export function standOfBack(stand: UnitStand): UnitStand {
  const received = reportBack(stand.unit)
  return received ? { ...stand, unit: { ...stand.unit, received }, ...standOf(received) } : stand
}

/** How each unit stands; the very same as before for a unit that has not changed. */
function unitStands(
  current: Ref<Consolidation | undefined>,
  previous: Ref<Consolidation | undefined>,
) {
  const organ = computed(() => current.value?.organ.name)
  const plain = ({ name }: Pick<Unit, 'name'>) => plainUnitName(name, organ.value)
  const changes = computed(() => current.value?.listChanges)
  /** Names of last year's list, and of those in which one of its units goes on. */
  const before = computed(() => {
    const { units = [] } = previous.value ?? {}
    const linked = units.length > 0 ? (changes.value ?? []).flatMap(({ into = [] }) => into) : []
    return new Set([...units.map(({ name }) => name), ...linked].map((name) => plain({ name })))
  })
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

/** So many units are judged at once; more of them in slices, so that keys are heard between. */
const fewUnits = 200

/** What the checks find, as soon as it is looked at; of many units a little later, and of files on their way once all are in. */
function findingsIn(context: Ref<Context | undefined>, isTaking: Ref<boolean>) {
  const latest = shallowRef<readonly Finding[]>([])
  const isLarge = ({ units = [] }: Context): boolean => units.length > fewUnits
  let before: readonly Finding[] = []
  let round = 0

  async function slices(of: Context, own: number): Promise<void> {
    const all: Finding[] = []
    let isUsedUp = sliceBegins()
    const goesOn = async (): Promise<boolean> => {
      if (isUsedUp()) {
        await pause()
        isUsedUp = sliceBegins()
      }
      return own === round
    }
    for (const check of sumChecks) {
      const steps = check.ready?.(of)[Symbol.iterator]()
      while (steps?.next().done === false) if (!(await goesOn())) return
      if (!(await goesOn())) return
      for (const one of findingsBy([check], of)) all.push(one)
    }
    latest.value = all
  }
  // While files are taken in nothing is judged, nor put together to be judged.
  watch(
    () => (isTaking.value ? undefined : context.value),
    (now) => {
      round += 1
      if (now && isLarge(now)) void slices(now, round)
    },
  )
  return computed<readonly Finding[]>(() => {
    if (isTaking.value) return before
    if (!context.value) before = []
    else before = isLarge(context.value) ? latest.value : findingsBy(sumChecks, context.value)
    return before
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
  const report = computed<Report | undefined>(() => {
    if (!current.value || !format.value) return undefined
    const { year, organ } = current.value
    const figures = Object.fromEntries(sums.value.adjusted)
    return freeze({ ...blankReport(format.value, year, organ), figures })
  })

  const context = computed<Context | undefined>(() =>
    current.value && format.value && report.value
      ? {
          ...{ report: report.value, format: format.value },
          ...unitsContextOf(current.value, previous.value),
        }
      : undefined,
  )
  const findings = findingsIn(context, isTaking)
  return { report, findings, stands: unitStands(current, previous) }
}
