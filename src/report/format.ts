/** The words a decree is declared in: tables as heading trees, sums, balances, narrative places. */

/** `section.row.column`, the public name of one figure; see the README's file format. */
export type FigureKey = string

/**
 * What a cell may hold: `count` a whole number ≥ 0, `change` a signed whole number (本年增/减),
 * `amount` an exact decimal ≥ 0 with at most six decimals (万元).
 */
export type NumberKind = 'count' | 'change' | 'amount'

/** 填报口径 of a row or column: what it counts, what it must not count, where that is laid down. */
export interface Guide {
  readonly counts: string
  readonly not?: string
  readonly source?: string
}

/** A node of a table's heading tree. Leaves are rows or columns; ids, spans and keys come from the tree. */
export interface Heading {
  /** The decree's wording, word for word. */
  readonly text: string
  /** Its part of the figure key; empty for a heading that only groups. */
  readonly id: string
  /** What it is, whatever its id and wording (`concept.ts`); its id where nothing else is said. */
  readonly is?: string
  readonly children?: readonly Heading[]
  /** Grid columns a column heading covers when it stands alone; 1 if absent. */
  readonly span?: number
  /** Set vertically on paper. */
  readonly upright?: true
  readonly kind?: NumberKind
  /** The unit its figures are in, as officers say it: 件, 项, 万元. */
  readonly unit?: string
  readonly guide?: Guide
}

/** A block of rows under one head; table 二 has one for each item of article 20. */
export interface Band {
  /** A line over the whole width, e.g. 第二十条第（一）项. */
  readonly title?: string
  /** The cell where row labels and column labels meet. */
  readonly corner: string
  readonly columns: readonly Heading[]
  readonly rows: readonly Heading[]
}

/** One statutory table. Its id is the first part of the keys of its figures. */
export interface Table {
  readonly id: string
  /** What it is, as with a heading. */
  readonly is?: string
  /** What officers call it: 表二, 表三, 表四. */
  readonly name: string
  /** Relative widths of the grid columns, row labels first; they add up to the text width. */
  readonly widths: readonly number[]
  readonly bands: readonly Band[]
}

/** Sections that hold text: the lead paragraph and the six statutory sections. */
export type NarrativePlace =
  'lead' | 'overview' | 'proactive' | 'requests' | 'proceedings' | 'problems' | 'other'

export interface Section {
  readonly place: NarrativePlace
  /** As printed, with its number; empty for the lead paragraph, which has no heading. */
  readonly title: string
  /** The table that follows the section's text. */
  readonly table?: string
  readonly guide: Guide
  /** Aspects the section should speak of, in order; offered as guided headings. */
  readonly aspects?: readonly string[]
  /** How many characters it should not exceed; advice, not law. */
  readonly advised?: number
}

/** A total and its parts: computed as the parts are entered; a printed one is kept and judged. */
export interface Sum {
  /** The check that judges it. */
  readonly check: string
  readonly total: FigureKey
  readonly parts: readonly FigureKey[]
  readonly source: string
}

/** What must equal what: left figures added up = right figures added up. */
export interface Balance {
  readonly check: string
  readonly left: readonly FigureKey[]
  readonly right: readonly FigureKey[]
  /** The rule in the decree's words. */
  readonly text: string
  readonly source: string
}

/**
 * How a figure continues last year's: it equals the sum of last year's `previous` figures plus this
 * year's `plus` minus this year's `minus`. A previous report whose format lacks one of the
 * `previous` keys is not comparable.
 */
export interface Continuation {
  readonly check: string
  readonly figure: FigureKey
  readonly previous: readonly FigureKey[]
  readonly plus?: readonly FigureKey[]
  readonly minus?: readonly FigureKey[]
  /** A new report takes it over from last year's. */
  readonly carried: boolean
  readonly text: string
  readonly source: string
}

/** What a figure cannot lie below: the sum of last year's `previous` figures plus this year's `plus`. */
export type Floor = Omit<Continuation, 'minus' | 'carried'>

/** Figures, added up, that count the same thing every year and can be set beside last year's. */
export interface Comparison {
  readonly figures: readonly FigureKey[]
  /** What counted the same in an earlier format that lacks `figures`; only then it is compared at all. */
  readonly formerly?: readonly FigureKey[]
  /** An organ that has any one year has some the next: none at all is asked about, however few there were. */
  readonly steady?: true
}

