/** What is called by this year's neighbours, or short beside heads of its own, in the words of the decree: 结转到2026年, 小计 of 表四. */
import { type Concept, figuresThatAre } from '@/report/concept'
import { type Format, cellsOf } from '@/report/format'
import { brief } from '@/format/spoken'
import type { SourceBlock, SourceCell, SourceDocument } from '../../read/source'
import { labelOf } from '../../recognise/label/words'
import { isFigure } from '../cell'
import type { Target } from '../index'
import { type TargetLine, lineNamed, linesOf, saysColumn } from '../lines'
import { asDeclared } from '../vouch/named'
import { isOwnOffice } from '../vouch/own'

const isNaming = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** What may stand before the name of a row. */
const number = '([（(]?[一二三四五六七八九十\\d]{1,2}[)）、.．]\\s*)?'

/** What the decree calls the row, or else the column, that holds what a concept means; undefined where it has none. */
function nameOf(
  lines: readonly TargetLine[],
  format: Format,
  concept: Concept,
): string | undefined {
  const is = new Set(figuresThatAre(format, concept))
  const line = lines.find(({ keys }) => keys.some((key) => is.has(key)))
  const at = line?.keys.findIndex((key) => is.has(key)) ?? -1
  return (line?.label ?? line?.heads[at]?.at(-1))?.whole
}

/** Tells of a text what the decree calls a row that is named by years. */
function byYears(
  year: number,
  [carriedIn, carriedOut]: readonly (string | undefined)[],
): (text: string) => string {
  const [last, next] = [String(year - 1), String(year + 1)]
  const own = `(?:(?:${String(year)}年度?|本年度?|今年)?末?)`
  const after = `(?:(?:到|至|入|转入)?(?:${next}年度?|下一?年度?|次年度?|明年))`
  const over = new RegExp(
    `^\\s*${number}${own}(?:未办结)?结转${after}(?:继续)?(?:办理|办结)?(?:件?数|数量)?\\s*$`,
  )
  const here = `(?:(?:到|至|入|转入)(?:${String(year)}年度?|本年度?|今年))`
  const from = new RegExp(
    `^\\s*${number}(?:${last}年度?|上一?年度?|去年)结转${here}(?:件?数|数量)?\\s*$`,
  )
  return (text) =>
    over.test(text) ? (carriedOut ?? text) : from.test(text) ? (carriedIn ?? text) : text
}

/** What 表四 calls its results and groups, by what stands short beside others of them: 未结, 其他数, 直接起诉. */
function resultsIn(
  cells: readonly SourceCell[],
  heads: TargetLine['heads'],
  [total, otherResult]: readonly (string | undefined)[],
): (text: string) => string {
  const words = cells.filter((cell) => !isFigure(cell)).map(({ text }) => text.trim())
  const names = new Set(heads.flat().map(({ core }) => core))
  const isResult = (text: string): boolean => heads.some((own) => saysColumn(text, own))
  if (!words.some(isResult)) return (text) => text
  // 小计 is the total, where there is no other.
  const hasTotal = words.some((text) => labelOf(text).whole === total)
  return (text) => {
    const said = text.trim()
    if (said === '小计' && !hasTotal) return total ?? text
    if (/^其[他它](?:件?数|数量|情况)$/.test(said)) return otherResult ?? text
    const declared = asDeclared(said)
    return names.has(declared) ? declared : text
  }
}

/** Without the own organ's name before the only row of figures: it names no row of it. */
function withoutOwnName(
  cells: readonly SourceCell[],
  organ: string,
  lines: readonly TargetLine[],
): readonly SourceCell[] {
  const rows = new Set(cells.filter(isFigure).map(({ row }) => row))
  const [only = -1] = rows
  const names = cells.filter(({ row, text }) => row === only && isNaming(text))
  const [name] = names
  const first = Math.min(...cells.filter(({ row }) => row === only).map(({ column }) => column))
  // Below names of rows the table lies on its side, and what stands before the figures is a head.
  const isOfRow = ({ row, text }: SourceCell): boolean =>
    row < only && isNaming(text) && lineNamed([text], lines) !== undefined
  if (cells.some(isOfRow)) return cells
  if (rows.size !== 1 || names.length !== 1 || name?.column !== first) return cells
  return organ !== '' && isOwnOffice(name.text, organ)
    ? cells.map((cell) => (cell === name ? { ...cell, text: '' } : cell))
    : cells
}

/** Tells what is short for a row beside others: 信访 beside another reason, 结转 beside the row it is not. */
function inBrief(
  cells: readonly SourceCell[],
  lines: readonly TargetLine[],
  carried: readonly (string | undefined)[],
  isReason: (line: TargetLine) => boolean,
): (text: string) => string {
  const words = cells.filter((cell) => !isFigure(cell)).map(({ text }) => text.trim())
  // 其他 and 总计 stand above columns, too.
  const isColumn = (text: string): boolean =>
    lines[0]?.heads.some((own) => saysColumn(text, own)) ?? false
  const found = words.flatMap((text) =>
    isColumn(text) ? [] : (lineNamed([brief[text] ?? text], lines) ?? []),
  )
  const hasReasons = new Set(found.filter(isReason)).size > 1
  const left = carried.filter((name) => !found.some(({ label }) => label?.whole === name))
  const [over] = left.length === 1 ? left : []
  return (text) => {
    const said = text.trim()
    if (/^结转(?:件?数|数量)?$/.test(said)) return over ?? text
    const full = hasReasons ? brief[said] : undefined
    return (full && lineNamed([full], lines)?.label?.whole) ?? text
  }
}

/** The source with such names as the decree has them. */
export function inDecreeWords(
  source: SourceDocument,
  { format, table, year, organ }: Pick<Target, 'format' | 'table' | 'year' | 'organ'>,
): SourceDocument {
  const lines = linesOf(format, table)
  const named = (concept: Concept) => nameOf(lines, format, concept)
  const carried = [named('carriedIn'), named('carriedOut')]
  const byYear = byYears(year, carried)
  const all = cellsOf(format)
  const isReason = ({ keys }: TargetLine): boolean => (all.get(keys[0] ?? '')?.row.length ?? 0) > 2
  const [line] = lines
  const heads = line?.label === undefined ? (line?.heads ?? []) : []
  const blocks = source.blocks.map((block): SourceBlock => {
    if (block.kind === 'text') return block
    const asResult = resultsIn(block.cells, heads, [named('total'), named('otherResult')])
    const inFull = inBrief(block.cells, lines, carried, isReason)
    const cells = withoutOwnName(block.cells, organ, lines).map((cell) => {
      const text = asResult(inFull(byYear(cell.text)))
      return text === cell.text ? cell : { ...cell, text }
    })
    return { ...block, cells }
  })
  return { ...source, blocks }
}
