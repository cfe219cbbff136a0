/** Which figure of its line each cell of a row is, by the heads above it: by a name, by the row's order, or by the cursor. */
import { cellsOf } from '@/report/format'
import { isFigure } from '../cell'
import type { Target } from '../index'
import { type TargetLine, columnNamed, saysColumn } from '../lines'
import type { HeadedRow } from '../rows'
import { type GroupGuess, untoldGroups } from './groups-untold'
import { groupMeant } from '../vouch/named'
import { cornerWords, isOfOtherYear, isThisYear, otherUnit } from '../telling'

/** What a column is called that holds the figures of its rows, whatever they are. */
const anyFigures = /^(?:本年度?)?(?:数量|件数|数值|数据|数|值|填报数|合计数)(?:[（(].{1,6}[)）])?$/

/** Heads that stand beside any columns and name none: what is under them is of no column, and never counted as one. */
const ofNoColumn = new RegExp(`^(?:${cornerWords.join('|')}|单位|来源|附注|注)$`)

/** Which figure of its line each cell of a row is, and whether a name told it. */
export interface Columns {
  readonly at: readonly (number | undefined)[]
  /** The cell whose column the cursor tells. */
  readonly guessed?: number
  /** The cells that no name, but the order of the table's own columns tells. */
  readonly ordered?: readonly number[]
  /** What tells the groups of its columns, where none is named. */
  readonly group?: GroupGuess
  /** Why none of its cells is placed. */
  readonly why?: string
}

const isOfNoColumn = (said: string): boolean =>
  ofNoColumn.test(said.trim()) || anyFigures.test(said.trim())

/** What the heads of a row say of its cells; undefined where they say nothing. */
export function columnsOf(
  { heads, cells }: HeadedRow,
  line: TargetLine,
  from: number,
  { year, format }: Target,
): Columns {
  const kind = cellsOf(format).get(line.keys[0] ?? '')?.kind ?? 'count'
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
  const unfit = [...heads.keys()].filter((at) => !fits(heads[at] ?? [], at))
  const unnamed = unfit.filter((at) => (heads[at]?.length ?? 0) === 0)
  // A whole row in its own order: names that are not known, or blanks, stand between those that are. Where there are
  // both, the name may be of a column more, and the next one's is the blank; many blanks want the last column named.
  const isWhole =
    (unnamed.length === 0 ||
      (unnamed.length === unfit.length &&
        (unnamed.length * 2 <= cells.length || !unnamed.includes(cells.length - 1)))) &&
    unfit.every((at) => !isOfNoColumn(heads[at]?.at(-1) ?? '')) &&
    cells.length === line.keys.length &&
    heads.every((said, at) => !isOther(said, at)) &&
    heads.some(fits) &&
    // A group told above (复议后起诉) counts for more than the order.
    own.every((said, at) => said.length < 2 || (named[at] ?? at) === at) &&
    heads.every((said, at) => fits(said, at) || named[at] === undefined)
  if (isWhole) return { at: [...cells.keys()], ordered: unnamed }
  const untold = untoldGroups(own, line, from)
  if (untold && 'why' in untold) return { at: [], why: untold.why }
  if (untold)
    return {
      at: own.map((said, at) => (isOther(heads[at] ?? []) ? undefined : untold.at(said, at))),
      group: untold.group,
    }
  if (cells.length === 1 && line.keys.length === 1 && !isOther(heads[0] ?? [])) return { at: [0] }
  // One column of figures, those of other years, units and remarks beside it: the cursor tells whose they are.
  const ours = [...heads.keys()].filter(
    (at) =>
      !isOther(heads[at] ?? []) &&
      isFigure(cells[at] ?? { text: '' }) &&
      otherUnit(heads[at] ?? [], kind, []) === undefined,
  )
  const [only = -1] = ours
  const said = own[only]?.at(-1)
  const isAny = said === undefined ? heads[only]?.length !== 0 : anyFigures.test(said)
  if (ours.length !== 1 || named[only] !== undefined || !isAny) return { at: named }
  const cursor = Math.min(from, line.keys.length - 1)
  return { at: heads.map((_, at) => (at === only ? cursor : undefined)), guessed: only }
}

/** How many columns of a line a name says. */
export const countNamed = (said: string | undefined, line: TargetLine): number =>
  said === undefined ? 0 : line.heads.filter((heads) => saysColumn(said, heads)).length

/** Why a name is that of no column: there is none, or it takes in several. */
export function whyNoColumn(name: string, { heads }: TargetLine): string {
  const group = groupMeant(name)
  const own = heads.filter(
    (one) => group !== undefined && one.slice(0, -1).some(({ core }) => core === group),
  )
  if (own.length === 0) return `没有“${name}”这一列`
  const names = own.map((one) => `“${one.at(-1)?.whole ?? ''}”`).join('')
  return `“${name}”在本表分为${names}几列，请分别填`
}
