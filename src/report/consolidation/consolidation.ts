/** What a consolidation is: the units of a government, the reports they sent, what is adjusted and why. */
import type { FigureKey, Format } from '../format'
import { type Organ, type Report, figureOf, freeze } from '../report'
import type { Held, Intake, NameDecision, Submission } from './handed-in'
import type { UnitLetter } from './letters'

/** What a unit is to the government whose figures it is added to. */
export const unitKinds = {
  office: '本级办公室',
  department: '部门',
  government: '下级政府',
  dispatched: '派出机构',
  vertical: '垂直管理',
} as const

export type UnitKind = keyof typeof unitKinds

/** A unit's report as it came. */
export interface Received {
  readonly report: Report
  /** The file's name, or where else it was taken from. */
  readonly from: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** The id of the filed report it was taken from. */
  readonly filed?: string
  /** The cells that stand blank because they were not read from its file; absent where there are none. */
  readonly notRead?: readonly FigureKey[]
}

/** A unit of the list. */
export interface Unit {
  readonly id: string
  readonly name: string
  readonly kind: UnitKind
  /** False where its figures are not added up: it reports elsewhere. */
  readonly counted: boolean
  readonly received?: Received
  /** The report that was given back last. */
  readonly returned?: Received
  /** What it has sent, the latest last. */
  readonly submissions?: readonly Submission[]
  /** What was written to it, the latest last. */
  readonly letters?: readonly UnitLetter[]
}

/** A written correction of one sum: what several units counted is counted once. */
export interface Adjustment {
  readonly id: string
  readonly figure: FigureKey
  /** Signed, in the figure's unit, exact. */
  readonly amount: number
  readonly reason: string
  readonly at: number
}

/** Why a unit is on this year's list and not on last year's, or the other way round. */
export interface ListChange {
  readonly name: string
  readonly reason: string
  /** The units of this year's list in which one of last year's goes on: renamed, merged, divided. */
  readonly into?: readonly string[]
}

/** All that one year's consolidated report is made from; frozen, replaced and never changed. */
export interface Consolidation {
  /** The government whose report it becomes. */
  readonly organ: Organ
  readonly year: number
  readonly format: string
  readonly units: readonly Unit[]
  readonly adjustments: readonly Adjustment[]
  readonly listChanges: readonly ListChange[]
  /** The id of the filed report it became. */
  readonly product?: string
  /** When its sums last went into that report, milliseconds since 1970. */
  readonly produced?: number
  /** What came in and is not counted, in the order it came. */
  readonly held?: readonly Held[]
  readonly intake?: Intake
  readonly decisions?: readonly NameDecision[]
}

/** Freezes a consolidation with the reports in it. */
export function freezeConsolidation(consolidation: Consolidation): Consolidation {
  for (const unit of consolidation.units) {
    // Of many units few change; a frozen one is of frozen reports.
    if (Object.isFrozen(unit)) continue
    for (const one of [unit.received, unit.returned]) {
      if (one) freeze(one.report)
      Object.freeze(one)
    }
    Object.freeze(unit)
  }
  for (const { report } of consolidation.held ?? []) if (report) freeze(report)
  Object.freeze(consolidation.held)
  Object.freeze(consolidation.decisions)
  Object.freeze(consolidation.units)
  Object.freeze(consolidation.adjustments)
  Object.freeze(consolidation.listChanges)
  return Object.freeze(consolidation)
}

/** A consolidation nobody has reported to; with the units of last year's list, in its order, if there is one. */
export const newConsolidation = (
  format: Format,
  year: number,
  organ: Organ,
  previous?: Consolidation,
): Consolidation =>
  freezeConsolidation({
    organ,
    year,
    format: format.id,
    units: (previous?.units ?? []).map(({ id, name, kind, counted }) => ({
      id,
      name,
      kind,
      counted,
    })),
    adjustments: [],
    listChanges: [],
    ...(previous?.decisions && { decisions: previous.decisions }),
  })

/** The consolidation with other members. */
export const withMembers = (
  consolidation: Consolidation,
  members: Partial<Consolidation>,
): Consolidation => freezeConsolidation({ ...consolidation, ...members })

/** The consolidation with one unit changed; `received: undefined` gives its report back. */
export const withUnit = (
  consolidation: Consolidation,
  id: string,
  change: Partial<Omit<Unit, 'id' | 'received'>> & { readonly received?: Received | undefined },
): Consolidation =>
  withMembers(consolidation, {
    units: consolidation.units.map((unit) => {
      if (unit.id !== id) return unit
      const { received, ...rest } = { ...unit, ...change }
      return received ? { ...rest, received } : rest
    }),
  })

/** The consolidation with more units at the end of its list. */
export const withUnits = (consolidation: Consolidation, more: readonly Unit[]): Consolidation =>
  withMembers(consolidation, { units: [...consolidation.units, ...more] })

/** The consolidation without a unit and its report. */
export const withoutUnit = (consolidation: Consolidation, id: string): Consolidation =>
  withMembers(consolidation, { units: consolidation.units.filter((unit) => unit.id !== id) })

/** A unit whose report is there. */
export type ReportedUnit = Unit & { readonly received: Received }

/** The units that are added up: counted, and their report is there. */
export const summedUnits = ({ units }: Consolidation): readonly ReportedUnit[] =>
  units.filter((unit): unit is ReportedUnit => unit.counted && unit.received !== undefined)

/** Its report came and was given back: it is waited for again, and nobody says that it never came. */
export const isReturned = ({ received, submissions = [] }: Unit): boolean =>
  !received && submissions.length > 0

/** The cells of a received report that are blank and were not read: whether the unit left them so is not known. */
export const stillUnread = ({ report, notRead = [] }: Received): readonly FigureKey[] =>
  notRead.filter((key) => figureOf(report, key) === null)

/** The units that are counted and whose report is not there: it never came, or was given back. */
export const missingUnits = ({ units }: Consolidation): readonly Unit[] =>
  units.filter(({ counted, received }) => counted && !received)

/** How many units of the list stand how; received, missing and returned make up what is due. */
export interface UnitCounts {
  readonly due: number
  readonly received: number
  readonly missing: number
  readonly returned: number
  /** Not added up, whether their reports are there or not. */
  readonly uncounted: number
}

/** Counts the units of the list by how they stand. */
export function countsOf(whole: Consolidation): UnitCounts {
  const due = whole.units.filter(({ counted }) => counted).length
  const lacking = missingUnits(whole)
  const returned = lacking.filter(isReturned).length
  return {
    due,
    received: summedUnits(whole).length,
    missing: lacking.length - returned,
    returned,
    uncounted: whole.units.length - due,
  }
}
