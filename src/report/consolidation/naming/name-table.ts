/** A table with the names of units among its columns, as it is pasted or imported: which column they stand in, and which names. */
import { namesIn } from '../unit-name'

/** The rows of a table, cell by cell. */
export type NameRows = readonly (readonly string[])[]

/** What organs are called at the end. */
const ending =
  /(?:局|委|厅|署|室|办|办公室|政府|镇|乡|街道|办事处|委员会|管委会|中心|院|校|学|会|所|站|队|处|社|馆|台|公司|集团)$/
const heading =
  /^(?:序号|编号|(?:责任|报送|填报|公开|成员)?单位|.*(?:单位|部门|机构|机关)(?:全称|名称)?|名称|全称)$/
const total = /^(?:合计|总计|小计|共计)$/

const bare = (cell: string): string => cell.replace(/\s+/g, '')
const isName = (cell: string): boolean =>
  /\p{Script=Han}{2}/u.test(cell) && ending.test(cell) && !heading.test(cell)

/** A text as rows, where it holds a table: cells between tabs; undefined for lines of names. */
export function rowsIn(text: string): NameRows | undefined {
  const rows = text
    .split(/\r\n|[\n\r]/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').map((cell) => cell.trim()))
  const wide = rows.filter((row) => row.filter((cell) => cell !== '').length > 1).length
  return wide * 2 > rows.length ? rows : undefined
}

/** How many columns the rows have. */
export const widthOf = (rows: NameRows): number => Math.max(0, ...rows.map((row) => row.length))

/** What heads a column, or its first cell that is not empty. */
export function headOf(rows: NameRows, column: number): string {
  const cells = rows.map((row) => bare(row[column] ?? '')).filter((cell) => cell !== '')
  return cells.find((cell) => heading.test(cell)) ?? cells[0] ?? ''
}

/** The names in a column, each once, without its heading and without totals. */
export const namesAt = (rows: NameRows, column: number): readonly string[] => [
  ...new Set(
    rows
      .map((row) => bare(row[column] ?? ''))
      .filter((cell) => !heading.test(cell) && !total.test(cell))
      .flatMap((cell) => namesIn(cell)),
  ),
]

/** The column most of whose cells are names of organs, no two alike; undefined where there is none such. */
export function nameColumn(rows: NameRows): number | undefined {
  const scored = Array.from({ length: widthOf(rows) }, (_, column) => {
    const names = new Set(rows.map((row) => bare(row[column] ?? '')).filter(isName))
    const head = headOf(rows, column)
    const isHeaded = heading.test(head) && !/^(?:序号|编号)$/.test(head)
    return { column, score: names.size / rows.length + (isHeaded ? 0.1 : 0) }
  })
  const [best] = [...scored].sort((a, b) => b.score - a.score || a.column - b.column)
  return best && best.score >= 0.3 ? best.column : undefined
}
