/** Charts show the reports' own figures: gaps stay gaps, a blank is no zero, groups add up exactly. */
import { describe, expect, it } from 'vitest'
import { type ChartSpec, type Formatted, charts, inWords, insteadOf } from '@/chart'
import { formatForYear, formats } from '@/format'
import { cellsOf } from '@/report/format'
import { type Figures, blankReport, freeze } from '@/report/report'

const organ = { name: '某某局' }

function reportOf(year: number, figures: Figures = {}): Formatted {
  const format = formatForYear(year)
  if (!format) throw new Error(`No format governs ${year}`)
  const blank = blankReport(format, year, organ)
  return { format, report: freeze({ ...blank, figures: { ...blank.figures, ...figures } }) }
}

/** Every figure its own number, so that no mix-up goes unseen; sums deliberately do not add up. */
function distinct(year: number): Formatted {
  const { format } = reportOf(year)
  const keys = [...cellsOf(format).keys()]
  return reportOf(year, Object.fromEntries(keys.map((key, index) => [key, year + index * 7])))
}

function specOf(id: string, ...reports: readonly Formatted[]): ChartSpec {
  const chart = charts.find((one) => one.id === id)
  if (!chart) throw new Error(`There is no chart ${id}`)
  return chart.spec(reports)
}

function row(spec: ChartSpec, label: string) {
  const found = spec.series.find((series) => series.label === label)
  if (!found) throw new Error(`${spec.id} has no series ${label}`)
  return found.values
}

describe('years', () => {
  it('run from the first report to the last, a missing one as a gap, whatever the order', () => {
    const received = (n: number) => ({ 'requests.received.total': n })
    const spec = specOf('applications', reportOf(2024, received(9)), reportOf(2021, received(4)))
    expect(spec.years).toEqual([2021, 2022, 2023, 2024])
    expect(row(spec, '本年新收')).toEqual([4, null, null, 9])
  })

  it('are none without reports', () => {
    for (const { spec } of charts) {
      expect(spec([]).years).toEqual([])
      expect(spec([]).series.every(({ values }) => values.length === 0)).toBe(true)
    }
  })
})

describe('a single year', () => {
  const one = reportOf(2023, { 'requests.received.total': 4, 'requests.concluded.total': 0 })

  it('is shown in bars, more years as declared', () => {
    for (const { id, spec } of charts) expect([id, spec([one]).kind]).toEqual([id, 'bar'])
    const course = (id: string) => specOf(id, one, reportOf(2024)).kind
    expect(course('applications')).toBe('line')
    expect(course('results')).toBe('stacked')
    expect(course('carried')).toBe('bar')
  })

  it('shows no row for what its format does not count', () => {
    const labels = specOf('documents', one).series.map(({ label }) => label)
    expect(labels).toEqual(['规章·现行有效件数', '规范性文件·现行有效件数'])
  })

  it('is told in words where there is nothing to draw', () => {
    expect(insteadOf(specOf('applications', one))).toBeUndefined()
    expect(insteadOf(specOf('review', one))).toBe('2023年度都没有填写这些数字。')
    const none = reportOf(2023, { 'proceedings.review.upheld': 0 })
    expect(insteadOf(specOf('review', none))).toBe('2023年度已填写的数字均为 0。')
    expect(insteadOf(specOf('review', none, reportOf(2024)))).toBe('各年度已填写的数字均为 0。')
  })
})

describe('carried over', () => {
  const moved = (carriedIn: number | null, carriedOut: number | null): Figures => ({
    'requests.carriedIn.total': carriedIn,
    'requests.carriedOut.total': carriedOut,
  })

  it('what came in and what goes on stand side by side in each year, through both formats', () => {
    const years = [reportOf(2020, moved(3, 5)), reportOf(2021, moved(5, 0)), reportOf(2023)]
    const spec = specOf('carried', ...years)
    expect(spec.kind).toBe('bar')
    expect(spec.series.map(({ label, values }) => [label, values])).toEqual([
      ['上年结转', [3, 5, null, null]],
      ['结转下年度', [5, 0, null, null]],
    ])
    expect(inWords(spec)).toBe(
      '柱状图：政府信息公开申请结转情况，2020年至2023年，单位：件。上年结转：2020年3，2021年5，2022年无数据，2023年无数据；结转下年度：2020年5，2021年0，2022年无数据，2023年无数据。',
    )
  })
})

