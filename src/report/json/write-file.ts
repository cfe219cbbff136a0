/** A report as the text of its JSON file: apart from the reading, whose schema the first screen does not need. */
import { type Format, cellsOf } from '../format'
import type { Report, Unread } from '../report'

/** Texts in the decree's order, those of unknown cells last. */
function inOrder(texts: Unread, format: Format): Unread {
  const order = [...cellsOf(format).keys()].filter((key) => key in texts)
  return { ...Object.fromEntries(order.map((key) => [key, texts[key] ?? ''])), ...texts }
}

/**
 * A report as the text of its file: known members first, figures in the decree's order, blanks as
 * `null`, text in cells that is no figure only where there is some, unknown members after them. The same report gives
 * the same text.
 */
export function writeReportFile(report: Report, format: Format): string {
  const {
    type,
    version,
    format: id,
    year,
    organ,
    title,
    narrative,
    figures,
    unread,
    acknowledged,
    ...rest
  } = report
  const ordered: Record<string, unknown> = {}
  for (const key of cellsOf(format).keys()) ordered[key] = figures[key] ?? null
  const places: Record<string, unknown> = {}
  for (const { place: name } of format.sections) places[name] = narrative[name] ?? ''
  const file = {
    type,
    version,
    format: id,
    year,
    organ,
    title,
    narrative: { ...places, ...narrative },
    figures: { ...ordered, ...figures },
    ...(unread && { unread: inOrder(unread, format) }),
    acknowledged,
    ...rest,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
