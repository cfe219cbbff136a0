// @vitest-environment jsdom
/** The tables of an invented decree on the entry screen: each figure once, under a name of its own, typed into as any other. */
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { cellsOf } from '@/report/format'
import { blankReport } from '@/report/report'
import TableSheet from '@/ui/entry/sheet/TableSheet.vue'
import { decree2027 } from '../support/decree-2027'

const report = blankReport(decree2027, 2027, { name: '示例市人民政府', level: 'city' })

it.each(decree2027.tables.map((table) => [table.name, table] as const))(
  '%s shows its figures',
  async (_, table) => {
    const sheet = mount(TableSheet, {
      props: {
        report,
        format: decree2027,
        table,
        marks: new Map(),
        ghosts: new Map(),
        lastYear: new Map(),
      },
      attachTo: document.body,
    })
    const cells = sheet.findAll<HTMLInputElement>('[data-figure]')
    const keys = [...cellsOf(decree2027).values()].filter((cell) => cell.table === table)
    expect(cells.map(({ element }) => element.dataset['figure'])).toEqual(
      keys.map(({ key }) => key),
    )
    const names = cells.map(({ element }) => element.getAttribute('aria-label'))
    expect(new Set(names).size).toBe(names.length)
    await cells[0]?.setValue('7')
    expect(sheet.emitted()).toHaveProperty('type')
    sheet.unmount()
  },
)
