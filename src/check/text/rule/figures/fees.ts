/** 信息处理费 in section 六: told, possible, borne out by the tables and by the other sections. */
import type { ProseRule } from '../../rule'
import { reported } from '../../kind/fee/amounts'
import { deniedFee } from '../../kind/fee/denied'
import { feeInTables, possibleFee } from '../../kind/fee/fee'
import { reckonedFee } from '../../kind/fee/reckon'
import { vagueFee } from '../../kind/fee/vague'
import { listsOfFees } from '../../kind/list/fees'
import { required } from '../../kind/require'
import { together } from '../../kind/together'
import { sum } from '../../kind/sum'

const source = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）'
/** The fee is charged since 1 January 2021. */
const years = { since: 2021 }

const rules: readonly ProseRule[] = [
  {
    id: 'fees.statement',
    severity: 'warning',
    title: '报告信息处理费',
    sentence: '第六部分应报告信息处理费收取情况，未收取的也要写明',
    source,
    places: ['other'],
    years,
    is: together(
      required({
        when: ({ report }) =>
          Object.values(report.narrative).some(
            (one) => typeof one === 'string' && one.trim() !== '',
          ),
        reads: () => ['narrative.overview'],
        ofBlank: true,
        aspects: [['信息处理费', reported]],
        mayBeTold: /信息处理费|收费|费用|[收缴]费|免费/,
        says: () => '第六部分没有报告信息处理费',
        advice: '写明发出收费通知的件数、总金额和实际收取金额；没有的写“未收取信息处理费”',
      }),
      vagueFee,
    ),
  },
  {
    id: 'fees.amount',
    severity: 'warning',
    title: '信息处理费金额',
    sentence: '信息处理费是10元的整数倍，实际收取不多于通知总金额，收费件数不多于通知件数',
    source,
    places: ['other'],
    years,
    compares: 'fee',
    is: possibleFee,
  },
  {
    id: 'fees.collected',
    severity: 'warning',
    title: '信息处理费与表格',
    sentence: '收取的信息处理费包含在表二行政事业性收费之内；有逾期未缴费的，应有相应的收费通知',
    source,
    places: ['other'],
    years,
    compares: 'fee',
    is: feeInTables,
  },
  {
    id: 'fees.parts',
    severity: 'warning',
    title: '信息处理费分项之和',
    sentence: '逐单位、逐件写出的信息处理费，相加等于所写的总额',
    source,
    places: ['other'],
    years,
    is: together(
      sum({
        lists: listsOfFees,
        isOff: () => true,
        says: ({ parts }, { sum, stated }) =>
          `信息处理费总额写 ${stated} 元，所列 ${parts.length} 项相加为 ${sum} 元`,
        advice: '核对各项金额和总额',
      }),
      reckonedFee,
    ),
  },
  {
    id: 'fees.denied',
    severity: 'warning',
    title: '信息处理费前后不一',
    sentence: '第六部分写没有收取信息处理费的，别处不写收取的金额',
    source,
    places: ['other'],
    years,
    compares: 'fee',
    is: deniedFee,
  },
]

export default rules
