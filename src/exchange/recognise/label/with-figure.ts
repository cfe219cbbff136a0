/** A name and its figure set into one cell: 行政许可1520, 行政许可：1520件. */
import { measureOf } from '../align'
import { type TextDraft, doubt, placeOf, rowText } from '../draft'
import type { GridRow, SourceGrid } from '../grid'
import { isLabel, isNumber } from '../groups'
import { type Lane, lanesOf } from '../lanes'
import { readPrinted } from '../printed'
import { matchText } from './match'
import { labelOf, likeness } from './words'

/** The name, and the figure behind it; a year or a document's number is none. */
const both =
  /^(?<name>[^\d]*[\p{Script=Han}）)”》][：:\s]*)(?<figure>-?\d[\d,，]{0,15}(?:\.\d{1,6})?)\s*(?:件|项|个|份|万元|元)?$/u

/** So alike is the name without its figure to that of the row. */
const asGood = 0.9

interface Within {
  readonly lane: Lane
  readonly figure: string
}

function withinRow({ cells }: GridRow, lanes: readonly Lane[]): Within | undefined {
  if (cells.some(isNumber)) return undefined
  const labels = cells.filter(isLabel)
  const { name, figure } = both.exec(labels.at(-1)?.text.trim() ?? '')?.groups ?? {}
  if (name === undefined || figure === undefined) return undefined
  const around = labels.slice(0, -1).map(({ text }) => text)
  const match = matchText(name, lanes, around)
  const [lane] = match?.lanes ?? []
  const own = lane?.path.at(-1)
  const isOne = match?.lanes.length === 1 && own && likeness(labelOf(name), own) >= asGood
  return lane && isOne ? { lane, figure } : undefined
}

/** Doubts the figures of rows whose only number stands in the cell of their name: it is shown, and not taken. */
export function doubtWithFigure(draft: TextDraft, grids: readonly SourceGrid[]): void {
  const lanes = lanesOf(draft.format)
  for (const { where, rows } of grids)
    for (const row of rows) {
      const within = withinRow(row, lanes)
      const [leaf] = within?.lane.leaves ?? []
      if (!within || !leaf) continue
      const keys = within.lane.leaves.map(({ key }) => key)
      if (keys.some((key) => (draft.figures.get(key) ?? null) !== null)) continue
      const { figure } = readPrinted(within.figure, measureOf(leaf, undefined))
      doubt(
        draft,
        keys,
        rowText(row.cells),
        placeOf(where, row.index),
        '数字和行标题写在同一格里，请核对',
        keys.length === 1 && figure !== null ? [figure] : [],
      )
    }
}
