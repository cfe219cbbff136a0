// @vitest-environment jsdom
/** 新建报告 and 新建汇总 propose a year, and say why where it is not the same one: while the year runs there is nothing to add up. */
import 'fake-indexeddb/auto'
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, expect, it, vi } from 'vitest'
import { loadCatalogue } from '@/state/catalogue'
import { useLibrary } from '@/state/library'
import NewConsolidation from '@/ui/consolidation/NewConsolidation.vue'
import NewReportDialog from '@/ui/part/NewReportDialog.vue'

HTMLDialogElement.prototype.showModal = () => undefined
HTMLDialogElement.prototype.close = () => undefined
afterEach(() => vi.useRealTimers())

it.each([
  // In January both are of the year that is over.
  [new Date(2027, 0, 8), '2026', '', '2026', ''],
  // In November a report may be begun, a sum may not.
  [new Date(2026, 10, 20), '2026', '2026年还没有过完', '2025', '所以先列2025年度'],
  [new Date(2026, 11, 20), '2026', '2026年还没有过完', '2026', ''],
])('on %s', async (now, year, note, sumYear, sumNote) => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  setActivePinia(createPinia())
  // The list asks for it, and a test that is over cannot load.
  await loadCatalogue()
  await useLibrary().refresh()
  for (const [dialog, proposed, said] of [
    [NewReportDialog, year, note],
    [NewConsolidation, sumYear, sumNote],
  ] as const) {
    const screen = mount(dialog, { attachTo: document.body, props: { files: [] } })
    expect(screen.get<HTMLInputElement>('input[data-field=year]').element.value).toBe(proposed)
    const notes = screen.findAll('.note').map((one) => one.text())
    expect(notes.join()).toContain(said)
    expect(notes).toHaveLength(said === '' ? 0 : 1)
    screen.unmount()
  }
})
