/** Collects the checks of the prose. */
import type { Family } from '../check'
import { countChecks } from './count-checks'

/** The checks of the prose, by what they look at. */
export const textFamilies: readonly Family[] = [{ name: '文字与表格', checks: countChecks }]
