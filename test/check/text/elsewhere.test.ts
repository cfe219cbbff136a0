/** What the prose of any organ and year is told, exactly: nothing where it is honest. */
import { expect, it } from 'vitest'
import { findingsIn, judge } from '@/check/catalogue'
import { contextOf } from '@/check/example-context'
import { textFamilies } from '@/check/text'
import { formats } from '@/format'
import { type Elsewhere, fees, organs, repeated, years } from './elsewhere'

const own = new Set(textFamilies.flatMap(({ checks }) => checks.map(({ id }) => id)))

const found = (one: Elsewhere) => {
  const { year = 2024 } = one
  const format = formats.find(({ since, until }) => since <= year && year <= (until ?? year))
  if (!format) throw new Error(`No format for ${String(year)}`)
  return findingsIn(judge(contextOf(one, format, year))).filter(({ check }) => own.has(check))
}

it.each([...fees, ...years, ...organs, ...repeated].map((one) => [one.text, one] as const))(
  '%s',
  (_, one) => {
    const findings = found(one)
    expect([...new Set(findings.map(({ check }) => check))], JSON.stringify(findings)).toEqual(
      one.finds,
    )
  },
)
