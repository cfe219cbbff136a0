/** What the decree itself demands: sums, balances, whole numbers, signs and no blanks. */
import { addFigures, difference, faultOf, showFigure } from '@/report/figure'
import {
  type Balance,
  type FigureKey,
  type Format,
  type Sum,
  cellsOf,
  shortName,
} from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import type { Check, Judgement } from './check'
import type { Finding } from './finding'
import { addedUp, inFormula } from './words'

const partNames: Readonly<Record<string, string>> = {
  'requests.row-sum': '六类申请人之和',
  'requests.column-sum': '（一）至（六）各项之和',
  'proceedings.sum': '维持、纠正、其他、未审结之和',
}

/** Judges one total against its parts; waits while any of them is blank. */
function judgeSum(sum: Sum, report: Report, format: Format): Finding | undefined {
  const parts = sum.parts.map((key) => figureOf(report, key))
  const expected = addFigures(parts)
  if (expected === null) return undefined
  const total = figureOf(report, sum.total)
  if (total === null || total === expected) return undefined
  const off = difference(expected, total)
  const name = shortName(format, sum.total)
  return {
    id: `${sum.check}:${sum.total}`,
    check: sum.check,
    severity: 'error',
    text: `“${name}”应等于${partNames[sum.check] ?? '各部分之和'}，相差 ${inFormula(Math.abs(off))}`,
    formula: `${addedUp(parts)} = ${inFormula(total)} ？相差 ${showFigure(Math.abs(off), 'amount')}`,
    advice: '先核对各分项；分项无误的，采用求和结果',
    source: sum.source,
    figures: [sum.total, ...sum.parts],
    remedy: {
      text: `改为 ${showFigure(expected, 'amount')}`,
      figures: [[sum.total, expected]],
    },
  }
}

/** Judges one balance; waits while any of its figures is blank. */
function judgeBalance(balance: Balance, report: Report, format: Format): Finding | undefined {
  const left = balance.left.map((key) => figureOf(report, key))
  const right = balance.right.map((key) => figureOf(report, key))
  const leftSum = addFigures(left)
  const rightSum = addFigures(right)
  if (leftSum === null || rightSum === null || leftSum === rightSum) return undefined
  const off = Math.abs(difference(leftSum, rightSum))
  const figures = [...balance.left, ...balance.right]
  const first = figures[0] ?? ''
  const column = shortName(format, first).split('·').at(-1) ?? ''
  return {
    id: `${balance.check}:${first}`,
    check: balance.check,
    severity: 'error',
    text: `“${column}”列勾稽关系不平：${balance.text}，相差 ${showFigure(off, 'amount')}`,
    formula: `${addedUp(left)} = ${addedUp(right)} ？相差 ${showFigure(off, 'amount')}`,
    advice: '核对本列的新收、上年结转、各项办理结果和结转下年度',
    source: balance.source,
    figures,
  }
}

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

/** One finding for each table that has blanks, with all of them: 175 findings would help nobody. */
function judgeBlanks(
  table: string,
  keys: readonly FigureKey[],
  report: Report,
  format: Format,
): Finding | undefined {
  const blanks = keys.filter((key) => figureOf(report, key) === null)
  const first = blanks[0]
  if (first === undefined) return undefined
  const named = blanks.slice(0, 3).map((key) => `“${shortName(format, key)}”`)
  return {
    id: `figure.blank:${table}`,
    check: 'figure.blank',
    severity: 'warning',
    text: `${table}还有 ${String(blanks.length)} 格未填：${named.join('、')}${blanks.length > 3 ? '等' : ''}`,
    advice: '没有发生的填 0，不要留空',
    source: format.decree,
    figures: blanks,
    remedy: {
      text: '空格全部填 0',
      figures: blanks.map((key) => [key, 0]),
    },
  }
}

const sumCheck = (id: string, title: string, sentence: string): Check => ({
  id,
  severity: 'error',
  title,
  sentence,
  source: '年度报告格式表三、表四',
  judgements: (format) =>
    format.sums
      .filter(({ check }) => check === id)
      .map((sum): Judgement => ({
        reads: [sum.total, ...sum.parts],
        judge: ({ report }) => judgeSum(sum, report, format),
      })),
})

/** The checks of everything the decree itself demands. */
export const decreeChecks: readonly Check[] = [
  sumCheck('requests.row-sum', '表三行合计', '表三每一行的总计等于六类申请人之和'),
  sumCheck(
    'requests.column-sum',
    '表三办理结果合计',
    '表三每一列的（七）总计等于（一）至（六）各项之和',
  ),
  {
    id: 'requests.balance',
    severity: 'error',
    title: '表三勾稽关系',
    sentence: '表三每一列：第一项加第二项之和，等于第三项加第四项之和',
    source: '年度报告格式表三',
    judgements: (format) =>
      format.balances.map((balance) => ({
        reads: [...balance.left, ...balance.right],
        judge: ({ report }) => judgeBalance(balance, report, format),
      })),
  },
  sumCheck('proceedings.sum', '表四合计', '表四每一组的总计等于维持、纠正、其他结果、尚未审结之和'),
  {
    id: 'figure.form',
    severity: 'error',
    title: '数字形式',
    sentence: '件数为非负整数；本年增/减为整数，可为负；金额为非负数，单位万元',
    source: '年度报告格式各表',
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
    judgements: (format) =>
      format.tables.map((table) => {
        const keys = [...cellsOf(format).values()]
          .filter((cell) => cell.table === table)
          .map(({ key }) => key)
        return {
          reads: keys,
          judge: ({ report }) => judgeBlanks(table.name, keys, report, format),
        }
      }),
  },
]
