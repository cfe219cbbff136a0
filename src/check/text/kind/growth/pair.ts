/** This year's and last year's number of one thing, under each way to understand what the words call it. */
import { cellsOf } from '@/report/format'
import type { Report } from '@/report/report'
import type { Neighbour } from '../../../check'
import { type ClaimReading, amountIn } from '../../read/claim/figures'

export interface YearPair {
  readonly now: number
  readonly then: number
  readonly reading: ClaimReading
}

/** The readings that both reports have and neither leaves blank. */
export const pairsOf = (
  readings: readonly ClaimReading[],
  report: Report,
  previous: Neighbour,
): readonly YearPair[] =>
  readings.flatMap((reading) => {
    if (!reading.every((key) => cellsOf(previous.format).has(key))) return []
    const now = amountIn(report, reading)
    const then = amountIn(previous.report, reading)
    return now === null || then === null ? [] : [{ now, then, reading }]
  })
