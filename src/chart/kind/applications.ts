/** How many applications came in, were carried over and were concluded, year by year. */
import { chart, figures } from '../spec'

export default chart(
  {
    id: 'applications',
    order: 10,
    title: '政府信息公开申请收办情况',
    note: '各年度申请总计；本年新收与上年结转之和，应等于本年办结与结转下年度之和。',
    kind: 'line',
  },
  [
    figures('本年新收', 'received', 'total'),
    figures('上年结转', 'carriedIn', 'total'),
    figures('本年办结', 'concluded', 'total'),
    figures('结转下年度', 'carriedOut', 'total'),
  ],
)
