/** Single mistakes that could have made a table what it is: one figure, two swapped, a line moved by one. */
import { type Shift, exact, offBy } from './balance'
import type { PlacedLine } from './board'
import type { Scene } from './scene'
import { type Slip, plausibility, typing } from './typing'

/** What happened, as far as it can be told. */
export type Story = Slip | 'swapped' | 'row-moved' | 'column-moved'

/** The right figure of a cell. */
export interface Correction {
  readonly cell: number
  readonly figure: number
}

/** One mistake undone: the right figures of the cells it touched. */
export interface Event {
  readonly story: Story
  /** The figures to enter. */
  readonly corrections: readonly Correction[]
  /** What it does to the identities, with the totals that follow. */
  readonly shifts: readonly Shift[]
  readonly score: number
  /** Identities mended that nothing but this mistake would have broken by the same difference. */
  readonly coincidences: number
}

/** Log likelihoods of the mistakes that are no typing errors of one figure. */
const swapScore = Math.log(0.1)
const moveScore = Math.log(0.004)

/** How much likelier the right figures are in themselves than those that stand there; totals say nothing. */
function gain(scene: Scene, corrections: readonly Correction[]): number {
  const { isTotal, kinds } = scene.board
  let score = 0
  for (const { cell, figure } of corrections) {
    const now = scene.valueOf(cell)
    if (now === null || isTotal[cell] || kinds[cell] !== 'count') continue
    const lastYear = scene.lastYear(cell)
    score += plausibility(figure, lastYear) - plausibility(now, lastYear)
  }
  return score
}

/** The event that enters these figures; undefined if they change nothing or a cell may not hold its figure. */
function event(
  scene: Scene,
  story: Story,
  entered: readonly Correction[],
  base: number,
): Event | undefined {
  const corrections: Correction[] = []
  const differences = []
  for (const correction of entered) {
    const { cell, figure } = correction
    const now = scene.valueOf(cell)
    if (now === null || scene.isWaiting(cell)) return undefined
    if (now === figure) continue
    corrections.push(correction)
    differences.push({ cell, by: exact(figure - now) })
  }
  if (differences.length === 0) return undefined
  const moves = scene.moved(differences)
  if (!scene.isProper(moves)) return undefined
  const shifts = scene.shifts(moves)
  const follows = moves.length > differences.length
  let score: number | undefined
  return {
    story,
    corrections,
    shifts,
    coincidences: follows ? 0 : Math.max(0, shifts.length - 1),
    // Most events turn out to explain nothing, and are never weighed.
    get score() {
      return (score ??= base + gain(scene, corrections) + scene.evidence(moves))
    },
  }
}

/** One figure put right by a difference. */
export function correction(scene: Scene, cell: number, by: number): Event | undefined {
  const now = scene.valueOf(cell)
  if (now === null) return undefined
  const figure = exact(now + by)
  const { slip, score } = typing(figure, now, scene.board.kinds[cell] === 'amount')
  return event(scene, slip, [{ cell, figure }], score)
}

function swapOf(scene: Scene, [a, b]: readonly [number, number]): Event | undefined {
  const [left, right] = [scene.valueOf(a), scene.valueOf(b)]
  if (left === null || right === null || left === right) return undefined
  const corrections = [
    { cell: a, figure: right },
    { cell: b, figure: left },
  ]
  return event(scene, 'swapped', corrections, swapScore)
}

/** The difference that closes an identity with one figure alone, after other moves. */
function closing(scene: Scene, [first]: readonly Shift[], shifts: readonly Shift[]): number {
  if (!first) return 0
  const moved = shifts.find(({ identity }) => identity === first.identity)?.by ?? 0
  return -(offBy(scene.residuals, first.identity) + moved) / first.by
}

/** A line moved by one cell and back again: what fell off the end is what the identities leave for it. */
function moveOf(scene: Scene, { along, cells }: PlacedLine, step: 1 | -1): Event | undefined {
  const values = cells.map((cell) => scene.valueOf(cell))
  const from = step === 1 ? 0 : cells.length - 1
  const lostAt = cells.length - 1 - from
  const lost = cells[lostAt]
  if (values[from] !== 0 || values.includes(null) || lost === undefined) return undefined
  if (values.every((value) => value === 0)) return undefined
  const corrections = cells.flatMap((cell, at): readonly Correction[] => {
    const figure = at === lostAt ? undefined : values[at + step]
    return typeof figure === 'number' ? [{ cell, figure }] : []
  })
  const story = `${along}-moved` as const
  const partly = event(scene, story, corrections, moveScore)
  if (!partly) return undefined
  const by = closing(scene, scene.unit(lost), partly.shifts)
  if (by === 0) return partly
  const end = { cell: lost, figure: exact((scene.valueOf(lost) ?? 0) + by) }
  return event(scene, story, [...corrections, end], moveScore)
}

/** A line, and the same line without the totals in it. */
function segments({ board }: Scene, line: PlacedLine): readonly PlacedLine[] {
  const parts = line.cells.filter((cell) => !board.isTotal[cell])
  return parts.length === line.cells.length || parts.length < 3
    ? [line]
    : [line, { along: line.along, cells: parts }]
}

/** Undone swaps and moves by the neighbours or the line they are about, worked out once in a search. */
export type Arrangements = Map<object, readonly Event[]>

/** Every swap and every moved line that bears on the identity, undone. */
export function arrangements(
  scene: Scene,
  identity: number,
  known: Arrangements,
): readonly Event[] {
  const found: Event[] = []
  const add = (place: object, undo: () => readonly (Event | undefined)[]): void => {
    let events = known.get(place)
    if (!events) known.set(place, (events = undo().filter((one) => one !== undefined)))
    for (const event of events)
      if (event.shifts.some((shift) => shift.identity === identity)) found.push(event)
  }
  const { neighbours = [], lines = [] } = scene.rules.bearing(identity) ?? {}
  for (const pair of neighbours) add(pair, () => [swapOf(scene, pair)])
  for (const line of lines)
    add(line, () =>
      segments(scene, line).flatMap((part) => [moveOf(scene, part, 1), moveOf(scene, part, -1)]),
    )
  return found
}
