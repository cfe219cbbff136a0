/** A fix that an error and the likely slip both offer is told once; all others stay as they are. */
import { describe, expect, it } from 'vitest'
import type { Finding } from '@/check'
import { findingsIn, judge } from '@/check/catalogue'
import type { FigureKey } from '@/report/format'
import { freeze } from '@/report/report'
import { samples } from '@/sample/hulan'
import { formatById } from '@/format'
import { withOneFix } from '@/ui/entry/finding/one-fix'

const report = samples[2]
const format = report && formatById(report.format)
if (!format) throw new Error('The last sample is in a declared format')

const broken = (figures: Readonly<Record<FigureKey, number>>) =>
  findingsIn(
    judge({ format, report: freeze({ ...report, figures: { ...report.figures, ...figures } }) }),
  )
const slipsIn = (findings: ReturnType<typeof broken>) =>
  findings.filter(({ role }) => role === 'slip')

describe('a broken total', () => {
  const findings = broken({ 'requests.received.total': 92 })
  const told = withOneFix(findings)

  it('offers its sum in one place only, which says what was mistyped', () => {
    expect(slipsIn(findings)).toHaveLength(1)
    expect(slipsIn(told)).toEqual([])
    const sum = told.filter(({ check }) => check === 'requests.row-sum')
    expect(sum).toHaveLength(1)
    expect(sum[0]?.advice).toMatch(/可能应为 29（现为 92，数字颠倒）.*处不平可同时消除/)
    expect(sum[0]?.remedy?.figures).toEqual([['requests.received.total', 29]])
  })

  it('loses nothing else', () => {
    expect(told.map(({ id }) => id)).toEqual(
      findings.filter(({ role }) => role !== 'slip').map(({ id }) => id),
    )
  })
})

describe('a broken part', () => {
  it('is named beside the errors it causes, each with its own fix', () => {
    const findings = broken({ 'requests.granted.natural': 90 })
    expect(slipsIn(findings).length).toBeGreaterThan(0)
    expect(withOneFix(findings)).toHaveLength(findings.length)
    expect(slipsIn(withOneFix(findings))).toEqual(slipsIn(findings))
  })
})

describe('rivals of a slip that an error tells', () => {
  const fix = (key: FigureKey, figure: number) => ({
    figures: [key],
    remedy: { text: `改为 ${String(figure)}`, figures: [[key, figure]] as const },
  })
  const error: Finding = {
    ...{ id: 'sum', check: 'proceedings.sum', severity: 'error', text: '总计应等于各部分之和' },
    ...fix('proceedings.review.total', 15),
  }
  const slip = (id: string, text: string, key: FigureKey, figure: number): Finding => ({
    ...{ id, check: 'figure.likely-slip', severity: 'hint', role: 'slip', text },
    ...{ advice: '请对照台账核实', ...fix(key, figure) },
  })
  const rivalOf = (id: string, slip: Finding): Finding => ({
    ...slip,
    text: `或者：${slip.text}`,
    rival: { id, alone: slip.text },
  })
  const lead = slip('a', '“总计”可能应为 15', 'proceedings.review.total', 15)
  const second = slip('b', '“维持”可能应为 9', 'proceedings.review.upheld', 9)
  const rival = rivalOf('a', second)

  it('stay, the first no longer as an alternative', () => {
    expect(withOneFix([error, lead, rival])).toEqual([
      { ...rival, text: '“维持”可能应为 9' },
      { ...error, advice: '“总计”可能应为 15，请对照台账核实' },
    ])
  })

  it('are not taken for the likeliest, nor are fixes of another figure', () => {
    const other = rivalOf('b', lead)
    expect(withOneFix([error, second, other])).toEqual([second, other, error])
  })
})
