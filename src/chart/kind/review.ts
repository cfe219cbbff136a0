/** How administrative reviews ended, year by year. */
import { byColumn } from '@/report/concept'
import { chart } from '../spec'

export default chart(
  {
    id: 'review',
    order: 50,
    title: '政府信息公开行政复议结果',
    note: '本机关为被申请人的政府信息公开行政复议案件；尚未审结的截至当年12月31日。',
    kind: 'stacked',
  },
  { is: ['review', 'total'], by: byColumn },
)
