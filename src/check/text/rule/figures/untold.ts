/** What the tables count and the prose should explain. */
import type { ProseRule } from '../../rule'
import { figuresThatAre } from '@/report/concept'
import { required } from '../../kind/require'

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.corrected',
    severity: 'hint',
    title: '被纠正案件的说明',
    sentence: '复议或诉讼有结果纠正的，总体情况或存在问题部分应说明原因和改进',
    source: '《政府信息公开条例》第五十条第（三）、（四）项',
    places: ['problems'],
    is: required({
      cells: (format) => figuresThatAre(format, 'corrected'),
      anywhere: true,
      aspects: [['结果纠正', /纠正|纠错|败诉|撤销|确认违法|责令/]],
      says: () => '表四有结果纠正，全文没有说明原因和改进',
      advice: '在第一或第五部分写明被纠正的原因和改进措施',
    }),
  },
  {
    id: 'narrative.excessive',
    severity: 'hint',
    title: '大量反复申请的说明',
    sentence: '有“无正当理由大量反复申请”不予处理的，文字中宜说明认定的情况',
    source: '《政府信息公开条例》第三十五条',
    places: ['overview'],
    is: required({
      cells: (format) => figuresThatAre(format, 'excessive', 'total'),
      ofWhole: { whole: (format) => figuresThatAre(format, 'concluded', 'total'), share: 0.05 },
      anywhere: true,
      aspects: [['大量反复申请', /大量|反复|频次|重复申请|滥用|第三十五条/]],
      says: () => '表三有“无正当理由大量反复申请”，全文没有提到',
      advice: '在第一或第三部分简要写明数量、频次和要求说明理由的情况',
    }),
  },
]

export default rules
