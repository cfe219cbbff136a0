/** The smallest sets of mistakes that mend every broken identity (Fellegi and Holt), the likeliest first. */
import type { FigureKey, Format } from '@/report/format'
import { type Bearing, bearingOf } from './bearing'
import { type Arrangements, type Event, arrangements, correction } from './event'
import { type Explanation, type Suggestion, after, ranked } from './rank'
import { type Residuals, type Scene, exact } from './scene'

/** Steps after which a search of a table full of errors gives up. */
const patience = 3000

interface Space {
  readonly scene: Scene
  readonly bearing: Bearing
  readonly arranged: Map<number, readonly Event[]>
  readonly arrangements: Arrangements
  readonly known: Map<string, Event | undefined>
  steps: number
}

function spaceOf(scene: Scene, format: Format): Space {
  return {
    scene,
    bearing: bearingOf(scene, format),
    arranged: new Map(),
    arrangements: new Map(),
    known: new Map(),
    steps: 0,
  }
}

/** The swaps and moved lines that bear on an identity, worked out when it is first asked about. */
function arrangedAt(space: Space, identity: number): readonly Event[] {
  const known = space.arranged.get(identity)
  if (known) return known
  const all = arrangements(space.scene, space.bearing, identity, space.arrangements)
  const events = all.filter(({ shifts }) => shifts.has(identity))
  space.arranged.set(identity, events)
  return events
}

/** How many identities shifting by `unit` times `by` mends; none if it leaves or breaks one it touches. */
function settled(residuals: Residuals, unit: Residuals, by: number): number {
  for (const [identity, coefficient] of unit) {
    const rest = residuals.get(identity)
    if (rest === undefined || exact(rest + coefficient * by) !== 0) return 0
  }
  return unit.size
}

/** True if the shifts leave nothing broken. */
function mendsAll(residuals: Residuals, shifts: Residuals): boolean {
  if (shifts.size !== residuals.size) return false
  for (const [identity, shift] of shifts)
    if (exact((residuals.get(identity) ?? 0) + shift) !== 0) return false
  return true
}

/** The differences of a figure that would mend one of the broken identities it bears on. */
function differences(residuals: Residuals, unit: Residuals): readonly number[] {
  const all = new Set<number>()
  for (const [identity, coefficient] of unit) {
    const rest = residuals.get(identity)
    if (rest !== undefined) all.add(exact(-rest / coefficient))
  }
  return [...all]
}

function corrected(space: Space, key: FigureKey, by: number): Event | undefined {
  const id = `${key} ${by}`
  if (!space.known.has(id)) space.known.set(id, correction(space.scene, key, by))
  return space.known.get(id)
}

/** The broken identity that fewest figures bear on: the search branches least there. */
function narrowest(space: Space, residuals: Residuals): number {
  let best = -1
  let fewest = Infinity
  for (const identity of residuals.keys()) {
    const bearing = space.bearing.on(identity).length
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
  const target = narrowest(space, residuals)
  const found: Explanation[] = []
  /** Goes on from what an event leaves; false when patience ends. */
  const goOn = (rest: Residuals, event: () => Event | undefined): boolean => {
    const further = within(space, rest, mistakes - 1)
    const first = further && further.length > 0 ? event() : undefined
    if (further && first) for (const explanation of further) found.push([first, ...explanation])
    return further !== undefined
  }
  for (const [key, unit] of space.bearing.on(target)) {
    if (++space.steps > patience) return undefined
    for (const by of differences(residuals, unit)) {
      if (settled(residuals, unit, by) === residuals.size) {
        const event = corrected(space, key, by)
        if (event) found.push([event])
      } else if (mistakes > 1) {
        const rest = after(residuals, unit, by)
        if (!goOn(rest, () => corrected(space, key, by))) return undefined
      }
    }
  }
  for (const event of arrangedAt(space, target)) {
    if (mendsAll(residuals, event.shifts)) found.push([event])
    else if (mistakes > 1) {
      const rest = after(residuals, event.shifts)
      if (rest.size < residuals.size && !goOn(rest, () => event)) return undefined
    }
  }
  return found
}

/** Single mistakes that mend at least two identities and touch no other: safe to name in a table full of errors. */
function strong(space: Space, residuals: Residuals): readonly Explanation[] {
  const keys = new Set<FigureKey>()
  const found: Explanation[] = []
  const isWhole = ({ shifts }: Event): boolean =>
    shifts.size > 1 &&
    [...shifts].every(([id, shift]) => exact((residuals.get(id) ?? 0) + shift) === 0)
  for (const identity of residuals.keys()) {
    for (const [key, unit] of space.bearing.on(identity)) {
      if (keys.has(key)) continue
      keys.add(key)
      const [by = 0] = differences(residuals, unit)
      const event = settled(residuals, unit, by) > 1 ? corrected(space, key, by) : undefined
      if (event) found.push([event])
    }
    for (const event of arrangedAt(space, identity)) if (isWhole(event)) found.push([event])
  }
  return found
}

/**
 * Finds the likely mistakes behind a scene: first one, then two that explain everything; in a table
 * with more errors those that are plain by themselves, and what explains the rest.
 * @returns lists of rivals, each list about other identities, likeliest first; none if nothing is plain.
 */
export function locate(scene: Scene, format: Format): readonly (readonly Suggestion[])[] {
  const space = spaceOf(scene, format)
  let residuals = scene.residuals
  const plain: (readonly Suggestion[])[] = []
  while (residuals.size > 0) {
    for (const mistakes of [1, 2]) {
      const explanations = within(space, residuals, mistakes) ?? []
      if (explanations.length > 0)
        return [...plain, ...ranked(space.scene, residuals, explanations)]
    }
    const rivals = ranked(space.scene, residuals, strong(space, residuals))[0]
    const first = rivals?.[0]?.events[0]
    if (!rivals || !first) return plain
    plain.push(rivals)
    residuals = after(residuals, first.shifts)
  }
  return plain
}
