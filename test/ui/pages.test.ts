/** Where pages end: nothing is lost or said twice, no heading at a page's foot, no single line, no cut band. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MeasuredBlock, paginate } from '@/ui/part/paper/paginate'
import { rowsBetween, tableSteps } from '@/ui/part/paper/rows'
import { compose } from '@/exchange/printed'
import { formats } from '@/format'
import { fullReport } from '../support/full-report'

const room = 850
const line = 37
const plain = { before: 0, together: 1, again: 0, leads: false, fresh: false }
const heading = { ...plain, steps: [line], leads: true }
const paragraph = (lines: number): MeasuredBlock => ({
  ...plain,
  steps: Array.from({ length: lines }, () => line),
  together: 2,
})
const table = (...bands: number[]): MeasuredBlock => ({ ...plain, before: 8, steps: bands })

const block = fc.oneof(
  fc.constant(heading),
  fc.integer({ min: 1, max: 60 }).map(paragraph),
  fc
    .array(fc.integer({ min: 20, max: 400 }), { minLength: 1, maxLength: 8 })
    .map((all) => table(...all)),
  fc.constant({ ...heading, fresh: true }),
)

describe('pages', () => {
  it('hold every step once, in order, and no more than there is room for', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 40 }), (blocks) => {
        const pages = paginate(blocks, room)
        const found = pages
          .flat()
          .flatMap(({ block: at, from, to }) =>
            Array.from({ length: to - from }, (_, step) => [at, from + step]),
          )
        expect(found).toEqual(blocks.flatMap(({ steps }, at) => steps.map((_, step) => [at, step])))
        for (const page of pages) {
          expect(page.length).toBeGreaterThan(0)
          const height = page.reduce((sum, { block: at, from, to }, index) => {
            const { steps = [], before = 0 } = blocks[at] ?? {}
            return steps
              .slice(from, to)
              .reduce((all, one) => all + one, sum + (index > 0 ? before : 0))
          }, 0)
          expect(height).toBeLessThanOrEqual(room + 1)
        }
      }),
    )
  })

  it('never end with a heading, never part a paragraph by one line', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 2, maxLength: 40 }), (given) => {
        // As in a report: a heading or two above a text or table, none alone.
        const blocks = [
          ...given.filter((one, index) => !one.leads || given[index - 1]?.leads !== true),
          paragraph(1),
        ]
        const pages = paginate(blocks, room)
        for (const page of pages.slice(0, -1)) {
          const last = page.at(-1)
          expect(blocks[last?.block ?? 0]?.leads).toBe(false)
        }
        for (const { block: at, from, to } of pages.flat()) {
          const { steps = [], together = 1 } = blocks[at] ?? {}
          if (to < steps.length) expect(to - from).toBeGreaterThanOrEqual(together)
          if (from > 0) expect(to - from).toBeGreaterThanOrEqual(together)
        }
      }),
    )
  })

  it.each(Array.from({ length: 30 }, (_, index) => index + 1))(
    'keep a heading with its table below %i paragraphs of a line',
    (count) => {
      const blocks = [...Array.from({ length: count }, () => paragraph(1)), heading, table(120, 90)]
      for (const page of paginate(blocks, room))
        expect(blocks[page.at(-1)?.block ?? 0]?.leads).toBe(false)
    },
  )

  it('begin where a block wants a page of its own', () => {
    const pages = paginate([paragraph(3), { ...heading, fresh: true }, paragraph(2)], room)
    expect(pages.map((page) => page.map(({ block: at }) => at))).toEqual([[0], [1, 2]])
  })
})

describe.each(formats)('a table of format $id', (format) => {
  const tables = compose(fullReport(format), format).blocks.filter((one) => one.kind === 'table')

  it('is parted between bands or groups where they fit, its rows together being all rows', () => {
    for (const one of tables) {
      const heights = one.rows.map(() => 30)
      const { starts, steps, again } = tableSteps(one, heights, 2000)
      expect(steps.reduce((sum, height) => sum + height, 0)).toBe(30 * one.rows.length)
      expect([starts, again]).toEqual([one.starts, 30 * one.headRows])
      // The last of several bands never stands alone.
      const bands = one.rows.filter(([cell]) => cell?.role === 'title').length
      if (one.headRows === 0) expect(starts).toHaveLength(bands > 2 ? bands - 1 : bands)
    }
  })

  it('is parted from no head, in no group, and leaves no few rows alone', () => {
    for (const { rows, headRows, starts, rowHeight } of tables) {
      for (const start of starts.slice(1)) {
        if (headRows === 0) expect(rows[start]?.[0]?.role).toBe('title')
        else {
          expect(start - headRows).toBeGreaterThanOrEqual(0.3 * (rows.length - headRows))
          expect(rows.length - start).toBeGreaterThanOrEqual(3)
          const cut = rows.flat().filter(({ row, rowSpan }) => row < start && start < row + rowSpan)
          // Word says what stands upright on the first page only: there is room for it there.
          for (const { row, text, upright, points } of cut) {
            expect(upright).toBe(true)
            const needed = (text.length * points * 1.1 * 25.4) / 72
            expect((start - row) * rowHeight).toBeGreaterThan(needed)
          }
        }
      }
      // What takes most of a page leaves less than half of one empty before it.
      if (rows.length * rowHeight > 112) expect(starts.length).toBeGreaterThan(1)
    }
  })

  it.each(Array.from({ length: 24 }, (_, index) => 60 + 30 * index))(
    'leaves less than half a page empty above it where %i dots are left',
    (left) => {
      for (const one of tables) {
        const heights = one.rows.map(() => (one.rowHeight * 96) / 25.4)
        const block = { ...plain, ...tableSteps(one, heights, room) }
        const text = { ...plain, steps: [room - left] }
        const pages = paginate([text, heading, block], room)
        const begins = pages.findIndex((page) => page.some(({ block: at }) => at === 2))
        expect(begins === 0 || left < room / 2 + line).toBe(true)
      }
    },
  )

  it('higher than a page is parted between rows, its head said again, a full rectangle on each page', () => {
    for (const one of tables.filter(({ headRows }) => headRows > 0)) {
      const heights = one.rows.map(() => 30)
      const { starts, again } = tableSteps(one, heights, 100)
      expect(again).toBe(30 * one.headRows)
      for (const [at, start] of starts.entries()) {
        const part = rowsBetween(one, start, starts[at + 1] ?? one.rows.length)
        const area = part.rows
          .flat()
          .reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0)
        expect(area).toBe(part.rows.length * one.widths.length)
      }
    }
  })
})