/** What people call a row or column besides the decree's own wording. */
export interface Naming {
  /** How tables of ours and charts call it. */
  readonly short?: string
  /** Other names it goes by in reports. */
  readonly also?: readonly string[]
}

/** One decree: everything statutory about a report, as data that survives JSON unchanged. */
export interface Format {
  readonly id: string
  /** First and last report year it governs; no last year while it is in force. */
  readonly since: number
  readonly until?: number
  readonly decree: string
  readonly name: string
  readonly sections: readonly Section[]
  readonly tables: readonly Table[]
  readonly sums: readonly Sum[]
  readonly balances: readonly Balance[]
  readonly continuations: readonly Continuation[]
  readonly floors: readonly Floor[]
  readonly comparisons: readonly Comparison[]
  /** The names of what its headings are, by concept. */
  readonly names: Readonly<Record<string, Naming>>
}

/** One row or column of a table: the headings from the root to the leaf, outermost first. */
export type Line = readonly Heading[]

/** The leaves of a heading forest, each with the headings above it. */
export function lines(headings: readonly Heading[], above: Line = []): readonly Line[] {
  return headings.flatMap((node) =>
    node.children ? lines(node.children, [...above, node]) : [[...above, node]],
  )
}

/** Where a figure stands and what it may hold. */
export interface Cell {
  readonly key: FigureKey
  readonly table: Table
  readonly band: Band
  readonly row: Line
  readonly column: Line
  readonly kind: NumberKind
  readonly unit: string
}

const keyOf = (table: Table, row: Line, column: Line): FigureKey =>
  [table.id, ...row.map((node) => node.id), ...column.map((node) => node.id)]
    .filter((id) => id !== '')
    .join('.')

const last = <T>(line: readonly T[]): T => {
  const leaf = line.at(-1)
  if (leaf === undefined) throw new Error('A line has at least its leaf')
  return leaf
}

const compiled = new WeakMap<Format, ReadonlyMap<FigureKey, Cell>>()

/** Every figure of a format by key, in the decree's order: table by table, row by row. */
export function cellsOf(format: Format): ReadonlyMap<FigureKey, Cell> {
  const known = compiled.get(format)
  if (known) return known
  const cells = new Map<FigureKey, Cell>()
  for (const table of format.tables)
    for (const band of table.bands)
      for (const row of lines(band.rows))
        for (const column of lines(band.columns)) {
          const key = keyOf(table, row, column)
          const kind = last(column).kind ?? last(row).kind ?? 'count'
          const unit = last(column).unit ?? last(row).unit ?? '件'
          cells.set(key, { key, table, band, row, column, kind, unit })
        }
  compiled.set(format, cells)
  return cells
}

const numbered = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．])/

const plain = (text: string): string => text.replace(numbered, '').replace(/（.*）$/, '')

const nameOfLine = (line: Line): string =>
  line
    .filter((node) => node.text !== '')
    .map((node) => plain(node.text))
    .join('·')

/** What tells a row; one called like a column, as 总计 and 其他 are, needs its number or the heading above. */
function nameOfRow({ row, band }: Cell): string {
  const { text } = last(row)
  const isColumn = lines(band.columns).some((column) => last(column).text === plain(text))
  if (!isColumn) return plain(text)
  return text.startsWith('（') ? text : nameOfLine(row.slice(-2))
}

/**
 * A figure's short name for sentences, without numbering where it can be: `予以公开·自然人`, `行政复议·结果维持`.
 * @returns the key itself for a figure the format does not have.
 */
export function shortName(format: Format, key: FigureKey): string {
  const cell = cellsOf(format).get(key)
  if (!cell) return key
  const row = nameOfRow(cell)
  const column = row === '' ? nameOfLine(cell.column) : plain(last(cell.column).text)
  return [row, column].filter((part) => part !== '').join('·')
}

/**
 * A figure's full, unique name: table, all row labels, all column labels, unit; the accessible name of its cell.
 * @returns the key itself for a figure the format does not have.
 */
export function fullName(format: Format, key: FigureKey): string {
  const cell = cellsOf(format).get(key)
  if (!cell) return key
  const labels = (line: Line) => line.map((node) => node.text).filter((text) => text !== '')
  const title = cell.band.title ? [cell.band.title] : []
  const parts = [cell.table.name, ...title, ...labels(cell.row), ...labels(cell.column)]
  return `${parts.join('，')}（${cell.unit}）`
}
