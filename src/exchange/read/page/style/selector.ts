/** Selectors of a style sheet: which elements they mean, for sure or perhaps. */
import { partsOf, unescaped } from './css'
import { type StyleHolds, both, either, heldIf } from './held'
import { pseudoTest } from './pseudo'
import { placeOf } from './siblings'
import { type Element, attribute, isElement, nameOf } from '../text'

/** One thing a selector asks of an element. */
export type ElementTest = (element: Element) => StyleHolds

export interface Compound {
  readonly tag: string
  readonly id: string
  readonly classes: readonly string[]
  readonly tests: readonly ElementTest[]
  readonly weight: number
  /** How it stands to the compound before it, which it is inside of or after. */
  readonly joint: Joint
}

type Joint = ' ' | '>' | '+' | '~'

export interface Selector {
  /** From the element itself outwards. */
  readonly compounds: readonly Compound[]
  readonly weight: number
  /** The part of the element it means: `before`, `first-letter`; blank for the element. */
  readonly part: string
  readonly patience: Patience
}

/** How many elements are still looked at for the selectors of one page, and how deep in brackets one is read. */
export interface Patience {
  left: number
  deep: number
}

/** Longer selectors, and deeper ones, are not read: they mean perhaps anything. */
const most = { length: 2000, deep: 8 }

function anything(patience: Patience): Selector {
  const compound: Compound = {
    tag: '',
    id: '',
    classes: [],
    tests: [() => 1],
    weight: 0,
    joint: ' ',
  }
  return { compounds: [compound], weight: 0, part: '', patience }
}

const ident = String.raw`(?:\\[\da-fA-F]{1,6}\s?|\\[^\n]|[\w-]|[^\x00-\x7f])+`
const token = new RegExp(
  String.raw`\s*([>+~])\s*|(\s+)|\.(${ident})|#(${ident})|\[([^\]"']*(?:"[^"]*"|'[^']*')?[^\]"']*)\]|(::?)(${ident})|(\*|${ident})`,
  'y',
)

