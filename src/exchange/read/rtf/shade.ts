/** What text of an RTF document stands on: a pattern of two colours, so dense. */
import { anyGround } from '../color'

export interface Shade {
  /** Of ten thousand; undefined where nothing is said of it. */
  readonly density?: number | undefined
  readonly front?: string | undefined
  readonly back?: string | undefined
}

/** The colour of the ground; undefined for the paper. */
export function groundIn({ density = 0, front, back }: Shade = {}): string | undefined {
  if (density <= 0) return back
  return density >= 10_000 ? (front ?? '000000') : anyGround
}
