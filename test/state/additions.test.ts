/** Charts chosen for the report stand in it, however fast they are chosen and in whatever order they are drawn. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it, vi } from 'vitest'
import { charts } from '@/chart'
import { samples } from '@/sample/hulan'
import { useDesk } from '@/state/desk/desk'
import { useOut } from '@/state/desk/out'
import { loadSettings, notesKey } from '@/storage'
import { newId } from '@/storage/identity'
import { addReport } from '@/storage/reports'

/** Drawings wait here until a test lets them end. */
const waiting: (() => void)[] = []

vi.mock('@/chart/picture/raster', async (load) => ({
  ...(await load<typeof import('@/chart/picture/raster')>()),
  pngOf: () =>
    new Promise<Blob>((resolve) => {
      waiting.push(() => {
        resolve(new Blob(['png']))
      })
    }),
}))

const [seed] = samples
if (!seed) throw new Error('There is a sample')

it('shows every chart that was chosen, in whatever order the drawings end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat()), async (order) => {
      setActivePinia(createPinia())
      const id = newId()
      await addReport({ id, report: seed, created: 1, changed: 1 })
      await useDesk().open(id)
      const out = useOut()
      const pictures = () => out.document?.blocks.filter(({ kind }) => kind === 'picture').length
      const placed = charts.slice(0, 4).map((chart) => out.place(chart.id, 'end'))
      const state = { isDone: false }
      const whole = Promise.all(placed).finally(() => {
        state.isDone = true
      })
      while (!state.isDone) {
        // One drawing ends, whichever; where none is begun yet, what leads to it goes on.
        if (waiting.length > 0)
          waiting.splice(Number(order.next().value) % waiting.length, 1)[0]?.()
        await new Promise((resolve) => setTimeout(resolve))
      }
      await whole
      expect(pictures()).toBe(4)
    }),
    { numRuns: 10 },
  )
})

it('keeps what was chosen beside the report, for this report alone, and a backup carries it', async () => {
  setActivePinia(createPinia())
  const [id, other] = [newId(), newId()]
  for (const one of [id, other]) await addReport({ id: one, report: seed, created: 1, changed: 1 })
  await useDesk().open(id)
  const out = useOut()
  out.signed = '2027年1月12日'
  out.withAnnex = true
  await useDesk().open(other)
  expect([out.signed, out.withAnnex]).toEqual(['', false])

  setActivePinia(createPinia())
  await useDesk().open(id)
  await vi.waitFor(() => {
    expect(useOut().signed).toBe('2027年1月12日')
  })
  expect(useOut().withAnnex).toBe(true)
  expect((await loadSettings()).get(notesKey(id))).toEqual({
    'added annex': 'yes',
    'added signed': '2027年1月12日',
  })
})
