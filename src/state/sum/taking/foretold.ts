/** What files that are to begin a 汇总 tell of it before there is one: of which year they are, and whose. */
import { type ReadFile, loadMany } from '@/exchange'
import type { ImportSource } from '../../import/items'
import { readOne } from './reading'

/** So many reports tell it; so many files that are none of ours are read for it. */
const enough = { ours: 200, others: 5 }

/** Of which year a report is, and whose. */
interface Known {
  readonly year: number
  readonly organ: string
}

/** What the reports among files are. */
export interface Foretold {
  /** How many are of which year, the most frequent first. */
  readonly years: readonly (readonly [year: number, reports: number])[]
  readonly organs: readonly string[]
}

/** @returns the reports of our own files, and the files that are none. */
async function oursAmong(files: readonly ImportSource[], signal: AbortSignal) {
  const own = files.flatMap((file) =>
    file.content instanceof Blob ? [{ file, content: file.content }] : [],
  )
  const reports: Known[] = []
  const others: ImportSource[] = []
  if (own.length === 0) return { reports, others }
  const control = new AbortController()
  signal.addEventListener('abort', () => {
    control.abort()
  })
  const told = ({ index, parts, more }: ReadFile): void => {
    const one = own[index]?.file
    if (one && parts.length === 0 && !more) others.push(one)
    for (const { report } of parts)
      if (report) reports.push({ year: report.year, organ: report.organ.name })
    if (reports.length >= enough.ours) control.abort()
  }
  const { readMany } = await loadMany()
  await readMany(
    own.map(({ content }) => content),
    (rows) => {
      rows.forEach(told)
    },
    control.signal,
  )
  return { reports, others }
}

/** Reads as many of the files as tell it. */
export async function foretold(
  sources: readonly ImportSource[],
  signal: AbortSignal,
): Promise<Foretold> {
  const { reports, others } = await oursAmong(sources, signal)
  const pasted = sources.filter(({ content }) => !(content instanceof Blob))
  const rest = reports.length >= enough.others ? [] : [...pasted, ...others].slice(0, enough.others)
  for (const source of rest) {
    if (signal.aborted) break
    for (const { draft } of await readOne(source, signal))
      if (draft?.year !== undefined) reports.push({ year: draft.year, organ: draft.organ })
  }
  const counted = new Map<number, number>()
  for (const { year } of reports) counted.set(year, (counted.get(year) ?? 0) + 1)
  return {
    years: [...counted].sort(([one, a], [other, b]) => b - a || other - one),
    organs: reports.map(({ organ }) => organ).filter((name) => name.trim() !== ''),
  }
}
