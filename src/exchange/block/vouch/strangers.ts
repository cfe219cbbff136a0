/** 总计 and 其他 in a copied table may be of columns and rows this table does not have: only a whole run of its own names bears them out. */
import { conceptOf } from '@/report/concept'
import type { Cell, FigureKey, Heading } from '@/report/format'
import { labelOf } from '../../recognise/label/words'
import type { SourceCell } from '../../read/source'
import { reachesRow } from '../cell'
import type { Target } from '../index'
import { cornerWords, isOffice, tellsOtherYear } from '../telling'
import { saysName } from './named'
import { isOwnOffice } from './own'

/** 总计 or 其他 beside names that this table does not have, of quarters, of offices: it may be of them. */
export function isAmongStrangers(
  said: string | undefined,
  siblings: readonly string[],
  isKnown: (text: string) => boolean,
  { year, organ }: Target,
): boolean {
  const { core, number } = labelOf(said ?? '')
  if (number || (core !== '总计' && core !== '其他')) return false
  return siblings.some(
    (text) =>
      (isOffice(text) && !isKnown(text) && !isOwnOffice(text, organ)) ||
      /^(?:[省市县区乡镇]级|本级|基层|下属|下级|直属)/.test(text) ||
      (tellsOtherYear(text, year) && !/结转/.test(text)) ||
      (/^\p{Script=Han}{2,6}$/u.test(text) && !isKnown(text) && !anyHead.test(text)),
  )
}

/** Heads that stand beside any columns. */
const anyHead =
  /合计|小计|法人|占比|比例|比重|率$|增|减|同比|环比|折算|人次|备注|说明|序号|编号|行次|栏次|项目|类别|名称|内容|事项|指标|(?<!事业)单位|来源|时间|日期|年|数量?$|件|情况|公开|办理|处理/

/** Heads of what is no kind of applicant: numbers of rows, shares, remarks. */
const besideAll = new RegExp(
  `^(?:${cornerWords.join('|')}|申请情况|办理情况)$|占比|比例|比重|率$|增减|同比`,
)

/** The words of a row of heads in their order, and which of them is meant. */
export interface HeadsInRow {
  readonly heads: readonly string[]
  readonly at: number
}

/** The names of the other rows below the same head, and of the other columns in the same row of heads. */
export interface Siblings {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

/** The names beside that of a row, and those beside a head. */
export const siblingsIn = (
  words: readonly SourceCell[],
  name: SourceCell | undefined,
  head: SourceCell | undefined,
): Siblings => ({
  rows: words
    .filter((cell) => cell !== name && cell.column === name?.column)
    .map(({ text }) => text),
  columns: words.filter((cell) => cell !== head && cell.row === head?.row).map(({ text }) => text),
})

/** The words that stand in the lowest row a head reaches, in their order. */
export function rowOfHeads(words: readonly SourceCell[], head: SourceCell | undefined): HeadsInRow {
  const lowest = head ? head.row + head.rowSpan - 1 : -1
  const row = words.filter((cell) => reachesRow(cell, lowest)).sort((a, b) => a.column - b.column)
  return { heads: row.map(({ text }) => text), at: head ? row.indexOf(head) : -1 }
}

type IsName = (text: string, heading: Heading) => boolean

const isSaid: IsName = (text, { text: name }) => saysName(labelOf(text).whole, labelOf(name))

/** 个人 for 自然人: too loose to tell a column by, but where it stands among all the others. */
const isEveryday =
  (everyday: Target['everyday'] = {}): IsName =>
  (text, heading) =>
    everyday[conceptOf(heading)]?.includes(text.trim()) ?? false

/** The names of a table's columns at one depth, in their order. */
const namesAt = (cells: readonly Cell[], depth: 0 | -1): readonly Heading[] => [
  ...new Map(
    cells.flatMap(({ column }) => {
      const heading = column.at(depth)
      return heading && heading.text !== '' ? [[heading.text, heading] as const] : []
    }),
  ).values(),
]

/**
 * True of a row that names some of a table's columns in their order and nothing else, the one asked of among them. 企业 alone
 * may be all 法人; beside another of its group it is one of them.
 */
function isPartOfRun(
  { heads, at }: HeadsInRow,
  cells: readonly Cell[],
  ways: readonly IsName[],
): boolean {
  const columns = [...new Map(cells.map(({ column }) => [column.at(-1)?.text, column])).values()]
  const nth = heads.map((text) =>
    columns.findIndex((column) => {
      const name = column.at(-1)
      return name !== undefined && name.text !== '' && ways.some((is) => is(text, name))
    }),
  )
  const named = nth.filter((one) => one >= 0)
  const isOrdered = named.every((one, before) => before === 0 || one > (named[before - 1] ?? 0))
  const isStranger = (text: string, nthHead: number): boolean =>
    nth[nthHead] === -1 && !besideAll.test(text)
  const groupOf = (one: number): string => columns[one]?.at(-2)?.text ?? ''
  const own = groupOf(nth[at] ?? -1)
  const isAlone = own !== '' && named.filter((one) => groupOf(one) === own).length < 2
  return (nth[at] ?? -1) >= 0 && isOrdered && !isAlone && !heads.some(isStranger)
}

/** All columns of a table by their names, all of them as officers call them, or some as officers call them. */
type Run = 'official' | 'everyday' | 'part'

/** Tells of each head how the row it stands in names the columns of a table: all of them without a stranger among them, or not. */
export function wholeRuns(
  cells: ReadonlyMap<FigureKey, Cell>,
  { table, everyday }: Target,
): (row: HeadsInRow) => Run | undefined {
  const own = [...cells.values()].filter((cell) => cell.table.id === table.id)
  const ways = [isSaid, isEveryday(everyday)]
  const levels = [namesAt(own, 0), namesAt(own, -1)]
  const known = new Map<string, Run | undefined>()
  const runOf = ({ heads, at }: HeadsInRow): Run | undefined => {
    for (const names of levels)
      for (let from = Math.max(0, at - names.length + 1); from <= at; from += 1) {
        const run = heads.slice(from, from + names.length)
        if (run.length < names.length) break
        if (names.every((name) => run.some((text) => isSaid(text, name)))) return 'official'
        if (names.every((name, nth) => ways.some((is) => is(run[nth] ?? '', name))))
          return 'everyday'
      }
    return isPartOfRun({ heads, at }, own, ways) ? 'part' : undefined
  }
  return (row) => {
    const asked = `${String(row.at)} ${row.heads.join('\n')}`
    if (!known.has(asked)) known.set(asked, runOf(row))
    return known.get(asked)
  }
}
