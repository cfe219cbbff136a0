/** The style sheets of a page: which of their rules hold for an element, as far as they say how text looks. */
import { keptTag } from '../tame'
import { type PutIn, type PuttingRule, puttingIn, puttingRules } from './put-in'
import { type Compound, classesOf, compoundsOf, holds, weightOf } from './selector'
import { type Element, attribute } from './text'

/** Properties by their names, as declared for one element. */
export type Declared = ReadonlyMap<string, string>

interface SheetRule {
  /** From the element itself outwards. */
  readonly compounds: readonly Compound[]
  readonly weight: number
  readonly declared: Declared
}

/** What is not among these does not hide, mark or number a text. */
const relevant =
  /display|visibility|mso-hide|opacity|text-decoration|font|color|background|vertical-align|list-style|clip|indent|overflow|transform|position|left|top|margin|direction|unicode-bidi/i

/** A sheet without its comments; an open one takes the rest. */
const withoutComments = (sheet: string): string =>
  sheet
    .split('/*')
    .map((part, index) => {
      const end = index === 0 ? -2 : part.indexOf('*/')
      return end === -1 ? '' : part.slice(end + 2)
    })
    .join('')

/** Declarations as a list of properties; the last of a name counts, an important one before any other. */
export function declaredIn(css: string): Declared {
  const found = new Map<string, string>()
  const important = new Set<string>()
  for (const one of css.split(';')) {
    const at = one.indexOf(':')
    if (at < 0) continue
    const name = one.slice(0, at).trim().toLowerCase()
    const value = one.slice(at + 1).toLowerCase()
    const isImportant = value.includes('!important')
    if (important.has(name) && !isImportant) continue
    if (isImportant) important.add(name)
    found.set(name, value.replace('!important', '').trim())
  }
  return found
}

/** The rules of a sheet that hold on a screen; what is asked of its width is not followed. */
function* rulesIn(sheet: string): Generator<readonly [string, string]> {
  let held = 0
  for (const part of sheet.split('}')) {
    const pieces = part.split('{')
    const declared = pieces.at(-1) ?? ''
    const opening = pieces.slice(0, -1)
    if (opening.length === 0) {
      held = Math.max(0, held - 1)
      continue
    }
    const selector = (opening.at(-1) ?? '').slice((opening.at(-1) ?? '').lastIndexOf(';') + 1)
    const around = opening.slice(0, -1)
    const isScreen = around.every((one) => /@media\s+(?:only\s+)?(?:screen|all)\s*$/i.test(one))
    if (!isScreen) held += around.length
    if (held === 0 && !selector.trim().startsWith('@')) yield [selector, declared]
  }
}

const mostRules = 20_000
/** What is marked as important goes before all else. */
const strongest = 1_000_000_000

/** By what an element must be or have to be meant at all: its id, a class, a tag. */
const keyOf = ({ id, classes, tag }: Compound): string =>
  id !== '' ? `#${id}` : classes[0] !== undefined ? `.${classes[0]}` : tag

const none: Declared = new Map()

/** What the sheets of a page say of its elements. */
export interface Sheet {
  /** What is declared for an element by the sheets and by itself. */
  readonly declared: (element: Element) => Declared
  /** True if something is put in anywhere. */
  readonly putsIn: boolean
  readonly putIn: (element: Element) => PutIn
}

/** Reads the sheets of a page. */
export function sheetOf(text: string): Sheet {
  const rules = new Map<string, SheetRule[]>()
  const puttings: PuttingRule[] = []
  let count = 0
  for (const [selectors, css] of rulesIn(withoutComments(text).replace(/<!--|-->/g, ''))) {
    puttings.push(...puttingRules(selectors, css))
    if (!relevant.test(css)) continue
    const declared = declaredIn(css)
    const urgent = css.includes('!important')
      ? declaredIn(
          css
            .split(';')
            .filter((one) => one.includes('!important'))
            .join(';'),
        )
      : none
    for (const selector of selectors.split(',')) {
      const compounds = compoundsOf(selector)
      const [own] = compounds ?? []
      if (!compounds || !own || ++count > mostRules) continue
      const key = keyOf(own)
      const same = rules.get(key)
      const weight = weightOf(compounds)
      const found = [{ compounds, weight, declared }]
      if (urgent.size > 0) found.push({ compounds, weight: weight + strongest, declared: urgent })
      if (same) same.push(...found)
      else rules.set(key, found)
    }
  }
  const declared = (element: Element): Declared => {
    const style = attribute(element, 'style')
    const own = style === undefined || style === '' ? none : declaredIn(style)
    if (count === 0) return own
    const id = attribute(element, 'id')
    const keys = [
      '',
      element.tagName,
      ...(attribute(element, keptTag)?.split(' ') ?? []),
      ...classesOf(element).map((name) => `.${name}`),
      ...(id === undefined ? [] : [`#${id}`]),
    ]
    const found = keys
      .flatMap((key) => rules.get(key) ?? [])
      .filter((rule) => holds(rule.compounds, element))
      .sort((a, b) => a.weight - b.weight)
    if (found.length === 0) return own
    const before = found.filter(({ weight }) => weight < strongest)
    const after = found.filter(({ weight }) => weight >= strongest)
    const all = (some: readonly SheetRule[]) => some.flatMap(({ declared }) => [...declared])
    return new Map([...all(before), ...own, ...all(after)])
  }
  return {
    declared,
    putsIn: puttings.length > 0,
    putIn: puttingIn(puttings),
  }
}
