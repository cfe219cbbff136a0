/** Single mistakes that could have made a table what it is: one figure, two swapped, a line moved by one. */
import { type Shift, exact, offBy, shiftOf } from './balance'
import type { Arrangement } from './board'
import type { Correction, Scene } from './scene'
import { type Slip, plausibility, typing } from './typing'

/** What happened, as far as it can be told. */
export type SlipStory = Slip | Arrangement['story']

/** One mistake undone. */
export interface Event {
  readonly story: SlipStory
  /** The right figures of the cells it touched. */
  readonly corrections: readonly Correction[]
  /** What they do to the identities. */
  readonly shifts: readonly Shift[]
  /** Log likelihood of the story by itself, whatever the figures are. */
  readonly likely: number
}

/** How an event is weighed against others. */
export interface Weight {
  /** Its log likelihood. */
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

/** Two cells swapped of which no total tells: what belongs to one was as likely entered for the other in another row. */
const isSwapAmongSettled = (
  scene: Scene,
  story: SlipStory,
  corrections: readonly Correction[],
): boolean =>
  story === 'swapped' &&
  corrections.every(({ cell }) =>
    scene.board.sumsWith[cell]?.every(({ place }) => scene.follows[place]),
  )

/** How likely an event is; most turn out to explain nothing, and are never weighed. */
export function weigh(scene: Scene, { story, corrections, shifts, likely }: Event): Weight {
  return {
    score: likely + gain(scene, corrections) + scene.evidence(corrections),
    // Where the totals agree, a figure of any other row that is off by as much breaks the same balances.
    coincidences:
      scene.isFollowed(corrections) || isSwapAmongSettled(scene, story, corrections)
        ? 0
        : Math.max(0, shifts.length - 1),
  }
}

/** The event of these corrections, which all change a figure; undefined where they cannot be. */
function event(
  scene: Scene,
  story: SlipStory,
  corrections: readonly Correction[],
  likely: number,
): Event | undefined {
  const shifts = scene.shifts(corrections)
  return shifts && { story, corrections, shifts, likely }
}

/** One figure put right by a difference. */
export function correction(scene: Scene, cell: number, by: number): Event | undefined {
  const now = scene.valueOf(cell)
  if (now === null) return undefined
  const figure = exact(now + by)
  const { slip, score } = typing(
    figure,
    now,
    scene.board.kinds[cell] === 'amount',
    scene.board.isTotal[cell],
  )
  return event(scene, slip, [{ cell, figure }], score)
}

function swapOf(scene: Scene, [a = -1, b = -1]: readonly number[]): Event | undefined {
  const [left, right] = [scene.valueOf(a), scene.valueOf(b)]
  if (left === null || right === null || left === right) return undefined
  const corrections = [
    { cell: a, figure: right },
    { cell: b, figure: left },
  ]
  const { isTotal, sumsWith } = scene.board
  /** A total that is part of no other: that it is wrong says that it was typed. */
  const isLast = (cell: number): boolean => isTotal[cell] === true && sumsWith[cell]?.length === 0
  // The totals beside it were typed too then, and none of them would have followed the swap.
  if ((isLast(a) || isLast(b)) && scene.isFollowed(corrections)) return undefined
  return event(scene, 'swapped', corrections, swapScore)
}

/** The difference that closes an identity with one figure alone, after other moves. */
function closing(scene: Scene, [first]: readonly Shift[], shifts: readonly Shift[]): number {
  if (!first) return 0
  const moved = shiftOf(shifts, first.identity)?.by ?? 0
  return -(offBy(scene.residuals, first.identity) + moved) / first.by
}

/** The figures of a line moved by one cell, moved back; the last is lost. */
function movedBack(scene: Scene, cells: readonly number[], step: 1 | -1): readonly Correction[] {
  const corrections: Correction[] = []
  cells.forEach((cell, at) => {
    const next = cells[at + step]
    const figure = next === undefined ? null : scene.valueOf(next)
    if (figure !== null && figure !== scene.valueOf(cell)) corrections.push({ cell, figure })
  })
  return corrections
}

/** A line moved by one cell and back again: what fell off the end is what the identities leave for it. */
function moveOf(scene: Scene, { story, cells }: Arrangement, step: 1 | -1): Event | undefined {
  const [first = -1, lost = -1] = step === 1 ? [cells[0], cells.at(-1)] : [cells.at(-1), cells[0]]
  if (scene.valueOf(first) !== 0) return undefined
  if (cells.some((cell) => scene.valueOf(cell) === null)) return undefined
  const corrections = movedBack(scene, cells, step)
  if (corrections.length === 0) return undefined
  const partly = event(scene, story, corrections, moveScore)
  if (!partly) return undefined
  const by = closing(scene, scene.unit(lost), partly.shifts)
  if (by === 0) return partly
  const end = { cell: lost, figure: exact((scene.valueOf(lost) ?? 0) + by) }
  return event(scene, story, [...corrections, end], moveScore)
}

const isEvent = (one: Event | undefined): one is Event => one !== undefined

/** What an arrangement comes to, undone: the two neighbours swapped, or the line moved either way. */
export const undone = (scene: Scene, arrangement: Arrangement): readonly Event[] =>
  arrangement.story === 'swapped'
    ? [swapOf(scene, arrangement.cells)].filter(isEvent)
    : [moveOf(scene, arrangement, 1), moveOf(scene, arrangement, -1)].filter(isEvent)
