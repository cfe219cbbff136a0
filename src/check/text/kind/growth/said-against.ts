/** Shares, trends and 持平 that a sentence tells against its own numbers, in the few shapes these have. */
import type { Found } from '../kind'

/** The direction of a change, by its sign. */
export const worded = (sign: number): string => (sign > 0 ? '增加' : '减少')

const up = '提高|上升|增长|提升|增加|升'
const down = '下降|降低|回落|减少|降'
const number = '(\\d{1,3}(?:\\.\\d{1,3})?) ?[%％]'
/** 由95%提高至93%. */
const shareMoved = new RegExp(
  `(?:由|从)[^，。；\\d]{0,10}(?:20\\d\\d ?年[^，。；\\d]{0,4})?${number}(?:(${up})|(${down}))(?:到了?|至|为)(?:20\\d\\d ?年)?[^，。；\\d]{0,6}${number}(?:，?(?:${up}|${down})了?(?:幅度)?(?:为|达)? ?(\\d{1,3}(?:\\.\\d{1,3})?) ?个?百分点)?`,
  'g',
)
/** 92.5%，比上年的90.1%提高2.4个百分点. */
const sharesApart = new RegExp(
  `${number}，?(?:比|较)[^，。；\\d]{0,8}(?:20\\d\\d ?年[^，。；\\d]{0,4})?[（(]?${number}[）)]?(?:(${up})|(${down}))了? ?(\\d{1,3}(?:\\.\\d{1,3})?) ?个?百分点`,
  'g',
)

/** Shares of two years whose direction or distance is told wrongly. */
function* sharesIn(text: string): Iterable<Found> {
  const advice = '对照本年和上年的数字，核对哪一处有误'
  for (const { 0: said, 1: from, 2: rises, 4: to, 5: by, index } of text.matchAll(shareMoved)) {
    const change = Number((Number(to) - Number(from)).toFixed(4))
    if (by !== undefined && Math.abs(Math.abs(change) - Number(by)) > 0.1 + 1e-9)
      yield {
        start: index,
        end: index + said.length,
        text: `文字写由${from ?? ''}%到${to ?? ''}%，应${worded(change)} ${String(Math.abs(change))} 个百分点，写的是 ${by} 个百分点`,
        formula: `${to ?? ''}% − ${from ?? ''}% = ${String(change)} 个百分点`,
        advice,
      }
    if (change === 0 || change > 0 !== (rises === undefined)) continue
    yield {
      start: index,
      end: index + said.length,
      text: `文字写由${from ?? ''}%${rises === undefined ? '下降' : '上升'}到${to ?? ''}%，方向与两个数不符`,
      formula: `${to ?? ''}% − ${from ?? ''}% = ${String(Number(change.toFixed(4)))} 个百分点`,
      advice,
    }
  }
  for (const { 0: said, 1: now, 2: then, 3: rises, 5: by, index } of text.matchAll(sharesApart)) {
    const change = Number((Number(now) - Number(then)).toFixed(4))
    if (Math.abs(change - (rises === undefined ? -1 : 1) * Number(by)) <= 0.1 + 1e-9) continue
    yield {
      start: index,
      end: index + said.length,
      text: `文字写${now ?? ''}%、上年${then ?? ''}%，应${worded(change)} ${String(Math.abs(change))} 个百分点，写的是 ${by ?? ''} 个百分点`,
      formula: `${now ?? ''}% − ${then ?? ''}% = ${String(change)} 个百分点`,
      advice,
    }
  }
}

/** 近两年分别为55件和66件，呈下降趋势: the earlier year comes first. */
const twoYears =
  /(?:近两年|上年[、和及与](?:本年|今年)|20\d\d ?年[、和及与]20\d\d ?年)[^，。；\d]{0,16}分别[^，。；\d]{0,6}(\d{1,7}) ?[\u4e00-\u9fff][、和及](\d{1,7}) ?[\u4e00-\u9fff]，?(?:总体|整体)?(?:呈现?|有所|逐年|略有)?(?:(上升|增长|增加)|(下降|减少|回落))/g

function* trendsIn(text: string): Iterable<Found> {
  for (const { 0: said, 1: then, 2: now, 3: rises, index } of text.matchAll(twoYears)) {
    const change = Number(now) - Number(then)
    if (change * (rises === undefined ? -1 : 1) > 0) continue
    yield {
      start: index,
      end: index + said.length,
      text: `文字写两年分别为 ${then ?? ''} 和 ${now ?? ''}，${rises === undefined ? '下降' : '上升'}的方向与两个数不符`,
      formula: `${now ?? ''} − ${then ?? ''} = ${String(change)}`,
      advice: '核对两年的数和增减方向',
    }
  }
}

