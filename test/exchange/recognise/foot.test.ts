/** What stands below the last section: all of it is read from our own file, of others' nothing is lost without a word. */
import { zipSync, strToU8, unzipSync, strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readReport } from '@/exchange/readers'
import docx from '@/exchange/write/docx'
import html from '@/exchange/write/html'
import { formats } from '@/format'
import { type Report, freeze } from '@/report/report'
import { finishedOf } from '../../support/finished'
import { fullReport } from '../../support/full-report'

const last = formats.at(-1)
if (!last) throw new Error('no format')
const format = last

const feet: readonly (readonly [string, string])[] = [
  ['附件：', '附件：收费明细表'],
  ['附件1：', '附件1：说明'],
  ['附：', '附：依申请公开统计表'],
  ['附表：', '附表：统计'],
  ['联系人 below an annex', '附件：收费明细表\n联系人：张三'],
  ['a date', '2025年1月20日'],
  ['a date below an annex', '附件：明细\n2025年1月20日'],
  ['an organ and a date', '示例市某局\n2025年1月20日'],
  ['a unit', '单位：示例市某局'],
  ['a line like a site', '来源于各科室的统计'],
  ['a line like a foot', '打印政府公报12期'],
  ['a sentence like a site', '编辑政府公报12期。'],
  ['a sentence like a foot', '主办单位：示例市某局，承办单位：办公室。'],
  ['a number', '12'],
  ['a line like a heading', '三、收到和处理的说法只是正文里的一句'],
  ['a page of links', '上一篇\n下一篇'],
]

const written = (foot: string, place: 'other' | 'overview' = 'other'): Report => {
  const full = fullReport(format)
  const text = `无其他事项。\n${foot}\n附后一段正文，仍属这一部分。`
  return freeze({ ...full, narrative: { ...full.narrative, [place]: text } })
}

const bytesOf = async (report: Report): Promise<Uint8Array> =>
  new Uint8Array(await (await docx.write(finishedOf(report, format))).arrayBuffer())

async function read(bytes: Uint8Array) {
  const reading = await readReport({ bytes }, formats)
  if (!reading.ok) throw new Error(reading.problem.text)
  return reading.value.recognised
}

/** The same file as an office writes it: its headings are paragraphs like any other. */
function withoutStyles(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(text.replace(/<w:pStyle w:val="(?:Title|Heading\d)"\/>/g, '')),
  })
}

const lines = (text = '') => text.split('\n').filter((line) => line !== '')

describe.each(feet)('a section with %s', (_what, foot) => {
  test.each(['other', 'overview'] as const)(
    'comes whole out of our Word file (%s)',
    async (place) => {
      const report = written(foot, place)
      const { report: back, problems, doubts } = await read(await bytesOf(report))
      expect(back.narrative).toEqual(report.narrative)
      expect([back.title, back.year]).toEqual([report.title, report.year])
      expect(problems).toEqual([])
      expect(doubts).toEqual([])
    },
  )

  test('loses nothing without a word in a Word file without styles', async () => {
    const report = written(foot)
    const { report: back, problems } = await read(withoutStyles(await bytesOf(report)))
    const said = problems.join('\n')
    const dropped = lines(report.narrative.other).filter(
      (line) => !lines(back.narrative.other).includes(line) && !/^\d+$/.test(line),
    )
    const count = dropped.length
    expect(said === '' ? 0 : Number(/有 (\d+) 段没有读入/.exec(said)?.[1])).toBe(count)
    expect(dropped.slice(0, 3).every((line) => said.includes(line))).toBe(true)
  })
})

test('the lead of our Word file comes whole, whatever it looks like', async () => {
  const full = fullReport(format)
  const lead = '（此件公开发布）\n来源：某局\n前言 短'
  const report = freeze({
    ...full,
    title: '特殊的标题',
    narrative: { ...full.narrative, lead },
  })
  const { report: back } = await read(await bytesOf(report))
  expect([back.title, back.narrative.lead]).toEqual(['特殊的标题', lead])
})

const site = ['上一篇：某局2022年报告', '主办单位：某局 版权所有', '网站地图', '相关链接']

test.each([
  ['nothing but the site', [], 0],
  ['an annex', ['附件：收费明细表'], 1],
  ['a signing', ['2025年1月20日'], 1],
  ['an annex with a text', ['附件：收费明细表', '附后一段正文。'], 2],
])('of a page with %s below it the foot stays out', async (_what, foot, count) => {
  const report = fullReport(format)
  const page = await (await html.write(finishedOf(report, format))).text()
  const text = page
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace('</main>', `${[...foot, ...site].map((line) => `<p>${line}</p>`).join('')}</main>`)
  const { report: back, problems } = await read(new TextEncoder().encode(text))
  expect(back.narrative).toEqual(report.narrative)
  expect(problems).toHaveLength(Math.min(1, count))
  for (const line of foot) expect(problems[0]).toContain(line)
  for (const line of site) expect(problems.join()).not.toContain(line)
})
