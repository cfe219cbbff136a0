/** An edit of a consolidation as data: which part of which list changes, from what, to what. */
import {
  type Adjustment,
  type Consolidation,
  type ListChange,
  type Unit,
  withMembers,
} from './consolidation'
import type { Held, Intake, NameDecision } from './handed-in'

/** A run of one list, beginning at an index, before and after. */
interface Run<What extends string, One> {
  readonly what: What
  readonly at: number
  readonly before: readonly One[]
  readonly after: readonly One[]
}

/** One change of a consolidation. */
export type SumChange =
  | Run<'units', Unit>
  | Run<'adjustments', Adjustment>
  | Run<'listChanges', ListChange>
  | Run<'held', Held>
  | Run<'decisions', NameDecision>
  | { readonly what: 'intake'; readonly before: Intake | null; readonly after: Intake | null }
  /** When its sums last went into the report; 0 where they never did. */
  | { readonly what: 'produced'; readonly before: number; readonly after: number }
  /** The id of the filed report it became; empty where there is none. */
  | { readonly what: 'product'; readonly before: string; readonly after: string }

type Member = Unit | Adjustment | ListChange | Held | NameDecision

const nameOf = (one: Member): string => ('id' in one ? one.id : one.name)

/** The list with a run of it replaced; found by names, for the list may have changed since. */
function replaced<One extends Member>(
  list: readonly One[],
  { at, before, after }: Omit<Run<string, One>, 'what'>,
): readonly One[] {
  const names = new Set([...before, ...after].map(nameOf))
  const left = list.filter((one) => !names.has(nameOf(one)))
  return [...left.slice(0, at), ...after, ...left.slice(at)]
}

type Changeable = { -readonly [member in keyof Consolidation]: Consolidation[member] }

/** The consolidation with one change made. */
function withChange(whole: Consolidation, change: SumChange): Consolidation {
  switch (change.what) {
    case 'units':
      return withMembers(whole, { units: replaced(whole.units, change) })
    case 'adjustments':
      return withMembers(whole, { adjustments: replaced(whole.adjustments, change) })
    case 'listChanges':
      return withMembers(whole, { listChanges: replaced(whole.listChanges, change) })
    case 'held':
      return withMembers(whole, { held: replaced(whole.held ?? [], change) })
    case 'decisions':
      return withMembers(whole, { decisions: replaced(whole.decisions ?? [], change) })
    case 'intake': {
      const { ...rest } = whole as Changeable
      delete rest.intake
      return withMembers(rest, change.after ? { intake: change.after } : {})
    }
    case 'produced': {
      const { ...rest } = whole as Changeable
      delete rest.produced
      return withMembers(rest, change.after > 0 ? { produced: change.after } : {})
    }
    case 'product': {
      const { product, ...rest } = whole
      if ((product ?? '') === change.after) return whole
      return withMembers(rest, change.after === '' ? {} : { product: change.after })
    }
  }
}

/** The consolidation with the changes made, in order; the very same if there are none. */
export const applySumChanges = (
  whole: Consolidation,
  changes: readonly SumChange[],
): Consolidation => changes.reduce(withChange, whole)

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** What differs between two lists, without what they begin and end with alike. */
function runOf<What extends string, One>(
  what: What,
  before: readonly One[],
  after: readonly One[],
): readonly Run<What, One>[] {
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && same(before[at], after[at])) at++
  let end = 0
  while (end < shorter - at && same(before.at(-1 - end), after.at(-1 - end))) end++
  const [was, is] = [before.slice(at, before.length - end), after.slice(at, after.length - end)]
  return was.length + is.length === 0 ? [] : [{ what, at, before: was, after: is }]
}

/** The changes that lead from one state of a consolidation to another; organ, year and format never change. */
export const sumDifferences = (
  before: Consolidation,
  after: Consolidation,
): readonly SumChange[] => [
  ...runOf('units', before.units, after.units),
  ...runOf('adjustments', before.adjustments, after.adjustments),
  ...runOf('listChanges', before.listChanges, after.listChanges),
  ...runOf('held', before.held ?? [], after.held ?? []),
  ...runOf('decisions', before.decisions ?? [], after.decisions ?? []),
  ...(same(before.intake, after.intake)
    ? []
    : [{ what: 'intake', before: before.intake ?? null, after: after.intake ?? null } as const]),
  ...(before.produced === after.produced
    ? []
    : [{ what: 'produced', before: before.produced ?? 0, after: after.produced ?? 0 } as const]),
  ...(before.product === after.product
    ? []
    : [{ what: 'product', before: before.product ?? '', after: after.product ?? '' } as const]),
]
