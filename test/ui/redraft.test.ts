/** A finding in a sentence the app drafted with other figures offers the sentence of now; what a person wrote it leaves. */
import { describe, expect, it } from 'vitest'
import { findingsIn, judge } from '@/check/catalogue'
import { allOlder, draftsOf } from '@/draft'
import { formatById } from '@/format'
import { type Report, freeze, textOf } from '@/report/report'
import { samples } from '@/sample/hulan'
import { withRedraft } from '@/ui/entry/finding/redraft'

const sample = samples.at(-1) ?? expect.fail('There are samples')
const format = formatById(sample.format) ?? expect.fail('It is declared')
const drafts = draftsOf(sample, format)
const flow = drafts.find(({ subject }) => subject === '收办数量')?.text ?? expect.fail('It is said')
const old = '本年新收政府信息公开申请21件，上年结转3件；办结30件，结转下年度继续办理2件。'

function toldOf(overview: string, figures: Report['figures'] = {}) {
  const report = freeze({
    ...sample,
    figures: { ...sample.figures, ...figures },
    narrative: { ...sample.narrative, overview },
  })
  const older = allOlder(format, draftsOf(report, format), (place) => textOf(report, place))
  const findings = findingsIn(judge({ report, format }))
  const told = withRedraft(findings, older, format)
  const inText = told.filter(
    ({ passage, figures }) =>
      passage?.place === 'overview' && figures.length > 0 && passage.end > passage.start,
  )
  return { findings, told, inText, report }
}

describe('a sentence drafted with a figure of before', () => {
  it('is offered whole as it would be drafted now, and no key alone puts it in', () => {
    const { inText, report } = toldOf(`总体平稳。\n${old}办理规范。`)
    expect(inText.length).toBeGreaterThan(0)
    const [{ remedy, advice } = expect.fail('It is told')] = inText
    const { passage, by } = remedy?.replace ?? expect.fail('It is mended')
    const text = textOf(report, 'overview')
    expect(text.slice(0, passage.start) + by + text.slice(passage.end)).toBe(
      `总体平稳。\n${flow}办理规范。`,
    )
    expect(advice).toContain(flow)
    expect(remedy?.guess).toBe(true)
  })

  it.each([
    ['reworded', `今年以来，${old}`, {}],
    ['of a table that does not add up', old, { 'requests.received.natural': 22 }],
  ])('is left as it is where it is %s', (_, overview, figures) => {
    const { findings, told } = toldOf(overview, figures)
    expect(told).toEqual(findings)
  })
})
