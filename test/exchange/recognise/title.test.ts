/** A source without a title gets the usual one of its organ and year, or none; never one of the format's name. */
import { describe, expect, test } from 'vitest'
import { workbookOf } from '@/exchange/excel/workbook'
import { readReport } from '@/exchange/readers'
import csv from '@/exchange/write/csv'
import html from '@/exchange/write/html'
import { formats } from '@/format'
import { blankReport, usualTitle } from '@/report/report'
import { finishedOf } from '../../support/finished'
import { fullReport } from '../../support/full-report'

async function titleFrom(text: string): Promise<string> {
  const read = await readReport({ text }, formats)
  if (!read.ok) throw new Error(read.problem.text)
  return read.value.recognised.report.title
}

describe.each(formats)('without a title, format $id', (format) => {
  const year = format.since + 1
  const full = fullReport(format)
  const known = { ...full, year, organ: { ...full.organ, name: '示例市某局' } }

  test.each([
    ['organ and year', (line: string) => line, usualTitle('示例市某局', year)],
    ['no year', (line: string) => line.replace(/^(?:年度|\d{4}),/, ','), ''],
    ['no organ', (line: string) => line.replace(/^([^,]*),[^,]*,/, '$1,,'), ''],
    ['neither', (line: string) => line.replace(/^[^,]*,[^,]*,/, ''), ''],
  ])('our CSV file with %s', async (_what, strip, title) => {
    const text = await (await csv.write(finishedOf(known, format))).text()
    const lines = text.replace('\ufeff', '').split('\r\n').map(strip)
    expect(await titleFrom(lines.join('\r\n'))).toBe(title)
  })

  test('a page that names neither', async () => {
    const page = await (await html.write(finishedOf(known, format))).text()
    const bare = page
      .replace(/<script[\s\S]*?<\/script>/g, '')
      .replace(/<title>[\s\S]*?<\/title>|<h1[\s\S]*?<\/h1>/g, '')
    expect(await titleFrom(bare)).toBe('')
  })
})

test.each(formats)(
  'our workbook of $id misses no heading, its texts being there',
  async (format) => {
    for (const report of [
      fullReport(format),
      blankReport(format, format.since, { name: '示例市某局' }),
    ]) {
      const bytes = new Uint8Array(await (await workbookOf(report, format)).arrayBuffer())
      const read = await readReport({ bytes }, formats)
      expect(read.ok && read.value.recognised.problems).toEqual([])
      expect(read.ok && read.value.notes).toEqual([])
    }
  },
)
