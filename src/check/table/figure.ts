/** What every single cell must be: a proper number of its kind, and not blank. */
import { type Figure, addFilled, faultOf, showFigure } from '@/report/figure'
import { type FigureKey, type Format, type Table, cellsOf, shortName } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import { sumsWith } from '@/report/sums'
import type { Check } from '../check'
import type { Finding } from '../finding'

function judgeForm(key: FigureKey, report: Report, format: Format): Finding | undefined {
  const figure = figureOf(report, key)
  const cell = cellsOf(format).get(key)
  if (figure === null || !cell) return undefined
  const fault = faultOf(figure, cell.kind)
  if (fault === undefined) return undefined
  return {
    id: `figure.form:${key}`,
    check: 'figure.form',
    severity: 'error',
    text: `“${shortName(format, key)}”为 ${showFigure(figure, 'amount')}，${fault}`,
    advice: '改为符合要求的数字',
    source: format.decree,
    figures: [key],
  }
}

/**
 * What the blanks may be filled with: 0 for a part, the sum for a total. A part stays blank where
 * its total is printed and the filled parts do not give it: a 0 there would make the row wrong.
 */
function fillings(
  blanks: readonly FigureKey[],
  report: Report,
  format: Format,
): readonly (readonly [FigureKey, Figure])[] {
  const blank = new Set(blanks)
  const filled = new Map<FigureKey, Figure>()
  const at = (key: FigureKey): Figure => filled.get(key) ?? figureOf(report, key)
  const mayBeZero = (key: FigureKey): boolean =>
    sumsWith(format, key).every(({ total, parts }) => {
      const printed = figureOf(report, total)
      return (
        printed === null ||
        printed === (addFilled(parts.map((part) => figureOf(report, part))) ?? 0)
      )
    })
  const totals = format.sums.filter(({ total }) => blank.has(total))
  const isTotal = new Set(totals.map(({ total }) => total))
  for (const key of blanks) if (!isTotal.has(key) && mayBeZero(key)) filled.set(key, 0)
  for (const { total, parts } of totals) {
    const figures = parts.map(at)
    if (!figures.includes(null)) filled.set(total, addFilled(figures))
  }
  return [...filled]
}

/**
 * One finding for each table that has blanks, with all of them: 175 findings would help nobody. A blank
 * is as wrong as a bad number in a finished report, but a draft is full of them: it is a warning,
 * listed as 未填 before 报送.
 */
function judgeBlanks(
  table: Table,
  keys: readonly FigureKey[],
  report: Report,
  format: Format,
): Finding | undefined {
  const blanks = keys.filter((key) => figureOf(report, key) === null)
  if (blanks.length === 0) return undefined
  const named = blanks.slice(0, 3).map((key) => `“${shortName(format, key)}”`)
  const figures = fillings(blanks, report, format)
  const summed = figures.some(([, figure]) => figure !== 0)
  return {
    id: `figure.blank:${table.name}`,
    check: 'figure.blank',
    severity: 'warning',
    text: `${table.name}还有 ${String(blanks.length)} 格未填：${named.join('、')}${blanks.length > 3 ? '等' : ''}`,
    advice: '没有发生的填 0，不要留空',
    source: format.decree,
    figures: blanks,
    ...(figures.length > 0 && {
      remedy: { text: summed ? '空格填 0，空着的总计求和' : '空格全部填 0', figures },
    }),
  }
}

/** The checks of each cell by itself. */
export const figureChecks: readonly Check[] = [
  {
    id: 'figure.form',
    severity: 'error',
    title: '数字形式',
    sentence: '件数为非负整数；本年增/减为整数，可为负；金额为非负数，单位万元',
    source: '年度报告格式各表',
    examples: {
      breaks: {
        text: '上年结转和结转下年度都写成 1.5 件',
        figures: {
          'requests.carriedIn.natural': 1.5,
          'requests.carriedIn.total': 1.5,
          'requests.carriedOut.natural': 1.5,
          'requests.carriedOut.total': 1.5,
        },
      },
      holds: {
        text: '上年结转和结转下年度都是 1 件',
        figures: {
          'requests.carriedIn.natural': 1,
          'requests.carriedIn.total': 1,
          'requests.carriedOut.natural': 1,
          'requests.carriedOut.total': 1,
        },
      },
    },
    judgements: (format) =>
      [...cellsOf(format).keys()].map((key) => ({
        reads: [key],
        judge: ({ report }) => judgeForm(key, report, format),
      })),
  },
  {
    id: 'figure.blank',
    severity: 'warning',
    title: '未填写',
    sentence: '表格不留空格，没有发生的填 0',
    source: '年度报告格式各表',
    examples: {
      breaks: { text: '行政强制一格空着', figures: { 'proactive.coercion.decisions': null } },
      holds: { text: '没有行政强制决定，填 0', figures: { 'proactive.coercion.decisions': 0 } },
    },
    judgements: (format) =>
      format.tables.map((table) => {
        const keys = [...cellsOf(format).values()]
          .filter((cell) => cell.table === table)
          .map(({ key }) => key)
        return {
          reads: keys,
          judge: ({ report }) => judgeBlanks(table, keys, report, format),
        }
      }),
  },
]
