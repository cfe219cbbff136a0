/** 详见第三部分: a reference leads to the part that treats of the matter. */
import type { ProseRule } from '../../rule'
import { references } from '../../kind/structure/reference'

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.reference',
    severity: 'warning',
    title: '前后引用',
    sentence: '“详见第几部分”所指的部分，就是讲这件事的部分',
    source: '年度报告格式六个部分的顺序',
    is: references,
  },
]

export default rules
