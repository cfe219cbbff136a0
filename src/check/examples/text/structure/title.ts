/** What the rules of `check/text/rule/structure/title` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'title.year': {
    breaks: {
      text: '标题留着2010年',
      title: '示例县人民政府办公室2010年政府信息公开工作年度报告',
    },
    holds: { text: '标题年份是报告年度' },
  },
  'title.term': {
    breaks: {
      text: '把政府信息公开写成政务公开',
      year: 2022,
      title: '示例县人民政府办公室2022年政务公开工作年度报告',
    },
    holds: {
      text: '用语正确',
      year: 2022,
      title: '示例县人民政府办公室2022年政府信息公开工作年度报告',
    },
  },
  'title.organ': {
    breaks: {
      text: '标题是别的单位',
      year: 2022,
      title: '范例市水务局2022年政府信息公开工作年度报告',
    },
    holds: { text: '标题是本地区', year: 2022, title: '示例县2022年政府信息公开工作年度报告' },
  },
}

export default examples
