/** What of a copied block has not found its place, named with the reason. */
import type { FigureKey } from '@/report/format'
import { isFigure } from './cell'
import type { Landed, Target } from './index'
import { type PastedRow, placeOf } from './rows'
import { isOffice } from './telling'
import { isOwnOffice } from './vouch/own'
import type { NamesApart } from './way'

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
export const mostNamed = 3

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

/** The rows of several offices, which are not all this organ's; where rows have no names, one is of some office already. */
export function officesOf(
  rows: readonly PastedRow[],
  { kindOf, hasRows }: NamesApart,
  { organ }: Target,
) {
  const officeOf = ({ labels }: PastedRow): string | undefined =>
    labels.find((label) => isOffice(label) && kindOf(label) === undefined)
  const some = new Set(rows.flatMap((row) => officeOf(row) ?? []))
  const isOthers = (office: string | undefined): boolean =>
    office !== undefined && (organ === '' || !isOwnOffice(office, organ))
  const isOf = (row: PastedRow): boolean => isOthers(officeOf(row)) && (some.size > 1 || !hasRows)
  return { isOf, rows: rows.filter(isOf) }
}