/** The classes of an element. */
export const classesOf = (element: Element): readonly string[] =>
  (attribute(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '')

const asked = new RegExp(
  String.raw`^\s*(${ident})\s*(?:([~|^$*]?)=\s*(?:"([^"]*)"|'([^']*)'|(${ident}))\s*([is])?\s*)?$`,
  'i',
)

/** Attributes whose values mean the same in capitals and small letters. */
const blind = /^(?:align|bgcolor|class|color|dir|face|lang|type|valign|rel|media)$/

function attributeTest(text: string): ElementTest | undefined {
  const [whole, name = '', how, double, single, bare, flag] = asked.exec(text) ?? []
  if (whole === undefined) return undefined
  const key = unescaped(name).toLowerCase()
  if (how === undefined) return (element) => heldIf(attribute(element, key) !== undefined)
  const small = flag?.toLowerCase() === 'i' || (blind.test(key) && key !== 'class')
  const fold = (value: string) => (small ? value.toLowerCase() : value)
  const want = fold(unescaped(double ?? single ?? bare ?? ''))
  return (element) => {
    const said = attribute(element, key)
    if (said === undefined) return 0
    const value = fold(said)
    if (how === '') return heldIf(value === want)
    if (how === '~') return heldIf(value.split(/\s+/).includes(want))
    if (how === '|') return heldIf(value === want || value.startsWith(`${want}-`))
    if (want === '') return 0
    if (how === '^') return heldIf(value.startsWith(want))
    return heldIf(how === '$' ? value.endsWith(want) : value.includes(want))
  }
}

const elementParts =
  /^(?:before|after|first-letter|first-line|marker|selection|placeholder|backdrop|cue|slotted|part|file-selector-button|-.*)$/

/** What stands in the brackets that open at a place, and where they end. */
function argumentAt(text: string, at: number): readonly [string | undefined, number] {
  if (text[at] !== '(') return [undefined, at]
  let depth = 0
  for (let end = at; end < text.length; end++) {
    if (text[end] === '(') depth++
    if (text[end] === ')' && --depth === 0) return [text.slice(at + 1, end), end + 1]
  }
  return [text.slice(at + 1), text.length]
}

interface Growing {
  tag: string
  id: string
  readonly classes: string[]
  readonly tests: ElementTest[]
  weight: number
  joint: Joint
  isBlank: boolean
}

const begun = (joint: Joint): Growing => ({
  tag: '',
  id: '',
  classes: [],
  tests: [],
  weight: 0,
  joint,
  isBlank: true,
})

/** Adds what a token asks; the place behind it, or undefined where the selector is none. */
function grow(
  one: Growing,
  found: RegExpExecArray,
  text: string,
  end: number,
  patience: Patience,
): number | undefined {
  const [, , , className, id, brackets, colon, pseudo, tag] = found
  one.isBlank = false
  if (className !== undefined) one.classes.push(unescaped(className))
  if (id !== undefined) {
    if (one.id === '') one.id = unescaped(id)
    else one.tests.push((element) => heldIf(attribute(element, 'id') === unescaped(id)))
  }
  if (tag !== undefined) one.tag = tag === '*' ? '' : unescaped(tag).toLowerCase()
  one.weight += id !== undefined ? 10_000 : tag === '*' ? 0 : tag !== undefined ? 1 : 100
  if (brackets !== undefined) {
    const test = attributeTest(brackets)
    if (!test) return undefined
    one.tests.push(test)
  }
  if (colon === undefined || pseudo === undefined) return end
  const [argument, behind] = argumentAt(text, end)
  const name = unescaped(pseudo).toLowerCase()
  const takes = /^(?:not|is|where|matches|any|-webkit-any|-moz-any|has)$/.test(name)
  patience.deep++
  const inner = takes
    ? partsOf(argument ?? '').flatMap((part) => selectorOf(part, patience) ?? [])
    : []
  patience.deep--
  const most = inner.reduce((sum, { weight }) => Math.max(sum, weight), 0)
  if (name === 'where') one.weight -= 100
  else if (inner.length > 0) one.weight += most - 100
  one.tests.push(
    pseudoTest(name, argument ?? '', (element) =>
      inner.reduce<StyleHolds>((held, selector) => either(held, holds(selector, element)), 0),
    ),
  )
  return behind
}

/** A selector taken apart; undefined if it is none, as a browser would say too. */
export function selectorOf(text: string, patience: Patience): Selector | undefined {
  const bare = text.trim()
  if (bare.length > most.length || patience.deep > most.deep) return anything(patience)
  const compounds: Growing[] = []
  let one = begun(' ')
  let part = ''
  for (let at = 0; at < bare.length;) {
    token.lastIndex = at
    const found = token.exec(bare)
    if (!found) return undefined
    const [whole, joint, blank, , , , colon, pseudo = ''] = found
    const name = pseudo.toLowerCase()
    at += whole.length
    if (joint !== undefined || blank !== undefined) {
      if (one.isBlank && compounds.length === 0 && joint === undefined) continue
      compounds.push(one)
      one = begun((joint ?? ' ') as Joint)
    } else if (colon === '::' || (colon === ':' && /^(?:before|after|first-l)/.test(name))) {
      if (!elementParts.test(name)) return undefined
      part = name
      one.isBlank = false
      at = argumentAt(bare, at)[1]
    } else {
      const behind = grow(one, found, bare, at, patience)
      if (behind === undefined) return undefined
      at = behind
    }
  }
  if (one.isBlank) return undefined
  const all = [...compounds, one].reverse()
  return {
    compounds: all,
    weight: all.reduce((sum, { weight }) => sum + weight, 0),
    part,
    patience,
  }
}

function matches(element: Element, { tag, id, classes, tests }: Compound): StyleHolds {
  if (tag !== '' && nameOf(element) !== tag) return 0
  if (id !== '' && attribute(element, 'id') !== id) return 0
  const own = classes.length > 0 ? classesOf(element) : []
  if (!classes.every((name) => own.includes(name))) return 0
  let held: StyleHolds = 2
  for (const test of tests) {
    held = both(held, test(element))
    if (held === 0) return 0
  }
  return held
}

const parentOf = (element: Element): Element | undefined => {
  const { parentNode } = element
  return parentNode && isElement(parentNode) ? parentNode : undefined
}

const beforeOf = (element: Element): Element | undefined => placeOf(element).before

/** More steps than this are not made for one element: then it is perhaps meant. */
const mostSteps = 3000

/** Whether a selector means the element. */
export function holds({ compounds, patience }: Selector, element: Element): StyleHolds {
  let steps = 0
  const from = (at: Element, index: number): StyleHolds => {
    const compound = compounds[index]
    if (!compound) return 2
    if (++steps > mostSteps || --patience.left < 0) return 1
    const own = matches(at, compound)
    if (own === 0 || index === compounds.length - 1) return own
    const { joint } = compound
    const next = joint === '+' || joint === '~' ? beforeOf : parentOf
    let best: StyleHolds = 0
    for (let other = next(at); other && best < 2; other = next(other)) {
      best = either(best, from(other, index + 1))
      if (joint === '>' || joint === '+') break
    }
    return both(own, best)
  }
  return from(element, 0)
}
