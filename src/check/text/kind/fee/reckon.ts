/** What a sentence about the fee lets be worked out: amounts one by one, pages by their price, the rate of those who paid. */
import { readQuantity } from '../../read/quantity'
import type { Found, TextKind } from '../kind'
import { spoken } from './amounts'

const amounts = '((?:\\d[\\d.]{0,9} ?元[、和及，]){1,12}\\d[\\d.]{0,9} ?元)'
/** 通知3份，金额分别为400元、120元、300元: as many amounts as notices. */
const oneByOne = new RegExp(
  `(\\d{1,4}) ?(?:份|件|笔|张)(?![^，。；]{0,6}(?:未|逾期|撤))[^，。；：\\d]{0,12}(?:共 ?\\d[\\d.]* ?元)?[，：（]?(?:通知|收费|缴费|应缴|应收|收取|共|合计)?(?:总?(?:金|数)额|费用|各)?(?:分别|依次)(?:为|是|收取)? ?${amounts}`,
  'g',
)
/** 共计820元，…分别为400元、120元、300元. */
const ofTotal = new RegExp(
  `(?:共计?|合计|总(?:金额|额|计)|累计)[^，。；\\d]{0,8}(\\d[\\d.]{0,9} ?万?元)(?:（[^（）]{0,20}）)?，[^。；元]{0,24}(?:分别|依次)(?:为|是)? ?${amounts}`,
  'g',
)
/** 50页按每页10元计收500元; 3件，平均每件200元，共600元. */
const product =
  /(?<![\d.至—-])(\d{1,5}) ?([页件份张])[^，。；\d]{0,8}，?(?:按|以|平均)?(?:标准)?每([页件份张]) ?(?:收取|计)?(\d{1,4}) ?元[^，。；\d]{0,8}，?(?:计?收|共|合计|应缴|应收|计)[^，。；\d至每]{0,8}(\d{1,7}) ?元/g
/** 通知10份，缴费率60%，缴费6份. */
const paidRate =
  /通知书?[^，。；\d]{0,4}(\d{1,5}) ?[份件张](?=[，；])([^。]{0,40})缴费率(?:为|达到?)? ?(\d{1,3}(?:\.\d+)?)[%％]([^。]{0,30})/g
const paidNumber = /缴[费纳]了? ?(\d{1,5}) ?[份件张]/

const numbersOf = (list: string): readonly number[] =>
  (list.match(/\d[\d.]*/g) ?? []).map((one) => Number(one))
const sumOf = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0)

const at = (index: number, said: string): Pick<Found, 'start' | 'end'> => ({
  start: index,
  end: index + said.length,
})

function* listed(text: string): Iterable<Found> {
  for (const { 0: said, 1: count = '', 2: list = '', index } of text.matchAll(oneByOne)) {
    const all = numbersOf(list)
    if (all.length === Number(count)) continue
    yield {
      ...at(index, said),
      text: `写 ${count} 件，逐件写出的金额有 ${String(all.length)} 个`,
      advice: '核对件数和逐件的金额',
    }
  }
  for (const { 0: said, 1: total = '', 2: list = '', index } of text.matchAll(ofTotal)) {
    const read = readQuantity(total, 0)
    const sum = sumOf(numbersOf(list))
    const stated = (read?.printed ?? 0) * (read?.multiplier ?? 1)
    if (!read || Math.abs(stated - sum) < 0.005) continue
    yield {
      ...at(index, said),
      text: `总额写“${total}”，逐件相加为 ${String(sum)} 元`,
      formula: `${numbersOf(list).join(' + ')} = ${String(stated)} ？`,
      advice: '核对各项金额和总额',
    }
  }
}

function* multiplied(text: string): Iterable<Found> {
  for (const match of text.matchAll(product)) {
    const [said, count = '', unit, per, price = '', total = ''] = match
    if (unit !== per || Number(count) * Number(price) === Number(total)) continue
    yield {
      ...at(match.index, said),
      text: `写 ${count} ${per}、每${per} ${price} 元，应为 ${String(Number(count) * Number(price))} 元，写的是 ${total} 元`,
      formula: `${count} × ${price} = ${total} ？`,
      advice: '核对件数或页数、单价和金额',
    }
  }
}

function* rated(text: string): Iterable<Found> {
  for (const {
    0: said,
    1: all = '',
    2: before = '',
    3: rate = '',
    4: after = '',
    index,
  } of text.matchAll(paidRate)) {
    const [, paid] = paidNumber.exec(before) ?? paidNumber.exec(after) ?? []
    const decimals = rate.split('.')[1]?.length ?? 0
    const right = (Number(paid) / Number(all)) * 100
    if (paid === undefined || Math.abs(right - Number(rate)) <= 10 ** -decimals / 2 + 1e-9) continue
    yield {
      ...at(index, said),
      text: `收费通知 ${all} 件、缴费 ${paid} 件，缴费率应为 ${right.toFixed(decimals)}%，写的是 ${rate}%`,
      formula: `${paid} ÷ ${all} = ${right.toFixed(Math.max(1, decimals))}%`,
      advice: '核对通知、缴费的件数和缴费率',
    }
  }
}

/** Amounts that do not come to what the sentence says they do. */
export const reckonedFee: TextKind = {
  *find(text) {
    if (!spoken.test(text) && !/计收|缴费/.test(text)) return
    yield* listed(text)
    yield* multiplied(text)
    yield* rated(text)
  },
}
