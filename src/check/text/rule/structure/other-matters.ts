/** What section 六 and the form of the report must have beside the fee: that something is said, and in the year's own format. */
import type { Format } from '@/report/format'
import type { Check } from '../../../check'
import type { Finding } from '../../../finding'
import { due } from '../../kind/own/fee'
import { textCheck } from '../../kind/kind'

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

/** The check that names a format of other years; 填报 offers the way to the right one beside it. */
export const formatYear = 'structure.format-year'

/** `2019—2020年度`, `2021年度起`. */
const yearsOf = ({ since, until }: Format): string =>
  until === undefined ? `${String(since)}年度起` : `${String(since)}—${String(until)}年度`

const formatCheck: Check = {
  id: formatYear,
  severity: 'error',
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
          id: formatYear,
          check: formatYear,
          severity: 'error',
          text: `${String(report.year)}年度的报告用了“${format.name}”，这个格式适用于${yearsOf(format)}`,
          advice:
            '核对报告年度；年度无误的，换成该年度适用的格式：口径相同的数字和文字照搬，其余重新填报',
          source: format.decree,
          figures: [],
        }
      },
    },
  ],
}

/** The checks of section 六 and of the format. */
export const otherMattersChecks: readonly Check[] = [emptyCheck, formatCheck]
