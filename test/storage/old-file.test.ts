/** Every database and file version ever released has a real old one here, and today's program opens it whole. */
import 'fake-indexeddb/auto'
import { existsSync, readFileSync } from 'node:fs'
import Dexie from 'dexie'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { formats } from '@/format'
import { readReportFile } from '@/report/json/file'
import { writeReportFile } from '@/report/json/write-file'
import { fileVersion } from '@/report/report'
import { useDesk } from '@/state/desk/desk'
import { database, databaseName, databaseSteps } from '@/storage/database'
import type { FiledConsolidation } from '@/storage/consolidations'
import type { Edit, Filed } from '@/storage/reports'
import { readEverything } from '@/storage/everything'
import type { StoredSetting, SumEdit } from '@/storage/records'
import type { NamedVersion } from '@/storage/versions'

const path = (name: string) => new URL(`../old-file/${name}`, import.meta.url)
const textOf = (name: string) => readFileSync(path(name), 'utf8')

/** What a version had: every table by its name. */
interface OldDatabase {
  readonly version: number
  readonly reports: readonly (Omit<Filed, 'revision'> & Partial<Pick<Filed, 'revision'>>)[]
  readonly edits: readonly Edit[]
  readonly versions?: readonly NamedVersion[]
  readonly settings?: readonly StoredSetting[]
  readonly consolidations?: readonly FiledConsolidation[]
  readonly sumEdits?: readonly SumEdit[]
}

const past = databaseSteps.slice(0, -1).map(({ version }) => version)
const files = Array.from({ length: fileVersion }, (_, index) => index + 1)

describe('versions', () => {
  it('of the database are numbered without a gap, and each past one is here', () => {
    expect(databaseSteps.map(({ version }) => version)).toEqual(
      databaseSteps.map((_, index) => index + 1),
    )
    for (const version of past) expect(existsSync(path(`database-${version}.json`))).toBe(true)
  })

  it('of the file are all here', () => {
    for (const version of files) expect(existsSync(path(`v${version}.json`))).toBe(true)
  })
})

describe('an old database', () => {
  it.each(past)(
    'of version %i comes up to date with every report, edit and undo',
    async (version) => {
      const old = JSON.parse(textOf(`database-${version}.json`)) as OldDatabase
      database.close()
      await Dexie.delete(databaseName)
      const before = new Dexie(databaseName)
      for (const step of databaseSteps.slice(0, version))
        before.version(step.version).stores({ ...step.stores })
      await before.open()
      for (const [table, rows] of Object.entries(old))
        if (Array.isArray(rows)) await before.table(table).bulkAdd([...(rows as unknown[])])
      if (version > 1) await before.table('machine').put({ key: 'database', value: 'known' })
      before.close()

      await database.open()
      const now = await readEverything()
      expect(now).toEqual({
        reports: old.reports.map((filed) => ({ revision: 1, ...filed })),
        edits: old.edits,
        versions: old.versions ?? [],
        settings: old.settings ?? [],
        consolidations: old.consolidations ?? [],
        sumEdits: old.sumEdits ?? [],
      })
      const { value } = (await database.machine.get('database')) ?? {}
      if (version > 1) expect(value).toBe('known')
      else expect(value).toBeDefined()

      setActivePinia(createPinia())
      const desk = useDesk()
      const edited = old.edits.find(({ origin }) => origin === 'undone')?.report ?? ''
      expect(await desk.open(edited)).toBe(true)
      expect([desk.canUndo, desk.canRedo]).toEqual([true, true])
      while (desk.canUndo) desk.undo()
      expect(desk.report?.figures['requests.received.natural']).toBeNull()
      await desk.flush()
      expect(desk.saveState).toBe('saved')
    },
  )
})

describe('an old file', () => {
  it.each(files)('of version %i is read, and written as it was', (version) => {
    const text = textOf(`v${version}.json`)
    const read = readReportFile(text, formats)
    if (!read.ok) throw new Error(read.problem.text)
    const format = formats.find(({ id }) => id === read.value.format)
    expect(format && writeReportFile(read.value, format)).toBe(text)
  })

  it('of a version to come is refused by its number', () => {
    const newer = textOf('v1.json').replace('"version": 1', `"version": ${fileVersion + 1}`)
    const read = readReportFile(newer, formats)
    expect(!read.ok && read.problem.text).toContain(`version ${fileVersion + 1}`)
  })
})
