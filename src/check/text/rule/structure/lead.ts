/** The lead paragraph: the parts it names, the topics it announces, the telephone it gives. */
import type { ProseRule } from '../../rule'
import { contactPhone } from '../../kind/structure/contact'
import { announcedTopics, partsNamed } from '../../kind/structure/lead'

function lead(phone: string): string {
  return `本报告依据《中华人民共和国政府信息公开条例》编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。联系电话：${phone}。`
}

const rules: readonly ProseRule[] = [
  {
    id: 'lead.parts',
    severity: 'hint',
    title: '导语所列部分',
    sentence: '导语列出的各部分与法定的六个部分一致',
    source: '年度报告格式',
    places: ['lead'],
    is: partsNamed,
    breaks: {
      text: '导语少列了复议诉讼',
      narrative: {
        lead: '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项五部分组成。',
      },
    },
    holds: { text: '六个部分齐全' },
  },
  {
    id: 'lead.announced',
    severity: 'hint',
    title: '导语预告的内容',
    sentence: '导语说要写的内容，正文中应当有',
    source: '文稿前后一致的要求',
    places: ['lead'],
    is: announcedTopics,
    breaks: {
      text: '导语说提出了2099年工作思路，正文没有',
      narrative: { lead: '本报告总结了全年工作，并提出了2099年工作思路。' },
    },
    holds: {
      text: '正文写了2099年工作思路',
      narrative: {
        lead: '本报告总结了全年工作，并提出了2099年工作思路。',
        problems:
          '一是部分栏目更新间隔较长，群众查找不便；二是基层人员对新要求还不熟悉。2099年工作思路：明确各栏目的更新期限并按月检查，组织业务培训。',
      },
    },
  },
  {
    id: 'lead.contact',
    severity: 'warning',
    title: '联系电话',
    sentence: '导语中的联系电话与单位信息一致',
    source: '年度报告通行写法：导语写明联系方式',
    places: ['lead'],
    is: contactPhone,
    breaks: {
      text: '单位信息是 0451-57321163，导语写成 0451-57321136',
      organ: { phone: '0451-57321163' },
      narrative: { lead: lead('0451-57321136') },
    },
    holds: {
      text: '两处一致',
      organ: { phone: '0451-57321163' },
      narrative: { lead: lead('0451-57321163') },
    },
  },
]

export default rules
