/** What the rules of `check/text/rule/structure/organ` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'narrative.self-name': {
    breaks: {
      text: '县政府办的报告里写“我局”',
      narrative: { proactive: '我局及时公开办事指南。' },
    },
    holds: { text: '县政府办自称“我办”', narrative: { proactive: '我办及时公开办事指南。' } },
  },
  'narrative.own-name': {
    breaks: {
      text: '名称错了一个字',
      narrative: { proactive: '示列县人民政府办公室及时公开办事指南。' },
    },
    holds: {
      text: '名称写对',
      narrative: { proactive: '示例县人民政府办公室及时公开办事指南。' },
    },
  },
  'narrative.other-organ': {
    breaks: {
      text: '县政府办的报告写“由范例市水务局编制”',
      narrative: { other: '没有收取信息处理费。本报告由范例市水务局编制。' },
    },
    holds: {
      text: '写的是本单位',
      narrative: { other: '没有收取信息处理费。本报告由示例县人民政府办公室编制。' },
    },
  },
}

export default examples
