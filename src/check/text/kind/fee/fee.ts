/** 信息处理费 in section 六: that it is spoken of, and that its amounts can be true. */
import { figureOf } from '@/report/report'
import { type Format, cellsOf } from '@/report/format'
import type { Check, Context } from '../../../check'
import { amountsIn, collectedIn, spoken } from './amounts'
import { type Found, textCheck } from '../kind'
import { type Quantity, amountOf } from '../../read/quantity'

export const source = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）'
/** The fee is charged since 1 January 2021. */
const firstYear = 2021

export const due = (format: Format): boolean => (format.until ?? firstYear) >= firstYear

/** The one stated amount of what was done against the one of what was asked for. */
function* exceeding(
  done: readonly Quantity[],
  asked: readonly Quantity[],
  doing: string,
  asking: string,
  unit: string,
): Iterable<Found> {
  const [some, all] = [done[0], asked[0]]
  if (done.length !== 1 || asked.length !== 1 || !some || !all) return
  if (amountOf(some) <= amountOf(all)) return
  yield {
    start: Math.min(some.start, all.start),
    end: Math.max(some.end, all.end),
    text: `${doing} ${String(amountOf(some))} ${unit}，多于${asking} ${String(amountOf(all))} ${unit}`,
    formula: `${String(amountOf(some))} ≤ ${String(amountOf(all))} ？`,
    advice: '核对两个数是否写反',
  }
}

function* impossible(text: string, year: number): Iterable<Found> {
  const { billed, collected, notices, paid } = amountsIn(text, year)
  for (const quantity of [...billed, ...collected]) {
    const amount = amountOf(quantity)
    if (amount % 10 === 0) continue
    yield {
      start: quantity.start,
      end: quantity.end,
      text: `信息处理费 ${amount} 元不是10元的整数倍，按规定的标准收不出这个数`,
      advice: '按件：11—30件每件100元；按量：31—100页每页10元，逐档提高。请核对金额和单位',
    }
  }
  yield* exceeding(paid, notices, '实际收费', '收费通知', '件')
  yield* exceeding(collected, billed, '实际收取', '收费通知的总金额', '元')
}

const feeKey = 'proactive.fees.amount'
const unpaidKey = 'requests.other.unpaidFee.total'

function* against(text: string, { report, format }: Context): Iterable<Found> {
  const { notices } = amountsIn(text, report.year)
  const total = collectedIn(text, report.year)
  const paid = total ? amountOf(total) : 0
  const table = figureOf(report, feeKey)
  if (total && cellsOf(format).has(feeKey) && table !== null && paid > table * 10_000 + 0.005)
    yield {
      start: total.start,
      end: total.end,
      text: `文字写收取信息处理费 ${paid} 元，表二“行政事业性收费”只有 ${table} 万元，装不下这笔收入`,
      formula: `${paid} ÷ 10000 ≤ ${table} ？`,
      advice: '信息处理费属于行政事业性收费，核对表二金额和单位（万元）',
      figures: [feeKey],
    }
  // That the fee is not spoken of at all is told by fees.statement.
  if (!spoken.test(text)) return
  const unpaid = cellsOf(format).has(unpaidKey) ? (figureOf(report, unpaidKey) ?? 0) : 0
  const said = notices.map((notice) => amountOf(notice))
  if (unpaid > 0 && (said.length === 0 || Math.max(...said) < unpaid))
    yield {
      start: 0,
      end: text.length,
      text: `表三有 ${unpaid} 件因逾期未缴费不再处理，第六部分${said.length === 0 ? '没有写收费通知的件数' : `写的收费通知只有 ${Math.max(...said)} 件`}`,
      advice: '写明发出收费通知的件数、总金额和实际收取金额',
      figures: [unpaidKey],
    }
}

const two = { 'proactive.fees.amount': 2 }

export const feeChecks: readonly Check[] = [
  textCheck({
    id: 'fees.statement',
    severity: 'warning',
    title: '报告信息处理费',
    sentence: '第六部分应报告信息处理费收取情况，未收取的也要写明',
    source,
    places: ['other'],
    applies: due,
    reads: () => ['narrative.overview'],
    examples: {
      breaks: { text: '第六部分只写“无”', year: 2022, narrative: { other: '无' } },
      holds: { text: '写明没有收取', year: 2022, narrative: { other: '本年未收取信息处理费。' } },
    },
    *find(text, { report }) {
      if (report.year < firstYear || spoken.test(text)) return
      const begun = Object.values(report.narrative).some(
        (one) => typeof one === 'string' && one.trim() !== '',
      )
      if (!begun) return
      yield {
        start: 0,
        end: text.length,
        text: '第六部分没有报告信息处理费',
        advice: '写明发出收费通知的件数、总金额和实际收取金额；没有的写“未收取信息处理费”',
      }
    },
  }),
  textCheck({
    id: 'fees.amount',
    severity: 'warning',
    title: '信息处理费金额',
    sentence: '信息处理费是10元的整数倍，实际收取不多于通知总金额，收费件数不多于通知件数',
    source,
    places: ['other'],
    applies: due,
    examples: {
      breaks: {
        text: '收了385元',
        year: 2022,
        figures: two,
        narrative: { other: '本年收取信息处理费385元。' },
      },
      holds: {
        text: '收了380元',
        year: 2022,
        figures: two,
        narrative: { other: '本年收取信息处理费380元。' },
      },
    },
    find: (text, { report }) => impossible(text, report.year),
  }),
  textCheck({
    id: 'fees.collected',
    severity: 'warning',
    title: '信息处理费与表格',
    sentence: '收取的信息处理费包含在表二行政事业性收费之内；有逾期未缴费的，应有相应的收费通知',
    source,
    places: ['other'],
    applies: (format) => due(format) && cellsOf(format).has(feeKey),
    reads: () => [feeKey, unpaidKey],
    examples: {
      breaks: {
        text: '收了380元，表二收费为0',
        year: 2022,
        narrative: { other: '本年收取信息处理费380元。' },
      },
      holds: {
        text: '表二收费2万元',
        year: 2022,
        figures: two,
        narrative: { other: '本年收取信息处理费380元。' },
      },
    },
    find: against,
  }),
]
