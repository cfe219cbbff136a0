/** What of a copied block has not found its place, named with the reason. */
import type { FigureKey, Format } from '@/report/format'
import { labelOf } from '../recognise/label/words'
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

/** Titles of so many sections make a whole report of what was copied. */
const sectionsOfReport = 4

/** True of the text of a whole report: its sections have their titles. */
export function isWholeReport(text: string, { sections }: Format): boolean {
  const titles = sections.map(({ title }) => labelOf(title).core).filter((core) => core !== '')
  const lines = new Set(
    text
      .split(/[\r\n]/)
      .filter((line) => line.length < 40)
      .map((line) => labelOf(line).core),
  )
  return titles.filter((title) => lines.has(title)).length >= sectionsOfReport
}

/** What is said of it. */
export const wholeReport =
  '剪贴板里是整份报告，分不清各个数字是哪张表的。请到“导入”里粘贴整份（表格和文字一起读）；或回到原来的网页、文件，只选中这一张表再复制'

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
