/** Collects the customary charts, in the order they are shown. */
import applicants from './applicants'
import applications from './applications'
import documents from './documents'
import litigation from './litigation'
import results from './results'
import review from './review'
import type { Chart } from './spec'

/** Every chart, each made from the reports of one organ. */
export const charts: readonly Chart[] = [
  applications,
  results,
  applicants,
  review,
  litigation,
  documents,
]
