/** What the editors of web sites leave of the web page is still the report: texts, indents, cells, the parted title. */
// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import html from '@/exchange/write/html'
import { formats } from '@/format'
import { finishedOf } from '../support/finished'
import { fullReport } from '../support/full-report'
import { editors, kept } from '../support/editors'

const picture = {
  kind: 'picture',
  png: new Uint8Array([137, 80, 78, 71]),
  width: 150,
  height: 80,
  caption: '申请数量',
  alt: '折线图',
} as const

const cellsIn = (page: Document) =>
  [...page.querySelectorAll('table')].map((table) =>
    [...table.rows].map((row) =>
      [...row.cells].map(({ rowSpan, colSpan, textContent }) => [rowSpan, colSpan, textContent]),
    ),
  )
const textsIn = (page: Document) =>
  [...page.querySelectorAll('h1, h2, h3, h4, h5, h6, p')].map(({ textContent }) => textContent)

describe.each(formats)('the web page of format $id', (format) => {
  const report = {
    ...fullReport(format),
    title: '黑龙江省哈尔滨市呼兰区人民政府2024年政府信息公开工作年度报告',
  }
  const written = html
    .write(finishedOf(report, format, { annex: [], charts: [{ after: 'end', picture }] }))
    .then((file) => file.text())

  it.each(Object.entries(editors))('in %s', async (_, rules) => {
    const source = await written
    const whole = new DOMParser().parseFromString(source, 'text/html')
    const page = kept(source, rules)
    expect(textsIn(page)).toEqual(textsIn(whole))
    expect(cellsIn(page)).toEqual(cellsIn(whole))
    expect(page.querySelectorAll('h1 > br')).toHaveLength(1)
    for (const paragraph of page.querySelectorAll('p'))
      expect(paragraph.textContent.startsWith('\u3000\u3000')).toBe(true)
    expect(page.querySelector('img')?.alt).toBe('折线图')
    if (rules.elements['img']?.includes('width')) {
      expect(page.querySelector('img')?.getAttribute('width')).toBe('567')
      expect(page.querySelector('img')?.getAttribute('height')).toBe('302')
    }
    if (rules.elements['table']?.includes('border'))
      expect(page.querySelectorAll('table[border="1"]')).toHaveLength(3)
    const cells = [...page.querySelectorAll<HTMLElement>('td')]
    const centred = ({ style, align }: HTMLElement & { align?: string }) =>
      style.textAlign === 'center' || align === 'center'
    expect(cells.every(centred)).toBe(true)
  })
})
