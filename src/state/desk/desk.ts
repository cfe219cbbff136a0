/** The report on the desk: the one way to change it, its findings, its undo steps, its saving. */
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { formatById } from '@/format'
import type { Report } from '@/report/report'
import { type Edit, type Filed, restoreFromBin } from '@/storage'
import { loadCatalogue } from '../catalogue'
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

export const useDesk = defineStore('desk', () => {
  const units = useUnits()
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
  const report = computed(() => filed.value?.report)
  const format = computed(() => report.value && formatById(report.value.format))
  const judgement = useJudgement(filed, format)
  const { findings, reasons, former, previous, neighbour, judged } = judgement
  const suspected = suspicion({ report, format, neighbour, findings })
  const { marked, listed, moved } = suspected
  /** The log of the report's edits, oldest first; a new list whenever it changes. */
  const edits = computed(() => (filed.value ? [...keep.log] : []))

  let opening: Promise<unknown> = Promise.resolve()

  /** Puts a stored report on the desk. False if there is none, or its format is unknown. */
  function open(id: string): Promise<boolean> {
    const next = opening.then(async () => {
      // The paper is there as soon as it is read; what it is judged by comes meanwhile.
      const known = Promise.all([loadCatalogue(), units.refresh()])
      const [, isThere] = await Promise.all([known, keep.load(id)])
      const lies = isThere && filed.value?.id === id
      if (lies) await judgement.judged()
      return lies
    })
    opening = next.catch(() => undefined)
    return next
  }

  const { saveState, savedAt, mayWrite, isBinned, take, settle, fileAgain, flush, close } = keep
  const figures = figureEntry(report, format, keep.log, edit, (key) => {
    judgement.finish()
    suspected.typing(key)
  })
  const { restore, ...texts } = textEntry(report, edit)
  const takeOut = takingOut(desk)
  const kept = { saveState, savedAt, mayWrite, isBinned, take, takeOut, settle, fileAgain, flush }
  return {
    ...{ filed, report, edits, format, findings, reasons, former, previous, neighbour },
    ...{ marked, listed, moved, judged },
    ...{ canUndo, canRedo, undo, redo, open, close, rest: keep.leave, ...kept },
    ...figures,
    ...texts,
    ...answering(report, reasons, figures.enter, edit),
    /** Makes the report what it was. @returns how many members changed; undefined if this window may not write it. */
    restore: (state: Report) => (mayWrite.value ? restore(state) : undefined),
  }
})
