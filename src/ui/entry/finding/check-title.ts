/** What the catalogue says of a check that a finding names: its title, and whether it compares years. */
import { checks } from '@/check'
import { yearChecks } from '@/check/year'

const titles = new Map(checks.map(({ id, title }) => [id, title]))

/** A check's title as in the catalogue. */
export const checkTitle = (id: string): string => titles.get(id) ?? id

const acrossYears = new Set([
  ...yearChecks.map(({ id }) => id),
  'narrative.copied',
  'narrative.copied-whole',
  'problems.promises',
  'narrative.same-problem',
])

/** True for checks that look at last year's report, which 对照上年 shows beside this one. */
export const comparesYears = (check: string): boolean => acrossYears.has(check)
