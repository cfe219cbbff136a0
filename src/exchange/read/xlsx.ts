/** What an Excel workbook holds: each visible sheet as a bare table, formulas by the values they were saved with. */
import type { CellValue, Sheet } from 'hucre/xlsx'
import { type Outcome, ok, refused } from '@/report/outcome'
import { columnName } from '../excel/address'
import { type Archive, safeParts, zipped } from './pack/archive'
import { type LeftOut, leftOut } from './left-out'
import { beyond, newBound } from './pack/bound'
import {
  type Conditional,
  type Dressed,
  conditionalIn,
  conditionalWhy,
  dressesIn,
} from './sheet/conditional'
import { mergesOf } from './sheet/merges'
import { isTooNarrow, lowWhy, narrowWhy, pointsOf, widthOf } from './sheet/room'
import { type Shown, formulaWhy, mayBeFigure, shownOf, stored } from './sheet/shown'
import {
  beyondNotes,
  isUnseen,
  leastHeight,
  leastWidth,
  mostColumns,
  mostRows,
  sheetNotes,
} from './sheet/source'
import { sheetsWithin, withoutPinyin } from './sheet/within'
import type { SourceBlock, SourceCell, SourceDocument } from './source'

const readRange = `A1:${columnName(mostColumns - 1)}${mostRows}`

const isText = (name: string): boolean =>
  name === '[Content_Types].xml' ||
  name === '_rels/.rels' ||
  /^xl\/(?:(?:_rels|worksheets)\/)?[^/]+\.(?:xml|xml\.rels)$/.test(name)

interface SheetRead {
  readonly table: SourceBlock & { kind: 'table' }
  /** Formulas saved without a value: their cells are blank. */
  readonly uncounted: number
}

/** How many leading items reach the last that passes. */
const upToLast = <T>(items: readonly T[], passes: (item: T) => boolean): number =>
  items.reduce((length, item, index) => (passes(item) ? index + 1 : length), 0)

const range = (from: number, length: number): readonly number[] =>
  Array.from({ length }, (_, at) => from + at)

const isFilled = (value: CellValue | undefined): boolean => stored(value) !== ''

interface Hidden {
  readonly row: (row: number) => boolean
  readonly column: (column: number) => boolean
}

/** The rows and columns that do not show; counted where something stands in them. */
function hiddenIn(
  sheet: Sheet,
  rows: readonly (readonly CellValue[])[],
  left: LeftOut,
  xml: string,
): Hidden {
  const isFlat = /<sheetFormatPr\b[^>]*\bdefaultColWidth="0(?:\.0+)?"/.test(xml)
  const row = (at: number): boolean => {
    const said = sheet.rowDefs?.get(at)
    return said?.hidden === true || isUnseen(said?.height, leastHeight)
  }
  const column = (at: number): boolean => {
    const said = sheet.columns?.[at]
    return said?.hidden === true || isUnseen(said?.width ?? (isFlat ? 0 : undefined), leastWidth)
  }
  left.count('row', rows.filter((cells, at) => row(at) && cells.some(isFilled)).length)
  const filled = new Set(
    rows.flatMap((cells) => cells.flatMap((value, at) => (isFilled(value) ? [at] : []))),
  )
  left.count('column', [...filled].filter(column).length)
  return { row, column }
}

/** What a cell shows under the sheet's conditional formats. */
function underRules({ cell, unsure }: Dressed, value: CellValue | undefined, left: LeftOut): Shown {
  const shown = shownOf(value, cell, left)
  return unsure && !shown.unseen ? { ...shown, unseen: { other: '?', why: conditionalWhy } } : shown
}

/** Why a cell is doubted whose row or column perhaps has no room for it. */
type Roomless = (
  place: { readonly row: number; readonly column: number; readonly columns: number },
  value: CellValue | undefined,
  shown: string,
) => string | undefined

function roomIn(sheet: Sheet, xml: string): Roomless {
  const isFlat = /<sheetFormatPr\b[^>]*\bdefaultRowHeight="0(?:\.0+)?"/.test(xml)
  return ({ row, column, columns }, value, shown) => {
    if (!mayBeFigure(shown)) return undefined
    if (isFlat && sheet.rowDefs?.get(row)?.height === undefined) return lowWhy
    const { font, alignment } = sheet.cells?.get(`${row},${column}`)?.style ?? {}
    if (typeof value !== 'number' || alignment?.shrinkToFit === true) return undefined
    const width = widthOf(column, columns, (at) => pointsOf(sheet.columns?.[at]?.width))
    return isTooNarrow(shown, width, font?.size) ? narrowWhy : undefined
  }
}

