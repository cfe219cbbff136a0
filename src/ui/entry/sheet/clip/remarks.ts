/** What is to be looked at before a paste lands: what it would clear, where a row may have slid, and what its reader says. */
import { type FigureKey, type Format, cellsOf, fullName, shortName } from '@/report/format'
import { addFilled } from '@/report/figure'
import { type Report, figureOf } from '@/report/report'
import type { PastedBlock } from '@/state/import/paste'
import { type FigureGrid, placeOf } from '../../../part/table/grid'
import { type Pasted, unevenTotals } from './paste'

export interface Remark {
  readonly title: string
  readonly lines: readonly string[]
}

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
function slidTotals(pasted: Pasted, { sums }: Format, grid: FigureGrid): readonly FigureKey[] {
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
function groupsCrossed(pasted: Pasted, { sums }: Format, grid: FigureGrid): readonly FigureKey[] {
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

/** Figures a row with blanks would clear; one blank cell alone is meant so. */
const isClearing = ({ figures }: Pasted, report: Report): boolean =>
  figures.length > 1 &&
  figures.some(([key, figure]) => figure === null && figureOf(report, key) !== null)

/**
 * What is doubtful about where figures lie.
 * @param by what tells their places: headings leave no doubt of a row that slid.
 */
export function doubtsOf(
  pasted: Pasted,
  format: Format,
  report: Report,
  grid: FigureGrid,
  by: PastedBlock['by'] = 'none',
): readonly Remark[] {
  const isByPlace = by === 'none' || by === 'rows'
  const name = (key: FigureKey): string => fullName(format, key)
  return [
    {
      title: '合计与各分项之和不符，请看是不是多了或少了一列：',
      lines: unevenTotals(pasted, format, report).map(name),
    },
    {
      title: '一行里最后一个数是前面各数之和，却不在合计的格里，请看是不是少了一列：',
      lines: isByPlace ? slidTotals(pasted, format, grid).map(name) : [],
    },
    {
      title: '一行数字跨了几组，请看各组从哪一格开始：',
      lines: isByPlace
        ? groupsCrossed(pasted, format, grid).map((key) => shortName(format, key))
        : [],
    },
  ].filter(({ lines }) => lines.length > 0)
}

/** True if even a bare row is looked at first. */
export const isDoubtful = (
  pasted: Pasted,
  format: Format,
  report: Report,
  grid: FigureGrid,
): boolean => isClearing(pasted, report) || doubtsOf(pasted, format, report, grid).length > 0

/** All that is said above the tables of the preview. */
export function remarksOf(
  block: PastedBlock | undefined,
  pasted: Pasted,
  doubts: readonly Remark[],
): readonly Remark[] {
  return [
    {
      title: '复制自别处，请看是不是要填在这里：',
      lines: block?.from === undefined ? [] : [block.from],
    },
    { title: '旁边写着下面的话，请看是不是本单位、本年度的数：', lines: block?.said ?? [] },
    ...doubts,
    {
      title: '有划掉、隐藏的，或显示的和存的不是同一个数，按看得见的粘贴，请核对：',
      lines: block?.unlike ?? [],
    },
    { title: `不粘贴的 ${String(pasted.left.length)} 处：`, lines: pasted.left },
  ].filter(({ lines }) => lines.length > 0)
}

/** The tables some figures are of. */
export const tablesOf = (keys: Iterable<FigureKey>, format: Format) => {
  const touched = new Set([...keys].map((key) => cellsOf(format).get(key)?.table.id))
  return format.tables.filter(({ id }) => touched.has(id))
}
