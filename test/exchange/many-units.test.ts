// @vitest-environment node
/** All units' data as one file: read again it is the same, and DuckDB makes of it the sums and faults the app finds. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unitErrors } from '@/check/catalogue'
import { bundleOf } from '@/exchange/many/out'
import { formatForYear, formats } from '@/format'
import { consolidate } from '@/report/consolidation/consolidated'
import {
  type Consolidation,
  newConsolidation,
  withUnits,
} from '@/report/consolidation/consolidation'
import { difference } from '@/report/figure'
import { cellsOf } from '@/report/format'
import { readReportFile } from '@/report/json/file'
import { writeReportFile } from '@/report/json/write-file'
import { type Report, freeze } from '@/report/report'
import { county, granted, unit, unitReport } from '../support/consolidation'

const format = formatForYear(2024) ?? expect.fail('2024')

/** A unit whose numbers hang together but for what is planted. */
function reportOf(
  name: string,
  count: number,
  planted: Record<string, number | null> = {},
): Report {
  const report = unitReport(name, { ...granted(count), 'proactive.fees.amount': count / 10 })
  return freeze({ ...report, figures: { ...report.figures, ...planted } })
}
const reports = [
  reportOf('甲局', 3),
  reportOf('乙“局”, 分局', 40),
  reportOf('丙局', 5, { 'requests.received.total': 6 }),
  reportOf('丁局', 7, { 'requests.carriedOut.business': 1, 'requests.carriedOut.total': 1 }),
  reportOf('戊局', 9, { 'proactive.rules.issued': null }),
]
const uncounted = reportOf('己局', 100)
const consolidation: Consolidation = {
  ...withUnits(newConsolidation(format, 2024, { name: county.name, level: 'county' }), [
    ...reports.map((report) => unit(report.organ.name, report)),
    unit('己局', uncounted, { counted: false }),
    unit('没有报的局'),
  ]),
  adjustments: [
    { id: 'a', figure: 'requests.granted.natural', amount: -2, reason: '一件两办', at: 1 },
  ],
}
const textOf = async (kind: 'reports' | 'csv' | 'figures'): Promise<string> =>
  (await bundleOf(kind, consolidation, format))?.text() ?? expect.fail(kind)

it('is the same reports when read again, those not added up among them', async () => {
  const lines = (await textOf('reports')).trimEnd().split('\n')
  const read = lines.map((line) => readReportFile(line, formats))
  expect(read.map((one) => (one.ok ? one.value : one.problem.text))).toEqual([
    ...reports,
    uncounted,
  ])
})

it('has a line for every figure, as text and as JSON', async () => {
  const rows = (await textOf('figures')).trimEnd().split('\n')
  const units = (reports.length + 1) * cellsOf(format).size
  expect(rows.length).toBeGreaterThan(units)
  const states = rows.map((row) => (JSON.parse(row) as { state: string }).state)
  expect(states.filter((state) => state !== 'adjustment')).toHaveLength(units)
  expect((await textOf('csv')).split('\r\n')).toHaveLength(rows.length + 2)
})

it('stops where it is told to', async () => {
  expect(await bundleOf('csv', consolidation, format, () => false)).toBeUndefined()
})

describe('DuckDB, with the queries of docs/many-units.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'units-'))
  const queries = [
    ...readFileSync('docs/many-units.md', 'utf8').matchAll(/```sql\n-- (\w+)\n([^`]*)```/g),
  ]
  async function answer(name: string): Promise<readonly Record<string, unknown>[]> {
    const query = queries.find(([, one]) => one === name)?.[2] ?? expect.fail(name)
    const database = await DuckDBInstance.create(':memory:')
    const connection = await database.connect()
    const read = await connection.runAndReadAll(
      query.replaceAll(
        /'(units\.csv|reports\/)/g,
        (_, path: string) => `'${join(folder, path)}${path.endsWith('/') ? '/' : ''}`,
      ),
    )
    return read.getRowObjectsJson()
  }
  beforeAll(async () => {
    writeFileSync(join(folder, 'units.csv'), await textOf('csv'))
    mkdirSync(join(folder, 'reports'))
    for (const [at, report] of reports.entries())
      writeFileSync(join(folder, 'reports', `${String(at)}.json`), writeReportFile(report, format))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('adds up as the app does, with the adjustments', async () => {
    const { plain, adjusted } = consolidate(format, reports, consolidation.adjustments)
    const rows = await answer('sums')
    const told = new Map(rows.map(({ key, total, blanks }) => [key, { total, blanks }]))
    expect(told.size).toBe(cellsOf(format).size)
    for (const [key, sum] of adjusted)
      if (sum === null) expect(Number(told.get(key)?.blanks)).toBeGreaterThan(0)
      else expect(Number(told.get(key)?.total), key).toBe(sum)
    expect(adjusted.get('requests.concluded.total')).toBe(
      difference(plain.get('requests.concluded.total') ?? 0, 2),
    )
    const read = new Map((await answer('reports')).map(({ key, total }) => [key, Number(total)]))
    for (const [key, sum] of plain) if (sum !== null) expect(read.get(key), key).toBe(sum)
  })

  it('finds the planted errors at their units and none elsewhere', async () => {
    const wrong = reports
      .filter((report) =>
        unitErrors({ report, format }).some(({ severity }) => severity === 'error'),
      )
      .map(({ organ }) => organ.name)
    expect((await answer('totals')).map(({ organ, line }) => [organ, line])).toEqual([
      ['丙局', 'requests.received'],
    ])
    const unbalanced = new Set((await answer('balances')).map(({ organ }) => organ))
    expect(unbalanced).toEqual(new Set(['丁局', '丙局']))
    expect(new Set(wrong)).toEqual(unbalanced)
  })
})
