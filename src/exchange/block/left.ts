/** What of a copied block has not found its place, named with the reason. */
import type { FigureKey } from '@/report/format'
import { isFigure } from './cell'
import type { Landed } from './index'
import { type PastedRow, placeOf } from './rows'

/** Where the cells of rows were copied from. */
export const placesOf = (rows: readonly PastedRow[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ cells }) => cells.map(({ origin }) => placeOf(origin))))

/** The rows that have not landed, each with the reason. */
export const leftOf = (
  rows: readonly PastedRow[],
  landed: ReadonlyMap<FigureKey, Landed>,
  why: string,
): readonly string[] => {
  const places = new Set([...landed.values()].map(({ origin }) => placeOf(origin)))
  return rows
    .filter(({ cells }) => !cells.some(({ origin }) => places.has(placeOf(origin))))
    .map(({ labels, cells }) => {
      const named = labels.join(' ') || cells.map(({ text }) => text).join(' ')
      return `${named}…（${why}）`
    })
}

/** More rows than these are counted. */
const mostNamed = 3

/** The rows of figures that have not landed, all for one reason, which is said once where they are many. */
export function togetherLeft(
  rows: readonly PastedRow[],
  landed: ReadonlyMap<FigureKey, Landed>,
  why: string,
): readonly string[] {
  const places = new Set([...landed.values()].map(({ origin }) => placeOf(origin)))
  const left = rows.filter(
    ({ cells }) => cells.some(isFigure) && !cells.some(({ origin }) => places.has(placeOf(origin))),
  )
  if (left.length <= mostNamed) return leftOf(left, landed, why)
  return leftOf(left.slice(0, 1), landed, `等 ${String(left.length)} 行：${why}`)
}
