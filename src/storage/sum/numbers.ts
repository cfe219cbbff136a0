/** Gives the reports of a consolidation their numbers, each once, and tells what is to be stored of new ones. */
import { type Shapes, packed } from '@/report/consolidation/packed'
import type { Report } from '@/report/report'
import type { SumReport, SumText } from '../records'

/** So many of the same title are looked at for one that is alike. */
const mostTwins = 4

/**
 * @param known the numbers of what is stored; none of it is changed.
 * @param from the first number that is free.
 */
export function numbering(
  sum: string,
  known: ReadonlyMap<Report, number>,
  shapes: Readonly<Shapes>,
  from: number,
) {
  const fresh = new Map<Report, number>()
  const twins = new Map<string, Report[]>()
  const lists: Shapes = [...shapes]
  const reports: SumReport[] = []
  const texts: SumText[] = []
  let next = from

  /** One of the same content that has come before in this write: reports of old records and files come many times. */
  function twinOf(report: Report): Report | undefined {
    const alike = twins.get(report.title) ?? []
    const content = alike.length > 0 ? JSON.stringify(report) : ''
    const found = alike.find((one) => JSON.stringify(one) === content)
    if (!found && alike.length < mostTwins) twins.set(report.title, [...alike, report])
    return found
  }

  function numberOf(report: Report): number {
    const twin = known.has(report) || fresh.has(report) ? undefined : twinOf(report)
    const own = known.get(report) ?? fresh.get(twin ?? report)
    if (own !== undefined) {
      if (twin) fresh.set(report, own)
      return own
    }
    const number = next
    next += 1
    const { narrative, ...rest } = packed(report, lists)
    reports.push({ sum, number, ...rest })
    texts.push({ sum, number, narrative })
    fresh.set(report, number)
    return number
  }

  return { numberOf, fresh, shapes: lists, reports, texts, next: (): number => next }
}
