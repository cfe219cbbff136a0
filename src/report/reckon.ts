/** Sums and differences written into a cell: =1+2, 12+3. Nothing else is reckoned, and nothing is guessed. */
import { type Figure, addFigures, readFigure, showFigure } from './figure'
import type { NumberKind } from './format'

/** Signs of any width, as an input method gives them. */
const plain = (text: string): string =>
  text
    .replace(/[＝]/g, '=')
    .replace(/[＋﹢]/g, '+')
    .replace(/[－−–—﹣]/g, '-')
    .trim()

/** A number as it may stand between signs: figures, points and separators only; whether it is one, the reading says. */
const term = /[+-]?[^+-]+/g
const whole = /^[+-]?[^+-]+(?:[+-][^+-]+)*$/
const digit = /[\d０-９]/

/**
 * What a sum or difference of numbers comes to, exactly. It is one if it begins with `=`, or holds at least two numbers.
 * @returns undefined for anything else: a number alone, a dangling sign, a term or a result that is no figure.
 */
export function reckoned(text: string, kind: NumberKind): number | undefined {
  const line = plain(text)
  const said = line.startsWith('=') ? line.slice(1).trim() : line
  if (!whole.test(said)) return undefined
  const terms = said.match(term) ?? []
  if (terms.length < 2 && said === line) return undefined
  const figures: Figure[] = []
  for (const one of terms) {
    const read = digit.test(one) ? readFigure(one.trim(), 'amount') : undefined
    if (!read?.ok) return undefined
    figures.push(read.value)
  }
  const sum = addFigures(figures)
  const result = sum === null ? undefined : readFigure(showFigure(sum, 'amount'), kind)
  return result?.ok && result.value !== null ? result.value : undefined
}
