/** 占33.9%, 办结率96.2%: shares and rates recomputed. */
import type { ProseRule } from '../../rule'
import { percentages } from '../../kind/share/percentage'

const three = { received: 12, granted: 3, partlyGranted: 9 }

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.percentage',
    severity: 'warning',
    title: '文字中的比例',
    sentence: '文字写的占比、办结率、纠错率 = 部分 ÷ 总数（末位相差不超过1）',
    source: '年度报告格式表三',
    compares: 'share',
    is: percentages,
    breaks: {
      text: '12件中3件，文字写占30%',
      rows: three,
      narrative: { requests: '本年答复政府信息公开申请12件，其中予以公开3件，占30.0%。' },
    },
    holds: {
      text: '12件中3件，占25%',
      rows: three,
      narrative: { requests: '本年答复政府信息公开申请12件，其中予以公开3件，占25.0%。' },
    },
  },
]

export default rules
