/** A whole report pasted into a table lands nowhere, and one sentence leads to the import; another year's is called so. */
import { describe, expect, it } from 'vitest'
import { readBlock } from '@/exchange/block'
import type { FigureKey } from '@/report/format'
import { format2021, rowsOf, landedIn, tableOf } from '../support/pasted'

const line = (name: string, count: number) => `${name}|1${'|0'.repeat(count - 2)}|1`
const rows = Array.from({ length: 12 }, (_, at) => line(`（${String(at + 1)}）部分公开`, 7))
const requests = `|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / ${rows.join(' / ')}`
const page = (title: string, sections: readonly string[]) =>
  [title, ...sections.flatMap((section) => [section, requests])].filter(Boolean).join(' / ')

const all = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
]
const cursors: readonly FigureKey[] = [
  'requests.received.natural',
  'proactive.licensing.decisions',
  'proceedings.review.upheld',
]

/** Read as a page and as plain text. */
const read = (text: string, from: FigureKey) => {
  const target = { format: format2021, table: tableOf(from), from, year: 2025, organ: '' }
  const lines = rowsOf(text)
  const plain = lines.map((row) => row.join('\t')).join('\n')
  const html = lines
    .map((row) =>
      row.length === 1
        ? `<p>${row.join('')}</p>`
        : `<table><tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`,
    )
    .join('')
  return [readBlock({ html, text: plain }, target), readBlock({ html: '', text: plain }, target)]
}

describe('of another year', () => {
  it.each([
    ['2024年政府信息公开工作年度报告', all],
    ['青山县民政局2024年度政府信息公开工作年度报告', all.slice(1, 4)],
    ['青山县2024年政府信息公开年报', all.slice(1, 3)],
    ['二〇二四年政府信息公开工作年度报告', all],
    ['2024 年 政府信息公开工作报告', all],
  ])('%s', (title, sections) => {
    for (const from of cursors)
      for (const { landed, rows: bare, left, isReport } of read(page(title, sections), from)) {
        expect(landed.size).toBe(0)
        expect(bare).toEqual([])
        expect(isReport).toBe(true)
        expect(left).toHaveLength(1)
        expect(left[0]).toMatch(/是2024年的报告，本报告是2025年的.*导入这份报告/)
      }
  })

  it('beside this year’s title in a list of reports it is none', () => {
    const titles = '2025年政府信息公开工作年度报告 / 2024年政府信息公开工作年度报告'
    for (const { left } of read(page(titles, all), 'requests.received.natural'))
      expect(left.join()).not.toContain('是2024年的报告')
  })

  it('a single table of it says so once, not row by row', () => {
    const text = `2024年收到和处理政府信息公开申请情况||||||| / ${requests}`
    for (const { figures, left } of landedIn(rowsOf(text), 'requests.received.natural', 2025)) {
      expect(figures).toEqual({})
      expect(left).toHaveLength(1)
      expect(left[0]).toMatch(/等 12 行（上面写着“2024年.*”，不是本年度的数）/)
    }
  })
})

it('without a title it is a whole report all the same', () => {
  for (const { landed, left, isReport } of read(page('', all), 'requests.received.natural'))
    if (landed.size === 0) {
      expect(isReport).toBe(true)
      expect(left).toEqual([expect.stringMatching(/整份报告.*导入这份报告/)])
    }
})
