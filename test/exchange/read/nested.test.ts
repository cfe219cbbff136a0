/** A table within a cell is read, or stands as a doubt: no figure of the table around it is lost. */
import { describe, expect, it } from 'vitest'
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'
import { figureOf } from '@/report/report'
import { converted, hasOffice } from '../../support/office'
import { key, page } from '../../support/shown'
import { paragraph, run, word } from '../../support/word-file'

const penalties = 'proactive.penalties.decisions'
const coercion = 'proactive.coercion.decisions'
/** The figures around it, and what is said of the one in the nested table. */
async function read(bytes: Uint8Array) {
  const outcome = await readReport({ bytes }, formats)
  if (!outcome.ok) throw new Error(outcome.problem.text)
  const { report, doubts, origins } = outcome.value.recognised
  return {
    around: [penalties, coercion].map((one) => figureOf(report, one)),
    figure: origins.has(key) ? figureOf(report, key) : undefined,
    perhaps: doubts.find(({ figures }) => figures.includes(key))?.candidates,
    text: report.narrative.overview,
  }
}

const cell = (text: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr>${paragraph(run(text))}</w:tc>`
const inner = (...texts: string[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="900"/>'.repeat(texts.length)}</w:tblGrid><w:tr>${texts.map(cell).join('')}</w:tr></w:tbl>`
/** The cell of the figure holds a table, and the paragraph Word asks for behind it. */
const nested = (...texts: string[]) => word(`${run('')}</w:p>${inner(...texts)}<w:p>${run('')}`)

const pages: Readonly<Record<string, readonly [Uint8Array, Uint8Array]>> = {
  'a page': [page('<table><tr><td>1520</table>'), page('<table><tr><td>1520<td>33</table>')],
  'a Word file': [nested('1520'), nested('1520', '33')],
}

describe.each(Object.entries(pages))('in %s', (_, [one, two]) => {
  it('one cell in a cell is its figure', async () => {
    expect(await read(one)).toMatchObject({ around: [77, 8], figure: 1520 })
  })

  it('several are a doubt that shows each', async () => {
    expect(await read(two)).toMatchObject({ around: [77, 8], figure: null, perhaps: [1520, 33] })
  })
})

describe.skipIf(!hasOffice).each(['doc', 'rtf', 'odt'])('in .%s', (kind) => {
  const files = { 'one.docx': nested('1520'), 'two.docx': nested('1520', '33') }
  const saved = hasOffice ? converted(files, kind) : new Map<string, Uint8Array>()

  it('a table in a cell costs no figure, and goes in by itself or as a doubt', async () => {
    expect(await read(saved.get('one.docx') ?? new Uint8Array())).toMatchObject({
      around: [77, 8],
      figure: 1520,
    })
    const { around, perhaps } = await read(saved.get('two.docx') ?? new Uint8Array())
    expect([around, perhaps]).toEqual([
      [77, 8],
      [1520, 33],
    ])
  })
})

it('a table within a table of a text is read with its words', async () => {
  const table = '<table><tr><td>微博<td><table><tr><td>新浪<td>5<tr><td>腾讯<td>6</table></table>'
  const { text } = await read(page('1520', `全年公开。${table}后文。`))
  for (const word of ['微博', '新浪', '5', '腾讯', '6', '后文']) expect(text).toContain(word)
})

describe('tables that hold a report stay what arranges the page', () => {
  const report = new TextDecoder().decode(page('1520')).replace(/^.*<body>|<\/body>.*$/g, '')
  const beside = (inner: string) =>
    `<table><tr><td>访问<td>12<td>3<tr><td>栏目<td colspan="2">${inner}</table>`
  const utf8 = (html: string) =>
    new TextEncoder().encode(
      `<meta charset="utf-8"><style>@page { size: 420mm 594mm }</style>${html}`,
    )
  const files = {
    'one.html': utf8(beside(report)),
    'two.html': utf8(beside(`${beside(report)}<p>页脚`)),
  }

  it.each(Object.entries(files))('in a page: %s', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({ around: [77, 8], figure: 1520 })
  })

  it.skipIf(!hasOffice).each(['odt', 'docx', 'doc', 'rtf'])(
    'in .%s, as deep as they lie',
    async (kind) => {
      for (const bytes of converted(files, kind).values())
        expect(await read(bytes)).toMatchObject({ around: [77, 8], figure: 1520 })
    },
    60_000,
  )
})
