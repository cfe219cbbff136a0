/** Deadlines as article 49 sets them, counted in whole days by the officer's calendar. */
import { describe, expect, it } from 'vitest'
import { currentYear, daysLeft, statutoryDeadline } from '@/state/deadline'

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

  it('is of last year until that is long over', () => {
    expect(currentYear(january, new Date(2026, 0, 5))).toBe(2025)
    expect(currentYear(january, new Date(2026, 3, 20))).toBe(2025)
    expect(currentYear(january, new Date(2026, 10, 25))).toBe(2026)
    expect(currentYear(march, new Date(2026, 5, 1))).toBe(2025)
  })
})
