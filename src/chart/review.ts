/** How administrative reviews ended, year by year. */
import { chart, figures } from './spec'

export default chart(
  {
    id: 'review',
    title: '政府信息公开行政复议结果',
    note: '本机关为被申请人的政府信息公开行政复议案件；尚未审结的截至当年12月31日。',
    kind: 'stacked',
  },
  [
    figures('结果维持', 'proceedings.review.upheld'),
    figures('结果纠正', 'proceedings.review.corrected'),
    figures('其他结果', 'proceedings.review.otherResult'),
    figures('尚未审结', 'proceedings.review.pending'),
  ],
)
