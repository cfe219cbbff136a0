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
import { correctedByWord, givenBack, withReport } from '@/report/consolidation/sending'
import type { Figure } from '@/report/figure'
import type { FigureKey } from '@/report/format'
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

/** With a report a unit has sent, whatever it has sent before. */
function received(consolidation: Consolidation, id: string, one: Received): Consolidation {
  const format = formatById(consolidation.format)
  return format
    ? withMembers(consolidation, {
        units: consolidation.units.map((unit) =>
          unit.id === id ? withReport(unit, format, one) : unit,
        ),
      })
    : consolidation
}

/** With a figure of a unit's report corrected at its word; `note` says who said so and when. */
function corrected(
  consolidation: Consolidation,
  id: string,
  [key, figure]: readonly [FigureKey, Figure],
  note: string,
): Consolidation {
  const format = formatById(consolidation.format)
  if (!format) return consolidation
  const correct = (unit: Unit) =>
    correctedByWord(unit, format, new Map([[key, figure]]), note, Date.now())
  return withMembers(consolidation, {
    units: consolidation.units.map((unit) => (unit.id === id ? correct(unit) : unit)),
  })
}

/** With a unit's report given back to it. */
const returned = (consolidation: Consolidation, id: string): Consolidation =>
  withMembers(consolidation, {
    units: consolidation.units.map((unit) => (unit.id === id ? givenBack(unit, Date.now()) : unit)),
  })

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

/** With the reason why a unit came or went; an empty one takes it back. */
const explained = (consolidation: Consolidation, name: string, reason: string): Consolidation =>
  withMembers(consolidation, {
    listChanges: [
      ...consolidation.listChanges.filter((one) => one.name !== name),
      ...(reason.trim() === '' ? [] : [{ name, reason: reason.trim() }]),
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
    giveBack: editing(returned),
    noteLetter: editing(written),
    adjust: editing(adjusted),
    dropAdjustment: editing(notAdjusted),
    explainList: editing(explained),
    tellApart: editing(apart),
  }
}
