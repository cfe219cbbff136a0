/** Files come in by what they hold, whatever their names say: Word as .doc, a page as .xls, a workbook as .csv. */
import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import html from '@/exchange/write/html'
import json from '@/exchange/write/json'
import word from '@/exchange/write/docx'
import packed from '@/exchange/write/package'
import { formatForYear } from '@/format'
import { cellsOf } from '@/report/format'
import { figureOf } from '@/report/report'
import { useImports } from '@/state/import/imports'
import { database } from '@/storage/database'
import { finishedOf } from '../support/finished'
import { fullReport } from '../support/full-report'
import { workbookOf } from '../support/workbook'

const format = formatForYear(2024) ?? expect.fail('2024')
const report = fullReport(format)
const finished = finishedOf(report, format)
const office = (kind: string) =>
  new Blob([
    Uint8Array.from(
      readFileSync(new URL(`../exchange/office-file/report.${kind}`, import.meta.url)),
    ),
  ])

/** What it is, what it is called, what is said of it, the file. */
const files: readonly (readonly [string, string, string, () => Blob | Promise<Blob>])[] = [
  ['Word', '年报.doc', 'Word 文档', () => word.write(finished)],
  ['a page', '年报.xls', '网页', () => html.write(finished)],
  ['a page', '年报.doc', '网页', () => html.write(finished)],
  [
    'a workbook',
    '年报.csv',
    'Excel 工作簿',
    async () => new Blob([Uint8Array.from(await workbookOf(report, format))]),
  ],
  ['our file', '年报.txt', '报告文件', () => json.write(finished)],
  ['a 报送包', '年报.json', '报告文件', () => packed.write(finished)],
  ['old Word', '年报.docx', 'Word 文档', () => office('doc')],
  ['an old workbook', '年报.html', 'Excel 工作簿', () => office('xls')],
  ['RTF', '年报.doc', 'RTF 文档', () => office('rtf')],
  ['OpenDocument', '年报.docx', '', () => office('odt')],
  ['PDF', '年报.docx', 'PDF', () => office('pdf')],
  ['Word', '年报', 'Word 文档', () => word.write(finished)],
]

beforeEach(async () => {
  setActivePinia(createPinia())
  await Promise.all(database.tables.map((table) => table.clear()))
})

it.each(files)('%s called %s is read as what it is', async (_, name, kind, made) => {
  const imports = useImports()
  imports.clear()
  await imports.add([{ name, content: await made() }])
  const [item, ...more] = imports.items
  expect([item?.word, more]).toEqual(['', []])
  const { recognised, kind: told } = item?.draft?.reading ?? expect.fail('not read')
  expect(told).toContain(kind)
  const read = [...cellsOf(format).keys()].filter(
    (key) => figureOf(recognised.report, key) === figureOf(report, key),
  )
  expect(read.length).toBe(cellsOf(format).size)
})
