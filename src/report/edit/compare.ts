/** Two states of one report against each other, and the report as it was after any edit. */
import { type Change, applyChanges, inverse, unreadChange } from './edit'
import { type Report, figureOf, unreadAt } from '../report'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const membersOf = (a: object, b: object): readonly string[] => [
  ...new Set([...Object.keys(a), ...Object.keys(b)]),
]

/** The changes that lead from one state to the other; a blank figure and an absent one are the same. */
export function differences(before: Report, after: Report): readonly Change[] {
  const changes: Change[] = []
  for (const key of membersOf(before.figures, after.figures)) {
    const [was, is] = [figureOf(before, key), figureOf(after, key)]
    if (was !== is) changes.push({ what: 'figure', key, before: was, after: is })
  }
  for (const key of membersOf(before.unread ?? {}, after.unread ?? {}))
    if (unreadAt(before, key) !== unreadAt(after, key))
      changes.push(unreadChange(before, key, unreadAt(after, key)))
  for (const member of membersOf(before.narrative, after.narrative)) {
    const place = member as keyof Report['narrative'] & 'lead'
    const [was, is] = [before.narrative[place] ?? '', after.narrative[place] ?? '']
    if (!same(was, is)) changes.push({ what: 'narrative', place, before: was, after: is })
  }
  if (before.title !== after.title)
    changes.push({ what: 'title', before: before.title, after: after.title })
  if (!same(before.organ, after.organ))
    changes.push({ what: 'organ', before: before.organ, after: after.organ })
  if (!same(before.acknowledged, after.acknowledged))
    changes.push({
      what: 'acknowledged',
      before: before.acknowledged,
      after: after.acknowledged,
    })
  return changes
}

interface Logged {
  readonly changes: readonly Change[]
}

/** The report as it was after edit `index` of its log; before all edits for −1. */
export const stateAfter = (report: Report, log: readonly Logged[], index: number): Report =>
  log
    .slice(index + 1)
    .reduceRight((state, { changes }) => applyChanges(state, inverse(changes)), report)
