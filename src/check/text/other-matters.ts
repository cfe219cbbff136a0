/** What section 六 and the form of the report must have beside the fee: that something is said, and in the year's own format. */
import type { Check } from '../check'
import type { Finding } from '../finding'
import { due } from './fee'
import { textCheck } from './place'

const source = '年度报告格式'

const emptyCheck: Check = textCheck({
  id: 'other.empty',
  severity: 'hint',
  title: '第六部分空白',
  sentence: '第六部分没有内容的写“无”，不留空白',
  source,
  places: ['other'],
  // Where the fee must be reported, its own check says so.
  applies: (format) => !due(format),
  reads: () => ['narrative.overview'],
  examples: {
    breaks: { text: '第六部分空白', year: 2020, narrative: { other: '' } },
    holds: { text: '写了“无”', year: 2020, narrative: { other: '无。' } },
  },
  *find(text, { report }) {
    const begun = (report.narrative.overview ?? '').trim() !== ''
    if (text.trim() === '' && begun)
      yield {
        start: 0,
        end: 0,
        text: '“其他需要报告的事项”空白',
        advice: '没有的写“无”',
        by: '无。',
      }
  },
})

const formatCheck: Check = {
  id: 'structure.format-year',
  severity: 'warning',
  title: '格式与年度',
  sentence: '报告用本年度适用的格式，不用旧格式的表格',
  source,
  examples: {
    breaks: { text: '报告年度在格式施行以前', early: true },
    holds: { text: '格式与年度相符' },
  },
  judgements: (format) => [
    {
      reads: [],
      judge: ({ report }): Finding | undefined => {
        const { since, until = Infinity } = format
        if (report.year >= since && report.year <= until) return undefined
        return {
          id: 'structure.format-year',
          check: 'structure.format-year',
          severity: 'warning',
          text: `“${format.name}”${report.year < since ? `自 ${String(since)} 年度起` : `到 ${String(until)} 年度为止`}，报告年度是 ${String(report.year)} 年`,
          advice: '新建本年度的报告，表格按现行格式填写',
          source,
          figures: [],
        }
      },
    },
  ],
}

/** The checks of section 六 and of the format. */
export const otherMattersChecks: readonly Check[] = [emptyCheck, formatCheck]
