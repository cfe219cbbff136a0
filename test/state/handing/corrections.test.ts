/** What is corrected: figures in the order of the form, texts by the sentences that differ, and applying them leads to what stands now. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import format from '@/format/2021'
import { correctionsBetween } from '@/state/handing/corrections'
import type { Report } from '@/report/report'
import { fullReport } from '../../support/full-report'

const report = fullReport(format)
const withText = (overview: string): Report => ({
  ...report,
  narrative: { ...report.narrative, overview },
})
const between = (before: string, after: string) =>
  correctionsBetween(withText(before), withText(after), format).map(
    ({ place, before: then, after: now }) => [place.replace(/^.*，/, ''), then, now],
  )

it.each([
  ['甲。乙。丙。', '甲。丁。丙。', [['第1段', '乙。', '丁。']]],
  ['甲。\n乙。', '甲。\n乙。\n丙。', [['第3段', '（空白）', '丙。']]],
  ['甲。\n乙。\n丙。', '甲。\n丙。', [['第2段', '乙。', '（空白）']]],
  [
    '甲一。甲二。\n乙。',
    '甲三。甲二。\n丁。',
    [
      ['第1段', '甲一。', '甲三。'],
      ['第2段', '乙。', '丁。'],
    ],
  ],
  ['没有句号', '没有句号了', [['第1段', '没有句号', '没有句号了']]],
  ['甲。', '甲。', []],
] as const)('%j → %j', (before, after, corrections) => {
  expect(between(before, after)).toEqual(corrections)
})

it('lists a figure with its table, its unit and both values, and its reason outlives others', () => {
  const figures = { ...report.figures, 'requests.granted.natural': null }
  const [first, ...others] = correctionsBetween(report, { ...report, figures }, format)
  expect(others).toEqual([])
  expect(first).toMatchObject({ key: 'figure requests.granted.natural', after: '（空白）' })
  expect(first?.place).toBe('表三 予以公开·自然人')
  expect(first?.before).toMatch(/^\d+件$/)
})

const line = fc.array(fc.constantFrom('甲。', '乙；', '丙', '丁！'), { minLength: 1, maxLength: 4 })
const text = fc.array(line, { maxLength: 5 }).map((lines) => lines.map((one) => one.join('')))

it('says something of a text exactly where its lines differ, each place with its own key', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const found = correctionsBetween(
        withText(before.join('\n')),
        withText(after.join('\n')),
        format,
      )
      const gone = before.filter((one) => !after.includes(one))
      expect(found.length > 0).toBe(before.join('\n') !== after.join('\n'))
      expect(found.length).toBeGreaterThanOrEqual(new Set(gone).size > 0 ? 1 : 0)
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
      for (const one of found) expect(one.before).not.toBe(one.after)
    }),
  )
})
