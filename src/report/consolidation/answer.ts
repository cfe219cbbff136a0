/** What the officer answers about files that are held: whose one is, which of two holds, that it is left aside. */
import { type Consolidation, isReturned, withMembers, withoutUnit } from './consolidation'
import type { Held, NameDecision } from './handed-in'
import { type TrayNeeds, trayFor } from './tray'

/** What is answered about one held file. */
export type HeldAnswer =
  /** It is of this unit of the list, under whatever name it came. */
  | { readonly is: 'of'; readonly unit: string }
  /** It is of a unit of its own, though one of the list looks like it. */
  | { readonly is: 'own' }
  /** It counts in the place of what the unit has sent. */
  | { readonly is: 'this' }
  /** It is not taken. */
  | { readonly is: 'left'; readonly word: string }

const unitNamed = (whole: Consolidation, id: string | undefined): string | undefined =>
  whole.units.find((unit) => unit.id === id)?.name

/** With what is decided of two names; nothing where they are the same. */
function decided(
  whole: Consolidation,
  names: readonly [string, string] | undefined,
  isSame: boolean,
  { newId, now }: TrayNeeds,
): Consolidation {
  if (!names || names[0] === '' || names[0] === names[1]) return whole
  const decision: NameDecision = { id: newId(), names, isSame, at: now() }
  return withMembers(whole, { decisions: [...(whole.decisions ?? []), decision] })
}

const changedHeld = (
  whole: Consolidation,
  change: (one: Held) => Held | undefined,
): Consolidation =>
  withMembers(whole, { held: (whole.held ?? []).flatMap((one) => change(one) ?? []) })

const heldAt = (whole: Consolidation, id: string): Held | undefined =>
  whole.held?.find((one) => one.id === id)

/** The others that were held because the same unit sent them. */
const rivalsOf = (whole: Consolidation, { id, unit }: Held): readonly Held[] =>
  (whole.held ?? []).filter((one) => one.reason === 'another' && one.unit === unit && one.id !== id)

/** The officer leaves one aside; the only one left of several that nothing else stands against counts. */
function left(whole: Consolidation, one: Held, word: string, needs: TrayNeeds): Consolidation {
  const now = changedHeld(whole, (other) =>
    other.id === one.id ? { ...other, reason: 'left', word } : other,
  )
  const [last, ...more] = rivalsOf(whole, one)
  const unit = now.units.find(({ id }) => id === one.unit)
  if (one.reason !== 'another' || !last || more.length > 0 || !unit || unit.received) return now
  const tray = trayFor(now, needs)
  tray.instead(last.id, last, unit.id)
  return tray.result()
}

/** One of several reports of a unit counts; the others are left aside. */
function chosen(whole: Consolidation, one: Held, needs: TrayNeeds): Consolidation {
  const tray = trayFor(whole, needs)
  tray.instead(one.id, one, one.unit ?? '')
  const others = new Set(rivalsOf(whole, one).map(({ id }) => id))
  return changedHeld(tray.result(), (other) =>
    others.has(other.id)
      ? { ...other, reason: 'left', word: `采用了“${one.file}”，这一份没有收取。` }
      : other,
  )
}

/** A file put to a unit that is named for it. */
function given(whole: Consolidation, one: Held, unit: string, needs: TrayNeeds): Consolidation {
  const name = unitNamed(whole, unit)
  const own = one.organ ?? ''
  const known = decided(whole, name === undefined ? undefined : [own, name], true, needs)
  // The name stood on the list as well: the unit is listed once.
  const again = known.units.find(
    (other) =>
      other.id !== unit && other.name.trim() === own && !other.received && !isReturned(other),
  )
  const tray = trayFor(again ? withoutUnit(known, again.id) : known, needs)
  tray.forUnit(one.id, one, unit)
  return tray.result()
}

/** A file counted as a unit of its own: that on the list under its name, or a new one. */
function ownUnit(whole: Consolidation, one: Held, needs: TrayNeeds): Consolidation {
  const name = one.organ ?? ''
  const like = one.reason === 'alike' ? unitNamed(whole, one.unit) : undefined
  const known = decided(whole, like === undefined ? undefined : [name, like], false, needs)
  const tray = trayFor(known, { ...needs, adding: true })
  tray.put(one.id, one)
  return tray.result()
}

/** The consolidation after an answer about one held file; the very same if there is no such file. */
export function answered(
  whole: Consolidation,
  id: string,
  answer: HeldAnswer,
  needs: TrayNeeds,
): Consolidation {
  const one = heldAt(whole, id)
  if (!one) return whole
  switch (answer.is) {
    case 'of':
      return given(whole, one, answer.unit, needs)
    case 'own':
      return ownUnit(whole, one, needs)
    case 'this':
      return chosen(whole, one, needs)
    case 'left':
      return left(whole, one, answer.word, needs)
  }
}

/** The consolidation with the units of all reports that are of nobody on the list put on it. */
export function allListed(whole: Consolidation, needs: TrayNeeds): Consolidation {
  const tray = trayFor(whole, { ...needs, adding: true })
  for (const one of whole.held ?? []) if (one.reason === 'unit') tray.put(one.id, one)
  return tray.result()
}
