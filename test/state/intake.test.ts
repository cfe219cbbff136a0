/** Reports on their way into a consolidation: counted beyond doubt, asked about, or refused in words. */
import 'fake-indexeddb/auto'
import { strToU8, zipSync } from 'fflate'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { formatForYear } from '@/format'
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
import { county, fileOf, granted, unitReport } from '../support/consolidation'
import { sheetsOf } from '../support/workbook'

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
/** A report on one line. */
const lineOf = (report: Report): string => JSON.stringify(report)
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
    expect(intake.tally).toEqual({ total: 1, taken: 1, same: 0, refused: 0, open: 0 })
  })

  it('of another year or an older format is refused in words, and nothing is counted', async () => {
    const [sum, intake] = [useConsolidation(), useIntake()]
    sum.addUnits(['甲局'])
    await intake.take([
      fileOf(unitReport('甲局', granted(3), 2023)),
      fileOf(unitReport('甲局', granted(3), 2020)),
      { name: '坏.json', content: new Blob(['{"type":']) },
    ])
    const words = intake.held.map(({ word }) => word)
    expect(words[0]).toContain('是2023年度的，本次汇总2024年度')
    expect(words[1]).toContain('是2020年度的')
    expect(words[2]).toContain('不是完整的报告文件')
    expect(sumAt(total)).toBe(null)
    expect(intake.tally).toEqual({ total: 3, taken: 0, same: 0, refused: 3, open: 0 })
    // The unit it was of is known, and after a reload it still stands there.
    await sum.flush()
    const id = sum.filed?.id ?? ''
    setActivePinia(createPinia())
    await useConsolidation().open(id)
    expect(useIntake().held.map(({ unit }) => unit !== undefined)).toEqual([true, true, false])
    useIntake().dismiss()
    expect(useIntake().held).toEqual([])
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
    for (const { id, reason } of intake.held)
      if (reason === 'look') intake.confirm(id, intake.look(id) ?? 0)
    const words = intake.held.map(({ word }) => word)
    expect(words.filter((word) => word.includes('是2023年度的'))).toHaveLength(1)
    expect(sum.missing).toEqual([])
    expect(sumAt(total)).toBe(7)
    expect(intake.tally).toEqual({ total: 3, taken: 2, same: 0, refused: 1, open: 0 })
  })

  it('in a bundle of lines or in a zip goes to its unit as each of them does', async () => {
    const [sum, intake] = [useConsolidation(), useIntake()]
    const texts = ['甲局', '乙局', '丙局'].map((name) => lineOf(unitReport(name, granted(2))))
    const lines = new Blob([`${texts.slice(0, 2).join('\n')}\n{"type":\n`])
    const zip = zipSync({
      'a/甲局.json': strToU8(texts[0] ?? ''),
      '丙局.json': strToU8(texts[2] ?? ''),
    })
    await intake.take([
      { name: '各单位.ndjson', content: lines },
      { name: '各单位.zip', content: new Blob([Uint8Array.from(zip)]) },
    ])
    expect(sum.current?.units.map(({ name }) => name)).toEqual(['甲局', '乙局', '丙局'])
    expect(sumAt(total)).toBe(6)
    expect(intake.held.map(({ file }) => file)).toEqual(['各单位.ndjson：第 3 行'])
    expect(intake.again.map(({ file }) => file)).toEqual(['各单位.zip：甲局'])
    expect(intake.tally).toEqual({ total: 5, taken: 3, same: 1, refused: 1, open: 0 })
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
    await intake.take([
      fileOf(unitReport('示例县发改局', granted(5))),
      fileOf(unitReport('外县水务局', granted(1))),
    ])
    expect(intake.held.map(({ reason }) => reason)).toEqual(['alike', 'unit'])
    const [asked, stranger] = intake.held
    const [likely] = intake.likely('示例县发改局')
    expect(likely?.name).toBe('发展和改革局')
    intake.answer(asked?.id ?? '', { is: 'of', unit: likely?.id ?? '' })
    expect(sum.missing.map(({ name }) => name)).toEqual(['甲局'])
    expect(sumAt(total)).toBe(5)
    intake.answer(stranger?.id ?? '', { is: 'own' })
    expect(sumAt(total)).toBe(6)
    // What was answered is taken back in one step with the report it let in.
    sum.undo()
    expect([sumAt(total), intake.held.length]).toEqual([5, 1])
  })

  it('takes the place of an earlier one only when told to; the same again changes nothing', async () => {
    const [sum, intake] = [useConsolidation(), useIntake()]
    sum.addUnits(['甲局'])
    await intake.take([fileOf(unitReport('甲局', granted(5)))])
    await intake.take([fileOf(unitReport('甲局', granted(5)), '又一次.json')])
    expect(intake.tally).toEqual({ total: 1, taken: 0, same: 1, refused: 0, open: 0 })
    // It asks for nothing, is told by its name, and is no other report of the unit.
    expect([intake.held, intake.again.map(({ file }) => file)]).toEqual([[], ['又一次.json']])
    expect(sum.current?.units[0]?.submissions).toHaveLength(1)
    await intake.take([fileOf(unitReport('甲局', granted(6)), '新.json')])
    expect(intake.held.map(({ reason }) => reason)).toEqual(['another'])
    expect(sumAt(total)).toBe(5)
    intake.answer(intake.held[0]?.id ?? '', { is: 'this' })
    expect(sumAt(total)).toBe(6)
    const [unit] = sum.current?.units ?? []
    expect(unit?.submissions?.map(({ figures }) => figures.length)).toEqual([0, 6])
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
