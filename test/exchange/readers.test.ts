/** The one door: every kind of file with the same figures gives the same report. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type Reading, readReport } from '@/exchange/readers'
import word from '@/exchange/write/docx'
import { formats } from '@/format'
import { showFigure } from '@/report/figure'
import { writeReportFile } from '@/report/json/write-file'
import { type Format, cellsOf } from '@/report/format'
import { type Report, blankReport, figureOf, freeze } from '@/report/report'
import { finishedOf } from '../support/finished'
import { workbookOf } from '../support/workbook'

/** Figures all different, with a blank and a zero among them. */
function sampleOf(format: Format): Report {
  const blank = blankReport(format, format.since, { name: '示例市交通运输局' })
  const figures = Object.fromEntries(
    [...cellsOf(format)].map(([key, { kind }], index) => [
      key,
      index % 23 === 5 ? null : index % 19 === 3 ? 0 : kind === 'amount' ? index + 0.25 : index,
    ]),
  )
  return freeze({ ...blank, narrative: { overview: '全年工作情况如下。' }, figures })
}

async function read(bytes: Uint8Array): Promise<Reading> {
  const outcome = await readReport({ bytes }, formats)
  if (!outcome.ok) throw new Error(outcome.problem.text)
  return outcome.value
}
const sameFigures = ({ recognised }: Reading, report: Report, format: Format): void => {
  expect(recognised.format.id).toBe(format.id)
  for (const key of cellsOf(format).keys())
    expect([key, figureOf(recognised.report, key)]).toEqual([key, figureOf(report, key)])
}

describe.each(formats.map((format) => [format.id, format] as const))('format %s', (_, format) => {
  const report = sampleOf(format)

  test('JSON, alone and in a package', async () => {
    const json = strToU8(writeReportFile(report, format))
    const reading = await read(json)
    expect(reading.exact).toBe(true)
    sameFigures(reading, report, format)
    sameFigures(
      await read(zipSync({ '报告.json': json, '报告.docx': new Uint8Array(9) })),
      report,
      format,
    )
  })

  test('a Word file of our own', async () => {
    const file = await word.write(finishedOf(report, format))
    const reading = await read(new Uint8Array(await file.arrayBuffer()))
    expect(reading.kind).toBe('Word 文档')
    sameFigures(reading, report, format)
    expect(reading.recognised.report.narrative.overview).toBe('全年工作情况如下。')
    expect(reading.recognised.report.organ.name).toBe('示例市交通运输局')
  })

  test('a workbook with a sheet for each table', async () => {
    const reading = await read(await workbookOf(report, format))
    expect(reading.kind).toBe('Excel 工作簿')
    sameFigures(reading, report, format)
    expect(reading.recognised.year).toBe(format.since)
  })

  test('a list of keys as CSV', async () => {
    const lines = [...cellsOf(format)].map(
      ([key, { kind }]) => `${key},"行","列",${showFigure(figureOf(report, key), kind)}`,
    )
    const text = `\ufeffkey,row,column,value\nyear,,,${report.year}\norgan.name,,,示例局\n${lines.join('\n')}\n`
    const reading = await read(strToU8(text))
    sameFigures(reading, report, format)
    expect(reading.recognised.year).toBe(report.year)
    expect(reading.recognised.doubts).toEqual([])
  })
})

test('several reports in one zip are all read, and none is answered', async () => {
  const [format] = formats
  if (!format) throw new Error('no format')
  const json = strToU8(writeReportFile(sampleOf(format), format))
  const two = await readReport({ bytes: zipSync({ 'a.json': json, 'b.json': json }) }, formats)
  const parts = two.ok ? [two.value, ...(two.value.others ?? [])].map(({ part }) => part) : []
  expect(parts).toEqual(['a', 'b'])
  const none = await readReport({ bytes: zipSync({ 'a.txt': json }) }, formats)
  expect(none.ok || none.problem.text).toContain('先解压')
})

test('a page saved with its sheet first is a page', async () => {
  const sheet = `<style>${'.a { color: #111; margin: 0, 1px }\n'.repeat(4000)}</style>`
  const rows = '<tr><td>一、本年新收政府信息公开申请数量</td><td>3</td></tr>'
  const text = `${sheet}<p>示例局2023年政府信息公开工作年度报告</p><table>${rows}</table>`
  const outcome = await readReport({ bytes: strToU8(text) }, formats)
  expect(outcome.ok && outcome.value.kind).toBe('网页')
})
