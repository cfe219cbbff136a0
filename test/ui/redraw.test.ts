// @vitest-environment jsdom
/** Typing one figure draws its cell, the totals that follow and the cells whose marks change again, and no other. */
import 'fake-indexeddb/auto'
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { samples } from '@/sample/hulan'
import { useDesk } from '@/state/desk/desk'
import { useLibrary } from '@/state/library'
import { addReport } from '@/storage/reports'
import EntryScreen from '@/ui/entry/EntryScreen.vue'
import FigureCell from '@/ui/entry/sheet/FigureCell.vue'
import NarrativeField from '@/ui/entry/text/NarrativeField.vue'

const report = samples.at(-1) ?? expect.fail('There are samples')

/** The entry screen of a report, and the names of the parts that are drawn again from then on. */
async function entryScreen() {
  const id = crypto.randomUUID()
  await addReport({ id, report, created: 1, changed: 1 })
  await useLibrary().refresh()
  await useDesk().open(id)
  const drawn: string[] = []
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'library', component: {} },
      { path: '/c', name: 'compare', component: {} },
      { path: '/d', name: 'document', component: {} },
    ],
  })
  const screen = mount(EntryScreen, {
    props: { id },
    attachTo: document.body,
    global: {
      plugins: [router],
      stubs: { ExportDoor: true, RouterLink: true },
      mixins: [
        {
          updated(this: { $: { type: unknown }; $props: Record<string, unknown> }) {
            if (this.$.type === FigureCell) drawn.push(String(this.$props['figureKey']))
            if (this.$.type === NarrativeField) drawn.push('a narrative field')
          },
        },
      ],
    },
  })
  await nextTick()
  await nextTick()
  drawn.length = 0
  return { screen, drawn }
}

// jsdom lays nothing out.

beforeEach(() => {
  setActivePinia(createPinia())
})

it('draws nothing but the cell, its totals and its marks', async () => {
  const { screen, drawn } = await entryScreen()
  const input = screen.get<HTMLInputElement>('[data-figure="requests.granted.natural"]')
  await input.setValue('8')
  await nextTick()
  const column = (who: string) =>
    ['received', 'carriedIn', 'concluded', 'carriedOut'].map((row) => `requests.${row}.${who}`)
  const mayChange = new Set([
    'requests.granted.natural',
    'requests.granted.total',
    ...column('natural'),
    ...column('total'),
  ])
  expect(drawn).toContain('requests.granted.natural')
  expect(drawn).toContain('requests.concluded.total')
  expect(drawn.filter((key) => !mayChange.has(key) && key !== 'a narrative field')).toEqual([])
  expect(new Set(drawn).size).toBe(drawn.length)
  screen.unmount()
})

it('draws one text again when it is written in, and no figure', async () => {
  const { screen, drawn } = await entryScreen()
  await screen.get<HTMLTextAreaElement>('[data-narrative="problems"]').setValue('问题一。改进一。')
  await nextTick()
  expect([...new Set(drawn)]).toEqual(['a narrative field'])
  screen.unmount()
})

it('draws the cells whose selection changes, and no other', async () => {
  const { screen, drawn } = await entryScreen()
  const cell = screen.get<HTMLInputElement>('[data-figure="requests.granted.natural"]')
  cell.element.focus()
  await nextTick()
  drawn.length = 0
  await cell.trigger('keydown', { key: 'ArrowRight', shiftKey: true })
  expect([...drawn].sort()).toEqual(['requests.granted.business', 'requests.granted.natural'])
  screen.unmount()
})
