/** 不能遗漏，也不宜泛化: nothing but the work of publishing. */
import type { ProseRule } from '../../rule'
import { fiveAspects } from '../../../example'
import { padding } from '../../kind/wording/padding'

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.padding',
    severity: 'hint',
    title: '与信息公开无关的内容',
    sentence: '总体情况和存在问题部分只写政府信息公开，不写党建、业务政绩等其他工作',
    source:
      '《政府信息公开条例》第五十条；2021年度起国办公开办函〔2021〕30号：内容不能遗漏，也不宜泛化',
    places: ['overview', 'problems'],
    is: padding,
    breaks: {
      text: '另起一段写党建、招商引资和乡村振兴',
      narrative: {
        overview: `${fiveAspects}\n扎实抓好党建工作，推进乡村振兴，全年招商引资签约十二亿元，安全生产形势平稳。`,
      },
    },
    holds: {
      text: '写的是这些领域的信息公开',
      narrative: {
        overview: `${fiveAspects}\n围绕乡村振兴、招商引资、安全生产等重点领域，及时公开政策和办理结果。`,
      },
    },
  },
]

export default rules
