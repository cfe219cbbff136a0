/** What the rules of `check/text/rule/structure/lead` are shown by. */
import type { Examples } from '../../../example'

function lead(phone: string): string {
  return `本报告依据《中华人民共和国政府信息公开条例》编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。联系电话：${phone}。`
}

const examples: Examples = {
  'lead.parts': {
    breaks: {
      text: '导语少列了复议诉讼',
      narrative: {
        lead: '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项五部分组成。',
      },
    },
    holds: { text: '六个部分齐全' },
  },
  'lead.announced': {
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
  'lead.contact': {
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
}

export default examples
