/** A slip in a table still full of blanks: where it lies is said, and the other blanks may still be filled with 0. */
import { describe, expect, it } from 'vitest'
import type { Context, Finding } from '@/check'
import { findingsIn, judge } from '@/check/catalogue'
import { contextOf } from '@/check/example-context'
import { formats } from '@/format'
import { applyChanges } from '@/report/edit/edit'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { figureOf, freeze } from '@/report/report'
import { enterFigures } from '@/report/sums'

const format = formats.at(-1) as Format

/** 表三 as an officer types it who leaves out what did not happen; totals follow. */
function typed(figures: Readonly<Record<FigureKey, number>>): Context {
  const context = contextOf({}, format)
  const keys = [...cellsOf(format).keys()].filter((key) => key.startsWith('requests.'))
  const blank = Object.fromEntries(keys.map((key) => [key, null]))
  const report = freeze({
    ...context.report,
    figures: { ...context.report.figures, ...blank },
    narrative: {},
  })
  const changes = enterFigures(report, format, new Map(Object.entries(figures)))
  return { ...context, report: applyChanges(report, changes) }
}

const right = {
  'requests.received.natural': 17,
  'requests.received.business': 4,
  'requests.received.welfare': 1,
  'requests.carriedIn.natural': 2,
  'requests.granted.natural': 9,
  'requests.granted.business': 3,
  'requests.granted.welfare': 1,
  'requests.partlyGranted.natural': 9,
  'requests.denied.thirdPartyRights.business': 1,
  'requests.carriedOut.natural': 1,
}
const slip = typed({ ...right, 'requests.received.natural': 71 })

const one = (context: Context, check: string): Finding | undefined =>
  findingsIn(judge(context)).find((finding) => finding.check === check)

const taken = (context: Context, finding?: Finding): Context => ({
  ...context,
  report: applyChanges(
    context.report,
    enterFigures(context.report, format, new Map(finding?.remedy?.figures)),
  ),
})

describe('71 for 17 among blanks', () => {
  it('fills all blanks but those of the column that would not balance', () => {
    const blanks = one(slip, 'figure.blank')
    expect(blanks?.remedy?.text).toBe('其余空格填 0')
    const keys = blanks?.remedy?.figures?.map(([key]) => key) ?? []
    expect(keys.length).toBeGreaterThan(90)
    expect(keys.filter((key) => key.endsWith('.natural'))).toEqual([])
    expect(blanks?.advice).toContain('“自然人”列')
  })

  it('leads from the blanks to those that cannot be 0', () => {
    expect(one(slip, 'figure.blank')?.figures[0]).toMatch(/\.natural$/)
  })

  it('says which column does not balance, by how much and the likely slip, and mends it', () => {
    const finding = one(slip, 'figure.short-column')
    expect(finding?.text).toContain('“自然人”列')
    expect(finding?.formula).toBe('71 + 2 = 18 + 1 ？相差 54')
    expect(finding?.advice).toContain('可能应为 17')
    expect(finding?.figures[0]).toBe('requests.received.natural')
    const mended = taken(slip, finding)
    expect(figureOf(mended.report, 'requests.received.natural')).toBe(17)
    expect(one(mended, 'figure.short-column')).toBeUndefined()
    expect(one(mended, 'figure.blank')?.remedy?.text).toBe('空格全部填 0')
  })

  it('still names it when the other blanks are filled', () => {
    const rest = taken(slip, one(slip, 'figure.blank'))
    expect(one(rest, 'figure.short-column')?.advice).toContain('可能应为 17')
    expect(one(rest, 'figure.blank')?.figures).not.toContain('requests.granted.legalService')
  })
})

describe('a column still being typed', () => {
  it.each([
    ['新收和上年结转', ['requests.received.natural', 'requests.carriedIn.natural']],
    ['没有结转下年度', Object.keys(right).filter((key) => !key.includes('carriedOut'))],
  ])('is told nothing: %s', (_, keys) => {
    const figures = Object.fromEntries(Object.entries(right).filter(([key]) => keys.includes(key)))
    expect(one(typed({ ...figures, 'requests.received.natural': 71 }), 'figure.short-column')).toBe(
      undefined,
    )
  })

  it('is an error where more is handled than there was, whatever the blanks are', () => {
    const finding = one(typed({ ...right, 'requests.received.natural': 7 }), 'requests.exceeded')
    expect(finding?.formula).toBe('7 + 2 ≥ 18 + 1 ？')
  })

  it('is right where all balances', () => {
    expect(one(typed(right), 'figure.short-column')).toBeUndefined()
    expect(one(typed(right), 'figure.blank')?.remedy?.text).toBe('空格全部填 0')
  })
})
