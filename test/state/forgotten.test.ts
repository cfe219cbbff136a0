/** 彻底删除: nothing of what was written in a report is left on this machine. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it, vi } from 'vitest'
import { useDesk } from '@/state/desk/desk'
import { useHistory } from '@/state/desk/history'
import { useLibrary } from '@/state/library'
import { database } from '@/storage/database'

const secret = '不可再见'

/** All that a page can leave behind, as text. */
async function leftBehind(shelf: ReadonlyMap<string, string>): Promise<string> {
  const tables = await Promise.all(database.tables.map((table) => table.toArray()))
  return JSON.stringify([tables, [...shelf]])
}

it('leaves no title, text, figure, version or name of one, in no table and on no shelf', async () => {
  const shelf = new Map<string, string>()
  const storage = {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, value: string) => shelf.set(key, value),
    removeItem: (key: string) => shelf.delete(key),
  }
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('sessionStorage', storage)
  setActivePinia(createPinia())
  const library = useLibrary()
  const desk = useDesk()
  const made = await library.create({ name: `${secret}局`, level: 'department' }, 2024)
  if (!made.ok) throw new Error(made.problem.text)
  await desk.open(made.value)
  desk.rename(`${secret}报告`, 'a')
  desk.write('overview', secret, 'b')
  desk.changeOrgan({ name: `${secret}局`, phone: secret }, 'c')
  desk.enter([['requests.received.natural', 987654]], 'typed')
  await desk.flush()
  await useHistory().name('now', `${secret}稿`)
  expect(await leftBehind(shelf)).toMatch(/987654/)
  await desk.close()
  await library.discard(made.value)
  await library.remove(made.value)
  const left = await leftBehind(shelf)
  expect(left).not.toContain(secret)
  expect(left).not.toContain('987654')
  expect(left).not.toContain(made.value)
  vi.unstubAllGlobals()
})
