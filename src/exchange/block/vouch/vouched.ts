/**
 * The other book of a copied block: every word that holds for a figure must be a name of its cell, a word that says
 * nothing, or this organ's own name. What cannot be explained so may be of others, of another time or unit: it stays out.
 */
import { type Cell, type FigureKey, cellsOf } from '@/report/format'
import type { SourceDocument } from '../../read/source'
import { labelOf } from '../../recognise/label/words'
import type { Landed, Target } from '../index'
import { isAmongParts } from '../landing'
import { isFragment } from '../lines'
import { isOffice, isOfOtherTime, isPeriod, tellsOtherYear } from '../telling'
import { shownOf } from './around'
import { unexplained } from './explained'
import { type Governing, governingIn } from './governing'
import { asDeclared, saysName } from './named'
import { isReordered } from './order'
import { isOwnOffice } from './own'
import { isAmongStrangers, wholeRuns } from './strangers'
import { whyBeside } from './why'

/** How a message addresses somebody or takes its leave: 李姐, 您好, 谢谢. */
const isAddress = (clause: string): boolean =>
  clause.length <= 4 &&
  !/[省市区县州乡镇村全各共总合累均计预约去前往年月季含除]|系统|上级/.test(clause)

/** What of the clauses of a line is odd: a title is one; how a message addresses somebody says nothing. */
function oddIn(line: string, isOdd: (text: string) => boolean): boolean {
  if (!isOdd(line)) return false
  const clauses = line.split(/[，。！；,!;]/).map((clause) => clause.trim())
  return clauses.length === 1 || clauses.some((clause) => !isAddress(clause) && isOdd(clause))
}

/** A row called 其他 alone may be a group or one of its rows: the row above it tells, where it is of the same group. */
function isBareOther(
  cell: Cell,
  { origin }: Landed,
  beside: readonly string[],
  landed: ReadonlyMap<FigureKey, Landed>,
  cells: ReadonlyMap<FigureKey, Cell>,
): boolean {
  const [said = ''] = beside
  const { core, number } = labelOf(said)
  if (core !== '其他' || number || beside.length > 1 || cell.row.length < 2) return false
  return ![...landed].some(
    ([key, { origin: other }]) =>
      cells.get(key)?.row.at(-2) === cell.row.at(-2) &&
      other.where === origin.where &&
      other.row === origin.row - 1,
  )
}

/** A remark that its figure is another's, of a part, or not certain. */
const doubts = /不含|不包括|仅含|只含|扣除|待核|待定|待查|未核|估|预计|暂|作废|无效|不实|存疑|有误/

const isOddRemark = (text: string, { organ, year }: Target): boolean =>
  doubts.test(text) ||
  (isOffice(text) && !isOwnOffice(text, organ)) ||
  (tellsOtherYear(text, year) && !/[比较增减]/.test(text))

/** What other business counts: 本年受理投诉, 信访件. */
const otherBusiness = /投诉|信访|许可|提案|建议|议案|热线|工单|举报|案件|诉求|咨询|来访|来信/

/** What other business counts in another row, beside 上年结转 and the like: these are of it, too. */
const otherBusinessBeside = (
  said: string | undefined,
  siblings: readonly string[],
  isKnown: (text: string) => boolean,
): string | undefined =>
  /结转|新收|收到|受理|办结|总计|合计|其他/.test(labelOf(said ?? '').whole)
    ? siblings.find((text) => otherBusiness.test(text) && !isKnown(text))
    : undefined

/** 合计 alone, of rows that did not come along. */
const isTotalAlone = (
  said: string | undefined,
  siblings: readonly string[],
  isKnown: (text: string) => boolean,
): boolean => {
  const { core, number } = labelOf(said ?? '')
  return core === '总计' && !number && !siblings.some(isKnown)
}

/** A row named by a few letters of its name alone: 本机关, 申请. */
function isPartOfName({ row }: Cell, [said]: readonly string[]): boolean {
  const name = labelOf(row.at(-1)?.text ?? '')
  return (
    said !== undefined &&
    !isPeriod(said) &&
    asDeclared(said) === said &&
    name.core.includes(labelOf(said).core) &&
    isFragment(said, name)
  )
}

/** True where the names of rows stand above, and that of the column beside: 其他 is its applicant then. */
function isTurned({ row, column }: Cell, [said]: readonly string[], over: readonly string[]) {
  const name = labelOf(row.at(-1)?.text ?? '')
  return (
    said !== undefined &&
    labelOf(column.at(-1)?.text ?? '').core === labelOf(said).core &&
    over.some((text) => saysName(labelOf(text).whole, name))
  )
}

/** Tells what a format calls a row, or a column. */
function namesIn(
  cells: ReadonlyMap<FigureKey, Cell>,
  of: 'row' | 'column',
): (text: string) => boolean {
  const texts = new Set([...cells.values()].flatMap((cell) => cell[of].map(({ text }) => text)))
  const names = [...texts].filter((text) => text !== '').map(labelOf)
  const known = new Map<string, boolean>()
  return (text) => {
    const { whole } = labelOf(text)
    const is = known.get(whole) ?? names.some((name) => saysName(whole, name))
    known.set(whole, is)
    return is
  }
}

/** A name without a number that may be that of several rows, and whose it is taken for. */
function manyRows(said: string | undefined, { row }: Cell): string | undefined {
  const { core, number } = labelOf(said ?? '')
  const own = row.map(({ text }) => text).filter((text) => text !== '')
  return number || !/^(?:其他|总计)$/.test(core) || own.length < 2
    ? undefined
    : `“${said?.trim() ?? ''}”按“${own.slice(-2).join(' ')}”一行填入`
}

