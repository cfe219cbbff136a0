/** 征集意见86条，采纳96条: of what came first no more can have been adopted, answered, returned or put right. */
import type { Found, TextKind } from '../kind'
import { type Quantity, amountOf, written } from '../../read/quantity'
import { type ToldNumber, numbersIn } from '../../read/clause/numbers'

/** What is counted first, what is done with some of it, and what both are called; data. */
const deeds: readonly (readonly [whole: RegExp, part: RegExp])[] = [
  [/征集|征求|收集|收到|提出|意见|建议/, /采纳|吸收/],
  [
    /(?:收到|受理|接收|接到|收集)[^，。]*(?:留言|来信|信件|咨询|诉求|工单|意见|建议|提案|来电)/,
    /回复|办结|答复|回应/,
  ],
  [/发放|发出|印发|派发/, /收回|回收|有效问卷|填写/],
  [/检查|抽查|抽检|测评|评估|测试/, /合格|达标|规范的|优秀|良好/],
  [/发现|查出|排查|反馈|检查出/, /整改|改正|纠正|修正|销号|修复|立改/],
  [/应公开|应当公开|应答复|应办结|应办/, /(?:已|实际)(?:公开|答复|办结|办理)/],
  [/任务|事项/, /(?:已|全部)?完成/],
]

/** Words after which a number is of another time, or of more than the one before. */
const elsewhere = /上年|去年|往年|历年|结转|累计|另|其他|20\d\d ?年|增|减|较|比|平均|每/

const isCount = ({ kind }: Quantity): boolean => kind === 'case' || kind === 'thing'

/** 立行立改8个、限期整改2个: what was done, with what 、 joins to it. */
function doneAfter(numbers: readonly ToldNumber[], at: number): number {
  const first = numbers[at]
  let done = first ? amountOf(first.quantity) : 0
  for (const { words, quantity } of numbers.slice(at + 1)) {
    const goesOn = /^(?:、|和|及)/.test(words) && deeds.some(([, then]) => then.test(words))
    if (!goesOn || quantity.unit !== first?.quantity.unit) break
    done += amountOf(quantity)
  }
  return done
}

function* exceeding(numbers: readonly ToldNumber[], text: string): Iterable<Found> {
  for (const [at, part] of numbers.entries()) {
    if (!isCount(part.quantity) || elsewhere.test(part.words)) continue
    const whole = numbers[at - 1]
    if (!whole || whole.quantity.unit !== part.quantity.unit) continue
    const fits = deeds.some(
      ([first, then]) =>
        first.test(whole.words) && then.test(part.words) && !then.test(whole.words),
    )
    if (!fits) continue
    const done = doneAfter(numbers, at)
    if (done <= amountOf(whole.quantity)) continue
    yield {
      start: whole.quantity.start,
      end: part.quantity.end,
      text: `前面写“${written(text, whole.quantity)}”，其中办成的却写${done > amountOf(part.quantity) ? `共 ${String(done)} ${part.quantity.unit}` : `“${written(text, part.quantity)}”`}，多于前面的数`,
      formula: `${String(done)} ≤ ${String(amountOf(whole.quantity))} ？`,
      advice: '核对两个数，是否写反或写错',
    }
  }
}

/** A part that is done of what was counted right before it, and is more. */
export const atMost: TextKind = {
  *find(text, { format }) {
    for (const numbers of numbersIn(text, format)) yield* exceeding(numbers, text)
  },
}
