/** The ways a report is filed: made anew, imported, copied, converted, the samples. */
import { shallowRef } from 'vue'
import { formatById, formatForYear } from '@/format'
import { carriedOver, inFormat } from '@/report/convert'
import { type Outcome, ok, refused } from '@/report/outcome'
import { formerNamesOf, withFormerNames } from '@/report/organ'
import { type Organ, type Report, blankReport, freeze } from '@/report/report'
import { cleanOrgan, cleanReport } from '@/report/text/clean'
import { addReport, askToPersist, type Filed, newId } from '@/storage'
import { unfiled } from '../filed/unfiled'
import { useTrouble } from '../safekeeping/trouble'
import { useSettings } from '../settings'
import type { shelf } from './shelf'

type OnShelf = ReturnType<typeof shelf>

/** Puts reports on the shelf. */
function filing({ refresh }: OnShelf) {
  const trouble = useTrouble()
  /** The browser's answer to the latest request to keep the data; undefined before the first. */
  const promised = shallowRef<boolean>()

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

  /** Files a report that is the officer's own: from now on there is something to lose. */
  async function fileOwn(report: Report): Promise<string> {
    const id = await file(report)
    void askToPersist().then((answer) => {
      promised.value = answer
    })
    return id
  }

  return { promised, file, fileOwn }
}

/** How a report begins. */
function beginning({ previousOf }: OnShelf) {
  const settings = useSettings()
  /** A report as it begins: of the year's format, with carry-overs and profile from last year's report if it is here. */
  function begun(given: Organ, year: number): Outcome<Report> {
    const { profile } = settings
    const known = profile.name.trim() === given.name.trim() ? profile : { name: given.name }
    const told = [...formerNamesOf(given), ...formerNamesOf(known)]
    const organ = cleanOrgan(told.length > 0 ? withFormerNames(given, told) : given)
    const format = formatForYear(year)
    if (!format)
      return refused(`${String(year)}年早于现行格式（2019年度起），请填写2019年及以后的年度。`)
    const previous = previousOf({ organ, year })?.report
    const all = [...told, ...(previous ? formerNamesOf(previous.organ) : [])]
    const whole = { ...previous?.organ, ...known, ...organ }
    const blank = blankReport(format, year, told.length > 0 ? withFormerNames(whole, all) : whole)
    const figures = { ...blank.figures, ...(previous && carriedOver(format, previous)) }
    return ok(freeze({ ...blank, figures }))
  }
  return begun
}

/** @param onShelf where what is filed will stand. */
export function acquiring(onShelf: OnShelf) {
  const { all, reports } = onShelf
  const begun = beginning(onShelf)
  const { promised, file, fileOwn } = filing(onShelf)

  async function create(organ: Organ, year: number): Promise<Outcome<string>> {
    const report = begun(organ, year)
    return report.ok ? ok(await fileOwn(report.value)) : report
  }

  /** Files a report once more in the format its year is under; the one there is stays as it is. */
  async function convert(report: Report): Promise<Outcome<string>> {
    const from = formatById(report.format)
    const to = formatForYear(report.year)
    if (!from || !to)
      return refused(`${String(report.year)}年度没有可用的报告格式，请核对报告年度。没有改动。`)
    return ok(await fileOwn(inFormat(report, from, to)))
  }

  /** Files the reports of a sample that are not here yet. @returns their ids. */
  async function fileSample(samples: readonly Report[]): Promise<readonly string[]> {
    const ids: string[] = []
    for (const sample of samples) {
      const same = reports.value.find(
        ({ report }) => report.title === sample.title && report.year === sample.year,
      )
      ids.push(same?.id ?? (await file(sample, { sample: true })))
    }
    return ids
  }
  /** The real report of 2019 and what is made up to follow it. @returns the id of the real one. */
  const openSample = async (): Promise<string> =>
    (await fileSample((await import('@/sample/hulan')).samples))[0] ?? ''
  /** The years to learn on. @returns the id of the one to mend. */
  const openLesson = async (): Promise<string> =>
    (await fileSample((await import('@/sample/lesson')).lessons)).at(-1) ?? ''

  /** A report of the same year and organ once more, whole; of another begun anew, with its texts alone. */
  async function duplicate(id: string, organ: Organ, year: number): Promise<Outcome<string>> {
    const original = all.value.find((filed) => filed.id === id)?.report
    if (!original) return refused('要复制的报告已经不在本机上，没有复制。')
    if (organ.name === original.organ.name && year === original.year)
      return ok(await file(freeze({ ...original, title: `${original.title}（副本）` })))
    const report = begun(organ, year)
    if (!report.ok) return report
    const narrative = { ...report.value.narrative, ...original.narrative }
    return ok(await fileOwn(freeze({ ...report.value, narrative })))
  }

  return { promised, create, convert, openSample, openLesson, duplicate, importReport: fileOwn }
}
