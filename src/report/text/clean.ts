/** What is made of texts, each of them through the gate: reports, edits, consolidations. The very same value if nothing is odd. */
import type { Adjustment, Consolidation, ListChange, Unit } from '../consolidation/consolidation'
import type { Held, NameDecision } from '../consolidation/handed-in'
import type { Change } from '../edit/edit'
import {
  type Acknowledgement,
  type Narrative,
  type Organ,
  type Report,
  freeze,
  withUnread,
} from '../report'
import { cleanLine, cleanText } from './gate'

/** An object with some members made anew; the very same if none has changed. */
function withChanged<T extends object>(
  object: T,
  members: Iterable<readonly [string, unknown]>,
): T {
  const changed = [...members].filter(
    ([member, value]) => (object as Readonly<Record<string, unknown>>)[member] !== value,
  )
  return changed.length === 0 ? object : { ...object, ...Object.fromEntries(changed) }
}

function each<T>(list: readonly T[], clean: (one: T) => T): readonly T[] {
  const next = list.map(clean)
  return next.some((one, index) => one !== list[index]) ? next : list
}

/** Texts directly in an object; members that are no text stay. */
const textsIn = (object: object, clean: (text: string) => string) =>
  Object.entries(object).map(
    ([member, value]: [string, unknown]) =>
      [member, typeof value === 'string' ? clean(value) : value] as const,
  )

/** A text as a line; of a list, such as the former names, each text in it. */
function cleanLines(value: unknown): unknown {
  if (typeof value === 'string') return cleanLine(value)
  return Array.isArray(value)
    ? each(value as readonly unknown[], (one) => (typeof one === 'string' ? cleanLine(one) : one))
    : value
}

/** An organ with its name, its former names, telephone and whatever else is written of it as lines. */
export const cleanOrgan = (organ: Organ): Organ =>
  withChanged(
    organ,
    Object.entries(organ).map(([member, value]) => [member, cleanLines(value)] as const),
  )

const cleanNarrative = (narrative: Narrative): Narrative =>
  withChanged(narrative, textsIn(narrative, cleanText))

/** The words a reason was given for are compared with the text, so they go through the same gate. */
function cleanReason(one: Acknowledgement): Acknowledgement {
  const { passage } = one
  const words = typeof passage === 'object' && passage !== null ? passage : undefined
  return withChanged(one, [
    ...textsIn(one, cleanText),
    ...(words ? [['passage', withChanged(words, textsIn(words, cleanText))] as const] : []),
  ])
}

const cleanReasons = (reasons: readonly Acknowledgement[]): readonly Acknowledgement[] =>
  each(reasons, cleanReason)

/** The text in cells that is no figure; a text of which nothing is left is none. */
function withCleanUnread(report: Report): Report {
  const { unread } = report
  if (!unread) return report
  const texts = Object.entries(unread).map(([key, text]) => [key, cleanLine(text)] as const)
  const isClean = texts.every(([key, text]) => text !== '' && text === unread[key])
  return isClean ? report : withUnread(report, texts)
}

/** A report with every text of it through the gate; members no version knows stay as they came. */
export function cleanReport(report: Report): Report {
  const next = withChanged(withCleanUnread(report), [
    ['title', cleanLine(report.title)],
    ['organ', cleanOrgan(report.organ)],
    ['narrative', cleanNarrative(report.narrative)],
    ['acknowledged', cleanReasons(report.acknowledged)],
  ])
  return next === report ? report : freeze(next)
}

function cleanSide(change: Change, side: 'before' | 'after'): unknown {
  switch (change.what) {
    case 'figure':
      return change[side]
    case 'narrative':
      return cleanText(change[side])
    case 'title':
    case 'unread':
      return cleanLine(change[side])
    case 'organ':
      return cleanOrgan(change[side])
    case 'acknowledged':
      return cleanReasons(change[side])
  }
}

/** A change to what the gate makes of the new text; what was there before stands as it stood. */
export const cleanChange = (change: Change): Change =>
  withChanged(change, [['after', cleanSide(change, 'after')]])

/** A change from a log, whose chain of states must hold: both of its sides. */
export const cleanLogged = (change: Change): Change =>
  withChanged(change, [
    ['before', cleanSide(change, 'before')],
    ['after', cleanSide(change, 'after')],
  ])

/** Units with their names as lines; the reports in them went through the gate when they came. */
export const cleanUnits = (units: readonly Unit[]): readonly Unit[] =>
  each(units, (unit) =>
    withChanged(unit, [
      ['name', cleanLine(unit.name)],
      [
        'submissions',
        unit.submissions &&
          each(unit.submissions, (one) => withChanged(one, textsIn(one, cleanLine))),
      ],
      [
        'letters',
        unit.letters && each(unit.letters, (one) => withChanged(one, textsIn(one, cleanLine))),
      ],
      ...(['received', 'returned'] as const).map((member) => {
        const one = unit[member]
        return [member, one && withChanged(one, [['from', cleanLine(one.from)]])] as const
      }),
    ]),
  )

/** Adjustments with their reasons as lines. */
export const cleanAdjustments = (adjustments: readonly Adjustment[]): readonly Adjustment[] =>
  each(adjustments, (one) => withChanged(one, [['reason', cleanLine(one.reason)]]))

/** Explained changes of the list with their names and reasons as lines. */
export const cleanListChanges = (changes: readonly ListChange[]): readonly ListChange[] =>
  each(changes, (one) =>
    withChanged(one, [
      ['name', cleanLine(one.name)],
      ['reason', cleanLine(one.reason)],
      ...(one.into ? ([['into', each(one.into, cleanLine)]] as const) : []),
    ]),
  )

/** Files that are not counted, with their names and words as lines. */
export const cleanHeld = (held: readonly Held[]): readonly Held[] =>
  each(held, (one) => withChanged(one, textsIn(one, cleanLine)))

/** Names of which something is decided, as lines. */
export const cleanDecisions = (decisions: readonly NameDecision[]): readonly NameDecision[] =>
  each(decisions, (one) => {
    const names = [cleanLine(one.names[0]), cleanLine(one.names[1])] as const
    return names[0] === one.names[0] && names[1] === one.names[1] ? one : { ...one, names }
  })

/** A consolidation with its names and reasons through the gate; the reports in it went through it when they came. */
export const cleanConsolidation = (whole: Consolidation): Consolidation =>
  withChanged(whole, [
    ['organ', cleanOrgan(whole.organ)],
    ['units', cleanUnits(whole.units)],
    ['adjustments', cleanAdjustments(whole.adjustments)],
    ['listChanges', cleanListChanges(whole.listChanges)],
    ...(whole.held ? [['held', cleanHeld(whole.held)] as const] : []),
    ...(whole.decisions ? [['decisions', cleanDecisions(whole.decisions)] as const] : []),
  ])
