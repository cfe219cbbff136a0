/** Collects the checks that look at this year's tables alone. */
import type { Check } from '../check'
import { figureChecks } from './figure'

export const tableChecks: readonly Check[] = [...figureChecks]
