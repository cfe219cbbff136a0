/** The workbook and the empty form, read back by the importer: the same figures, blanks blank, nothing in doubt. */
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { templateName, templateOf } from '@/exchange/excel/template'
import { workbookOf } from '@/exchange/excel/workbook'
import xlsx from '@/exchange/write/xlsx'
import template from '@/exchange/write/template'
import { formats } from '@/format'
import { showFigure } from '@/report/figure'
import { cellsOf } from '@/report/format'
import { blankReport, figureOf } from '@/report/report'
import { samples } from '@/sample/hulan'
import { anyReport } from '../../support/arbitrary'
import { type ReadBack, readBack } from '../../support/read-back'

/** Doubts about anything the list of keys does not settle. */
const doubts = ({ recognised, keyed }: ReadBack) => {
  const known = new Set(keyed.map(({ key }) => key))
  return recognised.doubts.filter(({ figures }) => !figures.some((key) => known.has(key)))
}

test.each(formats)('any report of $id comes back from its workbook, both ways', async (format) => {
  await fc.assert(
    fc.asyncProperty(anyReport(format), async (report) => {
      const back = await readBack(await workbookOf(report, format))
      const listed = new Map(back.keyed.map(({ key, text }) => [key, text]))
      for (const [key, { kind }] of cellsOf(format)) {
        const figure = figureOf(report, key)
        expect(figureOf(back.recognised.report, key), key).toBe(figure)
        expect(listed.get(key)?.replace('+', ''), key).toBe(
          showFigure(figure, kind).replace('+', ''),
        )
      }
      expect(back.recognised.missing).toEqual([])
      expect(back.recognised.format.id).toBe(format.id)
      expect(back.recognised.report.year).toBe(report.year)
      expect(back.notes).toEqual([])
      expect(doubts(back)).toEqual([])
    }),
    { numRuns: 6 },
  )
})

test.each(formats)(
  'the empty form of $id comes back blank and asks for the organ only',
  async (format) => {
    const back = await readBack(await templateOf(format, format.since + 1))
    const { report } = back.recognised
    expect([...cellsOf(format).keys()].filter((key) => figureOf(report, key) !== null)).toEqual([])
    expect(report.year).toBe(format.since + 1)
    expect(back.recognised.missing).toEqual([])
    expect(doubts(back).map(({ member }) => member)).toEqual(['organ'])
    expect(back.keyed.find(({ key }) => key === 'format')?.text).toBe(format.id)
  },
)

test('title, organ, year, format and texts stand under their keys', async () => {
  const [seed] = samples
  const format = formats.find(({ id }) => id === seed?.format)
  if (!seed || !format) throw new Error('no seed')
  const { keyed } = await readBack(await workbookOf(seed, format))
  const text = (key: string) => keyed.find((one) => one.key === key)?.text
  expect(text('title')).toBe(seed.title)
  expect(text('organ.name')).toBe('呼兰区人民政府办公室')
  expect(text('year')).toBe('2019')
  expect(text('narrative.overview')).toBe(seed.narrative.overview)
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
  const { keyed } = await readBack(await workbookOf(report, format))
  const text = (key: string) => keyed.find((one) => one.key === key)?.text
  expect(text('title')).toBe('=HYPERLINK("http://x")')
  expect(text('organ.name')).toBe('=1+1')
  expect(text('narrative.other')).toBe('@SUM(1)')
})

test('the same report gives the same bytes, without names or times', async () => {
  const [seed] = samples
  const format = formats.find(({ id }) => id === seed?.format)
  if (!seed || !format) throw new Error('no seed')
  const finished = { report: seed, format, document: { title: seed.title, blocks: [] } }
  const [first, second] = await Promise.all([xlsx.write(finished), xlsx.write(finished)])
  const bytes = new Uint8Array(await first.arrayBuffer())
  expect(bytes).toEqual(new Uint8Array(await second.arrayBuffer()))
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('docProps/'))
  expect(parts.map(([, part]) => strFromU8(part)).join()).not.toMatch(
    /creator|dcterms|lastModifiedBy|<Company>|<Manager>/,
  )
  expect(template.named({ ...seed, year: 2025 })).toBe(templateName(2025))
})
