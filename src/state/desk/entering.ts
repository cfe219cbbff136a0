/** The ways in which an officer changes the report on the desk: figures, texts, its title, its organ, an earlier state. */
import type { Ref } from 'vue'
import { differences } from '@/report/edit/compare'
import { type Change, type Origin, textChange } from '@/report/edit/edit'
import { amended, putIn, typedIn } from '@/report/edit/typing'
import type { Figure } from '@/report/figure'
import type { FigureKey, Format, NarrativePlace } from '@/report/format'
import type { Organ, Report } from '@/report/report'
import { cleanLine } from '@/report/text/gate'
import type { Edit } from '@/storage'
import type { MakeEdit } from '../filed/editing'

type Open<T> = Readonly<Ref<T | undefined>>

/**
 * Figures into cells, totals following.
 * @param log the log of the report's edits, oldest first.
 * @param edit makes an edit.
 * @param typing is told of each cell before it is typed in.
 */
export function figureEntry(
  report: Open<Report>,
  format: Open<Format>,
  log: readonly Edit[],
  edit: MakeEdit<Edit>,
  typing: (key: FigureKey) => void,
) {
  /** Makes of the report as it was when this stay in a cell began what it is to be. */
  function amend(
    change: (began: Report, format: Format) => readonly Change[],
    origin: Origin,
    session?: string,
  ): void {
    const latest = log.at(-1)
    const stay = session !== undefined && latest?.session === session ? latest.changes : []
    const [current, known] = [report.value, format.value]
    if (!current || !known) return
    const changes = amended(current, stay, (began) => change(began, known))
    edit(changes, origin, session)
  }

  /** Enters figures; totals that agreed with their parts follow, and texts that were no figures give way. */
  function enter(
    figures: Iterable<readonly [FigureKey, Figure]>,
    origin: Origin,
    session?: string,
  ): void {
    const entered = new Map(figures)
    const [first] = entered.keys()
    if (origin === 'typed' && first !== undefined) typing(first)
    amend((began, known) => putIn(began, known, entered), origin, session)
  }

  /** Takes the whole text of a cell as it stands now: a figure, or the figure from before with the text beside it. */
  function type(key: FigureKey, text: string, session: string): void {
    const line = cleanLine(text)
    typing(key)
    amend((began, known) => typedIn(began, known, key, line), 'typed', session)
  }

  /** Takes back what was typed during a stay in a cell; nothing if something else was done since. */
  function takeBack(key: FigureKey, session: string): void {
    if (log.at(-1)?.session !== session) return
    typing(key)
    amend(() => [], 'typed', session)
  }

  return { enter, type, takeBack }
}

/** Everything but figures: texts, the title, the organ, an earlier state. */
export function textEntry(report: Open<Report>, edit: MakeEdit<Edit>) {
  /** What changes nothing is no edit, and leaves what can be redone. */
  function editOpen(make: (open: Report) => Change, origin: Origin, session?: string): void {
    const change = report.value && make(report.value)
    if (change && change.before !== change.after) edit([change], origin, session)
  }

  function write(place: NarrativePlace, text: string, session: string): void {
    editOpen((open) => textChange(open, place, text), 'typed', session)
  }

  /** Puts in texts to which the app has added what it drafted, as one edit. */
  function draft(texts: Iterable<readonly [NarrativePlace, string]>): void {
    const open = report.value
    const changes = open ? [...texts].map(([place, text]) => textChange(open, place, text)) : []
    const made = changes.filter(({ before, after }) => before !== after)
    if (made.length > 0) edit(made, 'drafted')
  }

  function rename(after: string, session: string): void {
    editOpen(({ title: before }) => ({ what: 'title', before, after }), 'typed', session)
  }

  function changeOrgan(after: Organ, session: string): void {
    editOpen(({ organ: before }) => ({ what: 'organ', before, after }), 'typed', session)
  }

  /** Makes the report what it was, as one more edit. @returns how many members changed. */
  function restore(state: Report): number {
    const changes = report.value ? differences(report.value, state) : []
    edit(changes, 'restored')
    return changes.length
  }

  return { write, draft, rename, changeOrgan, restore }
}
