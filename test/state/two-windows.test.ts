/** Two windows on one report without Web Locks: nothing saved is overwritten, nothing typed is thrown away. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useDesk } from '@/state/desk/desk'
import { useLibrary } from '@/state/library'
import { useTrouble } from '@/state/safekeeping/trouble'
import { unfiled } from '@/state/filed/unfiled'
import { database } from '@/storage/database'
import { listReports, loadReport, removeForGood, saveEdits } from '@/storage/reports'

const key = 'requests.received.natural'
const other = 'requests.received.business'

/** One window: its own stores on the shared database. */
function opened() {
  setActivePinia(createPinia())
  const [desk, library, trouble] = [useDesk(), useLibrary(), useTrouble()]
  return {
    desk,
    library,
    trouble,
    enter: (at: string, figure: number) => {
      desk.enter([[at, figure]], 'typed')
    },
    figure: (at: string) => desk.report?.figures[at],
  }
}

async function created(): Promise<string> {
  const made = await opened().library.create({ name: '甲局', level: 'department' }, 2024)
  if (!made.ok) throw new Error(made.problem.text)
  return made.value
}

beforeEach(async () => {
  unfiled.clear()
  await Promise.all(database.tables.map((table) => table.clear()))
})

describe('two windows', () => {
  it('follow each other while nothing is unsaved', async () => {
    const id = await created()
    const [a, b] = [opened(), opened()]
    await a.desk.open(id)
    await b.desk.open(id)
    a.enter(key, 5)
    await a.desk.flush()
    await vi.waitFor(() => {
      expect(b.figure(key)).toBe(5)
    })
    b.enter(other, 6)
    await b.desk.flush()
    await vi.waitFor(() => {
      expect(a.figure(other)).toBe(6)
    })
    expect(a.desk.report).toEqual(b.desk.report)
    a.desk.undo()
    expect(a.figure(other)).toBeNull()
    await a.desk.flush()
  })

  it.each([
    ['mine', 7, 5],
    ['theirs', 5, 7],
  ] as const)(
    'that both changed it ask; choosing %s keeps the other in the history',
    async (choice, now, past) => {
      const id = await created()
      const [a, b] = [opened(), opened()]
      await a.desk.open(id)
      await b.desk.open(id)
      a.enter(key, 5)
      b.enter(key, 7)
      await a.desk.flush()
      await b.desk.flush()
      const [winner, loser] = a.desk.saveState === 'saved' ? [a, b] : [b, a]
      expect(winner).toBe(a)
      expect(loser.desk.saveState).toBe('failed')
      expect(loser.trouble.present?.kind).toBe('changed')
      expect((await loadReport(id))?.filed.report.figures[key]).toBe(5)
      await loser.desk.settle(choice)
      await loser.desk.flush()
      expect(loser.desk.saveState).toBe('saved')
      expect(loser.trouble.present).toBeUndefined()
      const stored = await loadReport(id)
      expect(stored?.filed.report.figures[key]).toBe(now)
      loser.desk.undo()
      expect(loser.figure(key)).toBe(past)
      await loser.desk.flush()
    },
  )
})

describe('a report', () => {
  it('removed for good elsewhere stays on the desk and can be stored again', async () => {
    const id = await created()
    const a = opened()
    await a.desk.open(id)
    a.enter(key, 5)
    await a.desk.flush()
    await removeForGood(id)
    a.enter(key, 6)
    await a.desk.flush()
    expect(a.trouble.present?.kind).toBe('removed')
    expect(await listReports()).toEqual([])
    a.desk.fileAgain()
    await a.desk.flush()
    expect(a.trouble.present).toBeUndefined()
    const stored = await loadReport(id)
    expect(stored?.filed.report.figures[key]).toBe(6)
    expect(stored?.edits).toHaveLength(2)
  })

  it('whose database was deleted under it is stored again at the next edit, with its log', async () => {
    const id = await created()
    const a = opened()
    await a.desk.open(id)
    a.enter(key, 4)
    a.enter(key, 5)
    await a.desk.flush()
    const deleted = indexedDB.deleteDatabase(database.name)
    await new Promise((done) => {
      deleted.onsuccess = done
    })
    a.enter(key, 6)
    await a.desk.flush()
    expect(a.desk.saveState).toBe('saved')
    expect(a.trouble.present?.kind).toBe('wiped')
    const stored = await loadReport(id)
    expect(stored?.filed.report.figures[key]).toBe(6)
    const told = stored?.edits.map(({ changes }) => changes[0]?.after)
    expect(told).toEqual([4, 5, 6])
  })

  it('that cannot be saved when another is opened waits in this window until it can', async () => {
    const [one, two] = [await created(), await created()]
    const a = opened()
    await a.desk.open(one)
    const full = vi.spyOn(database.reports, 'put').mockImplementation(() => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' })
    })
    a.enter(key, 5)
    await a.desk.flush()
    expect(a.trouble.present?.kind).toBe('full')
    await a.desk.open(two)
    expect(unfiled.has(one)).toBe(true)
    full.mockRestore()
    await a.desk.open(one)
    expect(a.figure(key)).toBe(5)
    await a.desk.flush()
    expect(unfiled.size).toBe(0)
    expect((await loadReport(one))?.filed.report.figures[key]).toBe(5)
  })

  it('that waits and was changed elsewhere keeps none of the others waiting', async () => {
    const [one, two] = [await created(), await created()]
    const stored = await Promise.all([loadReport(one), loadReport(two)])
    for (const found of stored)
      if (found) {
        const { filed } = found
        const organ = { ...filed.report.organ, phone: '1' }
        const changed = { ...filed, report: { ...filed.report, organ } }
        unfiled.set(filed.id, { filed: changed, edits: [] })
      }
    if (stored[0]) await saveEdits(stored[0].filed, [])
    await opened().library.refresh()
    expect([...unfiled.keys()]).toEqual([one])
    expect((await loadReport(two))?.filed.report.organ['phone']).toBe('1')
  })

  it('made while nothing can be stored lives on the desk, and is stored when it can', async () => {
    const add = vi.spyOn(database.reports, 'add').mockImplementation(() => {
      throw Object.assign(new Error('no'), { name: 'SecurityError' })
    })
    const put = vi.spyOn(database.reports, 'put').mockImplementation(() => {
      throw Object.assign(new Error('no'), { name: 'SecurityError' })
    })
    const a = opened()
    const made = await a.library.create({ name: '乙局', level: 'department' }, 2024)
    const id = made.ok ? made.value : ''
    expect(a.library.reports.map((filed) => filed.id)).toEqual([id])
    expect(await a.desk.open(id)).toBe(true)
    a.enter(key, 4)
    await a.desk.flush()
    expect(a.desk.saveState).toBe('failed')
    expect(a.trouble.present?.kind).toBe('blocked')
    add.mockRestore()
    put.mockRestore()
    await a.desk.flush()
    expect(a.desk.saveState).toBe('saved')
    expect((await loadReport(id))?.filed.report.figures[key]).toBe(4)
  })
})
