/** 在2023年99件的基础上, 由上年的96件降到55件: last year's number of a whole, as what this year's is measured by. */
import { figuresThatAre, keysUnder } from '@/report/concept'
import type { Context, Neighbour } from '../../../check'
import { amountIn } from '../../read/claim/figures'
import { sentenceBefore } from '../../read/clause/sentence'
import { lastYear } from '../../read/clause/time'
import { type Quantity, amountOf, readQuantity, says, written } from '../../read/quantity'
import type { Found } from '../kind'

const last = `(?:${lastYear})(?:度)?(?:同期)?`

/** 与上年相比，自然人由55件增加到61件，企业由6件增加到11件: the sentence compares the two years and no others. */
export function isOfYears(text: string, at: number, year: number): boolean {
  const before = sentenceBefore(text, at)
  const compares = new RegExp(
    `^(?:[^，。；]{0,8}，)?(?:与|同|和|较|比)(?:${lastYear}|${String(year - 1)} ?年)度?(?:相比|比较)`,
  )
  return compares.test(before) && !/上半年|季度|月份|同期/.test(before)
}

/** 申请量在2023年99件的基础上: the number this year's is measured by. */
const ground = new RegExp(
  `申请(?:总|数)?(?:量|件?数|数量)[^，。；\\d]{0,6}在(?:${last}|(20\\d\\d) ?年度?)的? ?(?=\\d{1,7} ?[件宗]的?基础)`,
  'g',
)

const ofLastYear = (text: string, quantity: Quantity, then: number): Found => ({
  start: quantity.start,
  end: quantity.end,
  text: `文字写上年申请“${written(text, quantity)}”，上年度报告新收为 ${String(then)} 件`,
  formula: `${String(amountOf(quantity))} = ${String(then)} ？`,
  advice: '核对上年报告的数字；与上年口径不同的写明口径',
})

/** Last year's applications as the ground of this year's, against last year's report. */
function* toldAsGround(text: string, year: number, previous: Neighbour): Iterable<Found> {
  const then = amountIn(previous.report, figuresThatAre(previous.format, 'received', 'total'))
  if (then === null) return
  for (const { 0: words, 1: of, index } of text.matchAll(ground)) {
    if (of !== undefined && Number(of) !== year - 1) continue
    const quantity = readQuantity(text, index + words.length)
    if (!quantity || says(quantity, then)) continue
    yield ofLastYear(text, quantity, then)
  }
}

/** 2022年、2023年、2024年分别收到申请31件、43件和38件: each year's number in its turn. */
const ofYears =
  /(?<!年度?[、和及])((?:20\d\d ?年度?[、和及]){1,4}20\d\d ?年度?)，?分别(?:新收|收到|受理)[^，。；\d]{0,12}?(?=((?:\d{1,7} ?件?[和、及] ?){1,4}\d{1,7} ?件))/g

function* toldOfYears(text: string, year: number, previous: Neighbour): Iterable<Found> {
  const then = amountIn(previous.report, figuresThatAre(previous.format, 'received', 'total'))
  if (then === null) return
  for (const { 0: words, 1: years = '', 2: list = '', index } of text.matchAll(ofYears)) {
    const at = [...years.matchAll(/20\d\d/g)].findIndex(([said]) => Number(said) === year - 1)
    const numbers = [...list.matchAll(/\d+/g)]
    const number = numbers[at]
    if (!number || numbers.length !== (years.match(/20\d\d/g) ?? []).length) continue
    const quantity = readQuantity(text, index + words.length + number.index)
    if (quantity && !says(quantity, then)) yield ofLastYear(text, quantity, then)
  }
}

