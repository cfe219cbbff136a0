/** Deadlines as article 49 sets them, counted in whole days by the officer's calendar. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import { createPinia, setActivePinia } from 'pinia'
import type { Organ } from '@/report/report'
import { currentYear, daysLeft, statutoryDeadline, yearToSum } from '@/state/deadline'
import { useDue } from '@/state/shelf/due'

const january = { month: 1, day: 31 }
const march = { month: 3, day: 31 }

describe('the deadline', () => {
  it('is in March for governments and in January for all others', () => {
    for (const level of ['province', 'city', 'county'] as const)
      expect(statutoryDeadline(level)).toEqual(march)
    for (const level of ['ministry', 'department', 'township', undefined] as const)
      expect(statutoryDeadline(level)).toEqual(january)
  })

  it.each([
    [new Date(2026, 0, 1, 0, 0), 30],
    [new Date(2026, 0, 30, 23, 59), 1],
    [new Date(2026, 0, 31, 23, 59), 0],
    [new Date(2026, 1, 1, 0, 1), -1],
    [new Date(2025, 11, 31), 31],
  ])('counts from %s', (now, days) => {
    expect(daysLeft(2025, january, now)).toBe(days)
  })

  it('has no say in the year that is added up: last year until December', () => {
    expect(yearToSum(new Date(2026, 0, 5), [])).toBe(2025)
    expect(yearToSum(new Date(2026, 10, 29), [2024, 2025])).toBe(2025)
    expect(yearToSum(new Date(2026, 10, 29), [2026])).toBe(2026)
    expect(yearToSum(new Date(2026, 11, 1), [])).toBe(2026)
  })

  it('is of last year until that is long over', () => {
    expect(currentYear(january, new Date(2026, 0, 5))).toBe(2025)
    expect(currentYear(january, new Date(2026, 3, 20))).toBe(2025)
    expect(currentYear(january, new Date(2026, 10, 25))).toBe(2026)
    expect(currentYear(march, new Date(2026, 5, 1))).toBe(2025)
  })
})

describe('what is due here', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(2027, 0, 31, 23, 50) })
    setActivePinia(createPinia())
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('goes by what the organ of the reports is, until the profile says otherwise', () => {
    const usual = shallowRef<Organ>()
    const scope = effectScope()
    const { deadline, dueYear } = scope.run(() => useDue(usual)) ?? expect.fail('it runs')
    expect(deadline.value).toEqual(january)
    usual.value = { name: '示例县人民政府', level: 'county' }
    expect(deadline.value).toEqual(march)
    expect(dueYear.value).toBe(2026)
    scope.stop()
  })

  it('is over after midnight, in a window that stays open', () => {
    const scope = effectScope()
    const { today, deadline } =
      scope.run(() => useDue(shallowRef<Organ>())) ?? expect.fail('it runs')
    expect(daysLeft(2026, deadline.value, today.value)).toBe(0)
    vi.advanceTimersByTime(9 * 60_000)
    expect(daysLeft(2026, deadline.value, today.value)).toBe(0)
    vi.advanceTimersByTime(2 * 60_000)
    expect(daysLeft(2026, deadline.value, today.value)).toBe(-1)
    scope.stop()
    expect(vi.getTimerCount()).toBe(0)
  })
})
