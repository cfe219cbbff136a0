/** How lawsuits ended, brought directly or after review, year by year. */
import { type Counted, chart, figures } from './spec'

const both = (label: string, outcome: string): Counted =>
  figures(label, `proceedings.direct.${outcome}`, `proceedings.afterReview.${outcome}`)

export default chart(
  {
    id: 'litigation',
    title: '政府信息公开行政诉讼结果',
    note: '未经复议直接起诉与复议后起诉两类案件之和；尚未审结的截至当年12月31日。',
    kind: 'stacked',
  },
  [
    both('结果维持', 'upheld'),
    both('结果纠正', 'corrected'),
    both('其他结果', 'otherResult'),
    both('尚未审结', 'pending'),
  ],
)
