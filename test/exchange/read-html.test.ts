/** Web pages become text and bare tables as a reader of the page sees them. */
import { describe, expect, it } from 'vitest'
import { embeddedId, readHtml } from '@/exchange/read/html'
import type { SourceBlock } from '@/exchange/read/source'

const texts = (html: string): readonly string[] =>
  readHtml(html).blocks.map((block) => (block.kind === 'text' ? block.text : `<${block.where}>`))

const tables = (html: string): readonly (readonly string[])[] =>
  readHtml(html)
    .blocks.filter((block): block is SourceBlock & { kind: 'table' } => block.kind === 'table')
    .map(({ cells }) =>
      cells.map(
        ({ row, column, rowSpan, columnSpan, text }) =>
          `${row},${column},${rowSpan}x${columnSpan} ${text}`,
      ),
    )

describe('text', () => {
  it('breaks lines where the page does and joins what the markup wraps', () => {
    expect(
      texts('<p>一、总体\n 情况</p>第一行<br>第二行 <b>2</b><span>0</span> 件<div>尾</div>'),
    ).toEqual(['一、总体情况\n第一行\n第二行 20 件\n尾'])
  })

  it('reads no-break spaces as spaces and leaves out what is hidden or only runs', () => {
    const hidden = [
      '<script>alert(1)</script><style>p{}</style><template>甲</template><noscript>乙</noscript>',
      '<p hidden>丙</p><p style="color:red; DISPLAY : none">丁</p><iframe src="x">戊</iframe>',
      '<input type="hidden" value="己"><!-- 庚 -->',
    ]
    expect(texts(`<p>甲&nbsp;&nbsp;乙</p>${hidden.join('')}`)).toEqual(['甲 乙'])
  })

  it.each(['\u200b', '\ufeff'])('reads nothing where a sign without width stands (%j)', (sign) => {
    expect(texts(`<p>${sign}政府${sign}信息，http://${sign}www.a.cn${sign}</p>`)).toEqual([
      '政府信息，http://www.a.cn',
    ])
  })

  it('gives the titles of the head first', () => {
    const head = '<title>某县年报_某网站</title><meta name="ArticleTitle" content="某县年报">'
    expect(texts(`<head>${head}</head><body>正文`)).toEqual(['某县年报_某网站', '某县年报', '正文'])
  })

  it('drops what the clipboard of Windows puts before the page', () => {
    expect(texts('Version:0.9\r\nStartHTML:0105\r\n<html><body>甲</body></html>')).toEqual(['甲'])
  })
})

describe('tables', () => {
  it('places cells on the grid past the spans above them', () => {
    const html = '<table><tr><td rowspan=2>a<td colspan="2">b<tr><td>c<td>d</table>'
    expect(tables(html)).toEqual([['0,0,2x1 a', '0,1,1x2 b', '1,1,1x1 c', '1,2,1x1 d']])
  })

  it('clamps spans, wherever they reach', () => {
    const html = '<table><tr><td rowspan=0>a<td rowspan=99 colspan=-3>b<td>e<tr><td>c</table>'
    expect(tables(html)).toEqual([['0,0,2x1 a', '0,1,2x1 b', '0,2,1x1 e', '1,2,1x1 c']])
    const [cells] = tables('<table><tr><td colspan=99999>a<td>b<tr><td>c<td>d</table>')
    expect(cells).toEqual(['0,0,1x200 a', '1,0,1x1 c', '1,1,1x1 d'])
  })

  it('shows heads before and feet after the body, wherever they are written', () => {
    const html =
      '<table><tfoot><tr><td>z<td>z</tfoot><tbody><tr><td>b<td>b</tbody><thead><tr><td>h<td>h</thead></table>'
    expect(
      tables(html)[0]
        ?.map((cell) => cell.slice(-1))
        .join(''),
    ).toBe('hhbbzz')
  })

  it('takes tables that arrange the page for what they hold', () => {
    const inner = '<table><tr><td>1<td>2</table>'
    const html = `<table><tr><td>菜单<td>标题${inner}后<table><tr><td>单</table></table>`
    expect(texts(html)).toEqual(['菜单\n标题', '<第1个表格>', '后\n单'])
  })

  it('keeps a framed text inside its cell', () => {
    expect(tables('<table><tr><td>甲<td><table><tr><td>1</table><tr><td>乙<td>2</table>')).toEqual([
      ['0,0,1x1 甲', '0,1,1x1 1', '1,0,1x1 乙', '1,1,1x1 2'],
    ])
  })

  it('leaves out hidden cells and says where a picture stands for a figure', () => {
    const html =
      '<table><tr><td>甲<td style="display:none">9<td><img src="a.png"><td><img width=1>' +
      '<td>14<sup>①</sup><td><p>社会</p><p>公益</p></table>'
    expect(tables(html)).toEqual([
      ['0,0,1x1 甲', '0,1,1x1 ［图片］', '0,2,1x1 ', '0,3,1x1 14[①]', '0,4,1x1 社会\n公益'],
    ])
  })
})

it('hands on the report file our own page carries', () => {
  const html = `<script type="application/json" id="${embeddedId}">{"a":"<"}</script>`
  expect(readHtml(html).embedded).toBe('{"a":"<"}')
  expect(readHtml('<p>x</p>').embedded).toBeUndefined()
})

it('walks a page of any depth', () => {
  const deep = readHtml(`${'<div>'.repeat(20_000)}底${'<table><tr><td>a<td>b'.repeat(300)}`)
  expect(JSON.stringify(deep)).toContain('底')
})
