/** A group of columns set as a table of its own, as the three of 表四 are: the name over it says which it is. */
import type { GridCell, GridRow } from './grid'
import type { Heads } from './heads'
import { type Label, labelOf } from './label/words'
import type { Lane } from './lanes'
import { isValue } from './printed'

const filled = (cell: GridCell): boolean => cell.text.trim() !== ''
export const isLabel = (cell: GridCell): boolean => filled(cell) && !isValue(cell.text)
export const isNumber = (cell: GridCell): boolean =>
  isValue(cell.text) && /\p{N}|^(?:#|true|false)/iu.test(cell.text.trim())

interface Above {
  readonly lanes: readonly Lane[]
  /** The rows without numbers over this one. */
  readonly pending: readonly GridRow[]
  /** The line over the table. */
  readonly caption: string
  readonly heads: (lane: Lane) => Heads | undefined
}

/** What the rows above and the line over the table call it, the nearest first. */
const calledAbove = ({ pending, caption }: Above): readonly Label[] =>
  [
    caption,
    ...pending.flatMap(({ cells }) =>
      cells.filter((cell) => cell.first && isLabel(cell)).map(({ text }) => text),
    ),
  ]
    .reverse()
    .map((text) => labelOf(text.replace(/(?:情况|数据|统计)表?$/, '')))

/** The heads are those of several groups, each whole. */
const isHeaded = (heads: Heads | undefined): boolean =>
  heads !== undefined && (heads.ordered || (heads.placed && heads.share === 1))

/** The group a row of numbers without a label is of; undefined where its heads or its name do not say. */
export function groupBelow(above: Above, { cells }: GridRow): Lane | undefined {
  const numbers = cells.filter(isNumber).length
  const groups = above.lanes.filter(
    (lane) => lane.names && lane.leaves.length === numbers && isHeaded(above.heads(lane)),
  )
  if (groups.length === 0) return undefined
  for (const { whole } of calledAbove(above)) {
    const found = groups.filter(({ names = [] }) => names.some((name) => name.whole === whole))
    if (found.length === 1) return found[0]
  }
  return undefined
}