describe('blanks', () => {
  it('are gaps, and zero is zero', () => {
    const spec = specOf('applications', reportOf(2022, { 'requests.received.total': 0 }))
    expect(row(spec, '本年新收')).toEqual([0])
    expect(row(spec, '上年结转')).toEqual([null])
  })

  it('of a total give way to its parts once all are filled', () => {
    const kinds = ['business', 'research', 'welfare', 'legalService', 'otherOrganisation']
    const parts = Object.fromEntries(kinds.map((who) => [`requests.received.${who}`, 1]))
    const without = specOf('applications', reportOf(2022, parts))
    expect(row(without, '本年新收')).toEqual([null])
    const whole = reportOf(2022, { ...parts, 'requests.received.natural': 0 })
    expect(row(specOf('applications', whole), '本年新收')).toEqual([5])
  })

  it('never replace a printed total, even one that disagrees', () => {
    const one = distinct(2022)
    const printed = one.report.figures['requests.received.total']
    expect(row(specOf('applications', one), '本年新收')).toEqual([printed])
  })
})

describe.each([2020, 2023])('in a report of %i', (year) => {
  const one = distinct(year)
  const at = (key: string): number => one.report.figures[key] ?? NaN
  const sum = (pattern: RegExp): number =>
    Object.keys(one.report.figures).reduce((n, key) => (pattern.test(key) ? n + at(key) : n), 0)

  it('the result classes are the sums of their reasons', () => {
    const spec = specOf('results', one)
    expect(spec.series.map(({ values }) => values[0])).toEqual([
      at('requests.granted.total'),
      at('requests.partlyGranted.total'),
      sum(/^requests\.denied\.\w+\.total$/),
      sum(/^requests\.unavailable\.\w+\.total$/),
      sum(/^requests\.notProcessed\.\w+\.total$/),
      sum(/^requests\.other(\.\w+)?\.total$/),
    ])
  })

  it('a class with one blank reason is a gap', () => {
    const figures = { ...one.report.figures }
    for (const who of ['natural', 'total']) figures[`requests.denied.stateSecret.${who}`] = null
    const spec = specOf('results', reportOf(year, figures))
    expect(row(spec, '不予公开')).toEqual([null])
    expect(row(spec, '无法提供')).toEqual([sum(/^requests\.unavailable\.\w+\.total$/)])
  })

  it('applications, applicants and proceedings are its own figures', () => {
    const first = (id: string) => specOf(id, one).series.map(({ values }) => values[0])
    const rows = ['received', 'carriedIn', 'concluded', 'carriedOut']
    expect(first('applications')).toEqual(rows.map((id) => at(`requests.${id}.total`)))
    const who = ['natural', 'business', 'research', 'welfare', 'legalService', 'otherOrganisation']
    expect(first('applicants')).toEqual(who.map((id) => at(`requests.received.${id}`)))
    const outcomes = ['upheld', 'corrected', 'otherResult', 'pending']
    expect(first('review')).toEqual(outcomes.map((id) => at(`proceedings.review.${id}`)))
    expect(first('litigation')).toEqual(
      outcomes.map((id) => at(`proceedings.direct.${id}`) + at(`proceedings.afterReview.${id}`)),
    )
  })
})

it('documents keep what the two formats count apart', () => {
  const old = distinct(2020)
  const now = distinct(2021)
  const spec = specOf('documents', old, now)
  const published = old.report.figures['proactive.rules.totalPublished']
  expect(row(spec, '规章·现行有效件数')).toEqual([
    null,
    now.report.figures['proactive.rules.inForce'],
  ])
  expect(row(spec, '规章·对外公开总数量')).toEqual([published, null])
})

it('every chart has figures in every format, one value a year, and its own id', () => {
  expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length)
  for (const { since } of formats)
    for (const { id, title, spec } of charts) {
      const made = spec([distinct(since), distinct(since + 1)])
      expect([made.id, made.title]).toEqual([id, title])
      expect(made.series.every(({ values }) => values.length === made.years.length)).toBe(true)
      expect(made.series.some(({ values }) => values.every((value) => value !== null))).toBe(true)
    }
})
