/** 落款: the day and the name over it as GB/T 9704 sets them; it leaves in every file and is no text when read back. */
import { expect, it } from 'vitest'
import { type Additions, compose } from '@/exchange/document/compose'
import { signature } from '@/exchange/paper/signature'
import { readReport } from '@/exchange/readers'
import docx from '@/exchange/write/docx'
import html from '@/exchange/write/html'
import { formats } from '@/format'
import format from '@/format/2021'
import { textOf } from '@/report/report'
import { finishedOf } from '../support/finished'
import { fullReport } from '../support/full-report'
import { unzipSync, strFromU8 } from 'fflate'

const report = fullReport(format)

/** Where the middle of a line lies, in characters from the right edge. */
const middle = (text: string, fromRight: number): number =>
  fromRight + Array.from(text).reduce((sum, char) => sum + (/\d/.test(char) ? 0.5 : 1), 0) / 2

it.each(['甲局', '呼兰区人民政府办公室', '某某市某某区人民政府政务服务和数据管理局办公室'])(
  'the day stands centred under %s, neither beyond the edge',
  (name) => {
    const lines = signature(name, '2026年1月20日').flatMap((block) =>
      block.kind === 'paragraph' ? [block] : [],
    )
    const [first, second] = lines.map(({ text, fromRight = NaN }) => middle(text, fromRight))
    expect(first).toBeCloseTo(second ?? NaN, 5)
    for (const { fromRight } of lines) expect(fromRight).toBeGreaterThanOrEqual(2)
    expect(lines[0]?.apart).toBe(true)
  },
)

it('stands between the mention of the annex and the annex', () => {
  const annex = [{ text: '增加较多', figures: [], reason: '窗口增多' }]
  const { blocks } = compose(report, format, { annex, charts: [], signed: '2026年1月20日' })
  const texts = blocks.flatMap((block) => ('text' in block ? [block.text] : []))
  const from = texts.indexOf('附件：数据核实说明')
  expect(texts.slice(from, from + 4)).toEqual([
    '附件：数据核实说明',
    report.organ.name,
    '2026年1月20日',
    '附件',
  ])
  expect(textOf(report, 'other')).not.toContain('2026年1月20日')
})

it('says before the annex that the report was corrected, which is no text when it is read back', async () => {
  const additions = { annex: [], charts: [], corrected: '2026年3月2日', signed: '2026年1月20日' }
  const { blocks } = compose(report, format, additions)
  const said = '（本报告已于2026年3月2日更正，替换此前公布的版本）'
  expect(blocks.slice(-3).map((block) => ('text' in block ? block.text : ''))).toEqual([
    said,
    report.organ.name,
    '2026年1月20日',
  ])
  for (const writer of [docx, html]) {
    const file = await writer.write(finishedOf(report, format, additions))
    const reading = await readReport({ bytes: new Uint8Array(await file.arrayBuffer()) }, formats)
    if (!reading.ok) throw new Error(reading.problem.text)
    expect(reading.value.recognised.report.narrative).toEqual(report.narrative)
  }
})

/** The page as an office's site shows it: without the data, and perhaps without a title that is marked as one. */
const shownOnSite = (page: string): readonly string[] => {
  const bare = page.replace(/<script[^]*?<\/script>/, '')
  const plain = bare.replace(/<title>[^]*?<\/title>/, '').replace(/<h1 ([^]*?)<\/h1>/, '<p $1</p>')
  return [bare, plain]
}

it('says so below the title of the web page too, which is read as the same report', async () => {
  const said = '（本报告已于2026年3月2日更正，替换此前公布的版本）'
  const written = async (additions?: Additions) =>
    (await html.write(finishedOf(report, format, additions))).text()
  const usual = await written()
  const page = await written({ annex: [], charts: [], corrected: '2026年3月2日' })
  expect(/<\/h1>\s*<p[^>]*>([^<]*)<\/p>/.exec(page)?.[1]).toBe(said)
  const [, description] = /<meta name="description" content="([^"]*)"/.exec(page) ?? []
  expect(description).toBe(`${report.title}${said}`)
  expect(page.split(said)).toHaveLength(4)
  expect(usual).not.toMatch(/更正，替换|description/)
  const read = async (file: string) => {
    const reading = await readReport({ bytes: new TextEncoder().encode(file) }, formats)
    if (!reading.ok) throw new Error(reading.problem.text)
    return { ...reading.value.recognised, notes: reading.value.notes }
  }
  const before = shownOnSite(usual)
  for (const [at, file] of shownOnSite(page).entries()) {
    const now = await read(file)
    expect(now).toEqual(await read(before[at] ?? ''))
    expect([now.report.narrative, now.report.figures]).toEqual([report.narrative, report.figures])
    expect([now.report.title, now.year]).toEqual([report.title, report.year])
  }
})

it('is no text of the report when its Word file is read back', async () => {
  const annex = [{ text: '增加较多', figures: [], reason: '窗口增多。' }]
  for (const signed of [undefined, '2026年1月20日']) {
    const additions = { annex, charts: [], ...(signed !== undefined && { signed }) }
    const file = await docx.write(finishedOf(report, format, additions))
    const reading = await readReport({ bytes: new Uint8Array(await file.arrayBuffer()) }, formats)
    if (!reading.ok) throw new Error(reading.problem.text)
    const { report: back, problems } = reading.value.recognised
    expect(back.narrative).toEqual(report.narrative)
    expect(back.figures).toEqual(report.figures)
    expect(problems).toEqual([])
  }
})

it.each([
  [true, false],
  [false, true],
])('printed on one side %s, even pages have numbers of their own %s', async (oneSided, even) => {
  const finished = finishedOf(report, format, { annex: [], charts: [], oneSided })
  const parts = unzipSync(new Uint8Array(await (await docx.write(finished)).arrayBuffer()))
  const settings = strFromU8(parts['word/settings.xml'] ?? new Uint8Array())
  expect(/<w:evenAndOddHeaders(?![^>]*(?:false|"0"))/.test(settings)).toBe(even)
})
