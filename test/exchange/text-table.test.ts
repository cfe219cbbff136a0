/** Tables in the texts: written out by every export and read back as they stood, whatever is in their cells. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openArchive } from '@/exchange/read/pack/archive'
import { htmlOfDocx } from '@/exchange/read/docx'
import { readHtml } from '@/exchange/read/html'
import { readText } from '@/exchange/read/plain/text'
import type { SourceDocument } from '@/exchange/read/source'
import { plainText } from '@/exchange/plain'
import { recognise } from '@/exchange/recognise'
import docx from '@/exchange/write/docx'
import html from '@/exchange/write/html'
import xlsx from '@/exchange/write/xlsx'
import { formats } from '@/format'
import { type Report, freeze } from '@/report/report'
import { type TextTable, tableText } from '@/report/text/table'
import { finishedOf } from '../support/finished'
import { fullReport } from '../support/full-report'
import { readBack } from '../support/read-back'

const [, format2021] = formats
if (!format2021) throw new Error('no format')
const base = fullReport(format2021)
const words = [
  '甲局',
  '政务公开科',
  '受理情况',
  'a|b',
  '\\',
  'c\\|d',
  '<b>&amp;',
  '12',
  '约三成',
  '（一）主动公开',
  '无',
]
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.constant('') },
)
const table: fc.Arbitrary<TextTable> = fc
  .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .chain(([columns, rows]) =>
    fc
      .array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      })
      .map((body) => [
        Array.from({ length: columns }, (_, at) => `栏目${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(at)}`),
        // A row of blanks alone says nothing and is not kept.
        ...body.map((row, at) => [`第${'一二三四五六'.charAt(at)}行`, ...row.slice(1)]),
      ]),
  )

const withTable = (rows: TextTable, second: TextTable): Report =>
  freeze({
    ...base,
    narrative: {
      ...base.narrative,
      overview: `${base.narrative.overview ?? ''}\n${tableText(rows)}\n以上各栏由各单位填报。`,
      proactive: `${base.narrative.proactive ?? ''}\n${tableText(rows)}`,
      problems: `${base.narrative.problems ?? ''}\n${tableText(rows)}\n\n${tableText(second)}`,
    },
  })

const sourceOf = {
  'Word file': async (report: Report): Promise<SourceDocument> => {
    const file = await docx.write(finishedOf(report, format2021))
    const archive = openArchive(new Uint8Array(await file.arrayBuffer()))
    if (!archive.ok) throw new Error(archive.problem.text)
    const read = htmlOfDocx(archive.value)
    if (!read.ok) throw new Error(read.problem.text)
    return { ...readHtml(read.value), paper: true }
  },
  'web page as a CMS leaves it': async (report: Report): Promise<SourceDocument> =>
    readHtml(
      (await (await html.write(finishedOf(report, format2021))).text())
        .replace(/<script[\s\S]*?<\/script>/g, '')
        .replace(/\s(?:id|headers|scope|class)="[^"]*"/g, ''),
    ),
  'plain text': (report: Report): Promise<SourceDocument> =>
    Promise.resolve({
      ...readText(plainText(finishedOf(report, format2021).document)),
      paper: true,
    }),
}

describe('a table in a text comes back', () => {
  it.each(Object.keys(sourceOf) as (keyof typeof sourceOf)[])('from the %s', async (kind) => {
    await fc.assert(
      fc.asyncProperty(table, table, async (rows, second) => {
        const report = withTable(rows, second)
        const outcome = recognise(await sourceOf[kind](report), [format2021])
        if (!outcome.ok) throw new Error(outcome.problem.text)
        expect(outcome.value.report.narrative).toMatchObject(report.narrative)
        expect(outcome.value.report.figures).toEqual(report.figures)
      }),
      { numRuns: 8 },
    )
  })

  it('from the Excel workbook, wherever it stands in a text', async () => {
    const place = fc.constantFrom('', '一段。\n', '一段。\n\n', '  \n\n')
    const after = fc.constantFrom('', '\n', '\n\n', '\n又一段。', '\n\n  又一段。\n')
    await fc.assert(
      fc.asyncProperty(place, table, after, table, async (before, rows, behind, second) => {
        const overview = `${before}${tableText(rows)}${behind}`
        const problems = `${tableText(second)}\n\n${tableText(rows)}${behind}`
        const report = freeze({ ...base, narrative: { ...base.narrative, overview, problems } })
        const { report: read } = (await readBack(await xlsx.write(finishedOf(report, format2021))))
          .recognised
        expect(read.narrative).toEqual(report.narrative)
        expect(read.figures).toEqual(report.figures)
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  it.each([
    ['Excel workbook', xlsx],
    ['Word file', docx],
    ['web page', html],
  ] as const)('from the %s through the one door', async (_kind, writer) => {
    const rows = [
      ['单位', '收到', '说明'],
      ['甲局', '3', 'a|b'],
      ['乙局', '', '=1+1'],
    ]
    const report = withTable(rows, [
      ['一栏', '二栏'],
      ['甲', ''],
      ['乙', '丙'],
    ])
    const file = await writer.write(finishedOf(report, format2021))
    const { report: read } = (await readBack(file)).recognised
    expect(read.narrative).toMatchObject(report.narrative)
  })
})
