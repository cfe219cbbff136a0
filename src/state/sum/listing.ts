/** The changes an officer makes to the consolidation on the desk: its units, what they sent, adjustments, reasons. */
import {
  type Adjustment,
  type Consolidation,
  type Received,
  type Unit,
  withMembers,
  withUnit,
  withUnits,
  withoutUnit,
} from '@/report/consolidation/consolidation'
import { formatById } from '@/format'
import { type UnitLetter, withLetter } from '@/report/consolidation/letters'
import { keptOn } from '@/report/consolidation/by-word'
import { correctedByWord, givenBack, takenBack, withReport } from '@/report/consolidation/sending'
import type { Figure } from '@/report/figure'
import type { FigureKey, Format } from '@/report/format'
import { kindOf } from '@/report/consolidation/unit-name'
import { cleanLine } from '@/report/text/gate'
import { newId } from '@/storage'

/** A unit nobody has heard from. */
export const newUnit = (name: string, organ: string): Unit => ({
  id: newId(),
  name,
  kind: kindOf(name, organ),
  counted: true,
})

/** With units on the list by their names, each once; what each is, its name tells. */
function withNamed(consolidation: Consolidation, names: readonly string[]): Consolidation {
  const there = new Set(consolidation.units.map(({ name }) => name))
  const fresh = [...new Set(names.map((name) => cleanLine(name).trim()))].filter(
    (name) => name !== '' && !there.has(name),
  )
  if (fresh.length === 0) return consolidation
  return withUnits(
    consolidation,
    fresh.map((name) => newUnit(name, consolidation.organ.name)),
  )
}

/** With one unit changed in the consolidation's format. */
function changed(
  consolidation: Consolidation,
  id: string,
  change: (unit: Unit, format: Format) => Unit,
): Consolidation {
  const format = formatById(consolidation.format)
  if (!format) return consolidation
  return withMembers(consolidation, {
    units: consolidation.units.map((unit) => (unit.id === id ? change(unit, format) : unit)),
  })
}

/** With a report a unit has sent, whatever it has sent before. */
const received = (consolidation: Consolidation, id: string, one: Received): Consolidation =>
  changed(consolidation, id, (unit, format) => withReport(unit, format, one))

/** With a figure of a unit's report corrected at its word, one given back being taken back; `note` says who said so and when. */
const corrected = (
  consolidation: Consolidation,
  id: string,
  [key, figure]: readonly [FigureKey, Figure],
  note: string,
): Consolidation =>
  changed(consolidation, id, (unit, format) =>
    correctedByWord(takenBack(unit), format, new Map([[key, figure]]), note, Date.now()),
  )

/** With the corrections kept that the unit's latest report put an end to. */
const kept = (consolidation: Consolidation, id: string): Consolidation =>
  changed(consolidation, id, (unit, format) => keptOn(unit, format, Date.now()))

/** With a unit's report given back to it. */
const returned = (consolidation: Consolidation, id: string): Consolidation =>
  changed(consolidation, id, (unit) => givenBack(unit, Date.now()))

/** With a report counted again that was given back. */
const countedAgain = (consolidation: Consolidation, id: string): Consolidation =>
  changed(consolidation, id, takenBack)

/** With a letter to some units, as it was written. */
const written = (
  consolidation: Consolidation,
  ids: readonly string[],
  letter: UnitLetter,
): Consolidation => {
  const to = new Set(ids)
  return withMembers(consolidation, {
    units: consolidation.units.map((unit) => (to.has(unit.id) ? withLetter(unit, letter) : unit)),
  })
}

const adjusted = (
  consolidation: Consolidation,
  adjustment: Omit<Adjustment, 'id' | 'at'>,
): Consolidation =>
  withMembers(consolidation, {
    adjustments: [...consolidation.adjustments, { ...adjustment, id: newId(), at: Date.now() }],
  })

const notAdjusted = (consolidation: Consolidation, id: string): Consolidation =>
  withMembers(consolidation, {
    adjustments: consolidation.adjustments.filter((one) => one.id !== id),
  })

/** With it written that two units whose names look alike are two. */
const apart = (consolidation: Consolidation, one: string, other: string): Consolidation =>
  withMembers(consolidation, {
    decisions: [
      ...(consolidation.decisions ?? []),
      { id: newId(), names: [one, other], isSame: false, at: Date.now() },
    ],
  })

/** With the reason why a unit came or went, and in which units one of last year's goes on; an empty one takes it back. */
const explained = (
  consolidation: Consolidation,
  name: string,
  reason: string,
  into: readonly string[] = [],
): Consolidation =>
  withMembers(consolidation, {
    listChanges: [
      ...consolidation.listChanges.filter((one) => one.name !== name),
      ...(reason.trim() === ''
        ? []
        : [{ name, reason: reason.trim(), ...(into.length > 0 && { into }) }]),
    ],
  })

/** @param edit makes a change that can be taken back of the consolidation on the desk, if there is one. */
export function listing(edit: (make: (now: Consolidation) => Consolidation) => void) {
  const editing =
    <A extends unknown[]>(change: (consolidation: Consolidation, ...args: A) => Consolidation) =>
    (...args: A): void => {
      edit((now) => change(now, ...args))
    }
  return {
    addUnits: editing(withNamed),
    changeUnit: editing(withUnit),
    removeUnit: editing(withoutUnit),
    receive: editing(received),
    correct: editing(corrected),
    keepCorrections: editing(kept),
    giveBack: editing(returned),
    takeBack: editing(countedAgain),
    noteLetter: editing(written),
    adjust: editing(adjusted),
    dropAdjustment: editing(notAdjusted),
    explainList: editing(explained),
    tellApart: editing(apart),
  }
}
