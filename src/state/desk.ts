/** The report on the desk: the one way to change it, its findings, its undo steps, its saving. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { type Answers, findingsIn, judge, rejudge } from '@/check'
import { acknowledgementOf, living, settled } from '@/check/acknowledged'
import type { Context } from '@/check/check'
import type { Finding } from '@/check/finding'
import { formatById } from '@/format'
import {
  type Change,
  type Origin,
  applyChanges,
  inverse,
  memberOf,
  merged,
  textChange,
} from '@/report/edit'
import type { Figure } from '@/report/figure'
import type { FigureKey, Format, NarrativePlace } from '@/report/format'
import { type History, noHistory, recorded } from '@/report/history'
import { type Acknowledgement, type Organ, textOf } from '@/report/report'
import { enterFigures } from '@/report/sums'
import { type SaveState, autosave } from '@/storage/autosave'
import { type Edit, type Filed, loadReport, saveEdits } from '@/storage/reports'
import { useLibrary } from './library'
import { neighbourOf } from './neighbour'

export type { SaveState } from '@/storage/autosave'

export const useDesk = defineStore('desk', () => {
  const library = useLibrary()
  const filed = shallowRef<Filed>()
  const format = shallowRef<Format>()
  const answers = shallowRef<Answers>([])
  const history = shallowRef<History>(noHistory)
  /** Texts in cells that are not figures: shown and listed, never stored as a number. */
  const unread = shallowRef<ReadonlyMap<FigureKey, string>>(new Map())
  const saveState = ref<SaveState>('saved')
  const savedAt = ref<number>()

  const report = computed(() => filed.value?.report)
  const findings = computed<readonly Finding[]>(() => [
    ...unreadFindings(unread.value),
    ...findingsIn(answers.value),
  ])
  /** The written reasons by the finding they settle. */
  const reasons = computed<ReadonlyMap<string, Acknowledgement>>(() =>
    report.value ? settled(findings.value, report.value) : new Map(),
  )
  /** Last year's report of the same organ as it is filed now; the same object while it has not changed. */
  const previous = computed<Filed | undefined>((known) => {
    const now = report.value && library.previousOf(report.value)
    return known?.id === now?.id && known?.changed === now?.changed ? known : now
  })
  const canUndo = computed(() => history.value.undo.length > 0)
  const canRedo = computed(() => history.value.redo.length > 0)

  const log: Edit[] = []
  const unsaved = new Set<number>()

  const saver = autosave(
    async () => {
      const current = filed.value
      if (!current || unsaved.size === 0) return
      const rows = [...unsaved]
      const edits = rows.map((row) => log[row]).filter((edit) => edit !== undefined)
      unsaved.clear()
      try {
        const numbers = await saveEdits(current, edits)
        if (filed.value?.id !== current.id) return
        rows.forEach((row, index) => {
          const edit = log[row]
          const number = numbers[index]
          if (edit && number !== undefined) log[row] = { ...edit, number }
        })
        savedAt.value = current.changed
      } catch (cause) {
        for (const row of rows) unsaved.add(row)
        throw cause
      }
    },
    (state) => {
      saveState.value = state
    },
  )

  /** Puts a stored report on the desk. False if there is none, or its format is unknown. */
  async function open(id: string): Promise<boolean> {
    if (filed.value?.id === id) return true
    await saver.flush()
    const stored = await loadReport(id)
    const known = stored && formatById(stored.filed.report.format)
    if (!stored || !known) return false
    log.splice(0, log.length, ...stored.edits)
    unsaved.clear()
    unread.value = new Map()
    history.value = log.reduce(
      (sofar, edit) => recorded(sofar, edit.origin, edit.changes),
      noHistory,
    )
    format.value = known
    filed.value = stored.filed
    judgeAll()
    savedAt.value = stored.filed.changed
    return true
  }

  /** Clears the desk after everything on it is saved. */
  async function close(): Promise<void> {
    await saver.flush()
    filed.value = undefined
  }

  /** What the judgements may look at: the report on the desk and last year's. */
  function context(): Context | undefined {
    const current = filed.value
    if (!current || !format.value) return undefined
    return { report: current.report, format: format.value, ...neighbourOf(previous.value) }
  }

  function judgeAll(): void {
    const now = context()
    answers.value = now ? judge(now) : []
  }
  /** Last year's report came, went or changed: everything may be judged by it. */
  watch(previous, judgeAll, { flush: 'sync' })

  function put(changes: readonly Change[]): void {
    const current = filed.value
    if (!current || changes.length === 0) return
    filed.value = {
      ...current,
      report: applyChanges(current.report, changes),
      changed: Date.now(),
    }
    const now = context()
    if (now) answers.value = rejudge(answers.value, now, changes.map(memberOf))
  }

  /**
   * Reasons die with the figures and words they were given for, in the same edit.
   * @param before the reasons there were when the edit, or the stay in the cell, began.
   */
  function buried(before: readonly Acknowledgement[]): readonly Change[] {
    const current = report.value
    if (!current || before.length === 0) return []
    const after = living(before, current, findings.value)
    const same =
      after.length === current.acknowledged.length &&
      after.every((one, index) => one === current.acknowledged[index])
    return same ? [] : [{ what: 'acknowledged', before: current.acknowledged, after }]
  }

  /** Makes an edit; edits of one session (one stay in a cell or text) count as one step of undo. */
  function edit(entered: readonly Change[], origin: Origin, session?: string): void {
    const id = filed.value?.id
    if (entered.length === 0 || id === undefined) return
    const row = log.length - 1
    const latest = log[row]
    const continued = session !== undefined && latest?.session === session
    const began =
      (continued && latest.changes.find((change) => change.what === 'acknowledged')?.before) ||
      (report.value?.acknowledged ?? [])
    put(entered)
    const settledByHand =
      entered.some(({ what }) => what === 'acknowledged') ||
      origin === 'undone' ||
      origin === 'redone' ||
      origin === 'restored'
    const deaths = settledByHand ? [] : buried(began)
    put(deaths)
    const changes = [...entered, ...deaths]
    if (continued) {
      const whole = merged(latest.changes, changes)
      log[row] = { ...latest, changes: whole }
      history.value = { undo: [...history.value.undo.slice(0, -1), whole], redo: [] }
      unsaved.add(row)
    } else {
      log.push({
        report: id,
        at: Date.now(),
        origin,
        changes,
        ...(session !== undefined && { session }),
      })
      history.value = recorded(history.value, origin, changes)
      unsaved.add(log.length - 1)
    }
    saver.changed()
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

  /** Keeps, or with `undefined` drops, a cell's text that is not a figure. */
  function keepUnread(key: FigureKey, text: string | undefined): void {
    const next = new Map(unread.value)
    if (text === undefined) next.delete(key)
    else next.set(key, text)
    unread.value = next
  }

  function write(place: NarrativePlace, text: string, session: string): void {
    if (filed.value) edit([textChange(filed.value.report, place, text)], 'typed', session)
  }

  function rename(title: string, session: string): void {
    const before = filed.value?.report.title
    if (before !== undefined) edit([{ what: 'title', before, after: title }], 'typed', session)
  }

  function changeOrgan(after: Organ, session: string): void {
    const before = filed.value?.report.organ
    if (before) edit([{ what: 'organ', before, after }], 'typed', session)
  }

  /** Takes the fix a finding offers. */
  function accept({ remedy }: Finding): void {
    if (remedy?.figures) enter(remedy.figures, 'fixed')
    if (remedy?.replace && filed.value) {
      const { passage, by } = remedy.replace
      const text = textOf(filed.value.report, passage.place)
      const mended = text.slice(0, passage.start) + by + text.slice(passage.end)
      edit([textChange(filed.value.report, passage.place, mended)], 'fixed')
    }
  }

  /** Writes the officer's reason for what should be verified; an error cannot be explained away. */
  function acknowledge(finding: Finding, reason: string): void {
    const current = report.value
    if (!current || finding.severity === 'error' || reason.trim() === '') return
    const before = current.acknowledged
    const earlier = reasons.value.get(finding.id)
    const given = acknowledgementOf(finding, current, reason.trim(), Date.now())
    const after = [...before.filter((one) => one !== earlier), given]
    edit([{ what: 'acknowledged', before, after }], 'acknowledged')
  }

  /** Takes a written reason back: the point is open again. */
  function withdraw(finding: Finding): void {
    const earlier = reasons.value.get(finding.id)
    const before = report.value?.acknowledged ?? []
    if (earlier)
      edit(
        [{ what: 'acknowledged', before, after: before.filter((one) => one !== earlier) }],
        'acknowledged',
      )
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
    format,
    findings,
    reasons,
    previous,
    unread,
    saveState,
    savedAt,
    canUndo,
    canRedo,
    open,
    close,
    enter,
    keepUnread,
    write,
    rename,
    changeOrgan,
    accept,
    acknowledge,
    withdraw,
    undo,
    redo,
    flush: saver.flush,
  }
})

const unreadFindings = (unread: ReadonlyMap<FigureKey, string>): readonly Finding[] =>
  [...unread].map(([key, text]) => ({
    id: `figure.form:text:${key}`,
    check: 'figure.form',
    severity: 'error',
    text: `单元格中的“${text}”不是数字，没有存入报告`,
    advice: '改为数字，或按 Esc 恢复原值',
    figures: [key],
  }))
