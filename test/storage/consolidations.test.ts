/** Consolidations are kept whole and come back frozen; nothing is written onto another revision. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  type FiledConsolidation,
  consolidationStamps,
  followConsolidations,
  loadConsolidations,
  removeConsolidation,
  saveConsolidation,
} from '@/storage/consolidations'
import { database } from '@/storage/database'
import { troubleOf } from '@/storage/trouble'
import { consolidationOf, granted, unit, unitReport } from '../support/consolidation'

const filed = (id = 'a'): FiledConsolidation => ({
  id,
  consolidation: consolidationOf([unit('甲局', unitReport('甲局', granted(3))), unit('乙局')]),
  created: 1,
  changed: 2,
  revision: 0,
  trail: [],
})

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()))
})

describe('a consolidation', () => {
  it('comes back as it was, frozen, one revision on', async () => {
    const { marks: saved } = await saveConsolidation(filed())
    expect(saved.revision).toBe(1)
    expect(saved.trail).toHaveLength(1)
    expect(await consolidationStamps()).toEqual([['a', 1]])
    const [back] = await loadConsolidations(['a', 'none'])
    expect(back).toEqual({ ...filed(), ...saved })
    expect(Object.isFrozen(back?.consolidation.units[0]?.received?.report.figures)).toBe(true)
    await removeConsolidation('a')
    expect(await consolidationStamps()).toEqual([])
  })

  it('is never written onto another revision, nor where it was removed', async () => {
    const first = { ...filed(), ...(await saveConsolidation(filed())).marks }
    const second = { ...first, ...(await saveConsolidation(first)).marks }
    for (const old of [filed(), first])
      await expect(
        saveConsolidation(old).catch((cause: unknown) => troubleOf(cause)),
      ).resolves.toBe('changed')
    expect(await loadConsolidations(['a'])).toEqual([second])
    await removeConsolidation('a')
    await expect(
      saveConsolidation(second).catch((cause: unknown) => troubleOf(cause)),
    ).resolves.toBe('removed')
  })

  it('tells other windows of every save', async () => {
    const told = vi.fn()
    const end = followConsolidations(told)
    await vi.waitFor(() => {
      expect(told).toHaveBeenCalledTimes(1)
    })
    await saveConsolidation(filed('b'))
    await vi.waitFor(() => {
      expect(told).toHaveBeenCalledTimes(2)
    })
    end()
  })
})
