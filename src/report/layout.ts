/** Heading trees laid out as rows of cells with spans: the one geometry for screen, Word, Excel and web. */
import { type Band, type FigureKey, type Format, type Heading, type Table, cellsOf } from './format'

/** A cell of a laid-out table, at a grid position; covered positions have none. */
export interface LaidCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** `title` a band's title, `corner`, `column` and `row` headings, `figure` a number. */
  readonly role: 'title' | 'corner' | 'column' | 'row' | 'figure'
  /** The label; empty for a figure. */
  readonly text: string
  readonly key?: FigureKey
  readonly heading?: Heading
  readonly upright?: true
}

export interface Layout {
  readonly table: Table
  readonly columnCount: number
  /** Rows top to bottom, each with the cells that begin in it, left to right. */
  readonly rows: readonly (readonly LaidCell[])[]
  /** Leading rows that repeat on every printed page and stick on screen; none if heads are in the midst. */
  readonly headRows: number
}

const depth = (headings: readonly Heading[]): number =>
  Math.max(0, ...headings.map((node) => 1 + depth(node.children ?? [])))

/** Leaves' extent along their axis: each leaf counts its span. */
const extent = (node: Heading): number =>
  node.children ? node.children.reduce((sum, child) => sum + extent(child), 0) : (node.span ?? 1)

interface Placed {
  readonly node: Heading
  readonly level: number
  readonly start: number
  readonly extent: number
  readonly levels: number
}

/** Places a heading forest: level across the tree, start and extent along it; a leaf reaches down to the last level. */
function place(headings: readonly Heading[], levels: number, level = 0, start = 0): Placed[] {
  const placed: Placed[] = []
  let at = start
  for (const node of headings) {
    const size = extent(node)
    placed.push({
      node,
      level,
      start: at,
      extent: size,
      levels: node.children ? 1 : levels - level,
    })
    if (node.children) placed.push(...place(node.children, levels, level + 1, at))
    at += size
  }
  return placed
}

const hasLabels = (band: Band): boolean => band.rows.some((row) => row.text !== '')
const labelColumns = (band: Band): number => (hasLabels(band) ? depth(band.rows) : 0)
const width = (band: Band): number =>
  labelColumns(band) + band.columns.reduce((sum, node) => sum + extent(node), 0)

function layBand(
  format: Format,
  table: Table,
  band: Band,
  top: number,
  columnCount: number,
): LaidCell[] {
  const cells: LaidCell[] = []
  const labels = labelColumns(band)
  const headRows = depth(band.columns)
  const head = band.title === undefined ? top : top + 1
  if (band.title !== undefined)
    cells.push({
      row: top,
      column: 0,
      rowSpan: 1,
      columnSpan: columnCount,
      role: 'title',
      text: band.title,
    })
  if (labels > 0)
    cells.push({
      row: head,
      column: 0,
      rowSpan: headRows,
      columnSpan: labels,
      role: 'corner',
      text: band.corner,
    })
  const columns = place(band.columns, headRows)
  for (const { node, level, start, extent: size, levels } of columns)
    cells.push({
      row: head + level,
      column: labels + start,
      rowSpan: levels,
      columnSpan: size,
      role: 'column',
      text: node.text,
      heading: node,
      ...(node.upright && { upright: true }),
    })
  const rows = place(band.rows, Math.max(labels, 1))
  if (labels > 0)
    for (const { node, level, start, extent: size, levels } of rows)
      cells.push({
        row: head + headRows + start,
        column: level,
        rowSpan: size,
        columnSpan: levels,
        role: 'row',
        text: node.text,
        heading: node,
        ...(node.upright && { upright: true }),
      })
  const leafRows = rows.filter(({ node }) => !node.children)
  const leafColumns = columns.filter(({ node }) => !node.children)
  /** Headings may be shared between groups, so leaves are told by position: cells come row by row. */
  const figures = [...cellsOf(format).values()].filter(
    (cell) => cell.table === table && cell.band === band,
  )
  for (const [index, cell] of figures.entries()) {
    const row = leafRows[Math.floor(index / leafColumns.length)]
    const column = leafColumns[index % leafColumns.length]
    if (!row || !column) continue
    cells.push({
      row: head + headRows + row.start,
      column: labels + column.start,
      rowSpan: 1,
      columnSpan: column.extent,
      role: 'figure',
      text: '',
      key: cell.key,
      heading: column.node,
    })
  }
  return cells
}

const known = new WeakMap<Table, Layout>()

/** The layout of one table of a format. Always a full rectangle with each figure once. */
export function layoutOf(format: Format, table: Table): Layout {
  const done = known.get(table)
  if (done) return done
  const columnCount = Math.max(...table.bands.map(width))
  const rows: LaidCell[][] = []
  for (const band of table.bands)
    for (const cell of layBand(format, table, band, rows.length, columnCount)) {
      while (rows.length < cell.row + cell.rowSpan) rows.push([])
      rows[cell.row]?.push(cell)
    }
  for (const row of rows) row.sort((a, b) => a.column - b.column)
  const only = table.bands.length === 1 ? table.bands[0] : undefined
  const headRows = only ? (only.title === undefined ? 0 : 1) + depth(only.columns) : 0
  const layout = { table, columnCount, rows, headRows }
  known.set(table, layout)
  return layout
}
