/** The history shows the phrases of one stay in a text as one moment, which opens. */
import { expect, it } from 'vitest'
import type { Edit } from '@/storage'
import { historyDays } from '@/state/desk/sittings'

let at = new Date('2026-01-20T09:00:00').getTime()
const said = (before: string, after: string, session?: string): Edit => ({
  report: 'r',
  at: (at += 2000),
  origin: session === undefined ? 'undone' : 'typed',
  changes: [{ what: 'narrative', place: 'overview', before, after }],
  ...(session !== undefined && { session }),
})

/** Each moment by its place in the log, what it comes to, and the places of its phrases. */
const shown = (log: readonly Edit[]) =>
  historyDays(log).flatMap(({ count, sittings }) => {
    const moments = sittings.flatMap((sitting) => sitting.moments)
    expect(count).toBe(moments.length)
    return moments.map(({ index, edit, within }) => {
      const [change] = edit.changes
      return [index, change?.before, change?.after, within?.map((one) => one.index)]
    })
  })

it('folds the phrases of a stay, and no others', () => {
  expect(
    shown([
      said('', '一', 'overview#1/1'),
      said('一', '一二', 'overview#1/2'),
      said('一二', '一二三', 'overview#1/3'),
      said('一二三', '一二'),
      said('一二', '一二四', 'overview#1/4'),
      said('一二四', '一二四五', 'overview#2/5'),
      said('一二四五', '六', 'overview#2/6'),
      said('六', '七', 'old-stay'),
      said('七', '八', 'old-stay'),
    ]),
  ).toEqual([
    [8, '七', '八', undefined],
    [7, '六', '七', undefined],
    [6, '一二四', '六', [6, 5]],
    [4, '一二', '一二四', undefined],
    [3, '一二三', '一二', undefined],
    [2, '', '一二三', [2, 1, 0]],
  ])
})

it('leaves phrases apart that come to nothing', () => {
  const moments = shown([said('', '一', 'overview#1/1'), said('一', '', 'overview#1/2')])
  expect(moments.map(([index]) => index)).toEqual([1, 0])
})
