// @vitest-environment jsdom
/** The files of a long, a wide and an explained report are sound in form, and the same bytes each time. */
import { strFromU8, unzipSync } from 'fflate'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { annexOf } from '@/check'
import { findingsIn, judge } from '@/check/catalogue'
import docx from '@/exchange/write/docx'
import html from '@/exchange/write/html'
import xlsx from '@/exchange/write/xlsx'
import format from '@/format/2021'
import { finishedOf } from '../support/finished'
import { explainedReport, longReport, wideReport } from '../support/seven-reports'
import { outOfOrder } from '../support/word-order'

const checker = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'no-inline-style': 'off',
    'no-deprecated-attr': 'off',
    'void-style': 'off',
  },
})

const bytesOf = async (file: Promise<Blob>) => new Uint8Array(await (await file).arrayBuffer())

const partsOf = (file: Uint8Array) =>
  Object.entries(unzipSync(file))
    .filter(([name]) => /\.(?:xml|rels)$/.test(name))
    .map(
      ([name, part]) =>
        [name, new DOMParser().parseFromString(strFromU8(part), 'application/xml')] as const,
    )

describe.each([
  ['long, with a table in its text', longReport(format)],
  ['of seven-digit figures', wideReport(format)],
  ['explained', explainedReport(format)],
] as const)('a report %s', (_name, report) => {
  const annex = annexOf(report, format, findingsIn(judge({ report, format })))
  const finished = finishedOf(report, format, { annex, charts: [], signed: '2025年1月20日' })

  it('is a Word file and a workbook whose parts parse and keep their order', async () => {
    const word = partsOf(await bytesOf(docx.write(finished)))
    const book = partsOf(await bytesOf(xlsx.write(finished)))
    for (const [name, part] of [...word, ...book])
      expect(part.getElementsByTagName('parsererror'), name).toHaveLength(0)
    for (const [name, part] of word) expect(outOfOrder(part), name).toEqual([])
  })

  it('is a page without fault', async () => {
    const source = await (await html.write(finished)).text()
    const { results } = await checker.validateString(source)
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
  })

  it.each([
    ['docx', docx],
    ['xlsx', xlsx],
    ['html', html],
  ] as const)('is the same %s each time', async (_kind, writer) => {
    expect(await bytesOf(writer.write(finished))).toEqual(await bytesOf(writer.write(finished)))
  })
})
