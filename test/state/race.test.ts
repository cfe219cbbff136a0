/** Two windows race without Web Locks, in random schedules: no saved edit is lost, nothing is merged wrongly, what clashes is asked about. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it } from 'vitest'
import { applyChanges } from '@/report/edit/edit'
import type { Report } from '@/report/report'
import { useDesk } from '@/state/desk/desk'
import { useLibrary } from '@/state/library'
import { useTrouble } from '@/state/safekeeping/trouble'
import { unfiled } from '@/state/filed/unfiled'
import { database } from '@/storage/database'
import { loadReport } from '@/storage/reports'

const keys = ['requests.received.natural', 'requests.received.business', 'requests.granted.natural']
const schedules = Number(process.env['SCHEDULES'] ?? 30)
const steps = 40

type Step =
  | { readonly act: 'enter'; readonly window: 0 | 1; readonly key: string }
  | { readonly act: 'save'; readonly window: 0 | 1 }
  | { readonly act: 'save both' }
  | { readonly act: 'settle'; readonly window: 0 | 1; readonly choice: 'mine' | 'theirs' }

const aWindow = fc.constantFrom(0 as const, 1 as const)
const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('enter' as const),
      window: aWindow,
      key: fc.constantFrom(...keys),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('save' as const), window: aWindow }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('save both' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('settle' as const),
      window: aWindow,
      choice: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
  },
)

function opened() {
  setActivePinia(createPinia())
  return { desk: useDesk(), library: useLibrary(), trouble: useTrouble() }
}
type Window = ReturnType<typeof opened>

/** What a window entered since it was last known as saved; once it is, every figure must be in the log. */
interface Racer extends Window {
  pending: number[]
}

const clashes = ({ trouble }: Window) => trouble.present?.kind === 'changed'

/** Saves, and counts what is shown as saved among what must never be lost. */
async function save(racer: Racer, promised: Set<number>): Promise<void> {
  await racer.desk.flush()
  if (racer.desk.saveState !== 'saved') return
  for (const figure of racer.pending) promised.add(figure)
  racer.pending = []
}

async function settle(racer: Racer, choice: 'mine' | 'theirs', promised: Set<number>) {
  if (!clashes(racer)) return
  await racer.desk.settle(choice)
  // Only the last state of each cell goes into the log: the steps to it were never shown as saved.
  const figures = new Set(keys.map((key) => racer.desk.report?.figures[key]))
  racer.pending = racer.pending.filter((figure) => choice === 'mine' && figures.has(figure))
  await save(racer, promised)
}

async function run(schedule: readonly Step[]): Promise<number> {
  unfiled.clear()
  await Promise.all(database.tables.map((table) => table.clear()))
  const made = await opened().library.create({ name: '甲局', level: 'department' }, 2024)
  if (!made.ok) throw new Error(made.problem.text)
  const id = made.value
  const blank = (await loadReport(id))?.filed.report as Report
  const racers = [opened(), opened()].map((one): Racer => ({ ...one, pending: [] }))
  for (const { desk } of racers) await desk.open(id)
  const promised = new Set<number>()
  let next = 1
  for (const step of schedule) {
    if (step.act === 'save both') await Promise.all(racers.map((one) => save(one, promised)))
    else {
      const racer = racers[step.window]
      if (!racer) continue
      if (step.act === 'save') await save(racer, promised)
      else if (step.act === 'settle') await settle(racer, step.choice, promised)
      else if (!clashes(racer)) {
        racer.desk.enter([[step.key, next]], 'typed')
        racer.pending.push(next)
        next += 1
      }
    }
  }
  for (let round = 0; round < 4; round += 1)
    for (const racer of racers) {
      await save(racer, promised)
      await settle(racer, 'mine', promised)
    }
  const stored = await loadReport(id)
  const rows = stored?.edits ?? []
  const logged = new Set(rows.flatMap(({ changes }) => changes.map(({ after }) => after)))
  expect([...promised].filter((figure) => !logged.has(figure))).toEqual([])
  const replayed = rows.reduce((report, { changes }) => applyChanges(report, changes), blank)
  expect(stored?.filed.report.figures).toEqual(replayed.figures)
  for (const { desk } of racers) {
    expect(desk.saveState).toBe('saved')
    await expect.poll(() => desk.report?.figures).toEqual(stored?.filed.report.figures)
    await desk.close()
  }
  return next - 1
}

it(`loses nothing saved in ${String(schedules)} schedules of ${String(steps)} steps`, async () => {
  let edits = 0
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: steps, maxLength: steps }), async (schedule) => {
      edits += await run(schedule)
    }),
    { numRuns: schedules },
  )
  expect(edits).toBeGreaterThanOrEqual(12 * schedules)
}, 240_000)
