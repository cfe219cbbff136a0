/** Long texts read before they are judged, step by step, so that a screen is drawn between the steps. */
import type { Format } from '@/report/format'
import { type Report, textOf } from '@/report/report'
import { claimsOf } from './claim/claims'
import { tokensAhead } from './tokens'

/** A shorter text, in UTF-16 units, is read within a frame. */
const long = 5_000

/** Each turn is a step of the reading; what it yields is remembered, and the checks ask for it again. */
export function* readAhead(report: Report, format: Format): Generator<undefined> {
  for (const { place } of format.sections) {
    const text = textOf(report, place)
    if (text.length <= long) continue
    yield* tokensAhead(text, format)
    yield
    claimsOf(text, format)
    yield
  }
}
