/** 机构改革: a renamed or merged organ goes on from its former reports, everywhere, and never loses them without a word. */
import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { formatForYear } from '@/format'
import { lineageOf, presentNames } from '@/report/organ'
import { type Report, blankReport, figureOf, freeze } from '@/report/report'
import { useDesk } from '@/state/desk/desk'
import { likelyFormer } from '@/state/former'
import { useLibrary } from '@/state/library'
import { useSettings } from '@/state/settings'
import { addReport, removeForGood } from '@/storage/reports'

const format = formatForYear(2024) ?? expect.fail('there is one')
const out = 'requests.carriedOut.natural'
const taken = 'requests.carriedIn.natural'

function report(name: string, year: number, figures: Report['figures'], more: object = {}): Report {
  const blank = blankReport(format, year, { name, level: 'department', ...more })
  return freeze({ ...blank, figures: { ...blank.figures, ...figures } })
}
let ids = 0
async function file(...reports: readonly Report[]): Promise<void> {
  for (const one of reports) {
    ids += 1
    await addReport({ id: `r${String(ids)}`, report: one, created: 1, changed: ids })
  }
  await useLibrary().refresh()
}
/** A report of 2025 is made, and lies on the desk. */
async function made(name: string, formerNames?: readonly string[]) {
  const organ = { name, level: 'department', ...(formerNames && { formerNames }) } as const
  const outcome = await useLibrary().create(organ, 2025)
  const id = outcome.ok ? outcome.value : expect.fail('it can be made')
  const desk = useDesk()
  await desk.open(id)
  return desk
}
const carryOver = (desk: ReturnType<typeof useDesk>) =>
  desk.findings.filter(({ id }) => id.startsWith('carry-over.requests'))

beforeEach(async () => {
  setActivePinia(createPinia())
  const library = useLibrary()
  await library.refresh()
  for (const { id } of library.reports) await removeForGood(id)
  await library.refresh()
})

describe('an organ that was renamed', () => {
  it('goes on from the report under its former name: carry-over, check, years', async () => {
    await file(report('甲局', 2024, { [out]: 3 }), report('甲局', 2023, {}))
    const desk = await made('甲乙局', ['甲局'])
    expect(desk.report && figureOf(desk.report, taken)).toBe(3)
    expect(desk.previous?.report.organ.name).toBe('甲局')
    desk.enter([[taken, 5]], 'typed')
    expect(carryOver(desk)).toHaveLength(1)
    const years = useLibrary().yearsOf({ name: '甲乙局' })
    expect(years.map(({ filed }) => filed.report.year)).toEqual([2023, 2024, 2025])
    await desk.rest()
  })

  it('is asked about where it is renamed on the desk, and undone again', async () => {
    await file(
      report('甲局', 2024, { [out]: 3 }),
      report('丙局', 2024, { [out]: 1 }),
      report('丁局', 2024, { [out]: 1 }),
    )
    const desk = await made('甲局')
    desk.enter([[taken, 5]], 'typed')
    expect(carryOver(desk)).toHaveLength(1)
    const organ = desk.report?.organ ?? expect.fail('open')
    desk.changeOrgan({ ...organ, name: '戊己中心' }, 'renamed')
    // Lost with the name, which nothing makes likely but that this report bore the other one.
    expect(desk.neighbour).toBe(undefined)
    const before = desk.edits.flatMap(({ changes }) =>
      changes.flatMap((change) => (change.what === 'organ' ? [change.before.name] : [])),
    )
    const now = desk.report ?? expect.fail('open')
    const others = useLibrary().reports.filter(({ id }) => id !== desk.filed?.id)
    expect(likelyFormer(others, now, before).map((one) => one.report.organ.name)).toEqual(['甲局'])
    desk.changeOrgan({ ...now.organ, formerNames: ['甲局'] }, 'former')
    expect(carryOver(desk)).toHaveLength(1)
    desk.undo()
    expect(desk.neighbour).toBe(undefined)
    await desk.rest()
  })

  it('hands its former names on to the years that follow, and to the profile', async () => {
    await file(report('乙局', 2024, { [out]: 2 }, { formerNames: ['甲局'] }))
    const desk = await made('丙局', ['乙局'])
    expect(desk.report?.organ['formerNames']).toEqual(['乙局', '甲局'])
    const settings = useSettings()
    await settings.changeProfile({ name: '丁局', formerNames: ['丙局'] })
    expect(settings.profile['formerNames']).toEqual(['丙局'])
    await desk.flush()
    await useLibrary().refresh()
    const next = await useLibrary().create({ name: '丁局' }, 2026)
    const id = next.ok ? next.value : expect.fail('it can be made')
    await desk.open(id)
    expect(desk.previous?.report.organ.name).toBe('丙局')
    await settings.changeProfile({ name: '', formerNames: [] })
    expect(settings.profile).toEqual({ name: '' })
    await desk.rest()
  })
})

describe('organs that were merged', () => {
  it('are added up: what they carried over, cell by cell', async () => {
    await file(report('甲局', 2024, { [out]: 3 }), report('乙局', 2024, { [out]: 4 }))
    const desk = await made('甲乙局', ['甲局', '乙局'])
    expect(desk.report && figureOf(desk.report, taken)).toBe(7)
    expect(desk.previous?.report.title).toContain('甲局、乙局2024年')
    const [then] = useLibrary().yearsOf({ name: '甲乙局', formerNames: ['甲局', '乙局'] })
    expect(then && figureOf(then.filed.report, out)).toBe(7)
    await desk.rest()
  })

  it('count once where one report was filed under two names, and not where one is blank', async () => {
    await file(report('甲局', 2024, { [out]: 3 }), report('甲乙局', 2024, { [out]: 3 }))
    expect(figureOf((await made('甲乙局', ['甲局'])).report ?? expect.fail('open'), taken)).toBe(3)
    await file(report('丙局', 2024, { [out]: 3 }), report('丙丁局', 2024, {}))
    const desk = await made('丙丁局', ['丙局'])
    expect(desk.report && figureOf(desk.report, taken)).toBe(3)
    await desk.rest()
  })
})

describe('lineages', () => {
  const organs = fc.array(
    fc.record({
      name: fc.constantFrom('甲', '乙', '丙', '丁'),
      formerNames: fc.oneof(
        fc.array(fc.oneof(fc.constantFrom('甲', '乙', '丙', '丁', '戊'), fc.constant(' '))),
        fc.constantFrom<unknown>(1, null, '甲', [1, {}, null]),
      ),
    }),
  )
  it('end, hold the name itself, and none is lost from the list', () => {
    fc.assert(
      fc.property(organs, (all) => {
        const present = presentNames(all)
        const covered = new Set(present.flatMap((name) => [...lineageOf(all, name)]))
        for (const { name } of all) expect(covered).toContain(name)
        for (const { name } of all) expect(lineageOf(all, name)).toContain(name)
      }),
    )
  })
})
