// @vitest-environment jsdom
/** A double click and a key held down make one report, not two. */
import 'fake-indexeddb/auto'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCatalogue } from '@/state/catalogue'
import { useLibrary } from '@/state/library'
import { once, secondClick } from '@/ui/part/twice'
import NewReportDialog from '@/ui/part/NewReportDialog.vue'

HTMLDialogElement.prototype.showModal = () => undefined
HTMLDialogElement.prototype.close = () => undefined

beforeEach(() => {
  setActivePinia(createPinia())
})
afterEach(() => {
  document.body.replaceChildren()
})

describe('an act', () => {
  it('is not begun again while it runs, nor when it is done, but when it failed or was refused', async () => {
    const ends = [() => false, () => expect.fail('not stored'), () => true]
    let begun = 0
    const act = once(async () => {
      const end = ends[begun]
      begun += 1
      await Promise.resolve()
      return end?.() ?? expect.fail('begun once more')
    })
    await Promise.all([act(), act()])
    expect(begun).toBe(1)
    await expect(act()).rejects.toThrow('not stored')
    await Promise.all([act(), act(), act()])
    await act()
    expect(begun).toBe(3)
  })
})

describe('the second click of two', () => {
  it.each([
    ['<button class="primary">确认导入</button>', 'button', 1],
    ['<form><button type="submit"><b>新建</b></button></form>', 'b', 1],
    ['<button>撤销</button>', 'button', 2],
    ['<a href="#">填报</a>', 'a', 2],
  ])('on %s', (html, selector, times) => {
    document.body.innerHTML = html
    addEventListener('click', secondClick, true)
    let pressed = 0
    document.body.addEventListener('click', (event) => {
      event.preventDefault()
      pressed += 1
    })
    for (const detail of [1, 2])
      document
        .querySelector(selector)
        ?.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, cancelable: true }))
    removeEventListener('click', secondClick, true)
    expect(pressed).toBe(times)
    document.body.replaceWith(document.createElement('body'))
  })
})

it('the second click of two finds nothing where the main button is gone', () => {
  document.body.innerHTML = '<button class="primary">粘贴</button><a href="#help">使用帮助</a>'
  addEventListener('click', secondClick, true)
  const [button, link] = ['button', 'a'].map((one) => document.querySelector(one))
  const click = (on: Element | null | undefined, detail: number) => {
    const event = new MouseEvent('click', { detail, bubbles: true, cancelable: true })
    on?.dispatchEvent(event)
    return event.defaultPrevented
  }
  expect([click(button, 1), click(link, 2)]).toEqual([false, true])
  expect([click(link, 1), click(link, 2)]).toEqual([false, false])
  removeEventListener('click', secondClick, true)
})

it('新建, submitted twice, makes one report', async () => {
  // The list asks for it, and a test that is over cannot load.
  await loadCatalogue()
  const library = useLibrary()
  await library.refresh()
  const before = library.reports.length
  const screen = mount(NewReportDialog, { attachTo: document.body })
  await screen.get('input[data-field=organ]').setValue('测试市水务局')
  const form = screen.get('form').element
  for (let time = 0; time < 3; time += 1)
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await flushPromises()
  await expect.poll(() => library.reports.length).toBe(before + 1)
  await flushPromises()
  expect(screen.emitted('created')).toHaveLength(1)
  expect(library.reports).toHaveLength(before + 1)
  screen.unmount()
})
