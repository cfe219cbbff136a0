/** Units' reports on their way in: each finds its unit on the list, and what is not beyond doubt is asked first. */
import { defineStore } from 'pinia'
import { type ImportSource, useImports } from '../import/imports'
import { answersGiven, arriving } from './arrival'
import { atHand } from './at-hand'
import { useConsolidation } from './consolidation'
import { counting } from './counting'

export type { ImportSource } from '../import/imports'
export type { Arrival } from './arrival'

/** Files are handed on in portions, as large as one import takes. */
const portion = 60

export const useIntake = defineStore('intake', () => {
  const imports = useImports()
  const sum = useConsolidation()
  const answers = answersGiven()
  const { arrivals, arrivalOf, likely } = arriving(answers)
  const { sort, countAsNew } = counting(arrivalOf)

  function clear(): void {
    imports.clear()
    answers.forget()
  }

  /** Takes in files or pasted material. Where no unit is listed yet, the files make the list. */
  async function take(sources: readonly ImportSource[]): Promise<void> {
    const adding = sum.current?.units.length === 0
    if (!imports.busy && arrivals.value.every(({ question }) => question === undefined)) clear()
    for (let from = 0; from < sources.length; from += portion) {
      await imports.add(sources.slice(from, from + portion))
      sort(adding)
    }
  }

  return {
    ...{ arrivals, likely, take, clear, ...atHand() },
    /** The officer has looked at what was read. */
    confirm: (id: number): void => {
      answers.look(id)
      sort(false)
    },
    /** The officer says whose report it is. */
    choose: (id: number, unit: string): void => {
      answers.choose(id, unit)
      sort(false)
    },
    /** The unit goes on the list under the name its report has. */
    list: (id: number): void => {
      const item = imports.items.find((one) => one.id === id)
      if (item) countAsNew(item)
    },
    /** The new report takes the place of the one before. */
    replace: (id: number): void => {
      answers.replace(id)
      sort(false)
    },
    /** The report is left where it is. */
    leave: (id: number): void => {
      imports.mark(id, { state: 'refused', word: '没有收取。' })
    },
  }
})
