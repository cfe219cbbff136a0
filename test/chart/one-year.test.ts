/** A chart of one year compares its categories; one in the text stands twice on a page. */
import { describe, expect, it } from 'vitest'
import { onPaper, svgOf } from '@/chart'

describe('a chart of one year', () => {
  const spec = {
    id: 'one',
    title: '办理结果',
    note: '各类结果。',
    unit: '件',
    kind: 'bar' as const,
    years: [2024],
    series: [
      { label: '予以公开', values: [12000] },
      { label: '不予公开', values: [2] },
      { label: '其他处理', values: [0] },
      { label: '无法提供', values: [null] },
    ],
  }

  it('compares the categories, each with its figure beside its bar', () => {
    const { svg } = svgOf(spec, onPaper)
    for (const word of ['予以公开', '12000', '不予公开', '其他处理', '—', '2024年，单位：件'])
      expect(svg).toContain(`>${word}</text>`)
    expect(svg).not.toContain('2024年</text>')
  })

  it('keeps what is small beside what is large to be seen, and says so', () => {
    const widths = [
      ...svgOf(spec, onPaper).svg.matchAll(/<rect[^>]*width="([\d.]+)"[^>]*height="18(?:\.0)?"/g),
    ]
    expect(widths).toHaveLength(2)
    for (const [, width] of widths) expect(Number(width)).toBeGreaterThanOrEqual(3)
    expect(svgOf(spec, onPaper).svg).toContain('以所注数字为准')
    const even = {
      ...spec,
      series: [
        { label: '甲', values: [5] },
        { label: '乙', values: [4] },
      ],
    }
    expect(svgOf(even, onPaper).svg).not.toContain('以所注数字为准')
  })

  it.each([1, 4, 6])('of %i series over the years stands twice on a page', (count) => {
    const series = Array.from({ length: count }, (_, index) => ({
      label: `第${String(index)}类`,
      values: [3, 40, 5],
    }))
    for (const kind of ['line', 'bar', 'stacked'] as const) {
      const years = [2022, 2023, 2024]
      const size = { width: 590, plot: 170, titled: false, most: 380 }
      const { height } = svgOf({ ...spec, kind, years, series }, onPaper, size)
      // 225 mm of text, each picture with its caption and the space around it.
      expect(2 * ((height * 25.4) / 96 + 11)).toBeLessThanOrEqual(225)
    }
  })
})
