/** The page that prints by itself: sheet by sheet as laid out, numbered without the browser's help, in the faces of the screen's paper. */
// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compose } from '@/exchange/document/compose'
import type { Document } from '@/exchange/document/document'
import { type PagePart, type Pages, partsOf } from '@/exchange/document/paged'
import { paperPage } from '@/exchange/paper/page'
import { paperFaces } from '@/exchange/paper/sheet'
import { formats } from '@/format'
import { longReport } from '../support/seven-reports'
import { rowsBetween } from '@/ui/part/paper/rows'

const parsed = (document: Document, pages: Pages) =>
  new DOMParser().parseFromString(paperPage(document, pages), 'text/html')

/** Three pages, of which the second begins within a table and ends within a paragraph. */
function threePages(document: Document): Pages {
  const parts = partsOf(document)
  const inTable = parts.findIndex(({ block }) => block.kind === 'table' && block.starts.length > 1)
  const inText = parts.findLastIndex(({ block }) => block.kind === 'paragraph')
  const [table, text] = [parts[inTable], parts[inText]]
  if (table?.block.kind !== 'table' || text?.block.kind !== 'paragraph') throw new Error('no block')
  const [row = 1, length] = [table.block.starts[1], text.block.text.length]
  const begun = (part: PagePart) => ({ ...part, continues: true })
  const goneOn = (part: PagePart) => ({ ...part, isContinued: true })
  return [
    [...parts.slice(0, inTable), begun({ ...table, block: rowsBetween(table.block, 0, row) })],
    [
      goneOn({ ...table, block: rowsBetween(table.block, row, table.block.rows.length) }),
      ...parts.slice(inTable + 1, inText),
      begun({ ...text, from: 0, to: 3 }),
    ],
    [goneOn({ ...text, from: 3, to: length }), ...parts.slice(inText + 1)],
  ]
}

describe.each(formats)('the sheets of a report of format $id', (format) => {
  const document = compose(longReport(format), format)
  const page = parsed(document, threePages(document))
  const sheets = [...page.querySelectorAll('.sheet')]

  it('each end with their own number on the outer side of the paper, or all at the right', () => {
    const numbers = (where: ParentNode) =>
      [...where.querySelectorAll('.sheet > .number:last-child')].map((number) => [
        number.textContent,
        number.className,
      ])
    expect(numbers(page)).toEqual([
      ['— 1 —', 'number odd'],
      ['— 2 —', 'number even'],
      ['— 3 —', 'number odd'],
    ])
    const single = parsed({ ...document, oneSided: true }, threePages(document))
    expect(numbers(single).map(([, side]) => side)).toEqual(Array(3).fill('number odd'))
    expect(page.querySelector('style')?.textContent).not.toMatch(/@(?:top|bottom|left|right)-/)
  })

  it('together say all that the report says, once', () => {
    const whole = parsed(document, [partsOf(document)])
    const textOf = (where: ParentNode) =>
      [...where.querySelectorAll('h1,h2,h3,h4,h5,h6,p')].map((one) => one.textContent).join('')
    expect(textOf(page)).toBe(textOf(whole))
    const figures = (where: ParentNode) => where.querySelectorAll('td').length
    expect(figures(page)).toBe(figures(whole))
    expect(sheets[1]?.querySelector('p.cut')?.textContent).toHaveLength(3)
    expect(sheets[2]?.querySelector('p.rest.cut, p.rest')?.textContent).not.toBe('')
  })

  it('name no element twice, and every heading a figure points to', () => {
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const cell of page.querySelectorAll('td[headers]'))
      for (const id of cell.getAttribute('headers')?.split(' ') ?? []) expect(ids).toContain(id)
  })
})

it("has the faces of the screen's paper", () => {
  const tokens = readFileSync('src/ui/style/tokens.css', 'utf8')
  for (const [name, faces] of Object.entries(paperFaces)) {
    const [, declared = ''] = new RegExp(`--paper-${name}:([^;]*);`).exec(tokens) ?? []
    expect(declared.replace(/\s+/g, ' ').replaceAll(', ', ',').trim()).toBe(faces)
  }
})

describe.each(formats)('a report of format $id', (format) => {
  const document = compose(longReport(format), format)
  const page = parsed(document, [partsOf(document)])
  const tables = [...page.querySelectorAll('table')]
  const blocks = document.blocks.filter((block) => block.kind === 'table')

  it('goes over between rows where the document says so, and nowhere else', () => {
    expect(tables).toHaveLength(blocks.length)
    for (const [at, { starts }] of blocks.entries()) {
      const rows = [...(tables[at]?.querySelectorAll('tr') ?? [])]
      const free = rows.flatMap((row, index) => (row.className === 'stays' ? [] : [index + 1]))
      expect(free).toEqual([...starts.slice(1), rows.length])
    }
  })

  it('has columns that together are as wide as their table, which is a little narrower than the text', () => {
    for (const table of tables) {
      const widths = [...table.querySelectorAll('col')].map(({ style }) => style.width)
      for (const width of widths) expect(width).toMatch(/%$/)
      expect(widths.reduce((sum, width) => sum + parseFloat(width), 0)).toBeCloseTo(100, 0)
    }
    expect(page.querySelector('style')?.textContent).toContain('table{width:calc(100% - 1pt)')
  })

  it('keeps an upright heading as its text, and addresses whole between their pieces', () => {
    const upright = [...page.querySelectorAll('th')].find(({ innerHTML }) =>
      innerHTML.includes('<br>'),
    )
    expect(upright?.textContent).toBe('三、本年度办理结果')
    const pieces = [...page.querySelectorAll('p .whole')].map(({ textContent }) => textContent)
    expect(pieces).toContain('https://www.example.gov.cn/')
    expect(pieces).toContain('content_20240115_3126001.html')
  })
})
