/** Conditional formats of an OpenDocument sheet that may hide what a cell shows, or show it in another way. */
import { type XmlElement, elementsIn, firstIn, valueOf } from '../flat/xml'
import { unseenWhy } from '../left-out'
import { type Condition, holdsFor } from '../sheet/condition'
import { conditionalWhy } from '../sheet/conditional'
import { type CellText, kindOf } from './cells'
import type { Walk } from './text'

/** Where a cell stands. */
export interface StyledPlace {
  readonly row: number
  readonly column: number
  /** The style of the cell. */
  readonly style: string
}

/** What a cell shows under the conditional formats of its sheet. */
export type ShownUnder = (cell: XmlElement, place: StyledPlace, text: CellText) => CellText

interface Rule {
  readonly condition: string
  /** The style that counts where it holds; none for icons and bars in the place of the number. */
  readonly style: string | undefined
  readonly base: string
}

interface RangedRule extends Rule {
  readonly covers: (row: number, column: number) => boolean
}

const columnAt = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** More ranges than a sheet has whose rules hide anything; those beyond are doubted together. */
const mostRanges = 1000

/** `表.B7:表.C9 表.E1` */
function rangesOf(address: string): readonly RangedRule['covers'][] {
  return address.split(/\s+(?=[^\s]*\.)/).flatMap((range) => {
    const ends = [...range.matchAll(/\.?\$?([A-Z]{1,3})\$?(\d{1,7})(?=:|$)/g)]
    const [first, last = first] = ends
    if (!first || !last) return []
    const [top, bottom] = [Number(first[2]) - 1, Number(last[2]) - 1]
    const [left, right] = [columnAt(first[1] ?? ''), columnAt(last[1] ?? '')]
    return [
      (row: number, column: number) =>
        row >= top && row <= bottom && column >= left && column <= right,
    ]
  })
}

/** The rules of the sheet as LibreOffice writes them, beside those in the styles of its cells. */
function rulesIn(table: XmlElement): readonly RangedRule[] {
  const group = firstIn(table, 'calcext:conditional-formats')
  return (group ? elementsIn(group, 'calcext:conditional-format') : []).flatMap((format) => {
    const ranges = rangesOf(valueOf(format, 'calcext:target-range-address'))
    const covers = (row: number, column: number) => ranges.some((one) => one(row, column))
    return elementsIn(format).flatMap((rule): readonly RangedRule[] => {
      const base = valueOf(rule, 'calcext:base-cell-address')
      if (/^calcext:(?:icon-set|data-bar)$/.test(rule.name))
        return valueOf(rule, 'calcext:show-value') === 'false'
          ? [{ condition: 'true', style: undefined, base, covers }]
          : []
      const style = valueOf(rule, 'calcext:apply-style-name') || valueOf(rule, 'calcext:style')
      return style === ''
        ? []
        : [{ condition: valueOf(rule, 'calcext:value'), style, base, covers }]
    })
  })
}

const operators: Readonly<Record<string, string>> = {
  '=': 'equal',
  '!=': 'notEqual',
  '<>': 'notEqual',
  '>': 'greaterThan',
  '<': 'lessThan',
  '>=': 'greaterThanOrEqual',
  '<=': 'lessThanOrEqual',
}

/** A condition as Excel writes it; one of another kind is never told. */
function conditionOf({ condition, base }: Rule): Condition {
  const plain = condition.trim().replace(/^cell-content\(\)\s*|^cell-content-is-/, '')
  const first = /\.?\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(base)?.slice(1).join('') ?? ''
  const made = { type: 'cellIs', operator: '', formulas: [] as string[], text: '', first }
  const [, sign = '', than = ''] = /^(!=|<>|[<>]=?|=)\s*(\S.*)$/.exec(plain) ?? []
  if (sign !== '') return { ...made, operator: operators[sign] ?? '', formulas: [than] }
  const [, not, low = '', high = ''] = /^(not-)?between\(([^(),]*),([^(),]*)\)$/.exec(plain) ?? []
  if (low !== '')
    return { ...made, operator: not ? 'notBetween' : 'between', formulas: [low, high] }
  const [, formula = ''] = /^(?:formula-is|is-true-formula)\((.*)\)$/.exec(plain) ?? []
  const asked = formula.replace(/\[\.([A-Z]{1,3}\d{1,7})\]/g, '$1')
  return { ...made, type: 'expression', formulas: [condition === 'true' ? 'TRUE' : asked] }
}

/** What the cell holds: its number, or what it says. */
function valueIn(cell: XmlElement, { shown, unseen }: CellText): number | string {
  const value = valueOf(cell, 'office:value')
  return value === '' ? shown || (unseen?.other ?? '') : Number(value)
}

/** The rules of a sheet. */
export function conditionalIn(table: XmlElement, walk: Walk): ShownUnder {
  const own = rulesIn(table)
  const tooMany = own.length > mostRanges
  const wayOf = (rule: Rule, style: string): 'hides' | 'changes' | undefined => {
    if (rule.style === undefined) return 'hides'
    const before = walk.styles('table-cell', style)
    const after = { ...before, ...walk.styles('table-cell', rule.style) }
    if (kindOf(after) !== undefined) return 'hides'
    const same = after.format === before.format && after.unsure === before.unsure
    return same ? undefined : 'changes'
  }
  return (cell, { row, column, style }, text) => {
    if (text.unseen || text.shown === '') return text
    const ranged = tooMany ? own : own.filter(({ covers }) => covers(row, column))
    const rules: readonly Rule[] = [...ranged, ...(walk.styles('table-cell', style).rules ?? [])]
    const value = valueIn(cell, text)
    for (const rule of rules) {
      const way = wayOf(rule, style)
      const condition = conditionOf(rule)
      const holds = tooMany ? undefined : holdsFor(condition, value)
      // What hides noughts alone leaves them noughts, as a number format does.
      if (holds === true && value === 0 && holdsFor(condition, 1) === false) continue
      if (way === 'hides' && holds === true)
        return {
          shown: '',
          unseen: { other: text.shown, why: unseenWhy(new Set(['hidden'])), left: text.shown },
        }
      if (way !== undefined && holds !== false)
        return { ...text, unseen: { other: '?', why: conditionalWhy } }
      // The first that holds is the one that counts.
      if (holds === true) break
    }
    return text
  }
}
