/** What an older workbook holds (.xls, .et, Excel's flat XML): each visible sheet as it shows. */
import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx'
import { type Outcome, ok, refused } from '@/report/outcome'
import { beyond } from '../pack/bound'
import type { SourceCell, SourceDocument } from '../source'
import { type BiffSurvey, type SheetSurvey, surveyOf } from './biff'
import { unseenWhy } from '../left-out'
import { neededOf } from './needed'
import { type NumberFormats, numberIn } from './number'
import { isTooNarrow, narrowWhy, pointsOf, widthOf } from './room'
import { type Shown, mayBeFigure, ofPieces, stored } from './shown'
import {
  type SheetRead,
  type SheetsRead,
  mostSheets,
  type UnseenCell,
  isUnseen,
  leastHeight,
  leastWidth,
  unshown,
  mostColumns,
  mostRows,
  sourceOf,
} from './source'

/** What a cell shows. The format a cell has not shows its number whole. */
function shownIn(cell: CellObject | undefined, formats: NumberFormats): Shown {
  if (!cell || cell.v === undefined) return { text: '' }
  const { t: kind, v: value, z: pattern, w: text } = cell
  return kind === 'n' && typeof value === 'number'
    ? numberIn(formats, typeof pattern === 'string' ? pattern : 'General', value)
    : { text: (text ?? String(value)).trim() }
}

interface Line {
  readonly hidden?: boolean
  /** The height of a row in points, the width of a column in characters. */
  readonly hpt?: number
  readonly width?: number
}

const indexes = (items: readonly (Line | undefined)[] | undefined): ReadonlySet<number> =>
  new Set(
    (items ?? []).flatMap((item, index) =>
      item?.hidden === true || isUnseen(item?.hpt, leastHeight) || isUnseen(item?.width, leastWidth)
        ? [index]
        : [],
    ),
  )

/** What a cell holds: what it shows, or what its format keeps from view. */
const wholeOf = (cell: CellObject | undefined, { text }: Shown): string =>
  text === '' && cell?.v !== undefined && typeof cell.v !== 'boolean' ? stored(cell.v).trim() : text

/** Cells that hold something in the columns that are not read. */
const filledBeyond = (cells: readonly (CellObject | undefined)[] | undefined): number =>
  (cells ?? []).slice(mostColumns).filter((cell) => (cell?.v ?? '') !== '').length

const mostOf = Array.from({ length: mostColumns }, (_, column) => column)

/** Why a number is doubted that is wider than the columns it stands in. */
function narrowIn(sheet: WorkSheet) {
  const ends = new Map(
    (sheet['!merges'] ?? []).map(({ s, e }) => [`${String(s.r)},${String(s.c)}`, e.c]),
  )
  return (row: number, column: number, cell: CellObject | undefined, text: string) => {
    if (cell?.t !== 'n') return undefined
    const end = Math.min(ends.get(`${String(row)},${String(column)}`) ?? column, mostColumns)
    const width = widthOf(column, end - column + 1, (at) => pointsOf(sheet['!cols']?.[at]?.width))
    return isTooNarrow(text, width) ? narrowWhy : undefined
  }
}

function sheetRead(
  name: string,
  sheet: WorkSheet,
  hidden: boolean,
  survey: SheetSurvey | undefined,
  formats: NumberFormats,
): SheetRead {
  const unseen = new Map<string, UnseenCell>()
  const data = (sheet['!data'] ?? []).slice(0, mostRows)
  const narrow = narrowIn(sheet)
  const rows = Array.from(data, (cells: (CellObject | undefined)[] | undefined, row) =>
    Array.from((cells ?? []).slice(0, mostColumns), (cell, column) => {
      const place = `${String(row)},${String(column)}`
      const pieces = survey?.pieces.get(place)
      const shown = pieces ? ofPieces(pieces) : shownIn(cell, formats)
      const held = wholeOf(cell, shown)
      const kind = pieces ? undefined : survey?.hidden.get(place)
      if (held !== '' && (kind !== undefined || shown.text === '')) {
        const why = kind ? unseenWhy(new Set([kind])) : (shown.unseen?.why ?? unshown)
        unseen.set(place, { other: held, why, left: held })
        return ''
      }
      if (shown.unseen)
        unseen.set(place, {
          ...shown.unseen,
          ...(pieces && { left: pieces.map((one) => (one.kind ? one.text : '')).join('') }),
        })
      const strange = survey?.strange(row, column) ?? narrow(row, column, cell, shown.text)
      if (!shown.unseen && strange !== undefined && mayBeFigure(shown.text))
        unseen.set(place, { other: '?', why: strange })
      return shown.text
    }),
  )
  return {
    name,
    hidden,
    rows,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
      row: s.r,
      column: s.c,
      lastRow: e.r,
      lastColumn: e.c,
    })),
    hiddenRows: new Set([
      ...indexes(sheet['!rows']),
      ...(survey?.flatRows === true ? rows.map((_, row) => row) : []).filter(
        (row) => survey?.rows.has(row) !== true,
      ),
    ]),
    hiddenColumns: new Set([
      ...indexes(sheet['!cols']),
      ...(survey?.flatColumns === true ? mostOf : []).filter(
        (column) => sheet['!cols']?.[column] === undefined,
      ),
    ]),
    unseen,
    beyond: data.reduce((sum, cells) => sum + filledBeyond(cells), 0),
    cut: (sheet['!fullref'] ?? sheet['!ref']) !== sheet['!ref'],
  }
}

const sheetsOf = (book: WorkBook, survey: BiffSurvey, formats: NumberFormats): SheetsRead => ({
  count: book.SheetNames.length,
  sheets: book.SheetNames.slice(0, mostSheets).map((name, index) => {
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    return sheetRead(name, book.Sheets[name] ?? {}, hidden, survey.sheets[index], formats)
  }),
})

interface Library {
  readonly read: (data: Uint8Array, options: ParsingOptions) => WorkBook
  readonly SSF: NumberFormats
}

/**
 * Reads the workbook stream of a compound file. What else the file holds stays out: the library would
 * follow lists of properties whose lengths are wrong for ever.
 */
export async function readWorkbook(
  stream: Uint8Array,
  isKeyed: (cells: readonly SourceCell[]) => boolean,
): Promise<Outcome<SourceDocument & { readonly notes: readonly string[] }>> {
  const library: Library = await import('@e965/xlsx')
  try {
    const survey = surveyOf(stream)
    if (survey.locked)
      return refused('工作簿设有打开密码。请先用 Excel 或 WPS 打开，去掉密码后另存再导入。')
    const book = library.read(neededOf(stream), {
      type: 'array',
      dense: true,
      cellStyles: true,
      cellFormula: false,
      cellHTML: false,
      sheetRows: mostRows,
    })
    return ok(sourceOf('Excel 工作簿', sheetsOf(book, survey, library.SSF), isKeyed))
  } catch (cause) {
    return (
      beyond(cause) ??
      refused(
        'Excel 工作簿的内容有错，无法读取。请用 Excel 或 WPS 打开后另存为新的 .xlsx，或复制表格粘贴。',
        cause,
      )
    )
  }
}
