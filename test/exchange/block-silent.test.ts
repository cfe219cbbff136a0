/** What lands without being shown first: figures and nothing else. Whatever else is said is judged, and shown. */
import { describe, expect, it } from 'vitest'
import { readBlock } from '@/exchange/block'
import type { FigureKey } from '@/report/format'
import { isPlainRow } from '@/ui/entry/sheet/clip/paste'
import { needsLook } from '@/ui/entry/sheet/clip/placed'
import { format2021 as format, tableOf } from '../support/pasted'

const organ = '泰州市姜堰区人民政府'
const received = 'requests.received.natural'
const issued = 'proactive.normativeDocuments.issued'
const upheld = 'proceedings.review.upheld'
const figures: Readonly<Record<string, readonly string[]>> = {
  [received]: ['31', '5', '0', '0', '2', '1', '39'],
  [issued]: ['14', '3', '59'],
  [upheld]: ['3', '1', '0', '2', '6'],
}

/** What becomes of a clipboard: nothing lands, it lands at once, or it is shown first. */
function fate(
  clipboard: { html: string; text: string },
  from: FigureKey = received,
  whose = organ,
) {
  const target = { format, table: tableOf(from), from, year: 2025, organ: whose }
  const read = readBlock(clipboard, target)
  const rows = isPlainRow(clipboard)
    ? [clipboard.text.replace(/[\r\n]+$/, '').split('\t')]
    : read.rows
  const isNone = read.by === 'none' ? rows.length === 0 : read.landed.size === 0
  const way = isNone ? 'out' : isPlainRow(clipboard) || !needsLook(read) ? 'silent' : 'shown'
  return { way, rows, read }
}
const rowOf = (from: FigureKey) => figures[from] ?? []
const table = (from: FigureKey, caption = '') =>
  `<table>${caption}<tr>${rowOf(from)
    .map((one) => `<td>${one}</td>`)
    .join('')}</tr></table>`
const tabs = (from: FigureKey) => rowOf(from).join('\t')

/** The same words wherever they may stand. */
const places: Readonly<
  Record<string, (words: string, from: FigureKey) => { html: string; text: string }>
> = {
  'a paragraph before': (words, from) => ({
    html: `<p>${words}</p>${table(from)}`,
    text: `${words}\r\n${tabs(from)}`,
  }),
  'a heading': (words, from) => ({
    html: `<h3>${words}</h3>${table(from)}`,
    text: `${words}\r\n\r\n${tabs(from)}`,
  }),
  'a caption': (words, from) => ({
    html: table(from, `<caption>${words}</caption>`),
    text: `${words}\r\n${tabs(from)}`,
  }),
  'a paragraph after': (words, from) => ({
    html: `${table(from)}<p>${words}</p>`,
    text: `${tabs(from)}\r\n${words}`,
  }),
  'a block around': (words, from) => ({
    html: `<div>${words}<div>${table(from)}</div></div>`,
    text: `${words}\r\n${tabs(from)}`,
  }),
  'a merged first row': (words, from) => ({
    html: table(from).replace(
      '<tr>',
      `<tr><td colspan=${String(rowOf(from).length)}>${words}</td></tr><tr>`,
    ),
    text: `${words}\r\n${tabs(from)}`,
  }),
  'a line of text': (words, from) => ({ html: '', text: `${words}\r\n${tabs(from)}` }),
  'a line of text after': (words, from) => ({ html: '', text: `${tabs(from)}\r\n${words}` }),
}
const ways = (words: string, from: FigureKey = received, whose = organ) =>
  Object.entries(places).map(([place, make]) => [place, fate(make(words, from), from, whose).way])
const all = (way: string) => Object.keys(places).map((place) => [place, way])

