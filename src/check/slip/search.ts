/** The smallest sets of mistakes that mend every broken identity (Fellegi and Holt), the likeliest first. */
import {
  type Residuals,
  type Shift,
  after,
  exact,
  mends,
  mendsAll,
  offBy,
  shiftOf,
} from './balance'
import { type Event, correction, undone } from './event'
import { type Explanation, type Suggestion, ranked } from './rank'
import type { Scene } from './scene'

/** Steps after which a search of a table full of errors gives up. */
const patience = 3000

interface Space {
  readonly scene: Scene
  /** What each arrangement comes to, undone, by its place on the board. */
  readonly undone: (readonly Event[] | undefined)[]
  /** The undone arrangements that bear on each identity. */
  readonly arranged: (readonly Event[] | undefined)[]
  readonly corrected: Map<number, Map<number, Event | undefined>>
  steps: number
}

/** The swaps and moved lines that bear on an identity, worked out when it is first asked about. */
function arrangedAt({ scene, undone: all, arranged }: Space, identity: number): readonly Event[] {
  const known = arranged[identity]
  if (known) return known
  const found: Event[] = []
  for (const place of scene.rules.bearing(identity)?.arrangements ?? []) {
    const arrangement = scene.board.arrangements[place]
    const events = (all[place] ??= arrangement ? undone(scene, arrangement) : [])
    for (const event of events) if (shiftOf(event.shifts, identity)) found.push(event)
  }
  arranged[identity] = found
  return found
}

/** The difference of a figure that would mend the first identity it bears on; zero where that holds. */
function closing(residuals: Residuals, [first]: readonly Shift[]): number {
  return first ? exact(-offBy(residuals, first.identity) / first.by) : 0
}

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
function narrowest({ scene }: Space, residuals: Residuals): number {
  let best = -1
  let fewest = Infinity
  for (let identity = 0; identity < residuals.off.length; identity++) {
    if (offBy(residuals, identity) === 0) continue
    const bearing = scene.on(identity).length
    if (bearing < fewest) [best, fewest] = [identity, bearing]
  }
  return best
}

/** Every mistake that mends all by itself; undefined when patience ends. */
function alone(space: Space, residuals: Residuals): readonly Event[] | undefined {
  const target = narrowest(space, residuals)
  const found: Event[] = []
  for (const cell of space.scene.on(target)) {
    if (++space.steps > patience) return undefined
    const unit = space.scene.unit(cell)
    const by = unit.length === residuals.broken ? closing(residuals, unit) : 0
    const event = by !== 0 && mendsAll(residuals, unit, by) && corrected(space, cell, by)
    if (event) found.push(event)
  }
  for (const event of arrangedAt(space, target))
    if (mendsAll(residuals, event.shifts)) found.push(event)
  return found
}

/** Every two mistakes that mend all together; undefined when patience ends. */
function inPairs(space: Space, residuals: Residuals): readonly Explanation[] | undefined {
  const target = narrowest(space, residuals)
  const found: Explanation[] = []
  for (const cell of space.scene.on(target)) {
    if (++space.steps > patience) return undefined
    const unit = space.scene.unit(cell)
    for (const by of differences(residuals, unit)) {
      const rest = after(residuals, unit, by)
      const seconds = rest.broken === 0 ? [] : alone(space, rest)
      if (!seconds) return undefined
      const first = seconds.length > 0 && corrected(space, cell, by)
      if (first) for (const second of seconds) found.push([first, second])
    }
  }
  for (const first of arrangedAt(space, target)) {
    const rest = after(residuals, first.shifts)
    if (rest.broken === 0 || rest.broken >= residuals.broken) continue
    const seconds = alone(space, rest)
    if (!seconds) return undefined
    for (const second of seconds) found.push([first, second])
  }
  return found
}

/** Every way to mend all with one mistake or, failing that, with two; none when patience ends. */
function explanations(space: Space, residuals: Residuals): readonly Explanation[] {
  const single = alone(space, residuals) ?? []
  return single.length > 0 ? single.map((event) => [event]) : (inPairs(space, residuals) ?? [])
}

/** Single mistakes that mend at least two identities and touch no other: safe to name in a table full of errors. */
function strong(space: Space, residuals: Residuals): readonly Explanation[] {
  const cells = new Set<number>()
  const found: Explanation[] = []
  for (let identity = 0; identity < residuals.off.length; identity++) {
    if (offBy(residuals, identity) === 0) continue
    for (const cell of space.scene.on(identity)) {
      if (cells.has(cell)) continue
      cells.add(cell)
      const unit = space.scene.unit(cell)
      const by = unit.length > 1 ? closing(residuals, unit) : 0
      const event = by !== 0 && mends(residuals, unit, by) && corrected(space, cell, by)
      if (event) found.push([event])
    }
    for (const event of arrangedAt(space, identity))
      if (event.shifts.length > 1 && mends(residuals, event.shifts)) found.push([event])
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
    undone: [],
    arranged: [],
    corrected: new Map(),
    steps: 0,
  }
  let residuals = scene.residuals
  const plain: (readonly Suggestion[])[] = []
  while (residuals.broken > 0) {
    const whole = explanations(space, residuals)
    if (whole.length > 0) return [...plain, ...ranked(scene, residuals, whole)]
    const rivals = ranked(scene, residuals, strong(space, residuals))[0]
    const first = rivals?.[0]?.events[0]
    if (!rivals || !first) return plain
    plain.push(rivals)
    residuals = after(residuals, first.shifts)
  }
  return plain
}