/** What of a block is vouched for, and what is not, named. */
export interface Vouched {
  readonly landed: ReadonlyMap<FigureKey, Landed>
  readonly left: readonly string[]
  /** The words around what has landed that are to be shown with it. */
  readonly said: readonly string[]
  /** Words that name what has landed, and may mean more than it, in sentences. */
  readonly loose: readonly string[]
}

/** What is left out for each word. */
const leftFor = (left: ReadonlyMap<string, readonly string[]>, target: Target): readonly string[] =>
  [...left].map(
    ([odd, all]) =>
      `${whyBeside(odd, target)}：${all.slice(0, 3).join('、')}${all.length > 3 ? `等 ${String(all.length)} 格` : ''}`,
  )

/** What stands around all that has landed, and which word of it does not bear a figure out. */
function judgeOf(source: SourceDocument, landed: ReadonlyMap<FigureKey, Landed>, target: Target) {
  const places = [...landed.values()].map(({ origin }) => origin)
  const cells = cellsOf(target.format)
  const [isRow, isColumn] = [namesIn(cells, 'row'), namesIn(cells, 'column')]
  const isName = (text: string): boolean => isRow(text) || isColumn(text)
  const governing = governingIn(source, places, { isRowName: isRow, isColumnName: isColumn })
  const runOf = wholeRuns(cells, target)
  const reordered = isReordered(source, cells, target.table.id)
  const words = new Map([...landed].map(([key, { origin }]) => [key, governing(origin)]))
  /** The names of rows that have found their places, whatever they are called, are this table's. */
  const placed = new Set([...words.values()].flatMap(({ beside }) => beside))
  const isPlaced = (text: string): boolean => placed.has(text) || isName(text)
  const oddAbout = (cell: Cell, one: Landed, governed: Governing): string | undefined => {
    const { beside, remarks, over, around, atop, feet, siblings, inRow } = governed
    const run = runOf(inRow)
    const { isOdd, isOddHead, isOddLine, isOddAtop } = unexplained(cell, target)
    const group = cell.column.at(-2)?.text ?? ''
    // Where groups change places, a column is told by its own group alone.
    const isUntold =
      reordered &&
      group !== '' &&
      !over.some((text) => labelOf(text).whole === labelOf(group).whole)
    const isUnclear =
      !isTurned(cell, beside, over) &&
      (isBareOther(cell, one, beside, landed, cells) || isPartOfName(cell, beside))
    return (
      (isUntold ? group : undefined) ??
      around.find((line) => oddIn(line, isOddLine)) ??
      over.find(
        (text, at) => isOddHead(text) && !(at === 0 && (run === 'everyday' || run === 'part')),
      ) ??
      (isUnclear ? beside[0] : beside.find(isOdd)) ??
      atop.find((line) => oddIn(line, isOddAtop)) ??
      remarks.find((text) => isOddRemark(text, target)) ??
      feet.find((text) => isOfOtherTime(text, target.year)) ??
      [run ? undefined : over[0]].find((said) =>
        isAmongStrangers(said, siblings.columns, isName, target),
      ) ??
      [beside[0]].find(
        (said) =>
          isAmongStrangers(said, siblings.rows, isName, target) ||
          isTotalAlone(said, siblings.rows, isName),
      ) ??
      otherBusinessBeside(beside[0], siblings.rows, isPlaced)
    )
  }
  /** What a column is called that may mean more than it: 企业 beside 个人 and 其他 may be all 法人. */
  const looseOver = ({ over, inRow }: Governing): string | undefined =>
    runOf(inRow) === 'part' && !isName(over[0] ?? '') ? over[0] : undefined
  return { cells, words, isName, oddAbout, looseOver }
}

/** Keeps of what has landed only what all words around it bear out. */
export function vouched(
  source: SourceDocument,
  landed: ReadonlyMap<FigureKey, Landed>,
  target: Target,
): Vouched {
  const { cells, words, isName, oddAbout, looseOver } = judgeOf(source, landed, target)
  const kept = new Map<FigureKey, Landed>()
  const said = new Set<string>()
  const loose = new Map<string, string>()
  const rows = new Set<string>()
  /** By the words that nothing explains, what they stand beside. */
  const left = new Map<string, readonly string[]>()
  for (const [key, one] of landed) {
    const [cell, governed] = [cells.get(key), words.get(key)]
    if (!cell || !governed) continue
    const odd = oddAbout(cell, one, governed)
    if (odd === undefined) {
      kept.set(key, one)
      const { around, atop, near, over } = governed
      const wide = looseOver(governed)
      if (wide !== undefined) loose.set(wide, cell.column.at(-1)?.text ?? '')
      const row = manyRows(governed.beside[0], cell)
      if (row !== undefined && !isAmongParts(target.format, key, landed)) rows.add(row)
      for (const text of [...around, ...atop, ...near, ...over.slice(0, 1)]) said.add(text)
    } else if (one.figure !== null) {
      const name = [...governed.beside].reverse().find((text) => text !== odd) ?? ''
      left.set(odd, [...(left.get(odd) ?? []), `${name}“${one.origin.text.trim()}”`])
    }
  }
  return {
    landed: kept,
    said: shownOf(
      [...said].filter((text) => !isName(text) && !loose.has(text)),
      target,
    ),
    loose: [
      ...rows,
      ...[...loose].map(
        ([text, name]) => `“${text}”按“${name}”填入，如果它不只是这一类，请取消，按各类分别填`,
      ),
    ],
    left: leftFor(left, target),
  }
}
