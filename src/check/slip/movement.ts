/** Figures entered on a board and the totals that follow them: filled, read and emptied thousands of times in a search. */
import { type Shift, exact, shiftOf } from './balance'
import type { Board } from './board'

/** Places in a list that is written over again and again; only the first `count` mean anything. */
export class Places {
  readonly #list: number[] = []
  count = 0

  at(index: number): number {
    return this.#list[index] ?? -1
  }

  add(place: number): void {
    this.#list[this.count++] = place
  }

  /** True if the place is among those from one index up to but not including another. */
  has(place: number, from: number, to: number): boolean {
    const at = this.#list.indexOf(place, from)
    return at >= 0 && at < to
  }
}

export class Movement {
  /** The cells that move, each once. */
  readonly cells = new Places()
  #entered = 0
  readonly #queue = new Places()
  readonly #by: number[]

  /** @param follows which sums' totals agree with their parts, and so follow them. */
  constructor(
    private readonly board: Board,
    private readonly follows: readonly boolean[],
  ) {
    this.#by = board.keys.map(() => 0)
  }

  /** How far a cell moves. */
  by(cell: number): number {
    return this.#by[cell] ?? 0
  }

  /** True if totals follow what was entered. */
  get isFollowed(): boolean {
    return this.cells.count > this.#entered
  }

  /** Nothing moves any more. */
  clear(): void {
    for (let index = 0; index < this.cells.count; index++) this.#by[this.cells.at(index)] = 0
    this.cells.count = this.#queue.count = this.#entered = 0
  }

  /** Changes a figure by a difference; before any total follows. */
  enter(cell: number, by: number): void {
    this.#by[cell] = by
    this.cells.add(cell)
    this.#queue.add(cell)
    this.#entered++
  }

  /** Moves the totals that follow, upwards in rounds and a total once in each, as `enterFigures` does. */
  follow(): void {
    const queue = this.#queue
    for (let at = 0; at < queue.count;)
      for (const round = queue.count; at < round; at++)
        for (const { total, parts, place } of this.board.sumsWith[queue.at(at)] ?? []) {
          if (!this.follows[place] || queue.has(total, round, queue.count)) continue
          if (!this.cells.has(total, 0, this.#entered)) this.#move(total, parts)
        }
  }

  /** Moves a total with its parts. */
  #move(total: number, parts: readonly number[]): void {
    let sum = 0
    for (const part of parts) sum += this.by(part)
    sum = exact(sum)
    if (sum === this.by(total)) return
    this.#by[total] = sum
    this.#queue.add(total)
    if (!this.cells.has(total, 0, this.cells.count)) this.cells.add(total)
  }
}

/** An identity that reads a cell, and how often. */
export interface Reader {
  readonly identity: number
  readonly coefficient: number
}

/**
 * What a movement does to the identities it touches, leaving out those that wait.
 * @param readers of each cell.
 */
export function shiftsBy(
  movement: Movement,
  readers: readonly (readonly Reader[])[],
  waiting: readonly boolean[],
): readonly Shift[] {
  const shifts: { identity: number; by: number }[] = []
  let isStill = false
  for (let at = 0; at < movement.cells.count; at++) {
    const cell = movement.cells.at(at)
    for (const { identity, coefficient } of readers[cell] ?? []) {
      if (waiting[identity]) continue
      const by = coefficient * movement.by(cell)
      const known = shiftOf(shifts, identity)
      if (!known) shifts.push({ identity, by })
      else if ((known.by = exact(known.by + by)) === 0) isStill = true
    }
  }
  return isStill ? shifts.filter(({ by }) => by !== 0) : shifts
}
