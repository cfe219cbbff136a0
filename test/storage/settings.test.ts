/** Settings, facts of the machine and named versions are kept and come back; the browser's room is told. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { samples } from '@/sample/hulan'
import { database } from '@/storage/database'
import { foldEdits, loadReport, removeForGood, saveEdits } from '@/storage/reports'
import { loadSettings, machineFact, saveMachineFact, saveSetting } from '@/storage/settings'
import { askToPersist, spaceHere } from '@/storage/machine/space'
import { type NamedVersion, listVersions, removeVersion, saveVersion } from '@/storage/versions'

const [report] = samples
if (!report) throw new Error('There is a sample')

const version = (id: string, number: number, of = 'a'): NamedVersion => ({
  id,
  report: of,
  name: '报审稿',
  at: 5,
  number,
  state: report,
})

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()))
})

describe('settings', () => {
  it('come back by name, apart from the facts of this machine', async () => {
    await saveSetting('profile', { name: '甲局' })
    await saveMachineFact('backup', 3)
    expect([...(await loadSettings())]).toEqual([['profile', { name: '甲局' }]])
    expect(await machineFact('backup')).toBe(3)
    await saveSetting('profile', undefined)
    await saveMachineFact('backup', undefined)
    expect([...(await loadSettings())]).toEqual([])
    expect(await machineFact('backup')).toBeUndefined()
  })
})

describe('named versions', () => {
  it('come back in the order of the edits they hold, and go with their report', async () => {
    await saveVersion(version('late', 9))
    await saveVersion(version('early', 2))
    await saveVersion(version('other', 1, 'b'))
    const found = await listVersions('a')
    expect(found.map(({ id }) => id)).toEqual(['early', 'late'])
    expect(Object.isFrozen(found[0]?.state.figures)).toBe(true)
    await removeVersion('early')
    await removeForGood('a')
    expect(await listVersions('a')).toEqual([])
    expect(await listVersions('b')).toHaveLength(1)
  })
})

describe('the log', () => {
  it('is folded by replacing rows', async () => {
    const filed = { id: 'a', report, created: 1, changed: 1, revision: 0 }
    const edit = { report: 'a', at: 1, origin: 'typed', changes: [] } as const
    const { numbers } = await saveEdits(filed, [edit, edit, edit])
    const [first = 0, second = 0, third = 0] = numbers
    await foldEdits([{ ...edit, number: second, origin: 'folded' }], [first])
    const stored = await loadReport('a')
    expect(stored?.edits.map(({ number, origin }) => [number, origin])).toEqual([
      [second, 'folded'],
      [third, 'typed'],
    ])
  })
})

describe('the room', () => {
  it('is told as the browser says it, and empty where it does not', async () => {
    vi.stubGlobal('navigator', {
      storage: {
        estimate: () => Promise.resolve({ usage: 7, quota: 100 }),
        persisted: () => Promise.resolve(false),
        persist: () => Promise.resolve(true),
      },
    })
    expect(await spaceHere()).toEqual({ used: 7, allowed: 100, persisted: false })
    expect(await askToPersist()).toBe(true)
    vi.stubGlobal('navigator', {
      storage: {
        estimate: () => Promise.reject(new Error('no')),
        persisted: () => Promise.resolve(false),
      },
    })
    expect(await spaceHere()).toEqual({})
    expect(await askToPersist()).toBe(false)
    vi.stubGlobal('navigator', {})
    expect(await spaceHere()).toEqual({})
    expect(await askToPersist()).toBe(false)
    vi.unstubAllGlobals()
  })
})
