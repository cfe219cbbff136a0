/** Which way a copied block lies, told by its names, and which of its rows are this table's: nothing else is counted. */
import type { Format, Table } from '@/report/format'
import { type LaidCell, layoutOf } from '@/report/layout'
import type { SourceBlock, SourceDocument } from '../read/source'
import { turnedCell } from '../recognise/grid'
import { groupNamed } from '../recognise/label/axis'
import { linesOf } from './lines'
import { asDeclared } from './vouch/named'
import { type Label, labelOf, likeness, sure } from '../recognise/label/words'

/**
 * Upright as the table itself; with its rows for columns; under heads of another table of the format; or named by
 * words that are rows and columns both (总计, 其他), which tell nothing.
 */
export type Way = 'upright' | 'turned' | 'elsewhere' | 'unclear'

/** What a name is: of a row or a column of the table, or of another table. */
export type NameKind = 'row' | 'column' | 'elsewhere'

/** The names of a table, of one role or all: a label is told by them from a figure that is no number (约五). */
export const namesIn = (format: Format, table: Table, role?: LaidCell['role']): readonly Label[] =>
  layoutOf(format, table).rows.flatMap((row) =>
    row.flatMap((cell) =>
      cell.text === '' || cell.role === 'figure' || (role !== undefined && cell.role !== role)
        ? []
        : [labelOf(cell.text)],
    ),
  )

/** What is shorter is part of many names: 本年, 数量, 总计. */
const shortest = 3

/** A name of another table is called as there; a part of it (申请数) may be anything. */
const plain = 0.85

/** What any table of the format calls a column of figures, told nearly in full, or a row. */
export function anyNames(format: Format) {
  const among = (names: readonly Label[], least: number) => (text: string) =>
    names.some((name) => likeness(labelOf(text), name) >= least)
  const lines = format.tables.flatMap((table) => linesOf(format, table))
  return {
    isColumn: among(
      lines.flatMap(({ heads }) => heads.flatMap((own) => own.slice(-1))),
      plain,
    ),
    isRow: among(
      format.tables.flatMap((table) => namesIn(format, table, 'row')),
      sure,
    ),
  }
}

/** Tells names of one table apart. */
export function namesApart(format: Format, table: Table) {
  const others = format.tables.filter((other) => other !== table)
  const names: Readonly<Record<NameKind, readonly Label[]>> = {
    row: namesIn(format, table, 'row'),
    column: namesIn(format, table, 'column'),
    elsewhere: others.flatMap((other) => [
      ...namesIn(format, other, 'row'),
      ...namesIn(format, other, 'column'),
    ]),
  }
  const isOneOf = (text: string, kind: NameKind, least = sure): boolean =>
    names[kind].some((name) => likeness(labelOf(text), name) >= least)
  return {
    /** What a name is beyond doubt; undefined if nothing, or more than one. */
    kindOf: (said: string): NameKind | undefined => {
      const text = asDeclared(said)
      const kind = text.length < shortest ? undefined : groupNamed(text, names)
      return kind === 'elsewhere' && !isOneOf(text, kind, plain) ? undefined : kind
    },
    /** True of what a column, or a group of them, may be called. */
    isColumn: (text: string): boolean => isOneOf(text, 'column'),
    /** False of a table whose rows have no names. */
    hasRows: names.row.length > 0,
    /** True of 总计 in table 三. */
    isBoth: (text: string): boolean =>
      groupNamed(text, names) === undefined && isOneOf(text, 'row') && isOneOf(text, 'column'),
  }
}

export type NamesApart = ReturnType<typeof namesApart>

/** The names of one row of a block: those that begin it, and those above each of its cells. */
export interface RowNames {
  readonly labels: readonly string[]
  readonly cells: readonly unknown[]
  readonly heads?: readonly (readonly string[])[]
}

/** Which way a block lies. */
export function wayOf(rows: readonly RowNames[], { kindOf, isBoth, hasRows }: NamesApart): Way {
  const labels = [...new Set(rows.flatMap((row) => row.labels.at(-1) ?? []))]
  const heads = [
    ...new Set(rows.flatMap((row) => row.heads?.flatMap((one) => one.at(-1) ?? []) ?? [])),
  ]
  const down = new Set(labels.map(kindOf))
  const across = new Set(heads.map(kindOf))
  if (across.has('elsewhere')) return 'elsewhere'
  // Where rows have no names, those of groups of columns may begin them: 行政复议 in table 四.
  const isGrouped = !hasRows && across.has('column')
  if ((down.has('column') && !isGrouped) || across.has('row')) return 'turned'
  const isList = rows.every((row) => row.labels.length === 0 || row.cells.length <= 1)
  const isUnclear = labels.length > 0 && isList && !across.has('column') && labels.every(isBoth)
  return isUnclear ? 'unclear' : 'upright'
}

/** The source with its rows for columns. */
export const turned = (source: SourceDocument): SourceDocument => ({
  ...source,
  blocks: source.blocks.map((block): SourceBlock =>
    block.kind === 'text'
      ? block
      : {
          ...block,
          cells: block.cells.map(turnedCell).sort((a, b) => a.row - b.row || a.column - b.column),
        },
  ),
})

/** Why no cell of a block, or of one of its rows, is laid. */
export const wayWords: Readonly<Record<Exclude<Way, 'upright'>, string>> = {
  turned:
    '看不出各是本表的哪一格，请只复制行名、列名和数字；行列颠倒的表先转置；也可能是另一种格式（年份不同）的表',
  elsewhere: '是其他表的栏目，请把光标放到那张表里再粘贴',
  unclear: '既是行名又是列名，不能确定填哪一格，请连同上面的列名一起复制',
}

/** What is said of rows of another table, which is named where it is only one. */
export function elsewhereWords(rows: readonly RowNames[], format: Format, table: Table): string {
  const texts = new Set(
    rows.flatMap(({ labels, heads = [] }) => [...labels, ...heads.flat()].map(asDeclared)),
  )
  const isOf = (other: Table): boolean =>
    namesIn(format, other).some((name) =>
      [...texts].some((text) => likeness(labelOf(text), name) >= plain),
    )
  const [one, ...more] = format.tables.filter((other) => other !== table && isOf(other))
  return one && more.length === 0
    ? `是${one.name}的栏目，请把光标放到${one.name}里再粘贴`
    : wayWords.elsewhere
}
