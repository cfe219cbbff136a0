/** Lists of figures under their keys, as the app's own workbook and CSV file carry them. */
import { tableText } from '@/report/text/table'
import type { SourceBlock, SourceCell, SourceDocument } from './source'

/** One member of a report by its name: a figure key, `title`, `year`, `organ.name`, `narrative.overview` … */
export interface Keyed {
  readonly key: string
  readonly text: string
  readonly where: string
}

type KeyedTable = SourceBlock & { readonly kind: 'table' }

const rawAt = (cells: readonly SourceCell[], row: number, column: number): string =>
  cells.find((cell) => cell.row === row && cell.column === column)?.text ?? ''

const textAt = (cells: readonly SourceCell[], row: number, column: number): string =>
  rawAt(cells, row, column).trim()

/** The texts of a row's cells within the columns of values. */
const textsIn = (
  cells: readonly SourceCell[],
  row: number,
  { value, end }: ListColumns,
): readonly string[] =>
  cells
    .filter((cell) => cell.row === row && cell.column >= value && cell.column < end)
    .sort((a, b) => a.column - b.column)
    .map(({ text }) => text)

/** The key of the `nth` row, from 2, of a text too long for one cell: `narrative.overview.2`. */
export const continuedKey = (key: string, nth: number): string => `${key}.${String(nth)}`

/** The key of the `nth` paragraph, from 2, of a text that has a row for each: `narrative.overview.p2`. */
export const paragraphKey = (key: string, nth: number): string => `${key}.p${String(nth)}`

/** The key of the `nth` row, from 1, of a table that stands as a paragraph of a text: `narrative.overview.p2.t1`. */
export const tableRowKey = (key: string, nth: number): string => `${key}.t${String(nth)}`

/** What the columns of keys and of values are called in the app's own lists. */
const keyNames = ['key', '编码']
const valueNames = ['value', '值', '内容']

interface ListColumns {
  readonly key: number
  readonly value: number
  /** The column behind the values: tables of a text divide theirs. */
  readonly end: number
}

/** The columns of keys and of values, by the first row; undefined if it has not both. */
function columnsOf(cells: readonly SourceCell[]): ListColumns | undefined {
  const heads = cells.filter(({ row }) => row === 0)
  const headOf = (names: readonly string[]) =>
    heads.find(({ text }) => names.includes(text.trim().toLowerCase()))
  const [key, value] = [headOf(keyNames), headOf(valueNames)]
  return key && value
    ? { key: key.column, value: value.column, end: value.column + value.columnSpan }
    : undefined
}

/** True if the table is such a list. */
export const isKeyed = (cells: readonly SourceCell[]): boolean => columnsOf(cells) !== undefined

/** Columns that say the same in every row, as the CSV file has them, and the member they are. */
const repeated: Readonly<Record<string, string>> = { 年度: 'year', 单位: 'organ.name' }

/** A text that Excel would take for a formula, also where apostrophes lead it already: our CSV file puts one more before it. */
export const isLikeFormula = /^'*\s*[=+\-@\t\r\n＝＋－＠]/

const withoutLead = (text: string): string =>
  text.startsWith("'") && isLikeFormula.test(text) ? text.slice(1) : text

const membersOf = ({ cells, where }: KeyedTable): readonly Keyed[] =>
  cells.flatMap(({ row, column, text }) => {
    const key = repeated[text.trim()]
    return row === 0 && key !== undefined
      ? [{ key, text: withoutLead(textAt(cells, 1, column)), where: `${where}第2行` }]
      : []
  })

const tableRow = /^(.+)\.t(\d+)$/

type KeyedRow = Keyed & { readonly cells: readonly string[] }

/** Rows that are a table of a text are one, where the first of them stands, with the table as a text writes it. */
function withTables(rows: readonly KeyedRow[]): readonly Keyed[] {
  const tables = new Map<string, { readonly nth: number; readonly cells: readonly string[] }[]>()
  return rows
    .flatMap(({ key, text, where, cells }): (Omit<Keyed, 'text'> & { text?: string })[] => {
      const [, own, nth] = tableRow.exec(key) ?? []
      if (own === undefined) return [{ key, text, where }]
      const table = tables.get(own)
      const line = { nth: Number(nth), cells }
      tables.set(own, [...(table ?? []), line])
      return table ? [] : [{ key: own, where }]
    })
    .map(({ key, text, where }) => {
      const lines = [...(tables.get(key) ?? [])].sort((a, b) => a.nth - b.nth)
      return { key, text: text ?? tableText(lines.map(({ cells }) => cells)), where }
    })
}

/** A text that goes on in further rows is one again; the blanks at the ends of a passage are its own. */
function joined(rows: readonly Keyed[]): readonly Keyed[] {
  const texts = new Map(rows.map(({ key, text }) => [key, text]))
  const taken = new Set<string>()
  /** The text under a key with what goes on under the next ones, each as `keyOf` calls it. */
  const withNext = (
    key: string,
    keyOf: (key: string, nth: number) => string,
    read: (key: string) => string,
  ): readonly string[] => {
    const all = [read(key)]
    for (let nth = 2; texts.has(keyOf(key, nth)); nth++) {
      taken.add(keyOf(key, nth))
      all.push(read(keyOf(key, nth)))
    }
    return all
  }
  const cellOf = (key: string): string => texts.get(key) ?? ''
  const paragraphOf = (key: string): string => withNext(key, continuedKey, cellOf).join('')
  const whole = rows.map((row) => {
    const text = withNext(row.key, paragraphKey, paragraphOf).join('\n')
    return { ...row, text: row.key.startsWith('narrative.') ? text : text.trim() }
  })
  return whole.filter(({ key }) => !taken.has(key))
}

function listOf(block: KeyedTable): readonly Keyed[] {
  const { cells, where } = block
  const columns = columnsOf(cells)
  if (!columns) return []
  const rows = cells
    .filter(({ row, column, text }) => row > 0 && column === columns.key && text.trim() !== '')
    .map(({ row, text }) => ({
      key: text.trim(),
      text: rawAt(cells, row, columns.value),
      cells: textsIn(cells, row, columns),
      where: `${where}第${row + 1}行`,
    }))
  return [...membersOf(block), ...joined(withTables(rows))]
}

/** Takes the lists out of a source. */
export function splitKeyed(source: SourceDocument): {
  readonly keyed: readonly Keyed[]
  readonly rest: SourceDocument
} {
  const isList = (block: SourceBlock): block is KeyedTable =>
    block.kind === 'table' && isKeyed(block.cells)
  const blocks = source.blocks.filter((block) => !isList(block))
  const listed = blocks.length < source.blocks.length
  return {
    keyed: source.blocks.filter(isList).flatMap(listOf),
    rest: { ...source, blocks, ...(listed && { listed }) },
  }
}
