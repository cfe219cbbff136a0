/** The report on the desk: the one way to change it, its findings, its undo steps, its saving. */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { acknowledgementOf } from '@/check/acknowledged'
import { type Finding, mayBeExplained } from '@/check/finding'
import { formatById } from '@/format'
import { differences } from '@/report/compare'
import { type Change, type Origin, applyChanges, inverse, merged, textChange } from '@/report/edit'
import type { Figure } from '@/report/figure'
import type { FigureKey, Format, NarrativePlace } from '@/report/format'
import { type History, noHistory, recorded } from '@/report/history'
import { type Organ, type Report, figureOf, textOf } from '@/report/report'
import { enterFigures } from '@/report/sums'
import { cleanChange } from '@/report/text/clean'
import { cleanText } from '@/report/text/gate'
import type { Filed } from '@/storage/reports'
import { loadCatalogue } from './catalogue'
import { useJudgement } from './judgement'
import { keeping } from './keeping'
import type { Stored } from './unfiled'
import { useUnits } from './units'

export type { SaveState } from '@/storage/autosave'

export const useDesk = defineStore('desk', () => {
  const units = useUnits()
  const filed = shallowRef<Filed>()
  const format = shallowRef<Format>()
  const history = shallowRef<History>(noHistory)
  const { unread, findings, reasons, former, previous, neighbour, ...judgement } = useJudgement(
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
    if (filed.value?.id !== stored.id) unread.value = new Map()
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

  /** Enters figures; totals that agreed with their parts follow. */
  function enter(
    figures: Iterable<readonly [FigureKey, Figure]>,
    origin: Origin,
    session?: string,
  ): void {
    if (!filed.value || !format.value) return
    const entered = new Map(figures)
    if (unread.value.size > 0)
      unread.value = new Map([...unread.value].filter(([key]) => !entered.has(key)))
    edit(enterFigures(filed.value.report, format.value, entered), origin, session)
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

  /** Makes the changes an imported report, or the sum of units, brings to this one, as one edit. */
  const bring = (changes: readonly Change[], origin: 'imported' | 'consolidated' = 'imported') => {
    edit(changes, origin)
  }

  /** True of a fix that only fills blanks, with 0 and what follows from that. */
  const fillsWithZero = (figures: readonly (readonly [FigureKey, Figure])[]): boolean =>
    figures.some(([, figure]) => figure === 0) &&
    figures.every(([key]) => report.value && figureOf(report.value, key) === null)

  /** Takes the fix a finding offers. */
  function accept({ remedy }: Finding): void {
    if (remedy?.figures) enter(remedy.figures, fillsWithZero(remedy.figures) ? 'zeroed' : 'fixed')
    if (remedy?.replace && filed.value) {
      const { passage, by } = remedy.replace
      const text = textOf(filed.value.report, passage.place)
      const mended = text.slice(0, passage.start) + by + text.slice(passage.end)
      edit([textChange(filed.value.report, passage.place, mended)], 'fixed')
    }
  }

  /** Writes the officer's reason for what should be verified; an error cannot be explained away, save a lawful exception. */
  function acknowledge(finding: Finding, reason: string): void {
    const current = report.value
    const words = cleanText(reason).trim()
    if (!current || !mayBeExplained(finding) || words === '') return
    const before = current.acknowledged
    const earlier = reasons.value.get(finding.id)
    const given = acknowledgementOf(finding, current, words, Date.now())
    const after = [...before.filter((one) => one !== earlier), given]
    edit([{ what: 'acknowledged', before, after }], 'acknowledged')
  }

  /** Takes a written reason back: the point is open again. */
  function withdraw(finding: Finding): void {
    const earlier = reasons.value.get(finding.id)
    const before = report.value?.acknowledged ?? []
    if (!earlier) return
    const after = before.filter((one) => one !== earlier)
    edit([{ what: 'acknowledged', before, after }], 'acknowledged')
  }

  /** Makes the report what it was, as one more edit. @returns how many members changed. */
  function restore(state: Report): number {
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
    unread,
    saveState: keep.saveState,
    savedAt: keep.savedAt,
    mayWrite: keep.mayWrite,
    canUndo,
    canRedo,
    open,
    close,
    rest: keep.leave,
    take: keep.take,
    settle: keep.settle,
    fileAgain: keep.fileAgain,
    enter,
    keepUnread: judgement.keepUnread,
    write,
    draft,
    rename,
    changeOrgan,
    bring,
    accept,
    acknowledge,
    withdraw,
    restore,
    undo,
    redo,
    flush: keep.flush,
  }
})
