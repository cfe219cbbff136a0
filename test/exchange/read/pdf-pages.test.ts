/** Of a PDF with more pages than are read it is said how many stay unread; and the room it is read in is given back. */
import { strToU8 } from 'fflate'
import { expect, it, test } from 'vitest'
import { readPdf } from '@/exchange/read/pdf/pdf'
import { inRoom } from '@/exchange/read/pack/room'
import { pagesOf } from '../bomb/pdf-parts'

/** A page with so many letters in lines of ten. */
const letters = (count: number) =>
  strToU8(`BT /F 8 Tf 9 790 Td ${'(aaaaaaaaaa) Tj 0 -.1 Td '.repeat(count / 10)} ET`)

async function notesOf(pages: number, stream: Uint8Array) {
  const outcome = await readPdf(pagesOf(pages, { dictionary: '', stream }))
  if (!outcome.ok || !('source' in outcome.value)) throw new Error('not read')
  return outcome.value.source.notes
}

it.each([
  ['no more than are read', 200, letters(100), []],
  ['more pages', 203, letters(100), ['内容过多，只读取了前 200 页，其余 3 页没有读取']],
  ['more letters', 30, letters(40_000), ['内容过多，只读取了前 11 页，其余 19 页没有读取']],
  [
    'more operations',
    30,
    strToU8(`${'q Q '.repeat(50_000)}BT /F 8 Tf 9 790 Td (aaaaaaaaaaaaaa) Tj ET`),
    ['内容过多，只读取了前 12 页，其余 18 页没有读取'],
  ],
])('%s', async (_, pages, stream, notes) => {
  expect(await notesOf(pages, stream)).toEqual(notes)
})

/** A page with a table of two columns and two rows, its head over its figures. */
const ruled = () =>
  strToU8(
    [700, 680, 660].map((y) => `50 ${y} m 250 ${y} l S `).join('') +
      [50, 150, 250].map((x) => `${x} 700 m ${x} 660 l S `).join('') +
      ['(Name of the rows)', '(Number of them)', '(Decisions made)', '(1520)']
        .map(
          (text, at) => `BT /F 9 Tf ${55 + 100 * (at % 2)} ${at < 2 ? 686 : 666} Td ${text} Tj ET `,
        )
        .join(''),
  )

test.each([
  [1, '第1个表格（第1页）'],
  [3, '第1个表格（第1—3页）'],
])('a table on %i pages is named by all of them', async (pages, where) => {
  const outcome = await readPdf(pagesOf(pages, { dictionary: '', stream: ruled() }))
  if (!outcome.ok || !('source' in outcome.value)) throw new Error('not read')
  expect(outcome.value.source.blocks).toMatchObject([{ kind: 'table', where }])
})

test('a room is as large as is said, and leaves no trace', async () => {
  const plain = [Array, Uint8Array, Date.now]
  const room = { one: 100, all: 250, times: 9, looks: 2, words: '过大。' }
  const within = (work: () => unknown) =>
    inRoom(room, ({ nextPart }) => {
      for (let part = 0; part < 2; part++) {
        nextPart()
        work()
      }
      return Promise.resolve('done')
    })
  expect(await within(() => new Uint8Array(100))).toBe('done')
  expect(await within(() => Date.now())).toBe('done')
  await expect(within(() => new Uint8Array(101))).rejects.toThrow('过大。')
  await expect(within(() => new Array<number>(13))).rejects.toThrow('过大。')
  await expect(within(() => [new Float64Array(10), new Float64Array(10)])).rejects.toThrow('过大。')
  await expect(
    within(() => {
      for (let at = 0; at < 5; at++) new Uint8Array([1])
    }),
  ).rejects.toThrow('过大。')
  await expect(
    within(() => {
      for (let at = 0; at < 3; at++) Date.now()
    }),
  ).rejects.toThrow('过大。')
  expect([Array, Uint8Array, Date.now]).toEqual(plain)
  expect(
    await inRoom(room, () =>
      Promise.resolve([
        Array(3).length,
        Array.of(1, 2),
        Uint8Array.from([7]),
        new Uint8Array([1, 2]) instanceof Uint8Array,
        Array.isArray(Array(1)),
      ]),
    ),
  ).toEqual([3, [1, 2], Uint8Array.of(7), true, true])
})
