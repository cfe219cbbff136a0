/** Numbers of two years that do not fit each other in the sentence that tells them, whatever the tables hold. */
import type { Context } from '../../../check'
import type { Found } from '../kind'
import { sentenceBefore } from '../../read/clause/sentence'
import { type Quantity, amountOf, written } from '../../read/quantity'
import { type ToldChange, type Frame, framesOf } from './frame'
import { saidAgainst, worded } from './said-against'

/** How far a number may be from what it stands for: nothing, or a step of its last printed digit. */
const stepOf = ({ multiplier, decimals }: Quantity): number =>
  multiplier > 1 || decimals > 0 ? multiplier * 10 ** -decimals : 0

interface Fault {
  readonly about: readonly Quantity[]
  readonly text: string
  readonly formula: string
}

/** The number of the year before that a sentence tells or lets be worked out. */
interface Base {
  readonly amount: number
  readonly step: number
  readonly about: readonly Quantity[]
}

function baseOf({ now, then, changes }: Frame): Base | undefined {
  if (then) return { amount: amountOf(then), step: stepOf(then), about: [then] }
  const difference = changes.find(({ is }) => is === 'difference')
  if (!now || difference?.quantity.unit !== now.unit) return undefined
  return {
    amount: amountOf(now) - difference.sign * difference.amount,
    step: stepOf(now) + stepOf(difference.quantity),
    about: [now, difference.quantity],
  }
}

/** 较2023年5件下降: the direction told behind the number of the year before; 0 if none is. */
function wayBehind(text: string, end: number): 1 | -1 | 0 {
  const [, rises, falls] =
    /^[）)]?(?:均|都)?(?:有所|略有|大幅|明显)?(?:(上升|增加|增长|增多)|(下降|减少|回落))了?(?=[，。；、]|$)/.exec(
      text.slice(end, end + 12),
    ) ?? []
  return rises === undefined ? (falls === undefined ? 0 : -1) : 1
}

/** 本年增88件、减71件: what came and what went, told in one breath. */
const isGainAndLoss = (text: string, one: Quantity, other: Quantity): boolean =>
  /^[、和及，]?(?:减少?|增加?|新增|核减|清退)$/.test(text.slice(one.end, other.start))

/** 增长与减少 of one thing in one breath. */
function directions({ changes, moved: way, now, then }: Frame, text: string): Fault | undefined {
  const [first, ...others] = changes.filter(({ is, amount }) => is !== 'times' && amount !== 0)
  const other = others.find(({ sign }) => sign !== first?.sign)
  if (first && other && !isGainAndLoss(text, first.quantity, other.quantity))
    return {
      about: [first.quantity, other.quantity],
      text: `同一件事前面写${worded(first.sign)}“${written(text, first.quantity)}”，后面写${worded(other.sign)}“${written(text, other.quantity)}”，方向相反`,
      formula: '',
    }
  if (!now || !then || now.unit !== then.unit) return undefined
  const moved = way ?? (changes.length === 0 ? wayBehind(text, Math.max(now.end, then.end)) : 0)
  if (moved === 0) return undefined
  const change = amountOf(now) - amountOf(then)
  if (change * moved > 0) return undefined
  return {
    about: [then, now],
    text: `文字写由“${written(text, then)}”${moved > 0 ? '上升' : '下降'}到“${written(text, now)}”，方向与两个数不符`,
    formula: `${String(amountOf(now))} − ${String(amountOf(then))} = ${String(change)}`,
  }
}

/** A difference told beside both numbers. */
function difference({ now, then }: Frame, change: ToldChange, text: string): Fault | undefined {
  if (!now || !then || now.unit !== then.unit || change.quantity.unit !== now.unit) return undefined
  const right = amountOf(now) - amountOf(then)
  const all = [now, then, change.quantity]
  const alike = all.every(
    ({ multiplier, decimals }) => multiplier === now.multiplier && decimals === now.decimals,
  )
  // Numbers rounded or cut off alike are never further from each other than one step.
  const step = alike ? stepOf(now) : all.reduce((sum, one) => sum + stepOf(one), 0)
  if (Math.abs(right - change.sign * change.amount) <= step + 1e-6) return undefined
  return {
    about: [now, then, change.quantity],
    text: `文字写本年“${written(text, now)}”、上年“${written(text, then)}”，应${worded(right)} ${String(Number(Math.abs(right).toFixed(6)))}，写的是${worded(change.sign)}“${written(text, change.quantity)}”`,
    formula: `${String(amountOf(now))} − ${String(amountOf(then))} = ${String(Number(right.toFixed(6)))}`,
  }
}

