/** Reads what a text says of 信息处理费: notices, the amount they ask for, the amount collected. */
import type { Report } from '@/report/report'
import { type Quantity, amountOf, readQuantity } from '../../read/quantity'
import { rememberedText } from '../../read/remember'
import { earlierYears } from '../../read/clause/time'
import { speaksOfWiderArea } from '../../read/clause/whose'
import { anySum, parted } from '../../read/clause/topic'
import { type Sentence, sentencesOf, wordsBefore } from '../../read/clause/sentence'

/** Words that speak of the fee. */
export const spoken = /信息处理费|处理费|[收缴]费通知/
/** Words that report on the fee, be it by saying that nothing was charged. */
export const reported =
  /信息处理费|处理费|[件页]计收|^(?![^]*收取收费)[^]*(?:[收缴]费通知|(?:没有|未|无|不)(?:向申请人)?(?:发生|产生)?(?:收取|收费)|零收费|收费(?:为|情况：?)?(?:0|零|无)|免收|免费(?:提供|公开|办理)|不收费|未收费)/

export interface Amounts {
  readonly billed: readonly Quantity[]
  readonly collected: readonly Quantity[]
  readonly notices: readonly Quantity[]
  /** Cases in which the fee was paid, was not, or in which the application was withdrawn. */
  readonly paid: readonly Quantity[]
  readonly unpaid: readonly Quantity[]
  readonly withdrawn: readonly Quantity[]
  /** Cases whose term of payment still runs. */
  readonly pending: readonly Quantity[]
  /** Money that was asked for and not paid, or no longer due as the application was withdrawn. */
  readonly owed: readonly Quantity[]
  readonly released: readonly Quantity[]
}

const charged = /缴清|实收|实际收取|实际收到|实际缴纳|已收取|收到|已缴纳|缴纳|收取/
const paidCases =
  /(?:实收|实际收取|实际收费|实际缴费|实际缴纳|已缴费|(?<!未|欠)缴纳|缴清|已收取|(?<!应)收取|收费|缴费)[^，。；\d]{0,8}$/
const asked = /通知|应收|应缴|总金额|开具|发出|涉及/
const really = /实收|实际|已收取|已缴纳|缴清|缴费(?:共|计|共计)?$/

const unpaidCases = /(?:未缴|未交|逾期|欠缴|未按[^，。；]{0,6}缴)[^，。；\d]{0,8}$/
const withdrawnCases = /(?:撤回|放弃|撤销)[^，。；\d]{0,8}$/
const pendingCases =
  /(?:期限内|期限未[到届满]|(?:未|没有?)(?:到期|届满)|待缴|等待缴[费纳])[^，。；\d]{0,8}$/
const pendingAfter =
  /^ ?[^，。；、\d]{0,6}(?:在[^，。；、\d]{0,6}期限?内|期限未[到届满]|未(?:到期|届满)|待缴|等待缴)/
/** 通知9件：已缴费6件: what became of them is no longer spoken of as notices. */
const clauseEnd =
  /[，,（(]|(?<=[份件张] ?)[：:](?=$|\d)|[：:](?=(?:其中)?(?:有|已|未|逾期|申请人|尚|仍|撤|自|实|按|缴))/
/** 5件按期缴费，3件逾期未缴，1件撤回; 9人缴费. */
const unpaidAfter = /^ ?(?:申请人)?(?:逾期|尚?未|没有)(?:按[^，。；]{0,6})?(?:未)?(?:缴|交)/
const paidAfter =
  /^ ?(?:申请人)?(?:已|均已|按期|按时|及时|如期|已按期)?(?:缴费|缴纳|缴清|收取(?=[，。；、]))|^ ?(?:申请人)?(?:均|都)?已(?:按期|按时)?缴(?=[，。；、）)]|$)/
