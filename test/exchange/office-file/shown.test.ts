/**
 * What is shown counts, in every kind of file: hidden rows, columns, sheets, vanished and struck text, white on
 * white, tracked deletions, numbers as their formats show them. `hidden.*` were written by LibreOffice 7.4 from
 * one document and one workbook that hold each of these.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readHtml } from '@/exchange/read/html'
import { contentOf } from '@/exchange/read/kind'
import { openOffice } from '@/exchange/read/office'
import type { SourceBlock } from '@/exchange/read/source'
import { tame } from '@/exchange/read/tame'
import { excel2003, word2003 } from './written'

interface Opened {
  readonly blocks: readonly SourceBlock[]
  readonly notes: readonly string[]
}

async function open(bytes: Uint8Array): Promise<Opened> {
  const content = contentOf(bytes)
  if (!content.ok) throw new Error(content.problem.text)
  const { value } = content
  if (['docx', 'xlsx', 'package', 'json', 'html', 'text'].includes(value.kind))
    throw new Error(`${value.kind} has a reader of its own`)
  const opened = await openOffice(value as Parameters<typeof openOffice>[0], () => undefined)
  if (!opened.ok) throw new Error(opened.problem.text)
  if ('source' in opened.value) {
    const { blocks, notes = [] } = opened.value.source
    return { blocks, notes }
  }
  const page = tame(opened.value.html)
  if (!page.ok) throw new Error(page.problem.text)
  const { blocks, notes = [] } = readHtml(page.value, { left: opened.value.left })
  return { blocks, notes }
}

const kept = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, name))

const textOf = (blocks: readonly SourceBlock[]): string =>
  blocks.map((block) => (block.kind === 'text' ? block.text : '')).join('\n')

/** The texts of the cells of all tables, with their spans. */
const cellsOf = (blocks: readonly SourceBlock[]) =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.cells.map(({ text, columnSpan, rowSpan }) => `${text} ${columnSpan}×${rowSpan}`)
      : [],
  )

test.each(['doc', 'rtf', 'odt'])('a text as .%s', async (extension) => {
  const { blocks, notes } = await open(kept(`hidden.${extension}`))
  expect(textOf(blocks)).toContain('见增底了。')
  expect(cellsOf(blocks)).toEqual(['高 1×2', '白字深底 2×1', '1520 1×1', '6 1×1'])
  expect(notes.join()).toContain(
    '隐藏的文字 1 处（共 1 字）、带删除线的文字 2 处（共 3 字）、与底色相同的文字 1 处（共 1 字）、修订中删除的文字 1 处（共 1 字）',
  )
  expect(notes.join()).toContain('修订中插入的文字 1 处（共 1 字）已读入')
})

test('a text as .pdf: struck and white text is left out and counted', async () => {
  const { blocks, notes } = await open(kept('hidden.pdf'))
  expect(textOf(blocks)).toMatch(/见 ?增 ?底\[1\]了。/)
  expect(cellsOf(blocks)).toEqual(['高 1×2', '白字深底 2×1', '15 20 1×1', '6 1×1'])
  expect(notes.join()).toMatch(/与底色相同的文字 1 处（共 1 字）、带删除线的文字 \d 处（共 4 字）/)
})

const sheet = [
  ...['2024年报告 1×1', '乙 1×1', '丙 1×1', '丁 1×1'],
  ...[' 1×1', ' 1×1', ' 1×1', ' 1×1'],
  ...['高 1×2', '12 1×1', ' 1×1', ' 1×1'],
  ...['86.0千 1×1', '8.60 1×1', ' 1×1'],
  ...['白字深底 1×1', ' 1×1', ' 1×1', ' 1×1'],
]

test.each([
  ['xls', kept('hidden.xls')],
  ['ods', kept('hidden.ods')],
  ['xml', excel2003()],
])('a workbook as .%s', async (kind, bytes) => {
  const { blocks, notes } = await open(bytes)
  expect(cellsOf(blocks)).toEqual(
    kind === 'xml' ? sheet.map((text) => text.replace('86.0千', '8.6')) : sheet,
  )
  expect(notes).toEqual([
    '工作表“表”隐藏的第 2 行没有读取',
    '工作表“表”隐藏的 B 列没有读取',
    '工作表“表”画了删除线或不显示的内容没有读取：C6（77）、D6（88）、E6（99）',
    '隐藏的工作表“去年”没有读取',
  ])
})

test('Word 2003 XML keeps spans, takes insertions and leaves out vanished text', async () => {
  const content = contentOf(word2003())
  if (!content.ok || content.value.kind !== 'docx') throw new Error('no document')
  const { htmlOfDocx } = await import('@/exchange/read/docx')
  const html = htmlOfDocx(content.value.archive)
  if (!html.ok) throw new Error(html.problem.text)
  const { blocks } = readHtml(html.value)
  expect(textOf(blocks)).toContain('本年新收')
  expect(cellsOf(blocks)).toEqual(['高 1×2', '宽 2×1', '5 1×1', '6 1×1'])
})
