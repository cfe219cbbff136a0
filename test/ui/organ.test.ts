// @vitest-environment jsdom
/** The texts of 单位信息 are undone by phrases: each phrase is a step with a name of its own. */
import 'fake-indexeddb/auto'
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { samples } from '@/sample/hulan'
import { loadCatalogue } from '@/state/catalogue'
import { useDesk } from '@/state/desk/desk'
import { useLibrary } from '@/state/library'
import OrganProfile from '@/ui/entry/text/OrganProfile.vue'

beforeEach(() => {
  setActivePinia(createPinia())
  // The store of IndexedDB needs its own.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

it('a pause begins a new step, as does another field and the level', async () => {
  const screen = mount(OrganProfile, {
    props: { organ: { name: '示例局' } },
    attachTo: document.body,
  })
  const phone = screen.get('[data-field=phone]')
  await phone.trigger('focus')
  async function type(text: string): Promise<void> {
    const field = phone.element as HTMLInputElement
    field.setRangeText(text, field.value.length, field.value.length, 'end')
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
    await screen.setProps({ organ: { name: '示例局', phone: field.value } })
  }
  await type('0')
  await type('5')
  vi.advanceTimersByTime(1500)
  await type('1')
  await phone.trigger('blur')
  await screen.get('select').setValue('county')
  const sessions = (screen.emitted('change') ?? []).map((event) => event[1])
  expect(sessions).toHaveLength(4)
  expect(sessions[0]).toBe(sessions[1])
  expect(new Set(sessions).size).toBe(3)
  screen.unmount()
})

it('a text dragged elsewhere in its field is one step: taken out and put in', async () => {
  const screen = mount(OrganProfile, {
    props: { organ: { name: '示例局', phone: '01' } },
    attachTo: document.body,
  })
  const phone = screen.get<HTMLInputElement>('[data-field=phone]')
  await phone.trigger('focus')
  for (const [text, inputType] of [
    ['1', 'deleteByDrag'],
    ['10', 'insertFromDrop'],
    ['1', 'deleteByCut'],
  ] as const) {
    phone.element.value = text
    phone.element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }))
    await screen.setProps({ organ: { name: '示例局', phone: text } })
  }
  const [out, into, cut] = (screen.emitted('change') ?? []).map((one) => one[1])
  expect(out).toBe(into)
  expect(cut).not.toBe(into)
  screen.unmount()
})

it('former names are a list in the report and one line to write in, separators kept while it is written', async () => {
  const screen = mount(OrganProfile, {
    props: { organ: { name: '示例局' } },
    attachTo: document.body,
  })
  const field = screen.get<HTMLInputElement>('[data-field=formerNames]')
  for (const [line, names] of [
    ['甲局', ['甲局']],
    ['甲局，', ['甲局', '']],
    ['甲局、乙', ['甲局', '乙']],
    ['', []],
  ] as const) {
    await field.setValue(line)
    const organ = screen.emitted<[object]>('change')?.at(-1)?.[0] as { name: string }
    expect(organ).toEqual({ name: '示例局', formerNames: names })
    await screen.setProps({ organ })
    expect(field.element.value).toBe(line.replace('，', '、'))
  }
  screen.unmount()
})

it('what is blank is taken from the report itself, once, and said', async () => {
  const [base] = samples
  if (!base) expect.fail('There are samples')
  const desk = useDesk()
  await loadCatalogue()
  await desk.open(
    await useLibrary().importReport({
      ...base,
      organ: { name: '示例局', website: 'www.example.gov.cn' },
      narrative: { lead: '网址http://www.other.gov.cn。联系电话：0451-57321163。' },
    }),
  )
  const organ = desk.report?.organ ?? expect.fail('it is open')
  const screen = mount(OrganProfile, { props: { organ }, attachTo: document.body })
  const offer = screen.get('[data-from-report]')
  expect(offer.text()).toContain('联系电话“0451-57321163”')
  expect(offer.text()).not.toContain('网站')
  await screen.get('[data-action=from-report]').trigger('click')
  const filled = (screen.emitted('change') ?? [])[0]?.[0]
  expect(filled).toEqual({ ...organ, phone: '0451-57321163' })
  await screen.setProps({ organ: filled as typeof organ })
  expect(screen.find('[data-from-report]').exists()).toBe(false)
  expect(screen.get('[role=status]').text()).toBe('已填入联系电话“0451-57321163”。')
  screen.unmount()
})
