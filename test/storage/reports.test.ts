/** What is filed comes back whole and frozen, edits and report together or not at all. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Change, applyChanges, figureChange } from '@/report/edit/edit'
import type { Report } from '@/report/report'
import { samples } from '@/sample/hulan'
import { database } from '@/storage/database'
import {
  type Edit,
  type Filed,
  addReport,
  listReports,
  loadReport,
  moveToBin,
  removeForGood,
  restoreFromBin,
  reviseReport,
  saveEdits,
} from '@/storage/reports'
import { ChangedElsewhere, LiesInBin, RemovedElsewhere } from '@/storage/trouble'

const [report] = samples
if (!report) throw new Error('There is a sample')

const filed = (id: string, revision = 1): Filed => ({
  id,
  report,
  created: 1,
  changed: 2,
  revision,
})

const edit = (of: string, after: number, rest: Partial<Edit> = {}): Edit => ({
  report: of,
  at: after,
  origin: 'typed',
  changes: [figureChange(report, 'proactive.fees.change', after)],
  ...rest,
})

beforeEach(async () => {
  await Promise.all([database.reports.clear(), database.edits.clear()])
})

describe('reports', () => {
  it('come back equal and frozen', async () => {
    await addReport(filed('a'))
    const stored = await loadReport('a')
    expect(stored).toEqual({ filed: filed('a'), edits: [] })
    expect(await listReports()).toEqual([filed('a')])
    for (const value of [stored?.filed, stored?.filed.report, stored?.filed.report.figures])
      expect(Object.isFrozen(value)).toBe(true)
    expect(await loadReport('b')).toBeUndefined()
  })

  it('are never overwritten by a new one', async () => {
    await addReport(filed('a'))
    await expect(addReport({ ...filed('a'), changed: 9 })).rejects.toThrow()
    expect(await listReports()).toEqual([filed('a')])
  })

  it('go to the bin and come back, with their edits', async () => {
    await saveEdits(filed('a', 0), [edit('a', 1)])
    await moveToBin('a', 7)
    expect((await listReports())[0]?.deleted).toBe(7)
    await restoreFromBin('a')
    const stored = await loadReport('a')
    expect(stored?.filed).toStrictEqual(filed('a'))
    expect(stored?.edits).toHaveLength(1)
  })

  it('are removed with their own edits and no others', async () => {
    await saveEdits(filed('a', 0), [edit('a', 1)])
    await saveEdits(filed('ab', 0), [edit('ab', 2)])
    await removeForGood('a')
    expect(await loadReport('a')).toBeUndefined()
    expect((await database.edits.toArray()).map(({ report: of }) => of)).toEqual(['ab'])
  })
})

describe('edits', () => {
  it('are kept in order with the report they led to, and replaced by number', async () => {
    const changes: readonly Change[] = edit('a', 3).changes
    const after = { ...filed('a', 0), report: applyChanges(report, changes), changed: 3 }
    const { numbers, marks } = await saveEdits(after, [
      edit('a', 1, { session: 's' }),
      edit('a', 2),
    ])
    const [first = 0, second = 0] = numbers
    expect(numbers).toHaveLength(2)
    expect(second).toBeGreaterThan(first)
    await saveEdits(filed('b', 0), [edit('b', 1)])
    const more = await saveEdits({ ...after, ...marks }, [
      edit('a', 5, { number: first }),
      edit('a', 6),
    ])
    expect(more.numbers[0]).toBe(first)
    const stored = await loadReport('a')
    expect(stored?.filed).toEqual({ ...after, revision: 2 })
    expect(stored?.edits.map(({ number, at }) => [number, at])).toEqual([
      [first, 5],
      [second, 2],
      [more.numbers[1], 6],
    ])
  })

  it('leave nothing behind when one of them cannot be written', async () => {
    await addReport(filed('a'))
    const unwritable = { ...edit('a', 1), changes: [() => 1] } as unknown as Edit
    await expect(
      saveEdits({ ...filed('a'), changed: 9 }, [edit('a', 1), unwritable]),
    ).rejects.toThrow()
    expect(await loadReport('a')).toEqual({ filed: filed('a'), edits: [] })
  })

  it('are never saved onto a report changed or removed elsewhere', async () => {
    await addReport(filed('a'))
    await saveEdits(filed('a', 1), [edit('a', 1)])
    const before = await loadReport('a')
    for (const revision of [0, 1, 3])
      await expect(saveEdits(filed('a', revision), [edit('a', 2)])).rejects.toThrow(
        ChangedElsewhere,
      )
    await expect(saveEdits(filed('a', 2), [edit('a', 2)], true)).rejects.toThrow(ChangedElsewhere)
    expect(await loadReport('a')).toEqual(before)
    await removeForGood('a')
    await expect(saveEdits(filed('a', 2), [edit('a', 2)])).rejects.toThrow(RemovedElsewhere)
    expect(await listReports()).toEqual([])
    expect(await saveEdits(filed('a', 2), [edit('a', 2)], true)).toMatchObject({
      marks: { revision: 3 },
    })
  })

  it('are refused while the report lies in the bin, go on once it is taken out, and write nothing before', async () => {
    await addReport(filed('a'))
    await moveToBin('a', 7)
    const row = (report: Report) => ({
      ...edit('a', 2),
      changes: [figureChange(report, 'proactive.fees.change', 2)],
    })
    await expect(saveEdits(filed('a'), [edit('a', 1)])).rejects.toThrow(LiesInBin)
    await expect(reviseReport('a', row)).rejects.toThrow(LiesInBin)
    expect((await listReports())[0]).toMatchObject({ deleted: 7, revision: 1 })
    expect((await loadReport('a'))?.edits).toEqual([])
    await restoreFromBin('a')
    await saveEdits(filed('a'), [edit('a', 1)])
    expect(await reviseReport('a', row)).toBe(true)
    expect((await listReports())[0]).toMatchObject({ revision: 3 })
    expect((await loadReport('a'))?.filed.report.figures['proactive.fees.change']).toBe(2)
    await expect(reviseReport('b', row)).rejects.toThrow(RemovedElsewhere)
  })

  it('are written durably', async () => {
    expect(database).toHaveProperty('_options.chromeTransactionDurability', 'strict')
    await database.open()
    expect(database.tables.map(({ name }) => name).sort()).toEqual([
      'consolidations',
      'edits',
      'machine',
      'reports',
      'settings',
      'sumEdits',
      'sumHeld',
      'sumReports',
      'sumTexts',
      'sumUnits',
      'versions',
    ])
  })
})
