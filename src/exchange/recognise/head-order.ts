/** Whether heads name their columns from left to right as the decree does; where they do not, a count of cells places nothing. */
import type { GridCell, GridRow } from './grid'
import type { Lane, Leaf } from './lanes'
import { type Label, apart, labelOf, likeness, sure } from './label/words'

/** The declared columns a head may stand over, as the numbers of the first and the last of them. */
interface Over {
  readonly from: number
  readonly to: number
}

const known = new WeakMap<readonly Leaf[], ReadonlyMap<Label, readonly Over[]>>()

/** Every declared head with the columns under it; the same words may head several groups. */
function declared({ leaves }: Pick<Lane, 'leaves'>): ReadonlyMap<Label, readonly Over[]> {
  const before = known.get(leaves)
  if (before) return before
  const places = new Map<Label, Over[]>()
  leaves.forEach(({ path }, index) => {
    for (const label of path) {
      const all = places.get(label) ?? []
      const last = all.at(-1)
      const isGroup = label !== path.at(-1)
      if (isGroup && last && last.to === index - 1) all[all.length - 1] = { ...last, to: index }
      else all.push({ from: index, to: index })
      places.set(label, all)
    }
  })
  known.set(leaves, places)
  return places
}

/** Where a head may stand: all places of the declared heads it is most like; none if it is like none. */
function placesOf(text: string, heads: ReadonlyMap<Label, readonly Over[]>): readonly Over[] {
  const said = labelOf(text)
  const ranked = [...heads]
    .map(([label, places]) => ({ places, score: likeness(said, label) }))
    .filter(({ score }) => score >= sure)
  const best = Math.max(0, ...ranked.map(({ score }) => score))
  return ranked
    .filter(({ score }) => best - score < apart)
    .flatMap(({ places }) => places)
    .sort((a, b) => a.to - b.to)
}

/**
 * Each head right of the one before it, wherever there is a choice as far left as can be; and none of those left out
 * between two is one that this row does name elsewhere, but for heads between them that nobody knows.
 */
function rises(cells: readonly GridCell[], { leaves }: Lane): boolean {
  const heads = declared({ leaves })
  const said = cells.map(({ text }) => placesOf(text, heads))
  const endings = leaves.map(({ path }) => path.at(-1))
  const named = new Set(said.flat().flatMap(({ from, to }) => (from === to ? [endings[from]] : [])))
  let reached: number | undefined
  let unknown = 0
  for (const places of said) {
    const last = reached ?? -1
    const next = places.find(({ from }) => from > last)
    if (places.length > 0 && !next) return false
    if (!next) unknown++
    else {
      const between = reached === undefined ? [] : endings.slice(reached + 1, next.from)
      if (between.filter((ending) => named.has(ending)).length > unknown) return false
      reached = next.to
      unknown = 0
    }
  }
  return true
}

/** True if no row of heads names a column before one that is declared left of it. */
export const isInOrder = (rows: readonly GridRow[], lane: Lane): boolean =>
  rows.every(({ cells }) =>
    rises(
      cells.filter(({ text }) => text.trim() !== ''),
      lane,
    ),
  )
