/** Collects the checks of a consolidated report against its units' reports. */
import type { Check } from '../check'
import { sumChecks } from './sum'
import { unitsChecks } from './units'

export const unitChecks: readonly Check[] = [...unitsChecks, ...sumChecks]
