/** What the overview must speak of, and how long it may be. */
import type { ProseRule } from '../../rule'
import {
  advisedLength,
  bareAspects,
  everyAspect,
  isGovernment,
} from '../../kind/structure/overview'
import { emptyOverview } from '../../kind/structure/empty'
import { misplacedAspects } from '../../kind/structure/misplaced'
import { required } from '../../kind/require'

const rules: readonly ProseRule[] = [
  {
    id: 'overview.aspects',
    severity: 'hint',
    title: '总体情况的五个方面',
    sentence: '总体情况应写到主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面',
    source: '国办公开办函〔2021〕30号',
    places: ['overview'],
    is: everyAspect,
  },
  {
    id: 'overview.empty',
    severity: 'warning',
    title: '总体情况空白',
    sentence: '第一部分总体情况不能空白',
    source: '《政府信息公开条例》第五十条',
    places: ['overview'],
    is: emptyOverview,
  },
  {
    id: 'overview.bare',
    severity: 'warning',
    title: '只有小标题',
    sentence: '总体情况的小标题下要有内容',
    source: '国办公开办函〔2021〕30号',
    places: ['overview'],
    is: bareAspects,
  },
  {
    id: 'overview.misplaced',
    severity: 'hint',
    title: '内容与小标题不符',
    sentence: '总体情况各小标题下写的是该方面的内容',
    source: '国办公开办函〔2021〕30号',
    places: ['overview'],
    is: misplacedAspects,
  },
  {
    id: 'overview.length',
    severity: 'warning',
    title: '总体情况篇幅',
    sentence: '总体情况原则上不超过一千字',
    source: '国办公开办函〔2021〕30号',
    places: ['overview'],
    is: advisedLength,
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
  },
]

export default rules
