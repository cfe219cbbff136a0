// @vitest-environment jsdom
/** An adjustment that is typed and not made yet stays with its cell, and leaving asks for it. */
import 'fake-indexeddb/auto'
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it } from 'vitest'
import { nextTick } from 'vue'
import { formatById } from '@/format'
import AdjustmentForm from '@/ui/consolidation/AdjustmentForm.vue'

const format = formatById('2021') ?? expect.fail('The 2021 format is declared')
const [here, there] = ['requests.received.natural', 'requests.granted.natural'] as const

const mayLeave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

it('is there again when its cell is come back to', async () => {
  setActivePinia(createPinia())
  const form = mount(AdjustmentForm, { props: { format, figureKey: here, total: 5 } })
  const amount = form.get<HTMLInputElement>('[data-field=adjustment]')
  expect(mayLeave()).toBe(true)
  await amount.setValue('-2')
  expect(mayLeave()).toBe(false)
  await form.setProps({ figureKey: there })
  expect(amount.element.value).toBe('')
  await form.setProps({ figureKey: here })
  expect(amount.element.value).toBe('-2')
  expect(form.get<HTMLDetailsElement>('details').element.open).toBe(true)
  await amount.setValue('')
  await nextTick()
  expect(mayLeave()).toBe(true)
  form.unmount()
})
