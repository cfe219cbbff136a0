/** The smallest sets of mistakes that mend every broken identity (Fellegi and Holt), the likeliest first. */
import type { FigureKey, Format } from '@/report/format'
import { type Event, arrangements, correction } from './event'
import { type Residuals, type Scene, exact } from './scene'

/** Mistakes that together explain everything that is broken. */
export type Explanation = readonly Event[]

/** Steps after which a search of a table full of errors gives up. */
const patience = 6000

const after = (residuals: Residuals, shifts: Residuals): Residuals => {
  const next = new Map(residuals)
  for (const [identity, shift] of shifts) {
    const rest = exact((next.get(identity) ?? 0) + shift)
    if (rest === 0) next.delete(identity)
    else next.set(identity, rest)
  }
  return next
}

interface Space {
  readonly scene: Scene
  /** Figures that bear on an identity, with how a unit of each shifts all of them. */
  readonly figures: ReadonlyMap<number, readonly (readonly [FigureKey, Residuals])[]>
  readonly fixed: ReadonlyMap<number, readonly Event[]>
  readonly known: Map<string, Event | undefined>
  steps: number
}

function spaceOf(scene: Scene, format: Format): Space {
  const figures = new Map<number, (readonly [FigureKey, Residuals])[]>()
  const fixed = new Map<number, Event[]>()
  const file = <T>(map: Map<number, T[]>, shifts: Residuals, item: T): void => {
    for (const identity of shifts.keys()) {
      const list = map.get(identity)
      if (list) list.push(item)
      else map.set(identity, [item])
    }
  }
  for (const key of scene.keys) {
    if (scene.valueOf(key) === null) continue
    const unit = scene.shifts(scene.moved(new Map([[key, 1]])))
    file(figures, unit, [key, unit] as const)
  }
  for (const one of arrangements(scene, format)) file(fixed, one.shifts, one)
  return { scene, figures, fixed, known: new Map(), steps: 0 }
}

/** Whether shifting by `unit` times `by` leaves nothing broken. */
function settles(residuals: Residuals, unit: Residuals, by: number): boolean {
  let mended = 0
  for (const [identity, coefficient] of unit) {
    const rest = residuals.get(identity)
    if (rest === undefined || exact(rest + coefficient * by) !== 0) return false
    mended++
  }
  return mended === residuals.size
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
    const bearing = space.figures.get(identity)?.length ?? 0
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
  const goOn = (event: Event): boolean => {
    const rest = after(residuals, event.shifts)
    if (rest.size === 0) return true
    const further = within(space, rest, mistakes - 1)
    for (const explanation of further ?? []) found.push([event, ...explanation])
    return further !== undefined
  }
  for (const [key, unit] of space.figures.get(target) ?? []) {
    if (++space.steps > patience) return undefined
    for (const by of differences(residuals, unit)) {
      const whole = settles(residuals, unit, by)
      if (!whole && mistakes === 1) continue
      const event = corrected(space, key, by)
      if (!event) continue
      if (whole) found.push([event])
      else if (!goOn(event)) return undefined
    }
  }
  for (const event of space.fixed.get(target) ?? []) {
    const rest = after(residuals, event.shifts)
    if (rest.size === 0) found.push([event])
    else if (mistakes > 1 && rest.size <= residuals.size && !goOn(event)) return undefined
  }
  return found
}

const scoreOf = (explanation: Explanation): number =>
  explanation.reduce((sum, { score }) => sum + score, 0)

/** Log likelihood that the same difference turns up in a further identity by chance. */
const coincidence = -8

const elseScore = (scene: Scene, explanation: Explanation): number =>
  explanation.reduce(
    (sum, { coincidences }) => sum + scene.somethingElse + coincidence * coincidences,
    0,
  )

/** One mistake, or mistakes that only make sense together, as it can be accepted by itself. */
export interface Suggestion {
  readonly events: readonly Event[]
  /** The identities that hold once it is accepted, by their place in the scene. */
  readonly mends: readonly number[]
  /** How likely it is among all explanations found, 0 to 1. */
  readonly share: number
}

const idOf = (events: readonly Event[]): string =>
  events
    .flatMap(({ figures }) => [...figures].map(([key, figure]) => `${key}=${figure}`))
    .sort()
    .join(' ')

const mendedBy = (residuals: Residuals, events: readonly Event[]): readonly number[] => {
  const rest = events.reduce((left, { shifts }) => after(left, shifts), residuals)
  return [...residuals.keys()].filter((identity) => !rest.has(identity))
}

/** An explanation cut into what can be accepted one by one: each mends something and breaks nothing. */
function apart(residuals: Residuals, explanation: Explanation): readonly (readonly Event[])[] {
  const alone = explanation.every(
    (event) =>
      mendedBy(residuals, [event]).length > 0 &&
      [...event.shifts.keys()].every((identity) => residuals.has(identity)),
  )
  return alone ? explanation.map((event) => [event]) : [explanation]
}

/** The suggestions of all explanations, each list rivals about the same identities, likeliest first. */
function ranked(
  scene: Scene,
  residuals: Residuals,
  explanations: readonly Explanation[],
): readonly (readonly Suggestion[])[] {
  const distinct = new Map(explanations.map((one) => [idOf(one), one]))
  const best = Math.max(...[...distinct.values()].map(scoreOf))
  const pieces = new Map<string, { events: readonly Event[]; weight: number }>()
  let all = Math.exp(Math.max(...[...distinct.values()].map((one) => elseScore(scene, one))) - best)
  for (const explanation of distinct.values()) {
    const weight = Math.exp(scoreOf(explanation) - best)
    all += weight
    for (const events of apart(residuals, explanation)) {
      const id = idOf(events)
      pieces.set(id, { events, weight: weight + (pieces.get(id)?.weight ?? 0) })
    }
  }
  const suggestions = [...pieces.values()]
    .map(({ events, weight }) => ({
      events,
      mends: mendedBy(residuals, events),
      share: weight / all,
    }))
    .sort((a, b) => b.share - a.share)
  const rivals: Suggestion[][] = []
  for (const suggestion of suggestions) {
    const list = rivals.find(([first]) =>
      first?.mends.some((identity) => suggestion.mends.includes(identity)),
    )
    if (list) list.push(suggestion)
    else rivals.push([suggestion])
  }
  return rivals
}

/** Single mistakes that mend at least two identities and touch no other: safe to name in a table full of errors. */
function strong(space: Space, residuals: Residuals): readonly Explanation[] {
  const keys = new Set<FigureKey>()
  const found: Explanation[] = []
  const isWhole = ({ shifts }: Event): boolean =>
    shifts.size > 1 &&
    [...shifts].every(([id, shift]) => exact((residuals.get(id) ?? 0) + shift) === 0)
  for (const identity of residuals.keys()) {
    for (const [key, unit] of space.figures.get(identity) ?? []) {
      if (keys.has(key)) continue
      keys.add(key)
      const by = differences(residuals, unit)
      const event = by.length === 1 ? corrected(space, key, by[0] ?? 0) : undefined
      if (event && isWhole(event)) found.push([event])
    }
    for (const event of space.fixed.get(identity) ?? []) if (isWhole(event)) found.push([event])
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
