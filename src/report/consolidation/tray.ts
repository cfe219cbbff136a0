/** Files of units put to a consolidation one after the other: counted where all is beyond doubt, held with a reason where it is not. */
import type { FigureKey, Format } from '../format'
import type { Report } from '../report'
import { type Book, bookOf } from './book'
import { endedIn } from './by-word'
import { type Consolidation, type Unit, withMembers } from './consolidation'
import { type Held, type HeldReason, isSameReport } from './handed-in'
import { correctionsOf, reportAsSent, reportBack, withReport, withoutLatest } from './sending'
import { kindOf } from './unit-name'

/** A report as it comes to be counted, or why it cannot be. */
export interface HandedFile {
  readonly file: string
  readonly report?: Report
  /** The cells of it that were not read. */
  readonly notRead?: readonly FigureKey[]
  /** Why there is no report. */
  readonly problem?: string
  /** It was read with doubts: whose it says it is. */
  readonly look?: string
}

/** What a tray works with. */
export interface TrayNeeds {
  readonly format: Format
  readonly formatName: (id: string) => string
  readonly newId: () => string
  readonly now: () => number
  /** Units that are not on the list go on it. */
  readonly adding: boolean
}

/** Why a report cannot be one of the consolidation, whoever sent it; undefined if it can. */
function refusalOf(whole: Consolidation, report: Report, needs: TrayNeeds): string | undefined {
  const { year, format, organ } = report
  const name = organ.name.trim() === '' ? '这份报告' : `“${organ.name.trim()}”的报告`
  const due = String(whole.year)
  if (year !== whole.year)
    return `${name}是${String(year)}年度的，本次汇总${due}年度，没有收取。请换成${due}年度的报告；要汇总${String(year)}年度，请另按“新建汇总”。`
  if (format !== whole.format)
    return `${name}用的是${needs.formatName(format)}，${due}年度应使用${needs.formatName(whole.format)}，没有收取。请该单位改用${needs.formatName(whole.format)}。`
  return undefined
}

type Verdict = HeldReason | 'taken'

/** The cells not read as a member, where there are any. */
const unreadIn = (notRead: readonly FigureKey[] = []): Pick<HandedFile, 'notRead'> =>
  notRead.length > 0 ? { notRead } : {}

/** Holds a file for a reason, with what is known of it. */
function hold(
  book: Book,
  id: string,
  { file, report, notRead }: HandedFile,
  reason: HeldReason,
  more: Partial<Pick<Held, 'word' | 'unit' | 'organ'>> = {},
): HeldReason {
  const organ = report?.organ.name.trim()
  return book.hold({
    ...{ id, file, reason, word: '' },
    ...(organ !== undefined && { organ }),
    ...more,
    ...(report && reason !== 'refused' && reason !== 'same' && { report, ...unreadIn(notRead) }),
  })
}

/** Another unit of the list that looks like this one and is added up already. */
export const twinOf = (
  { index, unit: unitAt }: Pick<Book, 'index' | 'unit'>,
  unit: Unit,
): Unit | undefined =>
  unit.counted
    ? index
        .alike(unit.name)
        .map(({ id }) => unitAt(id))
        .find((other) => other && other.id !== unit.id && other.counted && other.received)
    : undefined

/** True of the very report that the unit has been given back, as it had sent it. */
function isUncorrected(unit: Unit, report: Report, format: Format): boolean {
  const back = reportBack(unit)
  const sent = back && reportAsSent({ ...unit, received: back })
  return sent !== undefined && isSameReport(format, sent, report)
}

const uncorrected = ({ name }: Unit): string =>
  `与退回“${name}”的那份完全相同，没有改正，没有收取。退错了的，打开这个单位按“收回退回”。`

