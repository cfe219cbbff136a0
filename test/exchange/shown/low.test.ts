/** Text of two points, and lines and rows too low to show anything, in every kind of text file: left out or doubted, and said. */
import { describe, expect, it, test } from 'vitest'
import { converted, hasOffice } from '../../support/office'
import { file, sheet } from '../../support/sheet-file'
import { seen } from '../../support/shown'
import { paragraph, run, style, word } from '../../support/word-file'

const small = '<w:sz w:val="4"/><w:szCs w:val="4"/>'
const exact = (twips: number) => `<w:spacing w:line="${twips}" w:lineRule="exact"/>`
const said = paragraph(run('全年公开1520条。'))
const ofStyle = {
  styles: style('Low', 'paragraph', `<w:pPr>${exact(20)}</w:pPr>`),
}

const files = {
  'digit.docx': word(run('1520') + run('0', small)),
  'figure.docx': word(run('1520', small)),
  'text.docx': word(run('1520'), {}, said + paragraph(run('内部2件。', small))),
  'line.docx': word(run('1520'), {}, said + paragraph(run('内部2件。'), exact(20))),
  'cell.docx': word(`</w:p>${paragraph(run('1520'), exact(20))}<w:p>`),
  'second.docx': word(`${run('1520')}</w:p>${paragraph(run('0'), exact(20))}<w:p>`),
  'read.docx': word(
    run('1520', '<w:sz w:val="9"/><w:szCs w:val="9"/>'),
    {},
    said + paragraph(run('其中2件。'), exact(280)),
  ),
}

describe.skipIf(!hasOffice).each(['docx', 'doc', 'rtf', 'odt'])('.%s', (kind) => {
  const saved =
    hasOffice && kind !== 'docx'
      ? converted(files, kind)
      : new Map<string, Uint8Array>(Object.entries(files))
  const read = (name: string) => seen(saved.get(`${name}.docx`) ?? new Uint8Array())

  it.each([
    ['digit', 1520, 15200],
    ['figure', null, 1520],
    ['cell', null, 1520],
  ])('a figure: %s', async (name, shown, other) => {
    const { figure, perhaps } = await read(name)
    expect([figure, perhaps]).toEqual([shown, [shown, other]])
  })

  it('a line below the figure in its cell', async () => {
    const { figure, perhaps } = await read('second')
    expect(figure).toBe(1520)
    expect(perhaps).toContain(1520)
  })

  it.each(['text', 'line'])('a paragraph: %s', async (name) => {
    const { text, notes } = await read(name)
    expect(text).toBe('全年公开1520条。')
    expect(notes.join()).toContain('1 处（共 5 字）')
  })

  it('leaves small print and ordinary lines as they are', async () => {
    const { figure, perhaps, text } = await read('read')
    expect([figure, perhaps, text]).toEqual([1520, undefined, '全年公开1520条。\n其中2件。'])
  })
})

test('the height of lines that a style gives counts; an own one goes before it', async () => {
  const low = '<w:pStyle w:val="Low"/>'
  const { text } = await seen(
    word(
      run('1520'),
      ofStyle,
      said + paragraph(run('略。'), low) + paragraph(run('其中2件。'), low + exact(300)),
    ),
  )
  expect(text).toBe('全年公开1520条。\n其中2件。')
})

test.each(['xlsx', 'xls', 'ods'])('a number of two points in .%s is doubted', async (kind) => {
  const own = await file(sheet({ value: 1520, style: { font: { size: 2 } } }))
  if (kind !== 'xlsx' && !hasOffice) return
  const bytes = kind === 'xlsx' ? own : converted({ 'a.xlsx': own }, kind).get('a.xlsx')
  const { figure, perhaps } = await seen(bytes ?? new Uint8Array())
  expect([figure, perhaps]).toEqual([null, [null, 1520]])
})
