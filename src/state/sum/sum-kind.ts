/** How consolidations are stored and changed, for the keeping of what is filed. */
import { formatById } from '@/format'
import { type SumChange, applySumChanges, sumDifferences } from '@/report/consolidation/change'
import {
  type FiledConsolidation,
  followConsolidation,
  loadConsolidation,
  saveConsolidation,
  type SumEdit,
} from '@/storage'
import type { FiledKind } from '../filed/kind'
import { unfiledSums } from '../filed/unfiled'

/** The name under which windows agree on who writes a consolidation. */
export const sumName = (id: string): string => `consolidation/${id}`

/** Changes that are not taken back by themselves. */
const noSteps: readonly SumChange['what'][] = ['product', 'produced', 'held', 'intake']

/** Consolidations: their own screen asks what is to become of two windows' changes. */
export const sumKind: FiledKind<FiledConsolidation, SumEdit> = {
  doing: 'sum',
  asksItself: true,
  nameOf: sumName,
  waiting: unfiledSums,
  isKnown: ({ consolidation }) => formatById(consolidation.format) !== undefined,
  load: loadConsolidation,
  tidied: (stored) => Promise.resolve(stored),
  save: saveConsolidation,
  follow: followConsolidation,
  row: (sum, row) => ({ sum, ...row }),
  // The whole of it went through the gate before it was compared.
  clean: (change) => change,
  apply: (filed, changes) => ({
    ...filed,
    consolidation: applySumChanges(filed.consolidation, changes),
  }),
  differences: (before, after) => sumDifferences(before.consolidation, after.consolidation),
  merged: (first, second) => [...first, ...second],
  // What it became is no step: the filed report is there all the same. Nor is that a file came.
  isStep: (changes) => changes.some(({ what }) => !noSteps.includes(what)),
}
