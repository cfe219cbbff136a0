/** 详见第三部分: a reference leads to the part that treats of the matter. */
import type { ProseRule } from '../../rule'
import { fiveAspects } from '../../../example'
import { references } from '../../kind/structure/reference'

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.reference',
    severity: 'warning',
    title: '前后引用',
    sentence: '“详见第几部分”所指的部分，就是讲这件事的部分',
    source: '年度报告格式六个部分的顺序',
    is: references,
    breaks: {
      text: '复议诉讼在第四部分，文字指向第三部分',
      narrative: { overview: fiveAspects + '行政复议、行政诉讼情况详见第三部分。' },
    },
    holds: {
      text: '指向第四部分',
      narrative: { overview: fiveAspects + '行政复议、行政诉讼情况详见第四部分。' },
    },
  },
]

export default rules
