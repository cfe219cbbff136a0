/** 不能遗漏，也不宜泛化: nothing but the work of publishing. */
import type { ProseRule } from '../../rule'
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
  },
]

export default rules
