/** A city's report with every kind of figure, and sentences whose blanks its figures fill. */
import { formatById } from '@/format'
import { cellsOf } from '@/report/format'
import { type Report, blankReport, freeze } from '@/report/report'
import type { Finding } from '@/check'
import { findingsIn, judge } from '@/check/catalogue'

const known = formatById('2021')
if (!known) throw new Error('The 2021 format is declared')
export const format = known

const rows: Readonly<Record<string, number>> = {
  'requests.received': 131,
  'requests.carriedIn': 12,
  'requests.granted': 52,
  'requests.partlyGranted': 21,
  'requests.denied.stateSecret': 1,
  'requests.denied.thirdPartyRights': 4,
  'requests.denied.internalAffairs': 3,
  'requests.denied.deliberative': 2,
  'requests.unavailable.notHeld': 31,
  'requests.unavailable.needsCreation': 2,
  'requests.unavailable.stillUnclear': 1,
  'requests.notProcessed.petition': 8,
  'requests.notProcessed.repeated': 3,
  'requests.other.noCorrection': 5,
  'requests.other.other': 4,
  'requests.concluded': 137,
  'requests.carriedOut': 6,
}

/** Everybody but 15 applicants was a natural person. */
const byApplicant = {
  'requests.received.natural': 116,
  'requests.received.business': 11,
  'requests.received.welfare': 1,
  'requests.received.legalService': 3,
}

const balanced = Object.fromEntries(
  Object.entries(rows).flatMap(([row, number]) => [
    [`${row}.natural`, number],
    [`${row}.total`, number],
  ]),
)

const proceedings = {
  'proceedings.review.upheld': 4,
  'proceedings.review.corrected': 1,
  'proceedings.review.otherResult': 2,
  'proceedings.review.pending': 1,
  'proceedings.review.total': 8,
  'proceedings.direct.upheld': 2,
  'proceedings.direct.otherResult': 1,
  'proceedings.direct.total': 3,
  'proceedings.afterReview.upheld': 1,
  'proceedings.afterReview.pending': 1,
  'proceedings.afterReview.total': 2,
}

const proactive = {
  'proactive.rules.issued': 3,
  'proactive.rules.repealed': 5,
  'proactive.rules.inForce': 74,
  'proactive.normativeDocuments.issued': 56,
  'proactive.normativeDocuments.repealed': 98,
  'proactive.normativeDocuments.inForce': 418,
  'proactive.licensing.decisions': 11398,
  'proactive.penalties.decisions': 6937,
  'proactive.coercion.decisions': 166,
  'proactive.fees.amount': 3164.41,
}

export const figures: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...cellsOf(format).keys()].map((key) => [key, 0])),
  ...balanced,
  ...byApplicant,
  ...proceedings,
  ...proactive,
}

const year = 2023

/** The report with some of its texts; the others are left empty. */
export const reportWith = (
  narrative: Report['narrative'],
  changed: Readonly<Record<string, number | null>> = {},
  organ = { name: '示例市人民政府', level: 'city' as const },
): Report =>
  freeze({
    ...blankReport(format, year, organ),
    narrative,
    figures: { ...figures, ...changed },
  })

/** The findings about the prose, with those that only miss what a short fixture leaves out set aside. */
export const found = (report: Report, ids: RegExp, previous?: Report): readonly Finding[] =>
  findingsIn(
    judge({ report, format, ...(previous && { previous: { report: previous, format } }) }),
  ).filter(({ check }) => ids.test(check))
