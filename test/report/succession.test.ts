/** 更名, 合并, 拆分: which of last year's units one of this year's goes on from, and what is told of it. */
import { describe, expect, it } from 'vitest'
import { findingsIn, judge } from '@/check/catalogue'
import { contextOf } from '@/check/example-context'
import { formats } from '@/format'
import type { ListChange } from '@/report/consolidation/consolidation'
import { successionOf, successionWords } from '@/report/consolidation/naming/succession'
import type { Format } from '@/report/format'

const organ = '示例市人民政府'
const named = (...names: readonly string[]) => names.map((name) => ({ name }))

it.each([
  [['大数据局'], ['大数据局'], '更名为大数据局'],
  [['发展和改革委'], [], '并入发展和改革委'],
  [['教育局', '体育局'], ['体育局'], '拆分为教育局、体育局'],
  [[], [], ''],
])('what goes on in %j is told so', (into, fresh, words) => {
  expect(successionWords(into, (name) => (fresh as readonly string[]).includes(name))).toBe(words)
})

it('goes on from the unit of its name, from one renamed and from those merged into it', () => {
  const before = named('示例市教育体育局', '粮食局', '物价局', '发展和改革委')
  const changes: readonly ListChange[] = [
    { name: '粮食局', reason: '并入发改委', into: ['发展和改革委'] },
    { name: '物价局', reason: '并入发改委', into: ['发展和改革委'] },
    { name: '教育体育局', reason: '拆分', into: ['教育局', '体育局'] },
  ]
  const { formers, isDivided } = successionOf(before, changes, organ)
  const of = (name: string) => formers(name).map((one) => one.name)
  expect(of('示例市发展和改革委员会')).toEqual(['发展和改革委', '粮食局', '物价局'])
  expect(of('教育局')).toEqual(['示例市教育体育局'])
  expect(of('体育局')).toEqual(['示例市教育体育局'])
  expect(of('新局')).toEqual([])
  expect(before.filter(isDivided)).toEqual(named('示例市教育体育局'))
})

describe('the two lists', () => {
  const format = formats.at(-1) as Format
  const found = (changes: readonly ListChange[], check: string) => {
    const handed = { 'requests.carriedOut.natural': 2, 'requests.carriedOut.total': 2 }
    const taken = { 'requests.carriedIn.natural': 1, 'requests.carriedIn.total': 1 }
    const example = {
      name: organ,
      units: [{ name: '数据局', figures: taken }, { name: '教育局' }],
      previousUnits: [{ name: '大数据中心', figures: handed }, { name: '教育局' }],
    }
    const context = { ...contextOf(example, format), listChanges: changes }
    return findingsIn(judge(context))
      .filter((one) => one.check === check)
      .map(({ text }) => text)
  }
  const renamed = [{ name: '大数据中心', reason: '更名为数据局', into: ['数据局'] }]

  it('agree once a unit is linked to the one it goes on in, both sides of it', () => {
    expect(found([], 'consolidation.list')).toHaveLength(2)
    expect(found(renamed, 'consolidation.list')).toEqual([])
  })

  it('name a carry-over under the unit it goes on in', () => {
    expect(found([], 'consolidation.carry-over').join()).toContain('大数据中心 2→0，数据局 0→1')
    expect(found(renamed, 'consolidation.carry-over').join()).toContain('（数据局 2→1）')
  })
})
