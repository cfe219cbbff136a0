/** What the sheet of a page puts in before or after the text of an element (`content`), where it is read as text. */
import { isAway } from './away'
import { type Compound, compoundsOf, holds, weightOf } from './selector'
import { declaredIn } from './sheet'
import type { Element } from './text'

/** What a sheet puts before and after the text of an element; blank if nothing. */
export interface PutIn {
  readonly before: string
  readonly after: string
}

/** Signs that a rule puts in, which read as figures or words; dots and bars only arrange. */
export interface PuttingRule {
  readonly compounds: readonly Compound[]
  readonly weight: number
  readonly where: keyof PutIn
  readonly text: string
}

const putting = /::?(before|after)\s*$/i
const content = /(?:^|;)\s*content\s*:\s*(?:"([^"]*)"|'([^']*)')/i

function puttingRule(selector: string, css: string): PuttingRule | undefined {
  const where = putting.exec(selector)?.[1]?.toLowerCase()
  const [, double, single] = content.exec(css) ?? []
  const text = double ?? single ?? ''
  const own = selector.replace(putting, '').trim()
  const compounds = compoundsOf(own === '' ? '*' : own)
  if (where === undefined || !compounds || !/[\p{Nd}\p{Script=Han}]/u.test(text)) return undefined
  const isSeen = !isAway(declaredIn(css)) && !/font-size\s*:\s*0/i.test(css)
  return {
    compounds,
    weight: weightOf(compounds),
    where: where === 'before' ? 'before' : 'after',
    text: isSeen ? text : '',
  }
}

/** The rules among these selectors' that put something in. */
export const puttingRules = (selectors: string, css: string): readonly PuttingRule[] =>
  css.includes('content') ? selectors.split(',').flatMap((one) => puttingRule(one, css) ?? []) : []

/** Each of them is tried at each element. */
const most = 50

/** What these rules put into an element; the strongest counts. */
export function puttingIn(rules: readonly PuttingRule[]): (element: Element) => PutIn {
  const strongestFirst = rules.slice(0, most).sort((a, b) => b.weight - a.weight)
  const textAt = (element: Element, where: keyof PutIn): string =>
    strongestFirst.find((rule) => rule.where === where && holds(rule.compounds, element))?.text ??
    ''
  return (element) => ({ before: textAt(element, 'before'), after: textAt(element, 'after') })
}
