/** What the rules of `check/text/rule/wording/dates` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'wording.date': {
    breaks: { text: '6月写到31日', narrative: { proactive: '6月31日完成公开专栏检查。' } },
    holds: { text: '6月30日', narrative: { proactive: '6月30日完成公开专栏检查。' } },
  },
  'wording.after-period': {
    breaks: {
      text: '数据截至报告年度之后',
      narrative: { proactive: '截至2099年1月15日，公开信息920条。' },
    },
    holds: { text: '截至年底', narrative: { proactive: '截至12月31日，公开信息920条。' } },
  },
  'wording.document-year': {
    breaks: {
      text: '文号年份在报告年度之后',
      narrative: { proactive: '执行示政办〔2091〕5号文件。' },
    },
    holds: {
      text: '文号年份早于报告年度',
      narrative: { proactive: '执行示政办〔2018〕5号文件。' },
    },
  },
  'wording.ground': {
    breaks: {
      text: '《条例》只有五十六条',
      narrative: { proactive: '依照《条例》第五十八条公开信息。' },
    },
    holds: {
      text: '引用第二十条',
      narrative: { proactive: '依照《条例》第二十条公开信息。' },
    },
  },
}

export default examples
