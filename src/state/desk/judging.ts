/** Judges a report in slices, so that the paper is drawn and keys are heard between them; what an edit touches is judged at once. */
import { shallowRef } from 'vue'
import type { Context } from '@/check'
import type { Answers, JudgedSoFar } from '@/check/catalogue'
import { type Change, memberOf } from '@/report/edit/edit'
import { catalogue } from '../catalogue'
import { readyInSlices } from '../judged'
import { drawn, pause, sliceBegins } from '../slices'

const nothing: JudgedSoFar = { answers: [], next: undefined }

/** @param context what the report on the desk is judged by now; undefined while there is none. */
export function judging(context: () => Context | undefined) {
  const answers = shallowRef<Answers>([])
  /** The place the judging goes on from; undefined when all is judged. */
  let next: number | undefined
  /** One round of slices; a later one takes its place. */
  let round = 0
  let done: Promise<void> = Promise.resolve()

  /** Judges on; nothing while the catalogue is on its way. */
  function go(enough: () => boolean): void {
    const [now, checks] = [context(), catalogue()]
    if (!checks) return
    const judged = now ? checks.judgeOn({ answers: answers.value, next }, now, enough) : nothing
    answers.value = judged.answers
    next = judged.next
  }

  async function slices(own: number): Promise<void> {
    const isDue = (): boolean => own === round && next !== undefined
    // The paper is drawn before the checks are read.
    await drawn()
    await readyInSlices(context, isDue)
    while (isDue()) {
      await pause()
      if (!isDue()) return
      go(sliceBegins())
    }
  }

  /** Begins to judge all. What is known stays until it is judged anew. */
  function begin(): void {
    next = 0
    round += 1
    done = slices(round)
  }
  /** Judges at once what is left: an edit is judged by what was found before it, once the checks are there. */
  function finish(): void {
    if (next !== undefined) go(() => false)
  }

  return {
    answers,
    /** Another report: nothing is known of it. */
    anew: (): void => {
      answers.value = []
      begin()
    },
    begin,
    finish,
    /** Judges again what the changes touch. */
    again: (changes: readonly Change[]): void => {
      finish()
      const [now, checks] = [context(), catalogue()]
      // Without the checks all is still to be judged.
      if (now && checks) answers.value = checks.rejudge(answers.value, now, changes.map(memberOf))
    },
    /** Resolves once all is judged. */
    judged: (): Promise<void> => done,
  }
}
