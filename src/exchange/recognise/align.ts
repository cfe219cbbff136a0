/** Which cell of a row belongs to which column: by grid position, by order, or not to be decided. */
import type { Format, Sum } from '@/report/format'
import { addFigures } from '@/report/figure'
import type { GridCell } from './grid'
import type { Heads } from './heads'
import type { Lane, Leaf } from './lanes'
import { type PrintedMeasure, isValue, moneyUnit, readPrinted } from './printed'

/** A column and the cell its figure stands in. */
export interface PlacedLane {
  readonly leaf: Leaf
  readonly cell: GridCell
}

export interface Alignment {
  readonly placed: readonly PlacedLane[]
  /** How it was found; `order` without headings needs a witness. */
  readonly by: 'grid' | 'order' | 'count'
}

const said = (cell: GridCell): string => cell.text.trim()

const overlaps = (cell: GridCell, start: number, end: number): boolean =>
  cell.start < end && start < cell.end

function byGrid(
  heads: Heads,
  row: readonly GridCell[],
  labelless: boolean,
): readonly PlacedLane[] | undefined {
  const [first] = heads.stretches
  if (!heads.placed || !first) return undefined
  const cells = row.filter((cell) => !(labelless && cell.end <= first.start))
  const placed: PlacedLane[] = []
  const used = new Set<GridCell>()
  for (const { leaf, start, end } of heads.stretches) {
    const within = cells.filter((cell) => overlaps(cell, start, end))
    if (!leaf) {
      for (const cell of within) used.add(cell)
      continue
    }
    const filled = within.filter((cell) => said(cell) !== '')
    const [cell = within[0]] = filled
    if (!cell || new Set(filled.map(said)).size > 1) return undefined
    if (filled.some((one) => used.has(one))) return undefined
    for (const one of within) used.add(one)
    placed.push({ leaf, cell })
  }
  return cells.some((cell) => said(cell) !== '' && !used.has(cell)) ? undefined : placed
}

function byOrder(
  slots: readonly (Leaf | undefined)[],
  cells: readonly GridCell[],
): readonly PlacedLane[] | undefined {
  const rest = cells.slice(slots.length)
  if (cells.length < slots.length || rest.some((cell) => said(cell) !== '')) return undefined
  if (rest.length > 0 && cells[0] && said(cells[0]) === '') return undefined
  return slots.flatMap((leaf, index) => {
    const cell = cells[index]
    return leaf && cell ? [{ leaf, cell }] : []
  })
}

/** True if a figure would fall under a column that has no heading at all: then the figures stand elsewhere than their order says. */
const isHeadless = ({ stretches }: Heads, cells: readonly GridCell[]): boolean =>
  stretches.some(
    ({ leaf, text }, index) => !leaf && text === '' && (cells[index]?.text ?? '').trim() !== '',
  )

/** A cell in which all figures of the row stand together, taken apart. */
function together(lane: Lane, cells: readonly GridCell[]): readonly GridCell[] | undefined {
  const filled = cells.filter((cell) => said(cell) !== '')
  const [only] = filled
  const parts = only ? said(only).split(/\s+/) : []
  return only &&
    filled.length === 1 &&
    lane.leaves.length > 1 &&
    parts.length === lane.leaves.length
    ? parts.map((text) => ({ ...only, text }))
    : undefined
}

const same = (a: readonly PlacedLane[], b: readonly PlacedLane[]): boolean =>
  a.length === b.length &&
  a.every(({ leaf, cell }, index) => b[index]?.leaf === leaf && said(b[index].cell) === said(cell))

/** What the identities within a row say of its figures. */
export type RowWitness = 'holds' | 'breaks' | 'zero' | 'silent'

/** The sums declared within a row. */
export const sumsWithin = (format: Format, lane: Lane): readonly Sum[] => {
  const keys = new Set(lane.leaves.map(({ key }) => key))
  return format.sums.filter(({ total, parts }) => [total, ...parts].every((key) => keys.has(key)))
}

/** What a column is measured in: declared, with the money unit the source's heading names. */
export function measureOf(leaf: Leaf, heads: Heads | undefined): PrintedMeasure {
  const stretch = heads?.stretches.find((one) => one.leaf === leaf)
  const text = stretch?.text ?? heads?.text ?? ''
  const declared = leaf.cell.column.at(-1)?.text ?? ''
  return {
    kind: leaf.cell.kind,
    unit: leaf.cell.unit,
    headUnit: leaf.cell.kind === 'amount' ? moneyUnit(text) : undefined,
    unitDeclared: moneyUnit(declared) !== undefined,
  }
}

/** Asks the sums declared within a row. `zero`: all figures are zero, so their order does not matter. */
export function witness(format: Format, lane: Lane, placed: readonly PlacedLane[]): RowWitness {
  const figures = new Map(
    placed.map(({ leaf, cell }) => [
      leaf.key,
      readPrinted(cell.text, measureOf(leaf, undefined)).figure,
    ]),
  )
  const values = [...figures.values()]
  if (values.length > 0 && values.every((figure) => figure === 0)) return 'zero'
  const verdicts = sumsWithin(format, lane).map(({ total, parts }): RowWitness => {
    const sum = addFigures(parts.map((key) => figures.get(key) ?? null))
    const printed = figures.get(total) ?? null
    if (sum === null || printed === null) return 'silent'
    return sum === printed ? 'holds' : 'breaks'
  })
  if (verdicts.length === 0 || verdicts.includes('silent')) return 'silent'
  return verdicts.includes('breaks') ? 'breaks' : 'holds'
}

/**
 * Puts the cells of a row under the columns of its lane. By grid where the headings stand above the
 * figures; by order where there are as many cells as columns. Fewer cells than columns are never spread.
 */
export function align(
  format: Format,
  lane: Lane,
  heads: Heads | undefined,
  cells: readonly GridCell[],
): Alignment | undefined {
  const known = heads && (heads.placed || heads.ordered) ? heads : undefined
  const whole = known?.placed === true && known.share === 1
  const grid =
    known && (whole || !known.ordered) ? byGrid(known, cells, lane.path.length === 0) : undefined
  const order =
    whole && isHeadless(known, cells)
      ? undefined
      : whole
        ? byOrder(
            known.stretches.map(({ leaf }) => leaf),
            cells,
          )
        : byOrder(lane.leaves, cells)
  if (grid && order && !same(grid, order)) {
    const [first, second] = [witness(format, lane, grid), witness(format, lane, order)]
    return second === 'holds' && first !== 'holds'
      ? { placed: order, by: 'order' }
      : { placed: grid, by: 'grid' }
  }
  if (grid) return { placed: grid, by: 'grid' }
  if (order && whole) {
    const proof = witness(format, lane, order)
    const trusted =
      known.inOrder &&
      (sumsWithin(format, lane).length === 0 || proof === 'holds' || proof === 'zero')
    return { placed: order, by: trusted ? 'order' : 'count' }
  }
  if (order) return { placed: order, by: known?.ordered ? 'order' : 'count' }
  const apart = together(lane, cells)
  const split = apart && byOrder(lane.leaves, apart)
  if (split) return { placed: split, by: 'count' }
  const values = cells.filter((cell) => said(cell) !== '' && isValue(cell.text))
  const filled = byOrder(lane.leaves, values)
  return filled && values.length === lane.leaves.length
    ? { placed: filled, by: 'count' }
    : undefined
}
