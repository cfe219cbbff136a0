/** Of a web page counts what a browser shows: hidden, struck and revised parts are left out, said, and doubted beside a figure. */
import { expect, it, test } from 'vitest'
import { page, prose, seen } from '../../support/shown'

const span = (style: string) => `1520<span style="${style}">0</span>`

it.each([
  ['display:none', span('display:none'), '隐藏的文字 1 处（共 1 字）'],
  ['visibility:hidden', span('visibility: hidden'), '隐藏的文字'],
  ['mso-hide', span('mso-hide:all'), '隐藏的文字'],
  ['opacity', span('opacity:0'), '隐藏的文字'],
  ['the hidden attribute', '1520<span hidden>0</span>', '隐藏的文字'],
  ['a font tag that hides', '1520<font style="display:none">0</font>', '隐藏的文字'],
  ['size 0', span('font-size:0'), '字号为零的文字'],
  ['size 0pt', span('color:red;font-size:0pt'), '字号为零的文字'],
  ['white on white', span('color:#FFFFFF'), '与底色相同的文字'],
  ['white by a font tag', '1520<font color="white">0</font>', '与底色相同的文字'],
  ['struck <s>', '1520<s>0</s>', '带删除线的文字'],
  ['struck <strike>', '1520<strike>0</strike>', '带删除线的文字'],
  ['struck by style', span('text-decoration: line-through'), '带删除线的文字'],
  ['deleted', '1520<del>0</del>', '没有接受的修订'],
])('%s beside a figure is left out, and both values are offered', async (_, inner, note) => {
  const { figure, perhaps, notes } = await seen(page(inner))
  expect([figure, perhaps]).toEqual([1520, [1520, 15200]])
  expect(notes.join()).toContain(note)
})

const boxed = (style: string) => span(`display:inline-block;overflow:hidden;${style}`)
it.each([
  ['cut to nothing', span('position:absolute;clip:rect(0 0 0 0)')],
  ['cut by a path', span('clip-path:inset(100%)')],
  ['indented away', boxed('text-indent:-9999px')],
  ['pushed to the left', span('position:absolute;left:-9999px')],
  ['pushed up', span('position:absolute;top:-999em')],
  ['in no box', boxed('width:0;height:0')],
  ['in a box of no height', boxed('max-height:0')],
  ['shrunk', boxed('transform:scale(0)')],
  ['in a shut fold', '1520<details>0</details>'],
  ['of no opacity', span('opacity:0%')],
  ['of hardly any', span('opacity:.01')],
  ['transparent', span('color:transparent')],
  ['of no colour', span('color:rgba(0,0,0,0)')],
  ['white in another way', span('color:hsl(0,0%,100%)')],
  ['of the colour of its ground', span('color:navy;background:#000080')],
  ['of no size in short', span('font:0/0 a')],
  ['hidden in capitals', span('DISPLAY: NONE !important')],
])('text %s is left out and doubted', async (_, inner) => {
  const { figure, perhaps } = await seen(page(inner))
  expect([figure, perhaps]).toEqual([1520, [1520, 15200]])
})

it.each([
  'td .x{display:none}',
  'table td > span.x{display:none}',
  '.x.y{display:none}',
  '[data-h]{display:none}',
  'td i{display:none}',
  'span.x > i.z{display:none}',
  '@media screen{.x{display:none}}',
  '.y{display:none!important}span.x{display:inline}',
])('what a sheet hides is left out: %s', async (sheet) => {
  const inner = '1520<span class="x y" data-h><i class="z">0</i></span>'
  const { figure, perhaps } = await seen(page(inner, prose, `<style>${sheet}</style>`))
  expect([figure, perhaps]).toEqual([1520, [1520, 15200]])
})

it.each([
  '@media print{.x{display:none}}',
  '@media (max-width:700px){.x{display:none}}',
  'p .x{display:none}',
  'tr > .x{display:none}',
  '.x{display:none}td .x{display:inline}',
  '.x:hover{display:none}',
])('what a sheet hides elsewhere shows: %s', async (sheet) => {
  const inner = '<span class="x">1520</span>'
  const { figure, perhaps } = await seen(page(inner, prose, `<style>${sheet}</style>`))
  expect([figure, perhaps]).toEqual([1520, undefined])
})

