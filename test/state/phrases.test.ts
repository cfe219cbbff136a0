/** Any sequence of writing, figures, undo, redo and reload in a report is the plain model's, told by what was done and not by what differs. */
import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { type Pinia, createPinia, disposePinia, setActivePinia } from 'pinia'
import { expect, it } from 'vitest'
import { phrasePause, phrases } from '@/report/edit/phrase'
import { useDesk } from '@/state/desk/desk'
import { useLibrary } from '@/state/library'

const cell = 'requests.received.natural'

type Act =
  | { readonly do: 'type'; readonly key: string }
  | { readonly do: 'paste'; readonly words: string }
  | { readonly do: 'back' | 'wait' | 'leave' | 'figure' | 'undo' | 'redo' | 'reload' | 'cancel' }
  | { readonly do: 'go'; readonly to: number }

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      key: fc.constantFrom('一', '二', '三', '。', '\n', '1'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('paste' as const),
      words: fc.constantFrom('没有', '没有。', '甲'),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom<'back' | 'wait' | 'leave' | 'figure' | 'undo' | 'redo' | 'cancel'>(
        ...(['back', 'back', 'wait', 'leave', 'figure', 'undo', 'undo', 'redo', 'cancel'] as const),
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('go' as const), to: fc.nat(20) }) },
)

interface State {
  readonly text: string
  readonly figure: number | null
}

/** What is there, what was there before each step, and what kind of step still takes more. */
class Model {
  now: State = { text: '', figure: null }
  undo: State[] = []
  redo: State[] = []
  open: 'typing' | 'deleting' | undefined
  isSentence = false

  step(after: Partial<State>, goesOn: boolean): void {
    if (!goesOn) this.undo.push(this.now)
    this.redo = []
    this.now = { ...this.now, ...after }
  }
  turn(from: State[], to: State[]): void {
    const state = from.pop()
    // With nothing to undo or redo the keys do nothing, and a phrase goes on.
    if (!state) return
    this.open = undefined
    to.push(this.now)
    this.now = state
  }
}

/** The windows that are open; what one had under way may still be ending when others have opened. */
const open: Pinia[] = []
/** A new window; its stores are asked for by it, as what ends late in another makes that the active one. */
function openWindow(): Pinia {
  const pinia = createPinia()
  open.push(pinia)
  if (open.length > 40) disposePinia(open.shift() ?? pinia)
  setActivePinia(pinia)
  return pinia
}

async function walk(window: Pinia, id: string, acts: readonly Act[]): Promise<void> {
  let desk = useDesk(window)
  await desk.open(id)
  let tracker = phrases()
  const model = new Model()
  let [caret, now, phrase, figure] = [0, 0, 0, 0]
  const write = (after: string, at: number, placed: boolean): void => {
    const before = desk.report?.narrative.overview ?? ''
    now += 50
    if (tracker.begins({ before, after, caret: at, at: now, placed })) phrase += 1
    desk.write('overview', after, `overview/${String(phrase)}`)
    caret = at
  }
  const check = () => {
    expect({
      text: desk.report?.narrative.overview,
      figure: desk.report?.figures[cell] ?? null,
      undo: desk.canUndo,
      redo: desk.canRedo,
    }).toEqual({ ...model.now, undo: model.undo.length > 0, redo: model.redo.length > 0 })
  }
  for (const one of acts) {
    const { text } = model.now
    caret = Math.min(caret, text.length)
    const put = (words: string): string => text.slice(0, caret) + words + text.slice(caret)
    switch (one.do) {
      case 'type':
        model.step(
          { text: put(one.key) },
          model.open === 'typing' && (!model.isSentence || /[。\n]/.test(one.key)),
        )
        model.open = 'typing'
        model.isSentence = /[。\n]/.test(one.key)
        write(put(one.key), caret + 1, false)
        break
      case 'paste':
        model.step({ text: put(one.words) }, false)
        model.open = undefined
        write(put(one.words), caret + one.words.length, true)
        break
      case 'back': {
        if (caret === 0) break
        const after = text.slice(0, caret - 1) + text.slice(caret)
        model.step({ text: after }, model.open === 'deleting')
        model.open = 'deleting'
        write(after, caret - 1, false)
        break
      }
      case 'go': {
        const to = Math.min(one.to, text.length)
        if (to !== caret) model.open = undefined
        caret = to
        tracker.moved(caret)
        break
      }
      case 'wait':
        now += phrasePause
        model.open = undefined
        break
      case 'leave':
        tracker.end()
        model.open = undefined
        break
      case 'figure':
        figure += 1
        model.step({ figure }, false)
        model.open = undefined
        desk.enter([[cell, figure]], 'typed')
        break
      case 'cancel':
        // A composition that was given up: the field tells the text it had.
        desk.write('overview', text, 'overview/none')
        break
      case 'undo':
      case 'redo':
        if (one.do === 'undo') model.turn(model.undo, model.redo)
        else model.turn(model.redo, model.undo)
        desk[one.do]()
        break
      case 'reload':
        await desk.rest()
        desk = useDesk(openWindow())
        await desk.open(id)
        tracker = phrases()
        model.open = undefined
        break
    }
    check()
  }
  while (model.undo.length > 0) {
    model.turn(model.undo, model.redo)
    desk.undo()
    check()
  }
  while (model.redo.length > 0) {
    model.turn(model.redo, model.undo)
    desk.redo()
    check()
  }
  await desk.rest()
}

it(
  'edits and undos of texts and figures end where the model ends',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const window = openWindow()
        const made = await useLibrary(window).create({ name: '甲局', level: 'department' }, 2024)
        const id = made.ok ? made.value : ''
        await walk(window, id, acts)
        await useLibrary(window).remove(id)
      }),
      { numRuns: Number(process.env['JOURNEYS'] ?? 60) },
    )
  },
)
