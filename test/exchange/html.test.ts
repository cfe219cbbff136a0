/** The web page is valid, speaks for itself, survives a CMS, points nowhere and holds its own data. */
// @vitest-environment jsdom
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Document, type TableBlock, headingsOf } from '@/exchange/document/document'
import { readHtml } from '@/exchange/read/html'
import html from '@/exchange/write/html'
import { formats } from '@/format'
import { readReportFile } from '@/report/json/file'
import { type Format, cellsOf } from '@/report/format'
import { type Report, blankReport, freeze } from '@/report/report'
import { finishedOf } from '../support/finished'

const filled = (format: Format): Report => {
  const report = blankReport(format, format.since, {
    name: '某某局',
    level: 'department',
    secret: 1,
  })
  const figures = [...cellsOf(format).keys()].map((key, index) => [key, 10_001 + index])
  return freeze({
    ...report,
    narrative: {
      ...report.narrative,
      lead: '依据<条例>&“办法”编制</p><script>alert(1)</script><!-- 。',
      overview: '（一）主动公开\n公开信息。\n（二）依申请公开。规范答复。\n1.队伍\n培训。',
    },
    figures: Object.fromEntries(figures) as Report['figures'],
    acknowledged: [{ check: 'x', reason: '内部理由' }],
    inside: 7,
  })
}

const checker = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // A CMS takes style sheets and classes away: what is left to carry the form are these two.
    'no-inline-style': 'off',
    'no-deprecated-attr': 'off',
    // Some CMS editors do not know elements without their closing tag's usual form.
    'void-style': 'off',
  },
})

describe.each(formats)('the web page of format $id', (format) => {
  const report = filled(format)
  let document: Document
  let source: string
  let page: globalThis.Document

  beforeAll(async () => {
    const finished = finishedOf(report, format, {
      annex: [{ text: '申请数量比上年增长200%', figures: ['x 3件'], reason: '新增三个<便民>窗口' }],
      charts: [
        {
          after: 'end',
          picture: {
            kind: 'picture',
            png: new Uint8Array([137, 80, 78, 71]),
            width: 150,
            height: 80,
            caption: '图1 申请数量',
            alt: '折线图：“申请”数量',
          },
        },
      ],
    })
    document = finished.document
    source = await (await html.write(finished)).text()
    page = new DOMParser().parseFromString(source, 'text/html')
  })

  it('has no error for the HTML checker', async () => {
    const { results } = await checker.validateString(source)
    expect(results.flatMap(({ messages }) => messages)).toEqual([])
  })

  it('is read back without a word of doubt', () => {
    expect(readHtml(source).notes).toBeUndefined()
  })

  it('says its language and title and holds every text of the document in order', () => {
    expect(page.documentElement.lang).toBe('zh-CN')
    expect(page.title).toBe(document.title)
    const texts = document.blocks.flatMap((block) =>
      block.kind === 'table'
        ? [block.name, ...block.rows.flat().map(({ text }) => text)]
        : [block.kind === 'picture' ? block.caption : block.text],
    )
    const shown = [
      ...page.querySelectorAll('main :is(h1,h2,h3,h4,h5,h6,p,caption,th,td,figcaption)'),
    ].map((element) => element.textContent.replace(/^\u3000\u3000/, ''))
    expect(shown).toEqual(texts)
  })

  it('names the headings of every figure', () => {
    const tables = document.blocks.filter((block): block is TableBlock => block.kind === 'table')
    for (const [index, table] of [...page.querySelectorAll('table')].entries()) {
      const block = tables[index]
      if (!block) throw new Error('A table too many')
      const figures = block.rows.flat().filter(({ role }) => role === 'figure')
      const cells = [...table.querySelectorAll('td[headers]')]
      expect(cells).toHaveLength(figures.length)
      for (const [at, cell] of cells.entries()) {
        const ids = cell.getAttribute('headers')?.split(' ') ?? []
        const headings = ids.map((id) => page.getElementById(id))
        const figure = figures[at]
        const expected = figure ? headingsOf(block, figure).map(({ text }) => text) : []
        expect(expected.length).toBeGreaterThan(1)
        expect(headings.map((heading) => heading?.textContent)).toEqual(expected)
        expect(headings.every((heading) => heading?.hasAttribute('scope'))).toBe(true)
      }
      expect(table.querySelectorAll('th:not([scope])')).toHaveLength(0)
    }
  })

  it('keeps the form without style sheets and classes, and points nowhere', () => {
    expect(page.querySelectorAll('style, link, [class], base, iframe')).toHaveLength(0)
    expect(page.querySelectorAll('table[border="1"]')).toHaveLength(3)
    expect(source.match(/(?:src|href|action)="(?!data:image\/png)/g)).toBeNull()
    expect([...page.querySelectorAll('script')].map(({ type }) => type)).toEqual([
      'application/json',
    ])
  })

  it('holds its figures as the report file, without what stays inside', () => {
    const script = page.getElementById('zfxxgk-annual-report')
    const read = readReportFile(script?.textContent ?? '', formats)
    if (!read.ok) throw new Error(read.problem.text)
    const { figures, narrative, title, year } = report
    expect(read.value).toMatchObject({ figures, narrative, title, year })
    expect(read.value.organ).toEqual({ name: '某某局', level: 'department' })
    expect(read.value.acknowledged).toEqual([])
    expect(script?.textContent).not.toMatch(/inside|secret|内部理由|<!--/)
  })
})
