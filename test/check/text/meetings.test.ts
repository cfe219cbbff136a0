/** What is known of meetings ends with a year: within it a wrong one is found, after it nothing is made up. */
import { describe, expect, it } from 'vitest'
import { findingsIn, judge, knownUntil } from '@/check/catalogue'
import { contextOf } from '@/check/example-context'
import { formatForYear } from '@/format'

const found = (year: number, text: string): readonly string[] => {
  const format = formatForYear(year)
  if (!format) throw new Error(`No format for ${year}`)
  return findingsIn(judge(contextOf({ narrative: { proactive: text } }, format, year)))
    .filter(({ check }) => check === 'wording.meeting')
    .map((finding) => finding.text)
}

const plenum = (number: string) => `贯彻党的二十届${number}中全会精神。`

describe('a plenum', () => {
  it('nobody knows of is told within the years that are known', () => {
    expect(found(knownUntil, plenum('七'))).toHaveLength(1)
  })

  it('that may have been held since is left alone', () => {
    for (const year of [1, 2, 5, 10].map((ahead) => knownUntil + ahead))
      for (const number of '五六七八') expect(found(year, plenum(number)), `${year}`).toEqual([])
  })

  it('of a term that is over is known for good', () => {
    expect(found(knownUntil + 5, '贯彻党的十九届八中全会精神。')).toHaveLength(1)
  })
})

describe('a congress', () => {
  it('is not called overtaken by one that is not known', () => {
    for (const ahead of [1, 2, 5, 10])
      expect(found(knownUntil + ahead, '学习贯彻党的二十大精神。')).toEqual([])
  })
})
