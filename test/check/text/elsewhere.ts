/** Texts of other organs, years and figures than the full report's, and what each of them is told. */
import type { Example } from '@/check/example'

export interface Elsewhere extends Omit<Example, 'text'> {
  /** What the case shows. */
  readonly text: string
  /** The checks of the prose that find something; empty for an honest text. */
  readonly finds: readonly string[]
  /** 2024 unless told. */
  readonly year?: number
}

const fee = (amount: number) => ({ 'proactive.fees.amount': amount })
const unpaid = {
  ...fee(1),
  ...Object.fromEntries(
    ['received', 'other.unpaidFee', 'concluded'].flatMap((row) =>
      ['natural', 'total'].map((column) => [`requests.${row}.${column}`, 2]),
    ),
  ),
}

/** What section 六 says of the fee, beside the money of 表二 in 万元. */
const told = (
  other: string,
  finds: readonly string[],
  figures: Readonly<Record<string, number>>,
): Elsewhere => ({ text: other, figures, narrative: { other }, finds })

export const fees: readonly Elsewhere[] = [
  told('收取信息处理费共2230元，其中住建局880元、公安局1080元、教育局270元。', [], fee(0.3)),
  told(
    '收取信息处理费共2230元，其中住建局880元、公安局1080元、教育局270元。',
    ['fees.collected'],
    fee(0.2),
  ),
  told('住建局收取信息处理费880元、公安局收取1080元，合计1960元。', [], fee(0.2)),
  told('住建局收取信息处理费880元、公安局收取1080元。', ['fees.collected'], fee(0.1)),
  told('本年收取信息处理费1200元（上年为1500元）。', [], fee(0.12)),
  told('本年收取信息处理费1200元，比上年减少305元。', [], fee(0.12)),
  told('按照每页10元、超过100页部分每页20元收取，本年未收取信息处理费。', [], fee(0)),
  told('信息处理费按100元/件、每页10元计算，本年没有收取。', [], fee(0)),
  told('2023年收取信息处理费385元，2024年未收取。', [], fee(0)),
  told('2024年收取信息处理费385元。', ['fees.amount'], fee(1)),
  told('收取信息处理费380元，多收的15元已退还；退还信息处理费385元。', [], fee(1)),
  told('本年未收取信息处理费。行政事业性收费收取35.6万元，均为不动产登记费。', [], fee(35.6)),
  told('发出信息处理费收费通知3件，总金额1200元，其中实际收取880元。', [], fee(0.1)),
  told('发出信息处理费收费通知3件，总金额640元，其中实际收取880元。', ['fees.amount'], fee(0.1)),
  told('按照收费标准收取信息处理费380元。', ['fees.collected'], fee(0.03)),
  told('无。', ['fees.statement'], unpaid),
  told('本年未收取信息处理费。', ['fees.collected'], unpaid),
]

const received = (total: number) =>
  Object.fromEntries(
    ['received', 'granted', 'concluded'].flatMap((row) =>
      ['natural', 'total'].map((column) => [`requests.${row}.${column}`, total]),
    ),
  )

export const years: readonly Elsewhere[] = [
  {
    text: '较去年 is told as a word beside its growth',
    figures: received(60),
    previous: { figures: received(48) },
    narrative: { requests: '收到政府信息公开申请60件，较去年下降25%。' },
    finds: ['narrative.growth', 'narrative.relative-year'],
  },
  {
    text: 'carried over into the next year',
    figures: received(60),
    narrative: { requests: '收到政府信息公开申请60件，没有结转2025年办理的申请。' },
    finds: [],
  },
]
