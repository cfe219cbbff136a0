/** A long text that is read in steps says what it says when read at once. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checks, ready } from '@/check/catalogue'
import { judgementsOf } from '@/check/check'
import { readAhead } from '@/check/text/read/ahead'
import { tokensAhead, tokensOf } from '@/check/text/read/tokens'
import { formatForYear } from '@/format'
import { blankReport } from '@/report/report'

const format = formatForYear(2024)
if (!format) throw new Error('2024 has a format')

const words = fc.constantFrom(
  '本机关收到申请12件，',
  '《某某条例》',
  '其中予以公开三件；',
  '2024年',
  'www.example.gov.cn',
  '第二十条',
  '一般',
  '1，234件',
  '\n',
  '百分之十二',
  '等5件。',
  '　 ',
  '😀',
)

describe('reading ahead', () => {
  test('in steps and at once gives the same tokens', () => {
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 400 }),
        (parts, times) => {
          const text = parts.join('').repeat(times)
          const at = [...tokensAhead(text, format)].length
          const ahead = tokensOf(text, format)
          // Another text: what was remembered of the first is not handed out again.
          const once = tokensOf(`${text}\n`, format).slice(0, -1)
          expect(ahead).toEqual(once)
          expect(at).toBeGreaterThanOrEqual(Math.floor(text.length / 8_001))
        },
      ),
      { numRuns: 30 },
    )
  })

  test('stops between the steps of long texts, and never for short ones', () => {
    const report = (text: string) => ({
      ...blankReport(format, 2024, { name: '青山县民政局' }),
      narrative: { overview: text },
    })
    const steps = (text: string) => [...readAhead(report(text), format)].length
    expect(steps('公开目录更新12条。'.repeat(10))).toBe(0)
    expect(steps('公开目录更新12条。'.repeat(4_000))).toBeGreaterThan(4)
  })

  test('what the checks ask of a format is made ready in steps, and once', () => {
    const own = { ...format }
    const steps = [...ready(blankReport(own, 2024, { name: '青山县民政局' }), own)].length
    expect(steps).toBeGreaterThan(checks.length / 6)
    for (const check of checks) expect(judgementsOf(check, own)).toBe(judgementsOf(check, own))
  })
})
