/** Numbers of one report that bound each other: what was done of what came, averages, two totals of one thing. */
import { atMost } from '../../kind/list/at-most'
import { twoTotals } from '../../kind/list/two-totals'
import { averages } from '../../kind/share/average'
import type { ProseRule } from '../../rule'

const source = '数据应前后一致'

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.at-most',
    severity: 'warning',
    title: '办成的不多于总数',
    sentence: '采纳、回复、收回、合格、整改的数，不多于前面写的征集、收到、发放、检查、发现的数',
    source,
    is: atMost,
  },
  {
    id: 'narrative.average',
    severity: 'warning',
    title: '平均数',
    sentence: '文字写的平均每月、每季度、每周件数 = 全年件数 ÷ 月、季、周数（末位相差不超过1）',
    source,
    is: averages,
  },
  {
    id: 'narrative.two-totals',
    severity: 'warning',
    title: '同一总数两处不同',
    sentence: '全年主动公开信息的总数，在报告各处写的一样；口径不同的写明口径',
    source,
    is: twoTotals,
  },
]

export default rules
