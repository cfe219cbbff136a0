/** Who applied: natural persons and the five kinds of organisations, year by year. */
import { chart, figures } from './spec'

export default chart(
  {
    id: 'applicants',
    title: '申请人类型',
    note: '按本年新收申请统计：自然人，以及法人或其他组织的五类。',
    kind: 'stacked',
  },
  [
    figures('自然人', 'requests.received.natural'),
    figures('商业企业', 'requests.received.business'),
    figures('科研机构', 'requests.received.research'),
    figures('社会公益组织', 'requests.received.welfare'),
    figures('法律服务机构', 'requests.received.legalService'),
    figures('其他组织', 'requests.received.otherOrganisation'),
  ],
)
