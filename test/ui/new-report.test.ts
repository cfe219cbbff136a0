// @vitest-environment jsdom
/** 新建报告 proposes the year that is due for the unit that is named, and the one after it where that is here already. */
import 'fake-indexeddb/auto'
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it } from 'vitest'
import { nextTick } from 'vue'
import { loadCatalogue } from '@/state/catalogue'
import { useLibrary } from '@/state/library'
import NewReportDialog from '@/ui/part/NewReportDialog.vue'

HTMLDialogElement.prototype.showModal = () => undefined
HTMLDialogElement.prototype.close = () => undefined

it('follows the name until another year is written', async () => {
  setActivePinia(createPinia())
  // The list asks for it, and a test that is over cannot load.
  await loadCatalogue()
  const library = useLibrary()
  await library.refresh()
  const due = library.dueYear
  await library.create({ name: '测试市水务局', level: 'department' }, due)
  const screen = mount(NewReportDialog, { attachTo: document.body })
  const [name, year] = ['organ', 'year'].map((field) =>
    screen.get<HTMLInputElement>(`input[data-field=${field}]`),
  )
  expect([name?.element.value, year?.element.value]).toEqual(['测试市水务局', String(due + 1)])
  await name?.setValue('测试市林业局')
  expect(year?.element.value).toBe(String(due))
  await name?.setValue('测试市水务局')
  expect(year?.element.value).toBe(String(due + 1))
  await year?.setValue(due)
  await nextTick()
  expect(screen.get('[data-there]').text()).toContain('测试市水务局')
  await name?.setValue('测试市教育局')
  expect(year?.element.value).toBe(String(due))
  screen.unmount()
})