/** The sheet up to its last filled row and column, its merged cells as spans; hidden rows and columns are not there. */
function tableOf(sheet: Sheet, left: LeftOut, conditional?: Conditional, xml = ''): SheetRead {
  const keyed = conditional === undefined
  const rows = sheet.rows.slice(0, mostRows)
  const height = upToLast(rows, (row) => row.some(isFilled))
  const width = rows
    .slice(0, height)
    .reduce((most, row) => Math.max(most, upToLast(row, isFilled)), 0)
  const hidden = keyed
    ? { row: () => false, column: () => false }
    : hiddenIn(sheet, rows.slice(0, height), left, xml)
  const { spans, covered } = mergesOf(sheet, height, width)
  const inFormulas = /<sheetView\b[^>]*\bshowFormulas="(?:1|true)"/.test(xml)
  const roomless = keyed ? () => undefined : roomIn(sheet, xml)
  const isSeen = (row: number, column: number) => !hidden.row(row) && !hidden.column(column)
  const cells: SourceCell[] = []
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const at = `${row},${column}`
      const [rowSpan, columnSpan] = spans.get(at) ?? [1, 1]
      const seenRows = range(row, rowSpan).filter((one) => !hidden.row(one))
      const seenColumns = range(column, columnSpan).filter((one) => !hidden.column(one))
      const [top] = seenRows
      const [start] = seenColumns
      if (covered.has(at) || top === undefined || start === undefined) continue
      if (rowSpan === 1 && columnSpan === 1 && !isSeen(row, column)) continue
      const value = rows[row]?.[column]
      const shown = conditional
        ? underRules(conditional(row, column, value, sheet.cells?.get(at)), value, left)
        : { text: stored(value) }
      const why = shown.unseen
        ? undefined
        : roomless({ row, column, columns: columnSpan }, value, shown.text)
      cells.push({
        row: top,
        column: start,
        rowSpan: seenRows.length,
        columnSpan: seenColumns.length,
        ...shown,
        ...(why !== undefined && { unseen: { other: '?', why } }),
        ...(inFormulas &&
          sheet.cells?.get(at)?.formula !== undefined && {
            unseen: { other: '?', why: formulaWhy },
          }),
      })
    }
  const uncounted = [...(sheet.cells?.values() ?? [])].filter(
    ({ formula, value }) => formula !== undefined && value === null,
  ).length
  return { table: { kind: 'table', cells, where: `工作表“${sheet.name}”` }, uncounted }
}

const uncountedNotes = (where: string, count: number): readonly string[] =>
  count > 0
    ? [
        `${where}有 ${count} 个公式没有保存计算结果，按空白处理；请用 Excel 或 WPS 打开、保存后再导入`,
      ]
    : []

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

/** Comments of cells are not read; they are counted by their texts. */
function countOutside(parts: ReadonlyMap<string, string>, left: LeftOut): void {
  for (const [name, xml] of parts)
    if (/^xl\/(?:threadedComments\/)?(?:comments|threadedComment)\d*\.xml$/.test(name))
      for (const [, text = ''] of xml.matchAll(/<comment\b([\s\S]*?)<\/comment>/g))
        left.add('comment', text.replace(/^[^>]*>|<[^>]*>/g, ''))
}

/** Reads a workbook. A hidden sheet counts only where it is a list of figure keys. */
export async function readXlsx(
  archive: Archive,
  isKeyed: (cells: readonly SourceCell[]) => boolean,
): Promise<Outcome<SourceDocument & { readonly notes: readonly string[] }>> {
  const parts = safeParts(archive, isText)
  if (!parts.ok) return parts
  const bounded = new Map(
    [...parts.value].map(([name, xml]) => [
      name,
      name.startsWith('xl/worksheets/') ? withoutPinyin(firstRows(xml)) : xml,
    ]),
  )
  const left = leftOut()
  const { readXlsx: read } = await import('hucre/xlsx')
  const notes: string[] = []
  const blocks: SourceBlock[] = []
  try {
    const { wanted, sheets: count } = sheetsWithin(bounded)
    const outside = [...wanted.values()]
    notes.push(...sheetNotes(count))
    const bound = newBound()
    const dresses = dressesIn(bounded.get('xl/styles.xml') ?? '')
    const { sheets } = await read(zipped(bounded), {
      sheets: ({ index }) => wanted.has(index),
      range: readRange,
      maxRows: mostRows,
      readStyles: true,
    })
    for (const [at, sheet] of sheets.entries()) {
      const bare = tableOf(sheet, leftOut())
      const keyed = isKeyed(bare.table.cells)
      if (bare.table.cells.length === 0) continue
      if ((sheet.hidden === true || sheet.veryHidden === true) && !keyed) {
        notes.push(`隐藏的${bare.table.where}没有读取`)
        continue
      }
      const { xml = '', beyond: far = 0 } = outside[at] ?? {}
      const { table, uncounted } = keyed
        ? bare
        : tableOf(sheet, left, conditionalIn(xml, dresses), xml)
      bound.table(table)
      if (sheet.rows.length >= mostRows)
        notes.push(`${table.where}行数过多，只读取了前 ${mostRows} 行`)
      notes.push(...beyondNotes(table.where, far), ...uncountedNotes(table.where, uncounted))
      blocks.push({ kind: 'text', text: sheet.name }, ...titlesOf(table), table)
    }
  } catch (cause) {
    return (
      beyond(cause) ??
      refused(
        'Excel 工作簿的内容有错，无法读取。请用 Excel 或 WPS 打开后另存为新的 .xlsx，或复制表格粘贴。',
        cause,
      )
    )
  }
  countOutside(bounded, left)
  return ok({ kind: 'Excel 工作簿', blocks, notes: [...left.notes(), ...notes] })
}