/** What a count may be of, in the tables of both years; data. */
const moving: readonly (readonly [RegExp, string])[] = [
  [/自然人[^，。；]{0,6}(?:申请)?$/, 'requests.received.natural'],
  [/(?:商业)?企业[^，。；]{0,6}申请$/, 'requests.received.business'],
  [
    /(?:新收|收到|受理)?(?:的)?(?:政府信息公开|信息公开)?申请(?:总?量|总?数|数量|件数)?$/,
    'requests.received.total',
  ],
  [
    /(?:办结|答复)(?:的)?(?:政府信息公开|信息公开)?(?:申请)?(?:总?量|总?数|数量|件数)?$/,
    'requests.concluded.total',
  ],
  [/行政复议(?:案件)?(?:总?量|总?数|数量|件数)?$/, 'proceedings.review.total'],
]
const moves =
  /([^，。；：、\d]{2,20})(?:由|从)([^，。；\d]{0,2}(?:20\d\d ?年)?[^，。；\d]{0,4}?)(\d{1,7}) ?件(?:增加|增长|上升|增|升|减少|下降|回落|减|降)(?:到了?|至|为)(?:今年|本年)?(?:的)? ?(\d{1,7}) ?件/g

/** 新收申请由上年的96件降到55件: two years of one thing, where this year's number is the table's and last year's is not. */
function* toldAsMove(
  text: string,
  { report, format }: Context,
  previous: Neighbour,
): Iterable<Found> {
  for (const { 1: words = '', 2: when = '', 3: then = '', 4: now = '', index } of text.matchAll(
    moves,
  )) {
    const isLast = new RegExp(`^(?:${lastYear}|${String(report.year - 1)} ?年)度?的?$`).test(
      when.trim(),
    )
    if (!isLast && !(when.trim() === '' && isOfYears(text, index, report.year))) continue
    const [, path] = moving.find(([pattern]) => pattern.test(words)) ?? []
    if (path === undefined) continue
    const keys = [keysUnder(format, path), keysUnder(previous.format, path)] as const
    if (keys.some(({ length }) => length !== 1)) continue
    const [own, before] = [amountIn(report, keys[0]), amountIn(previous.report, keys[1])]
    if (own !== Number(now) || before === null || before === Number(then)) continue
    // 由 or 从 is one sign.
    const start = index + words.length + 1 + when.length
    yield {
      start,
      end: start + then.length,
      text: `文字写上年“${then}件”，上年度报告为 ${String(before)} 件`,
      formula: `${then} = ${String(before)} ？`,
      advice: '核对上年报告的数字；与上年口径不同的写明口径',
    }
  }
}

/** 依申请公开数量同比下降两成: the way the whole went, told with no number of its own. */
const ways = new RegExp(
  `(?:^|[，。；：\\n）])(?:全年|本年度?|今年|政府信息公开|依申请公开|新收|收到的?|受理的?)*(?:申请|依申请公开)?(?:总量|总数|数量|量|件数)(?:同比|(?:较|比|与)${last}(?:相比)?，?)(?:有所|略有|明显|大幅)?(?:(上升|增加|增长)|(下降|减少|回落))(?![^，。；]{0,4}\\d)`,
  'g',
)

function* toldWay(text: string, { report, format }: Context, previous: Neighbour): Iterable<Found> {
  const now = amountIn(report, figuresThatAre(format, 'received', 'total'))
  const then = amountIn(previous.report, figuresThatAre(previous.format, 'received', 'total'))
  if (now === null || then === null) return
  for (const { 0: said, 1: rises, index } of text.matchAll(ways)) {
    if (!/申请/.test(said) || (now - then) * (rises === undefined ? -1 : 1) > 0) continue
    const start = index + (/^[，。；：\n）]/.test(said) ? 1 : 0)
    yield {
      start,
      end: index + said.length,
      text: `文字写申请${rises === undefined ? '减少' : '增加'}，本年新收 ${String(now)} 件、上年 ${String(then)} 件`,
      formula: `${String(now)} − ${String(then)} = ${String(now - then)}`,
      advice: '核对增减方向；与上年口径不同的写明口径',
      figures: figuresThatAre(format, 'received', 'total'),
    }
  }
}

/** Last year's numbers that this year's are measured by, where last year's report says another. */
export function* toldAsBase(text: string, context: Context, previous: Neighbour): Iterable<Found> {
  yield* toldOfYears(text, context.report.year, previous)
  yield* toldAsGround(text, context.report.year, previous)
  yield* toldAsMove(text, context, previous)
  yield* toldWay(text, context, previous)
}
