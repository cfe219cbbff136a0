/** What is expected of a file whose figure is written in some way. */
import { expect } from 'vitest'
import type { Figure } from '@/report/figure'
import { seen } from './shown'

/** What is shown, and what it is besides perhaps: a value that is offered, `?` for any doubt, nothing for none. */
export type Expected = readonly [shown: Figure, other?: Figure | '?']

/** Reads the file, and compares what became of the figure. */
export async function shows(bytes: Uint8Array, expected: Expected): Promise<void> {
  const { figure, perhaps } = await seen(bytes)
  const [shown, other] = expected
  if (other === undefined) expect([figure, perhaps]).toEqual([shown, undefined])
  else if (other === '?') expect([figure, perhaps !== undefined]).toEqual([shown, true])
  else {
    expect(figure).toBe(shown)
    expect(perhaps).toContain(other)
  }
}
