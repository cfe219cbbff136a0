/** What was written to a unit and when: that it was reminded, that it was asked to correct something. */
import { dayOf } from '../text/day'
import type { Submission } from './handed-in'

/** One letter to a unit: 催报, or 退回修改意见. */
export interface UnitLetter {
  readonly kind: 'reminder' | 'return'
  /** Milliseconds since 1970. */
  readonly at: number
  /** By when the corrected report was asked for, as written. */
  readonly until?: string
}

/** So many letters to a unit are kept. */
const most = 30

/** A unit as far as letters to it go. */
interface Addressed {
  readonly received?: { readonly at: number }
  readonly submissions?: readonly Submission[]
  readonly letters?: readonly UnitLetter[]
}

/** The unit with a letter to it, the latest last; of one kind on one day, such as a saved and a copied one, that alone. */
export function withLetter<One extends Addressed>(unit: One, letter: UnitLetter): One {
  const isSame = ({ kind, at }: UnitLetter): boolean =>
    kind === letter.kind && dayOf(at) === dayOf(letter.at)
  const all = unit.letters ?? []
  // A copy that says no date does not take back the one that was asked for.
  const until = letter.until ?? all.filter(isSame).at(-1)?.until
  const own = until === undefined ? letter : { ...letter, until }
  return { ...unit, letters: [...all.filter((one) => !isSame(one)), own].slice(-most) }
}

/** The letters that its next report has not answered. */
export function openLetters({
  received,
  submissions = [],
  letters = [],
}: Addressed): readonly UnitLetter[] {
  const came = submissions.filter(({ note }) => note === undefined).map(({ at }) => at)
  const last = Math.max(received?.at ?? 0, ...came)
  return letters.filter(({ at }) => at >= last)
}
