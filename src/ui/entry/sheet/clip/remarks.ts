/** What is said above the tables of a paste that is looked at: where a row may have slid, and what its reader says. */
import { type FigureKey, type Format, cellsOf, fullName, shortName } from '@/report/format'
import type { Report } from '@/report/report'
import type { Clipboard, PastedBlock } from '@/state/import/paste'
import type { FigureGrid } from '../../../part/table/grid'
import { faulty, groupsCrossed, isApart, slidTotals } from './doubtful'
import { type Pasted, unevenTotals } from './paste'

/** So many lines of a remark are seen without scrolling. */
const mostSeen = 4

export interface Remark {
  readonly title: string
  readonly lines: readonly string[]
}

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
      title: '下面的数不合这一格的要求，粘贴后会列为必须改正：',
      lines: faulty(pasted, format).map(
        ([key, figure, why]) => `${name(key)}：${String(figure)}，${why}`,
      ),
    },
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

/** A line of numbers a blank apart that is read as one of each; empty where there is none. */
export const joinedIn = (block: PastedBlock | undefined, { html, text }: Clipboard): string =>
  isApart(text, html) && block?.rows.every((row) => row.length === 1) === true ? text.trim() : ''

/** All that is said above the tables of the preview. */
export function remarksOf(
  block: PastedBlock | undefined,
  pasted: Pasted,
  doubts: readonly Remark[],
  joined: string,
): readonly Remark[] {
  return [
    {
      title: '中间有空格，作为一个数填入；是几个数的，请分格复制：',
      lines: joined === '' ? [] : [joined],
    },
    {
      title: '复制自别处，请看是不是要填在这里：',
      lines: block?.from === undefined ? [] : [block.from],
    },
    { title: '旁边写着下面的话，请看是不是本单位、本年度的数：', lines: block?.said ?? [] },
    { title: '没有写明、按光标或常用的说法放的，请看对不对：', lines: block?.guessed ?? [] },
    ...doubts,
    {
      title: '有划掉、隐藏的，或显示的和存的不是同一个数，按看得见的粘贴，请核对：',
      lines: block?.unlike ?? [],
    },
    { title: `不粘贴的 ${String(pasted.left.length)} 处：`, lines: pasted.left },
  ]
    .filter(({ lines }) => lines.length > 0)
    .map((remark) => ({ ...remark, title: counted(remark) }))
}

/** More lines than are seen at once are counted in their title. */
const counted = ({ title, lines }: Remark): string =>
  lines.length > mostSeen && !title.includes(String(lines.length))
    ? title.replace(/：$/, `（${String(lines.length)} 处）：`)
    : title

/** The tables some figures are of. */
export const tablesOf = (keys: Iterable<FigureKey>, format: Format) => {
  const touched = new Set([...keys].map((key) => cellsOf(format).get(key)?.table.id))
  return format.tables.filter(({ id }) => touched.has(id))
}
