/** Random journeys of edits, undo, redo, restore and reload against a plain model. `npm run journeys` makes 5,000. */
import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { type Pinia, createPinia, disposePinia, setActivePinia } from 'pinia'
import { expect, it } from 'vitest'
import { useDesk } from '@/state/desk/desk'
import { useHistory } from '@/state/desk/history'
import { useLibrary } from '@/state/library'

const journeys = Number(process.env['JOURNEYS'] ?? 60)
const natural = 'requests.received.natural'
const business = 'requests.received.business'
const total = 'requests.received.total'

/** All that the model knows of a report. */
interface State {
  readonly natural: number | null
  readonly business: number | null
  readonly text: string
}
const blank: State = { natural: null, business: null, text: '' }

const sumOf = ({ natural: one, business: two }: State): number | null =>
  one === null && two === null ? null : (one ?? 0) + (two ?? 0)

type Step =
  | { readonly kind: 'natural' | 'business' | 'text' | 'typing' }
  | { readonly kind: 'undo' | 'redo' | 'save' | 'reload' }
  | { readonly kind: 'restore'; readonly to: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('natural', 'business', 'text') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('typing' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('undo', 'undo', 'redo') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('save', 'reload') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore' as const), to: fc.nat(30) }) },
)

/** The plain model: what is there, what was there before each step, and the state after each row of the log. */
class Model {
  now = blank
  readonly undo: State[] = []
  redo: State[] = []
  readonly rows: State[] = []
  session = ''

  edit(after: State, session = ''): void {
    if (session !== '' && session === this.session) this.rows.pop()
    else this.undo.push(this.now)
    this.redo = []
    this.row(after, session)
  }
  row(after: State, session = ''): void {
    this.now = after
    this.rows.push(after)
    this.session = session
  }
  back(): void {
    const before = this.undo.pop()
    if (!before) return
    this.redo.push(this.now)
    this.row(before)
  }
  again(): void {
    const after = this.redo.pop()
    if (!after) return
    this.undo.push(this.now)
    this.row(after)
  }
}

let current: Pinia | undefined

/** A new window in the place of the one before, whose stores would otherwise follow the database for ever. */
function openWindow(): void {
  if (current) disposePinia(current)
  current = createPinia()
  setActivePinia(current)
}

async function walk(id: string, steps: readonly Step[]): Promise<void> {
  let desk = useDesk()
  await desk.open(id)
  const model = new Model()
  let next = 0
  const reload = async () => {
    await desk.rest()
    openWindow()
    desk = useDesk()
    await desk.open(id)
  }
  const check = () => {
    expect({
      natural: desk.report?.figures[natural],
      business: desk.report?.figures[business],
      total: desk.report?.figures[total],
      text: desk.report?.narrative.overview,
      undo: desk.canUndo,
      redo: desk.canRedo,
      rows: desk.edits.length,
    }).toEqual({
      ...model.now,
      total: sumOf(model.now),
      undo: model.undo.length > 0,
      redo: model.redo.length > 0,
      rows: model.rows.length,
    })
  }
  for (const made of steps) {
    next += 1
    switch (made.kind) {
      case 'natural':
      case 'business':
        desk.enter([[made.kind === 'natural' ? natural : business, next]], 'typed')
        model.edit({ ...model.now, [made.kind]: next })
        break
      case 'text':
        desk.write('overview', String(next), `once#${String(next)}`)
        model.edit({ ...model.now, text: String(next) }, `once#${String(next)}`)
        break
      case 'typing':
        desk.write('overview', String(next), 'stay')
        model.edit({ ...model.now, text: String(next) }, 'stay')
        break
      case 'undo':
        desk.undo()
        model.back()
        break
      case 'redo':
        desk.redo()
        model.again()
        break
      case 'save':
        await desk.flush()
        break
      case 'reload':
        await reload()
        break
      case 'restore': {
        const to = made.to % (model.rows.length + 1)
        const target = model.rows[to] ?? model.now
        const same = JSON.stringify(target) === JSON.stringify(model.now)
        const changed = useHistory().restore(to < model.rows.length ? `edit ${to}` : 'now')
        expect(changed !== undefined && changed > 0).toBe(!same)
        if (!same) model.edit(target)
        break
      }
    }
    check()
  }
  await reload()
  check()
  model.rows.forEach((state, index) => {
    const past = useHistory().stateAt(`edit ${index}`)
    expect(past?.figures[natural] ?? null).toBe(state.natural)
    expect(past?.figures[total] ?? null).toBe(sumOf(state))
    expect(past?.narrative.overview).toBe(state.text)
  })
  while (desk.canUndo) desk.undo()
  expect(desk.report?.narrative.overview).toBe(model.undo[0]?.text ?? model.now.text)
  await desk.rest()
}

it(`${String(journeys)} journeys end where the model ends`, { timeout: 1_800_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (steps) => {
      openWindow()
      const made = await useLibrary().create({ name: '甲局', level: 'department' }, 2024)
      const id = made.ok ? made.value : ''
      await walk(id, steps)
      await useLibrary().remove(id)
    }),
    { numRuns: journeys },
  )
})
