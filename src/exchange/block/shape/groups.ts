/**
 * Small tables of 表四, one below the other or each alone: the group a title says (行政复议案件情况) heads all columns below
 * it, however far its own cell reaches; a list below it is told by it beside each line.
 */
import { fold, labelOf } from '../../recognise/label/words'
import type { SourceBlock, SourceCell, SourceDocument } from '../../read/source'
import { isBlank, isFigure } from '../cell'
import { type TargetLine, saysColumn } from '../lines'

type TableBlock = Extract<SourceBlock, { kind: 'table' }>
type Row = readonly SourceCell[]

/** What may stand beside the name of a group in a title, and says nothing. */
const beside = /案件|案|办理|统计|情况|结果|数量|数据|表|被/g

/** The groups above each column, the outermost first. */
type Paths = readonly (readonly string[])[]

/** The group that a title says, as it is declared: the innermost it names of one path, 行政诉讼（复议后起诉）; undefined if none, or several beside one another. */
function groupSaid(text: string, paths: Paths): string | undefined {
  const said = fold(labelOf(text).whole)
  const named = new Set(paths.flat().filter((core) => said.includes(core)))
  const path = paths.find((one) => [...named].every((core) => one.includes(core)))
  const rest = [...named].reduce((left, core) => left.replace(core, ''), said).replace(beside, '')
  return rest === '' ? path?.filter((core) => named.has(core)).at(-1) : undefined
}

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

/** The source with such titles where they hold; as it is for a table whose rows have names. */
export function underGroups(source: SourceDocument, lines: readonly TargetLine[]): SourceDocument {
  const [line] = lines
  if (!line || lines.some(({ label }) => label !== undefined)) return source
  const paths = line.heads.map((heads) => heads.slice(0, -1).map(({ core }) => core))
  let above: string | undefined
  const blocks = source.blocks.flatMap((block): readonly SourceBlock[] => {
    if (block.kind === 'text') {
      const texts = block.text.trimEnd().split('\n')
      const last = texts.at(-1) ?? ''
      above = groupSaid(last, paths) === undefined ? undefined : last
      if (above === undefined) return [block]
      const text = texts.slice(0, -1).join('\n')
      return text.trim() === '' ? [] : [{ ...block, text }]
    }
    const told = above === undefined ? block : withTitle(block, above)
    above = undefined
    return [grouped(told, paths, line)]
  })
  return { ...source, blocks }
}
