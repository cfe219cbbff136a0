/** Figures on lines and bars: none covers another, none is lost but where there is no room; the story leaves out what is not wanted, everywhere. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contentsOf, storyInWords, storyOf, storyWithout } from '@/chart'
import { labelsOf } from '@/chart/picture/values'
import { formatById } from '@/format'
import { showPercent } from '@/report/counterpart'
import { lessons } from '@/sample/lesson'

it('writes every point of a line once a year, no two nearer than a line of text', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 6 }), (values) => {
      const points = values.map((value) => ({ x: 100, y: 400 - value, value }))
      const labels = labelsOf('line', points)
      expect(new Set(labels.map(({ words }) => words))).toEqual(new Set(values.map(String)))
      const feet = labels.map(({ y }) => y).sort((a, b) => a - b)
      for (const [index, foot] of feet.entries())
        if (index > 0) expect(foot - (feet[index - 1] ?? 0)).toBeGreaterThanOrEqual(14)
      for (const point of points)
        expect(labels.some(({ y, words }) => words === String(point.value) && y < point.y)).toBe(
          true,
        )
    }),
  )
})

it('leaves a bar too narrow and a part too low without its figure', () => {
  const bar = { x: 50, y: 100, base: 300, value: 12345 }
  expect(labelsOf('bar', [{ ...bar, width: 40 }])).toHaveLength(1)
  expect(labelsOf('bar', [{ ...bar, width: 10 }])).toHaveLength(0)
  expect(labelsOf('stacked', [{ ...bar, width: 40 }])[0]?.y).toBe(204)
  expect(labelsOf('stacked', [{ ...bar, y: 295, width: 40 }])).toHaveLength(0)
})

const years = lessons.flatMap((report) => {
  const format = formatById(report.format)
  return format ? [{ report, format }] : []
})
const story = storyOf(years.at(-1) ?? expect.fail('There is a year'), years)

it.each(contentsOf(story).map((name) => [name]))('the story does without %s', (name) => {
  const left = storyWithout(story, new Set([name]))
  expect(contentsOf(left)).toEqual(contentsOf(story).filter((one) => one !== name))
  expect(contentsOf(story)).toContain('公开率')
})

it('says no rate that is left out, and nothing of an empty choice', () => {
  expect(storyInWords(storyWithout(story, new Set(['公开率'])))).not.toMatch(/(?<!全部|不予)公开率/)
  expect(contentsOf(storyWithout(story, new Set(contentsOf(story))))).toEqual([])
})

it.each([
  [4.5, '+4.5%'],
  [-12, '−12%'],
  [0, '0%'],
  [undefined, ''],
])('signs %s per cent as the step beside it: %s', (percent, words) => {
  expect(showPercent({ difference: 1, ...(percent !== undefined && { percent }) })).toBe(words)
})
