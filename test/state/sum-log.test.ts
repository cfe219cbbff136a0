/** A 汇总 keeps its log: undone after a reload, by another window, after a restore; what clashes or cannot be stored is asked, told, offered. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Consolidation } from '@/report/consolidation/consolidation'
import { unsavedHere } from '@/state/filed/unsaved'
import { backupFile, bringBack, examine, unsavedFile } from '@/state/safekeeping/backup'
import { useTrouble } from '@/state/safekeeping/trouble'
import { useConsolidation } from '@/state/sum/consolidation'
import { useUnits } from '@/state/sum/units'
import { removeConsolidation } from '@/storage/consolidations'
import { database } from '@/storage/database'
import { county, granted, unitReport } from '../support/consolidation'
import { type Window, between, openWindow } from '../support/windows'

const clear = () => Promise.all(database.tables.map((table) => table.clear()))

/** As after the page was loaded again. */
async function reloaded(id: string) {
  setActivePinia(createPinia())
  const sum = useConsolidation()
  expect(await sum.open(id)).toBe(true)
  return sum
}
async function begun(year = 2024): Promise<string> {
  const made = await useConsolidation().create(county, year)
  return made.ok ? made.value : expect.fail(made.problem.text)
}

const acts = ['add', 'receive', 'change', 'remove', 'adjust', 'drop', 'explain', 'undo'] as const

/** Makes one change of the open consolidation; some come to nothing. */
function act(sum: ReturnType<typeof useConsolidation>, what: (typeof acts)[number], nth: number) {
  const { units = [], adjustments = [] } = sum.current ?? {}
  const one = units[nth % Math.max(1, units.length)]
  const id = one?.id ?? ''
  const report = unitReport(one?.name ?? '', granted(nth))
  switch (what) {
    case 'add':
      sum.addUnits([`第${String(nth)}局`, `第${String(nth + 1)}镇`])
      break
    case 'receive':
      if (one) sum.receive(id, { report, from: 'a', at: nth })
      break
    case 'change':
      sum.changeUnit(id, { counted: nth % 2 === 0 })
      break
    case 'remove':
      sum.removeUnit(id)
      break
    case 'adjust':
      sum.adjust({ figure: 'requests.received.natural', amount: nth, reason: '移送' })
      break
    case 'drop':
      sum.dropAdjustment(adjustments[nth % Math.max(1, adjustments.length)]?.id ?? '')
      break
    case 'explain':
      sum.explainList(`第${String(nth)}局`, nth % 2 === 0 ? '' : '撤并')
      break
    case 'undo':
      sum.undo()
  }
}

const redoAll = (sum: ReturnType<typeof useConsolidation>): void => {
  while (sum.canRedo) sum.redo()
}

/** Undoes and redoes everything. @returns the states on the way back. */
function thereAndBack(sum: ReturnType<typeof useConsolidation>): readonly unknown[] {
  redoAll(sum)
  const now = sum.current
  const states: unknown[] = []
  while (sum.canUndo) {
    sum.undo()
    states.push(sum.current)
  }
  redoAll(sum)
  expect(sum.current).toEqual(now)
  return states
}

describe('a consolidation', () => {
  beforeEach(async () => {
    setActivePinia(createPinia())
    await clear()
  })

  it('is undone and redone after a reload as it was before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...acts), fc.nat(6)), { maxLength: 15 }),
        async (steps) => {
          setActivePinia(createPinia())
          await clear()
          const id = await begun()
          const sum = useConsolidation()
          const first = sum.current
          for (const [what, nth] of steps) act(sum, what, nth)
          await sum.flush()
          const again = await reloaded(id)
          expect(again.current).toEqual(sum.current)
          const states = thereAndBack(again)
          expect(states.at(-1) ?? again.current).toEqual(first)
          expect(states).toEqual(thereAndBack(sum))
          await again.leave()
          await sum.leave()
        },
      ),
      { numRuns: 25 },
    )
  })

  it('keeps what it became through every undo, and goes with its log when it is removed', async () => {
    const id = await begun()
    const sum = useConsolidation()
    sum.addUnits(['甲局'])
    sum.became('p')
    await sum.flush()
    const again = await reloaded(id)
    again.undo()
    expect(again.canUndo).toBe(false)
    expect(again.current).toMatchObject({ units: [], product: 'p' })
    await again.remove()
    expect(await database.sumEdits.count()).toBe(0)
    expect(again.current).toBeUndefined()
    expect(useUnits().all).toEqual([])
  })

  it('is carried by a backup with its log, put in place or merged, and as a copy where it went apart', async () => {
    const id = await begun()
    useConsolidation().addUnits(['甲局'])
    await useConsolidation().flush()
    const { content } = await backupFile(new Date(0))
    const restored = async (how: 'merge' | 'replace') => {
      const shown = await examine(content)
      if (!shown.ok) throw new Error(shown.problem.text)
      expect(shown.value.losses).toEqual([])
      expect(await bringBack(how, shown.value)).toEqual({ ok: true, value: undefined })
      const names: (readonly string[])[] = []
      for (const one of await database.consolidations.toArray()) {
        const sum = await reloaded(one.id)
        expect(sum.canUndo).toBe(true)
        while (sum.canUndo) {
          names.push(sum.current?.units.map(({ name }) => name) ?? [])
          sum.undo()
        }
        await sum.leave()
      }
      return names
    }
    await clear()
    expect(await restored('merge')).toEqual([['甲局']])
    await clear()
    expect(await restored('replace')).toEqual([['甲局']])
    const sum = await reloaded(id)
    sum.redo()
    sum.addUnits(['乙局'])
    await sum.flush()
    await database.consolidations.update(id, { trail: ['other'] })
    const names = await restored('merge')
    expect(names.map((one) => one.length).sort()).toEqual([1, 1, 2])
  })
})

