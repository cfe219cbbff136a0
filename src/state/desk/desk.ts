/** The report on the desk: the one way to change it, its findings, its undo steps, its saving. */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { formatById } from '@/format'
import { differences } from '@/report/edit/compare'
import {
  type Change,
  type Origin,
  applyChanges,
  inverse,
  merged,
  textChange,
} from '@/report/edit/edit'
import type { Figure } from '@/report/figure'
import type { FigureKey, Format, NarrativePlace } from '@/report/format'
import { type History, noHistory, recorded } from '@/report/edit/history'
import type { Organ, Report } from '@/report/report'
import { cleanChange } from '@/report/text/clean'
import { cleanLine } from '@/report/text/gate'
import { amended, putIn, typedIn } from '@/report/edit/typing'
import type { Filed } from '@/storage/reports'
import { answering } from './answering'
import { loadCatalogue } from '../catalogue'
import { useJudgement } from './judgement'
import { keeping } from '../filed/keeping'
import type { Stored } from '../filed/unfiled'
import { useUnits } from '../sum/units'

export type { SaveState } from '@/storage/autosave'

export const useDesk = defineStore('desk', () => {
  const units = useUnits()
  const filed = shallowRef<Filed>()
  const format = shallowRef<Format>()
  const history = shallowRef<History>(noHistory)
  const { findings, reasons, former, previous, neighbour, ...judgement } = useJudgement(
    filed,
    format,
  )

  const report = computed(() => filed.value?.report)
  /** The log of the report's edits, oldest first; a new list whenever it changes. */
  const edits = computed(() => (filed.value ? [...keep.log] : []))
  const canUndo = computed(() => history.value.undo.length > 0)
  const canRedo = computed(() => history.value.redo.length > 0)

  const keep = keeping(filed, show, edit)

  /** Puts a stored state of a report on the desk, with its findings and its steps of undo. */
  function show({ filed: stored, edits: log }: Stored): void {
    const known = formatById(stored.report.format)
    if (!known) return
    history.value = log.reduce((sofar, one) => recorded(sofar, one.origin, one.changes), noHistory)
    format.value = known
    filed.value = stored
    judgement.all()
  }

  let opening: Promise<unknown> = Promise.resolve()

  /** Puts a stored report on the desk. False if there is none, or its format is unknown. */
  function open(id: string): Promise<boolean> {
    const next = opening.then(async () => {
      await Promise.all([loadCatalogue(), units.refresh()])
      return (await keep.load(id)) && filed.value?.id === id
    })
    opening = next.catch(() => undefined)
    return next
  }

  /** Clears the desk after everything on it is saved. */
  async function close(): Promise<void> {
    await keep.leave()
    filed.value = undefined
  }

  function put(changes: readonly Change[]): void {
    const current = filed.value
    if (!current || changes.length === 0) return
    filed.value = {
      ...current,
      report: applyChanges(current.report, changes),
      changed: Date.now(),
    }
    judgement.again(changes)
  }

  /** Makes an edit, its texts through the gate; edits of one session (one stay in a cell or text) count as one step of undo. */
  function edit(made: readonly Change[], origin: Origin, session?: string): void {
    const entered = made.map(cleanChange)
    const id = filed.value?.id
    if (entered.length === 0 || id === undefined || !keep.mayWrite.value) return
    const row = keep.log.length - 1
    const latest = keep.log[row]
    const continued = session !== undefined && latest?.session === session
    const began =
      (continued && latest.changes.find((change) => change.what === 'acknowledged')?.before) ||
      (report.value?.acknowledged ?? [])
    put(entered)
    const settledByHand =
      entered.some(({ what }) => what === 'acknowledged') ||
      ['undone', 'redone', 'restored', 'resolved'].includes(origin)
    const deaths = settledByHand ? [] : judgement.buried(began)
    put(deaths)
    const changes = [...entered, ...deaths]
    if (continued) {
      const whole = merged(latest.changes, changes)
      const { undo } = history.value
      const earlier = latest.changes.length > 0 ? undo.slice(0, -1) : undo
      history.value = recorded({ undo: earlier, redo: [] }, origin, whole)
      keep.record({ ...latest, changes: whole }, row)
    } else {
      history.value = recorded(history.value, origin, changes)
      keep.record({
        report: id,
        at: Date.now(),
        origin,
        changes,
        ...(session !== undefined && { session }),
      })
    }
  }

  /** Makes of the report as it was when this stay in a cell began what it is to be. */
  function amend(
    change: (began: Report, format: Format) => readonly Change[],
    origin: Origin,
    session?: string,
  ): void {
    const latest = keep.log.at(-1)
    const stay = session !== undefined && latest?.session === session ? latest.changes : []
    const [current, known] = [report.value, format.value]
    if (current && known)
      edit(
        amended(current, stay, (began) => change(began, known)),
        origin,
        session,
      )
  }

  /** Enters figures; totals that agreed with their parts follow, and texts that were no figures give way. */
  function enter(
    figures: Iterable<readonly [FigureKey, Figure]>,
    origin: Origin,
    session?: string,
  ): void {
    const entered = new Map(figures)
    amend((began, known) => putIn(began, known, entered), origin, session)
  }

  /** Takes the whole text of a cell as it stands now: a figure, or the figure from before with the text beside it. */
  function type(key: FigureKey, text: string, session: string): void {
    const line = cleanLine(text)
    amend((began, known) => typedIn(began, known, key, line), 'typed', session)
  }

  function write(place: NarrativePlace, text: string, session: string): void {
    if (filed.value) edit([textChange(filed.value.report, place, text)], 'typed', session)
  }

  /** Puts in a text to which the app has added what it drafted. */
  function draft(place: NarrativePlace, text: string): void {
    if (filed.value) edit([textChange(filed.value.report, place, text)], 'drafted')
  }

  function rename(title: string, session: string): void {
    const before = filed.value?.report.title
    if (before !== undefined) edit([{ what: 'title', before, after: title }], 'typed', session)
  }

  function changeOrgan(after: Organ, session: string): void {
    const before = filed.value?.report.organ
    if (before) edit([{ what: 'organ', before, after }], 'typed', session)
  }

  const answers = answering(report, reasons, enter, edit)

  /** Makes the report what it was, as one more edit. @returns how many members changed; undefined if this window may not write it. */
  function restore(state: Report): number | undefined {
    if (!keep.mayWrite.value) return undefined
    const changes = filed.value ? differences(filed.value.report, state) : []
    edit(changes, 'restored')
    return changes.length
  }

  /** @returns the members that changed back, so that the screen can show them. */
  function undo(): readonly Change[] {
    const changes = history.value.undo.at(-1)
    if (changes) edit(inverse(changes), 'undone')
    return changes ?? []
  }

  function redo(): readonly Change[] {
    const changes = history.value.redo.at(-1)
    if (changes) edit(changes, 'redone')
    return changes ?? []
  }

  return {
    filed,
    report,
    edits,
    format,
    findings,
    reasons,
    former,
    previous,
    neighbour,
    saveState: keep.saveState,
    savedAt: keep.savedAt,
    mayWrite: keep.mayWrite,
    isBinned: keep.isBinned,
    canUndo,
    canRedo,
    open,
    close,
    rest: keep.leave,
    take: keep.take,
    takeOut: keep.takeOut,
    settle: keep.settle,
    fileAgain: keep.fileAgain,
    enter,
    type,
    write,
    draft,
    rename,
    changeOrgan,
    ...answers,
    restore,
    undo,
    redo,
    flush: keep.flush,
  }
})
