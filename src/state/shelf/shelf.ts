/** What is filed on this machine, read again whenever it may have changed: stored, waiting, in the bin. */
import { computed, shallowRef } from 'vue'
import { formatById } from '@/format'
import type { Format } from '@/report/format'
import { lineageOf, namesOf } from '@/report/organ'
import type { Organ, Report } from '@/report/report'
import { type Filed, type LatestHanded, latestHanded, listReports, reopenDatabase } from '@/storage'
import { loadCatalogue } from '../catalogue'
import { storeUnfiled, unfiled } from '../filed/unfiled'
import { loadCounting } from '../handing/counting'
import { previousAmong, together } from '../neighbour'
import { useTrouble } from '../safekeeping/trouble'
import { useUnits } from '../sum/units'

/** A report with the format it is in. */
export interface Shelved {
  readonly filed: Filed
  readonly format: Format
}

/** What the version that was published is called; more may follow, as in 发布稿（更正）. */
export const publishedName = '发布稿'

let collator: Intl.Collator | undefined
/** Made for the first two that are compared: the browser reads much for it, and every start would wait. */
const compareNames = (a: string, b: string): number =>
  a === b ? 0 : (collator ??= new Intl.Collator('zh')).compare(a, b)

/** One's own before the samples; by organ, the latest year first. */
export const inOrder = (a: Filed, b: Filed): number =>
  Number(a.sample === true) - Number(b.sample === true) ||
  compareNames(a.report.organ.name, b.report.organ.name) ||
  b.report.year - a.report.year ||
  b.changed - a.changed

/** Of each year the reports of one name, or those of several names added up; the earliest year first. */
function joinedByYear(all: readonly Shelved[]): readonly Shelved[] {
  const years = new Map<number, Shelved[]>()
  for (const one of all) {
    const { year } = one.filed.report
    years.set(year, [...(years.get(year) ?? []), one])
  }
  return [...years]
    .sort(([a], [b]) => a - b)
    .flatMap(([, [first, ...others]]) => {
      if (!first) return []
      const names = new Set([first, ...others].map(({ filed }) => filed.report.organ.name))
      if (names.size === 1) return [first, ...others]
      const filed = together([first, ...others].map((one) => one.filed))
      return filed ? [{ filed, format: first.format }] : []
    })
}

/** All reports of this machine as they were last read. */
function reading() {
  const trouble = useTrouble()
  const units = useUnits()
  const all = shallowRef<readonly Filed[]>([])
  /** The latest version of each report that was handed in, or is called 发布稿. */
  const published = shallowRef<ReadonlyMap<string, LatestHanded>>(new Map())
  const loaded = shallowRef(false)
  /** True if the latest reading failed: what is listed is what was known before, and may not be all. */
  const unread = shallowRef(false)

  /** Lists what is stored and what waits. */
  function list(stored: readonly Filed[]): void {
    const waiting = [...unfiled.values()].map(({ filed }) => filed)
    all.value = [...stored.filter(({ id }) => !unfiled.has(id)), ...waiting]
  }

  /** Reads again what is stored, and stores what had to wait. What waits still is listed too. */
  async function refresh(): Promise<void> {
    await storeUnfiled()
    let listed = false
    try {
      list(await listReports())
      listed = true
      published.value = await latestHanded(publishedName)
      if (published.value.size > 0) void loadCounting()
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

  /** Opens the storage once more and reads again. */
  async function readAgain(): Promise<void> {
    // If it still cannot be opened, reading tells why.
    await reopenDatabase().catch(() => undefined)
    await refresh()
  }

  return { all, published, loaded, unread, refresh, readAgain }
}

/** The shelf: what is read, sorted into the reports and the bin. */
export function shelf() {
  const { all, ...read } = reading()
  const reports = computed(() =>
    all.value.filter(({ deleted }) => deleted === undefined).sort(inOrder),
  )
  const bin = computed(() => all.value.filter(({ deleted }) => deleted !== undefined))
  /** The live reports whose format is known, for charts. */
  const shelved = computed<readonly Shelved[]>(() =>
    reports.value.flatMap((filed) => {
      const format = formatById(filed.report.format)
      return format ? [{ filed, format }] : []
    }),
  )
  const placeOf = (name: string, year: number): string => `${String(year)} ${name}`
  /** The live reports of one organ and year, so that a long list is not gone through for each of them. */
  const places = computed(() => {
    const found = new Map<string, Filed[]>()
    for (const filed of reports.value) {
      const place = placeOf(filed.report.organ.name, filed.report.year)
      const there = found.get(place)
      if (there) there.push(filed)
      else found.set(place, [filed])
    }
    return found
  })
  /** Last year's report of the same organ as it is filed, for a report or for one to be made. */
  const previousOf = (report: Pick<Report, 'year' | 'organ'>): Filed | undefined =>
    previousAmong(
      namesOf(report.organ).flatMap(
        (name) => places.value.get(placeOf(name, report.year - 1)) ?? [],
      ),
      report,
    )

  /** The reports of an organ by whatever name it had, the earliest first; of organs that became one, added up by year. */
  const yearsOf = (organ: Organ): readonly Shelved[] => {
    const names = lineageOf([...reports.value.map(({ report }) => report.organ), organ], organ.name)
    return joinedByYear(
      shelved.value.filter(({ filed: { report } }) => names.has(report.organ.name)),
    )
  }

  /** The organ most of the officer's own reports are of: a foreign one that was read in once is not it. */
  const usual = computed<Organ | undefined>(() => {
    const own = reports.value.filter(({ sample }) => sample !== true).map(({ report }) => report)
    const many = new Map<string, number>()
    for (const { organ } of own) many.set(organ.name, (many.get(organ.name) ?? 0) + 1)
    const rank = ({ organ }: Report): number => many.get(organ.name) ?? 0
    return [...own].sort((a, b) => rank(b) - rank(a) || b.year - a.year)[0]?.organ
  })

  return { all, reports, bin, shelved, previousOf, yearsOf, usual, ...read }
}
