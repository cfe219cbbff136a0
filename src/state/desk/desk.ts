/** The report on the desk: the one way to change it, its findings, its undo steps, its saving. */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { formatById } from '@/format'
import type { Report } from '@/report/report'
import { type Edit, type Filed, restoreFromBin } from '@/storage'
import { editing } from '../filed/editing'
import { useTrouble } from '../safekeeping/trouble'
import { useUnits } from '../sum/units'
import { answering } from './answering'
import { figureEntry, textEntry } from './entering'
import { useJudgement } from './judgement'
import { reportKind } from './report-kind'
import { suspicion } from './suspicion'

export type { SaveState } from '@/storage'

type Desk = ReturnType<typeof editing<Filed, Edit>>

/** Takes the report out of the bin, and goes on with it. */
function takingOut({ filed, keep }: Desk): () => Promise<void> {
  const trouble = useTrouble()
  return async () => {
    const id = filed.value?.id
    if (id === undefined) return
    try {
      await restoreFromBin(id)
      keep.lies(id, {})
    } catch (cause) {
      trouble.tell(cause)
    }
  }
}

/** Opens reports one after another; nothing is shown while another than the one on the desk is asked for, until it is read. */
function opener({ filed, keep }: Desk) {
  const units = useUnits()
  const awaited = shallowRef<string>()
  /** Keys meant for the report that is being opened would change the one before. */
  const shown = computed(() =>
    awaited.value === undefined || awaited.value === filed.value?.id ? filed.value : undefined,
  )
  function read(id: string): void {
    if (awaited.value === id) awaited.value = undefined
  }
  /** The paper comes first; what it is judged by is read when it is there. */
  async function load(id: string, judged: () => Promise<unknown>): Promise<boolean> {
    const isThere = await keep.load(id).finally(() => {
      read(id)
    })
    await units.refresh()
    const lies = isThere && filed.value?.id === id
    if (lies) await judged()
    return lies
  }

  let opening: Promise<unknown> = Promise.resolve()
  function open(id: string, judged: () => Promise<unknown>): Promise<boolean> {
    awaited.value = id
    const next = opening.then(() => load(id, judged))
    opening = next.catch(() => undefined)
    return next
  }
  return { shown, open, reads: computed(() => awaited.value !== undefined) }
}

export const useDesk = defineStore('desk', () => {
  const desk = editing(reportKind, {
    shown: () => {
      judgement.lies()
      suspected.forget()
    },
    changed: (changes, origin) => {
      judgement.again(changes)
      suspected.changed(changes, origin)
    },
    entailed: (made, origin, before, latest) =>
      judgement.entailed(made, origin, before.report, latest),
  })
  const { filed, keep, edit, undo, redo, canUndo, canRedo } = desk
  const { shown, open, reads } = opener(desk)
  const report = computed(() => shown.value?.report)
  const format = computed(() => report.value && formatById(report.value.format))
  const judgement = useJudgement(
    filed,
    computed(() => filed.value && formatById(filed.value.report.format)),
  )
  const { findings, reasons, openErrors, former, previous, neighbour, judged } = judgement
  const { lacking, context } = judgement
  /** The log of the report's edits, oldest first; a new list whenever it changes. */
  const edits = computed(() => (filed.value ? [...keep.log] : []))
  const suspected = suspicion({ report, format, neighbour, findings, edits })
  const { marked, listed, moved } = suspected

  const { saveState, savedAt, mayWrite, isBinned, take, settle, fileAgain, flush, close } = keep
  const figures = figureEntry(report, format, keep.log, edit, (key) => {
    judgement.finish()
    suspected.typing(key)
  })
  const { restore, ...texts } = textEntry(report, edit)
  const takeOut = takingOut(desk)
  const kept = { saveState, savedAt, mayWrite, isBinned, take, takeOut, settle, fileAgain, flush }
  return {
    ...{ filed: shown, report, edits, format, findings, reasons, former, previous, neighbour },
    ...{ marked, listed, moved, judged, openErrors, lacking, context },
    ...{ canUndo, canRedo, undo, redo, close, rest: keep.leave, ...kept },
    /** Puts a stored report on the desk. False if there is none, or its format is unknown. */
    open: (id: string) => open(id, judged),
    /** True while a report that was asked for is read. */
    reads,
    ...figures,
    ...texts,
    ...answering(report, reasons, figures.enter, edit),
    /** Makes the report what it was. @returns how many members changed; undefined if this window may not write it. */
    restore: (state: Report) => (mayWrite.value ? restore(state) : undefined),
  }
})
