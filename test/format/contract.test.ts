/** What every decree must be: data, with the counted figures and the public keys, laid out without a hole. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { formatById, formatForYear, formats } from '@/format'
import { type Format, type Heading, cellsOf, fullName, shortName } from '@/report/format'
import { layoutOf } from '@/report/layout'

const counted: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '2019': { proactive: 22, requests: 161, proceedings: 15 },
  '2021': { proactive: 10, requests: 175, proceedings: 15 },
}

/** The tables and identities of each decree in force, as they were when it was taken up: they never change. */
const published: Readonly<Record<string, string>> = {
  '2019': 'e35fbcd94b77fde7',
  '2021': 'cd436aeef4a2c42c',
}

const bare = ({ text, id, span, upright, kind, unit, children }: Heading): unknown => ({
  text,
  id,
  span,
  upright,
  kind,
  unit,
  children: children?.map(bare),
})

const digest = ({ tables, sums, balances, sections }: Format): string =>
  createHash('sha256')
    .update(
      JSON.stringify({
        tables: tables.map(({ id, bands }) => ({
          id,
          bands: bands.map(({ title, corner, columns, rows }) => ({
            title,
            corner,
            columns: columns.map(bare),
            rows: rows.map(bare),
          })),
        })),
        sums: sums.map(({ check, total, parts }) => ({ check, total, parts })),
        balances: balances.map(({ check, left, right }) => ({ check, left, right })),
        sections: sections.map(({ place, title, table }) => ({ place, title, table })),
      }),
    )
    .digest('hex')
    .slice(0, 16)

describe.each(formats.map((format) => [format.id, format] as const))('format %s', (id, format) => {
  const keys = [...cellsOf(format).keys()]

  it('is data that survives JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(format))).toEqual(format)
  })

  it('declares the counted figures, each key once', () => {
    const perTable = Object.fromEntries(
      format.tables.map((table) => [
        table.id,
        keys.filter((key) => key.startsWith(`${table.id}.`)).length,
      ]),
    )
    expect(perTable).toEqual(counted[id])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('has not changed since it was taken up', () => {
    expect(digest(format)).toBe(published[id])
  })

  it('names every figure uniquely, in full', () => {
    const names = keys.map((key) => fullName(format, key))
    expect(new Set(names).size).toBe(names.length)
    for (const key of keys) expect(shortName(format, key)).not.toBe('')
  })

  it('lays every table out as a full rectangle with each figure once', () => {
    for (const table of format.tables) {
      const { rows, columnCount } = layoutOf(format, table)
      const covered = new Map<string, number>()
      for (const row of rows)
        for (const cell of row)
          for (let down = 0; down < cell.rowSpan; down += 1)
            for (let right = 0; right < cell.columnSpan; right += 1) {
              const at = `${cell.row + down}/${cell.column + right}`
              covered.set(at, (covered.get(at) ?? 0) + 1)
            }
      expect(covered.size).toBe(rows.length * columnCount)
      expect([...covered.values()].every((times) => times === 1)).toBe(true)
      const laid = rows.flat().flatMap(({ key }) => key ?? [])
      expect(laid.sort()).toEqual(
        keys.filter((key) => cellsOf(format).get(key)?.table === table).sort(),
      )
      expect(table.widths).toHaveLength(columnCount)
    }
  })

  it('lets sums and balances speak only of its own figures', () => {
    const known = new Set(keys)
    const named = [
      ...format.sums.flatMap(({ total, parts }) => [total, ...parts]),
      ...format.balances.flatMap(({ left, right }) => [...left, ...right]),
      ...format.continuations.flatMap(({ figure, plus, minus }) => [
        figure,
        ...(plus ?? []),
        ...(minus ?? []),
      ]),
    ]
    expect(named.filter((key) => !known.has(key))).toEqual([])
  })

  it('explains every row of its tables', () => {
    for (const cell of cellsOf(format).values())
      expect(
        [...cell.row, ...cell.column].some(({ guide }) => guide !== undefined),
        cell.key,
      ).toBe(true)
  })
})

it('gives each year its format', () => {
  expect([2018, 2019, 2020, 2021, 2026].map((year) => formatForYear(year)?.id)).toEqual([
    undefined,
    '2019',
    '2019',
    '2021',
    '2021',
  ])
  expect(formatById('2035')).toBeUndefined()
})

const columns = [
  'natural',
  'business',
  'research',
  'welfare',
  'legalService',
  'otherOrganisation',
  'total',
]
const outcomes = ['upheld', 'corrected', 'otherResult', 'pending', 'total']
const rows = `received carriedIn granted partlyGranted denied.stateSecret denied.prohibitedByLaw
  denied.securityAndStability denied.thirdPartyRights denied.internalAffairs denied.deliberative
  denied.enforcementFiles denied.administrativeInquiry unavailable.notHeld unavailable.needsCreation
  unavailable.stillUnclear notProcessed.petition notProcessed.repeated notProcessed.publication
  notProcessed.excessive notProcessed.confirmation concluded carriedOut`.split(/\s+/)
const three = (row: string, ...names: string[]) => names.map((name) => `proactive.${row}.${name}`)
const items = ['previousItems', 'change', 'decisions']

/** The public keys, written out here a second time on purpose: renaming one would break every file. */
const keysOf: Readonly<Record<string, readonly string[]>> = {
  '2019': [
    ...three('rules', 'made', 'published', 'totalPublished'),
    ...three('normativeDocuments', 'made', 'published', 'totalPublished'),
    ...['licensing', 'otherServices', 'penalties', 'coercion'].flatMap((row) =>
      three(row, ...items),
    ),
    ...three('fees', 'previousItems', 'change'),
    ...three('procurement', 'items', 'amount'),
    ...[...rows, 'other'].flatMap((row) => columns.map((column) => `requests.${row}.${column}`)),
  ],
  '2021': [
    ...three('rules', 'issued', 'repealed', 'inForce'),
    ...three('normativeDocuments', 'issued', 'repealed', 'inForce'),
    ...['licensing', 'penalties', 'coercion'].flatMap((row) => three(row, 'decisions')),
    ...three('fees', 'amount'),
    ...[...rows, 'other.noCorrection', 'other.unpaidFee', 'other.other'].flatMap((row) =>
      columns.map((column) => `requests.${row}.${column}`),
    ),
  ],
}

it.each(Object.entries(keysOf))('has exactly the public keys of %s', (id, keys) => {
  const format = formatById(id)
  const expected = [
    ...keys,
    ...['review', 'direct', 'afterReview'].flatMap((group) =>
      outcomes.map((outcome) => `proceedings.${group}.${outcome}`),
    ),
  ]
  expect(format && [...cellsOf(format).keys()].sort()).toEqual(expected.sort())
})
