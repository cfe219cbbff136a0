/** 年初34个，年内注销9个、新开2个，年末保留27个: what there was, what came and went, and what there is. */
import { numbersIn } from '../../read/clause/numbers'
import { amountOf, written } from '../../read/quantity'
import type { Found, TextKind } from '../kind'

type Part = 'before' | 'up' | 'down' | 'after'

/** What the words right before a number make of it; the first that fits, data. */
const parts: readonly (readonly [Part, RegExp])[] = [
  ['before', /(?:年初|期初|原有|原来|原为|上年[末底])[^，、]{0,14}$|[由从](?:原来的?)?$/],
  [
    'after',
    /(?:年[末底]|期末|目前|现有?|保[留有]|变为|[增减]?[至到为]|达到?|调整为)[^，、]{0,10}$/,
  ],
  ['up', /(?:新增|新开|新建|新设|增[设开加]|开设|开通|新制[定发])[^，、]{0,8}$/],
  [
    'down',
    /(?:注销|撤销|关停|关闭|停用|废止|归并|撤并|下架|退出|取消|清退|核减|减少|失效)[^，、]{0,8}$/,
  ],
]

const partOf = (words: string): Part | undefined =>
  parts.find(([, pattern]) => pattern.test(words.trimEnd()))?.[0]

/**
 * The stock with its steps. Those behind it are its own; those before it may be of another, and are taken only where
 * there are no others: 开设专题8个，栏目由96个精简为81个，减少15个.
 */
function ownOf<N extends { readonly part: Part | undefined }>(told: readonly N[]) {
  const from = told.findIndex(({ part }) => part === 'before')
  const behind = told.slice(Math.max(0, from))
  const areBefore = from > 0 && behind.length === 2
  return { read: areBefore ? told : behind, areBefore }
}

/** Numbers in bare steps of what there was to what there is. */
export const flow: TextKind = {
  *find(text, { format }): Iterable<Found> {
    for (const numbers of numbersIn(text, format)) {
      const [first] = numbers
      const told = numbers
        .filter(({ quantity }) => quantity.kind === 'case' || quantity.kind === 'thing')
        .map(({ words, quantity }) => ({
          part: partOf(words),
          amount: amountOf(quantity),
          quantity,
        }))
      const { read, areBefore } = ownOf(told)
      const of = (part: Part) => read.filter((one) => one.part === part)
      const [before, after] = [of('before')[0], of('after')[0]]
      const steps = [...of('up'), ...of('down')]
      if (numbers.some(({ words }) => /[比较]|上年同期/.test(words))) continue
      if (!first || !before || !after || read.length !== steps.length + 2 || steps.length === 0)
        continue
      if (read.some(({ quantity }) => quantity.unit !== before.quantity.unit)) continue
      const ups = of('up').reduce((sum, { amount }) => sum + amount, 0)
      const downs = of('down').reduce((sum, { amount }) => sum + amount, 0)
      const meant = before.amount + ups - downs
      // 由26个增至29个，新增5个: what went is not told.
      if (meant === after.amount || (of('down').length === 0 && meant > after.amount)) continue
      if (areBefore && of('up').length === 0 && meant < after.amount) continue
      const all = read.map(({ quantity }) => quantity)
      yield {
        start: Math.min(...all.map(({ start }) => start)),
        end: Math.max(...all.map(({ end }) => end)),
        text: `原有“${written(text, before.quantity)}”加增加的、减去减少的是 ${String(meant)}，文字写“${written(text, after.quantity)}”`,
        formula: `${String(before.amount)} + ${String(ups)} − ${String(downs)} = ${String(after.amount)} ？`,
        advice: '核对原有、增加、减少和现有的数',
      }
    }
  },
}
