/** The lead paragraph: the parts it names, the topics it announces, the telephone it gives. */
import type { ProseRule } from '../../rule'
import { contactPhone } from '../../kind/structure/contact'
import { announcedTopics, partsNamed } from '../../kind/structure/lead'

const rules: readonly ProseRule[] = [
  {
    id: 'lead.parts',
    severity: 'hint',
    title: '导语所列部分',
    sentence: '导语列出的各部分与法定的六个部分一致',
    source: '年度报告格式',
    places: ['lead'],
    is: partsNamed,
  },
  {
    id: 'lead.announced',
    severity: 'hint',
    title: '导语预告的内容',
    sentence: '导语说要写的内容，正文中应当有',
    source: '文稿前后一致的要求',
    places: ['lead'],
    is: announcedTopics,
  },
  {
    id: 'lead.contact',
    severity: 'warning',
    title: '联系电话',
    sentence: '导语中的联系电话与单位信息一致',
    source: '年度报告通行写法：导语写明联系方式',
    places: ['lead'],
    is: contactPhone,
  },
]

export default rules
