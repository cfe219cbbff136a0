// @vitest-environment jsdom
/** A finding of no cell and no words leads to the field where it is mended, one of the whole report to its card. */
import 'fake-indexeddb/auto'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Finding } from '@/check'
import { checks, findingsIn, judge } from '@/check/catalogue'
import { examplesOf } from '@/check/examples'
import { contextOf } from '@/check/example-context'
import { formats } from '@/format'
import { type Report, blankReport, freeze } from '@/report/report'
import { loadCatalogue } from '@/state/catalogue'
import { useDesk } from '@/state/desk/desk'
import { useLibrary } from '@/state/library'
import EntryScreen from '@/ui/entry/EntryScreen.vue'

interface Led {
  readonly finding: Finding
  readonly reports: readonly Report[]
}

const isBeside = ({ field, passage, figures }: Finding): boolean =>
  field !== undefined || (passage === undefined && figures.length === 0)

const format = formats.at(-1) ?? expect.fail('There is a format')
const rules = { 'proactive.rules.issued': 1, 'proactive.rules.inForce': 1 }
/** What no example shows: the level is not told. */
const levelless = freeze({
  ...blankReport(format, 2025, { name: '示例县水务局' }),
  figures: { ...blankReport(format, 2025, { name: '' }).figures, ...rules },
})

/** Of every check, what it finds in its examples beside cells and words; 汇总 has its own screen. */
function beside(): readonly Led[] {
  const shown = formats.flatMap((one) =>
    checks
      .filter(({ id }) => !id.startsWith('consolidation.'))
      .filter((check) => check.judgements(one).length > 0)
      .map((check) => contextOf(examplesOf(check).breaks, one)),
  )
  const all = [...shown, { report: levelless, format }].flatMap((context) =>
    findingsIn(judge(context))
      .filter(isBeside)
      .map((finding): Led => ({
        finding,
        reports: [context.report, ...(context.previous ? [context.previous.report] : [])],
      })),
  )
  return [...new Map(all.map((one) => [one.finding.check, one])).values()]
}

/** Nothing folds it away or switches it off: it is where it can be typed in, or read. */
const isOpen = (one: Element | null): boolean =>
  one !== null && one.closest('details:not([open]), [hidden]') === null

const led = beside()
const scrolled = vi.fn()
// jsdom lays nothing out.
Element.prototype.scrollIntoView = scrolled

async function entry(reports: readonly Report[]) {
  await loadCatalogue()
  const ids = []
  for (const report of reports) ids.push(await useLibrary().importReport(report))
  await useLibrary().refresh()
  const id = ids[0] ?? expect.fail('It is here')
  await useDesk().open(id)
  const screens = ['library', 'compare', 'document', 'paper', 'entry']
  const router = createRouter({
    history: createMemoryHistory(),
    routes: screens.map((name) => ({ path: `/${name}`, name, component: {} })),
  })
  const screen = mount(EntryScreen, {
    props: { id },
    attachTo: document.body,
    global: { plugins: [router], stubs: { ExportDoor: true, RouterLink: true } },
  })
  await flushPromises()
  return screen
}

beforeEach(() => {
  setActivePinia(createPinia())
  scrolled.mockClear()
})

it('there are such findings: of the title, of the level, of the whole report', () => {
  expect(led.map(({ finding }) => finding.check)).toEqual(
    expect.arrayContaining([
      ...['title.year', 'title.term', 'title.organ', 'organ.no-rule-making-power'],
      ...['structure.format-year', 'narrative.copied-whole'],
    ]),
  )
})

describe.each(led.map(({ finding, reports }) => [finding.check, finding, reports] as const))(
  '%s',
  (check, { id, field }, reports) => {
    it('is led to by its button, where it has a place, and by F8', async () => {
      const screen = await entry(reports)
      await vi.waitFor(() => {
        expect(document.getElementById(`item-${id}`), check).not.toBeNull()
      })
      const card = document.getElementById(`item-${id}`)
      const button = card?.querySelector<HTMLElement>('[data-action=show-finding]')
      expect(button != null).toBe(field !== undefined)
      const place = () =>
        field === undefined ? card : document.querySelector(`[data-field="${field}"]`)
      button?.click()
      await flushPromises()
      if (button) {
        expect(document.activeElement).toBe(place())
        expect(card?.className).toContain('current')
      }
      // Once round by key: it is among what is walked to.
      const seen = new Set<Element | null>()
      for (let step = 0; step < 40 && !seen.has(place()); step += 1) {
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', bubbles: true }))
        await flushPromises()
        seen.add(document.activeElement)
      }
      expect(seen).toContain(place())
      expect(isOpen(document.activeElement)).toBe(true)
      expect(scrolled).toHaveBeenCalled()
      screen.unmount()
    })
  },
)
