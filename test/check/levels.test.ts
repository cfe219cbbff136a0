/** A check that declares the levels it is for judges no organ of another level, wherever it is asked. */
import { describe, expect, it } from 'vitest'
import { judgementsOf } from '@/check/check'
import { checks, findingsIn, judge, rejudge } from '@/check/catalogue'
import { examplesOf } from '@/check/examples'
import { contextOf } from '@/check/example-context'
import { ghosts } from '@/check/slip/ghost'
import { formats } from '@/format'
import type { Format } from '@/report/format'
import type { OrganLevel } from '@/report/report'

const format = formats.at(-1) as Format
const rules = (inForce: number) => ({ 'proactive.rules.inForce': inForce })
const context = (level: OrganLevel, now: number) =>
  contextOf({ level, figures: rules(now), previous: { level, figures: rules(3) } }, format)
const ids = (level: OrganLevel, now: number) =>
  findingsIn(judge(context(level, now))).map(({ id }) => id)

describe('规章', () => {
  it.each([
    ['county', 2, ['organ.no-rule-making-power']],
    ['county', 0, []],
    ['township', 0, []],
    ['city', 2, ['stock.rules:proactive.rules.inForce']],
    ['city', 3, []],
  ] as const)('of a %s with 3 last year and %i now: %j', (level, now, found) => {
    expect(ids(level, now)).toEqual(found)
  })
})

describe('a blank 规章 with 3 last year', () => {
  it.each([
    ['county', undefined],
    ['city', 3],
  ] as const)('of a %s is offered %s', (level, value) => {
    const { report, previous } = context(level, 0)
    const key = 'proactive.rules.inForce'
    const blank = { ...report, figures: { ...report.figures, [key]: null } }
    expect(ghosts(blank, format, previous).get(key)?.value).toBe(value)
  })
})

it('is judged again when the level is corrected', () => {
  const before = context('city', 2)
  const after = context('county', 2)
  expect(rejudge(judge(before), after, ['organ'])).toEqual(judge(after))
})

it.each(checks.filter(({ levels }) => levels).map((check) => [check.id, check] as const))(
  '%s is silent on its own example at every other level, and speaks where the level is not told',
  (_, check) => {
    const { breaks } = examplesOf(check)
    const found = (level?: OrganLevel) => {
      const { report, ...rest } = contextOf(breaks, format)
      const told = { ...report, organ: { ...report.organ, level } }
      return judgementsOf(check, format).flatMap(
        (one) => one.judge({ ...rest, report: told }) ?? [],
      )
    }
    const all = ['ministry', 'province', 'city', 'county', 'township', 'department'] as const
    for (const level of all)
      expect([level, found(level).length > 0]).toEqual([level, check.levels?.includes(level)])
    expect(found()).not.toEqual([])
  },
)
