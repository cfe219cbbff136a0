/** The title in the import preview: one made of the organ and the year follows what the officer corrects, one read stays. */
import { expect, test } from 'vitest'
import { formatForYear } from '@/format'
import { blankReport, freeze } from '@/report/report'
import { draftOf, revised } from '@/state/import/draft'

const format = formatForYear(2026)
if (!format) throw new Error('no format')

const draft = (title?: string, titled?: true) => {
  const blank = blankReport(format, 2026, { name: '教育局' })
  const report = freeze({ ...blank, title: title ?? blank.title })
  const said = { origins: new Map(), doubts: [], missing: [], problems: [] }
  const recognised = { report, format, year: 2026, ...(titled && { titled }), ...said }
  return draftOf({ kind: 'Excel 工作簿', exact: false, notes: [], recognised })
}
const titleAfter = (before: ReturnType<typeof draft>, patch: Parameters<typeof revised>[1]) =>
  ({ ...before, ...revised(before, patch) }).title

test('a title made from the name follows the name and the year', () => {
  const named = { ...draft(), ...revised(draft(), { organ: '宁溪县教育局' }) }
  expect(named.title).toBe('宁溪县教育局2026年政府信息公开工作年度报告')
  expect(titleAfter(named, { year: 2025 })).toBe('宁溪县教育局2025年政府信息公开工作年度报告')
})

test('it is there again once a name that was wiped is typed anew', () => {
  const wiped = { ...draft(), ...revised(draft(), { organ: '' }) }
  expect(wiped.title).toBe('')
  expect(titleAfter(wiped, { organ: '乙局' })).toBe('乙局2026年政府信息公开工作年度报告')
})

test('a title of its own stays, and so does one the officer types', () => {
  expect(titleAfter(draft('教育局2026年度政务公开年报'), { organ: '乙局' })).toBe(
    '教育局2026年度政务公开年报',
  )
  const typed = { ...draft(), ...revised(draft(), { title: '甲' }) }
  expect(titleAfter(typed, { organ: '乙局' })).toBe('甲')
})

test('a title read from what was published stays as it was, whatever the organ is called in full', () => {
  const read = draft(undefined, true)
  expect(titleAfter(read, { organ: '宁溪县教育局' })).toBe('教育局2026年政府信息公开工作年度报告')
})
