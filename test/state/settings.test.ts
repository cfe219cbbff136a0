/** Settings of two windows: each changes what it names and nothing else, and each shows what the other has saved. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { createPinia, disposePinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { useSettings } from '@/state/settings'
import { database } from '@/storage/database'
import { loadSettings } from '@/storage/settings'

/** The settings as a window of its own has them. */
async function settingsWindow() {
  const pinia = createPinia()
  setActivePinia(pinia)
  const settings = useSettings()
  await settings.load()
  return {
    settings,
    close: () => {
      disposePinia(pinia)
    },
  }
}

beforeEach(async () => {
  await database.settings.clear()
})

it('no window undoes what another has saved, whatever the order', async () => {
  const change = fc.record({
    by: fc.constantFrom(0, 1),
    member: fc.constantFrom('name', 'level', 'phone', 'website'),
    value: fc.constantFrom('', 'a', 'bb', '010-1'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
      await database.settings.clear()
      const windows = [await settingsWindow(), await settingsWindow()] as const
      const model: Record<string, string> = { name: '' }
      for (const { by, member, value } of changes) {
        await windows[by === 0 ? 0 : 1].settings.changeProfile({ [member]: value })
        model[member] = value
      }
      const kept = Object.fromEntries(
        Object.entries(model).filter(([member, value]) => member === 'name' || value !== ''),
      )
      if (changes.length > 0) {
        expect((await loadSettings()).get('profile')).toEqual(kept)
        for (const { settings } of windows)
          await vi.waitFor(() => {
            expect(settings.profile).toEqual(kept)
          })
      }
      for (const { close } of windows) close()
    }),
    { numRuns: 40 },
  )
})

it('keeps each key as it is typed, the last one shown', async () => {
  const { settings, close } = await settingsWindow()
  const typed = '010-57321163'
  const saves = Array.from(typed, (_, at) =>
    settings.changeProfile({ phone: typed.slice(0, at + 1) }),
  )
  expect(settings.profile['phone']).toBe(typed)
  await Promise.all(saves)
  expect(settings.profile['phone']).toBe(typed)
  expect((await loadSettings()).get('profile')).toEqual({ name: '', phone: typed })
  close()
})
