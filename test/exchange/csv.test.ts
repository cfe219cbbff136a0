/** The CSV file: one row a figure, safe in Excel, read back by its keys. */
import { parseCsv } from 'hucre/csv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import csv from '@/exchange/write/csv'
import { formats } from '@/format'
import { type Format, cellsOf } from '@/report/format'
import { type Report, blankReport, figureOf, freeze } from '@/report/report'
import { anyReport, someFormat } from '../support/arbitrary'
import { finishedOf } from '../support/finished'
import { readBack } from '../support/read-back'

async function textOf(report: Report, format: Format): Promise<string> {
  const blob = await csv.write(finishedOf(report, format))
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer())
}

const [first] = formats
if (!first) throw new Error('no format')

test('begins with the mark of UTF-8, ends lines as RFC 4180 has them, blanks are empty, minus is a number', async () => {
  const blank = blankReport(first, 2019, { name: '呼兰区人民政府办公室' })
  const report = freeze({
    ...blank,
    figures: { ...blank.figures, 'proactive.licensing.change': -5, 'proactive.rules.made': 0 },
  })
  const text = await textOf(report, first)
  expect(text.startsWith('\ufeff年度,单位,key,表,行,列,计量单位,值\r\n')).toBe(true)
  const lines = text.slice(1).split('\r\n')
  expect(lines.at(-1)).toBe('')
  expect(lines).toHaveLength(cellsOf(first).size + 2)
  expect(lines).toContain(
    '2019,呼兰区人民政府办公室,proactive.rules.made,表二,第二十条第（一）项／规章,本年新制作数量,件,0',
  )
  expect(lines).toContain(
    '2019,呼兰区人民政府办公室,proactive.rules.published,表二,第二十条第（一）项／规章,本年新公开数量,件,',
  )
  expect(lines.find((line) => line.includes('proactive.licensing.change'))).toMatch(/,项,-5$/)
})

test('a name that looks like a formula stays text, whatever it begins with', async () => {
  for (const name of ['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '＝1', '\r=1']) {
    const text = await textOf(blankReport(first, 2019, { name }), first)
    const cells = parseCsv(text)[1]
    expect(cells?.[1]).toBe(`'${name}`)
  }
  const quoted = await textOf(blankReport(first, 2019, { name: '甲,"乙"\n丙' }), first)
  expect(parseCsv(quoted)[1]?.[1]).toBe('甲,"乙"\n丙')
})

test.each(['=1+1', '+甲局', '-1', '@x', '＝1', "'=1", "''-甲", "'甲局'"])(
  'a name such as %s comes back as it is',
  async (name) => {
    const text = await textOf(blankReport(first, 2019, { name }), first)
    const { recognised } = await readBack(new Blob([text]))
    expect(recognised.report.organ.name).toBe(name)
  },
)

test('comes back figure for figure, with year and organ', async () => {
  await fc.assert(
    fc.asyncProperty(
      someFormat.chain((format) => anyReport(format).map((report) => ({ report, format }))),
      async ({ report, format }) => {
        const text = await textOf(report, format)
        const { recognised } = await readBack(new Blob([text]))
        for (const key of cellsOf(format).keys())
          expect(figureOf(recognised.report, key), key).toBe(figureOf(report, key))
        expect(recognised.report.year).toBe(report.year)
        expect(recognised.report.organ.name).toBe(report.organ.name)
        expect(recognised.doubts).toEqual([])
      },
    ),
    { numRuns: 20 },
  )
})
