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

/** Where the parts of a band lie: grid rows of its head and body, and how many columns its labels take. */
interface BandPlan {
  readonly band: Band
  readonly top: number
  readonly head: number
  readonly body: number
  readonly labels: number
  readonly columnCount: number
  readonly columns: readonly Placed[]
  readonly rows: readonly Placed[]
}

function planOf(band: Band, top: number, columnCount: number): BandPlan {
  const labels = labelColumns(band)
  const headRows = depth(band.columns)
  const head = band.title === undefined ? top : top + 1
  return {
    band,
    top,
    head,
    body: head + headRows,
    labels,
    columnCount,
    columns: place(band.columns, headRows),
    rows: place(band.rows, Math.max(labels, 1)),
  }
}

/** The title over the whole width and the corner between the labels, where the band has them. */
function openingOf({ band, top, head, body, labels, columnCount }: BandPlan): readonly LaidCell[] {
  const title = band.title === undefined ? [] : [band.title]
  return [
    ...title.map((text): LaidCell => ({
      row: top,
      column: 0,
      rowSpan: 1,
      columnSpan: columnCount,
      role: 'title',
      text,
    })),
    ...(labels === 0
      ? []
      : [
          {
            row: head,
            column: 0,
            rowSpan: body - head,
            columnSpan: labels,
            role: 'corner',
            text: band.corner,
          } as const,
        ]),
  ]
}

const headingCell = (
  { node }: Placed,
  at: Pick<LaidCell, 'role' | 'row' | 'column' | 'rowSpan' | 'columnSpan'>,
): LaidCell => ({ ...at, text: node.text, heading: node, ...(node.upright && { upright: true }) })

const columnCells = ({ head, labels, columns }: BandPlan): readonly LaidCell[] =>
  columns.map((placed) =>
    headingCell(placed, {
      role: 'column',
      row: head + placed.level,
      column: labels + placed.start,
      rowSpan: placed.levels,
      columnSpan: placed.extent,
    }),
  )

const rowCells = ({ body, labels, rows }: BandPlan): readonly LaidCell[] =>
  (labels > 0 ? rows : []).map((placed) =>
    headingCell(placed, {
      role: 'row',
      row: body + placed.start,
      column: placed.level,
      rowSpan: placed.extent,
      columnSpan: placed.levels,
    }),
  )

/** Headings may be shared between groups, so leaves are told by position: cells come row by row. */
function figureCells(
  format: Format,
  table: Table,
  { band, body, labels, columns, rows }: BandPlan,
): readonly LaidCell[] {
  const leafRows = rows.filter(({ node }) => !node.children)
  const leafColumns = columns.filter(({ node }) => !node.children)
  return [...cellsOf(format).values()]
    .filter((cell) => cell.table === table && cell.band === band)
    .flatMap(({ key }, index): readonly LaidCell[] => {
      const row = leafRows[Math.floor(index / leafColumns.length)]
      const column = leafColumns[index % leafColumns.length]
      if (!row || !column) return []
      return [
        {
          row: body + row.start,
          column: labels + column.start,
          rowSpan: 1,
          columnSpan: column.extent,
          role: 'figure',
          text: '',
          key,
          heading: column.node,
        },
      ]
    })
}

function layBand(
  format: Format,
  table: Table,
  band: Band,
  top: number,
  columnCount: number,
): readonly LaidCell[] {
  const plan = planOf(band, top, columnCount)
  return [
    ...openingOf(plan),
    ...columnCells(plan),
    ...rowCells(plan),
    ...figureCells(format, table, plan),
  ]
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
