/** Where pages end: which steps of which block stand on which page, by their heights alone. */

/** A block as measured: the steps it may be parted between, and what it wants beside it. */
export interface MeasuredBlock {
  /** Heights of what is never cut, in order: the lines of a paragraph, the bands of a table, a whole heading. */
  readonly steps: readonly number[]
  /** Space to the block before; none at the head of a page. */
  readonly before: number
  /** So many steps at least stay together at the foot of a page and at the head of the next. */
  readonly together: number
  /** Height of what is said again above its steps on a further page: the head of a table. */
  readonly again: number
  /** Is never the last on a page: a heading. */
  readonly leads: boolean
  /** Begins a page. */
  readonly fresh: boolean
}

/** The steps of a block that stand on a page, from the first to before the last. */
export interface PageShare {
  readonly block: number
  readonly from: number
  readonly to: number
}

const sum = (heights: readonly number[]): number => heights.reduce((all, one) => all + one, 0)

/** Measures of the same thing differ by less than a dot. */
const dot = 0.5

/** How many of the steps from `from` on fit into the room, none or enough for both sides of the cut. */
function fitting({ steps, together }: MeasuredBlock, from: number, room: number): number {
  let left = room + dot
  let count = 0
  for (const height of steps.slice(from)) {
    left -= height
    if (left < 0) break
    count += 1
  }
  const rest = steps.length - from - count
  if (rest === 0) return count
  const fit = Math.min(count, steps.length - from - together)
  return fit >= together ? fit : 0
}

/** The height that must be free for a block to begin: for a heading, with what it leads. */
function opening(blocks: readonly MeasuredBlock[], index: number): number {
  let needed = 0
  for (const [at, block] of blocks.slice(index).entries()) {
    if (at > 0 && block.fresh) break
    if (at > 0) needed += block.before
    if (block.leads) {
      needed += sum(block.steps)
      continue
    }
    const { steps, together } = block
    return needed + sum(steps.length < 2 * together ? steps : steps.slice(0, together))
  }
  return needed
}

/** The pages of so much room, each with its shares in order; a step higher than a page has one alone. */
export function paginate(
  blocks: readonly MeasuredBlock[],
  room: number,
): readonly (readonly PageShare[])[] {
  const pages: PageShare[][] = [[]]
  let used = 0
  const turn = () => {
    pages.push([])
    used = 0
  }
  const isEmpty = () => pages.at(-1)?.length === 0
  for (const [index, block] of blocks.entries()) {
    const space = () => (isEmpty() ? 0 : block.before)
    const led = blocks[index - 1]?.leads === true && !isEmpty()
    if (
      !isEmpty() &&
      (block.fresh || (!led && used + space() + opening(blocks, index) > room + dot))
    )
      turn()
    let from = 0
    while (from < block.steps.length) {
      const again = from > 0 ? block.again : 0
      const wanted = fitting(block, from, room - used - space() - again)
      const count =
        wanted > 0 || !isEmpty()
          ? wanted
          : Math.max(1, fitting({ ...block, together: 1 }, from, room - again))
      if (count > 0) {
        used += space() + again + sum(block.steps.slice(from, from + count))
        pages.at(-1)?.push({ block: index, from, to: from + count })
        from += count
      }
      if (from < block.steps.length) turn()
    }
  }
  return pages
}
