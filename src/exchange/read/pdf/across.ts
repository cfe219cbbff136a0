/** Tables that go on over a page break: repeated heads fall away, cells that were cut are one again. */
import type { SourceCell, Unseen } from '../source'
import { merged } from './grid'

/** A cell with its text, by its edges. */
export interface FilledCell {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly text: string
  readonly unseen?: Unseen | undefined
}

/** Rows of a table by their cells' row numbers, columns still by their edges. */
export interface PageTable {
  readonly left: number
  readonly right: number
  readonly height: number
  readonly cells: readonly PlacedCell[]
}

export interface PlacedCell {
  readonly left: number
  readonly right: number
  readonly row: number
  readonly rowSpan: number
  readonly text: string
  readonly unseen?: Unseen | undefined
}

const near = 4
const same = (a: number, b: number): boolean => Math.abs(a - b) <= near

/** The cells of one page's table by the rows they lie in. */
export function pageTable(cells: readonly FilledCell[]): PageTable {
  const ys = merged(cells.flatMap(({ top, bottom }) => [top, bottom]))
  const rowAt = (y: number): number =>
    ys.reduce(
      (best, one, index) => (Math.abs(one - y) < Math.abs((ys[best] ?? 0) - y) ? index : best),
      0,
    )
  return {
    left: Math.min(...cells.map(({ left }) => left)),
    right: Math.max(...cells.map(({ right }) => right)),
    height: ys.length - 1,
    cells: cells.map(({ left, right, top, bottom, text, unseen }) => {
      const row = rowAt(top)
      return { left, right, row, rowSpan: Math.max(1, rowAt(bottom) - row), text, unseen }
    }),
  }
}

const rowOf = (table: PageTable, row: number): readonly PlacedCell[] =>
  table.cells.filter((cell) => cell.row === row).sort((a, b) => a.left - b.left)

const wordsOf = (row: readonly PlacedCell[]): string =>
  row.map(({ text }) => text.replace(/\s/g, '')).join('|')

const figure = /^[\s\d.,/—-]*$/

/** How many rows at the top of `next` are those at the top of `before`, none of them with figures. */
function repeatedHead(before: PageTable, next: PageTable): number {
  let rows = 0
  while (rows < next.height - 1) {
    const cells = rowOf(next, rows)
    const words = wordsOf(cells)
    if (words.replaceAll('|', '') === '' || words !== wordsOf(rowOf(before, rows))) break
    if (cells.some(({ text }) => text !== '' && figure.test(text))) break
    rows++
  }
  const cut = next.cells.some(({ row, rowSpan }) => row < rows && row + rowSpan > rows)
  return cut ? 0 : rows
}

const numbered = /^\s*(?:[（(]?[一二三四五六七八九十\d]+[）)、.．])/

/** What the first row of a page leaves of the last row before it: the rest of a label, and nothing else. */
function isRest(last: readonly PlacedCell[], first: readonly PlacedCell[]): boolean {
  const filled = first.filter(({ text }) => text !== '')
  if (filled.length === 0) return first.length > 0
  const [label] = filled
  if (!label || filled.length > 1 || numbered.test(label.text)) return false
  const above = last.find(({ left, right }) => same(left, label.left) && same(right, label.right))
  return above !== undefined && numbered.test(above.text) && !figure.test(label.text)
}

/** The rest of a cell joined to it. */
const joined = (cell: PlacedCell, rest: PlacedCell, rowSpan: number): PlacedCell => {
  const why = cell.unseen?.why ?? rest.unseen?.why
  const whole = (one: PlacedCell): string => one.unseen?.other ?? one.text
  return {
    ...cell,
    rowSpan,
    text: cell.text + rest.text,
    ...(why !== undefined && { unseen: { other: whole(cell) + whole(rest), why } }),
  }
}

/** The table with the one of the next page under it; undefined if that is another table. */
export function continued(before: PageTable, next: PageTable): PageTable | undefined {
  if (!same(before.left, next.left) || !same(before.right, next.right)) return undefined
  const skipped = repeatedHead(before, next)
  const lastRow = before.height - 1
  const last = before.cells.filter(({ row, rowSpan }) => row + rowSpan > lastRow)
  const firsts = rowOf(next, skipped)
  const low = last.filter(({ row }) => row === lastRow)
  const rest =
    isRest(
      low,
      firsts.filter(({ rowSpan }) => rowSpan === 1),
    ) && skipped < next.height
  const offset = before.height - skipped - (rest ? 1 : 0)
  const cells = [...before.cells]
  for (const cell of next.cells) {
    if (cell.row < skipped) continue
    const moved = { ...cell, row: cell.row + offset }
    const above = cells.findIndex(
      ({ left, right, row, rowSpan }) =>
        same(left, cell.left) && same(right, cell.right) && row + rowSpan > lastRow,
    )
    const head = cells[above]
    const goesOn =
      cell.row === skipped &&
      head !== undefined &&
      (rest
        ? true
        : cell.rowSpan > 1 &&
          (cell.text === '' || (numbered.test(head.text) && !numbered.test(cell.text))))
    if (goesOn) cells[above] = joined(head, cell, moved.row + moved.rowSpan - head.row)
    else cells.push(moved)
  }
  return { ...before, height: next.height + offset, cells }
}

/** The cells of a whole table on its grid. */
export function gridCells({ cells }: PageTable): readonly SourceCell[] {
  const edges = merged(cells.flatMap(({ left, right }) => [left, right]))
  const columnAt = (x: number): number =>
    edges.reduce(
      (best, one, index) => (Math.abs(one - x) < Math.abs((edges[best] ?? 0) - x) ? index : best),
      0,
    )
  return [...cells]
    .sort((a, b) => a.row - b.row || a.left - b.left)
    .map(({ left, right, row, rowSpan, text, unseen }) => {
      const column = columnAt(left)
      const columnSpan = Math.max(1, columnAt(right) - column)
      return { row, column, rowSpan, columnSpan, text, ...(unseen && { unseen }) }
    })
}
