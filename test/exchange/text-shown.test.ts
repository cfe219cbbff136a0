/** What a page shows goes into a text: what it hides, has struck or sets as a note's mark stays out, and is named. */
import { describe, expect, it } from 'vitest'
import { textWithTables } from '@/exchange/block/in-text'
import { formats } from '@/format'

const format = formats.at(-1) ?? expect.fail('there are formats')
const read = (html: string, text: string) => textWithTables({ html, text }, format)
const said = (words: string) => `粘贴的内容里有已删除、隐藏的文字或角标，没有粘贴：${words}`

describe('what a page does not show', () => {
  it.each([
    ['display', '<span style="display:none">密</span>'],
    ['visibility', '<span style="visibility: hidden">密</span>'],
    ['size', '<span style="font-size:0">密</span>'],
    ['hidden', '<span hidden>密</span>'],
    ['Word', '<span style="mso-hide:all">密</span>'],
    ['del', '<del>密</del>'],
    ['s', '<s>密</s>'],
    ['strike', '<strike>密</strike>'],
    ['line-through', '<span style="text-decoration:line-through">密</span>'],
    ['a sheet', '<style>.x{display:none}</style><span class="x">密</span>'],
  ])('by %s stays out', (_, piece) => {
    expect(read(`<p>全年主动公开${piece}信息。</p>`, '全年主动公开密信息。')).toEqual({
      text: '全年主动公开信息。',
      left: said('密'),
    })
  })

  it('a note’s mark stays out, an exponent stays', () => {
    expect(read('<p>收到申请1件<sup>1</sup>。</p>', '收到申请1件1。')).toEqual({
      text: '收到申请1件。',
      left: said('1'),
    })
    expect(read('<p>面积3m<sup>2</sup>。</p>', '面积3m2。')).toBeUndefined()
  })

  it('is named once and cut short, paragraphs stay', () => {
    const page =
      '<html><head><title>甲</title></head><body><p>一<del>旧</del>。</p><p>二<s>秘密</s><s>秘密</s>。</p>' +
      `<p>三<s>${'长'.repeat(20)}</s><s>末</s><b>。</b><s>尾</s></p></body></html>`
    expect(read(page, `一旧。\n\n二秘密秘密。\n\n三${'长'.repeat(20)}末。尾`)).toEqual({
      text: '一。\n二。\n三。',
      left: said(`旧、秘密秘密、${'长'.repeat(12)}…等 4 处`),
    })
  })

  it('is named beside a table too', () => {
    const table =
      '<table><tr><td>单位</td><td>收到</td></tr><tr><td>甲局</td><td>3</td></tr></table>'
    const found = read(`<p>如下<del>旧</del>：</p>${table}`, '如下旧：\n单位\t收到\n甲局\t3')
    expect(found?.text).toMatch(/^如下：\n/)
    expect(found?.left).toBe(said('旧'))
  })
})

it.each([
  ['rich text', '<p>全年<b>主动</b>公开。</p><ul><li>甲</li></ul>', '全年主动公开。\n\n甲'],
  [
    'hidden text the browser left out',
    '<p>全年<s style="display:none">旧</s>公开。</p>',
    '全年公开。',
  ],
  ['a dark page', '<p><span style="color:#fff">全年公开</span>。</p>', '全年公开。'],
])('%s goes in as its plain text', (_, html, text) => {
  expect(read(html, text)).toBeUndefined()
})
