/** What the decree demands is found with its formula, exactly where it breaks, and nowhere else. */
import { describe, expect, it } from 'vitest'
import { findingsIn, judge, rejudge } from '@/check/catalogue'
import { formatById } from '@/format'
import { applyChanges, memberOf } from '@/report/edit/edit'
import { cellsOf } from '@/report/format'
import { type Report, blankReport, freeze } from '@/report/report'
import { enterFigures } from '@/report/sums'

const format = formatById('2019')
if (!format) throw new Error('The 2019 format is declared')

const zeros = (): Report =>
  freeze({
    ...blankReport(format, 2019, { name: '某某局' }),
    figures: Object.fromEntries([...cellsOf(format).keys()].map((key) => [key, 0])),
    narrative: {
      overview: '本年度按规定公开政府信息。',
      problems:
        '一是公开栏有两个月没有更新；二是档案检索不便，群众要打电话询问。下一步，一是按月检查公开栏；二是编写查阅问答，供群众查阅。',
      other: '无。',
    },
  })

const withFigures = (figures: Record<string, number | null>): Report => {
  const report = zeros()
  return freeze({ ...report, figures: { ...report.figures, ...figures } })
}

const found = (report: Report) =>
  findingsIn(judge({ report, format })).map(({ check, formula }) => [check, formula])

describe('checks of the decree', () => {
  it('finds nothing in a report of zeros', () => {
    expect(found(zeros())).toEqual([])
  })

  it('shows a broken balance with its figures', () => {
    const report = withFigures({
      'requests.received.natural': 14,
      'requests.received.total': 14,
      'requests.granted.natural': 13,
      'requests.granted.total': 13,
      'requests.concluded.natural': 13,
      'requests.concluded.total': 13,
    })
    expect(found(report)).toEqual([
      ['requests.balance', '14 + 0 = 13 + 0 ？相差 1'],
      ['requests.balance', '14 + 0 = 13 + 0 ？相差 1'],
    ])
  })

  it('says how much it is off once, in the formula', () => {
    const report = withFigures({
      'requests.received.natural': 14,
      'requests.received.total': 13,
      'proceedings.review.total': 4,
    })
    const findings = findingsIn(judge({ report, format })).filter(({ text, formula = '' }) =>
      `${text}${formula}`.includes('相差'),
    )
    expect(findings.length).toBeGreaterThan(2)
    for (const { text } of findings) expect(text).not.toContain('相差')
  })

  it.each(['proceedings.afterReview.otherResult', 'requests.granted.natural'])(
    'offers no negative total for a part of -1 at %s',
    (key) => {
      const findings = findingsIn(judge({ report: withFigures({ [key]: -1 }), format }))
      const offered = findings.flatMap(({ remedy }) => remedy?.figures ?? [])
      expect(findings.length).toBeGreaterThan(1)
      expect(offered.filter(([, figure]) => figure !== null && figure < 0)).toEqual([])
    },
  )

  it('offers the sum where a total disagrees with its parts', () => {
    const report = withFigures({ 'proceedings.review.upheld': 3, 'proceedings.review.total': 4 })
    const [finding] = findingsIn(judge({ report, format }))
    expect(finding).toMatchObject({
      check: 'proceedings.sum',
      formula: '3 + 0 + 0 + 0 = 4 ？相差 1',
      remedy: { figures: [['proceedings.review.total', 3]] },
    })
  })

  it('waits while a part is blank, and names the blanks once a table', () => {
    const report = withFigures({ 'requests.granted.natural': null, 'requests.granted.total': 5 })
    expect(found(report).map(([check]) => check)).toEqual(['requests.column-sum', 'figure.blank'])
  })

  it.each([
    ['requests.granted.natural', -1, '不能为负数'],
    ['requests.granted.natural', 1.5, '应为整数'],
    ['proactive.procurement.amount', -0.5, '不能为负数'],
  ])('refuses the form of %s = %d', (key, figure, fault) => {
    const finding = findingsIn(judge({ report: withFigures({ [key]: figure }), format })).find(
      ({ check }) => check === 'figure.form',
    )
    expect(finding?.text).toContain(fault)
  })

  it('accepts a signed change and a decimal amount', () => {
    const report = withFigures({
      'proactive.licensing.previousItems': 10,
      'proactive.licensing.change': -5,
      'proactive.procurement.amount': 21552.9,
    })
    expect(found(report)).toEqual([])
  })

  it('judges after an edit as it would judge from the start', () => {
    const report = zeros()
    const before = judge({ report, format })
    const changes = enterFigures(report, format, new Map([['requests.granted.natural', 1]]))
    const edited = applyChanges(report, changes)
    const after = rejudge(before, { report: edited, format }, changes.map(memberOf))
    expect(after).toEqual(judge({ report: edited, format }))
    expect(findingsIn(after)).toHaveLength(2)
  })
})

describe('a balance', () => {
  const blank = blankReport(format, 2019, { name: '某某局' })
  const typed = (report: Report, key: string, figure: number): Report =>
    applyChanges(report, enterFigures(report, format, new Map([[key, figure]])))
  const balances = (report: Report) =>
    findingsIn(judge({ report, format })).filter(({ check }) => check === 'requests.balance')

  it('waits while its total only follows results still being filled in', () => {
    const begun = [
      ['requests.received.natural', 14],
      ['requests.carriedIn.natural', 0],
      ['requests.granted.natural', 5],
      ['requests.carriedOut.natural', 0],
    ] as const
    const report = begun.reduce((sofar, [key, figure]) => typed(sofar, key, figure), blank)
    expect(report.figures['requests.concluded.natural']).toBe(5)
    expect(balances(report)).toEqual([])
    expect(balances(typed(report, 'requests.concluded.natural', 13))).toHaveLength(1)
  })

  it('speaks when the last blank result is filled in', () => {
    const keys = [...cellsOf(format).keys()].filter(
      (key) =>
        key.startsWith('requests.') && key.endsWith('.natural') && !key.includes('concluded'),
    )
    let report = typed(blank, 'requests.received.natural', 14)
    for (const key of keys.slice(1)) {
      expect(balances(report)).toEqual([])
      report = typed(report, key, 0)
    }
    expect(balances(report).map(({ formula }) => formula)).toEqual(['14 + 0 = 0 + 0 ？相差 14'])
  })
})
