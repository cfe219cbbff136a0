/** A report in another format keeps what both count alike, exactly, and invents nothing for the rest. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats } from '@/format'
import { inFormat } from '@/report/convert'
import { counterparts } from '@/report/counterpart'
import { cellsOf } from '@/report/format'
import { blankReport, figureOf, freeze } from '@/report/report'
import { anyReport } from '../support/arbitrary'

const [trial, current] = formats
if (!trial || !current) throw new Error('There are two formats')

describe('the old template filled in for a later year', () => {
  const blank = blankReport(trial, 2023, { name: '示例局' })
  const old = freeze({
    ...blank,
    narrative: { ...blank.narrative, overview: '概述' },
    figures: {
      ...blank.figures,
      'requests.received.natural': 5,
      'requests.other.natural': 2,
      'proactive.licensing.decisions': 7,
      'proactive.licensing.previousItems': 3,
      'proactive.procurement.amount': 1.5,
    },
  })
  const now = inFormat(old, trial, current)

  it('keeps applications, decisions, text, title and organ', () => {
    expect(now.format).toBe(current.id)
    expect(figureOf(now, 'requests.received.natural')).toBe(5)
    expect(figureOf(now, 'proactive.licensing.decisions')).toBe(7)
    expect([now.title, now.organ, now.narrative, now.year]).toEqual([
      old.title,
      old.organ,
      old.narrative,
      2023,
    ])
  })

  it('leaves blank what is divided, counted otherwise or not counted any more', () => {
    for (const row of ['noCorrection', 'unpaidFee', 'other'])
      expect(figureOf(now, `requests.other.${row}.natural`)).toBeNull()
    expect(Object.keys(now.figures)).toEqual([...cellsOf(current).keys()])
  })
})

it.each(formats)('holds for any report of $id, in each format', (format) => {
  fc.assert(
    fc.property(anyReport(format), (report) => {
      for (const to of formats) {
        const there = inFormat(report, format, to)
        const alike = counterparts(to, format)
        for (const key of cellsOf(to).keys()) {
          const from = alike.get(key)
          if (!from) expect(figureOf(there, key)).toBeNull()
          else if (from[0] === key) expect(figureOf(there, key)).toBe(figureOf(report, key))
        }
      }
    }),
    { numRuns: 30 },
  )
})
