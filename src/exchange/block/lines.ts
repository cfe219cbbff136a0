/** The lines of figures of a statutory table, with the names of each: its row's, and those above its columns. */
import type { FigureKey, Format, Table } from '@/report/format'
import { brief } from '@/format/spoken'
import { type LaidCell, layoutOf } from '@/report/layout'
import { asDeclared } from './vouch/named'
import { type Label, apart, labelOf, likeness, numbered, sure } from '../recognise/label/words'

export interface TargetLine {
  /** The innermost name of the row; none where the table's rows have no names. */
  readonly label: Label | undefined
  /** The names of rows that have no figures of their own, in the whole table: （六）其他处理. */
  readonly groups: readonly Label[]
  readonly keys: readonly FigureKey[]
  /** The names above each figure, the outermost first. */
  readonly heads: readonly (readonly Label[])[]
}

const covers = (head: LaidCell, cell: LaidCell): boolean =>
  head.column <= cell.column && cell.column + cell.columnSpan <= head.column + head.columnSpan

/** The table's lines from top to bottom; the heads above a line are those of its own band. */
export function linesOf(format: Format, table: Table): readonly TargetLine[] {
  let heads: readonly LaidCell[] = []
  let isHead = false
  const { rows } = layoutOf(format, table)
  const groups = rows.flatMap((row) =>
    row
      .filter(({ role }) => role === 'row')
      .slice(0, -1)
      .map(({ text }) => labelOf(text)),
  )
  return rows.flatMap((row) => {
    const columns = row.filter(({ role }) => role === 'column')
    if (columns.length > 0) heads = isHead ? [...heads, ...columns] : columns
    isHead = columns.length > 0
    const cells = row.flatMap((cell) =>
      cell.key === undefined ? [] : [{ ...cell, key: cell.key }],
    )
    const label = row.filter(({ role }) => role === 'row').at(-1)
    if (cells.length === 0) return []
    return {
      label: label && labelOf(label.text),
      groups,
      keys: cells.map(({ key }) => key),
      heads: cells.map((cell) =>
        heads.filter((head) => covers(head, cell)).map(({ text }) => labelOf(text)),
      ),
    }
  })
}

/** The one that a name means among others; undefined if none or several do. */
function meant<T>(said: string, all: readonly T[], label: (one: T) => Label | undefined) {
  const name = labelOf(said)
  const ranked = all
    .map((one) => ({ one, score: likenessTo(name, label(one)) }))
    .sort((a, b) => b.score - a.score)
  const [best, next] = ranked
  const isOne = best && best.score >= sure && (!next || best.score - next.score >= apart)
  return isOne ? best.one : undefined
}
const likenessTo = (said: Label, label: Label | undefined, beside = besideRow): number =>
  label && !saysMore(said, label, beside) ? likeness(said, label) : 0

/** What may stand beside the name of a row without making it another. */
const besideRow = /^(?:20\d\d年?度?|本?年度?|的|总?件?数量?|量|总|共|合计|情况|信息|类)*$/
/** Beside the name of a column, which says who or how. */
const besideColumn =
  /^(?:20\d\d年?度?|本?年度?|的|总?件?数量?|量|总|共|合计|情况|信息|类|组织|申请人?|申请件?数量?)*$/

/**
 * True of a name with words more than the declared one: 法人合计 is no 合计, 其他处理 not 其他, 予以公开率 not 予以公开.
 */
function saysMore(said: Label, { core }: Label, beside: RegExp): boolean {
  const at = said.core.indexOf(core)
  if (at < 0 || said.core === core) return false
  const more = [said.core.slice(0, at), said.core.slice(at + core.length)]
  return !more.every((one) => beside.test(one))
}

/** The one line a row's names mean; undefined if none or several. */
export function lineNamed(
  labels: readonly string[],
  lines: readonly TargetLine[],
): TargetLine | undefined {
  const said = labels.at(-1)
  if (said === undefined) return undefined
  return lineOf(said, lines) ?? lineInGroup(said, lines)
}

/** The line that a name with its group's means: 无法提供—本机关不掌握. */
function lineInGroup(said: string, lines: readonly TargetLine[]): TargetLine | undefined {
  const [group = '', ...rest] = said.split(/\s*[-—–:：／/]+\s*/)
  const isGroup = lines[0]?.groups.some((one) => likeness(labelOf(group), one) >= sure)
  const name = rest.at(-1)
  return isGroup && name !== undefined ? lineOf(name, lines) : undefined
}

/** What stands above the names of rows, and is part of many of them: 事项 of 属于行政查询事项. */
const corner =
  /^(?:项目|事项|内容|信息|名称|类别|类型|情况|结果|指标|数量|件数|申请|公开|处理|办理)$/

/** Few letters are part of many names (文件, 费用, 本机关); these alone are how offices call a row. */
const short = /^(?:新收|收费|信访)$/

/** True of so few letters of a name that they tell nothing. */
export function isFragment(said: string, { core: name }: Label): boolean {
  const { core } = labelOf(said)
  return core.length < 4 && core.length * 2 < name.length && !short.test(core)
}

