/** 催报 and 改正期限: the words follow the day and the number of units, and what was written to a unit stays with it. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { type Unit, newConsolidation } from '@/report/consolidation/consolidation'
import { openLetters } from '@/report/consolidation/letters'
import { formatForYear } from '@/format'
import { dueBack, isPast, unitDue, workingDaysAfter } from '@/state/due-back'
import { isFiledConsolidation } from '@/state/safekeeping/forms'
import { useConsolidation } from '@/state/sum/consolidation'
import { useIntake } from '@/state/sum/intake'
import { database } from '@/storage/database'
import {
  awaited,
  awaitedUntil,
  letterMarks,
  reminder,
  reminderTo,
} from '@/ui/consolidation/letter/reminder'
import { county, fileOf, granted, unit, unitReport } from '../support/consolidation'

const whole = { organ: county, year: 2024 }
const on = (month: number, day: number) => new Date(2025, month - 1, day)
const at = (month: number, day: number) => on(month, day).getTime()
const dueOn = (today: Date) => (one: Unit) => unitDue(one, whole, undefined, today)
const sentence = (one: Unit, today: Date) =>
  reminderTo(whole, one, dueOn(today)(one), today.getTime()).split('\n')[1]

beforeEach(async () => {
  setActivePinia(createPinia())
  await Promise.all(database.tables.map((table) => table.clear()))
})

const back = { submissions: [{ from: '一.xlsx', at: 1, figures: [], texts: [] }] }

it.each([
  [on(1, 20), '请于2025年1月31日前'],
  [on(1, 31), '今天（2025年1月31日）是报送的最后一天，请今天'],
  [on(2, 1), '报送期限（2025年1月31日）已过，请立即'],
])('asks one unit as the day is: %s', (today, words) => {
  const title = '你单位2024年政府信息公开工作年度报告'
  expect(sentence(unit('示例县水利局'), today)).toBe(`${title}尚未报送，${words}报送。`)
  expect(sentence(unit('示例县水利局', undefined, back), today)).toBe(
    `${title}已退回，${words}改正并重新报送。`,
  )
})

it('addresses one unit by its name, several together, and those of another day apart', () => {
  const [one, other] = [unit('示例县水利局'), unit('示例县教育局')]
  const alone = reminder(whole, [one], dueOn(on(1, 20)), at(1, 20))
  expect(alone).toBe(reminderTo(whole, one, dueOn(on(1, 20))(one), at(1, 20)))
  expect(alone).toMatch(/^示例县水利局：\n你单位/)
  const signed = reminder(whole, [one], dueOn(on(1, 20)), at(1, 20), '县政务公开办公室')
  expect(signed.split('\n').at(-2)).toBe('县政务公开办公室')
  const both = reminder(whole, [one, other], dueOn(on(2, 3)), at(2, 3))
  expect(both.split('\n')).toEqual([
    '各单位：',
    '以下 2 个单位尚未报送2024年政府信息公开工作年度报告：',
    '1. 示例县水利局',
    '2. 示例县教育局',
    '报送期限（2025年1月31日）已过，请立即报送。',
    county.name,
    '2025年2月3日',
  ])
  const city = { organ: { name: '示例市人民政府', level: 'city' }, year: 2024 } as const
  const due = (each: Unit) => unitDue(each, city, undefined, on(2, 3))
  const below = unit('甲县人民政府', undefined, { kind: 'government' })
  const words = reminder(city, [one, below], due, at(2, 3)).split('\n')
  expect(words.slice(2, 6)).toEqual([
    '1. 示例县水利局',
    '报送期限（2025年1月31日）已过，请立即报送。',
    '以下 1 个单位尚未报送2024年政府信息公开工作年度报告：',
    '1. 甲县人民政府',
  ])
  expect(words[6]).toBe('请于2025年3月31日前报送。')
})

it('goes by the day the office has set where that is earlier than the law', () => {
  const day = (own: { month: number; day: number }) =>
    unitDue(unit('甲局'), whole, own, on(1, 10)).day
  expect(day({ month: 1, day: 20 })).toBe('2025年1月20日')
  expect(day({ month: 3, day: 15 })).toBe('2025年1月31日')
})

it.each([
  [on(1, 13), '2025年1月20日'],
  [on(1, 17), '2025年1月24日'],
  [on(1, 18), '2025年1月24日'],
  [on(1, 28), '2025年1月31日'],
  [on(1, 31), '2025年1月31日'],
  [on(2, 3), '2025年2月6日'],
  [on(2, 6), '2025年2月11日'],
])(
  'proposes a week of work, never after the deadline, and half of it when that is over: %s',
  (today, day) => {
    expect(dueBack(2024, { month: 1, day: 31 }, today)).toBe(day)
    expect(workingDaysAfter(today, 1).getDay() % 6).not.toBe(0)
  },
)

it('knows which written day is over', () => {
  const past = ['1月19日', '2025年1月19日', '1月20日', '1月21日前', '尽快']
  expect(past.map((day) => isPast(day, on(1, 20)))).toEqual([true, true, false, false, false])
})

it('stays with the unit until its next report, and is taken back', async () => {
  const sum = useConsolidation()
  await sum.create(county, 2024)
  sum.addUnits(['甲局', '乙局'])
  const marks = () => sum.current?.units.map(letterMarks)
  const id = sum.current?.units[0]?.id ?? ''
  sum.noteLetter([id], { kind: 'reminder', at: at(1, 20) })
  expect(marks()).toEqual([['已催报 1月20日'], []])
  sum.noteLetter([id], { kind: 'reminder', at: at(1, 20) + 1 })
  expect(marks()?.[0], 'copied twice on one day').toEqual(['已催报 1月20日'])
  sum.noteLetter([id], { kind: 'reminder', at: at(1, 25) })
  expect(marks()?.[0]).toEqual(['已催报 2 次，最近 1月25日'])
  const [first] = sum.current?.units ?? []
  if (!first) expect.fail('It is listed')
  expect(sentence(first, on(1, 27))).toContain('尚未报送（1月25日已催报），请于')
  expect(sentence(first, on(1, 25)), 'not that of the day itself').toContain('（1月20日已催报）')
  sum.undo()
  expect(marks()?.[0]).toEqual(['已催报 1月20日'])

  const [report, came] = [unitReport('甲局', granted(3)), at(1, 26)]
  sum.receive(id, { report, from: '甲局.json', at: came })
  expect(marks()?.[0]).toEqual([])
  sum.noteLetter([id], { kind: 'return', at: at(1, 27), until: '1月31日' })
  sum.giveBack(id)
  expect(marks()?.[0], 'it went back with the letter').toEqual(['已写修改意见 1月27日'])
  const [now] = sum.current?.units ?? []
  expect(now && openLetters(now).map(({ until }) => until)).toEqual(['1月31日'])

  await sum.flush()
  const stored = sum.filed?.id ?? ''
  setActivePinia(createPinia())
  await useConsolidation().open(stored)
  expect(useConsolidation().current?.units[0]?.letters).toHaveLength(2)
  expect(isFiledConsolidation(JSON.parse(JSON.stringify(useConsolidation().filed)))).toBe(true)
})

it('does not go into the next year', () => {
  const format = formatForYear(2025) ?? expect.fail('2025 has a format')
  const reminded = { ...unit('甲局'), letters: [{ kind: 'reminder', at: 1 }] as const }
  const last = { ...newConsolidation(format, 2024, county), units: [reminded] }
  expect(newConsolidation(format, 2025, county, last).units[0]).not.toHaveProperty('letters')
})

it('names together whose report never came, and a returned one only once its day is over', () => {
  const sent = { from: '一.xlsx', at: 1, figures: [], texts: [], returned: at(1, 20) }
  const letter = { kind: 'return', at: at(1, 20), until: '1月24日' } as const
  const stands = [
    unit('缺报局'),
    unit('有期限局', undefined, { submissions: [sent], letters: [letter] }),
    unit('无期限局', undefined, { submissions: [sent] }),
  ].map((one) => ({ unit: one, errors: [], blanks: 0, unread: 0, isNew: false }))
  const named = (today: Date) => awaited(stands, today).map(({ name }) => name)
  expect(named(on(1, 20))).toEqual(['缺报局'])
  expect(named(on(1, 25))).toEqual(['缺报局', '有期限局'])
  expect(named(on(1, 28))).toEqual(['缺报局', '有期限局', '无期限局'])
})

it('names nobody whose file is here and waits for the office', async () => {
  const [sum, intake] = [useConsolidation(), useIntake()]
  await sum.create(county, 2024)
  sum.addUnits(['甲局', '乙局', '市场监督管理局', '丁局', '戊局'])
  await intake.take([
    { ...fileOf(unitReport('甲局', granted(1))), name: '一.json' },
    { ...fileOf(unitReport('甲局', granted(2))), name: '二.json' },
    fileOf(unitReport('市监局', granted(2))),
    fileOf(unitReport('丁局', granted(2), 2023)),
  ])
  expect(intake.held.map(({ reason }) => reason).sort()).toEqual([
    ...['alike', 'another', 'another', 'refused'],
  ])
  // Of another year is as good as none.
  const named = awaited(sum.stands, on(1, 20), intake.undecided).map(({ name }) => name)
  expect(named).toEqual(['乙局', '丁局', '戊局'])
})

it.each([
  ['2025年2月5日', on(2, 3), '请于2025年2月5日前改正并重新报送。'],
  ['2月5日', on(2, 5), '今天（2月5日）是改正的最后一天，请今天改正并重新报送。'],
  ['2025年2月5日', on(2, 6), '改正期限（2025年2月5日）已过，请立即改正并重新报送。'],
  ['尽快', on(2, 3), '报送期限（2025年1月31日）已过，请立即改正并重新报送。'],
])(
  'reminds of a returned report by the day its letter asks for: %s on %s',
  (until, today, words) => {
    const letters = [{ kind: 'return', at: 2, until }] as const
    const one = unit('甲局', undefined, { ...back, letters })
    const due = awaitedUntil(one, whole, undefined, today)
    expect(reminderTo(whole, one, due, today.getTime())).toContain(words)
  },
)
