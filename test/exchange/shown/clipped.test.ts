/** Of a web page: what its styles cut off, push away or shrink, cell by cell, paragraph by paragraph, table by table; tried in Chromium. */
import { describe, expect, it } from 'vitest'
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'
import { page, seen } from '../../support/shown'

const edited = (from: string, to: string) =>
  new TextEncoder().encode(new TextDecoder().decode(page('1520')).replace(from, to))

/** None of these shows anything of a block. */
const away = [
  'overflow:hidden;height:0',
  'overflow:hidden;width:1px',
  'overflow:hidden;height:3px',
  'overflow:hidden;max-height:0',
  'overflow:hidden;display:block;block-size:0',
  'overflow-x:hidden;width:0;display:block',
  'overflow-y:clip;height:0;display:block',
  'overflow:auto;height:0;display:block',
  'overflow:hidden;contain:strict',
  'overflow:hidden;padding-left:9999px',
  'clip:rect(0,0,0,0);position:absolute',
  'clip:rect(auto auto auto 9999px);position:absolute',
  'clip-path:inset(50%)',
  'clip-path:inset(0 100% 0 0)',
  'clip-path:inset(99% round 2px)',
  'clip-path:circle(0)',
  'clip-path:polygon(0 0,0 0,0 0)',
  '-webkit-clip-path:inset(100%)',
  'position:absolute;left:-9999px',
  'position:absolute;right:9999px',
  'position:fixed;bottom:9999px',
  'position:fixed;left:9999px',
  'position:absolute;inset-inline-start:-9999px',
  'position:absolute;inset:-9999px auto auto',
  'position:absolute;top:-100vh',
  'margin-left:-9999px',
  'margin:0 0 0 -9999px',
  'margin:-9999px',
  'transform:scale(0);display:block',
  'transform:scale(0%);display:block',
  'transform:translate(-100vw);display:block',
  'transform:translate(0,-9999px);display:block',
  'transform:skew(90deg);display:block',
  'opacity:0',
  'font-size:1px',
  'font-size:2pt',
  'font-size:.1em',
  'font:1px/1 a',
  'font-size:min(0px,1em)',
  'font-size:clamp(0px,0px,0px)',
]
const inBlocks = [
  'text-indent:-9999px',
  'text-indent:-2000%',
  'text-indent:100%;white-space:nowrap;overflow:hidden',
  'line-height:0;overflow:hidden;display:block',
]

describe.each([...away, ...inBlocks])('%s', (style) => {
  it('leaves a paragraph out, and says so', async () => {
    const prose = `全年公开1520条。</p><p style="${style}">内部2件。`
    const { text, notes } = await seen(page('1520', prose))
    expect(text).toBe('全年公开1520条。')
    expect(notes.join()).toContain('1 处（共 5 字）')
  })

  it('takes no figure of a block that nobody sees, nor a digit of it', async () => {
    const whole = await seen(page(`<div style="${style}">1520</div>`))
    expect([whole.figure, whole.perhaps]).toEqual([null, [null, 1520]])
    const digit = await seen(page(`1520<span style="${style}">0</span>`))
    expect(digit.perhaps).toContain(1520)
  })
})

it.each(away)('a table within %s is left out, and it is said', async (style) => {
  const opened = edited('<table>', `<div style="${style}"><table>`)
  const { figure, perhaps, notes } = await seen(opened)
  expect([figure, perhaps]).toEqual([null, undefined])
  expect(notes.join()).toContain('没有读入原文不显示的内容')
})

const kept = [
  'visibility:hidden',
  'opacity:0',
  'clip-path:inset(50%)',
  'text-indent:-9999px',
  'font-size:1px',
]
const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const rowOf = (label: string, figures: readonly number[], style = '') =>
  `<tr><td>${label}${figures.map((figure, at) => `<td${at === 2 ? ` style="${style}"` : ''}>${figure}`).join('')}</tr>`

it.each(kept)('a cell that keeps its room keeps its column: %s', async (style) => {
  const figures = [5, 4, 3, 2, 1, 7, 22]
  const html = `<meta charset=utf-8><p>示例县人民政府2025年政府信息公开工作年度报告<p>三、收到和处理政府信息公开申请情况<table><tr><td>${heads.map((head) => `<td>${head}`).join('')}</tr>${rowOf('一、本年新收政府信息公开申请数量', figures, style)}${rowOf('二、上年结转政府信息公开申请数量', figures)}</table>`
  const outcome = await readReport({ bytes: new TextEncoder().encode(html) }, formats)
  if (!outcome.ok) throw new Error(outcome.problem.text)
  const { report, doubts } = outcome.value.recognised
  const key = 'requests.received.research'
  expect(doubts.find((doubt) => doubt.figures.includes(key))?.candidates).toEqual([null, 3])
  expect(report.figures).toMatchObject({
    'requests.received.business': 4,
    'requests.received.welfare': 2,
    'requests.received.total': 22,
    'requests.carriedIn.research': 3,
  })
})

