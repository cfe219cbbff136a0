/** The page that prints by itself: its tables stand within the text and go over where the printed report's do. */
// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { compose } from '@/exchange/document/compose'
import { paperPage } from '@/exchange/paper/page'
import { formats } from '@/format'
import { longReport } from '../support/seven-reports'

describe.each(formats)('a report of format $id', (format) => {
  const document = compose(longReport(format), format)
  const page = new DOMParser().parseFromString(paperPage(document), 'text/html')
  const tables = [...page.querySelectorAll('table')]
  const blocks = document.blocks.filter((block) => block.kind === 'table')

  it('goes over between rows where the document says so, and nowhere else', () => {
    expect(tables).toHaveLength(blocks.length)
    for (const [at, { starts }] of blocks.entries()) {
      const rows = [...(tables[at]?.querySelectorAll('tr') ?? [])]
      const free = rows.flatMap((row, index) => (row.className === 'stays' ? [] : [index + 1]))
      expect(free).toEqual([...starts.slice(1), rows.length])
    }
  })

  it('has columns that together are as wide as their table, which is a little narrower than the text', () => {
    for (const table of tables) {
      const widths = [...table.querySelectorAll('col')].map(({ style }) => style.width)
      for (const width of widths) expect(width).toMatch(/%$/)
      expect(widths.reduce((sum, width) => sum + parseFloat(width), 0)).toBeCloseTo(100, 0)
    }
    expect(page.querySelector('style')?.textContent).toContain('table{width:calc(100% - 1pt)')
  })

  it('keeps an upright heading as its text, and addresses whole between their pieces', () => {
    const upright = [...page.querySelectorAll('th')].find(({ innerHTML }) =>
      innerHTML.includes('<br>'),
    )
    expect(upright?.textContent).toBe('三、本年度办理结果')
    const pieces = [...page.querySelectorAll('p .whole')].map(({ textContent }) => textContent)
    expect(pieces).toContain('https://www.example.gov.cn/')
    expect(pieces).toContain('content_20240115_3126001.html')
  })
})
