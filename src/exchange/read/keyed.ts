/** Lists of figures under their keys, as the app's own workbook and CSV file carry them. */
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

/** The key of the `nth` row, from 2, of a text too long for one cell: `narrative.overview.2`. */
export const continuedKey = (key: string, nth: number): string => `${key}.${String(nth)}`

/** The key of the `nth` paragraph, from 2, of a text that has a row for each: `narrative.overview.p2`. */
export const paragraphKey = (key: string, nth: number): string => `${key}.p${String(nth)}`

/** What the columns of keys and of values are called in the app's own lists. */
const keyNames = ['key', '编码']
const valueNames = ['value', '值', '内容']

/** The columns of keys and of values, by the first row; undefined if it has not both. */
function columnsOf(
  cells: readonly SourceCell[],
): { readonly key: number; readonly value: number } | undefined {
  const heads = cells.filter(({ row }) => row === 0)
  const columnOf = (...names: readonly string[]) =>
    heads.find(({ text }) => names.includes(text.trim().toLowerCase()))?.column
  const key = columnOf(...keyNames)
  const value = columnOf(...valueNames)
  return key !== undefined && value !== undefined ? { key, value } : undefined
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
      where: `${where}第${row + 1}行`,
    }))
  return [...membersOf(block), ...joined(rows)]
}

/** Takes the lists out of a source. */
export function splitKeyed(source: SourceDocument): {
  readonly keyed: readonly Keyed[]
  readonly rest: SourceDocument
} {
  const isList = (block: SourceBlock): block is KeyedTable =>
    block.kind === 'table' && isKeyed(block.cells)
  return {
    keyed: source.blocks.filter(isList).flatMap(listOf),
    rest: { ...source, blocks: source.blocks.filter((block) => !isList(block)) },
  }
}
