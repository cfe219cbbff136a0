/** Which lines of a narrative text are headings, which begin with one, and which only look so. */
import { expect, it } from 'vitest'
import { textBlocks } from '@/exchange/document/text'

const kinds = (text: string) =>
  textBlocks(text).map((block) =>
    block.kind === 'heading'
      ? block.level
      : block.kind === 'paragraph' && block.lead !== undefined
        ? block.text.slice(0, block.lead)
        : 'text',
  )

it.each([
  ['（一）主动公开情况', [2]],
  ['(二)依申请公开', [2]],
  ['（一）主动公开。本年公开信息12条。', ['（一）主动公开。']],
  ['（一）本年公开信息12条。其余见表。', ['text']],
  ['（一）健全制度，压实责任。本年制定办法。', ['text']],
  ['（一）公开范围不够宽；', ['text']],
  ['（一）一句话说完的问题。', ['text']],
  ['1.平台建设\n改版网站。', [3, 'text']],
  ['1．平台建设\n改版网站。', [3, 'text']],
  ['1.平台建设\n2.队伍建设', ['text', 'text']],
  ['1.平台建设', ['text']],
  ['1.改版网站。\n下一步。', ['text', 'text']],
  ['3.5万人次浏览\n以上为全年数。', ['text', 'text']],
  ['一是学习不够。二是人员变动。', ['text']],
  ['\u0000\n \n\t\n正文', ['text']],
])('%j', (text, expected) => {
  expect(kinds(text)).toEqual(expected)
})
