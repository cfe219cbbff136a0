/** The cells of a block that have found their places; two different figures for one place are none. */
import { type Figure, addFilled } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { figureOf } from '@/report/report'
import type { SourceDocument } from '../read/source'
import { recognise } from '../recognise'
import type { Landed, Target } from './index'

/** What has landed and what is left out, named. */
export interface Landing {
  readonly landed: ReadonlyMap<FigureKey, Landed>
  readonly left: readonly string[]
}

/** One cell may be told twice by mistake; many are two tables. */
const mostUnlike = 10
/** So few figures may be those of one line that is repeated. */
const fewestAgain = 2
const twice =
  '复制的内容里同一张表出现了两次，数字不同，不能确定用哪一张，一格也没有粘贴；请只复制其中一张'

interface Came {
  readonly one: Landed
  /** What the officer knows it by. */
  readonly named: string
  /** Its row is called 合计 and nothing else, which may be that of any rows. */
  readonly isBareTotal: boolean
}

/** What the figures of other rows add up to in a figure. */
function partsBelow(format: Format, key: FigureKey): readonly (readonly FigureKey[])[] {
  const cells = cellsOf(format)
  const own = cells.get(key)?.row.at(-1)
  return format.sums
    .filter(({ total, parts }) => total === key && cells.get(parts[0] ?? '')?.row.at(-1) !== own)
    .map(({ parts }) => parts)
}

/** True if all rows that a figure is the total of came with it, whatever they add up to. */
export const isAmongParts = (
  format: Format,
  key: FigureKey,
  landed: ReadonlyMap<FigureKey, Landed>,
): boolean => partsBelow(format, key).some((parts) => parts.every((part) => landed.has(part)))

/** True if the figure is what the rows that came with it add up to, and these are of more than one group. */
function isTotalOf(
  format: Format,
  key: FigureKey,
  figure: Figure,
  landed: ReadonlyMap<FigureKey, Landed>,
): boolean {
  const cells = cellsOf(format)
  return partsBelow(format, key).some((parts) => {
    const there = parts.filter((part) => landed.has(part))
    const groups = new Set(there.map((part) => cells.get(part)?.row[1]))
    return (
      groups.size > 1 && addFilled(there.map((part) => landed.get(part)?.figure ?? null)) === figure
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
      const unlike = [...found.values()].filter(
        ([first, ...others]) => first && others.some(({ one }) => one.figure !== first.one.figure),
      )
      const tables = new Set([...found.values()].flat().map(({ one }) => one.origin.where))
      // So many of all that has come have come twice: it is the table again, of others or of another year.
      const again = [...found.values()].filter(({ length }) => length > 1)
      const isAgain = again.length > fewestAgain && again.length * 2 > found.size
      if (
        (isAgain && unlike.length > 0) ||
        unlike.length > mostUnlike ||
        (tables.size > 1 && unlike.length > 1)
      )
        return { landed: new Map(), left: [...left, twice] }
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

/** Where the recogniser, reading it as a report, puts the cells it is sure of. */
export function asReport(source: SourceDocument, format: Format): ReadonlyMap<FigureKey, Landed> {
  const found = recognise(source, [format])
  if (!found.ok) return new Map()
  const { report, origins, doubts } = found.value
  const doubted = new Set(doubts.flatMap(({ figures }) => figures))
  return new Map(
    [...origins].flatMap(([key, origin]) =>
      doubted.has(key) ? [] : [[key, { figure: figureOf(report, key), origin }] as const],
    ),
  )
}

/** The one table in which all has landed, and its first figure. */
export function onlyTableOf(
  landed: ReadonlyMap<FigureKey, Landed>,
  format: Format,
): Pick<Target, 'table' | 'from'> | undefined {
  const cells = cellsOf(format)
  const tables = new Set([...landed.keys()].map((key) => cells.get(key)?.table))
  const [table] = tables
  const from = [...cells].find(([, cell]) => cell.table === table)?.[0]
  return tables.size === 1 && table && from !== undefined ? { table, from } : undefined
}