describe('what cannot be stored', () => {
  beforeEach(async () => {
    setActivePinia(createPinia())
    await clear()
  })

  it('waits in this window when another one is opened, is told, offered, shown, and stored when it can be', async () => {
    const [first, second] = [await begun(2024), await begun(2025)]
    const sum = useConsolidation()
    await sum.open(first)
    const full = vi.spyOn(database.consolidations, 'put').mockImplementation(() => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' })
    })
    sum.addUnits(['甲局'])
    await sum.flush()
    expect(useTrouble().present?.kind).toBe('full')
    await sum.open(second)
    expect(sum.current?.year).toBe(2025)
    const waiting = () => unsavedHere().filter(({ filed }) => filed.id === first)
    expect(waiting()).toHaveLength(1)
    expect(useTrouble().present?.kind).toBe('full')
    const listed = useUnits().all.find(({ id }) => id === first)
    expect(listed?.consolidation.units.map(({ name }) => name)).toEqual(['甲局'])
    const { content } = await unsavedFile(waiting(), new Date(0))
    await sum.open(first)
    expect(sum.current?.units.map(({ name }) => name)).toEqual(['甲局'])
    expect(sum.canUndo).toBe(true)
    await sum.open(second)
    full.mockRestore()
    sum.addUnits(['乙局'])
    await sum.flush()
    await vi.waitFor(() => {
      expect(waiting()).toEqual([])
    })
    expect((await reloaded(first)).current?.units).toHaveLength(1)
    await clear()
    const shown = await examine(content)
    expect(shown.ok && shown.value.everything.sumEdits).toHaveLength(1)
  })
})

describe('between windows', () => {
  let windows: Window[] = []
  const opened = async (): Promise<Window> => {
    const one = await openWindow()
    windows.push(one)
    return one
  }
  const names = ({ sum }: Window): readonly string[] | undefined =>
    sum.current?.units.map(({ name }: Consolidation['units'][number]) => name)
  const add = (window: Window, name: string) => {
    window.run(() => {
      window.sum.addUnits([name])
    })
  }
  /** Two windows with one consolidation on their desks, the first with a unit entered. */
  async function two() {
    const [one, other] = [await opened(), await opened()]
    await Promise.all(one.database.tables.map((table) => table.clear()))
    const made = await one.run(() => one.sum.create(county, 2024))
    const id = made.ok ? made.value : ''
    add(one, '甲局')
    await one.run(() => one.sum.flush())
    await other.run(() => other.sum.open(id))
    return { id, one, other }
  }
  beforeEach(() => {
    for (const window of windows) window.kill()
    windows = []
  })

  it('the one that takes it over undoes what the other one did', async () => {
    between(true)
    const { one, other } = await two()
    add(one, '乙局')
    await other.run(() => other.sum.takeHere())
    expect(names(other)).toEqual(['甲局', '乙局'])
    other.run(() => other.sum.undo())
    other.run(() => other.sum.undo())
    expect(names(other)).toEqual([])
    await vi.waitFor(() => {
      expect(names(one)).toEqual([])
    })
  })

  it.each(['mine', 'theirs'] as const)(
    'what both changed without locks is asked; %s stays, and the other is one undo away',
    async (choice) => {
      between(false)
      const { one, other } = await two()
      add(one, '乙局')
      add(other, '丙局')
      await Promise.all([one, other].map((each) => each.run(() => each.sum.flush())))
      const asked = [one, other].find(({ sum }) => sum.asks === 'changed')
      if (!asked) throw new Error('One of them is asked')
      const mine = asked === one ? '乙局' : '丙局'
      const theirs = asked === one ? '丙局' : '乙局'
      await asked.run(() => asked.sum.settle(choice))
      await asked.run(() => asked.sum.flush())
      expect(asked.sum.asks).toBeUndefined()
      expect(names(asked)).toEqual(['甲局', choice === 'mine' ? mine : theirs])
      asked.run(() => asked.sum.undo())
      expect(names(asked)).toEqual(['甲局', choice === 'mine' ? theirs : mine])
    },
  )

  it.each([true, false])(
    'one removed elsewhere is asked about, never filed again without a word (locks: %s)',
    async (withLocks) => {
      between(withLocks)
      const { id, one, other } = await two()
      // In one moment: removed there, changed here before that is known.
      await Promise.all([
        other.run(() => removeConsolidation(id)),
        one.run(() => {
          one.sum.addUnits(['乙局'])
          return one.sum.flush()
        }),
      ])
      await vi.waitFor(() => {
        expect(one.sum.asks).toBe('removed')
      })
      expect(await one.database.consolidations.count()).toBe(0)
      expect(names(one)).toEqual(['甲局', '乙局'])
      one.run(() => {
        one.sum.fileAgain()
      })
      await one.run(() => one.sum.flush())
      expect(one.sum.asks).toBeUndefined()
      expect(await one.database.sumEdits.where('sum').equals(id).count()).toBe(2)
      await other.run(() => removeConsolidation(id))
      await vi.waitFor(() => {
        expect(one.sum.asks).toBe('removed')
      })
      await one.run(() => one.sum.letGo())
      expect(one.sum.current).toBeUndefined()
      expect(await one.database.consolidations.count()).toBe(0)
    },
  )
})
