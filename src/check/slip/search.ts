/** The smallest sets of mistakes that mend every broken identity (Fellegi and Holt), the likeliest first. */
import { type Residuals, type Shift, after, exact, mends, offBy } from './balance'
import { type Arrangements, type Event, arrangements, correction } from './event'
import { type Explanation, type Suggestion, ranked } from './rank'
import type { Scene } from './scene'

/** Steps after which a search of a table full of errors gives up. */
const patience = 3000

interface Space {
  readonly scene: Scene
  readonly arranged: Map<number, readonly Event[]>
  readonly arrangements: Arrangements
  readonly corrected: Map<number, Map<number, Event | undefined>>
  steps: number
}

/** The swaps and moved lines that bear on an identity, worked out when it is first asked about. */
function arrangedAt(space: Space, identity: number): readonly Event[] {
  const known = space.arranged.get(identity)
  if (known) return known
  const events = arrangements(space.scene, identity, space.arrangements)
  space.arranged.set(identity, events)
  return events
}

/** True if the shifts, made so many times, mend all they touch. */
const isClean = (residuals: Residuals, shifts: readonly Shift[], times = 1): boolean =>
  shifts.every((shift) => offBy(residuals, shift.identity) !== 0 && mends(residuals, shift, times))

/** True if the shifts, made so many times, leave nothing broken. */
const mendsAll = (residuals: Residuals, shifts: readonly Shift[], times = 1): boolean =>
  shifts.length === residuals.broken && isClean(residuals, shifts, times)

/** The differences of a figure that would mend one of the broken identities it bears on. */
function differences(residuals: Residuals, unit: readonly Shift[]): readonly number[] {
  const all: number[] = []
  for (const { identity, by } of unit) {
    const rest = offBy(residuals, identity)
    if (rest === 0) continue
    const difference = exact(-rest / by)
    if (!all.includes(difference)) all.push(difference)
  }
  return all
}

function corrected({ scene, corrected }: Space, cell: number, by: number): Event | undefined {
  const known = corrected.get(cell) ?? new Map<number, Event | undefined>()
  corrected.set(cell, known)
  if (!known.has(by)) known.set(by, correction(scene, cell, by))
  return known.get(by)
}

/** The broken identity that fewest figures bear on: the search branches least there. */
function narrowest({ scene }: Space, { off }: Residuals): number {
  let best = -1
  let fewest = Infinity
  for (const [identity, rest] of off.entries()) {
    if (rest === 0) continue
    const bearing = scene.on(identity).length
    if (bearing < fewest) [best, fewest] = [identity, bearing]
  }
  return best
}

/** Every way to mend all with just so many mistakes; undefined when patience ends. */
function within(
  space: Space,
  residuals: Residuals,
  mistakes: number,
): readonly Explanation[] | undefined {
  const { scene } = space
  const target = narrowest(space, residuals)
  const found: Explanation[] = []
  /** Goes on from what an event leaves; false when patience ends. */
  const goOn = (rest: Residuals, event: () => Event | undefined): boolean => {
    const further = within(space, rest, mistakes - 1)
    const first = further && further.length > 0 ? event() : undefined
    if (further && first) for (const explanation of further) found.push([first, ...explanation])
    return further !== undefined
  }
  for (const cell of scene.on(target)) {
    if (++space.steps > patience) return undefined
    const unit = scene.unit(cell)
    if (mistakes === 1 && unit.length !== residuals.broken) continue
    for (const by of differences(residuals, unit)) {
      if (mendsAll(residuals, unit, by)) {
        const event = corrected(space, cell, by)
        if (event) found.push([event])
      } else if (mistakes > 1) {
        const rest = after(residuals, unit, by)
        if (!goOn(rest, () => corrected(space, cell, by))) return undefined
      }
    }
  }
  for (const event of arrangedAt(space, target)) {
    if (mendsAll(residuals, event.shifts)) found.push([event])
    else if (mistakes > 1) {
      const rest = after(residuals, event.shifts)
      if (rest.broken < residuals.broken && !goOn(rest, () => event)) return undefined
    }
  }
  return found
}

/** Single mistakes that mend at least two identities and touch no other: safe to name in a table full of errors. */
function strong(space: Space, residuals: Residuals): readonly Explanation[] {
  const cells = new Set<number>()
  const found: Explanation[] = []
  for (const [identity, off] of residuals.off.entries()) {
    if (off === 0) continue
    for (const cell of space.scene.on(identity)) {
      if (cells.has(cell)) continue
      cells.add(cell)
      const unit = space.scene.unit(cell)
      const [by = 0] = differences(residuals, unit)
      const event =
        unit.length > 1 && isClean(residuals, unit, by) ? corrected(space, cell, by) : undefined
      if (event) found.push([event])
    }
    for (const event of arrangedAt(space, identity))
      if (event.shifts.length > 1 && isClean(residuals, event.shifts)) found.push([event])
  }
  return found
}

/**
 * Finds the likely mistakes behind a scene: first one, then two that explain everything; in a table
 * with more errors those that are plain by themselves, and what explains the rest.
 * @returns lists of rivals, each list about other identities, likeliest first; none if nothing is plain.
 */
export function locate(scene: Scene): readonly (readonly Suggestion[])[] {
  const space: Space = {
    scene,
    arranged: new Map(),
    arrangements: new Map(),
    corrected: new Map(),
    steps: 0,
  }
  let residuals = scene.residuals
  const plain: (readonly Suggestion[])[] = []
  while (residuals.broken > 0) {
    for (const mistakes of [1, 2]) {
      const explanations = within(space, residuals, mistakes) ?? []
      if (explanations.length > 0) return [...plain, ...ranked(scene, residuals, explanations)]
    }
    const rivals = ranked(scene, residuals, strong(space, residuals))[0]
    const first = rivals?.[0]?.events[0]
    if (!rivals || !first) return plain
    plain.push(rivals)
    residuals = after(residuals, first.shifts)
  }
  return plain
}