const withdrawnAfter = /^ ?[^，。；、\d]{0,10}(?:撤回|放弃|撤销)/
/** What became of a case, by the words before its number or behind it; those behind are its own. */
const fates: readonly (readonly [kind: keyof Amounts, before: RegExp, after: RegExp])[] = [
  ['pending', pendingCases, pendingAfter],
  ['unpaid', unpaidCases, unpaidAfter],
  ['withdrawn', withdrawnCases, withdrawnAfter],
  ['paid', paidCases, paidAfter],
]
const owedMoney =
  /(?:未缴|未交|未收|欠缴|未缴和撤回|逾期未缴)(?:的)?(?:金额|费用|款项|费)?(?:为|共|计|是)?$/
/** 320元逾期未缴. */
const owedAfter =
  /^ ?(?:申请人)?(?:逾期|尚?未|没有)(?:按[^，。；]{0,6})?(?:未)?(?:缴(?!费通知)|交|收(?!费))/

/** Money that is not what was collected: a rate, what was paid back or let off, a change, another charge. */
const aside =
  /每[件页份张次]|多收|标准(?:为|是)?$|退还?|[减免]免?[收征除少]|减免|增加|增长|下降|较|比上|同比|其余|剩余|余下|未缴|未收|未交|逾期|放弃|撤回|行政事业性|罚|采购|资金|登记费|检测费|评估费/
const asideAfter = /^ ?(?:[/／每]|的?标准|(?:已|均已|全部)?(?:退|减免|免收))/
const times = new RegExp(`(20\\d\\d) ?年|${earlierYears}|本年|今年|当年`, 'g')

interface Amount {
  readonly quantity: Quantity
  readonly kind: keyof Amounts
  /** The year the sentence says it is of: 0 for 上年 and its like, absent if none is said. */
  readonly year?: number | undefined
  /** The words of its clause before it. */
  readonly before: string
  /** True where a word of sum stands before it. */
  readonly total: boolean
}

/** The year last said before a place. */
function yearBefore(words: string): number | undefined {
  const [said, year] = [...words.matchAll(times)].at(-1) ?? []
  if (said === undefined || /^[本今当]/.test(said)) return undefined
  return Number(year ?? 0)
}

/** 发出收费通知12件，总额3120元; 缴费通知4件，共1810元: what the notices ask for. */
const noticesSum = /通知[^。；]{0,12}，(?:总额|金额|合计|共计?|总计|计|累计)(?:为|是)?$/
/** 向12人次发出收费通知, where no number of the notices themselves follows. */
const peopleNotified = /^[^，。；\d]*通知书?(?! ?\d|[^，。；\d]{0,6}\d)/

interface Around {
  /** All words of the sentence since the amount before. */
  readonly since: string
  readonly before: string
  readonly after: string
}

/** What an amount of money is, by the words around it; undefined if it is none of the fee's. */
function moneyAt(
  { since, before, after }: Around,
  inParts: boolean,
): 'billed' | 'collected' | undefined {
  if (aside.test(before) || asideAfter.test(after)) return undefined
  // 总金额1200元，其中实际收取880元 is no list of parts.
  if (inParts && !really.test(before)) return undefined
  if (charged.test(before) && !before.includes('应')) return 'collected'
  const isAsked = asked.test(before) || before.includes('金额') || noticesSum.test(since)
  return isAsked ? 'billed' : 'collected'
}

/** 逾期未缴2份、1000元，撤回1份、400元: money behind the cases it was asked for in. */
const ofCases = (fate: string): RegExp =>
  new RegExp(`(?:${fate})[^，。；\\d]{0,8}\\d{1,4} ?[份件张]、?$`)
const owedCases = ofCases('逾期未缴|未缴|未交|欠缴')
const releasedCases = ofCases('撤回|放弃')

/** What became of money that was asked for, where that is told of it. */
function fateOfMoney(
  since: string,
  before: string,
  after: string,
): 'owed' | 'released' | undefined {
  if (owedMoney.test(before) || owedAfter.test(after) || owedCases.test(since)) return 'owed'
  return releasedCases.test(since) ? 'released' : undefined
}

