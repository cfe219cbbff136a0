/** What a printed cell says: a figure in the unit of its column, a blank, or something a person must read. */
import { type Figure, faultOf, readFigure } from '@/report/figure'
import type { NumberKind } from '@/report/format'
import { even, narrow } from './label/words'

export interface Printed {
  /** Blank for a blank and for what cannot be read. */
  readonly figure: Figure
  /** Why a person must look at it; absent if it is clear. */
  readonly why?: string
  readonly candidates: readonly Figure[]
}

const blanks = /^(?:[/\\|.·\-‐-―─━一_*]*|无|暂无|没有|不适用|不涉及|无此项|空|n\/?a)$/i
const notes = /(?:\[[\d*a-z注]{0,3}\]|[*※†#△]+|\((?:注|见注)[^)]*\)|注[:：]?\d{0,2})+$/i

const amountUnits: Readonly<Record<string, number>> = {
  元: 0,
  千元: 3,
  万元: 4,
  百万元: 6,
  亿元: 8,
}
const countUnits = /(?:件次?|项|条|份|个|次|起|宗|例|部|人次?)$/

/** Power of ten of a unit of money named in a text (万元 4, 元 0); undefined if it names none. */
export function moneyUnit(text: string): number | undefined {
  const found = /(?:百万|[千万亿])?元/.exec(narrow(text).replace(/人民币|￥/g, ''))
  return found ? amountUnits[found[0]] : undefined
}

/** Moves the decimal point of a plain number by whole places, exactly. */
export function shifted(number: string, places: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)(\d*)\.?(\d*)$/.exec(number) ?? []
  const digits = whole + fraction
  const point = whole.length + places
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(point, '0')
  const at = Math.max(point, 0)
  return `${sign}${padded.slice(0, at) || '0'}.${padded.slice(at) || '0'}`
}

const unreadable = (why: string, candidates: readonly Figure[] = []): Printed => ({
  figure: null,
  why,
  candidates,
})

/** Numbers standing in a text, as candidates for a person to choose from. */
const numbersIn = (text: string, kind: NumberKind): readonly Figure[] =>
  [...text.matchAll(/[+-]?\d[\d,]*(?:\.\d+)?/g)].flatMap(([found]) => {
    const read = readFigure(found, kind)
    return read.ok && read.value !== null ? [read.value] : []
  })

const signs: readonly (readonly [RegExp, string])[] = [
  [/^(?:新增加?|增加?|上升|↑)了?(?=\d)/, '+'],
  [/^(?:减少?|下降|取消|↓)了?(?=\d)/, '-'],
]

/** What a cell is measured in, and what its column head says of it. */
export interface PrintedMeasure {
  readonly kind: NumberKind
  readonly unit: string
  /** Power of ten of the money unit the source's own heading names; undefined if it names none. */
  readonly headUnit?: number | undefined
  /** The decree's heading names the unit itself. */
  readonly unitDeclared: boolean
}

function amount(plain: string, { unit, headUnit, unitDeclared }: PrintedMeasure): Printed {
  const own = moneyUnit(plain)
  const number = plain.replace(/(?:人民币|￥|¥)/g, '').replace(/(?:百万|[千万亿])?元(?:整)?$/, '')
  const target = amountUnits[unit] ?? 4
  const bare = number.replaceAll(',', '')
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(bare) || !readFigure(number, 'amount').ok)
    return unreadable('不是一个数字', numbersIn(plain, 'amount'))
  const inUnit = (power: number) => readFigure(shifted(bare, power - target), 'amount')
  const named = own ?? headUnit ?? (unitDeclared ? target : undefined)
  const read = inUnit(named ?? target)
  if (!read.ok) return unreadable(`换算成${unit}后不能准确填写：${read.problem.text}`)
  if (named !== undefined) return { figure: read.value, candidates: [] }
  const yuan = inUnit(0)
  return {
    figure: read.value,
    why: `原文没有写明单位，暂按${unit}填写，请核对是${unit}还是元`,
    candidates: [read.value, ...(yuan.ok ? [yuan.value] : [])],
  }
}

