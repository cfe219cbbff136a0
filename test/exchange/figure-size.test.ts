/** Long figures are set alike, as large as can be read, and stay in one line in whatever face stands in. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { compose } from '@/exchange/document/compose'
import type { TableBlock, TableCell } from '@/exchange/document/document'
import { partsOf } from '@/exchange/document/paged'
import { paperPage } from '@/exchange/paper/page'
import docx from '@/exchange/write/docx'
import { formats } from '@/format'
import { type Format, cellsOf } from '@/report/format'
import { type Report, freeze } from '@/report/report'
import { finishedOf } from '../support/finished'
import { fullReport } from '../support/full-report'

/** A report whose counts all have so many digits. */
function reportOf(format: Format, digits: number): Report {
  const base = fullReport(format)
  const counts = [...cellsOf(format).values()].filter(({ kind }) => kind !== 'amount')
  const figures = counts.map(({ key }, index) => [key, 10 ** (digits - 1) + index] as const)
  return freeze({ ...base, figures: { ...base.figures, ...Object.fromEntries(figures) } })
}

const tablesOf = (report: Report, format: Format) =>
  compose(report, format).blocks.filter((block) => block.kind === 'table')

const figuresOf = ({ rows }: TableBlock) => rows.flat().filter(({ role }) => role === 'figure')

/** The room of a cell in points. */
const roomOf = ({ widths }: TableBlock, { column, columnSpan, inset }: TableCell) =>
  ((widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0) - 2 * inset) *
    72) /
  25.4

const lengthOf = ({ text, points }: TableCell, digit: number) =>
  Array.from(text).reduce((sum, char) => sum + (/[ -~]/.test(char) ? digit : 1), 0) * points

describe.each(formats)('in a report of format $id', (format) => {
  describe.each([1, 5, 6, 7, 8])('with figures of %i digits', (digits) => {
    const report = reportOf(format, digits)
    const tables = tablesOf(report, format)

    it('the figures of a table share one size and no line is too narrow for one', () => {
      for (const table of tables) {
        const figures = figuresOf(table)
        expect(new Set(figures.map(({ points }) => points)).size).toBe(1)
        for (const figure of figures) {
          // In Times New Roman and 宋体; and, in Word, in DejaVu Serif, the widest that stands in.
          expect(lengthOf(figure, 0.5)).toBeLessThanOrEqual(roomOf(table, figure))
          const condensed = (figure.condensed ?? 100) / 100
          expect(lengthOf(figure, 0.637) * condensed).toBeLessThanOrEqual(roomOf(table, figure))
        }
      }
    })

    it('they are not smaller than can be read, and the columns still fill the text', () => {
      for (const table of tables) {
        expect(table.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(156)
        const [figure] = figuresOf(table)
        expect(figure?.points).toBeGreaterThanOrEqual(digits > 7 ? 7 : 8)
      }
    })

    it('narrow headings of 表三 keep pairs of characters together', () => {
      const table = tables.find(({ name }) => name.startsWith('表三'))
      const heads = table?.rows.flat().filter(({ text }) => text === '商业企业') ?? []
      expect(heads).toHaveLength(1)
      for (const head of heads) {
        const characters = table ? roomOf(table, head) / head.points : 0
        expect(characters).toBeGreaterThan(2.3)
        expect(characters).toBeLessThan(3)
      }
    })

    it('the figures of 表三 need no condensing up to seven digits', () => {
      const requests = tables.find(({ name }) => name.startsWith('表三'))
      const [figure] = requests ? figuresOf(requests) : []
      expect(figure?.points).toBe(digits > 6 ? 8 : 9)
      if (digits < 8) expect(figure?.condensed).toBeUndefined()
    })
  })

  it('the columns of 表三 are the usual ones up to five digits', () => {
    const widths = (digits: number) =>
      tablesOf(reportOf(format, digits), format).find(({ name }) => name.startsWith('表三'))?.widths
    expect(widths(5)).toEqual(widths(1))
    expect(widths(7)).not.toEqual(widths(1))
  })

  it('Word condenses what could break in another face, and a page never breaks a figure', async () => {
    const finished = finishedOf(reportOf(format, 8), format)
    const parts = unzipSync(new Uint8Array(await (await docx.write(finished)).arrayBuffer()))
    const written = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const condensed = finished.document.blocks.flatMap((block) =>
      block.kind === 'table' ? figuresOf(block).filter((one) => one.condensed !== undefined) : [],
    )
    expect(condensed.length).toBeGreaterThan(0)
    expect(written.match(/<w:w w:val="\d+"\/>/g)).toHaveLength(condensed.length)
    const page = paperPage(finished.document, [partsOf(finished.document)])
    expect(page.match(/class="condensed" style="transform:scaleX/g)).toHaveLength(condensed.length)
    expect(page).toMatch(/\.figure\{[^}]*white-space:nowrap/)
  })
})