it.each(['x:num="86000"', 'sdval="86000"', `data-sheets-value='{"1":3,"3":86000}'`])(
  'a cell that shows another number than its program stores is doubted: %s',
  async (stored) => {
    const html = new TextDecoder().decode(page('8.6')).replace('<td>8.6', `<td ${stored}>8.6`)
    const { figure, perhaps } = await seen(new TextEncoder().encode(html))
    expect(perhaps).toContain(86000)
    expect(figure).not.toBe(86000)
  },
)

test('deleted and inserted: what is inserted counts, and it is said that the file is revised', async () => {
  const { figure, perhaps, notes } = await seen(page('<del>236</del><ins>263</ins>'))
  expect([figure, perhaps]).toEqual([263, [263, 236]])
  expect(notes.join()).toContain('没有接受的修订')
})

test('a figure struck out as a whole is blank, and doubted', async () => {
  const { figure, perhaps } = await seen(page('<s>1520</s>'))
  expect([figure, perhaps]).toEqual([null, [null, 1520]])
})

it.each([
  ['a class', '<style>.x{color:red;display:none}</style>', '1520<span class="a x">0</span>'],
  [
    'a tag and its class',
    '<style>i{}span.x , p.y{font-size:0}</style>',
    '1520<span class=x>0</span>',
  ],
  [
    'an id',
    '<style><!-- #x{ text-decoration:line-through } --></style>',
    '1520<span id="x">0</span>',
  ],
])('by the sheet of the page: %s', async (_, head, inner) => {
  const { figure, perhaps } = await seen(page(inner, prose, head))
  expect([figure, perhaps]).toEqual([1520, [1520, 15200]])
})

it.each([
  ['a note mark', '1520<sup>1</sup>'],
  ['a note mark in brackets', '1520<sup><a href="#1">[1]</a></sup>'],
  ['a note mark by style', '1520<span style="vertical-align:super">2</span>'],
  ['a note mark set low', '1520<sub>1</sub>'],
  ['a note mark set low by style', '1520<span style="vertical-align:sub">[3]</span>'],
  ['turned round twice', '<bdo dir="rtl">0<i>2</i>51</bdo>'],
  ['turned round by style', '<b style="unicode-bidi:bidi-override;direction:rtl">0251</b>'],
  ['a direction alone', '<b dir="rtl">1520</b>'],
  ['left to right in any case', '<bdo dir="ltr">1520</bdo>'],
  ['a note sign', '1520¹'],
  ['a circled one', '1520①'],
  [
    'shown again within what is small',
    '<span style="font-size:0"><b style="font-size:14px">1520</b></span>',
  ],
  ['small print', '<span style="font-size:0.9em">1520</span>'],
  ['smaller print', '<span style="font-size:.85rem">1520</span>'],
  ['white on a dark ground', '<span style="background:#036"><font color="#fff">1520</font></span>'],
  ['white in a cell of a ground', '<div style="background-color:navy;color:white">1520</div>'],
  ['what is inserted and nothing deleted', '15<ins>20</ins>'],
])('%s leaves the figure as it is, without a doubt', async (_, inner) => {
  const { figure, perhaps } = await seen(page(inner))
  expect([figure, perhaps]).toEqual([1520, undefined])
})

it.each([
  ['after', '.x::after{content:"0"}', '152<i class="x"></i>'],
  ['before', ".x:before { content : '15' ; color:red }", '<i class="x">20</i>'],
  ['a whole', 'td > .x::after,.y{content:"1520"}', '<i class="x"></i>'],
  ['the stronger', '.x::after{content:"9"} i.x::after{content:"0"}', '152<i class="x"></i>'],
  ['not seen', '.x::after{content:"9";visibility:hidden}', '1520<i class="x"></i>'],
  [
    'what only arranges',
    '.x:after{content:".";clear:both} .x::before{content:"•"}',
    '1520<i class="x"></i>',
  ],
  ['elsewhere', '.z::after{content:"9"}', '1520<i class="x"></i>'],
])('what the sheet puts in counts as shown: %s', async (_, sheet, inner) => {
  const { figure, perhaps } = await seen(page(inner, prose, `<style>${sheet}</style>`))
  expect([figure, perhaps]).toEqual([1520, undefined])
})

