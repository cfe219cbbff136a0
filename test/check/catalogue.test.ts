/** Every check of the catalogue finds its own example, and nothing in the example beside it. */
import { describe, expect, it } from 'vitest'
import { checks, findingsIn, judge } from '@/check'
import { contextOf } from '@/check/example'
import { formats } from '@/format'

const yearOf = (since: number): number => since + 1

describe.each(formats.map((format) => [format.id, format] as const))('format %s', (_, format) => {
  const year = yearOf(format.since)

  it('finds nothing in the honest report the examples start from', () => {
    const found = findingsIn(judge(contextOf({}, format, year)))
    expect(found.map(({ check }) => check)).toEqual([])
  })

  it.each(checks.flatMap((check) => (check.examples ? [[check.id, check] as const] : [])))(
    '%s breaks and holds as its examples say',
    (id, check) => {
      const applies = check.judgements(format).length > 0
      const found = (example: 'breaks' | 'holds') =>
        findingsIn(judge(contextOf(check.examples?.[example] ?? {}, format, year))).map(
          (finding) => finding.check,
        )
      if (applies) expect(found('breaks')).toContain(id)
      expect(found('holds')).not.toContain(id)
    },
  )
})

it('names every check once', () => {
  const ids = checks.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
