/** 表四 set as three small tables one under the other, in pages and in Markdown: each is read under its own heading. */
import { expect, it } from 'vitest'
import { readHtml } from '@/exchange/read/html'
import { readText } from '@/exchange/read/plain/text'
import type { SourceDocument } from '@/exchange/read/source'
import { recognise } from '@/exchange/recognise'
import { formats } from '@/format'
import { figureOf } from '@/report/report'

const title = '示例市教育局2024年政府信息公开工作年度报告'
const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const groups = [
  { names: ['行政复议'], key: 'proceedings.review', figures: [5, 1, 2, 3, 11] },
  { names: ['行政诉讼', '未经复议直接起诉'], key: 'proceedings.direct', figures: [4, 2, 0, 1, 7] },
  { names: ['行政诉讼', '复议后起诉'], key: 'proceedings.afterReview', figures: [6, 0, 3, 2, 11] },
]
const row = (cells: readonly (string | number)[], tag = 'td') =>
  `<tr>${cells.map((one) => `<${tag}>${one}</${tag}>`).join('')}</tr>`
const bars = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
const wide = (name: string) => `<tr><td colspan="5">${name}</td></tr>`
const html = (body: string): SourceDocument =>
  readHtml(`<p>${title}</p><p>四、政府信息公开行政复议、行政诉讼情况</p>${body}`)
const text = (lines: readonly string[]): SourceDocument =>
  readText([`# ${title}`, '', '## 四、政府信息公开行政复议、行政诉讼情况', '', ...lines].join('\n'))
const each = <T>(make: (group: (typeof groups)[number]) => T): readonly T[] => groups.map(make)
const rule = bars(heads.map(() => '---'))

const ways: Readonly<Record<string, SourceDocument>> = {
  'a caption over each table': html(
    each(
      ({ names, figures }) =>
        `<p>${names.at(-1) ?? ''}</p><table>${row(heads)}${row(figures)}</table>`,
    ).join(''),
  ),
  'numbered captions': html(
    each(
      ({ names, figures }) =>
        `<p>（一）${names.join('：')}情况</p><table>${row(heads, 'th')}${row(figures)}</table>`,
    ).join(''),
  ),
  'a head over each table': html(
    each(
      ({ names, figures }) =>
        `<table>${names.map(wide).join('')}${row(heads)}${row(figures)}</table>`,
    ).join(''),
  ),
  'one table of three parts': html(
    `<table>${each(({ names, figures }) => wide(names.join(' ')) + row(heads) + row(figures)).join('')}</table>`,
  ),
  'one table of three parts, the names alone': html(
    `<table>${each(({ names, figures }) => wide(names.at(-1) ?? '') + row(heads) + row(figures)).join('')}</table>`,
  ),
  'one sheet of three parts, blank cells beside the names': html(
    `<table>${each(({ names, figures }) => row([names.at(-1) ?? '', '', '', '', '']) + row(heads) + row(figures)).join('')}</table>`,
  ),
  'one sheet of three parts, wider than the table': html(
    `<table>${each(({ names, figures }) => row([names.at(-1) ?? '', '', '', '', '', '', '']) + row([...heads, '', '']) + row([...figures, '', ''])).join('')}</table>`,
  ),
  'Markdown, a heading over each': text(
    groups.flatMap(({ names, figures }) => [
      `### ${names.at(-1) ?? ''}`,
      '',
      bars(heads),
      rule,
      bars(figures),
      '',
    ]),
  ),
  'Markdown, a bold line over each': text(
    groups.flatMap(({ names, figures }) => [
      `**${names.join('：')}**`,
      bars(heads),
      rule,
      bars(figures),
    ]),
  ),
  'Markdown, the name as a first column': text(
    groups.flatMap(({ names, figures }) => [
      bars(['', ...heads]),
      bars(['---', ...heads.map(() => '---')]),
      bars([names.at(-1) ?? '', ...figures]),
      '',
    ]),
  ),
}

it.each(Object.entries(ways))('%s', (_, source) => {
  const read = recognise(source, formats)
  if (!read.ok) throw new Error(read.problem.text)
  const { report, format, origins } = read.value
  const keys = Object.keys(report.figures).filter((key) => key.startsWith('proceedings.'))
  const wanted = groups.flatMap(({ figures }) => figures)
  expect(format.id).toBe('2021')
  expect(keys.map((key) => (origins.has(key) ? figureOf(report, key) : undefined))).toEqual(wanted)
})
