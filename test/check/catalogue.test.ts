/** Every check of the catalogue finds its own example and nothing beside it, and no other check does. */
import { describe, expect, it } from 'vitest'
import { checks, families, findingsIn, judge } from '@/check/catalogue'
import { examples, examplesOf } from '@/check/examples'
import type { Example } from '@/check/example'
import { contextOf } from '@/check/example-context'
import { formats } from '@/format'
import type { Format } from '@/report/format'

/** The checks that fire, each once. */
const found = (example: Omit<Example, 'text'>, format: Format): readonly string[] => [
  ...new Set(findingsIn(judge(contextOf(example, format))).map(({ check }) => check)),
]

describe.each(formats.map((format) => [format.id, format] as const))('format %s', (_, format) => {
  const governs = ({ year = format.since }: Example): boolean =>
    format.since <= year && year <= (format.until ?? Infinity)

  it('finds nothing in the honest report the examples start from', () => {
    expect(found({}, format)).toEqual([])
  })

  const applying = checks.filter(
    (check) => check.judgements(format).length > 0 && governs(examplesOf(check).breaks),
  )

  it.each(applying.map((check) => [check.id, check] as const))(
    '%s, and what must come with it, finds its example; nothing is found beside it',
    (id, check) => {
      const { breaks, holds } = examplesOf(check)
      expect(new Set(found(breaks, format))).toEqual(new Set([id, ...(breaks.also ?? [])]))
      expect(found(holds, format)).toEqual(holds.also ?? [])
    },
  )
})

it('has examples for every check, and for none that is not there', () => {
  expect(Object.keys(examples).sort()).toEqual(checks.map(({ id }) => id).sort())
})

it('names every check once', () => {
  const ids = checks.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

it('has for every check a format it applies to', () => {
  const idle = checks.filter((check) => formats.every((one) => check.judgements(one).length === 0))
  expect(idle.map(({ id }) => id)).toEqual([])
})

it('has no empty family', () => {
  expect(families.filter((family) => family.checks.length === 0)).toEqual([])
})
