/** What the overview must speak of, and how long it may be. */
import type { ProseRule } from '../../rule'
import { fiveAspects } from '../../../example'
import {
  advisedLength,
  bareAspects,
  everyAspect,
  isGovernment,
} from '../../kind/structure/overview'
import { emptyOverview } from '../../kind/structure/empty'
import { required } from '../../kind/require'

const longText = (length: number): string => '公开制度执行情况良好，'.repeat(Math.ceil(length / 11))

const rules: readonly ProseRule[] = [
  {
    id: 'overview.aspects',
    severity: 'hint',
    title: '总体情况的五个方面',
    sentence: '总体情况应写到主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面',
    source: '国办公开办函〔2021〕30号',
    places: ['overview'],
    is: everyAspect,
    breaks: {
      text: '没有写监督保障',
      narrative: { overview: fiveAspects.replace('\n（五）监督保障。有培训。', '') },
    },
    holds: { text: '五个方面齐全', narrative: { overview: fiveAspects } },
  },
  {
    id: 'overview.empty',
    severity: 'warning',
    title: '总体情况空白',
    sentence: '第一部分总体情况不能空白',
    source: '《政府信息公开条例》第五十条',
    places: ['overview'],
    is: emptyOverview,
    breaks: { text: '表格已填齐，总体情况没有写', narrative: { overview: '' } },
    holds: { text: '写了总体情况' },
  },
  {
    id: 'overview.bare',
    severity: 'warning',
    title: '只有小标题',
    sentence: '总体情况的小标题下要有内容',
    source: '国办公开办函〔2021〕30号',
    places: ['overview'],
    is: bareAspects,
    breaks: {
      text: '“监督保障”只有小标题',
      narrative: { overview: fiveAspects.replace('有培训。', '') },
    },
    holds: { text: '每个小标题下都有内容', narrative: { overview: fiveAspects } },
  },
  {
    id: 'overview.length',
    severity: 'warning',
    title: '总体情况篇幅',
    sentence: '总体情况原则上不超过一千字',
    source: '国办公开办函〔2021〕30号',
    places: ['overview'],
    is: advisedLength,
    breaks: { text: '总体情况一千多字', narrative: { overview: fiveAspects + longText(1000) } },
    holds: { text: '总体情况不到一千字', narrative: { overview: fiveAspects + longText(900) } },
  },
  {
    id: 'overview.supervision',
    severity: 'hint',
    title: '政府的监督保障',
    sentence: '各级政府的总体情况还应写工作考核、社会评议、责任追究结果',
    source: '《政府信息公开条例》第五十条第（四）项',
    places: ['overview'],
    is: required({
      when: ({ report }) => isGovernment(report.organ),
      reads: () => ['organ'],
      aspects: [
        ['工作考核', /考核|考评|绩效|评比|[计赋扣]分|分值/],
        ['社会评议', /评议|满意度|测评|评估|评价|监督员/],
        ['责任追究', /追究|追责|问责|处分|约谈/],
      ],
      says: (missing) => `总体情况没有写到${missing.join('、')}`,
      advice: '政府的报告应写明结果，没有的写没有',
    }),
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
]

export default rules
