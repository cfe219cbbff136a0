/**
 * Rows and heads of a copied table brought under one another. Heads without the corner above the names of rows, a merged
 * cell that reaches a row too far, a hidden row it still counts: each puts figures beside their columns. Where as many
 * cells stand in a row as columns are named, they are those; else the row is out, named.
 */
import { addFigures, readFigure } from '@/report/figure'
import type { SourceBlock, SourceCell, SourceDocument } from '../../read/source'
import { isBlank, isFigure, reachesColumn } from '../cell'

type TableBlock = Extract<SourceBlock, { kind: 'table' }>
type Row = readonly SourceCell[]

/** What the names of a format say of a text. */
interface Names {
  readonly isColumn: (text: string) => boolean
  readonly isRow: (text: string) => boolean
}

/** Columns from the first to behind the last. */
interface Extent {
  readonly start: number
  readonly end: number
}

const sizeOf = ({ start, end }: Extent): number => end - start
const extentOf = (cells: Row): Extent =>
  cells.reduce(
    ({ start, end }, { column, columnSpan }) => ({
      start: Math.min(start, column),
      end: Math.max(end, column + columnSpan),
    }),
    { start: Infinity, end: 0 },
  )

const isWord = (cell: SourceCell): boolean =>
  /\p{Script=Han}{2}/u.test(cell.text) && !isFigure(cell)

/** Heads one below the other, and the rows under them. */
interface Band {
  readonly heads: Row
  /** The columns they name. */
  readonly named: Extent
  readonly rows: readonly Row[]
}

/** The bands of a table; what stands above the first is of none. */
function bandsOf({ cells }: TableBlock, { isColumn, isRow }: Names): readonly Band[] {
  const rows = new Map<number, SourceCell[]>()
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  const naming = (row: Row): Row => row.filter(({ text }) => isColumn(text))
  // 总计 and 其他 name rows too: alone they make no head.
  const isHead = (row: Row): boolean =>
    !row.some(isFigure) && naming(row).some(({ text }) => !isRow(text))
  const bands: { heads: SourceCell[]; rows: Row[] }[] = []
  let wasHead = false
  for (const [, row] of [...rows].sort(([one], [other]) => one - other)) {
    const is = isHead(row)
    if (is && !wasHead) bands.push({ heads: [], rows: [] })
    const band = bands.at(-1)
    if (is) band?.heads.push(...row)
    else band?.rows.push(row)
    wasHead = is || (wasHead && row.every(isBlank))
  }
  return bands.map((band) => ({ ...band, named: extentOf(naming(band.heads)) }))
}

/** The cells of a row behind its names; none where it has no figure, or names again behind figures. */
function figuresOf(row: Row): Row {
  const first = row.findIndex(isFigure)
  if (first < 0) return []
  const last = row.reduce((found, cell, at) => (isFigure(cell) ? at : found), first)
  if (row.slice(first, last).some(isWord)) return []
  const names = row.reduce((found, cell, at) => (at < first && isWord(cell) ? at : found), -1)
  return row.slice(names + 1)
}

/** True of a short row that ends with the sum of what stands before it: some of its cells are missing. */
function endsWithSum(cells: Row): boolean {
  const figures = cells.filter(isFigure).map(({ text }) => {
    const read = readFigure(text, 'change')
    return read.ok ? read.value : null
  })
  const last = figures.pop()
  return figures.length > 0 && last === addFigures(figures)
}

/** What stands above the names of rows; any other word above a figure is that figure's own head, known or not. */
const corner = /^(?:项目|事项|类别|类型|分类|内容|名称|指标|情况)?$/

/** True where a figure stands before the named columns, under a head of its own that names none: 备注, 去年. */
const isUnderOther = (cells: Row, { heads, named }: Band): boolean =>
  cells.some(
    (cell) =>
      isFigure(cell) &&
      cell.column < named.start &&
      heads.some((head) => reachesColumn(head, cell.column) && !corner.test(head.text.trim())),
  )

/**
 * By how many columns the cells of a row stand beside those named; undefined if that cannot be told.
 * @param usual how many cells the longest row has.
 */
