/** Which figures a claim can be held against: each reading is a sum of figures of the format. */
import { addFigures } from '@/report/figure'
import { type FigureKey, type Format, cellsOf, lines } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import type { Claim } from './claims'
import type { Quantity } from '../quantity'

/** What a claim must tell for its figures to be found. */
export type Counted = Pick<Claim, 'role' | 'subject' | 'cases'> &
  Partial<Pick<Claim, 'inclusive' | 'carriedFrom' | 'carriedTo'>> & {
    readonly quantity: Pick<Quantity, 'kind'>
  }

/** One way to understand a claim: the figures that add up to it. The first reading is the plain one. */
export type Reading = readonly FigureKey[]

const present = (format: Format, readings: readonly (readonly FigureKey[])[]): readonly Reading[] =>
  readings.filter((keys) => keys.length > 0 && keys.every((key) => cellsOf(format).has(key)))

const known = new WeakMap<Format, Map<string, Reading>>()

/** The figures of a row, or of all rows under a group, in one column. */
export function rowsUnder(format: Format, row: string, column: string): Reading {
  const own = `requests.${row}.${column}`
  if (cellsOf(format).has(own)) return [own]
  const groups = known.get(format) ?? new Map<string, Reading>()
  known.set(format, groups)
  const before = groups.get(own)
  if (before) return before
  const keys = [...cellsOf(format).keys()].filter(
    (key) => key.startsWith(`requests.${row}.`) && key.endsWith(`.${column}`),
  )
  groups.set(own, keys)
  return keys
}

/** The figures of all results a role names, in the column of totals. */
export const rowsOf = (role: string, format: Format): Reading =>
  role
    .slice('row:'.length)
    .split('+')
    .flatMap((row) => rowsUnder(format, row, 'total'))

const total = (row: string): FigureKey => `requests.${row}.total`
const received = total('received')
const carriedIn = total('carriedIn')
const carriedOut = total('carriedOut')
const concluded = total('concluded')

function requestReadings(claim: Counted, year: number, format: Format): readonly Reading[] {
  const { role } = claim
  if (role.startsWith('row:')) return [rowsOf(role, format)]
  if (role.startsWith('who:')) {
    const columns = role.slice(4).split('+')
    const along = (row: string) => columns.map((column) => `requests.${row}.${column}`)
    return [along('received'), [...along('received'), ...along('carriedIn')], along('concluded')]
  }
  switch (role) {
    case 'new':
      return [[received]]
    case 'gathered':
      return [[received, carriedIn], [received]]
    case 'received':
      return claim.inclusive ? [[received, carriedIn]] : [[received], [received, carriedIn]]
    case 'handled':
    case 'bare':
      return [[received], [received, carriedIn], [concluded]]
    case 'concluded':
      return [[concluded]]
    case 'carriedIn':
      return [[carriedIn]]
    case 'carriedOut':
      return [[carriedOut]]
    case 'carry':
      if (claim.carriedTo === year + 1) return [[carriedOut]]
      if (claim.carriedFrom === year - 1) return [[carriedIn]]
      return claim.carriedTo === undefined && claim.carriedFrom === undefined
        ? [[carriedOut], [carriedIn]]
        : []
    default:
      return []
  }
}

const caseGroups = (subject: string): readonly string[] => subject.slice('case:'.length).split('+')

function caseReadings({ role, subject, cases }: Counted): readonly Reading[] {
  const of = (subjects: readonly string[], outcome: string): Reading =>
    [...new Set(subjects.flatMap(caseGroups))].map((group) => `proceedings.${group}.${outcome}`)
  if (role === 'bare')
    return cases.length > 1
      ? [of([subject], 'total'), of(cases, 'total')]
      : [of([subject], 'total')]
  if (!role.startsWith('outcome:')) return []
  const outcome = role.slice('outcome:'.length)
  return [of([subject], outcome), of(cases, outcome), ...cases.map((one) => of([one], outcome))]
}

function itemReadings({ role, subject, quantity }: Counted, format: Format): readonly Reading[] {
  const row = subject.slice('item:'.length)
  if (role.startsWith('flow:')) return [[`proactive.${row}.${role.slice(5)}`]]
  if (role !== 'bare' && role !== 'concluded' && role !== 'handled') return []
  const kind = quantity.kind === 'money' ? 'amount' : 'count'
  // A row with several counts (制发, 废止, 现行有效) needs the word that says which.
  const band = format.tables
    .flatMap(({ bands }) => bands)
    .find(({ rows }) => rows.some(({ id }) => id === row))
  const columns = lines(band?.columns ?? []).map((line) => line.at(-1))
  const fitting = columns.filter((column) => (column?.kind ?? 'count') === kind)
  const decisions = fitting.find((column) => column?.id === 'decisions')
  const only = decisions ?? (fitting.length === 1 ? fitting[0] : undefined)
  return only ? [[`proactive.${row}.${only.id}`]] : []
}

/** The readings of a claim, the plain one first; none where the tables hold no such number. */
export function readingsOf(claim: Counted, year: number, format: Format): readonly Reading[] {
  const { subject, quantity } = claim
  if (subject.startsWith('item:')) return present(format, itemReadings(claim, format))
  if (quantity.kind !== 'case') return []
  if (subject.startsWith('case:')) return present(format, caseReadings(claim))
  return subject === 'requests' ? present(format, requestReadings(claim, year, format)) : []
}

/** What a reading amounts to; blank while any of its figures is. */
export const amountIn = (report: Report, reading: Reading): number | null =>
  addFigures(reading.map((key) => figureOf(report, key)))
