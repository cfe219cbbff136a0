/** Which filed report is last year's of the same organ, whatever it was called then, so that every judgement looks at the same one. */
import type { Context } from '@/check'
import { formatById } from '@/format'
import { addedUp, namesOf } from '@/report/organ'
import type { Report } from '@/report/report'
import type { Filed } from '@/storage'

const isMadeUp = ({ organ }: Pick<Report, 'organ'>): boolean => organ['demonstration'] === true

const isBlank = ({ figures }: Report): boolean =>
  Object.values(figures).every((figure) => figure === null)

/** Of several reports of one organ and year the latest changed; one in which nothing stands gives way to any other. */
const latestOf = (filed: readonly Filed[]): Filed | undefined =>
  filed.reduce<Filed | undefined>((latest, one) => {
    if (latest === undefined) return one
    const less = Number(isBlank(latest.report)) - Number(isBlank(one.report))
    return less > 0 || (less === 0 && one.changed > latest.changed) ? one : latest
  }, undefined)

/** True if two reports hold the same figures: one report that was filed under two names. */
const sayTheSame = ({ figures: one }: Report, { figures: other }: Report): boolean =>
  Object.keys({ ...one, ...other }).every((key) => (one[key] ?? null) === (other[key] ?? null))

/** Under each name the latest changed; what is blank, or says the same as one before it, is none of its own. */
function distinct(filed: readonly Filed[]): readonly Filed[] {
  const names = [...new Set(filed.map(({ report }) => report.organ.name))]
  const found: Filed[] = []
  for (const name of names) {
    const one = latestOf(filed.filter(({ report }) => report.organ.name === name))
    if (one && !found.some((known) => sayTheSame(known.report, one.report))) found.push(one)
  }
  const filled = found.filter(({ report }) => !isBlank(report))
  return filled.length > 0 ? filled : found.slice(0, 1)
}

/**
 * The reports of one year of organs that became one, as if they were one report: added up where there are several.
 * In several formats nothing can be added up: then it is the first.
 */
export function together(filed: readonly Filed[]): Filed | undefined {
  const [first, ...others] = distinct(filed)
  const format = first && formatById(first.report.format)
  if (!first || !format || others.length === 0) return first
  if (others.some(({ report }) => report.format !== format.id)) return first
  const all = [first, ...others]
  return {
    ...first,
    id: all.map(({ id }) => id).join(' '),
    changed: Math.max(...all.map(({ changed }) => changed)),
    report: addedUp([first.report, ...others.map(({ report }) => report)], format),
  }
}

/**
 * Last year's report of the same organ, under its name or a former one; of several under one name the latest changed.
 * Where organs were merged, the reports of all of them added up. A real report is never compared with a made-up one;
 * a made-up one continues whatever is there.
 */
export function previousAmong(
  filed: readonly Filed[],
  report: Pick<Report, 'year' | 'organ'>,
): Filed | undefined {
  const madeUp = isMadeUp(report)
  const there = filed.filter(
    ({ report: other, deleted }) =>
      deleted === undefined && other.year === report.year - 1 && (madeUp || !isMadeUp(other)),
  )
  return together(
    namesOf(report.organ).flatMap((name) =>
      there.filter(({ report: { organ } }) => organ.name === name),
    ),
  )
}

/** The part of a judgement's context that last year's report makes; none if its format is unknown. */
export function neighbourOf(previous: Filed | undefined): Pick<Context, 'previous'> {
  const format = previous && formatById(previous.report.format)
  return format ? { previous: { report: previous.report, format } } : {}
}
