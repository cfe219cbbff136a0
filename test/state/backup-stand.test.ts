/** What is said of the last backup counts the edits of every window, also in one that only stands there. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it, vi } from 'vitest'
import { samples } from '@/sample/hulan'
import { useDesk } from '@/state/desk/desk'
import { useLibrary } from '@/state/library'
import { useSafekeeping } from '@/state/safekeeping/safekeeping'

const report = samples.at(-1) ?? expect.fail('There are samples')

it('tells of edits made elsewhere since', async () => {
  setActivePinia(createPinia())
  const id = await useLibrary().importReport(report)
  const standing = useSafekeeping()
  await standing.backUp()
  expect(standing.edits).toBe(0)
  setActivePinia(createPinia())
  const desk = useDesk()
  await desk.open(id)
  desk.enter([['requests.granted.natural', 7]], 'pasted')
  await desk.flush()
  await vi.waitFor(
    () => {
      expect(standing.edits).toBe(1)
    },
    { timeout: 10_000 },
  )
  await desk.rest()
})
