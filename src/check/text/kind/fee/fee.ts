/** What the amounts of 信息处理费 can be: by the tariff, and beside the tables. */
import { figureThatIs } from '@/report/concept'
import { type Report, figureOf } from '@/report/report'
import type { Format } from '@/report/format'
import type { Context } from '../../../check'
import { type Quantity, amountOf, readQuantity } from '../../read/quantity'
import type { Found, TextKind } from '../kind'
import { type Amounts, amountsIn, collectedIn, spoken } from './amounts'

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

/** 收回4份缴款回执: what came back of the notices. */
const receipts = /(?:收回|回收|退回)(?=\d{1,5} ?[份件张个][^，。；]{0,6}(?:回执|通知|缴款))/g

const receiptsIn = (text: string): readonly Quantity[] =>
  [...text.matchAll(receipts)].flatMap(
    ({ 0: said, index }) => readQuantity(text, index + said.length) ?? [],
  )

const otherFate = /撤回|放弃|其余|剩余|另|未到期|未届|期限内|退|减免|免收|正在|转入/

/** 没有撤回的情形: what did not happen is no other fate. */
const noFate =
  /(?:没有|未发生|不存在|无)[^，。；\d]{0,6}(?:撤回|放弃|减免|免收|退费?)[^，。；\d]{0,6}|视为(?:放弃|撤回)(?:申请)?/g

/** Others beside those who paid, did not, or took back what they asked for. */
const moreFates = /其余|剩余|另|减免|免收|转入/

/** 发出7件，其中缴纳4件，未缴1件，撤回3件: what became of the notices against their number. */
function* astray(amounts: Amounts, text: string): Iterable<Found> {
  const { notices, paid, unpaid, withdrawn, pending } = amounts
  const [all] = notices
  const fates = [paid, unpaid, withdrawn, pending].filter(({ length }) => length > 0)
  if (!all || notices.length !== 1 || fates.length < 2 || fates.some(({ length }) => length > 1))
    return
  const parts = fates.flat()
  const sum = parts.reduce((whole, part) => whole + amountOf(part), 0)
  // Paid and unpaid are all there is, unless some are withdrawn, let off or not yet due.
  const isAll =
    (fates.length >= 3 && !moreFates.test(text)) ||
    (paid.length + unpaid.length === 2 && !otherFate.test(text.replace(noFate, '')))
  const isShort = sum < amountOf(all) && isAll
  if (sum <= amountOf(all) && !isShort) return
  yield {
    start: Math.min(all.start, ...parts.map(({ start }) => start)),
    end: Math.max(all.end, ...parts.map(({ end }) => end)),
    text: `收费通知写 ${String(amountOf(all))} 件，${pending.length > 0 ? '已缴、未缴、撤回和未到期' : '已缴、未缴、撤回'}的相加为 ${String(sum)} 件`,
    formula: `${parts.map((part) => String(amountOf(part))).join(' + ')} = ${String(amountOf(all))} ？`,
    advice: '核对发出的通知和各项去向',
  }
}

/** 收费通知0份，实际收取300元. */
function* unasked({ notices, collected }: Amounts): Iterable<Found> {
  const [none, paid] = [notices[0], collected.find((one) => amountOf(one) > 0)]
  if (!none || !paid || notices.some((one) => amountOf(one) > 0)) return
  yield {
    start: Math.min(none.start, paid.start),
    end: Math.max(none.end, paid.end),
    text: `收费通知写 0 件，却写收取 ${String(amountOf(paid))} 元`,
    advice: '核对收费台账：发出的通知和收取的金额',
  }
}

/** 应收4300元；已缴2900元，未缴1000元，撤回600元: all that became of what was asked for. */
function* settled(amounts: Amounts, text: string): Iterable<Found> {
  const { billed, collected, owed, released } = amounts
  const parts = [...collected, ...owed, ...released]
  const [all] = billed
  const sum = parts.reduce((whole, part) => whole + amountOf(part), 0)
  if (!all || sum === amountOf(all) || moreFates.test(text)) return
  yield {
    start: Math.min(all.start, ...parts.map(({ start }) => start)),
    end: Math.max(all.end, ...parts.map(({ end }) => end)),
    text: `收费通知的总金额写 ${String(amountOf(all))} 元，已缴、未缴、撤回的相加为 ${String(sum)} 元`,
    formula: `${parts.map((part) => String(amountOf(part))).join(' + ')} = ${String(amountOf(all))} ？`,
    advice: '核对各项金额和总金额',
  }
}

/** 应收1500元，实收900元，未收800元: paid and owed against what was asked for. */
function* overdrawn(amounts: Amounts, text: string): Iterable<Found> {
  const { billed, collected, owed, released } = amounts
  const [all, paid, left] = [billed[0], collected[0], owed[0]]
  if (!all || !paid || !left || billed.length + collected.length + owed.length !== 3) return
  if (released.length === 1) {
    yield* settled(amounts, text)
    return
  }
  const sum = amountOf(paid) + amountOf(left)
  const isWrong =
    sum > amountOf(all) || (sum < amountOf(all) && !otherFate.test(text.replace(noFate, '')))
  if (!isWrong || amountOf(left) > amountOf(all) || amountOf(paid) > amountOf(all)) return
  yield {
    start: Math.min(all.start, paid.start, left.start),
    end: Math.max(all.end, paid.end, left.end),
    text: `收费通知的总金额写 ${String(amountOf(all))} 元，已缴、未缴相加为 ${String(sum)} 元`,
    formula: `${String(amountOf(paid))} + ${String(amountOf(left))} = ${String(amountOf(all))} ？`,
    advice: '核对已缴、未缴的金额和总金额',
  }
}

