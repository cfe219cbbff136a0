/** The cells of a block that have found their places; two different figures for one place are none. */
import { type Figure, addFilled } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import type { Landed } from './index'

/** What has landed and what is left out, named. */
export interface Landing {
  readonly landed: ReadonlyMap<FigureKey, Landed>
  readonly left: readonly string[]
}

interface Came {
  readonly one: Landed
  /** What the officer knows it by. */
  readonly named: string
  /** Its row is called 合计 and nothing else, which may be that of any rows. */
  readonly isBareTotal: boolean
}

/** True if the figure is what the rows that came with it add up to, and these are of more than one group. */
function isTotalOf(
  format: Format,
  key: FigureKey,
  figure: Figure,
  landed: ReadonlyMap<FigureKey, Landed>,
): boolean {
  const cells = cellsOf(format)
  const own = cells.get(key)?.row.at(-1)
  return format.sums
    .filter(({ total, parts }) => total === key && cells.get(parts[0] ?? '')?.row.at(-1) !== own)
    .some(({ parts }) => {
      const there = parts.filter((part) => landed.has(part))
      const groups = new Set(there.map((part) => cells.get(part)?.row[1]))
      return (
        groups.size > 1 &&
        addFilled(there.map((part) => landed.get(part)?.figure ?? null)) === figure
      )
    })
}

/** @param sureOnes what has its place whatever else would come there. */
export function landing(format: Format, sureOnes: ReadonlyMap<FigureKey, Landed> = new Map()) {
  const found = new Map<FigureKey, readonly Came[]>()
  const left: string[] = []
  return {
    /** Puts a cell into its place. */
    land: (key: FigureKey, came: Came): void => {
      if (!sureOnes.has(key)) found.set(key, [...(found.get(key) ?? []), came])
    },
    leave: (named: string): void => {
      left.push(named)
    },
    /** What has landed in the end. */
    settled: (): Landing => {
      const landed = new Map(sureOnes)
      const torn: string[] = []
      for (const [key, all] of found) {
        const [first] = all
        if (first && all.every(({ one }) => one.figure === first.one.figure))
          landed.set(key, first.one)
        else torn.push(...all.map(({ named }) => `${named}（同一格有不同的数，不能确定填哪一个）`))
      }
      const totals = [...found].filter(([, [first]]) => first?.isBareTotal)
      for (const [key, [first]] of totals) {
        if (!first || !landed.has(key) || isTotalOf(format, key, first.one.figure, landed)) continue
        landed.delete(key)
        torn.push(`${first.named}（不能确定是哪几行的合计）`)
      }
      return { landed, left: [...left, ...torn] }
    },
  }
}
