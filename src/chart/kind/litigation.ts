/** How lawsuits ended, brought directly or after review, year by year. */
import { byColumn } from '@/report/concept'
import { chart } from '../spec'

export default chart(
  {
    id: 'litigation',
    order: 60,
    title: '政府信息公开行政诉讼结果',
    note: '未经复议直接起诉与复议后起诉两类案件之和；尚未审结的截至当年12月31日。',
    kind: 'stacked',
  },
  { is: ['litigation', 'total'], by: byColumn },
)