/** No organ collects so much of a fee of some hundred yuan an application. */
const farTooMuch = 1_000_000
/** Nor an organ below a city a tenth of it. */
const large: ReadonlySet<string | undefined> = new Set(['ministry', 'province', 'city'])

function* impossible(text: string, report: Report): Iterable<Found> {
  const { organ } = report
  const tooMuch = large.has(organ.level) ? farTooMuch : farTooMuch / 10
  const amounts = amountsIn(text, report)
  const { billed, collected, notices, paid, owed } = amounts
  for (const quantity of [...billed, ...collected]) {
    const amount = amountOf(quantity)
    if (amount >= tooMuch) {
      yield {
        start: quantity.start,
        end: quantity.end,
        text: `信息处理费写“${String(quantity.printed)}${quantity.multiplier > 1 ? '万' : ''}元”，远高于收费标准能收到的数，单位可能写错`,
        advice: '核对收费台账，看是“元”还是“万元”',
      }
      continue
    }
    if (amount % 10 === 0) continue
    yield {
      start: quantity.start,
      end: quantity.end,
      text: `信息处理费 ${amount} 元不是10元的整数倍，与规定的收费标准不合`,
      advice: '按件：11—30件每件100元；按量：31—100页每页10元，逐档提高。请核对金额和单位',
    }
  }
  yield* exceeding(paid, notices, '实际收费', '收费通知', '件')
  yield* exceeding(receiptsIn(text), notices, '收回回执', '收费通知', '件')
  yield* exceeding(owed, billed, '未缴金额', '收费通知的总金额', '元')
  yield* astray(amounts, text)
  yield* unasked(amounts)
  yield* overdrawn(amounts, text)
  yield* exceeding(collected, billed, '实际收取', '收费通知的总金额', '元')
}

const feesIn = (format: Format) => figureThatIs(format, 'fees', 'amount')
const unpaidIn = (format: Format) => figureThatIs(format, 'unpaidFee', 'total')

/** 两份均已按期缴清, where 表三 has one unpaid. */
const paidAll =
  /[两二三四五六七八九十\d] ?[份件张][^，。；]{0,4}(?:均|都|全部)(?:已)?(?:按期|按时|及时|如期)?(?:缴清|缴纳|缴费|足额)|(?:收费通知|信息处理费)[^，。；]{0,8}(?:均|都|全部)(?:已)?(?:按期|按时|及时|如期)?(?:缴清|缴纳|缴费)/
function* allPaid(text: string, { report, format }: Context): Iterable<Found> {
  const key = unpaidIn(format)
  const unpaid = key === undefined ? 0 : (figureOf(report, key) ?? 0)
  const match = unpaid > 0 && spoken.test(text) ? paidAll.exec(text) : null
  if (key === undefined || !match || /未缴|逾期|欠缴|未交|不再处理/.test(text)) return
  yield {
    start: match.index,
    end: match.index + match[0].length,
    text: `这里写“${match[0]}”，表三却有 ${String(unpaid)} 件因逾期未缴费不再处理`,
    advice: '核对收费台账和表三“申请人逾期未按收费通知要求缴纳费用”一行',
    figures: [key],
  }
}

function* against(text: string, { report, format }: Context): Iterable<Found> {
  const { notices } = amountsIn(text, report)
  const total = collectedIn(text, report)
  const paid = total ? amountOf(total) : 0
  const fees = feesIn(format)
  const table = fees === undefined ? null : figureOf(report, fees)
  if (total && fees !== undefined && table !== null && paid > table * 10_000 + 0.005)
    yield {
      start: total.start,
      end: total.end,
      text: `文字写收取信息处理费 ${paid} 元，这笔钱应计入表二“行政事业性收费”，表二只有 ${table} 万元`,
      formula: `${paid} ÷ 10000 ≤ ${table} ？`,
      advice: '信息处理费属于行政事业性收费，核对表二金额和单位（万元）',
      figures: [fees],
    }
  yield* allPaid(text, { report, format })
  // That the fee is not spoken of at all is told by fees.statement.
  const key = unpaidIn(format)
  if (key === undefined || !spoken.test(text)) return
  const unpaid = figureOf(report, key) ?? 0
  const said = notices.map((notice) => amountOf(notice))
  if (unpaid > 0 && (said.length === 0 || Math.max(...said) < unpaid))
    yield {
      start: 0,
      end: text.length,
      caret: text.length,
      ...(said.length === 0 && { severity: 'hint' as const }),
      text: `表三有 ${unpaid} 件因逾期未缴费不再处理，第六部分${said.length === 0 ? '没有写收费通知的件数' : `写的收费通知只有 ${Math.max(...said)} 件`}`,
      advice: '写明发出收费通知的件数、总金额和实际收取金额',
      figures: [key],
    }
}

/** Amounts the tariff cannot make, or more collected than asked for. */
export const possibleFee: TextKind = {
  reads: () => ['organ'],
  find: (text, { report }) => impossible(text, report),
}

/** The fee beside the fees of 表二 and the unpaid cases of 表三. */
export const feeInTables: TextKind = {
  applies: (format) => feesIn(format) !== undefined,
  reads: (format) => [feesIn(format), unpaidIn(format)].flatMap((key) => key ?? []),
  find: against,
}
