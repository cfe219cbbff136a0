/** Backup, wipe, restore: everything is back; merged or replaced, whole or damaged, nothing here is broken by it. */
import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { createPinia, getActivePinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { writeBackup } from '@/exchange/backup'
import { writeReportFile } from '@/report/json/write-file'
import {
  type Examined,
  backupFile,
  bringBack,
  examine,
  isBackupName,
} from '@/state/safekeeping/backup'
import { useDesk } from '@/state/desk/desk'
import { useHistory } from '@/state/desk/history'
import { useLibrary } from '@/state/library'
import { useSettings } from '@/state/settings'
import { database } from '@/storage/database'
import { saveConsolidation } from '@/storage/consolidations'
import { machineTables, readEverything } from '@/storage/everything'
import { replaceEverything } from '@/storage/restoring'
import { consolidationOf, granted, unit, unitReport } from '../support/consolidation'

const key = 'requests.received.natural'
const at = new Date(2026, 0, 20, 9, 5, 7)

async function filled(): Promise<string> {
  const made = await useLibrary().create({ name: '甲局', level: 'department' }, 2024)
  if (!made.ok) throw new Error(made.problem.text)
  const desk = useDesk()
  await desk.open(made.value)
  for (const figure of [1, 2, 3]) desk.enter([[key, figure]], 'typed')
  await useHistory().name('now', '报审稿')
  desk.undo()
  await desk.flush()
  return made.value
}

const summed = (product?: string) => ({
  id: 'sum',
  consolidation: {
    ...consolidationOf([unit('甲局', unitReport('甲局', granted(3))), unit('乙局')]),
    adjustments: [{ id: 'x', figure: key, amount: -1, reason: '移送', at: 1 }],
    ...(product !== undefined && { product }),
  },
  created: 1,
  changed: 2,
  revision: 0,
  trail: [],
})

async function entered(figure: number): Promise<void> {
  const desk = useDesk()
  desk.enter([[key, figure]], 'typed')
  await desk.flush()
}

async function broughtBack(how: 'merge' | 'replace', read: Examined): Promise<void> {
  expect(await bringBack(how, read)).toEqual({ ok: true, value: undefined })
}
const merge = (read: Examined) => broughtBack('merge', read)
const replace = (read: Examined) => broughtBack('replace', read)

async function examined(file: Blob): Promise<Examined> {
  const outcome = await examine(file)
  if (!outcome.ok) throw new Error(outcome.problem.text)
  return outcome.value
}

/** A new window on an empty machine; the one before is closed and follows nothing. */
async function wipe(): Promise<void> {
  if (getActivePinia()) await useDesk().close()
  await Promise.all(database.tables.map((table) => table.clear()))
  setActivePinia(createPinia())
}

beforeEach(wipe)

describe('a backup', () => {
  it('wiped and restored gives every report, log, version and setting back, files byte for byte', async () => {
    const id = await filled()
    await saveConsolidation(summed(id))
    await useSettings().changeProfile({ name: '甲局', phone: '010-1' })
    await useSettings().changeDeadline({ month: 1, day: 20 })
    const before = await readEverything()
    const { report, format } = useDesk()
    const written = report && format && writeReportFile(report, format)
    const { name, content } = await backupFile(at)
    expect(name).toMatch(/^年报备份-2026-01-20-090507 .*1份报告 1份汇总\.jsonl$/)
    expect(isBackupName('年报备份-2026-01-20-090507.jsonl')).toBe(true)
    expect(isBackupName('年报备份-别的.jsonl')).toBe(false)
    expect(isBackupName(name)).toBe(true)
    for (const act of [merge, replace]) {
      await wipe()
      await act(await examined(content))
      expect(await readEverything()).toEqual(before)
      expect(await (await backupFile(at)).content.text()).toBe(await content.text())
      const desk = useDesk()
      await desk.open(id)
      expect(desk.report && desk.format && writeReportFile(desk.report, desk.format)).toBe(written)
      desk.redo()
      expect(desk.report?.figures[key]).toBe(3)
      await useSettings().load()
      expect(useSettings().profile).toEqual({ name: '甲局', phone: '010-1' })
      await desk.flush()
    }
  })

  it('carries every table but those of the machine', () => {
    const ofSums = ['sumHeld', 'sumReports', 'sumTexts', 'sumUnits']
    const own = ['consolidations', 'edits', 'reports', 'settings', 'sumEdits', 'versions']
    const carried = [...own, ...ofSums]
    expect(database.tables.map(({ name }) => name).sort()).toEqual(
      [...carried, ...machineTables].sort(),
    )
  })
})

describe('merging', () => {
  const relation = async (file: Blob) => (await examined(file)).plan.reports[0]?.relation

  it('keeps what is newer here, takes what goes on from here, copies what went apart', async () => {
    const id = await filled()
    const { content: old } = await backupFile(at)
    expect(await relation(old)).toBe('same')
    await entered(7)
    const { content: newer } = await backupFile(at)
    const newest = await readEverything()
    expect(await relation(old)).toBe('behind')
    await merge(await examined(old))
    expect(await readEverything()).toEqual(newest)
    await wipe()
    await merge(await examined(old))
    expect(await relation(newer)).toBe('ahead')
    await merge(await examined(newer))
    const now = await readEverything()
    expect(now.reports[0]?.report).toEqual(newest.reports[0]?.report)
    expect(now.edits).toEqual(newest.edits)
    await wipe()
    await merge(await examined(old))
    await useDesk().open(id)
    await entered(9)
    expect(await relation(newer)).toBe('apart')
    await merge(await examined(newer))
    const both = await readEverything()
    expect(both.reports.map(({ report }) => report.figures[key]).sort()).toEqual([7, 9])
    expect(both.edits).toHaveLength(10)
    expect(new Set(both.edits.map(({ number }) => number)).size).toBe(10)
  })

  it('never lets a window that has the report open save onto it as if nothing had happened', async () => {
    await filled()
    const { content } = await backupFile(at)
    await entered(7)
    const desk = useDesk()
    const { everything } = await examined(content)
    await replaceEverything(everything)
    desk.enter([[key, 8]], 'typed')
    await desk.flush()
    expect((await readEverything()).reports[0]?.report.figures[key]).toBe(2)
    expect(desk.saveState).toBe('failed')
  })

  it('shows what it brought back in the window that has the report open, which goes on from there', async () => {
    await filled()
    const { content } = await backupFile(at)
    await entered(7)
    const desk = useDesk()
    await replace(await examined(content))
    expect(desk.report?.figures[key]).toBe(2)
    await entered(8)
    expect((await readEverything()).edits).toHaveLength(5)
    desk.undo()
    expect(desk.report?.figures[key]).toBe(2)
    await desk.flush()
  })

  it('keeps edits here that were taken back before the backup went on elsewhere', async () => {
    const id = await filled()
    const { content: old } = await backupFile(at)
    await entered(7)
    const { content: newer } = await backupFile(at)
    await wipe()
    await merge(await examined(old))
    const desk = useDesk()
    await desk.open(id)
    await entered(9)
    desk.undo()
    await desk.flush()
    const here = await readEverything()
    expect(await relation(newer)).toBe('apart')
    await merge(await examined(newer))
    const after = await readEverything()
    expect(after.edits.filter(({ report }) => report === id)).toEqual(here.edits)
    expect(after.reports).toHaveLength(2)
  })
})

describe('between the plan and the click', () => {
  /** What another window may save meanwhile. */
  const meanwhile: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
    'an edit': () => entered(9),
    'an edit taken back': async () => {
      await entered(9)
      useDesk().undo()
      await useDesk().flush()
    },
    'a new report': () => useLibrary().create({ name: '乙局', level: 'department' }, 2024),
    'a deletion': (id) => useLibrary().discard(id),
    'a version': () => useHistory().name('now', '又一稿'),
    'an edit that is not saved yet': () => {
      useDesk().enter([[key, 9]], 'typed')
      return Promise.resolve()
    },
    'a setting': () => useSettings().changeDeadline({ month: 1, day: 20 }),
    'a consolidation': () => saveConsolidation({ ...summed(), id: 'other' }),
  }
  /** What merging keeps without asking: one more report, one in the bin, version, consolidation, setting. */
  const kept: Readonly<Record<string, readonly number[]>> = {
    'a new report': [1],
    'a deletion': [0, 1],
    'a version': [0, 0, 1],
    'a consolidation': [0, 0, 0, 1],
    'a setting': [0, 0, 0, 0, 1],
  }

  for (const how of ['merge', 'replace'] as const)
    it.each(Object.keys(meanwhile))(`of ${how}: %s is never lost unasked`, async (what) => {
      const id = await filled()
      const { content: old } = await backupFile(at)
      await entered(7)
      const { content: newer } = await backupFile(at)
      await wipe()
      await merge(await examined(old))
      await useDesk().open(id)
      const shown = await examined(newer)
      expect(shown.plan.reports[0]?.relation).toBe('ahead')
      await meanwhile[what]?.(id)
      const outcome = await bringBack(how, shown)
      await useDesk().flush()
      const after = await readEverything()
      const asked = outcome.ok && outcome.value
      if (how === 'merge' && what in kept) {
        expect(asked).toBeUndefined()
        expect(after.reports.find((one) => one.id === id)?.report.figures[key]).toBe(7)
        expect([
          after.reports.length,
          after.reports.filter(({ deleted }) => deleted !== undefined).length,
          after.versions.length,
          after.consolidations.length,
          after.settings.length,
        ]).toEqual([1, 0, 1, 0, 0].map((count, index) => count + (kept[what]?.[index] ?? 0)))
        return
      }
      expect(asked && asked.plan.mark).not.toBe(shown.plan.mark)
      expect(after.edits.map(({ changes }) => changes[0]?.after)).toEqual(
        what.includes('edit')
          ? what.includes('back')
            ? [1, 2, 3, 2, 9, 2]
            : [1, 2, 3, 2, 9]
          : [1, 2, 3, 2],
      )
      // Asked again, the officer says yes to what is shown now.
      if (asked) await broughtBack(how, asked)
    })
})

