/** Single mistakes that could have made a table what it is: one figure, two swapped, a line moved by one. */
import type { FigureKey } from '@/report/format'
import type { Bearing } from './bearing'
import type { GridLine } from './grid'
import { type Corrections, type Residuals, type Scene, exact } from './scene'
import { type Slip, plausibility, typing } from './typing'

/** What happened, as far as it can be told. */
export type Story = Slip | 'swapped' | 'row-moved' | 'column-moved'

/** One mistake undone: the right figures of the cells it touched. */
export interface Event {
  readonly story: Story
  /** The figures to enter. */
  readonly figures: Corrections
  /** What it does to the identities, with the totals that follow. */
  readonly shifts: Residuals
  readonly score: number
  /** Identities mended that nothing but this mistake would have broken by the same difference. */
  readonly coincidences: number
}

/** Log likelihoods of the mistakes that are no typing errors of one figure. */
const swapScore = Math.log(0.1)
const moveScore = Math.log(0.004)

/** How much likelier the right figures are in themselves than those that stand there; totals say nothing. */
function gain(scene: Scene, figures: Corrections): number {
  let score = 0
  for (const [key, figure] of figures) {
    const now = scene.valueOf(key)
    if (now === null || scene.isTotal(key) || scene.kindOf(key) !== 'count') continue
    const lastYear = scene.lastYear(key)
    score += plausibility(figure, lastYear) - plausibility(now, lastYear)
  }
  return score
}

/** The event that enters these figures; undefined if they change nothing or a cell may not hold its figure. */
function event(scene: Scene, story: Story, figures: Corrections, base: number): Event | undefined {
  const differences = new Map<FigureKey, number>()
  for (const [key, figure] of figures) {
    const now = scene.valueOf(key)
    if (now === null || scene.isWaiting(key)) return undefined
    if (now !== figure) differences.set(key, exact(figure - now))
  }
  if (differences.size === 0) return undefined
  const moves = scene.moved(differences)
  if (!scene.isProper(moves)) return undefined
  const changed = new Map([...figures].filter(([key]) => differences.has(key)))
  const shifts = scene.shifts(moves)
  const follows = moves.size > differences.size
  const coincidences = follows ? 0 : Math.max(0, shifts.size - 1)
  let score: number | undefined
  return {
    story,
    figures: changed,
    shifts,
    coincidences,
    // Most events turn out to explain nothing, and are never weighed.
    get score() {
      return (score ??= base + gain(scene, changed) + scene.evidence(moves))
    },
  }
}

/** One figure put right by a difference. */
export function correction(scene: Scene, key: FigureKey, by: number): Event | undefined {
  const now = scene.valueOf(key)
  if (now === null) return undefined
  const right = exact(now + by)
  const { slip, score } = typing(right, now, scene.kindOf(key) === 'amount')
  return event(scene, slip, new Map([[key, right]]), score)
}

const swapOf = (scene: Scene, [a, b]: readonly [FigureKey, FigureKey]): Event | undefined => {
  const [left, right] = [scene.valueOf(a), scene.valueOf(b)]
  if (left === null || right === null || left === right) return undefined
  return event(
    scene,
    'swapped',
    new Map([
      [a, right],
      [b, left],
    ]),
    swapScore,
  )
}

/** The difference that closes an identity with one figure alone, after other moves. */
function closing(scene: Scene, unit: Residuals, shifts: Residuals): number {
  for (const [identity, coefficient] of unit) {
    const off = (scene.residuals.get(identity) ?? 0) + (shifts.get(identity) ?? 0)
    return -off / coefficient
  }
  return 0
}

/** A line moved by one cell and back again: what fell off the end is what the identities leave for it. */
function moveOf(
  scene: Scene,
  bearing: Bearing,
  { along, keys }: GridLine,
  step: 1 | -1,
): Event | undefined {
  const values = keys.map((key) => scene.valueOf(key))
  const from = step === 1 ? 0 : keys.length - 1
  const lostAt = keys.length - 1 - from
  const lost = keys[lostAt]
  if (values[from] !== 0 || values.includes(null) || lost === undefined) return undefined
  if (values.every((value) => value === 0)) return undefined
  const figures = new Map<FigureKey, number>()
  keys.forEach((key, at) => {
    const value = values[at + step]
    if (at !== lostAt && value !== null && value !== undefined) figures.set(key, value)
  })
  const story = `${along}-moved` as const
  const partly = event(scene, story, figures, moveScore)
  if (!partly) return undefined
  const by = closing(scene, bearing.unit(lost), partly.shifts)
  return by === 0
    ? partly
    : event(scene, story, figures.set(lost, exact((scene.valueOf(lost) ?? 0) + by)), moveScore)
}

/** A line, and the same line without the totals in it. */
const segments = (scene: Scene, { along, keys }: GridLine): readonly GridLine[] => {
  const parts = keys.filter((key) => !scene.isTotal(key))
  return parts.length === keys.length || parts.length < 3
    ? [{ along, keys }]
    : [
        { along, keys },
        { along, keys: parts },
      ]
}

/** Undone swaps and moves by the neighbours or the line they are about, worked out once in a search. */
export type Arrangements = Map<object, readonly Event[]>

/** Every swap and every moved line that touches a figure which bears on the identity, undone. */
export function arrangements(
  scene: Scene,
  bearing: Bearing,
  identity: number,
  known: Arrangements,
): readonly Event[] {
  const once = (place: object, undo: () => readonly (Event | undefined)[]): readonly Event[] => {
    const events = known.get(place) ?? undo().filter((one) => one !== undefined)
    known.set(place, events)
    return events
  }
  const { neighbours, lines } = bearing.near(identity)
  return [
    ...neighbours.flatMap((pair) => once(pair, () => [swapOf(scene, pair)])),
    ...lines.flatMap((line) =>
      once(line, () =>
        segments(scene, line).flatMap((part) => [
          moveOf(scene, bearing, part, 1),
          moveOf(scene, bearing, part, -1),
        ]),
      ),
    ),
  ]
}