it.each(['hidden', 'checkbox', 'radio', 'range', 'color', 'image', 'file', 'reset'])(
  'what a field of kind %s holds is no text of its cell',
  async (type) => {
    const { figure, perhaps } = await seen(page(`1520<input type="${type}" value="9">`))
    expect([figure, perhaps]).toEqual([1520, undefined])
  },
)

test('a row that is not shown is left out and counted', async () => {
  const bytes = new TextDecoder()
    .decode(page('1520'))
    .replace('<table>', '<table><tr style="display:none"><td>行政许可<td>1433</tr>')
  const { figure, perhaps, notes } = await seen(new TextEncoder().encode(bytes))
  expect([figure, perhaps]).toEqual([1520, undefined])
  expect(notes.join()).toContain('隐藏的行 1 行')
})

test('a paragraph keeps what it shows; what it hides is told with it', async () => {
  const { text, doubted, notes } = await seen(
    page('1520', '全年公开1520<s>0</s>条<sup>1</sup>，复用面积3m<sup>2</sup>。<p hidden>内部说明'),
  )
  expect(text).toBe('全年公开1520条，复用面积3m2。')
  expect(doubted).toEqual(['全年公开1520条，复用面积3m2。 / 全年公开15200条，复用面积3m2。'])
  expect(notes.join()).toContain('隐藏的文字 1 处（共 4 字）')
  expect(notes.join()).toContain('标号 1 处')
})

it.each([
  ['<ol><li>甲<li>乙</ol>', '1. 甲\n2. 乙'],
  ['<ol start=3><li>甲<li value="7">乙<li>丙</ol>', '3. 甲\n7. 乙\n8. 丙'],
  ['<ol reversed><li>甲<li>乙</ol>', '2. 甲\n1. 乙'],
  ['<ol type="a"><li>甲<li>乙</ol>', 'a. 甲\nb. 乙'],
  ['<ol style="list-style-type:cjk-ideographic"><li>甲<li>乙</ol>', '一、甲\n二、乙'],
  ['<ol style="list-style:none"><li>甲</ol>', '甲'],
  ['<ul><li>甲</ul>', '甲'],
])('the numbers of a list are written out: %s', async (list, lines) => {
  expect((await seen(page('1520', `全年公开。${list}`))).text).toBe(`全年公开。\n${lines}`)
})

it.each([
  'color:rgb(0,0,0)',
  'color: rgb(0, 0, 0)',
  'color:rgb(0 0 0)',
  'color:rgb(51,0,0)',
  'color:rgba(0,0,0,1)',
  'color:rgba(0, 0, 0, 0.85)',
  'color:rgb(0 0 0 / 85%)',
  'color:hsl(0,0%,0%)',
  'color:hsl(210, 5%, 5%)',
  'color:inherit',
  'color:windowtext',
  'color:#000;background:#fff',
  'color:#fff;background:#1f4e79',
  'color:white;background-color:rgb(0, 112, 192)',
  'color:white;background:url(a.png)',
  'background:none',
  'background:transparent',
  'opacity:1',
  'opacity:.85',
  'opacity:100%',
  'text-indent:2em',
  'text-indent:-2em;padding-left:2em',
  'text-indent:0',
  'margin-left:-15px',
  'margin:0 auto',
  'padding:0px',
  'position:relative;left:-10px;top:-2px',
  'position:absolute;left:0;top:0',
  'overflow:hidden',
  'overflow:hidden;width:100%;height:auto',
  'overflow:hidden;max-width:100px;max-height:20px',
  'height:0',
  'width:1px',
  'max-height:none',
  'transform:none',
  'transform:scale(1)',
  'transform:scale(0.9)',
  'transform:translate(-50%,-50%)',
  'clip:auto',
  'clip-path:none',
  'clip-path:inset(0)',
  'font:12px/1.5 宋体',
  'font:0.9em/1.6 "Microsoft YaHei"',
  'font-size:10.5pt',
  'font-size:0.8em',
  'visibility:visible',
  'display:inline-block',
  'text-decoration:none',
  'mso-hide:none',
])('what one sees is taken without a doubt: %s', async (style) => {
  const { figure, perhaps, notes } = await seen(page(span(style)))
  expect([figure, perhaps, notes]).toEqual([15200, undefined, []])
})
