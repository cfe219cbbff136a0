/** Which figures a claim can be held against: each reading is a sum of figures of the format. */
import { addFigures } from '@/report/figure'
import { conceptOf, keysUnder, pathOf } from '@/report/concept'
import { type FigureKey, type Format, cellsOf, lines } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import type { Claim } from './claim'
import type { Quantity } from '../quantity'

/** What a claim must tell for its figures to be found. */
export type Meant = Pick<Claim, 'role' | 'subject' | 'cases'> &
  Partial<Pick<Claim, 'inclusive' | 'carriedFrom' | 'carriedTo'>> & {
    readonly quantity: Pick<Quantity, 'kind'>
  }

/** One way to understand a claim: the figures that add up to it. The first reading is the plain one. */
export type ClaimReading = readonly FigureKey[]

/** The figures that paths of concepts lead to, for each way to understand a claim; none where the decree lacks one. */
const present = (
  format: Format,
  readings: readonly (readonly string[])[],
): readonly ClaimReading[] =>
  readings.flatMap((paths) => {
    const keys = paths.flatMap((path) => keysUnder(format, path).slice(0, 1))
    return keys.length > 0 && keys.length === paths.length ? [keys] : []
  })

const known = new WeakMap<Format, Map<string, ClaimReading>>()

/** The figures of a row, or of all rows under a group, in one column. */
export function rowsUnder(format: Format, row: string, column: string): ClaimReading {
  const own = keysUnder(format, `requests.${row}.${column}`)
  if (own.length > 0) return own
  const groups = known.get(format) ?? new Map<string, ClaimReading>()
  known.set(format, groups)
  const name = `${row}.${column}`
  const before = groups.get(name)
  if (before) return before
  const keys = keysUnder(format, `requests.${row}`).filter((key) => {
    const cell = cellsOf(format).get(key)
    return cell !== undefined && pathOf(cell).endsWith(`.${column}`)
  })
  groups.set(name, keys)
  return keys
}

/** The figures of all results a role names, in the column of totals. */
export const rowsOf = (role: string, format: Format): ClaimReading =>
  role
    .slice('row:'.length)
    .split('+')
    .flatMap((row) => rowsUnder(format, row, 'total'))

const total = (row: string): string => `requests.${row}.total`
const received = total('received')
const carriedIn = total('carriedIn')
const carriedOut = total('carriedOut')
const concluded = total('concluded')

/** Where the tables hold what is said of applications, as paths of concepts. */
function requestReadings(claim: Meant, year: number): readonly (readonly string[])[] {
  const { role } = claim
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
      if (claim.carriedFrom === year - 1 || claim.carriedTo === year) return [[carriedIn]]
      return claim.carriedTo === undefined && claim.carriedFrom === undefined
        ? [[carriedOut], [carriedIn]]
        : []
    default:
      return []
  }
}

/** What was carried in or out, by the applicants a claim names. */
export const carriedReadings = (
  { role, subject }: Meant,
  format: Format,
): readonly ClaimReading[] =>
  role.startsWith('who:') && subject === 'requests'
    ? ['carriedIn', 'carriedOut'].flatMap((row) =>
        present(format, [
          role
            .slice('who:'.length)
            .split('+')
            .map((column) => `requests.${row}.${column}`),
        ]),
      )
    : []

const caseGroups = (subject: string): readonly string[] => subject.slice('case:'.length).split('+')

const suits = [['case:direct+afterReview'], ['case:direct'], ['case:afterReview']] as const

function caseReadings({ role, subject, cases }: Meant): readonly (readonly string[])[] {
  const of = (subjects: readonly string[], outcome: string): readonly string[] =>
    [...new Set(subjects.flatMap(caseGroups))].map((group) => `proceedings.${group}.${outcome}`)
  // 直接起诉和复议后起诉共29件: the last named and those before it may be counted together.
  if (role === 'bare')
    return [
      of([subject], 'total'),
      ...cases.slice(0, -1).map((_, from) => of(cases.slice(from), 'total')),
    ]
  if (!role.startsWith('outcome:')) return []
  const outcome = role.slice('outcome:'.length)
  if (outcome === 'lost') return suits.map((groups) => of(groups, 'corrected'))
  return [of([subject], outcome), of(cases, outcome), ...cases.map((one) => of([one], outcome))]
}

function itemReadings(
  { role, subject, quantity }: Meant,
  format: Format,
): readonly (readonly string[])[] {
  const row = subject.slice('item:'.length)
  if (role.startsWith('flow:')) return [[`proactive.${row}.${role.slice(5)}`]]
  if (role !== 'bare' && role !== 'concluded' && role !== 'handled') return []
  const kind = quantity.kind === 'money' ? 'amount' : 'count'
  // A row with several counts (制发, 废止, 现行有效) needs the word that says which.
  const band = format.tables
    .flatMap(({ bands }) => bands)
    .find(({ rows }) => rows.some((one) => conceptOf(one) === row))
  const columns = lines(band?.columns ?? []).map((line) => line.at(-1))
  const fitting = columns.filter((column) => (column?.kind ?? 'count') === kind)
  const decisions = fitting.find((column) => column && conceptOf(column) === 'decisions')
  const only = decisions ?? (fitting.length === 1 ? fitting[0] : undefined)
  return only ? [[`proactive.${row}.${conceptOf(only)}`]] : []
}

/** The readings of a claim, the plain one first; none where the tables hold no such number. */
export function readingsOf(claim: Meant, year: number, format: Format): readonly ClaimReading[] {
  const { subject, quantity } = claim
  if (subject.startsWith('item:')) return present(format, itemReadings(claim, format))
  if (quantity.kind !== 'case') return []
  if (subject.startsWith('case:')) return present(format, caseReadings(claim))
  if (subject !== 'requests') return []
  if (!claim.role.startsWith('row:')) return present(format, requestReadings(claim, year))
  const rows = rowsOf(claim.role, format)
  return rows.length > 0 ? [rows] : []
}

/** What a reading amounts to; blank while any of its figures is. */
export const amountIn = (report: Report, reading: ClaimReading): number | null =>
  addFigures(reading.map((key) => figureOf(report, key)))
