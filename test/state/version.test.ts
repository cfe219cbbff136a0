/** A named version that was removed comes back the very same, at its place among the others. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it } from 'vitest'
import { samples } from '@/sample/hulan'
import { useDesk } from '@/state/desk/desk'
import { useHistory } from '@/state/desk/history'
import { useLibrary } from '@/state/library'

const report = samples.at(-1) ?? expect.fail('There are samples')

it('is put back as it was', async () => {
  setActivePinia(createPinia())
  const desk = useDesk()
  await desk.open(await useLibrary().importReport(report))
  const history = useHistory()
  await history.name('now', '报审稿')
  desk.enter([['requests.granted.natural', 7]], 'pasted')
  await history.name('now', '发布稿')
  const before = history.versions
  const [first] = before
  if (!first) expect.fail('two versions are named')
  await history.remove(first.id)
  expect(history.versions.map(({ name }) => name)).toEqual(['发布稿'])
  await history.putBack(first)
  expect(history.versions).toEqual(before)
  await desk.rest()
})