/** Counts files, or holds them, in a book. */
function counting(book: Book, needs: TrayNeeds, fresh: Set<string>) {
  function take(id: string, unit: Unit, handed: HandedFile, report: Report): Verdict {
    const received = { report, from: handed.file, at: needs.now(), ...unreadIn(handed.notRead) }
    const now = withReport(unit, needs.format, received)
    book.put(now)
    if (endedIn(now).length > 0) book.end(unit.id)
    fresh.add(unit.id)
    return book.settle(id)
  }

  /** A report of a unit of the list; two that differ are both held, whichever came first. */
  function forUnit(id: string, handed: HandedFile, unit: Unit): Verdict {
    const { report } = handed
    if (!report) return hold(book, id, handed, 'look', { unit: unit.id })
    if (isUncorrected(unit, report, needs.format))
      return hold(book, id, handed, 'refused', { word: uncorrected(unit), unit: unit.id })
    const others = book.rivalsOf(unit.id).filter((one) => one.id !== id)
    const isLike = (one: Report | undefined) =>
      one !== undefined && isSameReport(needs.format, one, report)
    const { received } = unit
    const isSaid = correctionsOf(unit).length > 0
    // What was corrected at its word is now written by the unit itself.
    if (isSaid && isLike(received?.report)) return take(id, unit, handed, report)
    const known = [
      received?.report,
      isSaid ? reportAsSent(unit) : undefined,
      ...others.map((one) => one.report),
    ]
    if (known.some(isLike)) return hold(book, id, handed, 'same', { unit: unit.id })
    if (!received && others.length === 0) return take(id, unit, handed, report)
    if (received && fresh.has(unit.id)) {
      // It came a moment ago with the same files: which of the two holds is for the officer to say.
      book.put(withoutLatest(unit))
      book.unsettle()
      const { from: file, report: came, notRead } = received
      const first = { file, report: came, ...unreadIn(notRead) }
      hold(book, needs.newId(), first, 'another', { unit: unit.id })
    }
    return hold(book, id, handed, 'another', { unit: unit.id })
  }

  /** The unit goes on the list under the name its report has. */
  function asNew(id: string, handed: HandedFile): Verdict {
    const { report } = handed
    const name = report?.organ.name.trim() ?? ''
    if (!report || name === '') return hold(book, id, handed, 'look')
    const kind = kindOf(name, book.whole.organ.name)
    return take(id, { id: needs.newId(), name, kind, counted: true }, handed, report)
  }

  return { take, forUnit, asNew }
}

function judged(
  book: Book,
  needs: TrayNeeds,
  { forUnit, asNew }: ReturnType<typeof counting>,
  id: string,
  handed: HandedFile,
): Verdict {
  const { report, problem, look } = handed
  if (problem !== undefined) return hold(book, id, handed, 'refused', { word: problem })
  const name = report?.organ.name ?? look ?? ''
  const found = book.index.match(name)
  const unit = found && book.unit(found.id)
  const whose = unit ? { unit: unit.id } : {}
  if (!report) return hold(book, id, handed, 'look', { organ: name, ...whose })
  const word = refusalOf(book.whole, report, needs)
  if (word !== undefined) return hold(book, id, handed, 'refused', { word, ...whose })
  const isThere = ({ id: other, report: one }: Held) =>
    other !== id && one !== undefined && isSameReport(needs.format, one, report)
  const twin = unit ? twinOf(book, unit) : book.index.alike(name)[0]
  if ((twin || (!unit && !needs.adding)) && book.askedOf(name.trim()).some(isThere))
    return hold(book, id, handed, 'same', whose)
  if (twin) return hold(book, id, handed, 'alike', { unit: twin.id })
  if (unit) return forUnit(id, handed, unit)
  return needs.adding ? asNew(id, handed) : hold(book, id, handed, 'unit')
}

/** @param start the consolidation the files are put to. */
export function trayFor(start: Consolidation, needs: TrayNeeds) {
  /** Units whose report came with this tray. */
  const fresh = new Set<string>()
  let book = bookOf(start, needs.now)
  let whole = start
  let count = counting(book, needs, fresh)

  return {
    /** Puts one file to the consolidation; `id` is that of its entry among those held. */
    put: (id: string, handed: HandedFile): Verdict => judged(book, needs, count, id, handed),
    /** Puts it to a unit of the list that the officer has named. */
    forUnit(id: string, handed: HandedFile, unit: string): Verdict {
      const known = book.unit(unit)
      return known ? count.forUnit(id, handed, known) : hold(book, id, handed, 'unit')
    },
    asNew: (id: string, handed: HandedFile): Verdict => count.asNew(id, handed),
    /** The officer has chosen this one of several: it counts in the place of what counted. */
    instead(id: string, handed: HandedFile, unit: string): void {
      const known = book.unit(unit)
      if (known && handed.report) count.take(id, known, handed, handed.report)
    },
    /** An entry is no longer needed: what it held is told of otherwise. */
    drop: (id: string): boolean => book.drop(id),
    /** Goes on from the consolidation as it is now; if that is the one made last, nothing is looked up anew. */
    goOn(now: Consolidation): void {
      if (!book.is(now)) {
        book = bookOf(now, needs.now)
        count = counting(book, needs, fresh)
      }
      whole = now
    },
    /** The consolidation with all that was put to it. */
    result: (): Consolidation => withMembers(whole, book.members()),
  }
}