function besideBy(cells: Row, band: Band, usual: number): number | undefined {
  const { named, heads } = band
  const own = extentOf(cells)
  const isNamed = (at: number): boolean => heads.some((head) => reachesColumn(head, at))
  const filled = cells.filter(isFigure)
  const isBeyond = filled.some(({ column }) => !isNamed(column) && column >= named.end)
  const isBefore = filled.some(({ column }) => !isNamed(column) && column < named.start)
  const isShort = own.end < named.end
  const isUnder = own.start <= named.start && !isBeyond && !isShort
  if (isUnder) return 0
  if (isUnderOther(cells, band)) return undefined
  if (sizeOf(own) === sizeOf(named)) return own.start - named.start
  // All rows may end early, without a column of totals; where one does, any of its cells may be the one that lacks.
  const isTrimmed = isShort && sizeOf(own) === usual && !endsWithSum(cells)
  return isTrimmed && own.start === named.start && !isBefore ? 0 : undefined
}

const moved = (cell: SourceCell, by: number): SourceCell => ({
  ...cell,
  column: Math.max(0, cell.column + by),
})

/** A row, and its cells behind its names. */
interface Read {
  readonly row: Row
  readonly cells: Row
}

/** A row moved back under its heads: its names give way. */
function movedBack({ row, cells }: Read, by: number): Row {
  const start = extentOf(cells).start - by
  return row.map((cell) => {
    if (cells.includes(cell)) return moved(cell, -by)
    const column = Math.min(cell.column, Math.max(0, start - 1))
    return { ...cell, column, columnSpan: Math.max(1, Math.min(cell.columnSpan, start - column)) }
  })
}

/** What a row is called when it is left out. */
function whyOut({ row, cells }: Read, band: Band): string {
  const own = extentOf(cells)
  // Where a figure stands before the named columns, its head counts, too.
  const heads = isUnderOther(cells, band) ? { ...band.named, start: own.start } : band.named
  const names = row.filter((cell) => isWord(cell) && !cells.includes(cell))
  const name = names.at(-1)?.text.trim() ?? cells.map(({ text }) => text.trim()).join(' ')
  return `“${name}”这一行（有 ${String(sizeOf(own))} 格，列名有 ${String(sizeOf(heads))} 个，对不齐，整行没有粘贴）`
}

interface Straight {
  readonly cells: Row
  readonly left: readonly string[]
}

/** Heads that begin where the names of rows do lack the corner above these: by how much all rows stand beside them. */
function cornerLacking({ heads, named }: Band, beside: readonly (number | undefined)[]): number {
  const [by = 0, ...others] = new Set(beside)
  const isBare = named.start === 0 && extentOf(heads).end === named.end
  return isBare && others.length === 0 ? Math.max(0, by) : 0
}

/** One band with its rows under its heads; one column alone tells nothing of how rows stand. */
function straightBand(band: Band): Straight {
  const { heads, rows, named } = band
  const told = rows.map((row): Read => ({ row, cells: figuresOf(row) }))
  if (sizeOf(named) === 1) return { cells: [...heads, ...rows.flat()], left: [] }
  const filled = told.filter(({ cells }) => cells.length > 0)
  const usual = Math.max(0, ...filled.map(({ cells }) => sizeOf(extentOf(cells))))
  const by = new Map(filled.map((one) => [one, besideBy(one.cells, band, usual)]))
  const lacking = cornerLacking(band, [...by.values()])
  if (lacking > 0)
    return { cells: [...heads.map((cell) => moved(cell, lacking)), ...rows.flat()], left: [] }
  /** Nothing may move over the names of rows. */
  const besideOf = (one: Read): number | undefined => {
    const off = by.has(one) ? by.get(one) : 0
    return named.start === 0 && off !== 0 ? undefined : off
  }
  const kept = told.map((one) => {
    const off = besideOf(one)
    if (off === undefined) return one.row.filter((cell) => !one.cells.includes(cell))
    return off === 0 ? one.row : movedBack(one, off)
  })
  return {
    cells: [...heads, ...kept.flat()],
    left: told.filter((one) => besideOf(one) === undefined).map((one) => whyOut(one, band)),
  }
}

/** The source with all rows under their heads, and the rows that are out, named. */
export function straightened(
  source: SourceDocument,
  names: Names,
): { readonly source: SourceDocument; readonly left: readonly string[] } {
  const left: string[] = []
  const blocks = source.blocks.map((block): SourceBlock => {
    if (block.kind !== 'table') return block
    const bands = bandsOf(block, names)
    if (bands.length === 0) return block
    const first = bands[0]?.heads[0]?.row ?? 0
    const above = block.cells.filter(({ row }) => row < first)
    const straight = bands.map(straightBand)
    left.push(...straight.flatMap((band) => band.left))
    return { ...block, cells: [...above, ...straight.flatMap(({ cells }) => cells)] }
  })
  return { source: { ...source, blocks }, left }
}
