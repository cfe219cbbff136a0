/** What the prose of any organ and year is told, exactly: nothing where it is honest. */
import { expect, it } from 'vitest'
import { findingsIn, judge } from '@/check/catalogue'
import { contextOf } from '@/check/example-context'
import { textFamilies } from '@/check/text'
import { formatForYear } from '@/format'
import { type ToldCase, elsewhere, exampleIn, yearOf } from './corpus/cases'

const own = new Set(textFamilies.flatMap(({ checks }) => checks.map(({ id }) => id)))

const found = (one: ToldCase) => {
  const format = formatForYear(yearOf(one))
  if (!format) throw new Error(`No format for ${String(yearOf(one))}`)
  return findingsIn(judge(contextOf(exampleIn(one), format, yearOf(one)))).filter(({ check }) =>
    own.has(check),
  )
}

it.each(elsewhere.map((one) => [`${one.id} ${one.shows ?? ''}`, one] as const))('%s', (_, one) => {
  const findings = found(one)
  expect([...new Set(findings.map(({ check }) => check))], JSON.stringify(findings)).toEqual(
    one.finds,
  )
})
