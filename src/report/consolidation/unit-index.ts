/** The units of a list by their names: which one a report is of, and which others may be the same; built once, added to as the list grows. */
import { type ShortName, mayBeSame, shortNameOf } from './naming/alike'
import type { NameDecision } from './handed-in'
import { plainUnitName } from './unit-name'

interface Listed {
  readonly id: string
  readonly name: string
}

interface Entry<T> {
  readonly unit: T
  readonly short: ShortName
}

/** What can be asked of a list by name. */
export interface UnitIndex<T extends Listed> {
  readonly add: (unit: T) => void
  /** The unit a name means beyond doubt: the very name, one decided to be the same, or the only one that is the same once both are plain. */
  readonly match: (name: string) => T | undefined
  /** Other units that may be the one of this name, and of which nothing is decided. */
  readonly alike: (name: string) => readonly T[]
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const only = <T>(list: readonly T[] | undefined): T | undefined =>
  list?.length === 1 ? list[0] : undefined

const pairOf = (a: string, b: string): string => [a, b].sort().join('\n')

/** @param organ the government that adds up, @param decisions what is written of names that look the same. */
export function unitIndex<T extends Listed>(
  units: readonly T[],
  organ: string,
  decisions: readonly NameDecision[] = [],
): UnitIndex<T> {
  const exact = new Map<string, T[]>()
  const plain = new Map<string, T[]>()
  const short = new Map<string, Entry<T>[]>()
  const same = new Map<string, string>()
  const apart = new Set<string>()
  for (const { names, isSame } of decisions) {
    const [one, other] = [plainUnitName(names[0], organ), plainUnitName(names[1], organ)]
    if (isSame) same.set(one, other)
    else apart.add(pairOf(one, other))
  }

  function add(unit: T): void {
    push(exact, unit.name.trim(), unit)
    push(plain, plainUnitName(unit.name, organ), unit)
    const name = shortNameOf(unit.name, organ)
    if (name) push(short, name.bucket, { unit, short: name })
  }
  for (const unit of units) add(unit)

  function match(name: string): T | undefined {
    const known = exact.get(name.trim())
    if (known) return only(known)
    const own = plainUnitName(name, organ)
    const decided = same.get(own)
    return only(plain.get(own)) ?? (decided === undefined ? undefined : only(plain.get(decided)))
  }

  function alike(name: string): readonly T[] {
    const own = plainUnitName(name, organ)
    const as = shortNameOf(name, organ)
    const near = as
      ? (short.get(as.bucket) ?? [])
          .filter((one) => mayBeSame(as, one.short))
          .map(({ unit }) => unit)
      : []
    return [...new Set([...(plain.get(own) ?? []), ...near])].filter(
      (unit) =>
        unit.name.trim() !== name.trim() &&
        !apart.has(pairOf(own, plainUnitName(unit.name, organ))),
    )
  }

  return { add, match, alike }
}

/** True if a report's name is the listed unit's own, written in full or in short: 市场监管局, 示例县市场监督管理局. */
export function isNameOf(name: string, listed: string, organ: string): boolean {
  const index = unitIndex([{ id: '', name: listed }], organ)
  return index.match(name) !== undefined || index.alike(name).length > 0
}
