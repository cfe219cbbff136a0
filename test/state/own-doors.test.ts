/** In 汇总 and in 导入 each file finds its door: a backup is led to its own, a 报送包 is its report, several reports go to their units. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import packed from '@/exchange/write/package'
import { formatForYear } from '@/format'
import { layoutOf } from '@/report/layout'
import { type Report, figureOf } from '@/report/report'
import { useImports } from '@/state/import/imports'
import { backupFile } from '@/state/safekeeping/backup'
import { useConsolidation } from '@/state/sum/consolidation'
import { useIntake } from '@/state/sum/intake'
import { database } from '@/storage/database'
import { county, fileOf, granted, unitReport } from '../support/consolidation'
import { finishedOf } from '../support/finished'

const format = formatForYear(2024) ?? expect.fail('2024')
const packageOf = (name: string) => packed.write(finishedOf(unitReport(name, granted(3)), format))

beforeEach(async () => {
  setActivePinia(createPinia())
  await Promise.all(database.tables.map((table) => table.clear()))
  await useConsolidation().create(county, 2024)
})

it.each(['年报备份-2025.jsonl', '年报.json', '年报.docx', '年报.txt'])(
  'a backup called %s counts as no report: it is led to where it is restored',
  async (name) => {
    const [sum, intake, imports] = [useConsolidation(), useIntake(), useImports()]
    await intake.take([fileOf(unitReport('甲局', granted(2)))])
    await sum.flush()
    const content = (await backupFile(new Date(2026, 0, 20))).content
    await intake.take([{ name, content }])
    const [held] = intake.held
    expect([held?.reason, held?.word]).toEqual(['refused', expect.stringContaining('从备份恢复')])
    expect(intake.itemOf(held?.id ?? '')).toMatchObject({ isBackup: true, source: { content } })
    expect(sum.current?.units.map((unit) => unit.name)).toEqual(['甲局'])
    imports.clear()
    await imports.add([{ name, content }])
    expect(imports.items).toMatchObject([{ state: 'refused', isBackup: true, source: { content } }])
  },
)

it('a 报送包 is its report in 汇总, and is told as a package in 导入, to be verified', async () => {
  const [sum, intake, imports] = [useConsolidation(), useIntake(), useImports()]
  sum.addUnits(['财政局', '教育局'])
  const file = { name: '报送.zip', content: await packageOf('示例县财政局') }
  await intake.take([file])
  expect(intake.held).toEqual([])
  expect(sum.missing.map(({ name }) => name)).toEqual(['教育局'])
  expect(sum.sums.adjusted.get('requests.received.total')).toBe(3)
  imports.clear()
  await imports.add([file])
  expect(imports.items[0]?.draft?.reading.isPackage).toBe(true)
})

/** The report as a web page prints it, without what our own page carries. */
const printed = (report: Report): string =>
  `<p>${report.title}</p><p>一、总体情况</p>${format.tables
    .map((table) => {
      const rows = layoutOf(format, table).rows.map((row) =>
        row.map(
          ({ rowSpan, columnSpan, key, text }) =>
            `<td rowspan="${rowSpan}" colspan="${columnSpan}">${key === undefined ? text : (figureOf(report, key) ?? '')}</td>`,
        ),
      )
      return `<table>${rows.map((row) => `<tr>${row.join('')}</tr>`).join('')}</table>`
    })
    .join('')}`

it('several reports on one page go to their units, those not beyond doubt once they are looked at', async () => {
  const [sum, intake] = [useConsolidation(), useIntake()]
  sum.addUnits(['财政局', '教育局', '水利局'])
  const reports = [unitReport('示例县财政局', granted(3)), unitReport('示例县教育局', granted(4))]
  const content = new Blob([
    `<!doctype html><meta charset="utf-8">${reports.map(printed).join('')}`,
  ])
  await intake.take([{ name: '各单位.html', content }])
  for (const { id, reason } of intake.held)
    if (reason === 'look') intake.confirm(id, intake.look(id) ?? 0)
  expect(intake.held).toEqual([])
  expect(sum.missing.map(({ name }) => name)).toEqual(['水利局'])
  expect(sum.sums.adjusted.get('requests.received.total')).toBe(7)
})
