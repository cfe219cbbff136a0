/** A report that was given back: kept to be read and counted again, not passed as new when it comes again, its corrections told of. */
import { expect, it } from 'vitest'
import { answered } from '@/report/consolidation/answer'
import { formatForYear } from '@/format'
import { endedIn, keptOn, notFollowing } from '@/report/consolidation/by-word'
import { type Consolidation, type Unit, isReturned } from '@/report/consolidation/consolidation'
import { tallyOf } from '@/report/consolidation/intake'
import {
  correctedByWord,
  correctionsOf,
  givenBack,
  reportBack,
  takenBack,
  withReport,
} from '@/report/consolidation/sending'
import { trayFor } from '@/report/consolidation/tray'
import { figureOf } from '@/report/report'
import { consolidationOf, granted, unit, unitReport } from '../support/consolidation'

const format = formatForYear(2024) ?? expect.fail('2024 has a format')
const key = 'requests.granted.natural'
const name = '示例县水利局'
const faulty = unitReport(name, granted(21))
const sent = withReport(unit(name), format, { report: faulty, from: '水利局.json', at: 1 })
const byWord = (one: Unit) => correctedByWord(one, format, new Map([[key, 12]]), '张三来电', 2)

let ids = 0
function put(one: Unit, report = faulty): Consolidation {
  const tray = trayFor(consolidationOf([one]), {
    ...{ format, formatName: (id: string) => id, now: () => 9, adding: false },
    newId: () => String(++ids),
  })
  tray.put('f', { file: '又报.json', report })
  return tray.result()
}
const first = ({ units: [one] }: Consolidation): Unit => one ?? expect.fail('It is listed')

it('stays to be read, and counts again as it was', () => {
  const back = givenBack(sent, 5)
  expect(isReturned(back)).toBe(true)
  expect(reportBack(back)?.report).toBe(faulty)
  expect(takenBack(back)).toEqual(sent)
  expect(takenBack(sent)).toBe(sent)
})

it.each([
  ['as it came', givenBack(sent, 5)],
  ['and was corrected by telephone', givenBack(byWord(sent), 5)],
])('is no new report when it comes again %s', (_, back) => {
  const now = put(back)
  expect(now.units).toEqual([back])
  expect(tallyOf(now)).toMatchObject({ taken: 0, refused: 1 })
  expect(now.held?.[0]?.word).toContain('与退回“示例县水利局”的那份完全相同，没有改正')
})

it('ends with a report that says what was corrected, and with any other', () => {
  const back = givenBack(byWord(sent), 5)
  const written = first(put(back, byWord(sent).received?.report))
  expect(isReturned(written)).toBe(false)
  expect(endedIn(written)).toEqual([])
  const whole = put(back, unitReport(name, granted(14)))
  expect(whole.intake?.ended).toEqual([name])
  const other = first(whole)
  expect(other.submissions?.at(-1)?.figures).toContainEqual([key, 12, 14])
  expect(endedIn(other).map(({ note }) => note)).toEqual(['张三来电'])
})

it('hands its corrections on to the next report where the officer keeps them', () => {
  const next = first(put(givenBack(byWord(sent), 5), unitReport(name, granted(14))))
  const kept = keptOn(next, format, 10)
  const report = kept.received?.report ?? faulty
  expect([key, 'requests.granted.total'].map((one) => figureOf(report, one))).toEqual([12, 12])
  expect(correctionsOf(kept).map(({ note }) => note)).toEqual(['张三来电'])
  expect(endedIn(kept)).toEqual([])
})

it('names the totals that did not follow a correction, and none that agree after it', () => {
  const column = 'requests.concluded.natural'
  const odd = unitReport(name, { ...granted(21), [column]: 30 })
  const one = byWord(withReport(unit(name), format, { report: odd, from: '一.json', at: 1 }))
  const changed = correctionsOf(one).flatMap(({ figures }) => figures.map(([each]) => each))
  expect(changed).toEqual([key, 'requests.granted.total', 'requests.concluded.total'])
  expect(notFollowing(one.received?.report ?? odd, format, changed)).toContain(column)
  const even = byWord(sent)
  const all = correctionsOf(even).flatMap(({ figures }) => figures.map(([each]) => each))
  expect(all).toContain(column)
  expect(notFollowing(even.received?.report ?? faulty, format, all)).toEqual([])
})

it('stays on the list when a file under its name is given to another unit', () => {
  const back = givenBack(sent, 5)
  const other = unit('示例县水务局')
  const needs = {
    ...{ format, formatName: (id: string) => id, now: () => 9, adding: false },
    newId: () => String(++ids),
  }
  const held = {
    id: 'h',
    file: '水利局.json',
    organ: name,
    report: faulty,
    reason: 'unit',
  } as const
  const whole = { ...consolidationOf([back, other]), held: [{ ...held, run: '', at: 1, word: '' }] }
  const now = answered(whole, 'h', { is: 'of', unit: other.id }, needs)
  expect(now.units.map((one) => one.name)).toContain(name)
  expect(now.units.find((one) => one.name === name)).toEqual(back)
})
