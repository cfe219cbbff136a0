/** The one place that decides whether a fix may be offered: it must never make wrong what is right. */
import { faultOf, largest } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import type { Context } from '../check'
import { typing } from '../slip/typing'
import { comparableClaims, isBorneOut } from '../text/read/claim/compared'
import { readNumeral } from '../text/read/numeral'
import type { Found } from '../text/kind/kind'
import { backingOfAll, breaksWhatHolds, entered, type Entries, tableOf } from './backing'
import { speaksOfTheWhole } from './clause'
import { readBySaid, saidIn } from './said'

/** Why a fix of the text is withheld, with what to tell the officer where it is not in the words themselves. */
export interface Withheld {
  readonly advice?: string
}

const unsettled = (table: string): string =>
  `${table}还有不平的地方，先核对表格：文字和表格，现在还不能断定是哪一处有误`
const unwitnessed = '表格中没有别的数可以印证，文字和表格都可能有误，请对照台账核实'

/** The number at a place of a text, in steps of its last decimal; none if no number begins there. */
function digitsAt(text: string, at: number): readonly [number, number] | undefined {
  const numeral = readNumeral(text, at)
  return numeral && [numeral.value, numeral.decimals]
}

/** True if the one number is the other with a single slip of the finger. */
function isSlip(said: string, right: string): boolean {
  const [one, other] = [digitsAt(said, 0), digitsAt(right, 0)]
  if (!one || !other) return false
  const steps = 10 ** Math.max(one[1], other[1])
  const [typed, meant] = [Math.round(one[0] * steps), Math.round(other[0] * steps)]
  return typed !== meant && !/unexplained|sign|unit/.test(typing(meant, typed, false).slip)
}

/** Where the sentence around a place begins and ends. */
function sentenceAround(text: string, { start, end }: Found): readonly [number, number] {
  const before = text.slice(0, start).search(/[^。！？!?\n]*$/)
  const after = text.slice(end).search(/[。！？!?\n]/)
  return [before, after < 0 ? text.length : end + after]
}

/** True if every other count of the sentence is what the same table says: then only this one is wrong. */
function othersAgree(text: string, found: Found, context: Context, place: string): boolean {
  const [from, to] = sentenceAround(text, found)
  const table = new Set(tableOf(context.format, found.figures?.[0] ?? ''))
  return comparableClaims(text, context, place).every((one) => {
    const { start, end } = one.claim.quantity
    const isBeside = start >= from && end <= to && start !== found.start
    const isOfTable = one.readings.every((reading) => reading.every((key) => table.has(key)))
    return !isBeside || !isOfTable || isBorneOut(one, context.report)
  })
}

/**
 * Why a number of the text must not be replaced by what the tables make of it: something in the table does not add up,
 * nothing vouches for the figure, the sentence speaks of anything but the whole year and this organ, or the number is
 * no mistyped form of the other.
 * @returns undefined where it may be replaced.
 */
export function withheld(
  found: Found,
  text: string,
  context: Context,
  place: string,
): Withheld | undefined {
  const { by = '', figures = [], at = found, measured = 'change' } = found
  const backing = backingOfAll(figures, context)
  if (backing === 'broken') return { advice: unsettled(nameOfTable(context.format, figures[0])) }
  if (backing === 'alone') return { advice: unwitnessed }
  const isPlain =
    speaksOfTheWhole(text, found, context, measured) &&
    othersAgree(text, found, context, place) &&
    isSlip(text.slice(at.start, at.end), by)
  return isPlain ? undefined : {}
}

const nameOfTable = (format: Format, key = ''): string =>
  cellsOf(format).get(key)?.table.name ?? '表格'

/** True if the text says otherwise of a figure that entering these would change, or of a part of a total among them. */
function contradictsText(entries: Entries, context: Context, after: Report): boolean {
  const { report, format } = context
  const parts = new Set(
    format.sums
      .filter(({ total }) => entries.some(([key]) => key === total))
      .flatMap((sum) => sum.parts),
  )
  return [...saidIn(context)].some(
    ([key, amounts]) =>
      (parts.has(key) || figureOf(report, key) !== figureOf(after, key)) &&
      !amounts.has(figureOf(after, key) ?? NaN),
  )
}

/** True if every figure is one its cell may hold: a sum of a slip's −1 is no count either. */
const mayStand = (entries: Entries, { format }: Context): boolean =>
  entries.every(([key, figure]) => {
    if (figure === null) return true
    const kind = cellsOf(format).get(key)?.kind ?? 'count'
    return Math.abs(figure) <= largest && faultOf(figure, kind) === undefined
  })

/** True if figures may be offered for entering: their cells may hold them, nothing that holds would break, and the text says nothing else. */
export function mayEnter(entries: Entries, context: Context): boolean {
  if (!mayStand(entries, context)) return false
  const after = entered(entries, context)
  return !contradictsText(entries, context, after) && !breaksWhatHolds(entries, context, after)
}

/** What `mayEnter` reads for a fix of a figure. */
export const readByFix = (format: Format, key: FigureKey): readonly string[] => [
  ...tableOf(format, key),
  ...readBySaid(format),
]
