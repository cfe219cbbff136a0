/** What a blank must be, where the identities leave one number only. */
import { addFigures, difference, faultOf } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import { unfinished } from '@/report/sums'
import type { Neighbour } from '../check'
import { type Identity, continuationsOf, identitiesOf } from './identity'

/** A value for a blank, with the rule it comes from in the officer's words. */
export interface Ghost {
  readonly value: number
  readonly because: string
}

function expanded(
  { terms }: Identity,
  parts: ReadonlyMap<FigureKey, readonly FigureKey[]>,
): ReadonlyMap<FigureKey, number> {
  const result = new Map<FigureKey, number>()
  const add = (key: FigureKey, coefficient: number): void => {
    const below = parts.get(key)
    if (below) for (const part of below) add(part, coefficient)
    else result.set(key, (result.get(key) ?? 0) + coefficient)
  }
  for (const [key, coefficient] of terms) add(key, coefficient)
  for (const [key, coefficient] of result) if (coefficient === 0) result.delete(key)
  return result
}

/** The one blank of an identity and what it must be; undefined if there is none or more than one. */
function onlyBlank(
  terms: ReadonlyMap<FigureKey, number>,
  equals: number,
  report: Report,
): readonly [FigureKey, number] | undefined {
  let blank: FigureKey | undefined
  const plus: number[] = []
  const minus: number[] = []
  for (const [key, coefficient] of terms) {
    const figure = figureOf(report, key)
    if (figure === null) {
      if (blank !== undefined || Math.abs(coefficient) !== 1) return undefined
      blank = key
    } else (coefficient > 0 ? plus : minus).push(figure * Math.abs(coefficient))
  }
  if (blank === undefined) return undefined
  const rest = difference(equals, difference(addFigures(plus) ?? 0, addFigures(minus) ?? 0))
  return [blank, rest === 0 ? 0 : rest * (terms.get(blank) ?? 1)]
}

const reasons: Readonly<Record<Identity['from'], (text: string) => string>> = {
  sum: () => '按合计推算：总计等于各部分之和',
  balance: (text) => `按勾稽关系推算：${text}`,
  continuation: (text) => `按上年度报告推算：${text}`,
}

/**
 * What each blank must be, where it is the only blank of an identity. A total that merely follows
 * parts not yet complete is no evidence. Only counts (件、项), whole and not negative; nothing where
 * two identities disagree, and nothing for a blank that no identity determines.
 */
export function ghosts(
  report: Report,
  format: Format,
  previous?: Neighbour,
): ReadonlyMap<FigureKey, Ghost> {
  const cells = cellsOf(format)
  const parts = unfinished(report, format.sums)
  const found = new Map<FigureKey, Ghost>()
  const disputed = new Set<FigureKey>()
  const continuations = continuationsOf({ report, format, ...(previous && { previous }) })
  for (const identity of [...continuations, ...identitiesOf(format)]) {
    const determined = onlyBlank(expanded(identity, parts), identity.equals, report)
    if (!determined) continue
    const [key, value] = determined
    const earlier = found.get(key)
    if (earlier && earlier.value !== value) disputed.add(key)
    const proper = cells.get(key)?.kind === 'count' && faultOf(value, 'count') === undefined
    if (!proper) disputed.add(key)
    else if (!earlier) found.set(key, { value, because: reasons[identity.from](identity.text) })
  }
  for (const key of disputed) found.delete(key)
  return found
}
