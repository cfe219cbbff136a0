/** Whether a slip can be told at all: by trying every undoing against the identities, slowly and plainly. */
import type { FigureKey, Format } from '@/report/format'
import { type Figures, type Kind, tableOf } from './plant'

/** The tables whose cells an identity reads, with the rows of each. */
export const tablesOf = (format: Format): readonly (readonly (readonly FigureKey[])[])[] => {
  const read = new Set([
    ...format.sums.flatMap(({ total, parts }) => [total, ...parts]),
    ...format.balances.flatMap(({ left, right }) => [...left, ...right]),
  ])
  return format.tables
    .map(({ id }) => tableOf(format, id))
    .filter((rows) => rows.flat().every((key) => read.has(key)))
}

const sumOf = (keys: readonly FigureKey[], at: (key: FigureKey) => number): number =>
  keys.reduce((sum, key) => sum + at(key), 0)

/** True if every sum and balance of the format holds. */
export function allHold(format: Format, at: (key: FigureKey) => number): boolean {
  return (
    format.sums.every(({ total, parts }) => sumOf(parts, at) === at(total)) &&
    format.balances.every(({ left, right }) => sumOf(left, at) === sumOf(right, at))
  )
}

/** Whether one typing error of a planted kind turns the first number into the second. */
export function isSlip(right: number, typed: number): Kind | undefined {
  if (right === -typed) return '负号'
  if (right < 0 || typed < 0) return undefined
  const [a, b] = [String(right), String(typed)]
  const without = (digits: string, at: number) => digits.slice(0, at) + digits.slice(at + 1)
  for (let at = 0; at + 1 < a.length; at++)
    if (Number(a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2)) === typed)
      return '颠倒'
  for (let at = 0; at < a.length; at++)
    if (a.length > 1 && Number(without(a, at)) === typed) return '漏输'
  for (let at = 0; at < b.length; at++)
    if (b.length > 1 && right > 0 && without(b, at) === a) return '多输'
  for (let at = 0; at < a.length; at++)
    for (let digit = 0; digit < 10; digit++)
      if (Number(a.slice(0, at) + String(digit) + a.slice(at + 1)) === typed) return '错输'
  return undefined
}

const asText = (figures: Figures): string =>
  [...figures]
    .map(([key, figure]) => `${key}=${figure}`)
    .sort()
    .join(' ')

/** Every line of a table, with what undoing a move by one either way gives; the lost end is free. */
function undoneMoves(rows: readonly (readonly FigureKey[])[], typed: Figures) {
  const columns = (rows[0] ?? []).map((_, at) => rows.flatMap((row) => row[at] ?? []))
  return [...rows, ...(rows.length > 1 ? columns : [])].flatMap((line) =>
    [1, -1].flatMap((step) => {
      const first = step === 1 ? line[0] : line.at(-1)
      const free = step === 1 ? line.at(-1) : line[0]
      if (first === undefined || free === undefined || typed.get(first) !== 0) return []
      const figures = new Map(
        line.flatMap((key, at) => {
          const from = line[at + step]
          return from === undefined ? [] : [[key, typed.get(from) ?? 0] as const]
        }),
      )
      return [{ figures, free }]
    }),
  )
}

/** How many whole reports one planted slip away from these figures fulfil every identity. */
export function answers(format: Format, typed: Figures): number {
  const found = new Set<string>()
  const consider = (changed: Figures): void => {
    const at = (key: FigureKey) => changed.get(key) ?? typed.get(key) ?? 0
    const real = new Map([...changed].filter(([key, figure]) => typed.get(key) !== figure))
    if (real.size > 0 && [...real.values()].every((figure) => figure >= 0) && allHold(format, at))
      found.add(asText(real))
  }
  const free = (key: FigureKey, changed: Figures): void => {
    const at = (one: FigureKey) => changed.get(one) ?? typed.get(one) ?? 0
    const values = new Set([at(key)])
    for (const { total, parts } of format.sums) {
      if (total === key) values.add(sumOf(parts, at))
      if (parts.includes(key)) values.add(at(total) - sumOf(parts, at) + at(key))
    }
    for (const { left, right } of format.balances) {
      const off = sumOf(left, at) - sumOf(right, at)
      if (left.includes(key)) values.add(at(key) - off)
      if (right.includes(key)) values.add(at(key) + off)
    }
    for (const value of values) {
      if (changed.size > 0 || isSlip(value, at(key))) consider(new Map([...changed, [key, value]]))
    }
  }
  for (const rows of tablesOf(format)) {
    for (const row of rows) for (const key of row) free(key, new Map())
    const pairs = rows.flatMap((row, y) =>
      row.flatMap((key, x) =>
        [row[x + 1], rows[y + 1]?.[x]].flatMap((other) => (other ? [[key, other] as const] : [])),
      ),
    )
    for (const [a, b] of pairs)
      consider(
        new Map([
          [a, typed.get(b) ?? 0],
          [b, typed.get(a) ?? 0],
        ]),
      )
    for (const { figures, free: lost } of undoneMoves(rows, typed)) free(lost, figures)
  }
  return found.size
}
