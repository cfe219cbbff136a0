/** Tables from ruling lines: where lines cross is a grid, and places with no line between them are one cell. */
import type { Rule } from './rules'

/** A cell by its edges on the page, in points. */
export interface RuledCell {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface RuledTable extends RuledCell {
  readonly cells: readonly RuledCell[]
}

/** Lines nearer than this are one, and ends that miss by so much meet. */
const near = 3.5
const mostLines = 400

/** Values closer than `near` as one, from the least. */
export function merged(values: readonly number[], tolerance = near): readonly number[] {
  const groups: number[][] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    const group = groups.at(-1)
    if (group && value - (group.at(-1) ?? 0) <= tolerance) group.push(value)
    else groups.push([value])
  }
  return groups.map((group) => group.reduce((sum, one) => sum + one, 0) / group.length)
}

/** Pieces of one line as one: programs draw a border anew for each cell. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const found: Rule[] = []
  const levels = merged(
    rules.map(({ at }) => at),
    1.5,
  )
  const byLevel = new Map<number, Rule[]>()
  for (const rule of rules) {
    const level = levels.reduce((best, one) =>
      Math.abs(one - rule.at) < Math.abs(best - rule.at) ? one : best,
    )
    const group = byLevel.get(level)
    if (group) group.push(rule)
    else byLevel.set(level, [rule])
  }
  for (const [at, group] of byLevel) {
    let open: Rule | undefined
    for (const rule of group.sort((a, b) => a.from - b.from)) {
      if (open && rule.from <= open.to + near) open = { ...open, to: Math.max(open.to, rule.to) }
      else {
        if (open) found.push(open)
        open = { ...rule, at }
      }
    }
    if (open) found.push(open)
  }
  return found
}

const meets = (lying: Rule, standing: Rule): boolean =>
  standing.at >= lying.from - near &&
  standing.at <= lying.to + near &&
  lying.at >= standing.from - near &&
  lying.at <= standing.to + near

/** Joins what belongs together, step by step; each item leads to the one that stands for its group. */
class Groups {
  private readonly leads: number[]

  constructor(count: number) {
    this.leads = Array.from({ length: count }, (_, index) => index)
  }

  of(item: number): number {
    let at = item
    for (let up = this.leads[at] ?? at; up !== at; up = this.leads[at] ?? at) {
      this.leads[at] = this.leads[up] ?? up
      at = up
    }
    return at
  }

  join(one: number, other: number): void {
    this.leads[this.of(one)] = this.of(other)
  }
}

/** Lines that cross each other, directly or by way of others. */
function networks(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const groups = new Groups(rules.length)
  rules.forEach((one, index) => {
    rules.forEach((other, place) => {
      if (one.lying && !other.lying && meets(one, other)) groups.join(index, place)
    })
  })
  const found = new Map<number, Rule[]>()
  rules.forEach((rule, index) => {
    const lead = groups.of(index)
    found.set(lead, [...(found.get(lead) ?? []), rule])
  })
  return [...found.values()]
}

/** True if one of the lines runs at `at` past the place `across`. */
const barred = (rules: readonly Rule[], at: number, across: number): boolean =>
  rules.some((rule) => Math.abs(rule.at - at) <= near && rule.from <= across && rule.to >= across)

/** Places of a grid that no line parts, as groups. */
function placesOf(
  xs: readonly number[],
  ys: readonly number[],
  lying: readonly Rule[],
  standing: readonly Rule[],
): Groups {
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const middle = (edges: readonly number[], index: number): number =>
    ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2
  const groups = new Groups(columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const place = row * columns + column
      if (column + 1 < columns && !barred(standing, xs[column + 1] ?? 0, middle(ys, row)))
        groups.join(place, place + 1)
      if (row + 1 < rows && !barred(lying, ys[row + 1] ?? 0, middle(xs, column)))
        groups.join(place, place + columns)
    }
  return groups
}

const around = (one: RuledCell, other: RuledCell): RuledCell => ({
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
  top: Math.min(one.top, other.top),
  bottom: Math.max(one.bottom, other.bottom),
})

/** The outermost ends of lines, where several of them end: one alone is a mark beside the text. */
function sharedEnds(rules: readonly Rule[]): readonly number[] {
  const shared = (ends: readonly number[], end: number): readonly number[] =>
    ends.filter((one) => Math.abs(one - end) <= near).length > 1 ? [end] : []
  const from = rules.map((rule) => rule.from)
  const to = rules.map((rule) => rule.to)
  return [...shared(from, Math.min(...from)), ...shared(to, Math.max(...to))]
}

/** The cells between the lines of one network. */
function tableOf(network: readonly Rule[]): RuledTable | undefined {
  const lying = network.filter((rule) => rule.lying)
  const standing = network.filter((rule) => !rule.lying)
  if (lying.length < 2 || standing.length === 0) return undefined
  // A table may be open at its sides: lines that end together tell how far it reaches.
  const xs = merged([...standing.map(({ at }) => at), ...sharedEnds(lying)])
  const ys = merged([...lying.map(({ at }) => at), ...sharedEnds(standing)])
  const columns = xs.length - 1
  const places = columns * (ys.length - 1)
  if (columns < 1 || places < 2) return undefined
  const groups = placesOf(xs, ys, lying, standing)
  const boxes = new Map<number, RuledCell>()
  for (let place = 0; place < places; place++) {
    const [row, column] = [Math.floor(place / columns), place % columns]
    const cell = {
      left: xs[column] ?? 0,
      right: xs[column + 1] ?? 0,
      top: ys[row] ?? 0,
      bottom: ys[row + 1] ?? 0,
    }
    const box = boxes.get(groups.of(place))
    boxes.set(groups.of(place), box ? around(box, cell) : cell)
  }
  const cells = [...boxes.values()]
  const [first] = cells
  return first && cells.length > 1 ? { ...cells.reduce(around, first), cells } : undefined
}

/** The ruled tables of a page, from the top; one that lies in a cell of another is part of that cell. */
export function ruledTables(rules: readonly Rule[]): readonly RuledTable[] {
  const lines = [
    ...joined(rules.filter(({ lying }) => lying)),
    ...joined(rules.filter(({ lying }) => !lying)),
  ].filter(({ from, to }) => to - from > near)
  if (lines.length > mostLines) return []
  const tables = networks(lines).flatMap((network) => tableOf(network) ?? [])
  const inside = (one: RuledTable, other: RuledTable): boolean =>
    one !== other &&
    one.left >= other.left - near &&
    one.right <= other.right + near &&
    one.top >= other.top - near &&
    one.bottom <= other.bottom + near
  return tables
    .filter((one) => !tables.some((other) => inside(one, other)))
    .sort((a, b) => a.top - b.top)
}
