/** What a rule sees of tables in the texts: their cells, each a line by itself, or nothing of them. Places stay as they are. */
import type { Narrative, Report } from '@/report/report'
import { withoutTables } from '@/report/text/table'
import type { Context } from '../check'

type Shown = Parameters<typeof withoutTables>[1]

function viewed(report: Report, show: Shown): Report {
  const texts = Object.entries(report.narrative).map(([place, text]: [string, unknown]) => [
    place,
    typeof text === 'string' ? withoutTables(text, show) : text,
  ])
  const isSame = texts.every(([place, text]) => report.narrative[place as keyof Narrative] === text)
  return isSame ? report : { ...report, narrative: Object.fromEntries(texts) as Narrative }
}

const known = { cells: new WeakMap<Report, Report>(), none: new WeakMap<Report, Report>() }

/** A context whose report holds sentences only where sentences are; the very same if no text has a table. */
export function seenBy(context: Context, show: Shown): Context {
  const { report } = context
  const before = known[show].get(report) ?? viewed(report, show)
  known[show].set(report, before)
  return before === report ? context : { ...context, report: before }
}
