/** Outlines as offices write them: the level of each line comes from the numbering of the whole text, siblings alike. */
import { describe, expect, it } from 'vitest'
import { depths } from '@/exchange/printed'
import type { Block } from '@/exchange/document/document'
import { textBlocks } from '@/exchange/document/text'

/** A line with its level before it: `2 （一）主动公开`; `-` is text, `+` text that begins with its heading. */
const outlines: Readonly<Record<string, readonly string[]>> = {
  'five aspects, each with a text': [
    '- 2024年，我局认真贯彻落实条例。',
    '2 （一）主动公开',
    '- 全年公开信息120条。',
    '2 （二）依申请公开',
    '- 收到申请12件。',
    '2 （三）政府信息管理',
    '- 规范管理。',
  ],
  'five aspects run in with their texts': [
    '+ （一）主动公开。全年公开信息120条。',
    '+ （二）依申请公开。收到申请12件。',
  ],
  'headings closed by a stop, alone on their lines': [
    '2 （一）主动公开。',
    '- 全年公开信息120条。',
    '2 （二）依申请公开。',
    '- 收到申请12件。',
  ],
  'a heading followed by items in brackets, its sibling by text': [
    '2 （一）主动公开情况',
    '3 1.加强信息发布',
    '- （1）发布政策文件36件；',
    '- （2）发布解读材料20篇。',
    '3 2.拓宽公开渠道',
    '- 改版网站。',
  ],
  'four levels with texts': [
    '2 （一）主动公开情况',
    '3 1.加强信息发布',
    '4 （1）政策文件',
    '- 发布政策文件36件。',
    '4 （2）政策解读',
    '- 发布解读材料20篇。',
    '3 2.拓宽公开渠道',
    '- 改版网站。',
  ],
  'five levels': [
    '2 （一）主动公开情况',
    '3 1.加强信息发布',
    '4 （1）政策文件',
    '5 ①规章',
    '- 没有制定规章。',
    '5 ②规范性文件',
    '- 制定规范性文件3件。',
  ],
  'a heading longer than thirty characters': [
    '2 （一）坚持以公开为常态、不公开为例外，持续加大重点领域政府信息主动公开力度',
    '- 公开信息120条。',
    '2 （二）依申请公开',
    '- 收到申请12件。',
  ],
  'a last heading without a text': ['2 （一）存在问题', '- 力量不足。', '2 （二）改进措施'],
  'a list of sentences': ['- （一）公开范围还不够宽。', '- （二）队伍还不稳定，业务还不够熟。'],
  'a list closed by semicolons': [
    '- 主要问题是：',
    '- （一）公开范围还不够宽；',
    '- （二）队伍还不稳定；',
    '- （三）平台还不完善。',
  ],
  'numbered phrases without texts': [
    '- 一是加强培训，重点如下：',
    '- 1.业务培训',
    '- 2.法规培训',
    '- 3.保密培训',
  ],
  'numbered phrases with a text after the last': [
    '- 重点如下：',
    '- 1.业务培训',
    '- 2.法规培训',
    '- 以上培训均已完成。',
  ],
  'numbered headings each with a text': [
    '3 1.业务培训',
    '- 培训3次。',
    '3 2.法规培训',
    '- 培训2次。',
  ],
  'a numbered heading among siblings, the last without a text': [
    '3 1、业务培训',
    '- 培训3次。',
    '3 2、法规培训',
  ],
  'numbers with full-width points': [
    '3 1．平台建设',
    '- 改版网站。',
    '3 2．队伍建设',
    '- 培训3次。',
  ],
  'half-width brackets': [
    '2 (一)主动公开',
    '- 公开信息120条。',
    '2 (二)依申请公开',
    '- 收到申请12件。',
  ],
  'a text that counts on its own from 一、': [
    '2 一、存在的问题',
    '3 （一）主动公开方面',
    '- 不够及时。',
    '3 （二）队伍建设方面',
    '- 人员变动多。',
    '2 二、改进情况',
    '- 加强培训。',
  ],
  'the second row of siblings is judged by itself': [
    '2 （一）主动公开',
    '3 1.发布',
    '- 发布120条。',
    '3 2.解读',
    '- 解读20篇。',
    '2 （二）监督保障',
    '- 主要做了以下工作：',
    '- 1.开展培训；',
    '- 2.开展考核。',
  ],
  'figures at the start of a line are no numbers of headings': [
    '- 3.5万人次浏览网站',
    '- 以上为全年数。',
  ],
  'ordinals in words': [
    '- 一是学习不够。二是人员变动。',
    '- 第一，加强学习。',
    '- 第二，稳定队伍。',
  ],
  'headings with commas, each with a text': [
    '2 （一）健全制度，压实责任',
    '- 制定办法。',
    '2 （二）加强培训，提升能力',
    '- 培训3次。',
  ],
  'run-in headings beside headings alone': [
    '2 （一）主动公开',
    '- 公开信息120条。',
    '+ （二）依申请公开。收到申请12件。',
    '2 （三）监督保障',
    '- 培训3次。',
  ],
}

describe('the levels of headings', () => {
  it.each(Object.entries(outlines))('%s', (_, marked) => {
    const text = marked.map((line) => line.slice(2)).join('\n')
    const found = textBlocks(text).map((block) =>
      block.kind === 'heading'
        ? `${block.level} ${block.text}`
        : block.kind === 'paragraph'
          ? `${block.lead === undefined ? '-' : '+'} ${block.text}`
          : block.kind,
    )
    expect(found).toEqual(marked)
  })

  it('leave no gap where a text skips one', () => {
    const heading = (level: 1 | 2 | 3 | 4 | 5): Block => ({ kind: 'heading', level, text: '' })
    expect(depths(([1, 3, 3, 1, 2, 4, 2, 3, 5] as const).map(heading))).toEqual([
      1, 2, 2, 1, 2, 3, 2, 3, 4,
    ])
  })
})
