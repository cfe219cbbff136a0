// @vitest-environment jsdom
/** Which tables become part of a text: those of a page's own sections do, a statutory one pasted there never does, and is led to its place. */
import { describe, expect, it } from 'vitest'
import { textWithTables } from '@/exchange/block/in-text'
import { compose } from '@/exchange/document/compose'
import { readHtml } from '@/exchange/read/html'
import { recognise } from '@/exchange/recognise'
import html from '@/exchange/write/html'
import { formats } from '@/format'
import { escaped } from '@/report/text/markup'
import { tableText } from '@/report/text/table'
import { finishedOf } from '../support/finished'
import { fullReport } from '../support/full-report'

const every = formats.map((format) => [format.name, format] as const)
const own = [
  ['单位', '收到', '办结'],
  ['甲局', '3', '2'],
  ['乙局', '5', '5'],
]
const ownPage = `<table>${own
  .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  .join('')}</table>`

describe.each(every)('a statutory table of %s pasted into a text', (_name, format) => {
  const tables = compose(fullReport(format), format).blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : [],
  )
  const marked = tables.map(({ rows }) => {
    const body = rows.map((row) => {
      const cells = row.map(
        ({ text, rowSpan, columnSpan }) =>
          `<td rowspan=${String(rowSpan)} colspan=${String(columnSpan)}>${escaped(text)}</td>`,
      )
      return `<tr>${cells.join('')}</tr>`
    })
    return `<table>${body.join('')}</table>`
  })

  it('goes the way of plain text, alone, among words, and with another table', () => {
    expect(marked.length).toBeGreaterThan(2)
    for (const page of marked)
      for (const around of [
        page,
        `<p>情况如下：</p>${page}<p>以上。</p>`,
        `${ownPage}<p>另：</p>${page}`,
      ])
        expect(textWithTables({ html: around, text: '甲\t乙' }, format)).toEqual({
          text: '甲\t乙',
          note: expect.stringMatching(
            /^这是\S+的数字，已按文字粘贴；要填进\S+，请按 Ctrl\+Z 撤销，把光标放到表格的格里再粘贴$/,
          ) as unknown,
        })
  })

  it('is told from plain text between tabs alone, as Notepad or Excel give it', () => {
    for (const { rows } of tables) {
      const grid: string[][] = rows.map(() => [])
      rows.forEach((row, at) => {
        let column = 0
        for (const { text, rowSpan, columnSpan } of row) {
          while (grid[at]?.[column] !== undefined) column += 1
          for (let down = 0; down < rowSpan; down++)
            for (let right = 0; right < columnSpan; right++)
              (grid[at + down] ??= [])[column + right] = down + right === 0 ? text : ''
        }
      })
      const text = `${grid.map((row) => row.join('\t')).join('\n')}\n`
      expect(textWithTables({ html: '', text }, format)).toEqual({
        text,
        note: expect.stringContaining('已按文字粘贴') as unknown,
      })
    }
    const text = own.map((row) => row.join('\t')).join('\n')
    expect(textWithTables({ html: '', text }, format)).toBeUndefined()
  })

  it('is told from a table of the text itself', () => {
    expect(textWithTables({ html: ownPage, text: '单位\t收到\t办结' }, format)).toEqual({
      text: tableText(own),
    })
  })
})

describe.each(every)('a published page of %s with a table of its own', (_name, format) => {
  const report = fullReport(format)
  it.each(['problems', 'other'] as const)('in %s keeps it there', async (place) => {
    const section = format.sections.find((one) => one.place === place)
    const whole = await (await html.write(finishedOf(report, format))).text()
    // A site drops the script in which our page carries its report.
    const page = whole.replace(/<script[\s\S]*?<\/script>/g, '')
    const at = page.indexOf(section?.title ?? '?')
    const end = page.indexOf('</p>', page.indexOf('<p', at)) + '</p>'.length
    expect(at).toBeGreaterThan(0)
    const outcome = recognise(readHtml(page.slice(0, end) + ownPage + page.slice(end)), formats)
    if (!outcome.ok) throw new Error(outcome.problem.text)
    const read = outcome.value.report
    expect(read.narrative[place]).toContain(tableText(own))
    expect({ ...read.narrative, [place]: '' }).toEqual({ ...report.narrative, [place]: '' })
    expect(read.figures).toEqual(report.figures)
  })
})
