/** Collects the checks against last year's report. */
import type { Check } from '../check'
import { amountChangeChecks } from '../table/amount'
import { caseChecks } from './cases'
import { changeChecks } from './change'
import { continuedChecks } from './continued'

export const yearChecks: readonly Check[] = [
  ...continuedChecks,
  ...changeChecks,
  ...amountChangeChecks,
  ...caseChecks,
]
