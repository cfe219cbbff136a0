/** What each row of a spreadsheet is for a report: a line of its text, a row of a table, a note beside one. */
import type { Format } from '@/report/format'
import type { SourceCell } from '../../read/source'
import { axesOf } from '../lanes'
import { type Label, fold, labelOf, likeness } from '../label/words'
import { isValue } from '../printed'
import { findSections } from './sections'

/** `form` is who filled in and signed; `gone` is covered by the cell above. */
type RowKind = 'text' | 'remark' | 'form' | 'table' | 'gone'

export interface SheetRow {
  readonly row: number
  readonly kind: RowKind
  readonly cells: readonly SourceCell[]
}

/** Rows that hold figures of one statutory table, the first and the last of them. */
export interface Extent {
  readonly id: string
  readonly first: number
  readonly last: number
}

const sentence = /[。！？]/
const longestNote = 60

const who = '填报|报送|填表|制表|编制|上报|统计'
const sealed = '(?:[（(](?:盖章|公章|签[字章名])[）)])?'
/** Who filled in a form, and in what it is counted. */
const formLine = new RegExp(
  `^[（(]?(?:(?:计量|金额|数据)?单位(?:名称)?|(?:${who})(?:单位|机关|部门|人|日期|时间)?|(?:单位|部门)?负责人|分管领导|审[核签批](?:人|领导)?|复核人?|经办人)${sealed}[:：]`,
)
/** The same, where it stands right by a table. */
const formEnd = /^(?:联系(?:人|电话|方式)|电话|日期|(?:盖章|公章))[:：]/
const remark = /^[（(【*※]?(?:备注|附?注|说明|填[报表写]说明)\d{0,2}[】]?[:：]/
/** A note goes on in numbered rows below it. */
const goesOn = /^(?:\d{1,2}[.、．)）]|[（(]\d{1,2}[)）])/
const caption = /^附?表\s*[一二三四五六\d]{1,2}(?:[\s:：、.．]|$)/

const isForm = (text: string): boolean =>
  text.length <= longestNote && !sentence.test(text) && formLine.test(text)
const isFormEnd = (text: string): boolean =>
  isForm(text) || (text.length <= longestNote && formEnd.test(text))

const formLabels = new WeakMap<Format, readonly Label[]>()

/** All that stands as a label in the form's tables. */
function labelsOf(format: Format): readonly Label[] {
  const known = formLabels.get(format)
  if (known) return known
  const bands = format.tables.flatMap((table) => table.bands)
  const { row, column } = axesOf(format)
  const edges = bands.flatMap(({ title, corner }) => [title ?? '', corner])
  const labels = [...row, ...column, ...edges.filter((text) => text !== '').map(labelOf)]
  formLabels.set(format, labels)
  return labels
}

/** Nearly word for word: the heading of a section holds the names of columns too. */
const asGood = 0.95

function isLabel(text: string, format: Format): boolean {
  if (caption.test(text) && !sentence.test(text)) return true
  if (fold(text).includes('勾稽关系')) return true
  const said = labelOf(text)
  return labelsOf(format).some((label) => likeness(said, label) >= asGood)
}

/** Whether lines hold the heading of a section. */
export const holdsHeading = (lines: readonly string[], format: Format): boolean =>
  findSections(
    lines.map((text) => ({ text, tables: 0 })),
    format,
    new Map(),
  ).length > 0

/** The filled cells of each row, those that reach down into it among them. */
function filledRows(cells: readonly SourceCell[]): readonly (readonly [number, SourceCell[]])[] {
  const rows = new Map<number, SourceCell[]>()
  for (const cell of cells) {
    if (cell.text.trim() === '') continue
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      const there = rows.get(row)
      if (there) there.push(cell)
      else rows.set(row, [cell])
    }
  }
  return [...rows].sort(([a], [b]) => a - b)
}

function kindOf(
  row: number,
  cells: readonly SourceCell[],
  extents: readonly Extent[],
  format: Format,
): RowKind {
  const [cell] = cells
  const within = extents.some(({ first, last }) => row >= first && row <= last)
  if (!cell || cells.length > 1)
    return !within && cells.every(({ text }) => isFormEnd(text.trim())) ? 'form' : 'table'
  if (cell.row !== row) return 'gone'
  const text = cell.text.trim()
  if (isValue(text) || isLabel(text, format)) return 'table'
  if (isForm(text)) return 'form'
  return within && !sentence.test(text) && !holdsHeading([text], format) ? 'table' : 'text'
}

/** The rows of a sheet, top to bottom, without those that are blank. */
export function rowsOfSheet(
  all: readonly SourceCell[],
  extents: readonly Extent[],
  format: Format,
): readonly SheetRow[] {
  let before: RowKind = 'text'
  return filledRows(all).map(([row, cells]) => {
    let kind = kindOf(row, cells, extents, format)
    const text = cells[0]?.text.trim() ?? ''
    if (kind === 'text' && before === 'table' && remark.test(text)) kind = 'remark'
    else if (kind === 'text' && before === 'remark' && (goesOn.test(text) || remark.test(text)))
      kind = 'remark'
    else if (kind === 'text' && before !== 'text' && isFormEnd(text)) kind = 'form'
    if (kind !== 'gone' && !(kind === 'form' && before === 'table')) before = kind
    return { row, kind, cells }
  })
}
