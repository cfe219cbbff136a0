/** Collects the checks of a consolidated report against its units' reports, and of the units themselves. */
import type { Check } from '../check'
import { carriedChecks } from './carried'
import { listChecks } from './list'
import { nestedChecks } from './nested'
import { officeChecks } from './office'
import { onceChecks } from './once'
import { sumChecks } from './sum'
import { unitTextChecks } from './texts'
import { unitsChecks } from './units'

export { sumChecks as checksOfSums } from './sum'

export const unitChecks: readonly Check[] = [
  ...listChecks,
  ...unitsChecks,
  ...nestedChecks,
  ...sumChecks,
  ...officeChecks,
  ...onceChecks,
  ...carriedChecks,
  ...unitTextChecks,
]
