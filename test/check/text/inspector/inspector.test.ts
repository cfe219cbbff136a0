/**
 * Reports as an inspector reads them. Most texts were written by someone who had not seen the checks,
 * from the specification alone; honest ones stay without a finding, planted defects are found in their place.
 */
import { expect, it } from 'vitest'
import type { Finding } from '@/check'
import { findingsIn, judge } from '@/check/catalogue'
import { contextOf } from '@/check/example-context'
import { formatForYear } from '@/format'
import { casesIn } from '../corpus/cases'
import { type Case, type Reading, exampleOf, placesOf, silentOf, spotsOf } from './kit'

/** Defects nobody finds yet: none may join them. */
const missed = new Set('p49 p69 p120 p122 p132 p145 q12 q14'.split(' '))

function findings(one: Case, reading: Reading | 'silent'): readonly Finding[] {
  const year = one.year ?? 2024
  const format = formatForYear(year)
  if (!format) throw new Error(`No format for ${String(year)}`)
  const example = reading === 'silent' ? silentOf(one) : exampleOf(one, reading)
  return findingsIn(judge(contextOf(example, format, year)))
}

const told = ({ check, text }: Finding): string => `${check} ${text}`

/** The findings of one reading that another does not have. */
function beyond(all: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const known = new Set(others.map(told))
  return all.filter((finding) => !known.has(told(finding)))
}

const honest = casesIn('inspector/honest.jsonl')

it.each(honest.map((one) => [one.id, one] as const))(
  'finds no fault with honest text %s',
  (_, one) => {
    expect(beyond(findings(one, 'right'), findings(one, 'silent')).map(told)).toEqual([])
  },
)

/** True if a defect is told where it stands, and not of the text as it should be. */
function isFound(one: Case): boolean {
  const own = beyond(findings(one, 'wrong'), findings(one, 'right'))
  const places = placesOf(one)
  const points = ({ passage }: Finding): boolean =>
    passage !== undefined &&
    spotsOf(places[passage.place] ?? '').some(
      ([start, end]) => passage.start <= end && passage.end >= start,
    )
  return own.some(points) || (one.whole === true && own.length > 0)
}

it('finds the planted defects', () => {
  const unknown = casesIn('inspector/planted.jsonl').filter(
    (one) => !missed.has(one.id) && !isFound(one),
  )
  expect(unknown.map(({ id, defect }) => `${id} ${defect ?? ''}`)).toEqual([])
})

it('finds no fault with the planted texts as they should be', () => {
  const wrong = casesIn('inspector/planted.jsonl').flatMap((one) =>
    beyond(findings(one, 'right'), findings(one, 'silent'))
      .filter(({ check }) => one.also?.includes(check) !== true)
      .map((finding) => `${one.id} ${told(finding)}`),
  )
  expect(wrong).toEqual([])
})
