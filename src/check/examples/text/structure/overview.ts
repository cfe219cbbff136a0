/** What the rules of `check/text/rule/structure/overview` are shown by. */
import { type Examples, fiveAspects } from '../../../example'

const longText = (length: number): string => '公开制度执行情况良好，'.repeat(Math.ceil(length / 11))

const examples: Examples = {
  'overview.aspects': {
    breaks: {
      text: '没有写监督保障',
      narrative: { overview: fiveAspects.replace('\n（五）监督保障。有培训。', '') },
    },
    holds: { text: '五个方面齐全', narrative: { overview: fiveAspects } },
  },
  'overview.empty': {
    breaks: { text: '表格已填齐，总体情况没有写', narrative: { overview: '' } },
    holds: { text: '写了总体情况' },
  },
  'overview.bare': {
    breaks: {
      text: '“监督保障”只有小标题',
      narrative: { overview: fiveAspects.replace('有培训。', '') },
    },
    holds: { text: '每个小标题下都有内容', narrative: { overview: fiveAspects } },
  },
  'overview.misplaced': {
    breaks: {
      text: '“平台建设”下写的是规范性文件',
      narrative: {
        overview: fiveAspects.replace('专栏齐全', '逐件核对规范性文件的有效性，随时公布核对的结果'),
      },
    },
    holds: { text: '各写各的', narrative: { overview: fiveAspects } },
  },
  'overview.length': {
    breaks: { text: '总体情况一千多字', narrative: { overview: fiveAspects + longText(1000) } },
    holds: { text: '总体情况不到一千字', narrative: { overview: fiveAspects + longText(900) } },
  },
  'overview.supervision': {
    breaks: {
      text: '县政府的报告没有写考核、评议和责任追究',
      name: '示例县人民政府',
      narrative: { overview: fiveAspects },
    },
    holds: {
      text: '三项都写到了',
      name: '示例县人民政府',
      narrative: { overview: `${fiveAspects}工作考核、社会评议已完成，没有责任追究情形。` },
    },
  },
}

export default examples
