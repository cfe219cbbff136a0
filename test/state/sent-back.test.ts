/** What goes back to a unit: the likely slip first, its consequences as such; who is reminded of what. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { unitErrors } from '@/check/catalogue'
import { formatForYear } from '@/format'
import { freeze } from '@/report/report'
import { useLibrary } from '@/state/library'
import { useConsolidation } from '@/state/sum/consolidation'
import { useIntake } from '@/state/sum/intake'
import { askToCheck, checksInWords, inWords, slipsIn, toCheckIn } from '@/state/sum/out'
import { database } from '@/storage/database'
import {
  correctedLines,
  lackingKinds,
  returned,
  standingOf,
  standingWords,
} from '@/ui/consolidation/words'
import { reminder } from '@/ui/consolidation/letter/reminder'
import { county, granted, unitReport } from '../support/consolidation'

const format = formatForYear(2024) ?? expect.fail('2024 has a format')

const school = { id: 'a', name: '示例县教育局', kind: 'department', counted: true } as const
const at = new Date(2025, 0, 20).getTime()

beforeEach(async () => {
  setActivePinia(createPinia())
  await Promise.all(database.tables.map((table) => table.clear()))
})

it('asks for the slip, and for nothing that follows from it', async () => {
  const report = unitReport('示例县教育局', { ...granted(21), 'requests.granted.total': 30 })
  const errors = unitErrors({ report, format })
  expect(errors.length).toBe(2)
  const [slip = '', ...others] = await inWords(errors, report, format)
  expect(slip).toContain('表三：“予以公开·总计”可能应为21（现为30')
  expect(others).toHaveLength(2)
  for (const one of others) {
    expect(one).toMatch(/^表三：.*现填：/)
    expect(one).toContain('这里随之对上，不要另改')
    expect(one).not.toContain('按分项之和改正')
  }
})

it('takes no figure for a slip that the unit has vouched for on the telephone', () => {
  const report = unitReport('示例县教育局', { ...granted(21), 'requests.granted.natural': 12 })
  const said = 'requests.granted.natural'
  const suspects = slipsIn(report, format).flatMap(({ figures }) => figures)
  expect(suspects).toContain(said)
  const others = slipsIn(report, format, new Set([said])).flatMap(({ figures }) => figures)
  expect(others).not.toContain(said)
})

it('advises on each error where no slip explains it', async () => {
  const report = unitReport('示例县教育局', { 'proceedings.review.total': 500 })
  const errors = unitErrors({ report, format })
  const said = await inWords(errors, report, format)
  expect(said.join('')).not.toContain('不要另改')
  expect(said.length).toBeGreaterThanOrEqual(errors.length)
})

it('tells a report that went back from one that never came, and does not take it again as it was', async () => {
  const sum = useConsolidation()
  await sum.create(county, 2024)
  await useLibrary().importReport(unitReport('示例县教育局', granted(3)))
  sum.addUnits(['示例县教育局', '示例县水利局'])
  const intake = useIntake()
  const [shelved] = intake.shelved
  if (!shelved) expect.fail('The report is at hand')
  intake.takeShelved(shelved.unit)
  sum.changeUnit(shelved.unit.id, { received: undefined })
  expect(sum.stands.map(standingOf)).toEqual(['returned', 'missing'])
  expect(lackingKinds(sum.missing).map(({ name, units }) => [name, units.length])).toEqual([
    ['缺报', 1],
    ['已退回', 1],
  ])
  const said = sum.findings.map(({ text }) => text)
  expect(said.filter((text) => text.includes('汇总数中没有'))).toEqual([
    '示例县水利局的报告还没有收到，汇总数中没有',
    '示例县教育局的报告已退回，等改正后重报，汇总数中没有',
  ])
  expect(intake.shelved).toEqual([])
  const due = () => ({ day: '2025年1月31日', left: 11 })
  const words = reminder({ organ: county, year: 2024 }, sum.missing, due, at)
  expect(words).toMatch(
    /^各单位：\n以下 1 个单位尚未报送2024年[^]*1\. 示例县水利局[^]*已退回[^]*1\. 示例县教育局[^]*请于2025年1月31日前报送。/,
  )
  // What comes corrected is not replaced by the older copy that was sent back.
  const report = unitReport('示例县教育局', granted(2))
  sum.receive(shelved.unit.id, { report, from: '改正.xlsx', at: Date.now() + 1 })
  expect(intake.shelved).toEqual([])
})

it('asks about a report on this machine whose unit may be one that counts already', async () => {
  const [sum, intake] = [useConsolidation(), useIntake()]
  await sum.create(county, 2024)
  sum.addUnits(['市场监督管理局', '市场监管局', '教育局'])
  const [first] = sum.current?.units ?? []
  sum.receive(first?.id ?? '', {
    report: unitReport('市场监督管理局', granted(3)),
    from: 'a',
    at: 1,
  })
  for (const name of ['市场监管局', '教育局'])
    await useLibrary().importReport(unitReport(name, granted(2)))
  for (const { unit } of intake.shelved) intake.takeShelved(unit)
  expect(sum.summed.map(({ name }) => name)).toEqual(['市场监督管理局', '教育局'])
  expect(intake.held.map(({ reason }) => reason)).toEqual(['alike'])
  intake.answer(intake.held[0]?.id ?? '', { is: 'own' })
  expect(sum.summed).toHaveLength(3)
  expect(sum.current?.decisions?.map(({ isSame }) => isSame)).toEqual([false])
})

const written = (
  blanks: number,
  wrong: readonly string[],
  check: readonly string[],
  corrected: readonly string[] = [],
) =>
  returned(
    { organ: county, year: 2024 },
    { unit: school, blanks },
    { wrong, check, corrected },
    at,
  ).split('\n')

it('numbers what is asked for one after the other', () => {
  expect(written(2, ['疑为21。', '相差9。'], [])).toEqual([
    '示例县教育局：',
    '你单位2024年政府信息公开工作年度报告需要改正：',
    '1. 疑为21。',
    '2. 相差9。',
    '3. 有 2 格未填，没有发生的填 0。',
    '请改正后重新报送。',
    county.name,
    '2025年1月20日',
  ])
})

it('asks to write into the next report what was corrected on the telephone', () => {
  const figures = [['requests.granted.natural', 21, 12]] as const
  const entry = { from: '电话更正', at, figures, texts: [], note: '张三 1月16日来电' }
  const lines = written(0, [], [], correctedLines(format, [entry]))
  expect(lines.slice(1, 4)).toEqual([
    '你单位2024年政府信息公开工作年度报告需要改正：',
    '1. 已按你单位电话更正：予以公开·自然人 21→12（张三 1月16日来电），请在重报的报告中一并改正。',
    '请改正后重新报送。',
  ])
})

it('asks apart to verify what may be right', () => {
  expect(written(0, ['相差9。'], ['文字写107。'])).toEqual(
    expect.arrayContaining(['1. 相差9。', '另请核实：', '1. 文字写107。', '请改正后重新报送。']),
  )
  const alone = written(0, [], ['文字写107。'])
  expect(alone[1]).toBe('你单位2024年政府信息公开工作年度报告请核实：')
  expect(alone.join()).not.toContain('需要改正')
})

it('does not call a cell blank that was not read, in no window and no letter', async () => {
  const sum = useConsolidation()
  await sum.create(county, 2024)
  const keys = ['requests.received.research', 'requests.received.legalService']
  const report = unitReport('示例县教育局', {
    ...Object.fromEntries(keys.map((key) => [key, null])),
    'requests.received.welfare': null,
  })
  sum.addUnits(['示例县教育局'])
  const id = sum.current?.units[0]?.id ?? ''
  sum.receive(id, { report, from: '年报.pdf', at: Date.now(), notRead: keys })
  const [stand] = sum.stands
  if (!stand) expect.fail('The unit is listed')
  expect([stand.blanks, stand.unread]).toEqual([1, 2])
  expect(standingWords(stand)).toBe('1 格未填，2 格没有读出')
  const said = sum.findings.map(({ text }) => text).find((text) => text.includes('格未填'))
  expect(said).toContain('有 1 格未填，有 2 格本软件没有读出')
})

it('finds what a unit should verify in its text', async () => {
  const bare = unitReport('示例县教育局', granted(108))
  const report = freeze({
    ...bare,
    narrative: { ...bare.narrative, overview: '2024年，收到政府信息公开申请108件，办结107件。' },
  })
  askToCheck(report)
  await vi.waitFor(() => {
    expect(
      toCheckIn(report)
        ?.map(({ text }) => text)
        .join(),
    ).toContain('107')
  }, 20_000)
  const said = await checksInWords(toCheckIn(report) ?? [], report, format)
  expect(said.join()).toContain('107')
})
