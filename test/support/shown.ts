/** A small report in which one figure (行政许可, 1520) and one paragraph may be written in any way, and how it is read. */
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'
import type { Figure } from '@/report/figure'
import { figureOf } from '@/report/report'

export const title = '示例县人民政府2025年政府信息公开工作年度报告'
export const key = 'proactive.licensing.decisions'
export const prose = '全年主动公开政府信息1520条。'

/** Text lines and table rows around the figure; what is handed in stands in its cell and in its paragraph. */
export const report = <T>(figure: T, paragraph: T, plain: (text: string) => T) => ({
  before: [plain(title), plain('一、总体情况'), paragraph, plain('二、主动公开政府信息情况')],
  rows: [
    [plain('第二十条第（五）项')],
    [plain('信息内容'), plain('本年处理决定数量')],
    [plain('行政许可'), figure],
    [plain('第二十条第（六）项')],
    [plain('信息内容'), plain('本年处理决定数量')],
    [plain('行政处罚'), plain('77')],
    [plain('行政强制'), plain('8')],
  ],
  after: [plain('三、收到和处理政府信息公开申请情况')],
})

/** A web page of it. */
export function page(figure: string, paragraph = prose, head = ''): Uint8Array {
  const { before, rows, after } = report(figure, paragraph, (text) => text)
  const line = (cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<td${cells.length === 1 ? ' colspan="2"' : ''}>${cell}</td>`).join('')}</tr>`
  const lines = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('')
  return new TextEncoder().encode(
    `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${lines(before)}<table>${rows
      .map(line)
      .join('')}</table>${lines(after)}</body></html>`,
  )
}

/** What became of the figure, the paragraph and what was said. */
export interface Seen {
  readonly figure: Figure
  /** What the figure is said to be perhaps; undefined if it is not doubted. */
  readonly perhaps?: readonly Figure[]
  readonly text: string
  /** Doubts of the paragraph, as told. */
  readonly doubted: readonly string[]
  readonly notes: readonly string[]
}

/** Reads a file of it. Throws if it is refused. */
export async function seen(bytes: Uint8Array): Promise<Seen> {
  const outcome = await readReport({ bytes }, formats)
  if (!outcome.ok) throw new Error(outcome.problem.text)
  const { recognised, notes } = outcome.value
  const doubt = recognised.doubts.find(({ figures }) => figures.includes(key))
  return {
    figure: figureOf(recognised.report, key),
    ...(doubt && { perhaps: doubt.candidates }),
    text: recognised.report.narrative.overview ?? '',
    doubted: recognised.doubts.flatMap(({ place, text }) => (place === 'overview' ? [text] : [])),
    notes,
  }
}