function lineOf(words: string, lines: readonly TargetLine[]): TargetLine | undefined {
  const said = asDeclared(words)
  if (corner.test(said.trim())) return undefined
  const byName = (name: string) => meant(name, lines, ({ label }) => label)
  const { rest } = numbered(said)
  // A table of fewer rows numbers them anew: 二、本年新收. 总计 and 其他 are no names without theirs.
  const line = byName(said) ?? (rest.length < 4 ? undefined : byName(rest))
  const own = likenessTo(labelOf(said), line?.label)
  if (line?.label && isFragment(said, line.label)) return undefined
  // 其他处理 is the group, and not the row 其他 in it.
  const isGroup = line?.groups.some((group) => likenessTo(labelOf(said), group) >= own)
  return isGroup ? undefined : line
}

/** A total of the year is a total: 2024年度合计 says no more of what it adds up. */
const ofYear = /^(?:\d{4}年?度?|本年度?|今年|全年度?|年度)(?=.)/
const ofCount = /(?<=计)(?:件?数|数量)$/

/** True of a row called 合计 and nothing else: neither its number nor its group tells whose. */
export function isBareTotal(labels: readonly string[], lines: readonly TargetLine[]): boolean {
  const { core, number } = labelOf(
    (labels.at(-1) ?? '').trim().replace(ofYear, '').replace(ofCount, ''),
  )
  const isOfGroup = labels
    .slice(0, -1)
    .some((one) => lines[0]?.groups.some((group) => likeness(labelOf(one), group) >= sure))
  return core === '总计' && number === undefined && !isOfGroup
}

/** So few rows that a short name may mean are all named. */
const mostAlike = 3

/** Why a row's names mean no line. */
export function whyNoLine(labels: readonly string[], lines: readonly TargetLine[]): string {
  const said = labelOf(labels.at(-1) ?? '')
  const isGroup = lines[0]?.groups.some((group) => likeness(said, group) >= sure)
  if (isGroup) return '本表把它分为几行，请按各行填'
  const full = brief[said.whole]
  const meant = full === undefined ? undefined : lineNamed([full], lines)?.label?.core
  if (meant !== undefined) return `可能是“${meant}”，请在行名里写明`
  const several = lines.flatMap(({ label }) =>
    said.core.length > 1 && label?.core.includes(said.core) ? [`“${label.core}”`] : [],
  )
  return several.length > 1 && several.length <= mostAlike
    ? `可能是${several.join('，也可能是')}，请在行名里写明`
    : '没有这一行'
}

/** A group above a column is called as in the table, or nearly. */
export const nearly = 0.9

/** How well names above a pasted column fit those above a figure; the innermost apart. */
const outerLikeness = (said: readonly string[], heads: readonly Label[]): number =>
  Math.max(
    0,
    ...said
      .slice(0, -1)
      .flatMap((one) => heads.slice(0, -1).map((head) => likeness(labelOf(asDeclared(one)), head))),
  )

/** True of the name of a group that some columns of the line lie in. */
export const isGroupOfColumns = (said: string, line: TargetLine | undefined): boolean =>
  line?.heads.some((own) =>
    own.slice(0, -1).some((group) => likeness(labelOf(asDeclared(said)), group) >= nearly),
  ) ?? false

/** True if a name says a column of the line, by its innermost name. */
export function saysColumn(said: string, heads: readonly Label[]): boolean {
  const inner = heads.at(-1)
  return likenessTo(labelOf(asDeclared(said)), inner, besideColumn) >= sure
}

/**
 * Which figure of a line the names above a pasted column mean. Names that several columns have (结果维持) mean that of
 * the group named above, else that of the cursor's group.
 * @param from the cursor's figure in this line.
 * @returns its index; undefined if none or several, or if the name is that of a group (法人或其他组织).
 */
export function columnNamed(
  said: readonly string[],
  { heads }: TargetLine,
  from: number,
): number | undefined {
  const name = labelOf(asDeclared(said.at(-1) ?? ''))
  const scores = heads.map((own) => likenessTo(name, own.at(-1), besideColumn))
  const best = Math.max(0, ...scores)
  const group = Math.max(
    0,
    ...heads.flatMap((own) => own.slice(0, -1).map((outer) => likeness(name, outer))),
  )
  if (best < sure || group >= best) return undefined
  const outermost = new Set(heads.flatMap((own) => own.slice(0, -1)))
  /** The group named above it, where one is named that some column lies in. */
  const named = [...outermost].filter((one) =>
    said.slice(0, -1).some((text) => likeness(labelOf(asDeclared(text)), one) >= nearly),
  )
  const close = [...heads.keys()].filter((at) => best - (scores[at] ?? 0) < apart)
  const inner = (at: number) => heads[at]?.at(-1)
  if (named.length > 0 && !close.some((at) => named.some((one) => heads[at]?.includes(one))))
    return undefined
  if (close.some((at) => inner(at) !== inner(close[0] ?? 0))) return undefined
  if (close.length === 1) return close[0]
  // 行政诉讼 above 复议后起诉: both hold.
  const within = close.filter((at) => named.every((one) => heads[at]?.includes(one)))
  if (within.length === 1) return within[0]
  const outer = (at: number) => outerLikeness(said, heads[at] ?? [])
  const nearest = Math.max(...close.map(outer))
  const grouped = nearest >= sure ? close.filter((at) => nearest - outer(at) < apart) : close
  if (grouped.length === 1) return grouped[0]
  // A group that holds several such columns (行政诉讼) tells none of them, wherever the cursor is.
  if (named.length > 0) return undefined
  const own = grouped.filter((at) => heads[at]?.at(-2) === heads[from]?.at(-2))
  return own.length === 1 ? own[0] : undefined
}
