/** The elements beside an element: which comes before it, and its place among all and among its like. */
import { type Element, type Node, isElement, isDoubtMark, nameOf } from '../text'

/** Where an element stands in its parent, each place from 1. */
export interface SiblingPlace {
  readonly at: number
  readonly of: number
  readonly before: Element | undefined
  readonly atType: number
  readonly ofType: number
}

const alone: SiblingPlace = { at: 1, of: 1, before: undefined, atType: 1, ofType: 1 }

const known = new WeakMap<Node, ReadonlyMap<Element, SiblingPlace>>()

function placesIn(parent: Node): ReadonlyMap<Element, SiblingPlace> {
  const elements = 'childNodes' in parent ? parent.childNodes.filter(isElement) : []
  const standing = elements.filter((one) => !isDoubtMark(one))
  const totals = new Map<string, number>()
  for (const one of standing) totals.set(nameOf(one), (totals.get(nameOf(one)) ?? 0) + 1)
  const soFar = new Map<string, number>()
  const places = new Map<Element, SiblingPlace>()
  standing.forEach((one, index) => {
    const name = nameOf(one)
    const atType = (soFar.get(name) ?? 0) + 1
    soFar.set(name, atType)
    places.set(one, {
      at: index + 1,
      of: standing.length,
      before: standing[index - 1],
      atType,
      ofType: totals.get(name) ?? 1,
    })
  })
  return places
}

/** All of one parent are looked at once: no element of a page is put in or taken out but those marked as put in. */
export function placeOf(element: Element): SiblingPlace {
  const parent = element.parentNode
  if (!parent) return alone
  const places = known.get(parent) ?? placesIn(parent)
  known.set(parent, places)
  return places.get(element) ?? alone
}
