/** Which of last year's units one of this year's goes on from: the one of its name, and those that were renamed, merged or divided into it. */
import type { ListChange } from '../consolidation'
import { plainUnitName } from '../unit-name'

interface Named {
  readonly name: string
}

/**
 * How a unit of last year's list goes on, as the reason that is written of it: renamed where the one that goes on is
 * new, merged into one that was there, divided among several.
 */
export function successionWords(into: readonly string[], isNew: (name: string) => boolean): string {
  const [one, ...more] = into
  if (one === undefined) return ''
  if (more.length > 0) return `拆分为${into.join('、')}`
  return isNew(one) ? `更名为${one}` : `并入${one}`
}

/** The units of last year's list that go on in a unit, and those of this year's they go on in. */
export interface Succession<T extends Named> {
  readonly formers: (name: string) => readonly T[]
  /** True for a unit that goes on in several. */
  readonly isDivided: (former: T) => boolean
}

/** @param before last year's units, @param changes what is written of the two lists. */
export function successionOf<T extends Named>(
  before: readonly T[],
  changes: readonly ListChange[],
  organ: string,
): Succession<T> {
  const plain = (name: string): string => plainUnitName(name, organ)
  const own = new Map(before.map((unit) => [plain(unit.name), unit]))
  const into = new Map<string, T[]>()
  const divided = new Set<T>()
  for (const { name, into: next = [] } of changes) {
    const unit = own.get(plain(name))
    if (!unit) continue
    if (next.length > 1) divided.add(unit)
    for (const one of next) into.set(plain(one), [...(into.get(plain(one)) ?? []), unit])
  }
  return {
    formers: (name) => {
      const same = own.get(plain(name))
      return [...new Set([...(same ? [same] : []), ...(into.get(plain(name)) ?? [])])]
    },
    isDivided: (former) => divided.has(former),
  }
}
