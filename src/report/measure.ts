/** A figure copied together with its unit: 903件, 120.5万元, 减少4项. */
import { type Figure, readFigure } from './figure'
import type { NumberKind } from './format'
import type { Outcome } from './outcome'

interface Measured {
  /** The number alone, 增加 and 减少 as signs. */
  readonly number: string
  /** As written; blank if it says only 增加 or 减少. */
  readonly unit: string
  readonly isChange: boolean
}

/** No figure with its unit is longer. */
const longest = 24
const pattern =
  /^(增加?|减少?)?\s?([-+]?\d[\d.,]*)\s*(亿元|万元|元|万[件宗条项个份]|[件宗条项个份])?$/
const yuan = /^[¥]\s*(\d[\d.,]*)$/

/** The parts of a figure with a unit; undefined of anything else, a bare number too. */
export function measured(text: string): Measured | undefined {
  const plain = text.normalize('NFKC').trim()
  if (plain.length > longest) return undefined
  const money = yuan.exec(plain)?.[1]
  if (money !== undefined) return { number: money, unit: '元', isChange: false }
  const [, way, number, unit = ''] = pattern.exec(plain) ?? []
  if (number === undefined || (unit === '' && way === undefined)) return undefined
  const sign = way === undefined ? '' : way.startsWith('增') ? '+' : '-'
  return { number: sign + number, unit, isChange: way !== undefined }
}

/** Why a figure with a unit is none of a kind; undefined if it is one, or no such figure at all. */
export function whyUnfit(text: string, kind: NumberKind): string | undefined {
  const { unit, isChange } = measured(text) ?? {}
  if (unit === undefined) return undefined
  if (isChange && kind !== 'change') return '是增减，不是数量'
  if (kind === 'amount')
    return unit === '万元'
      ? undefined
      : unit.endsWith('元')
        ? `单位是${unit}，这一格填万元，请换算后再填`
        : '是数量，不是金额'
  if (unit.endsWith('元')) return '是金额，不是数量'
  return unit.startsWith('万') ? `单位是${unit}，这一格填件，请换算后再填` : undefined
}

/** Reads a figure, with the unit of its kind behind it or without. */
export function readMeasured(text: string, kind: NumberKind): Outcome<Figure> {
  const read = readFigure(text, kind)
  const found = read.ok ? undefined : measured(text)
  return found && whyUnfit(text, kind) === undefined ? readFigure(found.number, kind) : read
}

const numerals = '零一二三四五六七八九'
const inWords =
  /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([零一二三四五六七八九])?$/

/** 十二, 一百零三: a number below a thousand as it is told in Chinese. */
function numberInWords(text: string): number | undefined {
  const [all = '', hundreds, tens, ten, ones] =
    inWords.exec(text.replace(/[〇○]/g, '零').replace(/两/g, '二')) ?? []
  const digit = (one: string | undefined): number => (one ? numerals.indexOf(one) : 0)
  if (all === '') return undefined
  return digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones)
}

/** 12万 in full: 120000. */
function inFull(text: string): string {
  const [, number = '', unit] = /^(\d+(?:\.\d+)?)\s*([万亿])$/.exec(text) ?? []
  const [whole = '', decimals = ''] = number.split('.')
  const zeros = unit === '万' ? 4 : 8
  if (number === '' || decimals.length > zeros) return ''
  return ` ${String(Number(whole + decimals.padEnd(zeros, '0')))}`
}

/** Why what stands in a cell is no figure of its kind and what to do, in the officer's words. */
export function whyNoFigure(text: string, kind: NumberKind): string {
  const unfit = whyUnfit(text, kind)
  if (unfit !== undefined) return unfit
  const plain = text.normalize('NFKC').trim()
  const words = numberInWords(plain)
  if (/%$/.test(plain)) return '是比例，不是数量'
  if (/\d\s*[万亿]/.test(plain)) return `带着“万”“亿”，请换成完整的数字${inFull(plain)}`
  if (/[\u00b2\u00b3\u00b9\u2070-\u2079\u2460-\u2473]/.test(text))
    return '可能带着脚注角标，请只留数字'
  if (/^(?:无|没有|零|[-—–－/\\]+)$/.test(plain)) return '不是数字；没有发生的请填 0'
  if (words !== undefined) return `是汉字数字，请写成 ${String(words)}`
  if (/^\d[\d,、]*[,、]\d+$/.test(plain)) return '中间有逗号或顿号，看不出是几，请改成一个数再粘贴'
  if (/^[约近超逾过]|[余多左右]$/.test(plain)) return '不是一个数字，请填准确的数'
  return '不是一个数字，请改成只有数字再粘贴'
}
