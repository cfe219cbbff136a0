/** Where the cells of a block belong whose own heads name the columns: nothing is placed by counting. */
import { readFigure } from '@/report/figure'
import { type FigureKey, cellsOf } from '@/report/format'
import type { Landed, Target } from './index'
import { type TargetLine, columnNamed, lineNamed, saysColumn, whyNoLine } from './lines'
import { type HeadedRow, placeOf } from './rows'
import { isInYuan, isOfOtherYear, isThisYear } from './telling'

/** What a column is called that holds the figures of its rows, whatever they are. */
const anyFigures = /^(?:本年度?)?(?:数量|件数|数值|数据|数|值|填报数|合计数)(?:[（(].{1,6}[)）])?$/

/** Which figure of its line each cell of a row is; undefined where its heads do not say. */
function columnsOf(
  { heads, cells }: HeadedRow,
  line: TargetLine,
  from: number,
  year: number,
): readonly (number | undefined)[] {
  const isOther = (said: readonly string[], at?: number): boolean =>
    isOfOtherYear(said, year, at === undefined ? [] : line.heads[at])
  /** What is said beside the report's own year: 自然人 of 2026年 自然人. */
  const own = heads.map((said) => said.filter((one) => !isThisYear(one, year)))
  const named = heads.map((said, cell) => {
    const at = columnNamed(own[cell] ?? [], line, from)
    return at !== undefined && isOther(said, at) ? undefined : at
  })
  const fits = (said: readonly string[], at: number): boolean =>
    !isOther(said, at) && saysColumn(said.at(-1) ?? '', line.heads[at] ?? [])
  // A whole row in its own order: a name that is not known stands between those that are.
  const isWhole =
    cells.length === line.keys.length &&
    heads.every((said, at) => !isOther(said, at)) &&
    heads.some(fits) &&
    heads.every((said, at) => fits(said, at) || named[at] === undefined)
  if (isWhole) return [...cells.keys()]
  if (cells.length === 1 && line.keys.length === 1 && !isOther(heads[0] ?? [])) return [0]
  // One column of figures, those of other years beside it: the cursor tells whose they are.
  const ours = [...heads.keys()].filter((at) => !isOther(heads[at] ?? []))
  const [only = -1] = ours
  const said = own[only]?.at(-1)
  const isAny = said === undefined ? heads[only]?.length !== 0 : anyFigures.test(said)
  if (ours.length !== 1 || named[only] !== undefined || !isAny) return named
  return heads.map((_, at) => (at === only ? from : undefined))
}

/** Why a cell is left out, where it is not for what stands in it. */
function whyLeft(
  said: readonly string[],
  {
    key,
    year,
    inYuan,
    isTaken,
  }: { key: FigureKey | undefined; year: number; inYuan: boolean; isTaken: boolean },
): string {
  const name = said.at(-1)
  if (key === undefined && isOfOtherYear(said, year)) return '（不是本年度的数）'
  if (key === undefined) return name === undefined ? '（上面没有列名）' : `（没有“${name}”这一列）`
  if (inYuan) return '（单位是元，本表填万元）'
  return isTaken ? `（另有一列也叫“${name ?? ''}”）` : ''
}

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
  { format, from, year }: Target,
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

  const noLine = (labels: readonly string[]): string =>
    isNamed ? `（${whyNoLine(labels, lines)}）` : '（超出表格）'

  function land(row: HeadedRow, line: TargetLine | undefined): void {
    const columns = line ? columnsOf(row, line, column, year) : []
    row.cells.forEach(({ text, origin }, at) => {
      const said = row.heads[at] ?? []
      const index = columns[at]
      const isSure = row.labels.length > 0 && !isOfOtherYear(said, year)
      const sureKey = isSure ? certain.get(placeOf(origin)) : undefined
      const key = (index === undefined ? undefined : line?.keys[index]) ?? sureKey
      const kind = key === undefined ? undefined : cellsOf(format).get(key)?.kind
      const read = kind && readFigure(text, kind)
      const inYuan = kind === 'amount' && [...row.labels, ...said].some(isInYuan)
      const isTaken = key !== undefined && landed.has(key)
      if (key !== undefined && read?.ok && !inYuan && !isTaken)
        landed.set(key, { figure: read.value, origin })
      else if (text.trim() !== '') {
        const why = line ? whyLeft(said, { key, year, inYuan, isTaken }) : noLine(row.labels)
        left.push(`${row.labels.join(' ')}“${text.trim()}”${why}`)
      }
    })
  }
  for (const row of rows) {
    const own = row.labels.length > 0
    land(row, own ? lineNamed(row.labels, lines) : isNamed ? undefined : lines[cursor + row.at])
  }
  return { landed, left }
}