/** 连续三年下降，分别为75篇、82篇、90篇: a way, and the numbers it is told of. */
const rows =
  /(?:连续[两二三四五23-5]年|逐年)(?:(上升|增长|增加|攀升)|下降|减少|回落)[，,（(：](?:分别|依次)(?:为|是)((?:\d{1,7} ?[\u4e00-\u9fff]{0,2}[、和及，]){1,4}\d{1,7})/g

function* rowsIn(text: string): Iterable<Found> {
  for (const { 0: said, 1: rises, 2: list = '', index } of text.matchAll(rows)) {
    const numbers = (list.match(/\d+/g) ?? []).map(Number)
    const goes = (sign: number) =>
      numbers.every((one, at) => at === 0 || (one - (numbers[at - 1] ?? one)) * sign > 0)
    // 20\d\d年、20\d\d年 before may tell the years from the last to the first.
    if (goes(rises === undefined ? -1 : 1) || /20\d\d ?年[^。；]*$/.test(text.slice(0, index)))
      continue
    yield {
      start: index,
      end: index + said.length,
      text: `文字写${rises === undefined ? '下降' : '上升'}，所列的数是 ${numbers.join('、')}`,
      advice: '核对各年的数和增减方向',
    }
  }
}

/** 比上年增加8件，同比持平: both cannot be. */
const changedAndEven =
  /(?:较|比|同比)(?:上年|去年|上一年|20\d\d ?年)?(?:度|同期)?[^，。；\d]{0,6}(?:增加|增长|上升|减少|下降)了? ?([1-9][\d.]*) ?(?:[件宗条次份]|个百分点|[%％])[，,](?:总体|数量)?(?:同比|与上年|与去年|较上年|和上年)(?:相比)?持平/g

/** 9件，上年为5件，与上年持平: the two numbers are not even. */
const toldEven =
  /(\d{1,7}) ?[件宗条次份篇期场个]，?[（(]?(?:上年|去年|上一年|20\d\d ?年)(?:度|同期)?(?:为|是|有)? ?(\d{1,7}) ?[件宗条次份篇期场个][）)]?，?(?:同比|与上年|与去年|较上年|和上年)?(?:相比)?持平/g

function* evenIn(text: string): Iterable<Found> {
  for (const { 0: said, 1: now, 2: then, index } of text.matchAll(toldEven))
    if (now !== then)
      yield {
        start: index,
        end: index + said.length,
        text: `文字写本年 ${now ?? ''}、上年 ${then ?? ''}，后面写持平`,
        advice: '核对本年和上年的数字，不同的不能写持平',
      }
  for (const { 0: said, 1: by, index } of text.matchAll(changedAndEven))
    yield {
      start: index,
      end: index + said.length,
      text: `同一件事前面写增减 ${by ?? ''}，后面写持平`,
      advice: '核对本年和上年的数字，增减和持平只能有一个',
    }
}

/** 下降13.5%，申请量连续上升: two directions of one thing in one breath. */
const turned =
  /(?:(下降|减少|回落)|(?:增加|增长|上升))了? ?\d[\d.]* ?(?:[件宗条]|[%％])[，,](?:申请|收件|受理|数|总)(?:总)?(?:量|数)(?:连续|持续|逐年|稳步|继续|有所|明显|略有){0,2}(?:(上升|增长|增加|攀升)|(?:下降|减少|回落))(?=[，。；])/g

function* turnsIn(text: string): Iterable<Found> {
  for (const { 0: said, 1: falls, 2: rises, index } of text.matchAll(turned))
    if ((falls === undefined) === (rises === undefined))
      yield {
        start: index,
        end: index + said.length,
        text: '同一件事前面写的增减与后面写的方向相反',
        advice: '核对本年和上年的数字，改正写反的一处',
      }
}

/** What stands against itself in these shapes. */
export function* saidAgainst(text: string): Iterable<Found> {
  if (/[%％]/.test(text)) yield* sharesIn(text)
  yield* trendsIn(text)
  yield* turnsIn(text)
  yield* rowsIn(text)
  if (text.includes('持平')) yield* evenIn(text)
}
