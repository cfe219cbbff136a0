/** A number with its unit as prose writes it, exactly placed: 1,234件, 七十二份, 3.2万条, 86.42万元, 33.9%. */
import { words } from './lexicon'
import { type Numeral, type NumeralStyle, asDigit, readNumeral, writeNumeral } from './numeral'

export interface Quantity {
  /** From the first digit to the end of the unit, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** Where the digits end and the multiplier or unit begins. */
  readonly digitsEnd: number
  /** The digits as printed. */
  readonly printed: number
  readonly decimals: number
  readonly style: NumeralStyle
  /** 1, 万 or 亿. */
  readonly multiplier: number
  /** 件, 元, % …; empty for a bare number. */
  readonly unit: string
  readonly kind: MeasureKind
  /** False for 十余件, 约3万条, 近百件: what only comes near must not be compared. */
  readonly exact: boolean
}

/** What a unit measures: cases and documents, other things, money, shares; `none` for a bare number. */
export type MeasureKind = 'case' | 'thing' | 'money' | 'share' | 'time' | 'none'

/** Units of prose by what they measure; longer ones win. */
const units: readonly (readonly [MeasureKind, readonly string[]])[] = [
  ['case', words('件 宗 份 条 项 起 例 部')],
  [
    'thing',
    words(`个 次 期 篇 场 封 通 人 人次 件次 条次 家 户 张 册 幅 名 处 页 字 倍 批 批次 场次 种 类
      方面 千字 分 位`),
  ],
  ['money', ['元']],
  ['share', words('% ％ 个百分点 百分点')],
  [
    'time',
    words(`年 月 日 号 天 个月 个工作日 工作日 小时 分钟 个小时 时 周 季度 年度 届 中全会 大`),
  ],
]

const kinds: ReadonlyMap<string, MeasureKind> = new Map(
  units.flatMap(([kind, names]) => names.map((name) => [name, kind] as const)),
)
const longestUnit = Math.max(...[...kinds.keys()].map(({ length }) => length))

const multipliers: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

const vagueAfter = /[余多来几]/
const vagueBefore = words('约 近 超 逾 几 达近 超过 接近 不足 将近 大约 多达')
/** 上百件, 数十件; 人数9800人 and 网上4期 are exact. */
const vagueHundreds = /(?<![线网])[数上]$/
const rangeBefore = /[-—–~～－至到〜]/

/** Spaces between a number and its unit are common in set text; more than a few are a gap. */
function afterSpace(text: string, at: number): number {
  let next = at
  while (next - at < 3 && /[ \u00a0\u3000]/.test(text.charAt(next))) next += 1
  return next
}

function unitAt(text: string, at: number): string {
  for (let length = longestUnit; length > 0; length -= 1) {
    const name = text.slice(at, at + length)
    if (name.length === length && kinds.has(name)) return name
  }
  return ''
}

function isVague(text: string, { start, exact, style }: Numeral, after: string): boolean {
  if (!exact || vagueAfter.test(after)) return true
  const before = text.slice(Math.max(0, start - 2), start)
  if (vagueBefore.some((word) => before.endsWith(word))) return true
  if (style.script === 'chinese' && vagueHundreds.test(before)) return true
  // 10—20件, 三至五件: a range, not a count.
  return (
    rangeBefore.test(before.charAt(before.length - 1)) &&
    (asDigit(before.charAt(0)) !== '' || (style.script === 'chinese' && before.length === 2))
  )
}

/** 百分之十二、百分之33.9 */
function readPerCent(text: string, start: number): Quantity | undefined {
  if (!text.startsWith('百分之', start)) return undefined
  const numeral = readNumeral(text, start + 3)
  if (!numeral) return undefined
  const { end, value, decimals, style, exact } = numeral
  return {
    start,
    end,
    digitsEnd: end,
    printed: value,
    decimals,
    style,
    multiplier: 1,
    unit: '百分之',
    kind: 'share',
    exact: exact && text.charAt(end) !== '点',
  }
}

/**
 * The quantity that begins at a position, if a number does.
 * Ordinals (第3条) and numbers inside Latin words are not quantities; the caller skips over them.
 */
export function readQuantity(text: string, start: number): Quantity | undefined {
  const perCent = readPerCent(text, start)
  if (perCent) return perCent
  const numeral = readNumeral(text, start)
  if (!numeral) return undefined
  let at = afterSpace(text, numeral.end)
  let vague = isVague(text, numeral, text.charAt(at))
  if (vagueAfter.test(text.charAt(at))) at += 1
  const multiplier = multipliers[text.charAt(at)] ?? 1
  if (multiplier > 1) at = afterSpace(text, at + 1)
  if (vagueAfter.test(text.charAt(at))) {
    vague = true
    at += 1
  }
  const unit = unitAt(text, at)
  return {
    start,
    end: unit === '' ? numeral.end : at + unit.length,
    digitsEnd: numeral.end,
    printed: numeral.value,
    decimals: numeral.decimals,
    style: numeral.style,
    multiplier: unit === '' ? 1 : multiplier,
    unit,
    kind: unit === '' ? 'none' : (kinds.get(unit) ?? 'none'),
    exact: !vague,
  }
}

/** The amount a quantity stands for, counted in steps of `base` (1e4 for 万元); rounded to hide float noise. */
export const amountOf = ({ printed, multiplier }: Quantity, base = 1): number =>
  Number((printed * (multiplier / base)).toFixed(8))

/** True if the quantity says the amount, as exactly as its printed digits can: 157.3万件 says 1573179. */
export function says(quantity: Quantity, amount: number, base = 1): boolean {
  const step = (quantity.multiplier / base) * 10 ** -quantity.decimals
  const off = Math.abs(amountOf(quantity, base) - amount)
  const rounded = quantity.multiplier > 1 || quantity.decimals > 0
  return off <= (rounded ? step / 2 : 0) + 1e-9
}

/** The digits that would make the quantity say the amount, in its own style and multiplier. */
export function digitsFor(quantity: Quantity, amount: number, base = 1): string {
  const value = Number((amount * (base / quantity.multiplier)).toFixed(6))
  return writeNumeral(value, quantity.style)
}

/** The quantity as written, for sentences. */
export const written = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end).replace(/\s+/g, '')
