/** Who applied: natural persons and the five kinds of organisations, year by year. */
import { byColumn } from '@/report/concept'
import { chart } from '../spec'

export default chart(
  {
    id: 'applicants',
    order: 40,
    title: '申请人类型',
    note: '按本年新收申请统计：自然人，以及法人或其他组织的五类。',
    kind: 'stacked',
  },
  { is: ['received', 'total'], by: byColumn },
)
