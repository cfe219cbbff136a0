/** The style sheets of a page: which of their rules hold for an element, as far as they say how text looks. */
import { type CssRule, type Declared, declaredIn, importantIn, partsOf, rulesIn } from './css'
import { type PutIn, type PuttingRule, puttingIn, puttingRule } from './put-in'
import { type Selector, classesOf, holds, selectorOf } from './selector'
import { type Element, attribute, nameOf } from '../text'
import { type Customs, customsOf, filledIn } from './variables'

interface SheetRule {
  readonly selector: Selector
  readonly weight: number
  readonly declared: Declared
  /** Holds for sure where its selector does. */
  readonly sure: boolean
}

/** What is said of an element. */
export interface StyleSaid {
  readonly sure: Declared
  /** Each of these may be said besides, by rules that are not understood as a whole. */
  readonly perhaps: readonly Declared[]
}

/** What the sheets of a page say of its elements. */
export interface Sheet {
  /** What is declared for an element by the sheets and by itself. */
  readonly said: (element: Element) => StyleSaid
  /** True if something is put in anywhere. */
  readonly putsIn: boolean
  readonly putIn: (element: Element) => PutIn
}

const mostRules = 20_000
/** So many things are perhaps said of one element at most. */
const mostPerhaps = 20
/** What is marked as important goes before all else, what is in a layer after it. */
const strongest = 1_000_000_000
const layered = -100_000_000

/** By what an element must be or have to be meant at all: its id, a class, a tag. */
function keyOf({ compounds: [own] }: Selector): string {
  if (!own) return ''
  return own.id !== ''
    ? `#${own.id}`
    : own.classes[0] !== undefined
      ? `.${own.classes[0]}`
      : own.tag
}

const none: Declared = new Map()
/** Said perhaps of all elements of a page whose sheets nobody has the time to follow. */
const gone: Declared = new Map([['display', 'none']])
/** A published page takes some ten thousand steps. */
const patient = 4_000_000

/** What one rule says, once for each selector, weight and way its variables may be filled in. */
function sheetRules(
  { css, held, layered: inLayer }: CssRule,
  selector: Selector,
  customs: Customs,
): readonly SheetRule[] {
  // Of a part of an element, its first letter, it is said perhaps of the whole.
  const sure = held === 2 && selector.part === ''
  const weight = selector.weight + (inLayer ? layered : 0)
  const [first = none, ...others] = filledIn(declaredIn(css), customs)
  const urgent = importantIn(css)
  return [
    { selector, weight, declared: first, sure },
    ...others.map((declared) => ({ selector, weight, declared, sure: false })),
    ...(urgent === ''
      ? []
      : [{ selector, weight: weight + strongest, declared: declaredIn(urgent), sure }]),
  ]
}

const ofElement = /^(?:|first-letter|first-line)$/

function gatherRules(text: string, customs: Customs) {
  const rules = new Map<string, SheetRule[]>()
  const puttings: PuttingRule[] = []
  const patience = { left: patient, deep: 0 }
  let count = 0
  for (const rule of rulesIn(text.replace(/<!--|-->/g, ''))) {
    for (const one of partsOf(rule.selectors)) {
      const selector = selectorOf(one, patience)
      if (!selector || ++count > mostRules) continue
      const putting = puttingRule(selector, rule)
      if (putting) puttings.push(putting)
      if (!ofElement.test(selector.part)) continue
      const key = keyOf(selector)
      const found = sheetRules(rule, selector, customs)
      const same = rules.get(key)
      if (same) same.push(...found)
      else rules.set(key, [...found])
    }
  }
  return { rules, puttings, count, patience }
}

/** Reads the sheets of a page. @param html the page, in whose own styles variables may be set. */
export function sheetOf(text: string, html: string): Sheet {
  const customs = customsOf(text, html)
  const { rules, puttings, count, patience } = gatherRules(text, customs)
  const said = (element: Element): StyleSaid => {
    const style = attribute(element, 'style')
    const [own = none, ...others] =
      style === undefined || style === '' ? [none] : filledIn(declaredIn(style), customs)
    if (count === 0) return { sure: own, perhaps: others }
    if (patience.left < 0) return { sure: own, perhaps: [gone] }
    const id = attribute(element, 'id')
    const keys = [
      '',
      nameOf(element),
      ...classesOf(element).map((name) => `.${name}`),
      ...(id === undefined ? [] : [`#${id}`]),
    ]
    const sure: SheetRule[] = []
    const perhaps: SheetRule[] = []
    for (const key of keys)
      for (const rule of rules.get(key) ?? []) {
        const held = holds(rule.selector, element)
        if (held === 2 && rule.sure) sure.push(rule)
        else if (held > 0) perhaps.push(rule)
      }
    sure.sort((a, b) => a.weight - b.weight)
    const all = (some: readonly SheetRule[]) => some.flatMap(({ declared }) => [...declared])
    return {
      sure:
        sure.length === 0
          ? own
          : new Map([
              ...all(sure.filter(({ weight }) => weight < strongest / 2)),
              ...own,
              ...all(sure.filter(({ weight }) => weight >= strongest / 2)),
            ]),
      perhaps: [...others, ...perhaps.map(({ declared }) => declared)].slice(-mostPerhaps),
    }
  }
  return { said, putsIn: puttings.length > 0, putIn: puttingIn(puttings) }
}