describe('merging consolidations', () => {
  const relation = async (file: Blob) => (await examined(file)).plan.consolidations[0]?.relation

  it('goes by their saves: what goes on is taken, what is older left, what went apart is copied', async () => {
    const first = { ...summed(), ...(await saveConsolidation(summed())).marks }
    const { content: old } = await backupFile(at)
    expect(await relation(old)).toBe('same')
    const mine = { ...first, ...(await saveConsolidation(first)).marks }
    const { content: newer } = await backupFile(at)
    const here = await readEverything()
    expect(await relation(old)).toBe('behind')
    await merge(await examined(old))
    expect(await readEverything()).toEqual(here)
    await wipe()
    await merge(await examined(old))
    expect(await relation(newer)).toBe('ahead')
    await merge(await examined(newer))
    expect((await readEverything()).consolidations).toEqual([mine])
    await wipe()
    await merge(await examined(old))
    await saveConsolidation(first)
    expect(await relation(newer)).toBe('apart')
    await merge(await examined(newer))
    expect((await readEverything()).consolidations).toHaveLength(2)
  })

  it('takes no record that is not a whole consolidation', async () => {
    await saveConsolidation(summed())
    const everything = await readEverything()
    const [sound] = everything.consolidations
    const broken = [
      { consolidation: { ...sound?.consolidation, format: '2099' } },
      { consolidation: { ...sound?.consolidation, units: [{ name: '甲局' }] } },
      { trail: undefined },
    ].map((change, index) => ({ ...sound, id: String(index), ...change }))
    const file = writeBackup(
      broken.map((value) => ({ table: 'consolidations', value })),
      at.toISOString(),
      3,
    )
    const { everything: read, losses } = await examined(new Blob([file]))
    expect(read.consolidations).toEqual([])
    expect(losses.join()).toContain('3 条记录不能恢复')
  })
})

