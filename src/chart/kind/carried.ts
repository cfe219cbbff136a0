/** How many applications were carried in from the year before and out into the next, side by side, year by year. */
import { chart, figures } from '../spec'

export default chart(
  {
    id: 'carried',
    order: 20,
    title: '政府信息公开申请结转情况',
    note: '各年度申请总计；上年结转应与上一年度报告的“结转下年度继续办理”一致。',
    kind: 'bar',
  },
  [figures('上年结转', 'carriedIn', 'total'), figures('结转下年度', 'carriedOut', 'total')],
)
