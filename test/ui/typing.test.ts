// @vitest-environment jsdom
/** For any keys in the cells of a table: what is shown is what is stored, as a figure or as the text it is. */
import 'fake-indexeddb/auto'
import { mount } from '@vue/test-utils'
import * as fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import { applyChanges } from '@/report/edit/edit'
import { type Figure, readFigure } from '@/report/figure'
import type { FigureKey, Format } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import { enterFigures } from '@/report/sums'
import { samples } from '@/sample/hulan'
import { useDesk } from '@/state/desk/desk'
import { addReport } from '@/storage/reports'
import TableSheet from '@/ui/entry/sheet/TableSheet.vue'

const report = samples.at(-1) ?? expect.fail('There are samples')
const one = 'requests.received.natural'
const two = 'requests.received.business'
const total = 'requests.received.total'

/** The table of requests of the report on the desk, as the entry screen holds it. */
async function sheet() {
  const id = crypto.randomUUID()
  await addReport({ id, report, created: 1, changed: 1 })
  const desk = useDesk()
  await desk.open(id)
  const format = desk.format ?? expect.fail('opened')
  const host = defineComponent(
    () => () =>
      h(TableSheet, {
        report: desk.report ?? report,
        format,
        table: format.tables.find((table) => table.id === 'requests') ?? expect.fail('table'),
        marks: new Map(),
        ghosts: new Map(),
        lastYear: new Map(),
        onType: desk.type,
        onEnter: desk.enter,
        onTakeBack: desk.takeBack,
      }),
  )
  const screen = mount(host, { attachTo: document.body })
  const input = (key: FigureKey) => screen.get<HTMLInputElement>(`[data-figure="${key}"]`).element
  return { desk, format, input, screen }
}

type Step =
  | { readonly kind: 'type'; readonly text: string; readonly composing: boolean }
  | { readonly kind: 'back' | 'left' | 'escape' | 'delete' | 'undo' | 'redo' }
  | { readonly kind: 'go'; readonly to: FigureKey }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      text: fc.constantFrom(...Array.from('0123.,-+=%e亿１ 　')),
      composing: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('back', 'left', 'escape', 'delete', 'undo', 'redo'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('go' as const),
      to: fc.constantFrom(one, two, total),
    }),
  },
)

/** What a browser does with a key in a field: changes its text at the caret and tells so. */
function put(field: HTMLInputElement, text: string | null, composing = false): void {
  const [from, to] = [field.selectionStart ?? 0, field.selectionEnd ?? 0]
  const start = text === null && from === to ? Math.max(0, from - 1) : from
  field.setRangeText(text ?? '', start, to, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: composing }))
}
const press = (field: HTMLInputElement, key: string) =>
  field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

/** All that may stand in the report once a text stands in a cell. */
function meant(began: Report, format: Format, key: FigureKey, text: string) {
  const read = readFigure(text, 'count')
  const entered = new Map<FigureKey, Figure>(read.ok ? [[key, read.value]] : [])
  return applyChanges(began, enterFigures(began, format, entered)).figures
}

it(
  'the report holds what the cell shows, or the figure from before',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
        setActivePinia(createPinia())
        const { desk, format, input, screen } = await sheet()
        const now = () => desk.report ?? expect.fail('on the desk')
        let at = input(one)
        at.focus()
        let began = now()
        for (const made of steps) {
          const key = at.dataset['figure'] ?? ''
          const before = now()
          const typed = made.kind === 'type' || made.kind === 'back'
          if (made.kind === 'type') put(at, made.text, made.composing)
          else if (made.kind === 'back') put(at, null)
          else if (made.kind === 'left') at.setSelectionRange(0, 0)
          else if (made.kind === 'escape') press(at, 'Escape')
          else if (made.kind === 'delete') press(at, 'Delete')
          else if (made.kind === 'go') {
            at = input(made.to)
            at.focus()
          } else desk[made.kind]()
          if (typed) expect(now().figures).toEqual(meant(began, format, key, at.value))
          // In the midst of typing Delete is the browser's, which has nothing behind the caret to take.
          const ends = made.kind === 'escape' || (made.kind === 'go' && made.to !== key)
          if (ends || (!typed && now() !== before)) began = now()
          await nextTick()
          for (const cell of [one, two, total]) {
            const { value } = input(cell)
            const read = readFigure(value, 'count')
            const unread = now().unread?.[cell]
            expect({ cell, unread }).toEqual({ cell, unread: read.ok ? undefined : value })
            if (read.ok) expect(figureOf(now(), cell)).toBe(read.value)
          }
        }
        screen.unmount()
        await desk.rest()
      }),
      { numRuns: Number(process.env['JOURNEYS'] ?? 60) },
    )
  },
)

/** Everything but typing that puts figures into the cell with the keyboard. */
const deeds = {
  'a row pasted': (desk) => {
    desk.enter(
      [
        [one, 3],
        [two, 4],
      ],
      'pasted',
    )
  },
  'Delete over a block': (desk) => {
    desk.enter(
      [
        [one, null],
        [two, null],
      ],
      'cleared',
    )
  },
  'zeros filled in': (desk) => {
    desk.enter([[one, 0]], 'filled')
  },
  'a step taken again': (desk) => {
    desk.enter([[one, 6]], 'pasted')
    desk.undo()
    desk.redo()
  },
} satisfies Record<string, (desk: ReturnType<typeof useDesk>) => void>

it.each(Object.entries(deeds))(
  'Esc leaves %s, and after it takes back what is typed over it',
  async (_, deed) => {
    setActivePinia(createPinia())
    const { desk, input, screen } = await sheet()
    const cell = input(one)
    cell.focus()
    deed(desk)
    await nextTick()
    const done = desk.report
    press(cell, 'Escape')
    expect(desk.report).toBe(done)
    cell.select()
    put(cell, '9')
    put(cell, '8亿')
    expect(desk.report).not.toEqual(done)
    press(cell, 'Escape')
    expect(desk.report).toEqual(done)
    screen.unmount()
    await desk.rest()
  },
)

describe('a sum typed into a cell', () => {
  it.each([
    ['12+3', '15'],
    ['=20-6', '14'],
    ['１＋２', '3'],
  ])('%s is reckoned when the cell is left, and is one step of undo', async (text, shows) => {
    setActivePinia(createPinia())
    const { desk, input, screen } = await sheet()
    const before = desk.report
    input(one).focus()
    for (const char of text) put(input(one), char)
    expect(desk.report?.unread).toEqual({ [one]: text })
    input(two).focus()
    await nextTick()
    expect(input(one).value).toBe(shows)
    expect(desk.report?.figures[one]).toBe(Number(shows))
    expect(desk.report?.unread).toBeUndefined()
    desk.undo()
    expect(desk.report).toEqual(before)
    screen.unmount()
    await desk.rest()
  })

  it('stays as typed where it is left unfinished, taken back, or only passed', async () => {
    setActivePinia(createPinia())
    const { desk, input, screen } = await sheet()
    input(one).focus()
    for (const char of '12+') put(input(one), char)
    input(two).focus()
    await nextTick()
    expect(desk.report?.unread).toEqual({ [one]: '12+' })
    desk.type(one, '12+3', 'as a killed window left it')
    await nextTick()
    input(one).focus()
    input(two).focus()
    await nextTick()
    expect(desk.report?.unread).toEqual({ [one]: '12+3' })
    input(one).focus()
    press(input(one), 'Escape')
    await nextTick()
    expect(input(one).value).toBe(String(report.figures[one]))
    screen.unmount()
    await desk.rest()
  })
})