/**
 * Reads a printed cell. Blank signs (`/`, `-`, `—`, 无) are blanks; units, note marks, thousands
 * separators, full-width digits and signs in words are understood; money is brought to the unit of its
 * column exactly. What is not clearly one number is not read but explained.
 */
export function readPrinted(text: string, measure: PrintedMeasure): Printed {
  const { kind } = measure
  const loose = even(text).trim()
  let plain = narrow(text).replace(notes, '')
  if (blanks.test(plain)) return { figure: null, candidates: [] }
  const parts = loose.replace(notes, '').trim().split(/\s+/)
  if (parts.length > 1 && parts.filter((part) => /\d/.test(part)).length > 1) {
    // Numbers one below the other are several, however alike groups of digits they look.
    const stacked = /\d\s*\n\s*\d/.test(text)
    const grouped = !stacked && /^[+-]?[1-9]\d{0,2}(?:[ ,]+\d{3})+(?:\.\d+)?$/.test(parts.join(' '))
    if (!grouped) return unreadable('一个单元格里有几个数字', numbersIn(parts.join(' '), kind))
  }
  plain = plain.replace(/^[+](?=[+-])/, '')
  if (kind === 'amount') return amount(plain.replace(/\([^)\d]*\)$/, ''), measure)
  if (kind === 'change') for (const [words, sign] of signs) plain = plain.replace(words, sign)
  const number = plain.replace(/\([^)\d]*\)$/, '').replace(countUnits, '')
  if (!/^[+\-−]?[\d,.]+$/.test(number)) return unreadable('不是一个数字', numbersIn(plain, kind))
  const read = readFigure(number, kind)
  if (!read.ok) return unreadable(read.problem.text, numbersIn(plain, kind))
  const fault = read.value === null ? undefined : faultOf(read.value, kind)
  return fault === undefined
    ? { figure: read.value, candidates: [] }
    : unreadable(`这一格${fault}`, [read.value])
}

/** Nearly a number, or what a spreadsheet writes in a number's place: no label, and nothing that is read without a doubt. */
const spoilt =
  /^(?:[+\-−]?[\p{N}\p{M}□☐☑☒][\p{N}\p{M},.?:/⁄□☐☑☒]*[万亿]?|\d{4}-\d{1,2}-\d{1,2}|#[a-z\d/]*[#!?]|true|false)$/iu

/** True if a cell holds a figure, a blank sign or something in a figure's place, and is not a label. */
export function isValue(text: string): boolean {
  const plain = narrow(text).replace(notes, '')
  if (plain === '' || blanks.test(plain) || /^(?:\[图片\]|\?+)$/.test(plain)) return true
  if (/^[\d,.]*\ufffd[\d,.\ufffd]*$/.test(plain) || spoilt.test(plain)) return true
  return /^(?:约|共|合计|人民币|￥|¥)?(?:新增加?|增加?|减少?|上升|下降|取消|↑|↓)?了?[+\-−]?\d[\d,.]*(?:(?:百万|[千万亿])?元(?:整)?|万?(?:件次?|项|条|份|个|次|起|宗|例|部|人次?)|%)?(?:\([^)]*\))?$/.test(
    plain,
  )
}

const inWords =
  /^(?:约|共|计|合计)?[〇零○一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟]+(?:余|多)?(?:件次?|项|条|份|个|次|起|宗|例|部|人次?|(?:万|亿)?元整?)?$/
/** A year, an article of a law, or a label with its number is no figure. */
const notFigure = /[年月日第表]|^[(]?\d{1,2}[.、:)]\D/

/**
 * True if a cell behind a row's label says its figure in a way that a person must read: `一千五百`, `1500+20`,
 * `1520。`, `其中:1520`. No label is as short and holds a number.
 */
export function saysFigure(text: string): boolean {
  const plain = narrow(text).replace(notes, '')
  if (inWords.test(plain)) return true
  const letters = plain.replace(/[^\p{L}]/gu, '')
  return /\d/.test(plain) && letters.length <= 4 && plain.length <= 24 && !notFigure.test(plain)
}
