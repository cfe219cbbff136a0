/** Of a web page no number is taken that it does not show, whatever its styles: it is left out, or doubted with both values. */
import { expect, it, test } from 'vitest'
import { page, prose, seen } from '../../support/shown'

const span = (style: string) => `1520<span style="${style}">0</span>`
const two = (first: string, second: string) =>
  `<span style="${first}">20</span><span style="${second}">15</span>`

type Variants = readonly (readonly [inner: string, sheet?: string])[]
const named = (variants: Variants) => variants.map(([inner, sheet = '']) => ({ inner, sheet }))

/** What the cell holds, and the sheet of the page; 1520 is shown. */
const hiding: Variants = [
  ...[
    'filter:opacity(0)',
    'filter:alpha(opacity=0)',
    'filter:blur(9px)',
    'filter:url(#x)',
    'content-visibility:hidden',
    'transform:translate3d(-9999px,0,0)',
    'translate:-9999px',
    'scale:0',
    'transform:rotateY(90deg)',
    'transform:matrix(0,0,0,0,0,0)',
    'transform:matrix(0.01,0,0,0.01,0,0)',
    'zoom:0',
    'zoom:.1',
    'mask:linear-gradient(transparent,transparent)',
    'clip-path:polygon(0 0)',
    'position:absolute;inset:0 auto auto -9999px',
    'display:inline-block;margin-left:calc(0px - 9999px)',
    'position:absolute;left:-100%',
    'position:absolute;left:-100vw',
    'font-size:calc(0px)',
    'font-size:0vw',
    'color:#ffffff00',
    'color:#0000',
    'color:hwb(0 100% 0%)',
    'color:hsl(120,30%,99%)',
    'color:oklch(1 0 0)',
    'color:color-mix(in srgb,white,white)',
    '-webkit-text-fill-color:transparent',
    '-webkit-text-fill-color:#fff',
    'd\\69splay:none',
    'display:/**/none',
    'font-family:Wingdings',
    'animation:gone 1s forwards',
    'letter-spacing:-1em',
    '--x:none;display:var(--x)',
    'display:var(--y,none)',
  ].map((style) => [span(style)] as const),
  ['1520<span style="font-size:0"><i style="font-size:1em">0</i></span>'],
  ['1520<i>0</i>', 'td :nth-child(1){display:none}'],
  ['<b>1520</b><i>0</i>', 'td :nth-child(2){display:none}'],
  ['<b>1520</b><i>0</i>', 'td :last-child{font-size:0}'],
  ['<b>1520</b><i>0</i>', 'b + i{display:none}'],
  ['<b>1520</b><u></u><i>0</i>', 'td b ~ i{display:none}'],
  ['<b class="a">1520</b><i>0</i>', 'td > :not(.a){display:none}'],
  ['1520<i class="x">0</i>', ':is(.x,.y){display:none}'],
  ['1520<i class="x">0</i>', 'td :where(.x){display:none}'],
  ['1520<i class="hide-0">0</i>', '[class^=hide]{display:none}'],
  ['1520<i class="a hide-0">0</i>', '[class*="hide"]{display:none}'],
  ['1520<i title="a b">0</i>', '[title~="b"]{display:none}'],
  ['1520<i class="x">0</i>', 'td:has(i) i{display:none}'],
  ['1520<i class="x">0</i>', ':root{--w:#fff}.x{color:var(--w)}'],
  ['1520<i class="x">0</i>', '@supports (display:grid){.x{display:none}}'],
  ['1520<i class="x">0</i>', '@supports (color:lab(1 1 1)){.x{display:none}}'],
  ['1520<i class="x">0</i>', '@media (min-width:800px){.x{display:none}}'],
  ['1520<i class="x">0</i>', '@media screen and (min-width:1200px){.x{display:none}}'],
  ['1520<i class="x">0</i>', '@media not print{.x{display:none}}'],
  ['1520<i class="x">0</i>', '@layer a{.x{display:none}}'],
  ['1520<i class="x">0</i>', 'td{.x{display:none}}'],
  ['1520<i class="x">0</i>', '.x{color:red;&{display:none}}'],
  ['1520<i class="x">0</i>', '.x:state(shut){display:none}'],
  ['1520<i class="x">0</i>', '.x{display:/* ; */none}'],
  ['1520<i class="x">0</i>', '.x{background:url("a;b{}");display:none}'],
  ['1520<i class="a:b">0</i>', '.a\\:b{display:none}'],
  ['1520<i class="1x">0</i>', '.\\31 x{display:none}'],
  ['1520<dialog>0</dialog>'],
  ['1520<dialog open>0</dialog>'],
  ['1520<i popover>0</i>'],
  ['1520<font size="1">1</font>'],
  ['1520<font size=-2>1</font>'],
  ['1520<i style="offset-path:path(\'M-999 0\')">0</i>'],
  ['1520<noframes>0</noframes>'],
  ['1520<noembed>0</noembed>'],
  ['1520<meter value="1">0</meter>'],
  ['1520<progress>0</progress>'],
  ['152<svg><text>0</text></svg>'],
  ['152<textarea>0</textarea>'],
  ['152<select><option>9<option selected>0</select>'],
  ['1520<small>1</small>'],
  ['1520<a href="#n1">1</a>'],
  [span('vertical-align:top;font-size:8px')],
  [span('vertical-align:text-top')],
  [span('vertical-align:5px')],
  [span('vertical-align:40%')],
  [span('font-variant-position:super')],
  [span('font-feature-settings:"sups"'.replaceAll('"', "'"))],
  [span('mso-text-raise:4pt')],
  [span('position:relative;top:-.4em')],
  [span('font-size:.6em')],
  [span('font-size:7px')],
  ['1520<font style="font-size:.6em">1</font>'],
  ['1520<i class="x">0</i>', '@media (min-width:1200px){.x{vertical-align:super}}'],
  ['<div style="display:flex;flex-direction:row-reverse"><b>20</b><b>15</b></div>'],
  [two('order:2', 'order:1')],
  [two('float:right', '')],
  [two('', 'float:left')],
  [two('position:relative;left:2em', 'position:relative;left:-2em')],
  ['<ul><li>520</ul>', 'li::marker{content:"1"}'],
  ['\u202e0251\u202c'],
]

