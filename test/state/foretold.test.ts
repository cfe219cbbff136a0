/** Files that begin a 汇总 tell its year and whose it is, whatever kind of file they are. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { formatForYear } from '@/format'
import type { Report } from '@/report/report'
import { foretold } from '@/state/sum/taking/foretold'
import { county, fileOf, granted, unitReport } from '../support/consolidation'
import { sheetsOf } from '../support/workbook'

beforeEach(() => {
  setActivePinia(createPinia())
})

const one = (year: number, name = `${county.name.slice(0, 3)}财政局`): Report =>
  unitReport(name, granted(3), year)

async function bookOf(report: Report) {
  const format = formatForYear(report.year) ?? expect.fail('It is declared')
  const written = await sheetsOf([{ report, format }])
  return { name: '财政局.xlsx', content: new Blob([Uint8Array.from(written)]) }
}
const told = (sources: Parameters<typeof foretold>[0]) =>
  foretold(sources, new AbortController().signal)

describe('files a 汇总 begins with', () => {
  it.each([
    ['a file of ours', () => [fileOf(one(2022))]],
    [
      'a bundle, a report a line',
      () => [
        {
          name: '各单位.ndjson',
          content: new Blob(
            [one(2022), one(2022, '示例县教育局')].map((report) => `${JSON.stringify(report)}\n`),
          ),
        },
      ],
    ],
  ])('tell the year: %s', async (_, sources) => {
    const { years, organs } = await told(sources())
    expect(years[0]?.[0]).toBe(2022)
    expect(organs).toContain('示例县财政局')
  })

  it('tell the year where they are a workbook', async () => {
    const { years } = await told([await bookOf(one(2022))])
    expect(years).toEqual([[2022, 1]])
  })

  it('tell each year, the most frequent first; what is no report tells nothing', async () => {
    const { years } = await told([
      fileOf(one(2023)),
      fileOf(one(2022)),
      fileOf(one(2022, '示例县教育局')),
      { name: '说明.txt', content: new Blob(['今年的通知']) },
    ])
    expect(years).toEqual([
      [2022, 2],
      [2023, 1],
    ])
    expect(await told([{ name: '说明.txt', content: new Blob(['今年的通知']) }])).toEqual({
      years: [],
      organs: [],
    })
  })
})
