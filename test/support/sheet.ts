/** A table of the entry screen under a test's hands, in jsdom: mounted, pressed, typed into, copied from and pasted on. */
import { type VueWrapper, mount } from '@vue/test-utils'
import { expect } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import type { FigureKey, Format, Table } from '@/report/format'
import type { Report } from '@/report/report'
import type { SheetEvents } from '@/ui/entry/sheet/events'
import { layoutOf } from '@/report/layout'
import { blankReport } from '@/report/report'
import { useDesk } from '@/state/desk/desk'
import { addReport } from '@/storage/reports'
import { gridOf } from '@/ui/part/table/grid'
import TableSheet from '@/ui/entry/sheet/TableSheet.vue'

// jsdom lays nothing out.

/** The cells of a mounted table, and its clipboard. */
export function handsOnSheet(screen: VueWrapper) {
  const clipboard = new Map<string, string>()
  const cell = (key: FigureKey) => screen.get<HTMLInputElement>(`[data-figure="${key}"]`).element
  const focused = (): HTMLInputElement => {
    const { activeElement } = document
    return activeElement instanceof HTMLInputElement ? activeElement : expect.fail('no cell')
  }
  /** A key of the keyboard in the cell that has it: Control+Shift+End. */
  function press(keys: string): KeyboardEvent {
    const all = keys.split('+')
    const event = new KeyboardEvent('keydown', {
      key: all.at(-1) ?? '',
      ctrlKey: all.includes('Control'),
      shiftKey: all.includes('Shift'),
      bubbles: true,
      cancelable: true,
    })
    focused().dispatchEvent(event)
    return event
  }
  /** What a browser does with typed text: it takes the place of what is marked, and the field tells so. */
  async function type(text: string): Promise<void> {
    const field = focused()
    for (const char of text) {
      field.setRangeText(char, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      await nextTick()
    }
  }
  /** An event with a clipboard or with dragged data in it; true if the table left nothing to the browser. */
  function handed(name: string, member: 'clipboardData' | 'dataTransfer', on = focused()): boolean {
    const event = new Event(name, { bubbles: true, cancelable: true })
    const data = {
      types: [...clipboard.keys()],
      getData: (kind: string) => clipboard.get(kind) ?? '',
      setData: (kind: string, text: string) => clipboard.set(kind, text),
    }
    Object.defineProperty(event, member, { value: data })
    on.dispatchEvent(event)
    return event.defaultPrevented
  }
  const mouse = (name: string, key: FigureKey, init: MouseEventInit = {}): MouseEvent => {
    const event = new MouseEvent(name, { bubbles: true, cancelable: true, ...init })
    cell(key).dispatchEvent(event)
    return event
  }
  return { clipboard, cell, focused, press, type, handed, mouse }
}

/** Mounts a table by itself; what it tells is in its `emitted()`. */
export const mountTable = (report: Report, format: Format, table: Table): VueWrapper =>
  mount(TableSheet, {
    props: {
      report,
      format,
      table,
      marks: new Map(),
      ghosts: new Map(),
      lastYear: new Map(),
    },
    attachTo: document.body,
  })

/** Mounts a table of the report on the desk, as the entry screen holds it. */
export function mountOnDesk(
  desk: ReturnType<typeof useDesk>,
  id: string,
  onBlock: (...args: SheetEvents['block']) => void = () => undefined,
): VueWrapper {
  const format = desk.format ?? expect.fail('opened')
  const table = format.tables.find((one) => one.id === id) ?? expect.fail(id)
  const host = defineComponent(
    () => () =>
      h(TableSheet, {
        report: desk.report ?? expect.fail('opened'),
        format,
        table,
        marks: new Map(),
        ghosts: new Map(),
        lastYear: new Map(),
        onType: desk.type,
        onEnter: desk.enter,
        onTakeBack: desk.takeBack,
        onBlock,
      }),
  )
  return mount(host, { attachTo: document.body })
}

/** A table of a report that has just begun, mounted and under the hands. */
export async function openSheet(format: Format, id: string) {
  const filed = crypto.randomUUID()
  const report = blankReport(format, format.since, { name: '示例局' })
  await addReport({ id: filed, report, created: 1, changed: 1 })
  const desk = useDesk()
  await desk.open(filed)
  const screen = mountOnDesk(desk, id)
  const table = format.tables.find((one) => one.id === id) ?? expect.fail(id)
  const grid = gridOf(layoutOf(format, table))
  return { desk, grid, screen, ...handsOnSheet(screen) }
}
