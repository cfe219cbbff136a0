/** What is drawn too small to be seen, in signs that are no digits, or in one of two ways is read as it is drawn. */
import type { WriteSheet } from 'hucre/xlsx'
import { describe, expect, it, test } from 'vitest'
import { file, sheet } from '../../support/sheet-file'
import { page, seen } from '../../support/shown'
import { run, word } from '../../support/word-file'

describe('a row or column of a sheet', () => {
  const whole = sheet({ value: 1520 })
  const withRow = (height: number): WriteSheet => ({
    name: '表',
    rows: [['行政许可', 1433], ...(whole.rows ?? [])],
    rowDefs: new Map([[0, { height }]]),
  })
  const withColumn = (width: number): WriteSheet => ({
    name: '表',
    rows: (whole.rows ?? []).map((row) =>
      row.length === 2 ? [row[0] ?? null, 1527, row[1] ?? null] : row,
    ),
    columns: [{}, { width }, {}],
  })

  it.each([0, 0.75, 2.9])('%d points high is not there', async (height) => {
    const { figure, perhaps, notes } = await seen(await file(withRow(height)))
    expect([figure, perhaps]).toEqual([1520, undefined])
    expect(notes.join()).toContain('隐藏的行 1 行')
  })

  it.each([0, 0.1, 0.29])('%d characters wide is not there', async (width) => {
    const { figure, perhaps, notes } = await seen(await file(withColumn(width)))
    expect([figure, perhaps]).toEqual([1520, undefined])
    expect(notes.join()).toContain('隐藏的列 1 列')
  })

  test('that is low but can be read is there', async () => {
    const { perhaps } = await seen(await file(withRow(6)))
    expect(perhaps).toContain(1433)
  })
})

it.each([
  ['Wingdings', { font: { name: 'Wingdings' } }],
  ['Webdings', { font: { name: 'Webdings' } }],
  ['Symbol', { font: { name: 'Symbol' } }],
  ['the cell, over and over', { alignment: { horizontal: 'fill' } }],
] as const)('a number of a workbook set in %s is doubted', async (_, style) => {
  const { perhaps } = await seen(await file(sheet({ value: 1520, style })))
  expect(perhaps).toBeDefined()
})

test('a run of a workbook in signs is doubted', async () => {
  const richText = [{ text: '152' }, { text: '0', font: { name: 'Wingdings' } }]
  const { perhaps } = await seen(await file(sheet({ value: '1520', richText })))
  expect(perhaps).toBeDefined()
})

it.each(['宋体', 'Calibri', 'Segoe UI', 'Times New Roman'])(
  'a number in %s is not doubted',
  async (name) => {
    const cell = await seen(await file(sheet({ value: 1520, style: { font: { name } } })))
    expect([cell.figure, cell.perhaps]).toEqual([1520, undefined])
    const face = await seen(page(`<font face="${name}">1520</font>`))
    expect([face.figure, face.perhaps]).toEqual([1520, undefined])
    const runs = await seen(word(run('1520', `<w:rFonts w:ascii="${name}"/>`)))
    expect([runs.figure, runs.perhaps]).toEqual([1520, undefined])
  },
)

it.each(['Wingdings', 'wingdings 2', 'Webdings', 'Symbol'])(
  'digits in %s on a page and in Word are doubted',
  async (name) => {
    for (const inner of [`<font face="${name}">1520</font>`, `152<font face="${name}">0</font>`])
      expect((await seen(page(inner))).perhaps).toBeDefined()
    const fonts = `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`
    for (const inner of [run('1520', fonts), run('152') + run('0', fonts)])
      expect((await seen(word(inner))).perhaps).toBeDefined()
  },
)

const ways = (requires: string) =>
  `<mc:AlternateContent><mc:Choice Requires="${requires}">${run('1433')}</mc:Choice><mc:Fallback>${run('1520')}</mc:Fallback></mc:AlternateContent>`

it.each([
  ['w14', 1433],
  ['wps', 1433],
  ['w16se w15', 1433],
  ['zz9', 1520],
  ['wps zz9', 1520],
])('of two ways Word shows the one it knows: %s', async (requires, shown) => {
  expect((await seen(word(ways(requires)))).figure).toBe(shown)
})

test('a cell that is deleted by a revision is left out and doubted', async () => {
  const cell = '<w:cellDel w:id="1" w:author="x" w:date="2025-01-01T00:00:00Z"/>'
  const { figure, perhaps, notes } = await seen(word(run('1520'), { cell }))
  expect([figure, perhaps]).toEqual([null, [null, 1520]])
  expect(notes.join()).toContain('没有接受的修订')
})
