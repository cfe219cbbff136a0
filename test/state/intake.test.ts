/** Reports on their way into a consolidation: counted beyond doubt, asked about, or refused in words. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { formatForYear } from '@/format'
import { writeReportFile } from '@/report/write-file'
import type { Report } from '@/report/report'
import { useConsolidation } from '@/state/sum/consolidation'
import { useDesk } from '@/state/desk/desk'
import { useIntake } from '@/state/sum/intake'
import { useLibrary } from '@/state/library'
import { produce } from '@/state/sum/product'
import { useTrouble } from '@/state/safekeeping/trouble'
import { useUnits } from '@/state/sum/units'
import { database } from '@/storage/database'
import { useImports } from '@/state/import/imports'
import { granted, unitReport } from '../support/consolidation'
import { sheetsOf } from '../support/workbook'

const county = { name: '示例县人民政府', level: 'county' } as const

function fileOf(report: Report, name = `${report.organ.name}.json`) {
  const format = formatForYear(report.year)
  if (!format) throw new Error('The year has a format')
  return { name, content: new Blob([writeReportFile(report, format)]) }
}
/** A workbook with a sheet for each of the reports. */
const bookOf = async (reports: readonly Report[]) => {
  const written = await sheetsOf(
    reports.flatMap((report) => {
      const format = formatForYear(report.year)
      return format ? [{ report, format }] : []
    }),
  )
  return new Blob([Uint8Array.from(written)])
}
const sumAt = (key: string) => useConsolidation().sums.adjusted.get(key)
const total = 'requests.received.total'

beforeEach(async () => {
  setActivePinia(createPinia())
  await Promise.all(database.tables.map((table) => table.clear()))
  await useConsolidation().create(county, 2024)
})

describe('a report that comes in', () => {
  it('makes the list where there is none, and finds its unit where there is', async () => {
    const [sum, intake] = [useConsolidation(), useIntake()]
    await intake.take([fileOf(unitReport('示例县财政局', granted(3)))])
    expect(sum.current?.units.map(({ name }) => name)).toEqual(['示例县财政局'])
    sum.addUnits(['县卫生健康委员会'])
    await intake.take([fileOf(unitReport('示例县卫生健康局', granted(4)))])
    expect(sum.missing).toEqual([])
    expect(sumAt(total)).toBe(7)
  })

  it('of another year or an older format is refused in words, and nothing is counted', async () => {
    const intake = useIntake()
    useConsolidation().addUnits(['甲局'])
    await intake.take([
      fileOf(unitReport('甲局', granted(3), 2023)),
      fileOf(unitReport('甲局', granted(3), 2020)),
      { name: '坏.json', content: new Blob(['{"type":']) },
    ])
    const words = intake.arrivals.map(({ item }) => item.word)
    expect(words[0]).toContain('是2023年度的，本次汇总2024年度')
    expect(words[1]).toContain('是2020年度的')
    expect(words[2]).toContain('不是有效的 JSON')
    expect(sumAt(total)).toBe(null)
  })

  it('in one workbook with others goes to its unit as each of them does', async () => {
    const [sum, intake] = [useConsolidation(), useIntake()]
    sum.addUnits(['财政局', '教育局'])
    const books = [
      unitReport('示例县财政局', granted(3)),
      unitReport('示例县教育局', granted(4)),
      unitReport('示例县教育局', granted(9), 2023),
    ]
    const content = await bookOf(books)
    await intake.take([{ name: '各单位.xlsx', content }])
    // A workbook that lists no keys is looked at first where something in it is not beyond doubt.
    for (const { item, question } of intake.arrivals)
      if (question === 'look') intake.confirm(item.id)
    const words = intake.arrivals.map(({ item }) => item.word)
    expect(words.filter((word) => word.includes('是2023年度的'))).toHaveLength(1)
    expect(sum.missing).toEqual([])
    expect(sumAt(total)).toBe(7)
  })

  it('of several in one file is stored as the officer ticks it', async () => {
    const imports = useImports()
    imports.clear()
    const books = [unitReport('示例县财政局', granted(3)), unitReport('示例县教育局', granted(4))]
    await imports.add([{ name: '各单位.xlsx', content: await bookOf(books) }])
    expect(imports.items.map(({ draft }) => [draft?.organ, draft?.year])).toEqual([
      ['示例县财政局', 2024],
      ['示例县教育局', 2024],
    ])
    expect(imports.ready).toHaveLength(2)
    imports.tick(imports.items[0]?.id ?? 0, false)
    expect(imports.ready.map(({ draft }) => draft?.organ)).toEqual(['示例县教育局'])
    await imports.readAs(imports.items[1]?.id ?? 0, '2021')
    expect(imports.items[1]?.draft?.organ).toBe('示例县教育局')
  })

  it('of nobody on the list is asked about, and counts as soon as that is answered', async () => {
    const [sum, intake] = [useConsolidation(), useIntake()]
    sum.addUnits(['甲局', '发展和改革局'])
    await intake.take([fileOf(unitReport('示例县发改局', granted(5)))])
    const [asked] = intake.arrivals
    expect(asked?.question).toBe('unit')
    const [likely] = intake.likely('示例县发改局')
    expect(likely?.name).toBe('发展和改革局')
    intake.choose(asked?.item.id ?? 0, likely?.id ?? '')
    expect(sum.missing.map(({ name }) => name)).toEqual(['甲局'])
    expect(sumAt(total)).toBe(5)
  })

  it('takes the place of an earlier one only when told to; the same again changes nothing', async () => {
    const [sum, intake] = [useConsolidation(), useIntake()]
    sum.addUnits(['甲局'])
    await intake.take([fileOf(unitReport('甲局', granted(5)))])
    await intake.take([fileOf(unitReport('甲局', granted(5)), '又一次.json')])
    expect(intake.arrivals[0]?.item.word).toContain('相同')
    await intake.take([fileOf(unitReport('甲局', granted(6)), '新.json')])
    expect(intake.arrivals.find(({ question }) => question)?.question).toBe('another')
    expect(sumAt(total)).toBe(5)
    intake.replace(intake.arrivals.find(({ question }) => question)?.item.id ?? 0)
    expect(sumAt(total)).toBe(6)
    sum.undo()
    expect(sumAt(total)).toBe(5)
  })
})

