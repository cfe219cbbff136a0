/** 上年结转 against last year’s report: one mistake is told once, no fix breaks what holds, a lawful exception can be explained. */
import { describe, expect, it } from 'vitest'
import { acknowledgementOf, annexOf, type Context, settled } from '@/check'
import { findingsIn, judge } from '@/check/catalogue'
import { contextOf } from '@/check/example-context'
import { formats } from '@/format'
import type { Format } from '@/report/format'
import { freeze } from '@/report/report'

const format = formats.at(-1) as Format

type Columns = Readonly<Record<string, number>>
const row = (name: string, columns: Columns) =>
  Object.fromEntries(
    Object.entries(columns).map(([column, count]) => [`requests.${name}.${column}`, count]),
  )

/** What is carried over into this year, of which as much is handed on as makes the columns balance or not. */
const context = (then: Columns, now: Columns, out: Columns = {}): Context =>
  contextOf(
    {
      figures: { ...row('carriedIn', now), ...row('carriedOut', out) },
      previous: { figures: { ...row('received', then), ...row('carriedOut', then) } },
    },
    format,
  )

const found = (one: Context) =>
  findingsIn(judge(one)).filter(({ check }) => check === 'carry-over.requests')
const columnsOf = (one: Context) => found(one).map(({ figures }) => figures[0]?.split('.').at(-1))

describe('one mistake', () => {
  it.each<[string, Columns, Columns, readonly string[]]>([
    ['in a column', { natural: 1, total: 1 }, { natural: 3, total: 3 }, ['natural']],
    [
      'in each of two columns',
      { natural: 1, business: 1, total: 2 },
      { natural: 3, business: 0, total: 3 },
      ['natural', 'business'],
    ],
    [
      'in two columns that make up for each other',
      { natural: 2, total: 2 },
      { business: 2, total: 2 },
      ['natural', 'business'],
    ],
    ['in the total alone', { natural: 1, total: 1 }, { natural: 1, total: 3 }, ['total']],
    [
      'in a column and another in the total',
      { natural: 1, total: 1 },
      { natural: 3, total: 4 },
      ['natural', 'total'],
    ],
    ['none', { natural: 1, total: 1 }, { natural: 1, total: 1 }, []],
  ])('%s', (_, then, now, columns) => {
    expect(columnsOf(context(then, now))).toEqual(columns)
  })

  it('in a column is told by the total too while the column is blank', () => {
    const one = context({ natural: 1, total: 1 }, { total: 3 })
    const { natural } = { natural: 'requests.carriedIn.natural' }
    const report = freeze({ ...one.report, figures: { ...one.report.figures, [natural]: null } })
    expect(columnsOf({ ...one, report })).toEqual(['total'])
  })
})

describe('the fix', () => {
  const three = { natural: 3, total: 3 }
  it.each<[string, Columns, string | undefined]>([
    ['is not offered where the column balances as it is', three, undefined],
    ['is offered where it does not', { natural: 2, total: 2 }, '改为 1'],
    ['is offered where it makes the column balance', { natural: 1, total: 1 }, '改为 1'],
    ['is not offered where the 总计 balances as it is', { natural: 1, total: 3 }, undefined],
  ])('%s', (_, out, text) => {
    const [finding] = found(context({ natural: 1, total: 1 }, three, out))
    expect(finding?.remedy?.text).toBe(text)
  })
})

describe('a written reason', () => {
  const one = context({ natural: 1, total: 1 }, { natural: 3, total: 3 })
  const findings = findingsIn(judge(one))
  const explained = {
    ...one.report,
    acknowledged: findings.map((finding) =>
      acknowledgementOf(finding, one.report, '机构改革，并入原文物局 2 件', 1),
    ),
  }

  it('settles the carry-over, and no other error', () => {
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(new Set(errors.map(({ check }) => check))).toEqual(
      new Set(['carry-over.requests', 'requests.balance']),
    )
    const answers = settled(findings, explained)
    expect(errors.filter(({ id }) => answers.has(id)).map(({ check }) => check)).toEqual([
      'carry-over.requests',
    ])
  })

  it('stands in the annex', () => {
    expect(annexOf(explained, format, findings)).toContainEqual({
      finding: findings.find(({ text }) => text.startsWith('“上年结转政府信息公开申请数量·自然人”'))
        ?.id,
      text: '“上年结转政府信息公开申请数量·自然人”与上年度报告不衔接：上年结转等于上年度报告的“结转下年度继续办理”',
      formula: '上年 1 = 3 ？相差 2',
      figures: ['上年结转政府信息公开申请数量·自然人 3件'],
      reason: '机构改革，并入原文物局 2 件',
    })
  })

  it('is what the advice asks for', () => {
    expect(found(one)[0]?.advice).toBe(
      '按上年度报告改正；因机构改革、上年更正等确有不同的，点“核实无误”写明理由',
    )
  })
})
