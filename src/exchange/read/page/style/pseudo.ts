/** Pseudo-classes: what they ask of an element at rest on a screen; those not understood hold perhaps. */
import { type StyleHolds, heldIf, opposite } from './held'
import { placeOf } from './siblings'
import { type Element, attribute, isElement, nameOf } from '../text'

/** Hold only while a hand or a key is on the element, or somebody was there. */
const atRest =
  /^(?:hover|focus|active|visited|target|focus-within|focus-visible|placeholder-shown|autofill|user-invalid|fullscreen|invalid|out-of-range|playing|current|modal|popover-open|-.*)$/

/** `odd`, `3`, `2n+1`, `-n+3` of a place; undefined if it is none of these. */
function inSteps(formula: string): ((place: number) => boolean) | undefined {
  const bare = formula
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace('odd', '2n+1')
    .replace('even', '2n')
  const [whole, step, first] = /^(?:([+-]?\d*)n)?([+-]?\d+)?$/.exec(bare) ?? []
  if (whole === undefined || whole === '') return undefined
  const by = step === undefined ? 0 : /^[+-]?$/.test(step) ? Number(`${step}1`) : Number(step)
  const from = Number(first ?? 0)
  return (place) =>
    by === 0 ? place === from : (place - from) % by === 0 && (place - from) / by >= 0
}

function countedTest(
  name: string,
  argument: string,
): ((element: Element) => StyleHolds) | undefined {
  const [, which = '', kind = ''] =
    /^(first|last|only|nth|nth-last)-(child|of-type)$/.exec(name) ?? []
  if (which === '') return undefined
  const steps = inSteps(argument)
  if (which.startsWith('nth') && !steps) return () => 1
  return (element) => {
    const place = placeOf(element)
    const [at, of] = kind === 'child' ? [place.at, place.of] : [place.atType, place.ofType]
    if (which === 'first') return heldIf(at === 1)
    if (which === 'last') return heldIf(at === of)
    if (which === 'only') return heldIf(of === 1)
    return heldIf(steps?.(which === 'nth' ? at : of - at + 1) ?? false)
  }
}

const isLink = (element: Element): boolean =>
  attribute(element, 'href') !== undefined && nameOf(element) === 'a'

const isEmpty = (element: Element): boolean =>
  element.childNodes.every((node) => !isElement(node) && !('value' in node && node.value !== ''))

/** @param inside whether one of the selectors between its brackets means the element. */
export function pseudoTest(
  name: string,
  argument: string,
  inside: (element: Element) => StyleHolds,
): (element: Element) => StyleHolds {
  const counted = countedTest(name, argument)
  if (counted) return counted
  if (name === 'not') return (element) => opposite(inside(element))
  if (/^(?:is|where|matches|any|-webkit-any|-moz-any)$/.test(name)) return inside
  if (atRest.test(name)) return () => 0
  if (name === 'root') return (element) => heldIf(element.tagName === 'html')
  if (name === 'empty') return (element) => heldIf(isEmpty(element))
  if (name === 'link' || name === 'any-link') return (element) => heldIf(isLink(element))
  if (name === 'checked') return (element) => heldIf(attribute(element, 'checked') !== undefined)
  if (name === 'disabled') return (element) => heldIf(attribute(element, 'disabled') !== undefined)
  if (name === 'enabled')
    return (element) =>
      heldIf(
        /^(?:input|button|select|textarea)$/.test(element.tagName) &&
          attribute(element, 'disabled') === undefined,
      )
  return () => 1
}