function amountsOf(text: string, sentence: Sentence): readonly Amount[] {
  const amounts: Amount[] = []
  const { start: first } = sentence
  let from = first
  let inParts = false
  const end = first + sentence.text.length
  for (let at = first; at < end;) {
    const quantity = /[\d０-９一二三四五六七八九十百千两零〇]/.test(text.charAt(at))
      ? readQuantity(text, at)
      : undefined
    if (!quantity) {
      at += 1
      continue
    }
    at = Math.max(at + 1, quantity.end)
    // 第三件申请人主动撤回 is one of them, not three.
    if (!quantity.exact || text.charAt(quantity.start - 1) === '第') continue
    const since = wordsBefore(text, quantity.start, from)
    const before = since.split(clauseEnd).at(-1) ?? ''
    const after = text.slice(quantity.end, quantity.end + 14)
    const year = yearBefore(wordsBefore(text, quantity.start, first))
    const add = (kind: keyof Amounts) =>
      amounts.push({ quantity, kind, year, before, total: anySum.test(before) })
    const isPerson = /^(?:人|名|人次|位|家|户)$/.test(quantity.unit)
    const isCase = quantity.kind === 'case' || isPerson
    const notified = text.slice(quantity.end, quantity.end + 24)
    const isFate =
      [withdrawnCases, unpaidCases, pendingCases].some((one) => one.test(before)) ||
      withdrawnAfter.test(after)
    if (
      quantity.kind === 'case' &&
      /通知/.test(`${before}${after.split(/[，。；、]/, 1).join('')}`) &&
      !isFate
    )
      add('notices')
    else if (isPerson && peopleNotified.test(notified)) add('notices')
    else if (isCase) {
      const fate = fates.find(([, , behind]) => behind.test(after))
      const told = fate ?? fates.find(([, ahead]) => ahead.test(before))
      if (told) add(told[0])
    }
    if (quantity.kind !== 'money') continue
    from = quantity.end
    inParts = (inParts && !anySum.test(before)) || parted.test(since)
    const kind = fateOfMoney(since, before, after) ?? moneyAt({ since, before, after }, inParts)
    if (kind !== undefined) add(kind)
  }
  return amounts
}

const allIn = rememberedText((text): readonly Amount[] => {
  let about = false
  return sentencesOf(text).flatMap((sentence) => {
    about =
      spoken.test(sentence.text) || (about && /通知|收取|金额|缴|申请人撤回/.test(sentence.text))
    return about ? amountsOf(text, sentence) : []
  })
})

/** The amounts a text tells of this organ and year: what all of its area took is another's. */
const own = (text: string, { year, organ }: Report): readonly Amount[] =>
  allIn(text).filter(
    (amount) => (amount.year ?? year) === year && !speaksOfWiderArea(amount.before, organ.name),
  )

/** The amounts and numbers of notices of the report's year in the sentences about the fee. */
export function amountsIn(text: string, report: Report): Amounts {
  const ofYear = own(text, report)
  const of = (kind: keyof Amounts) =>
    ofYear.filter((amount) => amount.kind === kind).map(({ quantity }) => quantity)
  return {
    billed: of('billed'),
    collected: of('collected'),
    notices: of('notices'),
    paid: of('paid'),
    unpaid: of('unpaid'),
    withdrawn: of('withdrawn'),
    pending: of('pending'),
    owed: of('owed'),
    released: of('released'),
  }
}

/** What was collected in the report's year: the sum that is stated, or the largest amount; undefined if none is told. */
export function collectedIn(text: string, report: Report): Quantity | undefined {
  const amounts = own(text, report).filter(({ kind }) => kind === 'collected')
  const stated = amounts.find(({ total }) => total)
  const [largest] = amounts
    .map(({ quantity }) => quantity)
    .sort((one, other) => amountOf(other) - amountOf(one))
  return stated?.quantity ?? largest
}
