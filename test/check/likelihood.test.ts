/** What is unlikely beside last year or in this organ: decisions that ceased, money in another unit, joint matters. */
import { describe, expect, it } from 'vitest'
import { checks, findingsIn, judge } from '@/check/catalogue'
import type { Example } from '@/check/example'
import { contextOf } from '@/check/example-context'
import { formats } from '@/format'
import type { Format } from '@/report/format'

const format = formats.at(-1) as Format
type Told = Omit<Example, 'text'>
const found = (check: string, example: Told) =>
  findingsIn(judge(contextOf(example, format))).filter((finding) => finding.check === check)

describe('decisions of an organ that had them', () => {
  const years = (row: string, then: number, now: number): Told => ({
    figures: { [`proactive.${row}.decisions`]: now },
    previous: { figures: { [`proactive.${row}.decisions`]: then } },
  })
  it.each([
    ['penalties', 9, 0, 1],
    ['licensing', 1, 0, 1],
    ['penalties', 9, 1, 0],
    ['penalties', 0, 0, 0],
    ['penalties', 0, 9, 0],
    ['coercion', 9, 0, 0],
    ['coercion', 10, 0, 1],
  ] as const)('%s %i → %i: %i to verify', (row, then, now, count) => {
    const [jump, ...more] = found('figure.jump', years(row, then, now))
    expect([jump, ...more].filter(Boolean)).toHaveLength(count)
    if (jump) expect(jump.formula).toMatch(`${String(then)} → ${String(now)}（−100.0%）`)
  })
})

describe('an amount beside last year’s', () => {
  const years = (then: number, now: number): Told => ({
    figures: { 'proactive.fees.amount': now },
    previous: { figures: { 'proactive.fees.amount': then } },
  })
  it.each([
    [59237.2449, 5.92, '按亿元换算为 59200 万元', [['proactive.fees.amount', 59200]]],
    [59237.2449, 592.3, undefined, undefined],
    [59237.2449, 5.923724, '按亿元换算为 59237.24 万元', [['proactive.fees.amount', 59237.24]]],
  ])('%d → %d: %s', (then, now, fix, figures) => {
    const [finding] = found('fees.unit', years(then, now))
    expect(finding?.text).toContain('不到上年（59237.2449 万元）的十分之一')
    expect(finding?.remedy?.text).toBe(fix)
    expect(finding?.remedy?.figures).toEqual(figures)
  })
  it.each([
    [59237.2449, 5923.73],
    [59237.2449, 0],
    [99, 1],
    [120, 110],
  ])('%d → %d says nothing of the unit', (then, now) => {
    expect(found('fees.unit', years(then, now))).toEqual([])
  })
})

it.each([
  ['consolidation.counted-twice', 'hint'],
  ['consolidation.nested', 'error'],
])('%s is a %s', (id, severity) => {
  expect(checks.find((check) => check.id === id)?.severity).toBe(severity)
})

describe('考核、评议、责任追究 in the overview', () => {
  const overview = '（一）主动公开。'
  it.each([
    ['示例县人民政府', 'county', 1],
    ['示例县人民政府', undefined, 1],
    ['示例县', 'county', 1],
    ['示例镇', 'township', 1],
    ['示例县政府', 'county', 1],
    ['示例县人民政府办公室', 'county', 0],
    ['示例街道办事处', 'township', 0],
    ['示例县', undefined, 0],
    ['示例县财政局', 'department', 0],
  ] as const)('%s, level %s: %i', (name, level, count) => {
    const { report, ...rest } = contextOf({ narrative: { overview } }, format)
    const context = { ...rest, report: { ...report, organ: { name, level } } }
    const findings = findingsIn(judge(context)).filter(
      ({ check }) => check === 'overview.supervision',
    )
    expect(findings).toHaveLength(count)
    for (const { source } of findings) expect(source).toContain('第五十条第（四）项')
  })
})

describe('the overview’s length and aspects', () => {
  const overview = '公开制度执行情况良好，'.repeat(120)
  it.each(formats.map((one) => [one.id, one] as const))(
    'are asked for by the decree cited, format %s',
    (_, one) => {
      const cited = findingsIn(judge(contextOf({ narrative: { overview } }, one)))
        .filter(({ check }) => /^overview\.(?:length|aspects)$/.test(check))
        .map(({ source }) => source)
      expect(new Set(cited)).toEqual(new Set(one === format ? [one.decree] : []))
    },
  )
})
