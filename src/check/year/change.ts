/** Figures beside last year's: jumps that ask for a reason, and tables copied from last year. */
import { type Figure, addFigures, difference } from '@/report/figure'
import { type Comparison, type FigureKey, type Table, cellsOf, shortName } from '@/report/format'
import { conceptOf } from '@/report/concept'
import { figureOf, textOf } from '@/report/report'
import type { Check, Context, Neighbour } from '../check'
import type { Finding } from '../finding'
import { figuresIn, lastYear } from '../previous'

/** Below ten cases a change says nothing, unless what an organ always has is gone; below half of last year's figure it is ordinary. */
const leastChange = 10
const leastShare = 0.5

interface Jump {
  readonly name: string
  readonly then: number
  readonly now: number
  readonly figures: readonly FigureKey[]
}

/** Last year's figure: by the same keys, or by the earlier ones where the format had no such keys. */
function figureThen(last: Neighbour, { figures, formerly }: Comparison): Figure | undefined {
  if (formerly === undefined) return figuresIn(last, figures)
  return figuresIn(last, figures) === undefined ? figuresIn(last, formerly) : undefined
}

function jumpIn(comparison: Comparison, last: Neighbour, context: Context): Jump | undefined {
  const { report, format } = context
  const { figures, formerly, steady } = comparison
  const then = figureThen(last, comparison)
  const now = addFigures(figures.map((key) => figureOf(report, key)))
  if (typeof then !== 'number' || now === null) return undefined
  const change = Math.abs(difference(now, then))
  const ceased = steady === true && now === 0 && then > 0
  if (!ceased && change < leastChange) return undefined
  if (change <= Math.abs(then) * leastShare) return undefined
  const name = formerly
    ? shortName(last.format, formerly[0] ?? '')
    : shortName(format, figures[0] ?? '')
  return { name, then, now, figures }
}

const percent = ({ then, now }: Jump): string => {
  if (then === 0) return ''
  const share = (((now - then) / Math.abs(then)) * 100).toFixed(1)
  return `（${now > then ? '+' : ''}${share.replace('-', '−')}%）`
}

/** Words that give the cause of a change, and words that compare with the year before. */
const cause = /受|因|由于|主要(?:是|系|为|集中)|原因|影响|带动|所致/
const compared = /上年|上一年|去年|同比|20\d\d ?年/

/** True if a sentence of the report tells this year's number, compares it and says why. */
const isExplained = ({ now }: Jump, { report, format }: Context): boolean =>
  format.sections.some(({ place }) =>
    textOf(report, place)
      .split(/[。\n]/)
      .some(
        (sentence) =>
          cause.test(sentence) &&
          compared.test(sentence) &&
          sentence.split(/\D+/).includes(String(now)),
      ),
  )

/** The jumps no words explain; what is true of the applications that came explains what became of them. */
function unexplained(table: Table, jumps: readonly Jump[], context: Context): readonly Jump[] {
  const open = jumps.filter((jump) => !isExplained(jump, context))
  return conceptOf(table) === 'requests' && open.length < jumps.length ? [] : open
}

/** So many times last year's figure, or so small a part of it, may well be a digit too many or too few; what is new is not. */
const farTimes = 5
const isFar = ({ then, now }: Jump): boolean => {
  const [less = 0, more = 0] = [Math.abs(then), Math.abs(now)].sort((one, other) => one - other)
  return then !== 0 && more >= less * farTimes
}

const shown = 4

function judgeJumps(
  table: Table,
  comparisons: readonly Comparison[],
  context: Context,
): Finding | undefined {
  const last = lastYear(context)
  if (!last) return undefined
  const all = comparisons.flatMap((comparison) => jumpIn(comparison, last, context) ?? [])
  const jumps = unexplained(table, all, context)
  if (jumps.length === 0) return undefined
  const listed = jumps
    .slice(0, shown)
    .map((jump) => `${jump.name} ${String(jump.then)} → ${String(jump.now)}${percent(jump)}`)
  return {
    id: `figure.jump:${table.name}`,
    check: 'figure.jump',
    severity: jumps.some(isFar) ? 'warning' : 'hint',
    beside: 'previous',
    text: `${table.name}有 ${String(jumps.length)} 项与上年相比增减超过一半`,
    formula: `${listed.join('；')}${jumps.length > shown ? '；等' : ''}`,
    advice: '核对有无多填、漏填一位；确有变化的，在文字部分说明原因',
    source: `${String(last.report.year)}年度报告`,
    figures: jumps.flatMap(({ figures }) => figures),
  }
}

/** So few figures may well be the same two years running. */
const leastCopied = 3

function judgeCopy(
  table: Table,
  keys: readonly FigureKey[],
  context: Context,
): Finding | undefined {
  const { report, format } = context
  const last = lastYear(context)
  if (!last) return undefined
  const there = cellsOf(last.format)
  const shared = keys.filter((key) => there.has(key))
  const same = shared.every((key) => {
    const now = figureOf(report, key)
    return now !== null && now === figureOf(last.report, key)
  })
  if (!same) return undefined
  const totals = new Set(format.sums.map(({ total }) => total))
  const telling = shared.filter((key) => !totals.has(key) && figureOf(report, key) !== 0)
  if (telling.length < leastCopied) return undefined
  return {
    id: `figure.copied:${table.name}`,
    check: 'figure.copied',
    severity: 'warning',
    beside: 'previous',
    text: `${table.name}的数字与上年度报告完全相同，其中 ${String(telling.length)} 格不为 0`,
    advice: '可能沿用了上年的表格，请按本年数据重新填写',
    source: `${String(last.report.year)}年度报告`,
    figures: telling,
  }
}

const keysOf = (table: Table, keys: Iterable<FigureKey>): readonly FigureKey[] =>
  [...keys].filter((key) => key.startsWith(`${table.id}.`))

/** The checks of figures beside last year's. */
export const changeChecks: readonly Check[] = [
  {
    id: 'figure.jump',
    severity: 'warning',
    title: '与上年相比增减过大',
    sentence:
      '各项总计与上年相比增减 10 件以上且超过一半的，上年有行政许可、行政处罚决定而本年为 0 的，请核实并说明原因；不到五倍的只作提示',
    source: '跨年合理性',
    judgements: (format) =>
      format.tables.map((table) => {
        const comparisons = format.comparisons.filter(
          ({ figures }) => keysOf(table, figures).length > 0,
        )
        return {
          reads: [
            ...comparisons.flatMap(({ figures }) => figures),
            ...format.sections.map(({ place }) => `narrative.${place}`),
          ],
          judge: (context) => judgeJumps(table, comparisons, context),
        }
      }),
  },
  {
    id: 'figure.copied',
    severity: 'warning',
    title: '整表与上年相同',
    sentence: '一张表的数字不会与上年度报告完全相同（不为 0 的不少于 3 格时）',
    source: '跨年合理性',
    judgements: (format) =>
      format.tables.map((table) => {
        const reads = keysOf(table, cellsOf(format).keys())
        return { reads, judge: (context) => judgeCopy(table, reads, context) }
      }),
  },
]
