/** What the rules of `check/text/rule/figures/fees` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'fees.statement': {
    breaks: { text: '第六部分只写“无”', year: 2022, narrative: { other: '无' } },
    holds: { text: '写明没有收取', year: 2022, narrative: { other: '本年未收取信息处理费。' } },
  },
  'fees.amount': {
    breaks: {
      text: '收了385元',
      year: 2022,
      rows: { fees: 2 },
      narrative: { other: '本年收取信息处理费385元。' },
    },
    holds: {
      text: '收了380元',
      year: 2022,
      rows: { fees: 2 },
      narrative: { other: '本年收取信息处理费380元。' },
    },
  },
  'fees.collected': {
    breaks: {
      text: '收了380元，表二收费为0',
      year: 2022,
      narrative: { other: '本年收取信息处理费380元。' },
    },
    holds: {
      text: '表二收费2万元',
      year: 2022,
      rows: { fees: 2 },
      narrative: { other: '本年收取信息处理费380元。' },
    },
  },
  'fees.parts': {
    breaks: {
      text: '总额2230元，三个单位相加2130元',
      year: 2022,
      rows: { fees: 2 },
      narrative: {
        other: '本年收取信息处理费共2230元，其中住建局880元、公安局1080元、教育局170元。',
      },
    },
    holds: {
      text: '三个单位相加2230元',
      year: 2022,
      rows: { fees: 2 },
      narrative: {
        other: '本年收取信息处理费共2230元，其中住建局880元、公安局1080元、教育局270元。',
      },
    },
  },
  'fees.denied': {
    breaks: {
      text: '第三部分写收取380元，第六部分写没有收取',
      year: 2022,
      narrative: {
        requests: '本年收取信息处理费380元。',
        other: '本年没有收取信息处理费。',
      },
    },
    holds: {
      text: '两处都写没有收取',
      year: 2022,
      narrative: {
        requests: '本年没有收取信息处理费。',
        other: '本年没有收取信息处理费。',
      },
    },
  },
}

export default examples
