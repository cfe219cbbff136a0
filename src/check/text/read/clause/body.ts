/** The prose of a report without its lead paragraph: what is said anywhere is looked for here. */
import type { Report } from '@/report/report'

/** All sections' texts, a line between them. */
export const bodyOf = (report: Report): string =>
  Object.entries(report.narrative)
    .filter(([place, text]) => place !== 'lead' && typeof text === 'string')
    .map(([, text]) => text as string)
    .join('\n')

export const everyPlace = [
  'overview',
  'proactive',
  'requests',
  'proceedings',
  'problems',
  'other',
] as const
