/** What published pages do to the tables must not change a figure: it is right, or it is doubted. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognise } from '@/exchange/recognise'
import { formats } from '@/format'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import { anyReport, balancedReport } from '../../support/arbitrary'
import {
  type PageTable,
  cut,
  figureRows,
  pageTables,
  relabelled,
  sourceOf,
  withColumn,
  withoutRow,
} from '../../support/old-page'

/** Keys read, wrong (neither right nor doubted), and doubted, of a report shown by these tables. */
function compared(report: Report, format: Format, tables: readonly PageTable[]) {
  const outcome = recognise(sourceOf(report.title, tables), formats)
  if (!outcome.ok) throw new Error(outcome.problem.text)
  const { report: read, doubts, origins, format: found } = outcome.value
  const shown = new Set(tables.flat().flatMap(({ key }) => key ?? []))
  const truth = (key: FigureKey) => (shown.has(key) ? figureOf(report, key) : null)
  const unsure = new Set(doubts.flatMap(({ figures }) => figures))
  const keys = [...cellsOf(format).keys()]
  return {
    format: found.id,
    wrong: keys.filter((key) => figureOf(read, key) !== truth(key) && !unsure.has(key)),
    unread: [...shown].filter((key) => !origins.has(key)),
  }
}

const quirks: readonly ((text: string) => string)[] = [
  (text) => text.replace(/（/g, '(').replace(/）/g, ')'),
  (text) => text.replace(/[、，]/g, ','),
  (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (text) => text.replace(/^(\d)\./, '$1、'),
  (text) => text.replace(/“|”/g, '"'),
  (text) => `${text.slice(0, 2)}\n${text.slice(2)}`,
  (text) => Array.from(text).join(' '),
  (text) => `　${text}　`,
  (text) => text.replace(/（区分.*）/, ''),
  (text) => text.replace(/^1\.申请人无正当理由逾期不补正.*/, '1.逾期不补正'),
  (text) => text.replace(/^2\.申请人逾期未按收费通知.*/, '2.逾期不缴费'),
  (text) => text.replace('总计', '合计').replace('其他', '其它'),
]

/** For each label, which quirks it suffers. */
const noise = fc
  .array(fc.subarray([...quirks], { maxLength: 4 }), { minLength: 120, maxLength: 120 })
  .map((choices) => {
    let at = 0
    return (text: string) => (choices[at++ % 120] ?? []).reduce((so, quirk) => quirk(so), text)
  })

/** More in a long campaign: RUNS=2000 npx vitest run test/exchange/recognise. */
const runs = { numRuns: Number(process.env['RUNS'] ?? 12) }

describe.each(formats)('tables of format $id', (format) => {
  it('are read whole, blanks as blanks', () => {
    fc.assert(
      fc.property(anyReport(format), (report) => {
        expect(compared(report, format, pageTables(report, format))).toEqual({
          format: format.id,
          wrong: [],
          unread: [],
        })
      }),
      runs,
    )
  })

  it('survive labels spaced, wrapped, shortened, in other widths and punctuation', () => {
    fc.assert(
      fc.property(balancedReport(format), noise, (report, write) => {
        const tables = pageTables(report, format).map((table) => relabelled(table, write))
        expect(compared(report, format, tables)).toEqual({
          format: format.id,
          wrong: [],
          unread: [],
        })
      }),
      runs,
    )
  })

  it('survive the loss of rows', () => {
    const lost = fc.array(fc.nat(40), { maxLength: 6 })
    fc.assert(
      fc.property(balancedReport(format), lost, (report, losses) => {
        const tables = pageTables(report, format).map((table) =>
          losses.reduce((left, pick) => {
            const rows = figureRows(left)
            const row = rows[pick % rows.length]
            return rows.length > 1 && row !== undefined ? withoutRow(left, row) : left
          }, table),
        )
        const { wrong, unread } = compared(report, format, tables)
        expect({ wrong, unread }).toEqual({ wrong: [], unread: [] })
      }),
      runs,
    )
  })

  it('survive columns of the page’s own and a cut at any row', () => {
    const columns = fc.subarray(['left', 'right'] as const)
    fc.assert(
      fc.property(anyReport(format), columns, fc.nat(30), (report, sides, pick) => {
        const tables = pageTables(report, format).flatMap((table) => {
          const wide = sides.reduce<PageTable>(
            (so, side) => withColumn(so, side, side === 'left' ? '序号' : '备注'),
            table,
          )
          const rows = figureRows(wide)
          const at = rows[pick % rows.length]
          return at === undefined || rows.length < 2 ? [wide] : cut(wide, at)
        })
        expect(compared(report, format, tables)).toEqual({
          format: format.id,
          wrong: [],
          unread: [],
        })
      }),
      runs,
    )
  })

  it('give a doubt, never a figure, where a row has lost a cell or its label', () => {
    fc.assert(
      fc.property(balancedReport(format), fc.nat(200), fc.boolean(), (report, pick, label) => {
        const tables = pageTables(report, format)
        const all = tables.flat().filter(({ key }) => key !== undefined)
        const hurt = all[pick % all.length]
        const damaged = tables.map((table) =>
          !hurt || !table.includes(hurt)
            ? table
            : label
              ? table.map((cell) =>
                  cell.row === hurt.row && cell.key === undefined && cell.rowSpan === 1
                    ? { ...cell, text: '略' }
                    : cell,
                )
              : table
                  .filter((cell) => cell !== hurt)
                  .map((cell) =>
                    cell.row === hurt.row && cell.column > hurt.column
                      ? { ...cell, column: cell.column - hurt.columnSpan }
                      : cell,
                  ),
        )
        const outcome = recognise(sourceOf(report.title, damaged), formats)
        if (!outcome.ok) throw new Error(outcome.problem.text)
        const { report: read, origins } = outcome.value
        const wrong = [...origins.keys()].filter(
          (key) => figureOf(read, key) !== figureOf(report, key),
        )
        expect(wrong).toEqual([])
      }),
      { numRuns: 3 * runs.numRuns },
    )
  })
})
