/**
 * Office files of every kind give the figures and texts of the report they were made from. The files beside
 * this test were written by LibreOffice 7.4 from our own exports; where it is installed, it writes them anew
 * (`MAKE=1` keeps what it writes).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type Reading, readReport } from '@/exchange/readers'
import html from '@/exchange/write/html'
import word from '@/exchange/write/docx'
import { formatForYear, formats } from '@/format'
import { cellsOf } from '@/report/format'
import { figureOf } from '@/report/report'
import { finishedOf } from '../../support/finished'
import { fullReport } from '../../support/full-report'
import { converted, hasOffice } from '../../support/office'
import { workbookOf } from '../../support/workbook'
import { messageOf } from './written'

const format = formatForYear(2024)
if (!format) throw new Error('no format')
const report = fullReport(format)
const finished = finishedOf(report, format)

async function bytesOf(file: Blob | Promise<Blob>): Promise<Uint8Array> {
  return new Uint8Array(await (await file).arrayBuffer())
}

async function read(bytes: Uint8Array): Promise<Reading> {
  const outcome = await readReport({ bytes }, formats)
  if (!outcome.ok) throw new Error(outcome.problem.text, { cause: outcome.problem.cause })
  return outcome.value
}

function sameFigures({ recognised }: Reading): void {
  const differing = [...cellsOf(format ?? recognised.format).keys()].filter(
    (key) => figureOf(recognised.report, key) !== figureOf(report, key),
  )
  expect(differing).toEqual([])
  expect(recognised.doubts.map(({ text }) => text)).toEqual([])
}

function sameTexts({ recognised }: Reading): void {
  expect(recognised.report.year).toBe(report.year)
  expect(recognised.report.narrative).toEqual(report.narrative)
}

const docx = () => bytesOf(word.write(finished))
const page = () => bytesOf(html.write(finished))
const xlsx = () => workbookOf(report, format)

/** Kind of file, what LibreOffice calls it, and what it is made from. */
const texts = [
  ['doc', 'doc:MS Word 97'],
  ['rtf', 'rtf'],
  ['odt', 'odt'],
  ['pdf', 'pdf'],
  ['xml', 'xml:MS Word 2003 XML'],
] as const
const workbooks = [
  ['xls', 'xls:MS Excel 97'],
  ['ods', 'ods'],
] as const

const kept = (name: string): string => join(import.meta.dirname, name)

describe('files kept', () => {
  test.each(['report.doc', 'report.rtf', 'report.odt', 'report.pdf', 'word-2003.xml'])(
    '%s',
    async (name) => {
      const reading = await read(readFileSync(kept(name)))
      sameFigures(reading)
      sameTexts(reading)
    },
  )
  test.each(['report.xls', 'report.ods'])('%s', async (name) => {
    sameFigures(await read(readFileSync(kept(name))))
  })
})

describe.skipIf(!hasOffice)('files LibreOffice writes now', () => {
  const keep = (name: string, bytes: Uint8Array): void => {
    if (process.env['MAKE'] !== undefined) writeFileSync(kept(name), bytes)
  }
  test.each(texts)('%s', { timeout: 120_000 }, async (extension, to) => {
    const bytes = converted({ 'report.docx': await docx() }, to).get('report.docx')
    if (!bytes) throw new Error('nothing written')
    keep(extension === 'xml' ? 'word-2003.xml' : `report.${extension}`, bytes)
    const reading = await read(bytes)
    sameFigures(reading)
    sameTexts(reading)
  })
  test.each(workbooks)('%s', { timeout: 120_000 }, async (extension, to) => {
    const bytes = converted({ 'report.xlsx': await xlsx() }, to).get('report.xlsx')
    if (!bytes) throw new Error('nothing written')
    keep(`report.${extension}`, bytes)
    sameFigures(await read(bytes))
  })
})

test('a flat package is the document it was made of', async () => {
  const parts = Object.entries(unzipSync(await docx())).filter(([name]) =>
    /\.(?:xml|rels)$/.test(name),
  )
  const types = strFromU8(
    parts.find(([name]) => name === '[Content_Types].xml')?.[1] ?? new Uint8Array(),
  )
  const typeOf = (name: string): string =>
    new RegExp(
      `PartName="/${name}" ContentType="([^"]+)"|ContentType="([^"]+)" PartName="/${name}"`,
    )
      .exec(types)
      ?.slice(1)
      .find(Boolean) ?? 'application/xml'
  const flat = `<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts
    .filter(([name]) => name !== '[Content_Types].xml')
    .map(
      ([name, part]) =>
        `<pkg:part pkg:name="/${name}" pkg:contentType="${typeOf(name)}"><pkg:xmlData>${strFromU8(part).replace(/^<\?xml[^>]*>/, '')}</pkg:xmlData></pkg:part>`,
    )
    .join('')}</pkg:package>`
  const reading = await read(strToU8(flat))
  sameFigures(reading)
  sameTexts(reading)
})

test.each(['quoted-printable', 'base64', '8bit'] as const)(
  'a page saved as one file, in %s',
  async (coding) => {
    // The report file a page of ours carries is not what is tried here.
    const bare = strFromU8(await page()).replace(/<script[\s\S]*?<\/script>/g, '')
    const reading = await read(messageOf(bare, coding))
    sameFigures(reading)
    sameTexts(reading)
  },
)