/** A rate told beside a difference or both numbers. */
function rate(frame: Frame, change: ToldChange, text: string): Fault | undefined {
  const base = baseOf(frame)
  if (!base || base.amount <= 0) return undefined
  const told = frame.changes.find(({ is }) => is === 'difference')
  const { now } = frame
  if (!now && !told) return undefined
  const counted =
    told && (frame.then === undefined || !now)
      ? { amount: told.sign * told.amount, quantity: told.quantity }
      : now && { amount: amountOf(now) - base.amount, quantity: now }
  const [first] = base.about
  if (!counted || counted.quantity.unit !== first?.unit) return undefined
  const right = (counted.amount / base.amount) * 100
  const { decimals, unit } = change.quantity
  // 增长两倍多 is said of 2.7, and nothing but 两倍 of 2.
  const isWhole = Math.abs(right / 100 - Math.round(right / 100)) < 1e-9
  const digits = (unit === '倍' ? (isWhole ? 50 : 100) : 1) * 10 ** -decimals
  const spread =
    ((stepOf(counted.quantity) + base.step * (1 + Math.abs(right) / 100)) / base.amount) * 100
  if (Math.abs(right - change.sign * change.amount) <= digits + spread + 1e-9) return undefined
  return {
    about: [...base.about, counted.quantity, change.quantity],
    text: `文字写${worded(change.sign)}“${written(text, change.quantity)}”，按所写的数（上年 ${String(base.amount)}，增减 ${String(Number(counted.amount.toFixed(6)))}）应为${worded(right)} ${Math.abs(right).toFixed(Math.max(1, decimals))}%`,
    formula: `${String(Number(counted.amount.toFixed(6)))} ÷ ${String(base.amount)} = ${right.toFixed(2)}%`,
  }
}

/** 是上年3件的两倍. */
function multiple({ now, then }: Frame, change: ToldChange, text: string): Fault | undefined {
  if (!now || !then || now.unit !== then.unit || amountOf(then) === 0) return undefined
  const right = amountOf(now) / amountOf(then)
  if (Math.abs(right - change.amount) <= 10 ** -change.quantity.decimals * 0.5 + 1e-9)
    return undefined
  return {
    about: [now, then, change.quantity],
    text: `文字写“${written(text, now)}”是上年“${written(text, then)}”的“${written(text, change.quantity)}”，应为 ${String(Number(right.toFixed(2)))} 倍`,
    formula: `${String(amountOf(now))} ÷ ${String(amountOf(then))} = ${String(Number(right.toFixed(2)))}`,
  }
}

/** 较去年翻了一番 beside both numbers. */
function doubled({ now, then }: Frame, text: string): Fault | undefined {
  if (!now || !then || now.unit !== then.unit || amountOf(then) === 0) return undefined
  const from = Math.min(now.start, then.start)
  const before = sentenceBefore(text, from).slice(-12)
  const near =
    before + (text.slice(from, Math.max(now.end, then.end) + 12).split(/[。；\n]/)[0] ?? '')
  if (!/翻(?:了)?一?番/.test(near)) return undefined
  const right = amountOf(now) / amountOf(then)
  if (right >= 1.8 && right <= 2.3) return undefined
  return {
    about: [now, then],
    text: `文字写翻了一番，按本年“${written(text, now)}”、上年“${written(text, then)}”是 ${String(Number(right.toFixed(2)))} 倍`,
    formula: `${String(amountOf(now))} ÷ ${String(amountOf(then))} = ${String(Number(right.toFixed(2)))}`,
  }
}

const judges = { difference, rate, times: multiple } as const

/** 减少36件，主要是征地类，由71件降至42件，减少29件: where one of two differences fits, the other is of something else. */
function isOfTwo(frame: Frame, text: string): boolean {
  const told = frame.changes.filter(({ is }) => is === 'difference')
  return told.length > 1 && told.some((change) => !difference(frame, change, text))
}

function faultIn(frame: Frame, text: string): Fault | undefined {
  const turned = directions(frame, text) ?? doubled(frame, text)
  if (turned) return turned
  if (isOfTwo(frame, text)) return undefined
  for (const change of frame.changes) {
    const fault = judges[change.is](frame, change, text)
    if (fault) return fault
  }
  return undefined
}

/** What the sentences of a text say against themselves; one finding for each thing told of two years. */
export function* findContradictions(text: string, { report, format }: Context): Iterable<Found> {
  yield* saidAgainst(text)
  for (const frame of framesOf(text, format, report.year)) {
    const fault = faultIn(frame, text)
    if (!fault) continue
    yield {
      start: Math.min(...fault.about.map(({ start }) => start)),
      end: Math.max(...fault.about.map(({ end }) => end)),
      text: fault.text,
      ...(fault.formula !== '' && { formula: fault.formula }),
      advice: '对照本年和上年的数字，核对本年数、上年数、增减数、百分比和增减方向哪一处有误',
    }
  }
}
