/** That section 六 says something, and that the report is in the year's own format. */
import type { ProseRule } from '../../rule'
import { emptyOther } from '../../kind/structure/empty'
import { governingFormat } from '../../kind/structure/format-year'

const source = '年度报告格式'

const rules: readonly ProseRule[] = [
  {
    id: 'other.empty',
    severity: 'hint',
    title: '第六部分空白',
    sentence: '第六部分没有内容的写“无”，不留空白',
    source,
    places: ['other'],
    // Since 2021 the fee must be reported there, and its own rule says so.
    years: { until: 2020 },
    is: emptyOther,
  },
  {
    id: 'structure.format-year',
    role: 'format',
    severity: 'error',
    title: '格式与年度',
    sentence: '报告用本年度适用的格式，不用旧格式的表格',
    source,
    is: governingFormat,
  },
]

export default rules
