/** Where the cells of a block belong whose own heads name the columns: nothing is placed by counting. */
import type { Label } from '../recognise/label/words'
import { readFigure } from '@/report/figure'
import { type FigureKey, cellsOf } from '@/report/format'
import type { Landed, Target } from './index'
import { type TargetLine, columnNamed, lineNamed, saysColumn } from './lines'
import { type HeadedRow, placeOf } from './rows'

/** What a column is called that holds the figures of its rows, whatever they are. */
const anyFigures = /^(?:本年度?)?(?:数量|件数|数值|数据|数|值|填报数|合计数)(?:[（(].{1,6}[)）])?$/

/** Of another year, or of one that only the officer knows to be this one: 2025年自然人, 上年. */
const ofSomeYear = /20\d\d|(?:上|去|前|往)一?年|同期/

/** True if a pasted column is told by its year, and the table's own column is not. */
const isOfSomeYear = (said: readonly string[], own: readonly Label[] = []): boolean =>
  said.some((one) => ofSomeYear.test(one)) && !own.some(({ whole }) => ofSomeYear.test(whole))

/** Which figure of its line each cell of a row is; undefined where its heads do not say. */
function columnsOf(
  { heads, cells }: HeadedRow,
  line: TargetLine,
  from: number,
): readonly (number | undefined)[] {
  const named = heads.map((said) => {
    const at = columnNamed(said, line, from)
    return at !== undefined && isOfSomeYear(said, line.heads[at]) ? undefined : at
  })
  const fits = (said: readonly string[], at: number): boolean =>
    !isOfSomeYear(said, line.heads[at]) && saysColumn(said.at(-1) ?? '', line.heads[at] ?? [])
  // A whole row in its own order: a name that is not known stands between those that are.
  const isWhole =
    cells.length === line.keys.length &&
    heads.every((said, at) => !isOfSomeYear(said, line.heads[at])) &&
    heads.some(fits) &&
    heads.every((said, at) => fits(said, at) || named[at] === undefined)
  if (isWhole) return [...cells.keys()]
  if (cells.length !== 1 || isOfSomeYear(heads[0] ?? [])) return named
  if (line.keys.length === 1) return [0]
  return anyFigures.test(heads[0]?.at(-1) ?? '') ? [from] : named
}

const nameOf = (said: readonly string[]): string =>
  said.length === 0 ? '上面没有列名' : `没有“${said.at(-1) ?? ''}”这一列`

/** True if the heads of some row name a column of the table, or its rows are named and heads stand above its cells. */
export function isHeaded(rows: readonly HeadedRow[], lines: readonly TargetLine[]): boolean {
  const says = (said: readonly string[]): boolean =>
    lines.some(
      (line) =>
        columnNamed(said, line, 0) !== undefined ||
        line.heads.some((heads) => saysColumn(said.at(-1) ?? '', heads)),
    )
  return rows.some(
    ({ heads, labels }) =>
      heads.some(says) ||
      (lineNamed(labels, lines) !== undefined && heads.some((said) => said.length > 0)),
  )
}

/**
 * Rows by their names, or from the cursor's row down where none has a name; columns by theirs. What has no place, or
 * is no number, is left out and named.
 * @param sureOnes where the recogniser, reading it as a report, puts the cells it is sure of.
 */
export function byHeads(
  rows: readonly HeadedRow[],
  lines: readonly TargetLine[],
  { format, from }: Target,
  sureOnes: ReadonlyMap<FigureKey, Landed>,
): { readonly landed: ReadonlyMap<FigureKey, Landed>; readonly left: readonly string[] } {
  const certain = new Map([...sureOnes].map(([key, one]) => [placeOf(one.origin), key]))
  const isNamed = rows.some(({ labels }) => labels.length > 0)
  const cursor = Math.max(
    0,
    lines.findIndex(({ keys }) => keys.includes(from)),
  )
  const column = Math.max(0, lines[cursor]?.keys.indexOf(from) ?? 0)
  const landed = new Map<FigureKey, Landed>()
  const left: string[] = []

  /** Why a cell is left out, where it is not for what stands in it. */
  function whyLeft(
    key: FigureKey | undefined,
    line: TargetLine | undefined,
    said: readonly string[],
  ) {
    if (!line) return isNamed ? '（没有这一行）' : '（超出表格）'
    if (key === undefined) return `（${nameOf(said)}）`
    return landed.has(key) ? `（另有一列也叫“${said.at(-1) ?? ''}”）` : ''
  }
  function land(row: HeadedRow, line: TargetLine | undefined): void {
    const columns = line ? columnsOf(row, line, column) : []
    row.cells.forEach(({ text, origin }, at) => {
      const index = columns[at]
      const isSure = row.labels.length > 0 && !isOfSomeYear(row.heads[at] ?? [])
      const sureKey = isSure ? certain.get(placeOf(origin)) : undefined
      const key = (index === undefined ? undefined : line?.keys[index]) ?? sureKey
      const kind = key === undefined ? undefined : cellsOf(format).get(key)?.kind
      const read = kind && readFigure(text, kind)
      if (key !== undefined && read?.ok && !landed.has(key))
        landed.set(key, { figure: read.value, origin })
      else if (text.trim() !== '')
        left.push(
          `${row.labels.join(' ')}“${text.trim()}”${whyLeft(key, line, row.heads[at] ?? [])}`,
        )
    })
  }
  for (const row of rows) {
    const own = row.labels.length > 0
    land(row, own ? lineNamed(row.labels, lines) : isNamed ? undefined : lines[cursor + row.at])
  }
  return { landed, left }
}
