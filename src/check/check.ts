/** What a check is: its place in the catalogue, and the single judgements it makes on a report. */
import type { Format } from '@/report/format'
import type { Report } from '@/report/report'
import type { Finding, Severity } from './finding'

/** Everything a judgement may look at. */
export interface Context {
  readonly report: Report
  readonly format: Format
}

/** One question asked of a report, asked again only when something it reads has changed. */
export interface Judgement {
  /** Figure keys and other members, named as `memberOf` names them. */
  readonly reads: readonly string[]
  /** Nothing when it holds, or waits for a blank. */
  judge(context: Context): Finding | undefined
}

/** An entry of the catalogue. */
export interface Check {
  readonly id: string
  readonly severity: Severity
  readonly title: string
  /** The rule as a sentence. */
  readonly sentence: string
  readonly source: string
  judgements(format: Format): readonly Judgement[]
}