it.each(named(hiding))('1520 is taken, or doubted: $inner $sheet', async ({ inner, sheet }) => {
  const { figure, perhaps } = await seen(page(inner, prose, `<style>${sheet}</style>`))
  expect([figure, ...(perhaps ?? [])]).toContain(1520)
  if (figure !== 1520) expect(perhaps).toBeDefined()
})

it.each([
  ['attr()', '152<i data-v="0"></i>', 'i::after{content:attr(data-v)}'],
  ['an escape', '<i></i>', 'i::after{content:"\\31 5\\32 0"}'],
  ['several strings', '<i></i>', 'i::after{content:"15" "20"}'],
  ['a cell', '152', 'tr:nth-child(3) td:last-child::after{content:"0"}'],
  ['the last', '<i>1</i><i>52</i>', 'td i:last-child::after{content:"0"}'],
  ['what is said to the blind', '<i>152</i>', 'i::after{content:"0" / "9"}'],
  ['a picture of a font', '<i>1520</i>', 'i::after{content:"\\e601"}'],
  ['a semicolon', '<i>1520</i>', 'i::after{content:";"}'],
])('what a sheet puts in is shown: %s', async (_, inner, sheet) => {
  const { figure, perhaps } = await seen(page(inner, prose, `<style>${sheet}</style>`))
  expect([figure, perhaps]).toEqual([1520, undefined])
})

/** Nobody can tell from the page what these show: whatever is taken is doubted. */
const untold: Variants = [
  [`<ul style="list-style-type:'1'"><li>520</ul>`],
  ['152<i></i>', 'i::after{content:counter(n)}'],
  ['15<i>20</i>', 'i::before{content:"."}'],
  ['15<i>20</i>', 'i::before{content:","}'],
  ['<i>1520</i>', 'i::before{content:"-"}'],
  ['<i>1520</i>', 'i::after{content:"万"}'],
  ['<i>91520</i>', 'i::first-letter{font-size:0}'],
  ['152<i></i>', 'i:state(a)::after{content:"0"}'],
  ['<i style="transform:scaleX(-1)">1520</i>'],
  ['<i style="transform:rotate(180deg)">6899</i>'],
  ['15<math><msup>2</msup></math>'],
  ['<input type="password" value="1520">'],
  ['<div style="display:list-item;list-style:decimal inside">520</div>'],
  ['15\u03362\u03360'],
  ['152\u20dd0'],
  ['1520½'],
  ['١٥٢٠'],
  ['152<img src="0.png" alt="0">'],
  ['☒1520'],
  ['1520<details open>0</details>'],
  ['1520<i class="x">9</i>', '.x{content:"0"}'],
]

it.each(named(untold))(
  'what nobody can tell is doubted: $inner $sheet',
  async ({ inner, sheet }) => {
    const { perhaps } = await seen(page(inner, prose, `<style>${sheet}</style>`))
    expect(perhaps).toBeDefined()
  },
)

test('a column that is folded away is doubted', async () => {
  const head = '<style>col.x{visibility:collapse}</style>'
  const html = new TextDecoder()
    .decode(page('1520', prose, head))
    .replace('<table>', '<table><colgroup><col><col class="x"></colgroup>')
  expect((await seen(new TextEncoder().encode(html))).perhaps).toEqual([1520, null])
})

it.each(['<link rel="stylesheet" href="a.css">', '<style>@import url(a.css);</style>'])(
  'what a sheet that is not there may hide of a number is doubted: %s',
  async (head) => {
    const part = await seen(page('1520<i class="x">0</i>', prose, head))
    expect(part.perhaps).toEqual([15200, 1520])
    const whole = await seen(page('<i class="x">1520</i><b class="y">件</b>', prose, head))
    expect([whole.figure, whole.perhaps]).toEqual([1520, undefined])
  },
)

/** Ordinary pages do this, and nothing of it hides a digit. */
it.each([
  ['html{filter:grayscale(100%)}'],
  ['html{filter:progid:DXImageTransform.Microsoft.BasicImage(grayscale=1)}'],
  ['table{zoom:1;animation:in 1s}'],
  ['td{vertical-align:top;float:none;order:0}'],
  ['tr:nth-child(odd){background:#f5f5f5}td:first-child{color:#333}'],
  ['td:hover{color:#fff;background:#c00}a:visited{color:white}'],
  ['@media print{td{display:none}}@media (max-width:600px){td{display:none}}'],
  ['@media (prefers-color-scheme:dark){td{color:#fff;background:#000}}'],
  ['@font-face{font-family:x;src:url(x)}@keyframes y{from{opacity:0}to{opacity:1}}'],
  ['body{color:var(--ink,#333)}td{color:inherit}'],
  ['.clear::after{content:"";display:table}li::before{content:"9"}'],
  ['td:last-child{border:0}td + td{padding:1px}[hidden]{display:none}'],
  ['div:unknown(a){display:none}.a:has(b){display:none}'],
])('what ordinary sheets say leaves a figure without a doubt: %s', async (sheet) => {
  const inner = '<p><span style="font-family:宋体"><b>15</b>20</span></p>'
  const { figure, perhaps } = await seen(page(inner, prose, `<style>${sheet}</style>`))
  expect([figure, perhaps]).toEqual([1520, undefined])
})
