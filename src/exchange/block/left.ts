/** What of a copied block has not found its place, named with the reason. */
import type { FigureKey } from '@/report/format'
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
