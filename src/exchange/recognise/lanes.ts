/** The rows of figures a format declares, each with the labels it is known by and its columns. */
import {
  type Band,
  type Cell,
  type FigureKey,
  type Format,
  type Heading,
  cellsOf,
} from '@/report/format'
import { type Label, fold, labelOf } from './label/words'

/** A column of a lane: where its figure goes and the headings above it, outermost first. */
export interface Leaf {
  readonly key: FigureKey
  readonly cell: Cell
  readonly path: readonly Label[]
  /** No other column of the lane ends in the same words. */
  readonly unique: boolean
}

/** One row of figures as it may stand in a source. */
export interface Lane {
  readonly id: string
  readonly band: Band
  /** The labels of the row, outermost first; none for a row that has no label. */
  readonly path: readonly Label[]
  /** A group of columns set as a row or a table of its own: what it may be called. */
  readonly names?: readonly Label[]
  readonly leaves: readonly Leaf[]
  /** Its column headings as they read line by line, folded. */
  readonly headText: string
}

const labels = (line: readonly Heading[]): readonly Label[] =>
  line.filter(({ text }) => text !== '').map(({ text }) => labelOf(text))

/** Headings level by level, as a reader meets them line by line. */
function levelText(cells: readonly (readonly Heading[])[]): string {
  const deepest = Math.max(0, ...cells.map((path) => path.length))
  let text = ''
  for (let level = 0; level < deepest; level++) {
    let before: Heading | undefined
    let beforeParent: Heading | undefined
    for (const path of cells) {
      const node = path[level]
      if (node && (node !== before || path[level - 1] !== beforeParent)) text += fold(node.text)
      before = node
      beforeParent = path[level - 1]
    }
  }
  return text
}

interface Column {
  readonly cell: Cell
  readonly headings: readonly Heading[]
}

function laneOf(id: string, band: Band, path: readonly Label[], columns: readonly Column[]): Lane {
  const endings = columns.map(({ headings }) => headings.at(-1)?.text ?? '')
  return {
    id,
    band,
    path,
    leaves: columns.map(({ cell, headings }, index) => ({
      key: cell.key,
      cell,
      path: labels(headings),
      unique: endings.indexOf(endings[index] ?? '') === endings.lastIndexOf(endings[index] ?? ''),
    })),
    headText: levelText(columns.map(({ headings }) => headings)),
  }
}

const lineId = (line: readonly Heading[]): string =>
  line.map(({ id, text }) => id || text).join('.')

/** The groups of a row without a label may stand below each other, each a row of its own. */
function groupLanes(id: string, band: Band, cells: readonly Cell[]): readonly Lane[] {
  const groups = new Map<string, Cell[]>()
  for (const cell of cells) {
    const group = lineId(cell.column.slice(0, -1))
    groups.set(group, [...(groups.get(group) ?? []), cell])
  }
  if (groups.size < 2 || cells.some(({ column }) => column.length < 2)) return []
  return [...groups].map(([group, members]) => {
    const above = members[0]?.column.slice(0, -1) ?? []
    const columns = members.map((cell) => ({ cell, headings: cell.column.slice(-1) }))
    const texts = [above.at(-1)?.text ?? '', above.map(({ text }) => text).join('')]
    return { ...laneOf(`${id}/${group}`, band, labels(above), columns), names: texts.map(labelOf) }
  })
}

const compiled = new WeakMap<Format, readonly Lane[]>()

/** Every row of figures of a format in the decree's order, and the other ways such rows are set. */
export function lanesOf(format: Format): readonly Lane[] {
  const known = compiled.get(format)
  if (known) return known
  const rows = new Map<string, Cell[]>()
  for (const cell of cellsOf(format).values()) {
    const { table, band, row } = cell
    const id = `${table.id}/${table.bands.indexOf(band)}/${lineId(row)}`
    rows.set(id, [...(rows.get(id) ?? []), cell])
  }
  const lanes = [...rows].flatMap(([id, cells]): readonly Lane[] => {
    const [first] = cells
    if (!first) return []
    const path = labels(first.row)
    const columns = cells.map((cell) => ({ cell, headings: cell.column }))
    const lane = laneOf(id, first.band, path, columns)
    return path.length > 0 ? [lane] : [lane, ...groupLanes(id, first.band, cells)]
  })
  compiled.set(format, lanes)
  return lanes
}

/** The names of all rows of a format, and those of all columns, groups among them. */
export const axesOf = (format: Format): Readonly<Record<'row' | 'column', readonly Label[]>> => ({
  row: [...new Set(lanesOf(format).flatMap(({ path }) => path))],
  column: [...new Set(lanesOf(format).flatMap(({ leaves }) => leaves.flatMap(({ path }) => path)))],
})
