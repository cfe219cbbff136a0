/** The sets of reports by twelve organs in many wordings: silent where they are right, told where one thing is wrong. */
import { expect, it } from 'vitest'
import { findingsIn, judge } from '@/check/catalogue'
import { contextOf } from '@/check/example-context'
import { casesIn } from './corpus/cases'
import { formatForYear } from '@/format'
import { type Case, type Reading, exampleOf } from './inspector/kit'

function findingsOf(one: Case, reading: Reading) {
  const year = one.year ?? 2024
  const format = formatForYear(year)
  if (!format) throw new Error(`No format for ${String(year)}`)
  return findingsIn(judge(contextOf(exampleOf(one, reading), format, year)))
}

const all = (sets: readonly string[]) => sets.flatMap((set) => casesIn(`blind/${set}.jsonl`))

it.each(
  all([
    'honest-b',
    'honest-c',
    'honest-f',
    'honest-g',
    'honest-h',
    'honest-e',
    'honest-i',
    'honest-s',
  ]).map((one) => [one.id, one] as const),
)('tells nothing of the right report %s', (_, one) => {
  const grave = findingsOf(one, 'right').filter(
    ({ severity, check }) => severity !== 'hint' && one.also?.includes(check) !== true,
  )
  expect(grave.map(({ check, text }) => `${check} ${text}`)).toEqual([])
})

/** What no rule can know yet; a case that begins to be found leaves the list. */
const beyond = `
  fp009 fp023 fp024 fp047 fp101 fp137 gp018 gp030
  pi042 pi088 pi112 pb031 pb036 pb059 pb089 pb090 pb125
`
  .trim()
  .split(/\s+/)

it.each(
  all(['planted-b', 'planted-f', 'planted-g', 'planted-h', 'planted-i'])
    .filter(({ kind }) => kind !== '13')
    .map((one) => [one.id, one] as const),
)('tells what is wrong in %s', (_, one) => {
  const said = new Set(findingsOf(one, 'right').map(({ check, text }) => `${check} ${text}`))
  const found = findingsOf(one, 'wrong').filter(({ check, text }) => !said.has(`${check} ${text}`))
  expect(found.length > 0).toBe(!beyond.includes(one.id))
})
