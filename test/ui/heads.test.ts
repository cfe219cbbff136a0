// @vitest-environment jsdom
/** A heading stands for its figures: pressing it selects them, in every table of every decree, and changes none. */
import { describe, expect, it } from 'vitest'
import { formats } from '@/format'
import { cellsOf } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { blankReport } from '@/report/report'
import { gridOf, headed } from '@/ui/part/table/grid'
import { decree2027 } from '../support/decree-2027'
import { handsOnSheet, mountTable } from '../support/sheet'

const every = [...formats, decree2027].flatMap((format) =>
  format.tables.map((table) => [format.name, table.name, format, table] as const),
)

describe.each(every)('in %s %s', (_, __, format, table) => {
  const layout = layoutOf(format, table)
  const cells = layout.rows.flat()

  it('each figure has a heading before it or above it, and no heading is without figures', () => {
    const heads = cells.filter(({ key }) => key === undefined)
    const reached = new Set(
      heads
        .filter(({ role }) => role !== 'title' && role !== 'corner')
        .flatMap((head) => headed(layout, head)),
    )
    expect(reached.size).toBe(gridOf(layout).flat().length)
    for (const head of heads) expect(headed(layout, head), head.text).not.toEqual([])
  })

  it('a heading stands for figures whose own heading lies under it', () => {
    const figures = cellsOf(format)
    for (const head of cells.filter(({ role }) => role === 'column' || role === 'row'))
      for (const key of headed(layout, head)) {
        const figure = figures.get(key)
        const path = head.role === 'column' ? figure?.column : figure?.row
        expect(path, `${head.text} ${key}`).toContain(head.heading)
      }
  })

  it('pressing it selects them and tells of no change', async () => {
    const screen = mountTable(blankReport(format, format.since, { name: '示例局' }), format, table)
    const { focused } = handsOnSheet(screen)
    for (const head of screen.findAll('th')) {
      await head.trigger('mousedown', { button: 0, detail: 1 })
      const row = layout.rows[(head.element.parentElement as HTMLTableRowElement).rowIndex]
      const cell = row?.[(head.element as HTMLTableCellElement).cellIndex] ?? expect.fail('a cell')
      const keys = headed(layout, cell)
      expect(focused().dataset['figure']).toBe(keys[0])
      expect(new Set(screen.emitted('select')?.at(-1)?.[0] as string[])).toEqual(new Set(keys))
    }
    const { enter, type, fill } = screen.emitted()
    expect([enter, type, fill]).toEqual([undefined, undefined, undefined])
    screen.unmount()
  })

  it('passing from one to another selects all between, either way', async () => {
    const screen = mountTable(blankReport(format, format.since, { name: '示例局' }), format, table)
    const heads = screen
      .findAll('th')
      .filter(
        ({ element }) => element.classList.contains('row') || element.matches('thead .column'),
      )
    const [first, ...others] = heads
    const last = others.at(-1)
    if (!first || !last) return
    for (const [from, to] of [
      [first, last],
      [last, first],
    ] as const) {
      await from.trigger('mousedown', { button: 0, detail: 1 })
      await to.trigger('mouseover', { buttons: 1 })
      const held = screen.emitted('select')?.at(-1)?.[0] as string[]
      await from.trigger('mouseup')
      await from.trigger('mouseover', { buttons: 0 })
      expect(screen.emitted('select')?.at(-1)?.[0]).toEqual(held)
      const under = [from, to].flatMap((head) => {
        const row = layout.rows[(head.element.parentElement as HTMLTableRowElement).rowIndex]
        const cell = row?.[(head.element as HTMLTableCellElement).cellIndex]
        return cell ? headed(layout, cell) : []
      })
      expect(held).toEqual(expect.arrayContaining(under))
    }
    const { enter, type, fill } = screen.emitted()
    expect([enter, type, fill]).toEqual([undefined, undefined, undefined])
    screen.unmount()
  })
})
