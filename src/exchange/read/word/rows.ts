/** Rows whose cells are told by their left and right edges, as old Word files and RTF have them, as an HTML table. */

/** Tables within tables that lie deeper are read into the cell around them. */
export const deepestTable = 12

/** A cell as its row defines it; edges in twips, a twentieth of a point. */
export interface EdgedCell {
  readonly left: number
  readonly right: number
  /** Goes on from the cell above it. */
  readonly goesOn: boolean
  readonly html: string
}

export type EdgedRow = readonly EdgedCell[]

/** Edges of two rows that stand closer are one: programs round them differently. */
const near = 30

/** All edges of the rows, those that are one counted once, from the left. */
function edgesOf(rows: readonly EdgedRow[]): readonly number[] {
  const all = rows.flatMap((row) => row.flatMap(({ left, right }) => [left, right]))
  const edges: number[] = []
  for (const edge of [...new Set(all)].sort((a, b) => a - b))
    if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > near) edges.push(edge)
  return edges
}

const indexOf = (edges: readonly number[], edge: number): number => {
  const found = edges.findIndex((one) => Math.abs(one - edge) <= near)
  return Math.max(0, found)
}

interface Placed {
  readonly start: number
  readonly end: number
  readonly goesOn: boolean
  readonly html: string
  rowSpan: number
}

const placed = (row: EdgedRow, edges: readonly number[]): readonly Placed[] =>
  row.flatMap((cell) => {
    const start = indexOf(edges, cell.left)
    const end = indexOf(edges, cell.right)
    return end > start ? [{ start, end, goesOn: cell.goesOn, html: cell.html, rowSpan: 1 }] : []
  })

const gap = (columns: number): string =>
  columns > 0 ? `<td colspan="${String(columns)}"></td>` : ''

function rowHtml(cells: readonly Placed[], taken: ReadonlySet<Placed>): string {
  let html = ''
  let column = 0
  for (const cell of cells) {
    if (cell.start < column) continue
    html += gap(cell.start - column)
    column = cell.end
    if (taken.has(cell)) continue
    const spans = `colspan="${String(cell.end - cell.start)}" rowspan="${String(cell.rowSpan)}"`
    html += `<td ${spans}>${cell.html}</td>`
  }
  return `<tr>${html}</tr>`
}

/** The table as HTML: cells over several columns or rows span them, gaps are empty cells. */
export function tableHtml(rows: readonly EdgedRow[]): string {
  const edges = edgesOf(rows)
  const grid = rows.map((row) => placed(row, edges))
  /** Cells that go on from above, and so are part of that cell. */
  const taken = new Set<Placed>()
  let above = new Map<number, Placed>()
  for (const row of grid) {
    const next = new Map<number, Placed>()
    for (const cell of row) {
      const head = cell.goesOn ? above.get(cell.start) : undefined
      if (head && head.end === cell.end) {
        head.rowSpan++
        taken.add(cell)
        next.set(cell.start, head)
      } else next.set(cell.start, cell)
    }
    above = next
  }
  return `<table>${grid.map((row) => rowHtml(row, taken)).join('')}</table>`
}
