/** What .mht holds beside its page: style sheets, pages in frames, character sets. */
import { expect, it } from 'vitest'
import { htmlOfMht } from '@/exchange/read/flat/mht'
import { shows } from '../../support/made'
import { page, seen } from '../../support/shown'

type Part = readonly [head: string, body: string | Uint8Array]

function message(parts: readonly Part[]): Uint8Array {
  const lines = parts.map(([head, body]) =>
    Buffer.concat([Buffer.from(`--B\r\n${head}\r\n\r\n`), Buffer.from(body), Buffer.from('\r\n')]),
  )
  const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n'
  return Buffer.concat([Buffer.from(head), ...lines, Buffer.from('--B--\r\n')])
}
const html = (
  body: string | Uint8Array,
  location = 'file:///C:/a.htm',
  charset = 'utf-8',
): Part => [`Content-Type: text/html; charset=${charset}\r\nContent-Location: ${location}`, body]
const css = (body: string, more: string): Part => [`Content-Type: text/css\r\n${more}`, body]
const figure = '1520<b class="x">9</b>'
const linked = (href: string) => page(figure, undefined, `<link rel="stylesheet" href="${href}">`)
const gone = '.x{display:none}'

it.each<[string, Part, Part[]]>([
  [
    'by its address',
    html(linked('https://example.invalid/a.css?v=1&amp;w')),
    [css(gone, 'Content-Location: https://example.invalid/a.css?v=1&w')],
  ],
  [
    'beside the page',
    html(linked('a.files/sheet.css')),
    [css(gone, 'Content-Location: file:///C:/a.files/sheet.css')],
  ],
  ['by its number', html(linked('cid:css-1@x')), [css(gone, 'Content-ID: <css-1@x>')]],
  [
    'that another takes in',
    html(linked('cid:css-1@x')),
    [
      css('@import url("two.css");', 'Content-ID: <css-1@x>'),
      css(gone, 'Content-Location: http://a/two.css'),
    ],
  ],
])('a style sheet %s', (_name, first, rest) => shows(message([first, ...rest]), [1520, 15209]))

it('a style sheet that is not in the file', () =>
  shows(message([html(linked('cid:css-2@x')), css(gone, 'Content-ID: <css-1@x>')]), [15209, '?']))

it.each([
  ['a page in a frame', '', 1520],
  ['a page in a frame that does not show', 'style="display:none"', null],
])('%s', async (_name, more, expected) => {
  const around = `<table><tr><td>首页</td></tr></table><iframe src="in.htm" ${more}></iframe>`
  const bytes = message([html(around), html(page('1520'), 'file:///C:/in.htm')])
  if (expected === null) await expect(seen(bytes)).rejects.toThrow()
  else await shows(bytes, [expected])
})

it('a page in the character set that its part names', () => {
  // These two bytes are a sign in GB18030 too.
  const bytes = Buffer.concat([Buffer.from('<p>'), Buffer.from([0xa4, 0x40])])
  const read = htmlOfMht(message([html(bytes, 'a', 'big5')]))
  expect(read.ok && read.value).toContain('一')
})
