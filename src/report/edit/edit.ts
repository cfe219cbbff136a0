/** An edit as data: which members change, from what, to what. Undo, log and history are made of these. */
import type { Figure } from '../figure'
import type { FigureKey, NarrativePlace } from '../format'
import {
  type Acknowledgement,
  type Organ,
  type Report,
  figureOf,
  freeze,
  textOf,
  unreadAt,
  withUnread,
} from '../report'

/** One member of a report before and after. */
export type Change =
  | {
      readonly what: 'figure'
      readonly key: FigureKey
      readonly before: Figure
      readonly after: Figure
    }
  | {
      /** Text in a cell that is no figure; empty where there is none. */
      readonly what: 'unread'
      readonly key: FigureKey
      readonly before: string
      readonly after: string
    }
  | {
      readonly what: 'narrative'
      readonly place: NarrativePlace
      readonly before: string
      readonly after: string
    }
  | { readonly what: 'title'; readonly before: string; readonly after: string }
  | { readonly what: 'organ'; readonly before: Organ; readonly after: Organ }
  | {
      readonly what: 'acknowledged'
      readonly before: readonly Acknowledgement[]
      readonly after: readonly Acknowledgement[]
    }

/**
 * How an edit came about; shown in the history. `zeroed`: blanks that a finding named filled with 0; `resolved`: two windows' changes settled; `folded`:
 * old edits of one day as one.
 */
export type Origin =
  | 'typed'
  | 'pasted'
  | 'cleared'
  | 'filled'
  | 'zeroed'
  | 'fixed'
  | 'drafted'
  | 'imported'
  | 'consolidated'
  | 'acknowledged'
  | 'undone'
  | 'redone'
  | 'restored'
  | 'resolved'
  | 'folded'

/** A change of one figure of this report. */
export const figureChange = (report: Report, key: FigureKey, after: Figure): Change => ({
  what: 'figure',
  key,
  before: figureOf(report, key),
  after,
})

/** A change of the text that stands in a cell and is no figure; none where it is empty. */
export const unreadChange = (report: Report, key: FigureKey, after: string): Change => ({
  what: 'unread',
  key,
  before: unreadAt(report, key),
  after,
})

/** A change of one text of this report. */
export const textChange = (report: Report, place: NarrativePlace, after: string): Change => ({
  what: 'narrative',
  place,
  before: textOf(report, place),
  after,
})

/** The report with the changes made, in order; the very same report if there are none. */
export function applyChanges(report: Report, changes: readonly Change[]): Report {
  if (changes.length === 0) return report
  const { ...next } = report as { -readonly [member in keyof Report]: Report[member] }
  let figures: Record<FigureKey, Figure> | undefined
  let unread: ReadonlyMap<FigureKey, string> | undefined
  let narrative: Record<string, unknown> | undefined
  for (const change of changes) {
    switch (change.what) {
      case 'figure':
        figures ??= { ...report.figures }
        figures[change.key] = change.after
        break
      case 'unread':
        unread = new Map(unread ?? Object.entries(report.unread ?? {})).set(
          change.key,
          change.after,
        )
        break
      case 'narrative':
        narrative ??= { ...report.narrative }
        narrative[change.place] = change.after
        break
      case 'title':
        next.title = change.after
        break
      case 'organ':
        next.organ = change.after
        break
      case 'acknowledged':
        next.acknowledged = change.after
        break
      default:
        change satisfies never
    }
  }
  if (figures) next.figures = figures
  if (narrative) next.narrative = narrative
  return freeze(unread ? withUnread(next, unread) : next)
}

/** What leads from one state to another and back; a report's changes are such, and a consolidation's. */
export interface Reversible {
  readonly before: unknown
  readonly after: unknown
}

/** The changes that take these back. */
export const inverse = <C extends Reversible>(changes: readonly C[]): readonly C[] =>
  changes.map((change): C => ({ ...change, before: change.after, after: change.before })).reverse()

/**
 * Two edits of the same members as one, so that typing a number or a sentence is one step of undo;
 * nothing is left of a member that came back to where it was.
 */
export function merged(first: readonly Change[], second: readonly Change[]): readonly Change[] {
  const changes = new Map<string, Change>()
  for (const change of [...first, ...second]) {
    const member = memberOf(change)
    const earlier = changes.get(member)
    changes.set(member, earlier ? ({ ...change, before: earlier.before } as Change) : change)
  }
  return [...changes.values()].filter(({ before, after }) => before !== after)
}

/** The name of a cell's unread text, as the checks name what they read. */
export const unreadMember = (key: FigureKey): string => `unread.${key}`

/** What a change touches, as the checks name what they read: a figure key, `narrative.overview`, `title` … */
export function memberOf(change: Change): string {
  switch (change.what) {
    case 'figure':
      return change.key
    case 'unread':
      return unreadMember(change.key)
    case 'narrative':
      return `narrative.${change.place}`
    default:
      return change.what
  }
}
