/** The reports on this machine: list, create, open the sample, import, duplicate, bin. */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { formatById, formatForYear } from '@/format'
import { differences } from '@/report/edit/compare'
import { carriedOver, inFormat } from '@/report/convert'
import type { Format } from '@/report/format'
import { type Outcome, ok, refused } from '@/report/outcome'
import { type Organ, type Report, blankReport, freeze } from '@/report/report'
import { cleanOrgan, cleanReport } from '@/report/text/clean'
import {
  type Filed,
  addReport,
  listReports,
  moveToBin,
  removeForGood,
  restoreFromBin,
} from '@/storage/reports'
import { refusalOf, waitsHere } from './filed/refusal'
import { previousAmong } from './neighbour'
import { useSettings } from './settings'
import { loadCatalogue } from './catalogue'
import { type Stand, standOf as judgedStand } from './stand'
import { reopenDatabase } from '@/storage/database'
import { newId } from '@/storage/identity'
import { askToPersist } from '@/storage/space'
import { writeOnce } from '@/storage/window/writer'
import { type NamedVersion, latestNamed } from '@/storage/versions'
import { useTrouble } from './safekeeping/trouble'
import { storeUnfiled, unfiled } from './filed/unfiled'
import { useUnits } from './sum/units'

export type { Filed } from '@/storage/reports'

/** A report with the format it is in. */
export interface Shelved {
  readonly filed: Filed
  readonly format: Format
}

/** A report's publication as the history knows it. */
export interface Publication {
  /** When the 发布稿 was named, milliseconds since 1970. */
  readonly at: number
  /** How many members of the report are not what was published. */
  readonly changes: number
}

/** What the version that was published is called; more may follow, as in 发布稿（更正）. */
export const publishedName = '发布稿'

