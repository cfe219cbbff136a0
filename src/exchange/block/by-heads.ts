/** Where the cells of a block belong whose own heads name the columns: nothing is placed by counting. */
import { type FigureKey, cellsOf } from '@/report/format'
import { isBlank, isFigure, isPlainWord, wordsIn, readIn } from './cell'
import { whyNone } from './guesses'
import type { Guess, Landed, Target } from './index'
import { type Landing, landing } from './landing'
import {
  type TargetLine,
  columnNamed,
  isBareTotal,
  isGroupOfColumns,
  lineNamed,
  saysColumn,
  whyNoLine,
} from './lines'
import { type HeadedRow, placeOf } from './rows'
import { type Columns, columnsOf, countNamed, whyNoColumn } from './shape/columns'
import { isOfOtherYear, isPeriod, isThisYear, saidOfThisYear } from './telling'

/** Where a cell that is left out would go, and why what stands in it is no figure there. */
interface LeftCell {
  readonly key: FigureKey | undefined
  readonly year: number
  readonly line: TargetLine
  readonly why: string | undefined
}

/** Why a cell is left out. */
function whyLeft(said: readonly string[], { key, year, line, why }: LeftCell): string {
  const name = said.at(-1)
  if (key === undefined && isOfOtherYear(said, year)) return '（不是本年度的数）'
  if (key === undefined && countNamed(name, line) > 1)
    return `（叫“${name ?? ''}”的不止一列，不能确定是哪一列）`
  if (key === undefined)
    return name === undefined ? '（上面没有列名）' : `（${whyNoColumn(name, line)}）`
  return `（${why ?? '不是数字'}）`
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

/** The words that stand before the figures of a row and are no name of any: 收到 45. */
function strangeNameOf({ labels, cells }: HeadedRow): readonly string[] {
  const first = cells.findIndex(isFigure)
  const before = cells.slice(0, Math.max(0, first))
  return labels.length === 0 && before.every((cell) => isPlainWord(cell) || isBlank(cell))
    ? before.map(({ text }) => text.trim())
    : []
}

/** The times that stand where the name of a row does, and name none: 2024年, 本年. */
const timesOf = ({ labels }: HeadedRow): readonly string[] => (labels.every(isPeriod) ? labels : [])

/** What of a place is guessed. @param called what stands where the row's name does, and names none. */
function guessOf(
  called: readonly string[],
  line: TargetLine | undefined,
  { heads }: HeadedRow,
  { guessed, ordered = [], group }: Columns,
  at: number,
): Guess | undefined {
  const isRow = called.length > 0 && line?.label !== undefined
  const isOrdered = ordered.includes(at)
  if (!isRow && guessed !== at && !group && !isOrdered) return undefined
  return {
    ...(isRow && { row: called.join(' ') }),
    ...(guessed === at && { column: heads[at]?.at(-1) ?? '' }),
    ...(isOrdered && { isOrdered }),
    ...(group && { group }),
  }
}

/** The names of a row without its time. */
const namesOf = ({ labels }: HeadedRow, year: number): readonly string[] =>
  labels.filter((label) => !isPeriod(label)).map((label) => saidOfThisYear(label, year))

/** The line that a row's names mean; of a table whose rows have no names its only one, where they are those of groups. */
const lineOfRow = (
  labels: readonly string[],
  lines: readonly TargetLine[],
): TargetLine | undefined =>
  lines.some(({ label }) => label !== undefined)
    ? lineNamed(labels, lines)
    : isGroupOfColumns(labels.at(-1) ?? '', lines[0])
      ? lines[0]
      : undefined

/** True of a row whose heads tell its group of columns. */
const isBelowGroup = ({ heads }: HeadedRow, line: TargetLine | undefined): boolean =>
  heads.some((said) => said.slice(0, -1).some((one) => isGroupOfColumns(one, line)))

/** True where rows need not be counted: some have names, or all stand below those of groups, as 表四 in three small tables. */
const areTold = (rows: readonly HeadedRow[], lines: readonly TargetLine[]): boolean =>
  rows.some(({ labels }) => labels.length > 0) ||
  (!lines.some(({ label }) => label !== undefined) &&
    rows.every((row) => isBelowGroup(row, lines[0])))

/** Rows that are only counted, and more than there are: among them stand some of another shape, such as 小计. */
function beyondTable(rows: readonly HeadedRow[], room: number): string | undefined {
  const isBeyond = ({ at, cells }: HeadedRow): boolean =>
    at >= room && cells.some(({ text }) => text.trim() !== '')
  return rows.some(isBeyond)
    ? `粘贴的有 ${String(rows.length)} 行，从选中的一行起本表只有 ${String(room)} 行，放不下，一格也没有粘贴。请看看是不是多出了小计等行`
    : undefined
}

/** True of whole rows named by years alone, one of them this year's. */
const isByYear = (rows: readonly HeadedRow[], year: number): boolean =>
  rows.every(
    ({ labels, cells }) => labels.length > 0 && labels.every(isPeriod) && cells.length > 1,
  ) && rows.filter(({ labels }) => labels.some((label) => isThisYear(label, year))).length === 1

/** Which line the cursor is in, and which of its figures it is at; the first where it is in none. */
function cursorIn(lines: readonly TargetLine[], from: FigureKey): readonly [number, number] {
  const line = lines.findIndex(({ keys }) => keys.includes(from))
  return [Math.max(0, line), Math.max(0, lines[line]?.keys.indexOf(from) ?? 0)]
}

/**
 * Rows by their names, or from the cursor's row down where none has a name; columns by theirs. What has no place, or
 * is no number, is left out and named.
 * @param sureOnes where the recogniser, reading it as a report, puts the cells it is sure of.
 */
export function byHeads(
  rows: readonly HeadedRow[],
  lines: readonly TargetLine[],
  target: Target,
  sureOnes: ReadonlyMap<FigureKey, Landed>,
): Landing {
  const { format, from, year, units = [] } = target
  const certain = new Map([...sureOnes].map(([key, one]) => [placeOf(one.origin), key]))
  const hasNames = lines.some(({ label }) => label !== undefined)
  const isTold = areTold(rows, lines)
  const [cursor, column] = cursorIn(lines, from)
  const { land, leave, settled } = landing(format)

  const beyond = isTold ? undefined : beyondTable(rows, lines.length - cursor)
  if (beyond !== undefined) return { landed: new Map(), left: [beyond] }

  function lay(row: HeadedRow, line: TargetLine | undefined): void {
    const columns: Columns = line ? columnsOf(row, line, column, target) : { at: [] }
    const words = wordsIn(row.cells)
    const none = `（${whyNoLine(row.labels, lines)}）`
    if (columns.why !== undefined) leave(columns.why)
    const called = strangeNameOf(row)
    const untold = called.length > 0 ? called : timesOf(row)
    row.cells.forEach(({ text, origin }, at) => {
      if (at < called.length || columns.why !== undefined) return
      const said = row.heads[at] ?? []
      const index = columns.at[at]
      const isSure = row.labels.length > 0 && text.trim() !== '' && !isOfOtherYear(said, year)
      const sureKey = isSure ? certain.get(placeOf(origin)) : undefined
      const key = (index === undefined ? undefined : line?.keys[index]) ?? sureKey
      const kind = key === undefined ? undefined : cellsOf(format).get(key)?.kind
      const read = kind && readIn(text, kind, [...row.labels, ...said, ...words], units)
      const guess = guessOf(untold, line, row, columns, at)
      const named = `${[...row.labels, ...called].join(' ')}“${text.trim()}”`
      if (key !== undefined && read?.ok)
        land(key, {
          one: { figure: read.value, origin, ...(guess && { guess }) },
          named,
          isBareTotal: isBareTotal(row.labels, lines),
        })
      else if (text.trim() !== '') {
        const why = whyNone(format, key, read)
        leave(`${named}${line ? whyLeft(said, { key, year, line, why }) : none}`)
      }
    })
  }
  /** Years may name rows where the table's own have no names, or one row is this year's: the cursor tells which it is. */
  const lineOfYear = hasNames && !isByYear(rows, year) ? undefined : lines[cursor]
  for (const one of rows) {
    const labels = namesOf(one, year)
    // In a table whose rows have no names those of groups may begin a row, as they stand above columns.
    const row = hasNames ? one : { ...one, heads: one.heads.map((said) => [...labels, ...said]) }
    const counted = isTold ? lineOfYear : lines[cursor + row.at]
    const line = labels.length > 0 ? lineOfRow(labels, lines) : counted
    if (isOfOtherYear(row.labels, year, line?.label && [line.label]))
      leave(`${row.labels.join(' ')}…（不是本年度的数）`)
    else lay(row, line)
  }
  return settled()
}
