/** A line of the history shows what differs with whole numbers around it. */
import { expect, it } from 'vitest'
import { excerpt } from '@/ui/history/change-words'

it.each([
  ['收费4400元', '收费4600元', '收费4400元', '收费4600元'],
  [
    '一二三四五六七八九2025年全年共收到申请1234567890123件。',
    '一二三四五六七八九2025年今年共收到申请1234567890123件。',
    '…七八九2025年全年共收到申请1234567890123',
    '…七八九2025年今年共收到申请1234567890123',
  ],
])('%s → %s', (before, after, then, now) => {
  expect(excerpt(before, after)).toEqual([then, now])
})
