/** What every single cell must be: a proper number of its kind. */
import { unreadMember } from '@/report/edit/edit'
import { faultOf, showFigure } from '@/report/figure'
import { type FigureKey, type Format, cellsOf, shortName } from '@/report/format'
import { type Report, figureOf, unreadAt } from '@/report/report'
import { clipped } from '@/report/edit/typing'
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

/** The id of the finding that tells of a cell's text that is no figure. */
export const textFindingId = (key: FigureKey): string => `figure.form:text:${key}`

/** Text in a cell that is no figure: the report has the figure from before. */
function judgeText(key: FigureKey, report: Report, format: Format): Finding | undefined {
  const text = unreadAt(report, key)
  if (text === '') return undefined
  const figure = figureOf(report, key)
  const kind = cellsOf(format).get(key)?.kind ?? 'count'
  return {
    id: textFindingId(key),
    check: 'figure.form',
    severity: 'error',
    text: `“${shortName(format, key)}”中的“${clipped(text)}”不是数字，没有存入报告，报告中${figure === null ? '这一格仍是空白' : `仍是 ${showFigure(figure, kind)}`}`,
    advice: '改为数字，或按 Esc 恢复原值',
    source: format.decree,
    figures: [key],
  }
}

/** The checks of each cell by itself. */
export const figureChecks: readonly Check[] = [
  {
    id: 'figure.form',
    severity: 'error',
    title: '数字形式',
    sentence:
      '件数为非负整数；本年增/减为整数，可为负；金额为非负数，单位万元；格里的文字不是一个数字的，不作为数字存入',
    source: '年度报告格式各表',
    judgements: (format) =>
      [...cellsOf(format).keys()].map((key) => ({
        reads: [key, unreadMember(key)],
        judge: ({ report }) => judgeText(key, report, format) ?? judgeForm(key, report, format),
      })),
  },
]
