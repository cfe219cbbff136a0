/** What an Excel workbook holds: each visible sheet as a bare table, formulas by the values they were saved with. */
import type { CellValue, Sheet } from 'hucre/xlsx'
import { type Outcome, ok, refused } from '@/report/outcome'
import { columnName } from '../excel/address'
import { type Archive, safeCopy } from './archive'
import type { SourceBlock, SourceCell, SourceDocument } from './source'

/** Rows and columns of a sheet that are read; a report needs fewer than fifty by fifteen. */
const mostRows = 2000
const mostColumns = 60
const mostSheets = 60

const readRange = `A1:${columnName(mostColumns - 1)}${mostRows}`

const isText = (name: string): boolean =>
  name === '[Content_Types].xml' ||
  name === '_rels/.rels' ||
  /^xl\/(?:(?:_rels|worksheets)\/)?[^/]+\.(?:xml|xml\.rels)$/.test(name)

/** Excel keeps fifteen digits; the rest is noise of the double it is stored in. */
const shown = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value)
}

interface SheetRead {
  readonly table: SourceBlock & { kind: 'table' }
  /** Formulas saved without a value: their cells are blank. */
  readonly uncounted: number
}

/** How many leading items reach the last that passes. */
const upToLast = <T>(items: readonly T[], passes: (item: T) => boolean): number =>
  items.reduce((length, item, index) => (passes(item) ? index + 1 : length), 0)

/** The sheet up to its last filled row and column, its merged cells as spans. */
function tableOf(sheet: Sheet): SheetRead {
  const rows = sheet.rows.slice(0, mostRows)
  const height = upToLast(rows, (row) => row.some((value) => shown(value) !== ''))
  const width = rows.slice(0, height).reduce(
    (most, row) =>
      Math.max(
        most,
        upToLast(row, (value) => shown(value) !== ''),
      ),
    0,
  )
  const spans = new Map<string, readonly [rows: number, columns: number]>()
  const covered = new Set<string>()
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    if (startRow >= height || startCol >= width) continue
    const rowEnd = Math.min(endRow, height - 1)
    const columnEnd = Math.min(endCol, width - 1)
    spans.set(`${startRow},${startCol}`, [rowEnd - startRow + 1, columnEnd - startCol + 1])
    for (let row = startRow; row <= rowEnd; row++)
      for (let column = startCol; column <= columnEnd; column++)
        if (row > startRow || column > startCol) covered.add(`${row},${column}`)
  }
  const cells: SourceCell[] = []
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const at = `${row},${column}`
      if (covered.has(at)) continue
      const [rowSpan, columnSpan] = spans.get(at) ?? [1, 1]
      const text = shown(rows[row]?.[column])
      cells.push({ row, column, rowSpan, columnSpan, text })
    }
  const uncounted = [...(sheet.cells?.values() ?? [])].filter(
    ({ formula, value }) => formula !== undefined && value === null,
  ).length
  return { table: { kind: 'table', cells, where: `工作表“${sheet.name}”` }, uncounted }
}

/** A line over the table that names the report: a cell alone in its row, with a year in it. */
const titlesOf = (table: SourceBlock & { kind: 'table' }): readonly SourceBlock[] =>
  table.cells
    .filter(({ row, text }) => row < 5 && /20\d\d|二[〇○零]/.test(text))
    .map(({ text }) => ({ kind: 'text', text }))

/** The sheet without the rows beyond the limit, so that an endless one costs no more than a long one. */
function firstRows(xml: string): string {
  let at = -1
  for (let row = 0; row <= mostRows; row++) {
    at = xml.indexOf('<row', at + 1)
    if (at < 0) return xml
  }
  const end = xml.indexOf('</sheetData>', at)
  return end < 0 ? xml : xml.slice(0, at) + xml.slice(end)
}

/** Reads a workbook. A hidden sheet counts only where it is a list of figure keys. */
export async function readXlsx(
  archive: Archive,
  isKeyed: (cells: readonly SourceCell[]) => boolean,
): Promise<Outcome<SourceDocument & { readonly notes: readonly string[] }>> {
  const copy = safeCopy(archive, isText, (name, xml) =>
    name.startsWith('xl/worksheets/') ? firstRows(xml) : xml,
  )
  if (!copy.ok) return copy
  const { readXlsx: read } = await import('hucre/xlsx')
  const notes: string[] = []
  const blocks: SourceBlock[] = []
  try {
    const { sheets } = await read(copy.value, { range: readRange, maxRows: mostRows })
    for (const sheet of sheets.slice(0, mostSheets)) {
      const { table, uncounted } = tableOf(sheet)
      if (table.cells.length === 0) continue
      if ((sheet.hidden === true || sheet.veryHidden === true) && !isKeyed(table.cells)) {
        notes.push(`隐藏的${table.where}没有读取`)
        continue
      }
      if (sheet.rows.length >= mostRows)
        notes.push(`${table.where}行数过多，只读取了前 ${mostRows} 行`)
      if (uncounted > 0)
        notes.push(
          `${table.where}有 ${uncounted} 个公式没有保存计算结果，按空白处理；请用 Excel 或 WPS 打开、保存后再导入`,
        )
      blocks.push({ kind: 'text', text: sheet.name }, ...titlesOf(table), table)
    }
  } catch (cause) {
    return refused(
      'Excel 工作簿的内容有错，无法读取。请用 Excel 或 WPS 打开后另存为新的 .xlsx，或复制表格粘贴。',
      cause,
    )
  }
  return ok({ kind: 'Excel 工作簿', blocks, notes })
}
