/** Collects the checks that look at this year's tables. */
import type { Check } from '../check'
import { amountChecks } from './amount'
import { figureChecks } from './figure'
import { organChecks } from './organ'
import { proactiveChecks } from './proactive'
import { requestChecks } from './requests'
import { shortChecks } from './short'
import { waitingChecks } from './waiting'

export const tableChecks: readonly Check[] = [
  ...figureChecks,
  ...waitingChecks,
  ...shortChecks,
  ...requestChecks,
  ...organChecks,
  ...proactiveChecks,
  ...amountChecks,
]
