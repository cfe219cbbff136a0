/** A figure corrected at the unit's word: traced in what it sent, taken back by undoing, replaced by its next report. */
import { expect, it } from 'vitest'
import { formatForYear } from '@/format'
import { sumsOf } from '@/report/consolidation/consolidated'
import { type Consolidation, type Unit, withMembers } from '@/report/consolidation/consolidation'
import {
  correctedByWord,
  correctedFigures,
  correctionsOf,
  reportAsSent,
  withReport,
} from '@/report/consolidation/sending'
import { trayFor } from '@/report/consolidation/tray'
import { figureOf } from '@/report/report'
import { consolidationOf, granted, unit, unitReport } from '../support/consolidation'

const format = formatForYear(2024) ?? expect.fail('2024 has a format')
const key = 'requests.granted.natural'
const name = '示例县财政局'
const said = '张三 1月16日来电'

const sent = (report = unitReport(name, granted(21))): Unit =>
  withReport(unit(name), format, { report, from: '财政局.json', at: 1 })
const corrected = (one = sent(), figure = 12, at = 2): Unit =>
  correctedByWord(one, format, new Map([[key, figure]]), said, at)

let ids = 0
const put = (whole: Consolidation, report = unitReport(name, granted(21))): Consolidation => {
  const tray = trayFor(whole, {
    format,
    formatName: (id) => id,
    newId: () => String(++ids),
    now: () => 9,
    adding: false,
  })
  tray.put('f', { file: '新.json', report })
  return tray.result()
}

it('goes into the sum with the totals that agreed, and says what it changed and at whose word', () => {
  const one = corrected()
  const whole = consolidationOf([one])
  expect(sumsOf(whole, format).plain.get(key)).toBe(12)
  expect(sumsOf(whole, format).plain.get('requests.granted.total')).toBe(12)
  expect(one.received).toMatchObject({ from: '财政局.json', at: 1 })
  const [entry] = correctionsOf(one)
  expect(entry).toMatchObject({ from: '电话更正', at: 2, note: said })
  expect(entry?.figures).toContainEqual([key, 21, 12])
  expect(correctedFigures(corrected(one, 13, 3))).toContainEqual([key, 21, 13])
  expect(reportAsSent(one)?.figures).toEqual(sent().received?.report.figures)
})

it('leaves the unit as it is where nothing changes, and where there is no report', () => {
  const one = sent()
  expect(corrected(one, 21)).toBe(one)
  const none = unit(name)
  expect(corrected(none)).toBe(none)
})

it('stands when the file it corrects comes again', () => {
  const whole = consolidationOf([corrected()])
  const now = put(whole)
  expect(now.held).toMatchObject([{ reason: 'same' }])
  expect(now.units).toEqual(whole.units)
})

it('ends with a report of the unit that says the same itself', () => {
  const mended = corrected().received?.report
  const now = put(consolidationOf([corrected()]), mended)
  expect(now.held).toEqual([])
  const [one] = now.units
  expect(one?.received?.from).toBe('新.json')
  expect(one && correctionsOf(one)).toEqual([])
  expect(one?.submissions).toHaveLength(3)
})

it('gives way to a newer report of the unit only once the officer has chosen it', () => {
  const newer = unitReport(name, granted(14))
  const now = put(consolidationOf([corrected()]), newer)
  expect(now.held).toMatchObject([{ reason: 'another' }])
  expect(figureOf(now.units[0]?.received?.report ?? newer, key)).toBe(12)
  const taken = withReport(corrected(), format, { report: newer, from: '新.json', at: 5 })
  expect(correctionsOf(taken)).toEqual([])
  expect(taken.submissions?.at(-1)?.figures).toContainEqual([key, 12, 14])
  expect(sumsOf(withMembers(now, { units: [taken] }), format).plain.get(key)).toBe(14)
})
