/** The lists of a consolidation as files are put to it: whose report is held, who is on the list, how many are taken. */
import type { Consolidation, Unit } from './consolidation'
import type { Held, HeldReason, Intake } from './handed-in'
import { unitIndex } from './unit-index'

const listsAlike = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((one, index) => one === b[index]))

/** Finds the held reports that are asked about, by whose they are. */
function askedIn(held: ReadonlyMap<string, Held>) {
  /** Those of which another is there, by their units; those of nobody on the list, by the names on them. */
  const rivals = new Map<string, Set<string>>()
  const strangers = new Map<string, Set<string>>()
  const push = (map: Map<string, Set<string>>, key: string, id: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(id))
  function note({ id, reason, unit, organ }: Held): void {
    if (reason === 'another' && unit !== undefined) push(rivals, unit, id)
    if (reason === 'unit' || reason === 'alike') push(strangers, organ ?? '', id)
  }
  const at = (ids: Iterable<string> = []): readonly Held[] =>
    [...ids].flatMap((id) => held.get(id) ?? [])
  for (const one of held.values()) note(one)
  return {
    note,
    rivalsOf: (unit: string): readonly Held[] =>
      at(rivals.get(unit)).filter(({ reason }) => reason === 'another'),
    /** Reports under this name whose unit is asked about. */
    askedOf: (organ: string): readonly Held[] =>
      at(strangers.get(organ)).filter(({ reason }) => reason === 'unit' || reason === 'alike'),
  }
}

/** The lists of a consolidation, by what is looked for in them, and what changes there. */
export function bookOf(whole: Consolidation, now: () => number) {
  const units = [...whole.units]
  const at = new Map(units.map(({ id }, index) => [id, index]))
  const held = new Map((whole.held ?? []).map((one) => [one.id, one]))
  const { note, rivalsOf, askedOf } = askedIn(held)
  const index = unitIndex(units, whole.organ.name, whole.decisions)
  const { run = '' }: Partial<Intake> = whole.intake ?? {}
  let taken = whole.intake?.taken ?? 0
  const ended = new Set(whole.intake?.ended)
  const intake = (): Intake => ({ run, taken, ...(ended.size > 0 && { ended: [...ended] }) })

  return {
    ...{ whole, index },
    unit: (id: string): Unit | undefined => units[at.get(id) ?? -1],
    ...{ rivalsOf, askedOf },
    /** A unit as it is now; a new one goes to the end. */
    put(unit: Unit): void {
      const place = at.get(unit.id)
      if (place !== undefined) units[place] = unit
      else {
        at.set(unit.id, units.length)
        units.push(unit)
        index.add(unit)
      }
    },
    hold(one: Omit<Held, 'run' | 'at'>): HeldReason {
      const whole = { ...one, run, at: now() }
      held.set(one.id, whole)
      note(whole)
      return one.reason
    },
    /** One file is settled: it counts. */
    settle(id: string): 'taken' {
      held.delete(id)
      taken += 1
      return 'taken'
    },
    /** What was settled is asked about after all. */
    unsettle: (): void => {
      taken -= 1
    },
    /** A report that counts has put an end to what was corrected at its unit's word. */
    end: (unit: string): void => {
      ended.add(unit)
    },
    drop: (id: string): boolean => held.delete(id),
    /** True while a consolidation holds the same units and files. */
    is: (one: Consolidation): boolean =>
      listsAlike(one.units, units) &&
      listsAlike(one.held ?? [], [...held.values()]) &&
      one.decisions === whole.decisions &&
      one.intake?.run === run,
    members: () => ({ units: [...units], held: [...held.values()], intake: intake() }),
  }
}

export type Book = ReturnType<typeof bookOf>
