/** Whether the condition of a conditional format holds for a cell: the kinds that need nothing but the cell's own value. */
import type { CellValue } from 'hucre/xlsx'

/** A rule's condition as the workbook writes it. */
export interface Condition {
  /** cellIs, expression, containsText … */
  readonly type: string
  readonly operator: string
  readonly formulas: readonly string[]
  /** The text that rules about texts look for. */
  readonly text: string
  /** The cell that the formulas are written for, in capitals. */
  readonly first: string
}

type Value = number | string | boolean

/** A formula that is a constant; undefined for any other. */
function constant(formula: string | undefined): Value | undefined {
  const text = (formula ?? '').trim().replace(/^=/, '')
  if (/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return Number(text)
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"')
  if (/^(?:true|false)(?:\(\))?$/i.test(text)) return /^t/i.test(text)
  return undefined
}

const ranks = { number: 0, string: 1, boolean: 2 }
const kindOf = (value: Value): keyof typeof ranks => typeof value as keyof typeof ranks

/** Below, at or above zero, as Excel orders: every text is more than every number. */
function compared(one: Value, other: Value): number {
  const ranked = ranks[kindOf(one)] - ranks[kindOf(other)]
  if (ranked !== 0) return ranked
  const [left, right] = [one, other].map((value) =>
    typeof value === 'string' ? value.toLowerCase() : Number(value),
  )
  return left === right ? 0 : (left ?? 0) < (right ?? 0) ? -1 : 1
}

const operators: Readonly<Record<string, (order: number) => boolean>> = {
  equal: (order) => order === 0,
  notEqual: (order) => order !== 0,
  greaterThan: (order) => order > 0,
  lessThan: (order) => order < 0,
  greaterThanOrEqual: (order) => order >= 0,
  lessThanOrEqual: (order) => order <= 0,
}

const signs: Readonly<Record<string, string>> = {
  '=': 'equal',
  '<>': 'notEqual',
  '>': 'greaterThan',
  '<': 'lessThan',
  '>=': 'greaterThanOrEqual',
  '<=': 'lessThanOrEqual',
}

function isCell({ operator, formulas }: Condition, value: Value): boolean | undefined {
  const [low, high] = formulas.map(constant)
  if (low === undefined) return undefined
  const single = operators[operator]
  if (single) return single(compared(value, low))
  if (high === undefined || !/^(?:notB|b)etween$/.test(operator)) return undefined
  const ends = compared(low, high) > 0 ? [high, low] : [low, high]
  const within = compared(value, ends[0] ?? low) >= 0 && compared(value, ends[1] ?? high) <= 0
  return within === (operator === 'between')
}

/** A constant, or the cell itself beside a constant. */
function expressed({ formulas: [formula = ''], first }: Condition, value: Value) {
  const plain = constant(formula)
  if (plain !== undefined) return typeof plain === 'string' ? undefined : Boolean(plain)
  const [, cell, sign = '', than] =
    /^=?\s*([a-z]{1,3}\d{1,7})\s*(<>|[<>]=?|=)\s*(\S.*)$/i.exec(formula.trim()) ?? []
  const other = constant(than)
  if (cell?.toUpperCase() !== first || other === undefined) return undefined
  return operators[signs[sign] ?? '']?.(compared(value, other))
}

/** What is asked of a cell's text; `it` is what is looked for, both in small letters. */
const texts: Readonly<Record<string, (text: string, it: string) => boolean>> = {
  containsText: (text, it) => text.includes(it),
  notContainsText: (text, it) => !text.includes(it),
  beginsWith: (text, it) => text.startsWith(it),
  endsWith: (text, it) => text.endsWith(it),
}

/**
 * Whether the condition holds for a cell that holds something.
 * @returns undefined where that takes other cells, or a formula, to know.
 */
export function holdsFor(condition: Condition, value: CellValue): boolean | undefined {
  if (value === null || value instanceof Date) return undefined
  const text = String(value).toLowerCase()
  const { type } = condition
  if (type === 'containsBlanks' || type === 'notContainsBlanks')
    return (text.trim() === '') === (type === 'containsBlanks')
  if (type === 'containsErrors' || type === 'notContainsErrors')
    return /^#[a-z/0!?]+$/.test(text) === (type === 'containsErrors')
  const asked = texts[type]
  if (asked) return condition.text === '' ? undefined : asked(text, condition.text.toLowerCase())
  if (type === 'cellIs') return isCell(condition, value)
  return type === 'expression' ? expressed(condition, value) : undefined
}
