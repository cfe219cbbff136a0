// @vitest-environment jsdom
/** Charts and the story as SVG: well formed, the same figures, gaps open, nothing from outside. */
import { expect, test } from 'vitest'
import {
  type ChartSpec,
  type Formatted,
  blue,
  charts,
  drawPages,
  drawStory,
  palettes,
  storyInWords,
  storyOf,
  svgOf,
  ticksOf,
} from '@/chart'
import { formatById, formats } from '@/format'
import { blankReport } from '@/report/report'
import { samples } from '@/sample/hulan'
import { contextOf } from '../case/case'
import { suqian2023 } from '../case/suqian-2023'
import { suqian2024 } from '../case/suqian-2024'

const parsed = (svg: string): Document => {
  const page = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(page.querySelector('parsererror')).toBeNull()
  return page
}
const texts = (page: Document) =>
  [...page.querySelectorAll('text')].map(({ textContent }) => textContent)

const years: readonly Formatted[] = samples.flatMap((report) => {
  const format = formatById(report.format)
  return format ? [{ report, format }] : []
})

test.each(charts.map((one) => [one.id, one] as const))(
  '%s: title, description, every figure, in every palette',
  (_, { spec }) => {
    const chart = spec(years)
    for (const palette of palettes) {
      const { svg } = svgOf(chart, palette)
      const page = parsed(svg)
      expect(page.querySelector('title')?.textContent).toBe(chart.title)
      expect(page.querySelector('desc')?.textContent).toContain(chart.series[0]?.label)
      const written = texts(page)
      for (const { label, values } of chart.series) {
        expect(written).toContain(label)
        for (const value of values) expect(written).toContain(value === null ? '—' : String(value))
      }
      expect(svg).not.toMatch(/(?:href|src|url\((?!#))/)
    }
  },
)

const line: ChartSpec = {
  id: 'line',
  title: '折线 <&> "图"',
  note: '注',
  unit: '件',
  kind: 'line',
  years: [2019, 2020, 2021, 2022],
  series: [{ label: '甲', values: [3, null, 5, 8] }],
}

test('a missing year is a gap in the line, a stack without height', () => {
  const page = parsed(svgOf(line, blue).svg)
  const path = [...page.querySelectorAll('path')].find(
    (one) => one.getAttribute('fill') === 'none' && one.getAttribute('stroke-width') === '2.5',
  )
  expect(path?.getAttribute('d')?.match(/[ML]/g)?.join('')).toBe('MML')
  expect(page.querySelectorAll('path[transform]')).toHaveLength(4)
  const bars = parsed(svgOf({ ...line, kind: 'stacked' }, blue).svg)
  const heights = [...bars.querySelectorAll('rect[stroke-width="1"]')].map((bar) =>
    Number(bar.getAttribute('height')),
  )
  expect(heights).toHaveLength(3)
  expect((heights[2] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(8 / 3, 2)
})

test('axes end in round figures above the largest', () => {
  expect(ticksOf(0)).toEqual([0, 1])
  expect(ticksOf(7)).toEqual([0, 2, 4, 6, 8])
  expect(ticksOf(14)).toEqual([0, 5, 10, 15])
  expect(ticksOf(3525)).toEqual([0, 1000, 2000, 3000, 4000])
})

test('宿迁 2024: the story tells the published figures, growth and bases', () => {
  const one = contextOf(suqian2024)
  const story = storyOf(one, [contextOf(suqian2023), one])
  expect(story.keys.map(({ label, shown }) => `${label}${shown}`)).toEqual([
    '新收申请3525',
    '办结3521',
    '结转下年度125',
    '公开率54.0%',
    '行政复议170',
    '行政诉讼77',
  ])
  expect(story.keys[0]?.note).toBe('同比 +0.4%')
  expect(story.flow).toBe('新收 3525 ＋ 上年结转 121 ＝ 办结 3521 ＋ 结转下年度 125')
  expect(story.trend?.years).toEqual([2023, 2024])
  const page = parsed(drawStory(story, blue).svg)
  const written = texts(page).join('\n')
  for (const figure of ['3525', '941（26.7%）', '1902／办结 3521', '13.4%', '420'])
    expect(written).toContain(figure)
  const pages = drawPages(story, blue)
  expect(pages.length).toBeGreaterThan(1)
  for (const { width, height } of pages) expect(height / width).toBeLessThanOrEqual(225 / 156)
  expect(pages.flatMap(({ svg }) => texts(parsed(svg)))).toEqual(texts(page))
  expect(storyInWords(story)).toContain('予以公开1431（40.6%）')
})

test.each(formats)('a blank report of $id invents nothing', (format) => {
  const report = blankReport(format, format.since, { name: '某局' })
  const story = storyOf({ report, format }, [])
  expect(story.trend).toBeUndefined()
  expect(story.bars).toEqual([])
  expect(story.keys.map(({ shown }) => shown)).toEqual(Array.from({ length: 6 }, () => '—'))
  parsed(drawStory(story, blue).svg)
})
