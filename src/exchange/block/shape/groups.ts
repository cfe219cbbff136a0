/**
 * Small tables of 表四, one below the other or each alone: the group a title says (行政复议案件情况) heads all columns below
 * it, however far its own cell reaches; a list below it is told by it beside each line.
 */
import type { SourceBlock, SourceCell, SourceDocument } from '../../read/source'
import { isBlank, isFigure } from '../cell'
import type { Target } from '../index'
import { type TargetLine, linesOf, saysColumn } from '../lines'
import { type Paths, groupSaid, isOfAllGroups, pathsOf } from './title-of-groups'

type TableBlock = Extract<SourceBlock, { kind: 'table' }>
type Row = readonly SourceCell[]

const rowsOf = ({ cells }: TableBlock): readonly Row[] => {
  const rows = new Map<number, SourceCell[]>()
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  return [...rows].sort(([one], [other]) => one - other).map(([, row]) => row)
}

/** Titles of groups reach over all columns; those of lists stand beside each of their lines. */
function grouped(block: TableBlock, paths: Paths, line: TargetLine): TableBlock {
  const rows = rowsOf(block)
  const width = Math.max(...block.cells.map(({ column, columnSpan }) => column + columnSpan))
  const titleOf = (row: Row): string | undefined => {
    const words = row.filter((cell) => !isBlank(cell))
    return words.length === 1 ? groupSaid(words[0]?.text ?? '', paths) : undefined
  }
  const titles = rows.map(titleOf)
  if (titles.every((title) => title === undefined)) return block
  /** A name of a column and its figure. */
  const isListed = (row: Row): boolean => {
    const [name, figure, ...more] = row.filter((cell) => !isBlank(cell))
    return (
      name !== undefined &&
      figure !== undefined &&
      more.length === 0 &&
      !isFigure(name) &&
      isFigure(figure) &&
      line.heads.some((heads) => saysColumn(name.text, heads))
    )
  }
  const untitled = rows.filter((row, at) => titles[at] === undefined && !row.every(isBlank))
  if (untitled.length > 0 && untitled.every(isListed)) {
    let title = ''
    const cells = rows.flatMap((row, at) => {
      title = titles[at] ?? title
      const [first] = row
      if (!first || titles[at] !== undefined || row.every(isBlank)) return []
      const told = { row: first.row, column: 0, rowSpan: 1, columnSpan: 1, text: title }
      return [told, ...row.map((cell) => ({ ...cell, column: cell.column + 1 }))]
    })
    return { ...block, cells }
  }
  const cells = rows.flatMap((row, at) => {
    const title = titles[at]
    return title === undefined
      ? row
      : row
          .filter((cell) => !isBlank(cell))
          .map((cell) => ({ ...cell, text: title, columnSpan: width - cell.column }))
  })
  return { ...block, cells }
}

/** A title that stands as a line of its own before a table goes into it. */
function withTitle(block: TableBlock, title: string): TableBlock {
  const [top] = rowsOf(block)
  const row = top?.[0]?.row ?? 0
  const cell = { row, column: 0, rowSpan: 1, columnSpan: 1, text: title }
  return { ...block, cells: [cell, ...block.cells.map((one) => ({ ...one, row: one.row + 1 }))] }
}

/** True of a table that tells of each figure which group it is of: beside its row, or by heads that begin above the first. */
function tellsGroups(rows: readonly Row[], paths: Paths): boolean {
  const isGroup = ({ text }: SourceCell): boolean => groupSaid(text, paths) !== undefined
  const figures = rows.filter((row) => row.some(isFigure))
  const first = Math.min(
    ...figures.flatMap((row) => row.filter(isFigure).map(({ column }) => column)),
  )
  const isBeside = (row: Row): boolean => row.some((cell) => cell.column < first && isGroup(cell))
  const isHead = (row: Row): boolean => {
    const words = row.filter((cell) => !isBlank(cell) && cell.column >= first)
    return words.length > 0 && words.every(isGroup) && words[0]?.column === first
  }
  const top = rows.slice(
    0,
    rows.findIndex((row) => row.some(isFigure)),
  )
  return figures.length > 0 && (figures.every(isBeside) || top.some(isHead))
}

/** A title of all groups above a table that tells them itself is no more than the table's name; above another it reaches over all it has. */
function underAll(
  block: TableBlock,
  paths: Paths,
  name: string,
  isOfAll: (text: string) => boolean,
): TableBlock {
  const rows = rowsOf(block)
  const isTitle = (row: Row): boolean => {
    const words = row.filter((cell) => !isBlank(cell))
    return words.length === 1 && isOfAll(words[0]?.text ?? '')
  }
  if (!rows.some(isTitle)) return block
  const isTold = tellsGroups(
    rows.filter((row) => !isTitle(row)),
    paths,
  )
  const width = Math.max(...block.cells.map(({ column, columnSpan }) => column + columnSpan))
  const cells = rows.flatMap((row) => {
    if (!isTitle(row)) return row
    return row
      .filter((cell) => !isBlank(cell))
      .map((cell) => ({ ...cell, column: 0, columnSpan: width, ...(isTold && { text: name }) }))
  })
  return { ...block, cells }
}

/** Heads of groups with blank cells behind them, as plain text has merged ones, reach up to the next. */
function spreadGroups(block: TableBlock, paths: Paths): TableBlock {
  const rows = rowsOf(block)
  const first = rows.findIndex((row) => row.some(isFigure))
  const cells = rows.flatMap((row, at) => {
    const words = row.filter((cell) => !isBlank(cell))
    const isGroups =
      at < first - 1 && words.length > 1 && words.every(({ text }) => groupSaid(text, paths))
    if (!isGroups) return row
    const last = row.at(-1)
    return words.map((cell, nth) => {
      const end = words[nth + 1]?.column ?? (last ? last.column + last.columnSpan : 0)
      return { ...cell, columnSpan: end - cell.column }
    })
  })
  return { ...block, cells }
}

/** The source with such titles where they hold; as it is for a table whose rows have names. */
export function underGroups(
  source: SourceDocument,
  target: Pick<Target, 'year' | 'organ' | 'format' | 'table'>,
): SourceDocument {
  const lines = linesOf(target.format, target.table)
  const [line] = lines
  const paths = pathsOf(lines)
  if (!line || paths.length === 0) return source
  const isOfAll = (text: string): boolean => isOfAllGroups(text, paths, target)
  let above: string | undefined
  const blocks = source.blocks.flatMap((block): readonly SourceBlock[] => {
    if (block.kind === 'text') {
      const texts = block.text.trimEnd().split('\n')
      const last = texts.at(-1) ?? ''
      above = groupSaid(last, paths) === undefined && !isOfAll(last) ? undefined : last
      if (above === undefined) return [block]
      const text = texts.slice(0, -1).join('\n')
      return text.trim() === '' ? [] : [{ ...block, text }]
    }
    const told = above === undefined ? block : withTitle(block, above)
    above = undefined
    return [
      grouped(underAll(spreadGroups(told, paths), paths, target.table.name, isOfAll), paths, line),
    ]
  })
  return { ...source, blocks }
}
