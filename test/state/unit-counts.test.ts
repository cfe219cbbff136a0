/** Whatever an office does to its list, 应报 is 已收 and 缺报 and 已退回 together, on the screen and in all that leaves. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { formatForYear } from '@/format'
import { unitsSheet } from '@/exchange/excel/units/lists'
import { countsOf } from '@/report/consolidation/consolidation'
import { unitDue } from '@/state/due-back'
import { useConsolidation } from '@/state/sum/consolidation'
import { database } from '@/storage/database'
import {
  type UnitStanding,
  lackingKinds,
  standingOf,
  standingWords,
} from '@/ui/consolidation/words'
import { reminder } from '@/ui/consolidation/letter/reminder'
import { county, granted, unitReport } from '../support/consolidation'

const format = formatForYear(2024) ?? expect.fail('2024 has a format')
const names = ['甲局', '乙局', '丙局', '丁局', '戊局']
const byList = (a: string, b: string) => names.indexOf(a) - names.indexOf(b)
const step = fc.record({
  what: fc.constantFrom('exclude', 'include', 'receive', 'back', 'remind', 'remove', 'add', 'undo'),
  which: fc.nat(names.length - 1),
})

beforeEach(async () => {
  setActivePinia(createPinia())
  await Promise.all(database.tables.map((table) => table.clear()))
})

/** Does one thing to one unit of the list, if it is there. */
function act(what: string, name: string): void {
  const sum = useConsolidation()
  const unit = sum.current?.units.find((one) => one.name === name)
  if (what === 'add') sum.addUnits([name])
  else if (what === 'undo') sum.undo()
  else if (!unit) return
  else if (what === 'exclude' || what === 'include')
    sum.changeUnit(unit.id, { counted: what === 'include' })
  else if (what === 'receive')
    sum.receive(unit.id, { report: unitReport(name, granted(2)), from: '一.json', at: Date.now() })
  else if (what === 'back') sum.giveBack(unit.id)
  else if (what === 'remind') sum.noteLetter([unit.id], { kind: 'reminder', at: Date.now() })
  else sum.removeUnit(unit.id)
}

/** All places that count or list units, against a count made here from the list alone. */
function expectToAddUp(): void {
  const sum = useConsolidation()
  const whole = sum.current ?? expect.fail('It is open')
  const due = whole.units.filter(({ counted }) => counted)
  const come = due.filter(({ received }) => received).length
  const counts = countsOf(whole)
  expect(counts).toMatchObject({ due: due.length, received: come })
  expect(counts.received + counts.missing + counts.returned).toBe(counts.due)
  expect(counts.due + counts.uncounted).toBe(whole.units.length)
  expect([sum.summed.length, sum.missing.length]).toEqual([come, due.length - come])

  const standing = sum.stands.map(standingOf)
  const having = (...all: UnitStanding[]) => standing.filter((one) => all.includes(one)).length
  expect(having('errors', 'blank', 'received')).toBe(counts.received)
  expect(having('uncounted')).toBe(counts.uncounted)
  const kinds = new Map(lackingKinds(sum.missing).map(({ name, units }) => [name, units.length]))
  expect([kinds.get('缺报') ?? 0, kinds.get('已退回') ?? 0]).toEqual([
    having('missing'),
    having('returned'),
  ])

  const lacking = due.filter(({ received }) => !received).map(({ name }) => name)
  const told = sum.findings.map(({ text }) => text).filter((text) => text.includes('汇总数中没有'))
  const named = names.filter((name) => told.join('').includes(name))
  // Where no report is there at all, there is no sum that could lack one.
  expect(named).toEqual(come === 0 && told.length === 0 ? [] : [...lacking].sort(byList))
  const dueOf = (unit: (typeof due)[number]) => unitDue(unit, whole, undefined, new Date())
  const letter = reminder(whole, sum.missing, dueOf, Date.now())
  expect(names.filter((name) => letter.includes(name))).toEqual([...lacking].sort(byList))

  const sheet = unitsSheet(whole, sum.stands.map(standingWords))
  const written: unknown[] = []
  sheet.cells?.forEach(({ value }, at) => at.endsWith(',3') && written.push(value))
  const saying = (...all: string[]) =>
    written.filter((one) => all.some((text) => text === one)).length
  expect([
    saying('计入'),
    saying('缺报，未计入'),
    saying('已退回，未计入'),
    saying('不计入'),
  ]).toEqual([counts.received, counts.missing, counts.returned, counts.uncounted])
}

it('adds up after any sequence of steps', async () => {
  const sum = useConsolidation()
  await sum.create(county, 2024)
  expect(sum.format).toBe(format)
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
      for (const { id } of sum.current?.units ?? []) sum.removeUnit(id)
      sum.addUnits(names)
      for (const { what, which } of steps) {
        act(what, names[which] ?? '')
        expectToAddUp()
      }
    }),
    { numRuns: 40 },
  )
})
