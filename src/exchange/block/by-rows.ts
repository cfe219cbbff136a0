/** Where the cells of a block belong whose rows are named and whose columns are not: by the names, and by counting. */
import { type FigureKey, cellsOf } from '@/report/format'
import { isBlank, isFigure, isPlainWord, wordsIn, readIn } from './cell'
import { whyNone } from './guesses'
import type { Guess, Landed, Target } from './index'
import { type Landing, landing } from './landing'
import { type TargetLine, isBareTotal, lineNamed, whyNoLine } from './lines'
import { type PastedRow, placeOf } from './rows'
import { isOfOtherYear, saidOfThisYear } from './telling'

type Cells = PastedRow['cells']

/** Fewer rows than this might be counted 1, 2, 3 by chance. */
const fewestSerial = 3

/** True if the first column counts the rows: 行次 1, 2, 3 … */
const hasSerials = (rows: readonly PastedRow[]): boolean =>
  rows.length >= fewestSerial &&
  rows.every(
    ({ cells }, at) =>
      cells.length > 1 && Number(cells[0]?.text) === Number(rows[0]?.cells[0]?.text) + at,
  )

/** Without what follows the last figure: remarks, blank columns. */
function upToFigures(cells: Cells): Cells {
  const last = cells.reduce((found, cell, at) => (isFigure(cell) ? at : found), -1)
  return cells.every((cell, at) => at <= last || isBlank(cell) || isPlainWord(cell))
    ? cells.slice(0, last + 1)
    : cells
}

/** Why a row's cells cannot be counted; undefined if they can. */
function whyUncounted(cells: Cells, line: TargetLine, isBeside: boolean): string | undefined {
  const figures = upToFigures(cells)
  if (figures.length > line.keys.length) return '列数比本表多，不能确定各属于哪一列'
  const isWhole = cells.length === line.keys.length
  return !isWhole && (isBeside || figures.some(isPlainWord)) ? '不能确定各属于哪一列' : undefined
}

/**
 * Rows by their labels, columns by number: all of the row's, or from the cursor's column on where
 * nothing else is known of the columns. What is not a number, or has no row, is left out and named.
 * @param sureOnes where the recogniser, reading it as a report, puts the cells it is sure of.
 */
export function byRows(
  rows: readonly PastedRow[],
  lines: readonly TargetLine[],
  { format, from, year, units = [] }: Target,
  sureOnes: ReadonlyMap<FigureKey, Landed>,
): Landing {
  const start = Math.max(0, lines.find(({ keys }) => keys.includes(from))?.keys.indexOf(from) ?? 0)
  const { land, leave, settled } = landing(format, sureOnes)
  const places = new Set([...sureOnes.values()].map(({ origin }) => placeOf(origin)))
  const serial = sureOnes.size === 0 && hasSerials(rows)
  if (serial) leave('各行的序号（行次）')

  function lay(
    cells: Cells,
    keys: readonly FigureKey[],
    labels: readonly string[],
    guess?: Guess,
  ): void {
    const words = wordsIn(cells)
    const named = labels.join(' ')
    cells.forEach(({ text, origin }, index) => {
      const key = keys[index]
      const kind = key === undefined ? undefined : cellsOf(format).get(key)?.kind
      const read = kind && readIn(text, kind, [...labels, ...words], units)
      const cell = `${named}“${text.trim()}”`
      if (key !== undefined && read?.ok)
        land(key, {
          one: { figure: read.value, origin, ...(guess && { guess }) },
          named: cell,
          isBareTotal: isBareTotal(labels, lines),
        })
      else if (text.trim() !== '')
        leave(`${cell}（${whyNone(format, key, read) ?? '这一行没有这么多格'}）`)
    })
  }
  for (const { labels, cells: all } of rows) {
    const cells = serial ? all.slice(1) : all
    if (cells.every((cell) => places.has(placeOf(cell.origin)) || isBlank(cell))) continue
    const said = labels.map((label) => saidOfThisYear(label, year))
    const line = lineNamed(said, lines)
    const named = labels.join(' ')
    const isBeside = sureOnes.size > 0
    const isOther = isOfOtherYear(said, year, line?.label && [line.label])
    const why = isOther
      ? '不是本年度的数'
      : line
        ? whyUncounted(cells, line, isBeside)
        : whyNoLine(labels, lines)
    if (!line || why !== undefined) leave(`${named}（${why ?? ''}）`)
    else {
      const isWhole = cells.length === line.keys.length
      if (isWhole || isBeside) lay(cells, line.keys, labels)
      else lay(cells, line.keys.slice(start), labels, { column: '' })
    }
  }
  return settled()
}
