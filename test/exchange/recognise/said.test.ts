/** A figure said in a way that nobody reads without a doubt is doubted, never lost. */
import { expect, it } from 'vitest'
import { page, seen } from '../../support/shown'

it.each([
  ['in words', '一千五百二十'],
  ['in a word', '三'],
  ['in words with its unit', '十五件'],
  ['in formal words', '壹仟伍佰'],
  ['with a full stop', '1520。'],
  ['with a semicolon', '1520；'],
  ['as a sum', '1500+20'],
  ['as a sum with its parts', '1520=1500+20'],
  ['with how it rose', '1520 ↑3%'],
  ['in thousands', '1.52千'],
  ['behind a word', '其中：1520'],
  ['behind its unit', '件1520'],
  ['behind a mark', '*1520'],
  ['behind the sign of a text', "'1520"],
  ['as a spreadsheet writes texts', '="1520"'],
  ['as a power of ten', '1.52E+03'],
  ['with a mark of its own making', '1520<sup>-9</sup>'],
  ['with a bar behind', '1520|'],
  ['as a question', '？'],
])('a figure %s is doubted: %s', async (_, inner) => {
  const { figure, perhaps } = await seen(page(inner))
  expect([figure, perhaps !== undefined]).toEqual([null, true])
})

it.each(['本年处理决定数量', '2024年', '第5条', '1.其他', '（一）其他', '无', '—', '暂无'])(
  'what is no figure is none, without a doubt: %s',
  async (inner) => {
    const { figure, perhaps } = await seen(page(inner))
    expect([figure, perhaps]).toEqual([null, undefined])
  },
)
