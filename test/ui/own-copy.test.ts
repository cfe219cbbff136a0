// @vitest-environment jsdom
/** What is copied in the app and pasted there changes nothing where it was, and is the same elsewhere. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBlock } from '@/exchange/block'
import { formats } from '@/format'
import { applyChanges } from '@/report/edit/edit'
import { putIn } from '@/report/edit/typing'
import { showFigure } from '@/report/figure'
import { type FigureKey, type Format, type Table, cellsOf } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { type Report, figureOf, freeze } from '@/report/report'
import type { Clipboard } from '@/state/import/paste'
import { copiedBlock } from '@/ui/entry/sheet/clip/copying'
import { needsLook } from '@/ui/entry/sheet/clip/placed'
import { block, gridOf } from '@/ui/part/table/grid'
import { anyReport } from '../support/arbitrary'
import type { Rows } from '../support/copied'
import { decree2027 } from '../support/decree-2027'
import { pasted } from '../support/pasting'

const format = formats[1] ?? expect.fail('the format of 2021')
const requests = format.tables.find(({ id }) => id === 'requests') ?? expect.fail('requests')
const every = [...formats, decree2027].flatMap((one) =>
  one.tables.map((table) => [one.name, table.name, one, table] as const),
)

const here = { organ: '', year: 2026, table: requests.name }

describe('our own copy', () => {
  const show = (report: Report, of: Format) => (key: FigureKey) =>
    report.unread?.[key] ?? showFigure(figureOf(report, key), cellsOf(of).get(key)?.kind ?? 'count')
  const after = (report: Report, of: Format, clipboard: Clipboard, table: Table, onto: Rows) =>
    applyChanges(report, putIn(report, of, new Map(pasted(clipboard, of, table, onto).figures)))

  it.each(every)('of any block of %s %s changes nothing where it was', (_, __, of, table) => {
    const grid = gridOf(layoutOf(of, table))
    const key = fc.constantFrom(...grid.flat().map((cell) => cell.key))
    const flavours = fc.constantFrom('both', 'html', 'text')
    fc.assert(
      fc.property(anyReport(of), key, key, flavours, fc.option(key), (made, a, b, take, text) => {
        const report = text === null ? made : freeze({ ...made, unread: { [text]: '3亿' } })
        const onto = block(grid, a, b)
        const copied = copiedBlock(onto, grid, show(report, of), here)
        // Text alone cannot tell a blank last row from the end of the line before it.
        fc.pre(take !== 'text' || !/(?:^|\n)$/.test(copied.text))
        const clipboard = {
          html: take === 'text' ? '' : copied.html,
          text: take === 'html' ? '' : copied.text,
        }
        const unread = text !== null && onto.flat().includes(text)
        const now = after(report, of, clipboard, table, onto)
        expect(now.figures).toEqual(report.figures)
        if (unread) expect(now.unread).toEqual(report.unread)
      }),
      { numRuns: 60 },
    )
  })

  it('of any block gives the same figures in another place', () => {
    const grid = gridOf(layoutOf(format, requests))
    const at = (row: number, index: number) => grid[row]?.[index]?.key ?? ''
    fc.assert(
      fc.property(
        anyReport(format),
        fc.nat(12),
        fc.nat(3),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 3 }),
        (report, row, index, down, right) => {
          const onto = block(grid, at(0, 0), at(row, index))
          const there = block(grid, at(down, right), at(down + row, right + index))
          const copied = copiedBlock(onto, grid, show(report, format), here)
          const to = [[at(down, right)]]
          expect(pasted(copied, format, requests, to).figures).toEqual(
            onto.flat().map((key, n) => [there.flat()[n], figureOf(report, key)]),
          )
        },
      ),
    )
  })

  it.each([
    [{ organ: '', year: 2026 }, undefined],
    [{ organ: '', year: 2025 }, '未填单位名称的报告2025年'],
    [{ organ: '青山县民政局', year: 2026 }, '青山县民政局2026年'],
    [{ organ: '青山县“民政"局<b>%', year: 2026 }, '青山县“民政"局<b>%2026年'],
  ])('of %o is told where it goes elsewhere', (of, told) => {
    const grid = gridOf(layoutOf(format, requests))
    const key = grid[0]?.[0]?.key ?? ''
    const from = { ...of, table: requests.name }
    const { html, text } = copiedBlock([[key]], grid, () => '7', from)
    const read = readBlock(
      { html, text },
      { format, table: requests, from: key, year: 2026, organ: '' },
    )
    expect(read.from).toBe(told === undefined ? undefined : `${told}的“${requests.name}”`)
    expect(needsLook(read)).toBe(told !== undefined)
  })
})