describe('what stands beside bare figures', () => {
  it.each<[string, FigureKey]>([
    ...[
      ...['泰兴市人民政府收到和处理政府信息公开申请情况', '罗塘街道办事处依申请公开统计'],
      ...['建议提案办理情况', '信息发布情况统计', '网站信息发布数', '行政复议案件总体情况'],
      ...['信访件登记', '占比情况（%）', '单位：页', '平均办理天数'],
      ...['市住建局收到和处理政府信息公开申请情况', '上年数', '（上年同期）'],
      ...['数据来源：上年度报告', '上年收到申请情况', '去年情况如下：', '上年度报告表'],
      ...['二〇二四年度收到政府信息公开申请情况', '注：本表为泰兴市数据', '二〇二四年度'],
      ...['海陵区2025年收到政府信息公开申请情况', '泰兴市2025年收到政府信息公开申请情况'],
      ...['区住建局2025年收到政府信息公开申请情况', '区住建局收到政府信息公开申请情况'],
      ...['罗塘街道2025年收到政府信息公开申请情况', '部分单位2025年收到政府信息公开申请情况'],
      ...['泰州市人民政府2025年政府信息公开工作年度报告', '泰州市2025年政府信息公开工作年度报告'],
      ...['泰州市收到和处理政府信息公开申请情况', '泰州市', '全市'],
    ].map((words): [string, FigureKey] => [words, received]),
    ...['规范性文件备案情况', '海陵区规章', '泰兴市主动公开政府信息情况'].map(
      (words): [string, FigureKey] => [words, issued],
    ),
    ['泰州市2025年主动公开政府信息情况', issued],
    ['泰州市人民政府2025年政府信息公开行政复议、行政诉讼情况', upheld],
  ])('%s keeps them out, wherever it stands', (words, from) => {
    expect(ways(words, from)).toEqual(all('out'))
    for (const make of Object.values(places))
      expect(fate(make(words, from), from).read.left.join()).toContain(words.replace(/：$/, ''))
  })

  it.each<[string, FigureKey]>([
    ['姜堰区人民政府办公室2025年政府信息公开工作年度报告', received],
    ['依申请公开统计表', received],
    ['请核对以下数据', received],
    ['单位：区政府', received],
  ])('%s is shown with them', (words, from) => {
    expect(ways(words, from)).toEqual(all('shown'))
    for (const make of Object.values(places))
      expect(fate(make(words, from), from).read.said).toEqual([words])
  })

  it.each<[string, FigureKey]>([
    ['收到和处理政府信息公开申请情况', received],
    ['三、收到和处理政府信息公开申请情况', received],
    ['姜堰区2025年收到和处理政府信息公开申请情况', received],
    ['泰州市姜堰区人民政府2025年政府信息公开工作年度报告', received],
    ['政府信息公开行政复议、行政诉讼情况', upheld],
    ['单位：件', received],
  ])('%s is official and needs no look', (words, from) => {
    for (const [place, way] of ways(words, from))
      expect([place, ['silent', 'shown'].includes(way ?? '')]).toEqual([place, true])
    for (const make of Object.values(places))
      expect(fate(make(words, from), from).read.said).toEqual([])
  })
})

describe('what is shown counts', () => {
  const cells = (first: string, style = '') =>
    `${style}<table><tr><td>${first}</td><td>5</td></tr></table>`
  it.each([
    [cells('<s>13</s>31'), '1331\t5', ['31', '5']],
    [cells('<del>13</del>31'), '1331\t5', ['31', '5']],
    [cells('<strike>13</strike>31'), '1331\t5', ['31', '5']],
    [cells('<del>13</del><ins>31</ins>'), '1331\t5', ['31', '5']],
    [cells('<span style="text-decoration:line-through">13</span>31'), '1331\t5', ['31', '5']],
    [
      cells('<b class=x>13</b>31', '<style>.x{text-decoration:line-through}</style>'),
      '1331\t5',
      ['31', '5'],
    ],
    [cells('<p class=MsoNormal><s>13</s>31</p>'), '1331\t5', ['31', '5']],
    [
      '<table><tr><td style="text-decoration:line-through">13</td><td>5</td></tr></table>',
      '13\t5',
      ['', '5'],
    ],
    [cells('31<span style="display:none">9</span>'), '319\t5', ['31', '5']],
    [
      "<table><tr><td>1</td><td width=0 style='display:none'>2</td><td>3</td></tr></table>",
      '1\t2\t3',
      ['1', '3'],
    ],
    ['<p><s>13</s>31</p>', '1331', ['31']],
    ['<span><del>13</del>31</span>', '1331', ['31']],
  ])('in %s', (html, text, row) => {
    const { way, rows, read } = fate({ html, text })
    expect([way, rows]).toEqual(['shown', [row]])
    expect(read.unlike.length).toBeGreaterThan(0)
  })

  it('and a page that shows other figures than the text is a doubt', () => {
    const { way, rows, read } = fate({ html: table(received), text: '31\t5\t0\t0\t2\t1\t40' })
    expect([way, rows[0]?.at(-1)]).toEqual(['shown', '39'])
    expect(read.unlike.join()).toContain('40')
  })

  it.each([
    { html: table(received), text: tabs(received) },
    { html: '', text: tabs(received) },
    { html: '<span>31</span>', text: '31' },
    { html: '', text: '31\t—\t\t/' },
  ])('nothing but figures needs no look: %j', (clipboard) => {
    expect(fate(clipboard).way).toBe('silent')
  })
})
