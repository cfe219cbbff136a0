/** The workbook and the empty form, read back by the importer: the same figures, blanks blank, nothing in doubt. */
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { templateName, templateOf } from '@/exchange/excel/template'
import { workbookOf } from '@/exchange/excel/workbook'
import xlsx from '@/exchange/write/xlsx'
import template from '@/exchange/write/template'
import { formats } from '@/format'
import { cellsOf } from '@/report/format'
import { blankReport, figureOf } from '@/report/report'
import { samples } from '@/sample/hulan'
import { anyReport } from '../../support/arbitrary'
import { finishedOf } from '../../support/finished'
import { readBack } from '../../support/read-back'

test.each(formats)('any report of $id comes back from its workbook, both ways', async (format) => {
  await fc.assert(
    fc.asyncProperty(anyReport(format), async (report) => {
      const { recognised, notes } = await readBack(await workbookOf(report, format))
      for (const key of cellsOf(format).keys())
        expect(figureOf(recognised.report, key), key).toBe(figureOf(report, key))
      expect(recognised.missing).toEqual([])
      expect(recognised.doubts).toEqual([])
      expect(notes).toEqual([])
      expect(recognised.format.id).toBe(format.id)
      expect(recognised.report.year).toBe(report.year)
      expect(recognised.report.organ.name).toBe(report.organ.name)
    }),
    { numRuns: 6 },
  )
})

test.each(formats)(
  'the empty form of $id comes back blank and asks for the organ only',
  async (format) => {
    const { recognised } = await readBack(await templateOf(format, format.since + 1))
    const { report, doubts, missing } = recognised
    expect([...cellsOf(format).keys()].filter((key) => figureOf(report, key) !== null)).toEqual([])
    expect(report.year).toBe(format.since + 1)
    expect(report.format).toBe(format.id)
    expect(missing).toEqual([])
    expect(doubts.map(({ member }) => member)).toEqual(['organ'])
  },
)

test('title, organ, year, format and texts stand under their keys', async () => {
  const [seed] = samples
  const format = formats.find(({ id }) => id === seed?.format)
  if (!seed || !format) throw new Error('no seed')
  const { report } = (await readBack(await workbookOf(seed, format))).recognised
  expect(report.title).toBe(seed.title)
  expect(report.organ.name).toBe('呼兰区人民政府办公室')
  expect(report.year).toBe(2019)
  expect(report.narrative).toEqual(seed.narrative)
})

test('hostile titles and texts stay text', async () => {
  const [format] = formats
  if (!format) throw new Error('no format')
  const blank = blankReport(format, format.since, { name: '=1+1' })
  const report = {
    ...blank,
    title: '=HYPERLINK("http://x")',
    narrative: { other: '@SUM(1)\u0007' },
  }
  const back = (await readBack(await workbookOf(report, format))).recognised.report
  expect(back.title).toBe('=HYPERLINK("http://x")')
  expect(back.organ.name).toBe('=1+1')
  expect(back.narrative.other).toBe('@SUM(1)')
})

test('the same report gives the same bytes, without persons or times', async () => {
  const [seed] = samples
  const format = formats.find(({ id }) => id === seed?.format)
  if (!seed || !format) throw new Error('no seed')
  const finished = finishedOf(seed, format)
  const [first, second] = await Promise.all([xlsx.write(finished), xlsx.write(finished)])
  const bytes = new Uint8Array(await first.arrayBuffer())
  expect(bytes).toEqual(new Uint8Array(await second.arrayBuffer()))
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('docProps/'))
  expect(parts.map(([, part]) => strFromU8(part)).join()).not.toMatch(
    /dcterms|lastModifiedBy|<Company>|<Manager>/,
  )
  expect(template.named({ ...seed, year: 2025 })).toBe(templateName(2025))
})