/** Browsers do not heed this for cells and rows, or for tables, or not without more. */
it.each([
  ['cells have their text’s height', '<td>1520', '<td style="overflow:hidden;height:0">1520'],
  ['cells have no margin', '<td>1520', '<td style="margin-left:-9999px">1520'],
  ['rows have their cells’ height', '<tr>', '<tr style="overflow:hidden;height:0">'],
  ['tables have their rows’ height', '<table>', '<table style="overflow:hidden;height:0">'],
  ['tables begin their lines', '<table>', '<div style="text-indent:-9999px"><table>'],
  ['only what is placed is clipped', '<table>', '<div style="clip:rect(0,0,0,0)"><table>'],
  ['no zoom is no size', '<table>', '<div style="zoom:0"><table>'],
])('%s, so that 1520 is taken', async (_, from, to) => {
  expect((await seen(edited(from, to))).figure).toBe(1520)
})

it.each([
  'color:transparent;text-shadow:0 0 0 #000',
  'color:transparent;-webkit-text-stroke:1px #000',
  'color:transparent;background:linear-gradient(red,blue);-webkit-background-clip:text',
])('what shows without a colour of its own is read: %s', async (style) => {
  const { text } = await seen(page('1520', `全年公开。</p><p style="${style}">其中2件。`))
  expect(text).toBe('全年公开。\n其中2件。')
})

/** Whether one sees what stands within these nobody tells without drawing it. */
const unsure = [
  'mask:linear-gradient(transparent,transparent)',
  'letter-spacing:-99px',
  'overflow:hidden;width:1em',
  'overflow:clip;max-width:12pt;display:block',
  'position:relative;left:9999px',
  'animation:away 1s forwards',
  'animation:away 900s',
  'animation-name:away;animation-duration:1s;animation-fill-mode:both',
  'opacity:.1',
]

describe.each(unsure)('perhaps: %s', (style) => {
  const maybe = [1520, null]

  it.each([
    ['around the table', '<table>', `<div style="${style}"><table>`],
    ['the table', '<table>', `<table style="${style}">`],
    ['its body', '<table>', `<table><tbody style="${style}">`],
    ['a row', '<tr><td>行政许可', `<tr style="${style}"><td>行政许可`],
    ['around table and prose', '<p>二、', `<div style="${style}"><p>二、`],
  ])('%s: its figures are doubted', async (_, from, to) => {
    const { figure, perhaps, notes } = await seen(edited(from, to))
    expect([figure, perhaps]).toEqual([1520, maybe])
    if (!from.startsWith('<tr>')) expect(notes.join()).toContain('可能没有显示出来')
  })

  it('a paragraph is doubted, be it of figures or of words', async () => {
    for (const words of ['其中2件。', '没有其他情况。']) {
      const { text, doubted, notes } = await seen(
        page('1520', `全年公开。</p><p style="${style}">${words}`),
      )
      expect(text).toBe(`全年公开。\n${words}`)
      expect(doubted).toEqual([`${words} / `])
      expect(notes.join()).toContain('可能没有显示出来')
    }
  })

  it('what holds the whole report is seen, or there would be nothing to see: only told', async () => {
    const second = '<table><tr><td>甲<td>乙</table>'
    const words = '全年公开政府信息，及时回应关切。'.repeat(15)
    const opened = edited('<body>', `<body><div style="${style}">${second}<p>${words}</p>`)
    const { figure, perhaps, doubted, notes } = await seen(opened)
    expect([figure, perhaps, doubted]).toEqual([1520, undefined, []])
    expect(notes.join()).toContain('可能没有显示出来')
  })
})

const captioned = (style: string, words: string) =>
  edited('<table>', `<table><caption style="${style}">${words}</caption>`)

/** As pages for all readers keep a caption from sight; without its clipping, too, which an editor may drop. */
it.each([
  'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap',
  'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)',
  'position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap',
  'overflow:hidden;width:1px;height:1px',
  'letter-spacing:-99px',
])('a caption kept from sight leaves its table in no doubt: %s', async (style) => {
  const { figure, perhaps, doubted, notes } = await seen(
    captioned(style, '表二 主动公开政府信息情况'),
  )
  expect([figure, perhaps, doubted, notes]).toEqual([1520, undefined, [], []])
})

it('a caption that perhaps shows a number is told of, and its table is named', async () => {
  const { figure, notes } = await seen(captioned('letter-spacing:-99px', '其中2024年'))
  expect([figure, notes]).toEqual([
    1520,
    [
      '1 处文字或表格可能没有显示出来（样式读不准）：“其中2024年第二十条第…”。已照样读入，请对照原文',
    ],
  ])
})

it('names at most three of the places that perhaps do not show', async () => {
  const lines = ['其中2件。', '没有其他情况。', '第三段文字说的是一件很长的事。', '第四段。']
  const all = lines.map((line) => `<p style="letter-spacing:-99px">${line}</p>`).join('')
  const { notes } = await seen(page('1520', `全年公开。</p>${all}<p>`))
  expect(notes).toEqual([
    '4 处文字或表格可能没有显示出来（样式读不准）：“其中2件。”、“没有其他情况。”、“第三段文字说的是一件很长…”等。已照样读入，请对照原文',
  ])
})

it.each([
  '',
  'animation:in 1s',
  'overflow:hidden;width:calc(100% - 240px)',
  'overflow:hidden;max-width:100vw',
])('a part of a page of nothing strange is not doubted: %s', async (style) => {
  const { figure, perhaps, notes } = await seen(edited('<table>', `<div style="${style}"><table>`))
  expect([figure, perhaps, notes]).toEqual([1520, undefined, []])
})