describe('a consolidation that cannot be stored', () => {
  it('is not begun, and says so; the one on the desk stays, the next one is when it can', async () => {
    const sum = useConsolidation()
    const put = vi.spyOn(database.consolidations, 'put').mockImplementation(() => {
      throw Object.assign(new Error('no'), { name: 'SecurityError' })
    })
    const made = await sum.create(county, 2025)
    expect(made.ok ? '' : made.problem.text).toContain('没有存上')
    expect(sum.current?.year).toBe(2024)
    expect(useTrouble().present?.kind).toBe('blocked')
    put.mockRestore()
    expect((await sum.create(county, 2025)).ok).toBe(true)
    expect(sum.current?.year).toBe(2025)
  })

  it('where nothing can be read says what is wrong', async () => {
    const keys = vi.spyOn(database.consolidations, 'orderBy').mockImplementation(() => {
      throw Object.assign(new Error('no'), { name: 'UnknownError' })
    })
    await useUnits().refresh()
    expect(useTrouble().present?.kind).toBe('broken')
    keys.mockRestore()
  })
})

describe('the report it becomes', () => {
  it('is filed once, follows the sums as one edit called 汇总, and keeps its texts', async () => {
    const [sum, intake, desk] = [useConsolidation(), useIntake(), useDesk()]
    await intake.take([fileOf(unitReport('甲局', granted(5)))])
    const made = await produce(undefined)
    if (!made.ok) throw new Error(made.problem.text)
    await desk.open(made.value)
    expect(desk.edits.map(({ origin }) => origin)).toEqual(['consolidated'])
    desk.write('overview', '本县概述。', 'x')
    await desk.flush()
    sum.adjust({ figure: 'requests.received.natural', amount: -1, reason: '移送' })
    await sum.flush()
    const filed = useLibrary().reports.find(({ id }) => id === made.value)
    expect(await produce(filed)).toEqual({ ok: true, value: made.value })
    expect(desk.report?.figures[total]).toBe(4)
    expect(desk.report?.narrative.overview).toBe('本县概述。')
    expect(desk.findings.filter(({ check }) => check === 'consolidation.sum')).toEqual([])
    sum.undo()
    expect(sum.current?.product).toBe(made.value)
    await sum.flush()
  })
})
