/** What undoing names and counts: what the officer did, not the totals that follow from it. */
import { expect, it } from 'vitest'
import { formats } from '@/format'
import { applyChanges } from '@/report/edit/edit'
import { putIn } from '@/report/edit/typing'
import type { Figure } from '@/report/figure'
import type { FigureKey } from '@/report/format'
import { blankReport } from '@/report/report'
import { touched } from '@/ui/entry/tour'

const format = formats[1] ?? expect.fail('the format of 2021')
const blank = blankReport(format, 2025, { name: '青山县民政局', level: 'department' })
const natural = 'requests.received.natural'
const business = 'requests.received.business'
const total = 'requests.received.total'
const granted = 'requests.granted.natural'
const noted = { ...blank, unread: { [natural]: '约五' } }

it.each<
  [
    what: string,
    report: typeof blank,
    put: readonly (readonly [FigureKey, Figure])[],
    count: number,
  ]
>([
  ['a part', blank, [[natural, 5]], 1],
  ['a part of several totals', blank, [[granted, 5]], 1],
  [
    'two parts',
    blank,
    [
      [natural, 5],
      [business, 2],
    ],
    2,
  ],
  [
    'a part and its total as it adds up',
    blank,
    [
      [natural, 5],
      [total, 5],
    ],
    1,
  ],
  [
    'a part and a total that does not add up',
    blank,
    [
      [natural, 5],
      [total, 6],
    ],
    2,
  ],
  ['a total alone', blank, [[total, 6]], 1],
  ['a figure where a text stood', noted, [[natural, 5]], 1],
])('%s', (_, report, put, count) => {
  const changes = putIn(report, format, new Map(put))
  const done = applyChanges(report, changes)
  const first = put[0]?.[0] === total ? '总计' : '自然人'
  for (const names of [touched(changes, format, report), touched(changes, format, done)]) {
    expect(names).toHaveLength(count)
    expect(names[0]).toContain(first)
  }
})