describe('a damaged backup', () => {
  it(
    'cut at any byte of its end, or at random, gives what is whole and never breaks the store',
    { timeout: 120_000 },
    async () => {
      const id = await filled()
      await saveConsolidation(summed(id))
      const before = await readEverything()
      const text = await (await backupFile(at)).content.text()
      const bytes = new TextEncoder().encode(text)
      const cuts = fc.sample(fc.nat(bytes.length), { numRuns: 30, seed: 6 })
      const ends = Array.from({ length: 30 }, (_, index) => bytes.length - index)
      for (const cut of [...cuts, ...ends]) {
        await wipe()
        const outcome = await examine(new Blob([bytes.slice(0, cut)]))
        if (!outcome.ok) continue
        if (cut < bytes.length - 1) expect(outcome.value.losses).not.toEqual([])
        await merge(outcome.value)
        const after = await readEverything()
        expect(before.reports).toEqual(expect.arrayContaining([...after.reports]))
        expect(before.consolidations).toEqual(expect.arrayContaining([...after.consolidations]))
        expect(after.edits).toEqual(before.edits.slice(before.edits.length - after.edits.length))
        const desk = useDesk()
        expect(await desk.open(id)).toBe(after.reports.length === 1)
        while (desk.canUndo) desk.undo()
        await desk.flush()
      }
    },
  )

  it('keeps no edit beyond a gap in the log', async () => {
    await filled()
    const lines = (await (await backupFile(at)).content.text()).split('\n')
    const edits = lines.findIndex((line) => line.includes('"table":"edits"'))
    const broken = [...lines.slice(0, edits + 1), ...lines.slice(edits + 2)].join('\n')
    const { everything, losses } = await examined(new Blob([broken]))
    expect(everything.edits).toHaveLength(1)
    expect(losses.join()).toContain('3 条记录不能恢复')
  })

  it('that fails in the middle of restoring leaves everything as it was', async () => {
    await filled()
    const before = await readEverything()
    const put = vi.spyOn(database.settings, 'bulkAdd').mockImplementation(() => {
      throw new Error('full')
    })
    await expect(replaceEverything({ ...before, reports: [] })).rejects.toThrow()
    put.mockRestore()
    expect(await readEverything()).toEqual(before)
  })
})
