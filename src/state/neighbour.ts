/** Which filed report is last year's of the same organ, so that every judgement looks at the same one. */
import type { Context } from '@/check'
import { formatById } from '@/format'
import type { Report } from '@/report/report'
import type { Filed } from '@/storage'

const isMadeUp = ({ organ }: Pick<Report, 'organ'>): boolean => organ['demonstration'] === true

/**
 * Last year's report of the same organ, the latest changed if there are several. A real report is
 * never compared with a made-up one; a made-up one continues whatever is there.
 */
export function previousAmong(
  filed: readonly Filed[],
  report: Pick<Report, 'year' | 'organ'>,
): Filed | undefined {
  const madeUp = isMadeUp(report)
  return filed
    .filter(
      ({ report: other, deleted }) =>
        deleted === undefined &&
        other.organ.name === report.organ.name &&
        other.year === report.year - 1 &&
        (madeUp || !isMadeUp(other)),
    )
    .reduce<Filed | undefined>(
      (latest, one) => (latest === undefined || one.changed > latest.changed ? one : latest),
      undefined,
    )
}

/** The part of a judgement's context that last year's report makes; none if its format is unknown. */
export function neighbourOf(previous: Filed | undefined): Pick<Context, 'previous'> {
  const format = previous && formatById(previous.report.format)
  return format ? { previous: { report: previous.report, format } } : {}
}
