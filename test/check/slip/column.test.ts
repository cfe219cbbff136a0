/** A wrong total of a column of 表三 is told, with its fix, as soon as that column is full. */
import { describe, expect, it } from 'vitest'
import { findingsIn, judge } from '@/check/catalogue'
import { formats } from '@/format'
import { cellsOf } from '@/report/format'
import { blankReport } from '@/report/report'

const columns = ['natural', 'business', 'research', 'welfare', 'legalService', 'otherOrganisation']

describe.each(formats)('in $name', (format) => {
  it.each(columns)('%s', (column) => {
    const keys = [...cellsOf(format).values()]
      .filter(({ table, key }) => table.id === 'requests' && key.endsWith(`.${column}`))
      .map(({ key }) => key)
    const right = {
      [`requests.received.${column}`]: 21,
      [`requests.granted.${column}`]: 13,
      [`requests.partlyGranted.${column}`]: 8,
    }
    const total = `requests.concluded.${column}`
    const blank = blankReport(format, format.since, { name: '示例县水利局' })
    const offered = (typed: number) => {
      const zeros = Object.fromEntries(keys.map((key) => [key, 0]))
      const figures = { ...blank.figures, ...zeros, ...right, [total]: typed }
      return findingsIn(judge({ report: { ...blank, figures }, format }))
        .filter(({ role }) => role !== 'blank')
        .flatMap(({ remedy }) => remedy?.figures ?? [])
        .filter(([key]) => key === total)
    }
    for (const typed of [12, 2, 211, 20, -21]) expect(offered(typed)).toEqual([[total, 21]])
    expect(offered(21)).toEqual([])
  })
})
