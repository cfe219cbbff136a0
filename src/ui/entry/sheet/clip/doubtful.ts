/** What makes even a bare row doubtful: a figure no cell may hold, a total that slid, groups it crosses, figures it would clear. */
import { type Figure, addFilled, faultOf } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import { type FigureGrid, placeOf } from '../../../part/table/grid'
import { clearedBy, overwritten } from './overwritten'
import { type Pasted, unevenTotals } from './paste'

const rowOf = (grid: FigureGrid, key: FigureKey): number | undefined => placeOf(grid, key)?.row

/** The figures row by row, in their order. */
function rowsOf({ figures }: Pasted, grid: FigureGrid): readonly Pasted['figures'][] {
  const rows = new Map<number | undefined, Pasted['figures'][number][]>()
  for (const figure of figures) {
    const row = rowOf(grid, figure[0])
    rows.set(row, [...(rows.get(row) ?? []), figure])
  }
  return [...rows.values()]
}

/** 10 2 0 0 1 13 laid from 自然人 on: the row's last is the sum of the others, and lies in no total; a column is missing. */
export function slidTotals(
  pasted: Pasted,
  { sums }: Format,
  grid: FigureGrid,
): readonly FigureKey[] {
  const totals = new Set(sums.map(({ total }) => total))
  return rowsOf(pasted, grid).flatMap((row) => {
    const [key, last] = row.at(-1) ?? []
    const others = row.slice(0, -1).map(([, figure]) => figure)
    const telling = others.filter((figure) => typeof figure === 'number' && figure !== 0)
    const isSum = typeof last === 'number' && addFilled(others) === last
    return key !== undefined && isSum && telling.length >= 2 && !totals.has(key) ? [key] : []
  })
}

/** Groups of columns with a total each that a row reaches into without being a whole row: 行政复议, and some of 行政诉讼. */
export function groupsCrossed(
  pasted: Pasted,
  { sums }: Format,
  grid: FigureGrid,
): readonly FigureKey[] {
  return rowsOf(pasted, grid).flatMap((row) => {
    const keys = new Set(row.map(([key]) => key))
    const at = rowOf(grid, row[0]?.[0] ?? '')
    if (at === undefined || keys.size === grid[at]?.length) return []
    const crossed = sums.filter(
      ({ total, parts }) =>
        [total, ...parts].every((key) => rowOf(grid, key) === at) &&
        [total, ...parts].some((key) => keys.has(key)),
    )
    return crossed.length < 2
      ? []
      : crossed.flatMap(({ total, parts }) => [...parts, total].find((key) => keys.has(key)) ?? [])
  })
}

/** Figures that are none of their cells, and why: -3 and 3.5 of 件. They land as they do when typed, once looked at. */
export const faulty = (
  { figures }: Pasted,
  format: Format,
): readonly (readonly [key: FigureKey, figure: Figure, why: string])[] =>
  figures.flatMap(([key, figure]) => {
    const kind = cellsOf(format).get(key)?.kind
    const why = kind && figure !== null && faultOf(figure, kind)
    return why ? [[key, figure, why] as const] : []
  })

/** What stands in cells that blanks would clear, be it one blank cell alone. */
const isClearing = ({ figures }: Pasted, report: Report, format: Format): boolean =>
  clearedBy({ figures, left: [] }, overwritten(report, format, figures)).length > 0

/** More cells with a figure that is not 0 are not changed at once without a look. */
const fewFilled = 9

/** Figures laid again and again over a selection that change filled cells beyond it, or very many. */
function isSweeping(
  { figures }: Pasted,
  format: Format,
  report: Report,
  onto: readonly (readonly FigureKey[])[],
): boolean {
  const selected = new Set(onto.flat())
  if (selected.size < 2) return false
  const changed = [...overwritten(report, format, figures).keys()].filter(
    (key) => figureOf(report, key) !== 0,
  )
  return changed.length > fewFilled || changed.some((key) => !selected.has(key))
}

/** 1 200 300 alone on a line: one number with its thousands apart, or three; what stands in a cell of its own is one. */
export const isApart = (text: string, html = ''): boolean =>
  !text.includes('\t') && !/<t[dh]\b/i.test(html) && /\p{Nd}\p{Zs}+\p{Nd}/u.test(text.trim())

/** True if even a bare row is looked at first. @param onto the selected cells. */
export const isDoubtful = (
  pasted: Pasted,
  format: Format,
  report: Report,
  grid: FigureGrid,
  onto: readonly (readonly FigureKey[])[] = [],
): boolean =>
  isClearing(pasted, report, format) ||
  isSweeping(pasted, format, report, onto) ||
  [
    faulty(pasted, format),
    unevenTotals(pasted, format, report),
    slidTotals(pasted, format, grid),
    groupsCrossed(pasted, format, grid),
  ].some(({ length }) => length > 0)
