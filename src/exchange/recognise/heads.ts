/** Which column of a source table holds which figure, as its heading rows say. */
import type { GridRow } from './grid'
import { isInOrder } from './head-order'
import type { Lane, Leaf } from './lanes'
import {
  type Label,
  apart,
  common,
  fold,
  labelOf,
  likeness,
  speaksOfPast,
  sure,
} from './label/words'

/** A stretch of grid columns under one heading: a declared one, or one of the source's own. */
export interface Stretch {
  readonly leaf?: Leaf
  readonly start: number
  readonly end: number
  /** The heading as found, from top to bottom. */
  readonly text: string
}

export interface Heads {
  /** Left to right, from the first recognised column on, and those of another year or of no figures before it. */
  readonly stretches: readonly Stretch[]
  /** The grid positions make sense: no heading stands twice or under a heading it does not belong to. */
  readonly placed: boolean
  /** Read line by line, the headings are the declared ones in their declared order. */
  readonly ordered: boolean
  /** No row of them names the declared columns in another order; where one does, none is placed by counting. */
  readonly inOrder: boolean
  /** Share of the declared columns that were recognised. */
  readonly share: number
  /** The groups of the declared columns are spoken of. */
  readonly mentioned: boolean
  readonly text: string
}

interface Under {
  readonly texts: readonly string[]
  readonly leaf?: Leaf
  readonly clash: boolean
}

const endOf = (leaf: Leaf): Label => leaf.path.at(-1) ?? labelOf('')

/** How well the headings above a column fit the groups a leaf belongs to. */
const support = (labels: readonly Label[], leaf: Leaf): number =>
  leaf.path
    .slice(0, -1)
    .reduce((sum, group) => sum + Math.max(0, ...labels.map((label) => likeness(label, group))), 0)

function leafFor(texts: readonly string[], lane: Lane): Leaf | undefined {
  const endings = [texts.at(-1) ?? '', texts.slice(-2).join('')].map(labelOf)
  for (const ending of endings) {
    const ranked = lane.leaves
      .map((leaf) => ({ leaf, score: likeness(ending, endOf(leaf)) }))
      .filter(({ score }) => score >= sure)
      .sort((a, b) => b.score - a.score)
    const best = ranked[0]
    if (!best) continue
    const rivals = ranked.filter(({ score }) => best.score - score < apart)
    if (rivals.length === 1) return best.leaf
    const above = texts.slice(0, -1).map(labelOf)
    const backed = rivals
      .map(({ leaf }) => ({ leaf, score: support(above, leaf) }))
      .sort((a, b) => b.score - a.score)
    const [first, second] = backed
    if (first && second && first.score - second.score >= apart) return first.leaf
    // 机构 alone may be two columns: broken over two lines or pages, the line above says which.
  }
  return undefined
}

/** True if a heading above a column plainly belongs to other columns only. */
const clashes = (texts: readonly string[], leaf: Leaf, lane: Lane): boolean =>
  texts.slice(0, -1).some((text) => {
    const label = labelOf(text)
    const fits = (path: readonly Label[]) => path.some((one) => likeness(label, one) >= 0.9)
    return !fits(leaf.path) && lane.leaves.some((other) => fits(other.path))
  })

/** What a row of heads says above a column; a head above others takes the blank cells behind it. */
function saidAbove({ cells }: GridRow, column: number, isLast: boolean): string {
  const at = cells.findIndex(({ start, end }) => start <= column && column < end)
  const own = cells[at]?.text.trim() ?? ''
  if (own !== '' || isLast || at < 0) return own
  const before = cells.slice(0, at).reverse()
  return before.find(({ text }) => text.trim() !== '')?.text.trim() ?? ''
}

/** A head over this column alone: blank cells below it are its own, no other head reaches over them. */
const isHeadAlone = ({ cells }: GridRow, column: number): boolean =>
  cells.some(({ start, end, text }) => start === column && end === start + 1 && text.trim() !== '')

function textsAbove(rows: readonly GridRow[], column: number): readonly string[] {
  const texts: string[] = []
  const alone = rows.findIndex((row) => isHeadAlone(row, column))
  rows.forEach((row, at) => {
    const isUnder = alone >= 0 && at > alone
    const text = saidAbove(row, column, isUnder || at === rows.length - 1)
    if (text !== '' && text !== texts.at(-1)) texts.push(text)
  })
  return texts
}

function under(rows: readonly GridRow[], column: number, lane: Lane): Under {
  const texts = textsAbove(rows, column)
  const leaf = leafFor(texts, lane)
  const last = rows.at(-1)
  // What stands over all columns is no heading of the one that has none of its own.
  const isOwn = rows.some((row) => isHeadAlone(row, column))
  if (!leaf && !isOwn && last && saidAbove(last, column, true) === '')
    return { texts: [], clash: false }
  return { texts, clash: leaf !== undefined && clashes(texts, leaf, lane), ...(leaf && { leaf }) }
}

/** Heads of columns before the figures that hold none themselves. */
const isAside = (text: string): boolean =>
  speaksOfPast(text) || /(?:^|\n)(?:行次|序号|编号|行号|(?:指标)?代码|(?:计量)?单位)$/.test(text)

/** Columns side by side under the same heading are one stretch. */
function stretchesOf(columns: readonly Under[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  columns.forEach(({ texts, leaf }, column) => {
    const text = texts.join('\n')
    const last = stretches.at(-1)
    const goesOn = last && (leaf ? last.leaf === leaf : !last.leaf && last.text === text)
    if (goesOn) stretches[stretches.length - 1] = { ...last, end: column + 1 }
    else stretches.push({ start: column, end: column + 1, text, ...(leaf && { leaf }) })
  })
  const first = stretches.findIndex(({ leaf }) => leaf)
  if (first < 0) return []
  const before = stretches.slice(0, first).reverse()
  const other = before.findIndex(({ text }) => !isAside(text))
  return stretches.slice(first - (other < 0 ? before.length : other))
}

const mostColumns = 200
const nearly = 0.92

/** Each text once, line by line; what covers several rows or columns is met where it begins. */
const lineByLine = (rows: readonly GridRow[]): string =>
  rows
    .flatMap(({ cells }) => cells.filter(({ first }) => first).map(({ text }) => fold(text)))
    .join('')

/** Reads heading rows for one lane. Nothing is assumed: what is not recognised stays without a leaf. */
export function readHeads(rows: readonly GridRow[], lane: Lane): Heads {
  const width = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ end }) => end)))
  const columns = Array.from({ length: Math.min(width, mostColumns) }, (_, column) =>
    under(rows, column, lane),
  )
  const stretches = stretchesOf(columns)
  const leaves = stretches.flatMap(({ leaf }) => leaf ?? [])
  const text = lineByLine(rows)
  const groups = [...new Set(lane.leaves.flatMap(({ path }) => path.slice(0, -1)))]
  const inOrder = isInOrder(rows, lane)
  const ordered =
    lane.headText !== '' &&
    (!speaksOfPast(text) || speaksOfPast(lane.headText)) &&
    (text.includes(lane.headText) ||
      (inOrder &&
        text.length < 600 &&
        lane.leaves.length > 1 &&
        common(lane.headText, text) / lane.headText.length >= nearly))
  return {
    stretches,
    placed:
      leaves.length > 0 &&
      new Set(leaves).size === leaves.length &&
      !columns.some(({ clash }) => clash),
    ordered,
    inOrder,
    share: new Set(leaves).size / lane.leaves.length,
    mentioned: groups.length > 0 && groups.every(({ core }) => text.includes(core)),
    text,
  }
}