export const useLibrary = defineStore('library', () => {
  const trouble = useTrouble()
  const units = useUnits()
  const all = shallowRef<readonly Filed[]>([])
  /** The latest 发布稿 of each report that has one. */
  const published = shallowRef<ReadonlyMap<string, NamedVersion>>(new Map())
  const loaded = shallowRef(false)
  /** True if the latest reading failed: what is listed is what was known before, and may not be all. */
  const unread = shallowRef(false)
  /** The browser's answer to the latest request to keep the data; undefined before the first. */
  const promised = shallowRef<boolean>()
  const reports = computed(() =>
    all.value
      .filter(({ deleted }) => deleted === undefined)
      .sort(
        (a, b) =>
          a.report.organ.name.localeCompare(b.report.organ.name, 'zh') ||
          b.report.year - a.report.year ||
          b.changed - a.changed,
      ),
  )
  const bin = computed(() => all.value.filter(({ deleted }) => deleted !== undefined))

  /** Reads again what is stored, and stores what had to wait. What waits still is listed too. */
  async function refresh(): Promise<void> {
    await storeUnfiled()
    let listed = false
    try {
      list(await listReports())
      listed = true
      published.value = await latestNamed(publishedName)
      trouble.readable()
      await units.refresh()
      await trouble.look()
    } catch (cause) {
      list(all.value)
      trouble.tell(cause, 'reading')
    }
    unread.value = !listed
    loaded.value = true
    if (all.value.length > 0) void loadCatalogue()
  }

  /** Lists what is stored and what waits. */
  function list(stored: readonly Filed[]): void {
    const waiting = [...unfiled.values()].map(({ filed }) => filed)
    all.value = [...stored.filter(({ id }) => !unfiled.has(id)), ...waiting]
  }

  /** Opens the storage once more and reads again. */
  async function readAgain(): Promise<void> {
    // If it still cannot be opened, reading tells why.
    await reopenDatabase().catch(() => undefined)
    await refresh()
  }

  /** Files a report; if that fails it is kept in this window, and what is wrong is told. */
  async function file(report: Report, kind: Pick<Filed, 'sample'> = {}): Promise<string> {
    const now = Date.now()
    const clean = cleanReport(report)
    const filed = { id: newId(), report: clean, created: now, changed: now, ...kind }
    try {
      await addReport(filed)
    } catch (cause) {
      unfiled.set(filed.id, { filed: { ...filed, revision: 0 }, edits: [] })
      trouble.tell(cause, 'filing')
    }
    await refresh()
    return filed.id
  }

  /** Last year's report of the same organ as it is filed, for a report or for one to be made. */
  const previousOf = (report: Pick<Report, 'year' | 'organ'>): Filed | undefined =>
    previousAmong(reports.value, report)

  /** When a report was published and in how many members it differs from that now; undefined if no 发布稿 is named. */
  function publicationOf({ id, report }: Filed): Publication | undefined {
    const version = published.value.get(id)
    // Reasons for the checks are no part of what is published.
    const changes = version
      ? differences(version.state, report).filter(({ what }) => what !== 'acknowledged')
      : []
    return version && { at: version.at, changes: changes.length }
  }

  /** How far a filed report is. */
  const standOf = (filed: Filed): Stand =>
    judgedStand(filed, previousOf(filed.report), units.contextFor(filed.id))

  /** Files a report that is the officer's own: from now on there is something to lose. */
  async function fileOwn(report: Report): Promise<string> {
    const id = await file(report)
    void askToPersist().then((answer) => {
      promised.value = answer
    })
    return id
  }

  /** A new report of the year's format, with carry-overs and profile from last year's report if it is here. */
  async function create(given: Organ, year: number): Promise<Outcome<string>> {
    const organ = cleanOrgan(given)
    const format = formatForYear(year)
    if (!format)
      return refused(`${String(year)}年早于现行格式（2019年度起），请填写2019年及以后的年度。`)
    const previous = previousOf({ organ, year })?.report
    const { profile } = useSettings()
    const known = profile.name === organ.name ? profile : {}
    const blank = blankReport(format, year, {
      ...previous?.organ,
      ...known,
      ...organ,
    })
    const report = previous
      ? freeze({ ...blank, figures: { ...blank.figures, ...carriedOver(format, previous) } })
      : blank
    return ok(await fileOwn(report))
  }

  /** Files a report once more in the format its year is under; the one there is stays as it is. */
  async function convert(report: Report): Promise<Outcome<string>> {
    const from = formatById(report.format)
    const to = formatForYear(report.year)
    if (!from || !to)
      return refused(`${String(report.year)}年度没有可用的报告格式，请核对报告年度。没有改动。`)
    return ok(await fileOwn(inFormat(report, from, to)))
  }

  /** Files the demonstration reports. @returns the id of the seed report of 2019. */
  async function openSample(): Promise<string> {
    const { samples } = await import('@/sample/hulan')
    const ids: string[] = []
    for (const sample of samples) {
      const same = reports.value.find(
        ({ report }) => report.title === sample.title && report.year === sample.year,
      )
      ids.push(same?.id ?? (await file(sample, { sample: true })))
    }
    return ids[0] ?? ''
  }

  async function duplicate(id: string): Promise<string | undefined> {
    const original = all.value.find((filed) => filed.id === id)?.report
    if (!original) return undefined
    return file(freeze({ ...original, title: `${original.title}（副本）` }))
  }

  /** Moves a filed report. @returns its id, or in words why it was not moved. */
  async function moved(id: string, move: (id: string) => Promise<void>): Promise<Outcome<string>> {
    let done: Outcome<string> = ok(id)
    try {
      await move(id)
      trouble.healed('acting')
    } catch (cause) {
      done = refused(refusalOf(cause), cause)
    }
    await refresh()
    return done
  }

  /** Takes a filed report away; the window that edits it saves first, and is told. */
  const takenAway = async (
    id: string,
    move: (id: string) => Promise<void>,
  ): Promise<Outcome<string>> =>
    unfiled.has(id) ? waitsHere : moved(id, () => writeOnce(id, () => move(id)))

  /** The live reports whose format is known, for charts. */
  const shelved = computed<readonly Shelved[]>(() =>
    reports.value.flatMap((filed) => {
      const format = formatById(filed.report.format)
      return format ? [{ filed, format }] : []
    }),
  )

  return {
    reports,
    bin,
    loaded,
    unread,
    promised,
    shelved,
    /** True if the report could not be stored yet and lives in this window only. */
    isWaiting: (id: string) => unfiled.has(id),
    refresh,
    readAgain,
    create,
    openSample,
    importReport: fileOwn,
    duplicate,
    convert,
    previousOf,
    standOf,
    publicationOf,
    discard: (id: string) => takenAway(id, () => moveToBin(id, Date.now())),
    restore: (id: string) => moved(id, restoreFromBin),
    remove: (id: string) => takenAway(id, removeForGood),
  }
})
