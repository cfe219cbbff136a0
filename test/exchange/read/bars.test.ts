/** Bars at the ends of lines: the frame of a table, or a blank cell before the first bar. */
import { expect, it } from 'vitest'
import { textLines } from '@/exchange/read/plain/text-line'

const cellsOf = (...lines: readonly string[]) =>
  textLines(lines.join('\n')).map(({ cells }) => cells.join('/'))

it.each([
  ['a frame on both sides', ['|标题|一|二|', '||3|4|', '|五||6|'], ['标题/一/二', '/3/4', '五//6']],
  ['a frame of Markdown', ['| 标题 | 一 |', '|---|---|', '|  | 3 |'], ['标题/一', '/3']],
  ['a frame before only', ['|标题|一|二', '||3|4', '|五||6'], ['标题/一/二', '/3/4', '五//6']],
  ['no frame', ['标题|一|二', '五|3|4', '六|7|8'], ['标题/一/二', '五/3/4', '六/7/8']],
  [
    'no frame, labels over several rows',
    ['说明|||总数|', '||自然人|法人|其他', '一、新收||3|4|5', '|（一）公开|6|7|8', '||9|1|2'],
    ['说明///总数/', '//自然人/法人/其他', '一、新收//3/4/5', '/（一）公开/6/7/8', '//9/1/2'],
  ],
  [
    'a framed row that lost its first bar',
    ['|标题|一|二|', '|五|3|4|', '六|7|8|', '|七|1|2|'],
    ['标题/一/二', '五/3/4', '六/7/8', '七/1/2'],
  ],
  [
    'two tables, each by its own lines',
    ['|标题|一|', '||3|', '然后是下一张表。', '标题|一|二', '五|3|4', '|7|8'],
    ['标题/一', '/3', '然后是下一张表。', '标题/一/二', '五/3/4', '/7/8'],
  ],
])('%s', (_, lines, cells) => {
  expect(cellsOf(...lines)).toEqual(cells)
})
