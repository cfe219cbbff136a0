/** The customary rates, against published reports whose texts state them, and where nothing can be rated. */
import { expect, test } from 'vitest'
import { growthOf, metricsOf, shareOf } from '@/chart'
import { formats } from '@/format'
import { blankReport } from '@/report/report'
import { samples } from '@/sample/hulan'
import { contextOf } from '../case/case'
import { suqian2024 } from '../case/suqian-2024'

const shown = (one: Parameters<typeof metricsOf>[0]) =>
  Object.fromEntries(metricsOf(one).map(({ id, shown }) => [id, shown]))

test('宿迁 2024: rates of the published figures, each with its base', () => {
  const one = contextOf(suqian2024)
  expect(shown(one)).toEqual({
    open: '54.0%',
    'fully-open': '40.6%',
    denied: '2.6%',
    unavailable: '26.7%',
    'not-processed': '3.3%',
    other: '13.3%',
    concluded: '96.6%',
    'carried-out': '3.4%',
    natural: '97.6%',
    review: '4.8%',
    lawsuit: '2.2%',
    'review-corrected': '13.4%',
    'lawsuit-lost': '0.0%',
    pending: '22.7%',
  })
  const metric = (id: string) => metricsOf(one).find((one) => one.id === id)
  expect(metric('open')).toMatchObject({ part: 1902, base: 3521, baseLabel: '办结' })
  expect(metric('concluded')).toMatchObject({ part: 3521, base: 3646 })
  expect(metric('review-corrected')).toMatchObject({ part: 18, base: 134 })
  expect(metric('lawsuit-lost')).toMatchObject({ part: 0, base: 57 })
})

test('the seed: 14 cases are rated, no case at all is a dash', () => {
  const [report] = samples
  const format = formats.find(({ id }) => id === report?.format)
  if (!report || !format) throw new Error('no seed')
  expect(shown({ report, format })).toMatchObject({
    open: '35.7%',
    concluded: '100.0%',
    'review-corrected': '—',
    'lawsuit-lost': '—',
    review: '0.0%',
  })
})

test.each(formats)('a blank report of $id has no rates', (format) => {
  const report = blankReport(format, format.since, { name: '某局' })
  expect(new Set(Object.values(shown({ report, format })))).toEqual(new Set(['—']))
})

test('few cases are counted, not rated', () => {
  expect(shareOf(3, 8)).toBe('3件／8件')
  expect(shareOf(3, 10)).toBe('30.0%')
  expect(shareOf(0, 0)).toBe('—')
  expect(shareOf(null, 5)).toBe('—')
  expect(growthOf(3511, 3525)).toBe('+0.4%')
  expect(growthOf(5, 8)).toBe('+3件')
  expect(growthOf(8, 5)).toBe('−3件')
  expect(growthOf(20, 10)).toBe('−50.0%')
  expect(growthOf(7, 7)).toBe('持平')
  expect(growthOf(null, 7)).toBe('—')
})
