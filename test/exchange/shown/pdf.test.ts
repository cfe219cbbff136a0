/** Of a PDF counts what its pages show: text drawn without a trace, covered, cut off, of the colour of its ground. */
import { expect, it, test } from 'vitest'
import { end, line, read, words } from '../../support/pdf-file'

const box = (x: number, width: number, color: string, more = '') =>
  `q ${more} ${color} rg ${x} 496 ${width} 14 re f Q\n`

it.each([
  ['drawn without a trace', words(50, 500, line) + words(end, 500, '0', '3 Tr'), '隐藏'],
  ['seen through', words(50, 500, line) + words(end, 500, '0', '1 g'), '与底色相同'],
  [
    'white on white',
    box(40, 200, '1 1 1') + words(50, 500, line) + words(end, 500, '0', '1 1 1 rg'),
    '与底色相同',
  ],
  [
    'navy on navy',
    box(40, 200, '0 0 0.5') + words(50, 500, line, '1 1 1 rg') + words(end, 500, '0', '0 0 .5 rg'),
    '与底色相同',
  ],
  ['covered', words(50, 500, `${line}0`) + box(end, 8, '1 1 1'), '隐藏'],
  ['blacked out', words(50, 500, `${line}0`) + box(end, 8, '0 0 0'), '隐藏'],
  ['cut off', `q 40 490 ${end - 41} 20 re W n ${words(50, 500, `${line} 0`)} Q`, '隐藏'],
  ['of no size', `${words(50, 500, line)}BT /F 0.5 Tf ${end} 500 Td (0) Tj ET\n`, '字号为零'],
])('text that is %s is left out, told and kept beside its line', async (_, operations, note) => {
  const { text, unseen, notes } = await read(operations)
  expect(text).toBe(line)
  expect(unseen.map(({ other }) => other.replaceAll(' ', ''))).toEqual(['Decisions15200'])
  expect(notes.join()).toContain(`${note}的文字 1 处（共 1 字）`)
})

test.each([
  ['on a dark ground', box(40, 200, '0 0 0.5') + words(50, 500, line, '1 1 1 rg')],
  ['under a thin colour', words(50, 500, line) + box(40, 200, '1 1 0', '/Thin gs')],
  ['under a marker', words(50, 500, line) + box(40, 200, '1 1 0', '/Times gs')],
  ['that is drawn over its ground', box(40, 200, '1 1 1') + words(50, 500, line)],
  [
    'under a box that is cut off',
    `${words(50, 500, line)}q 0 0 10 10 re W n ${box(40, 200, '1 1 1')} Q`,
  ],
  ['drawn twice, once without a trace', words(50, 500, line) + words(50, 500, line, '3 Tr')],
  ['cut where it ends', `q 48 490 200 20 re W n ${words(50, 500, line)} Q`],
])('text %s shows', async (_, operations) => {
  expect(await read(operations)).toEqual({ text: line, unseen: [], notes: [] })
})
