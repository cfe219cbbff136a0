/** The sheet of what is no figure: title, organ, year, format and the texts, each under its key. */
import type { DataValidation, WriteSheet } from 'hucre/xlsx'
import { type Format, type Section } from '@/report/format'
import { type Report, textOf, usualTitle } from '@/report/report'
import { cleanText } from '@/report/text/gate'
import { continuedKey, paragraphKey, tableRowKey } from '../read/keyed'
import { printable } from '../document/text'
import { type CellPlace, address, columnName } from './address'
import { type WorkbookGrid, emptyGrid, protection, raise, set } from './grid'
import { piecesOf } from './long'
import {
  columnWidth,
  heightOf,
  inTextStyle,
  labelStyle,
  manyPages,
  noteStyle,
  pageNumber,
  textStyle,
} from './style'
import { type TextCell, divisions, rowsOfText, steps, valueIn } from './text-rows'

const name = '单位和文字'

/** Where the title stands that the table sheets repeat. */
export const titlePlace: CellPlace = { sheet: name, row: 1, column: 1 }
/** Where organ and year stand in an empty form, whose title fits its row. */
const organPlace: CellPlace = { sheet: name, row: 2, column: 1 }
const yearPlace: CellPlace = { sheet: name, row: 3, column: 1 }

const widths = [34, 110, 70, 4]

interface Member {
  readonly key: string
  readonly label: string
  readonly value: string | number
  readonly note: string
  readonly formula?: string
  readonly open?: true
  /** A row of a table in a text: its cells stand where else the text does. */
  readonly cells?: readonly TextCell[]
}

/** A member in the rows it needs: a text longer than a cell goes on below, under the key with the row's number. */
const inPieces = (member: Member, text: string): readonly Member[] =>
  piecesOf(text).map((value, index) =>
    index === 0
      ? { ...member, value }
      : {
          ...member,
          key: continuedKey(member.key, index + 1),
          label: `${member.label}（续）`,
          value,
          note: '文字过长，一格放不下，接上一行；导入时自动连成一篇',
        },
  )

const goingOn = { label: '', note: '' }

/** A text has a row for each paragraph and each row of a table, so that it can be read, printed and filtered. */
const inRows = (member: Member): readonly Member[] =>
  typeof member.value === 'number'
    ? [member]
    : rowsOfText(member.value).flatMap((rows, index) => {
        const own =
          index === 0 ? member : { ...member, key: paragraphKey(member.key, index + 1), ...goingOn }
        if (rows.kind === 'paragraph') return inPieces(own, rows.text)
        return rows.rows.map((cells, at) => ({
          ...own,
          ...(at > 0 && goingOn),
          ...{ key: tableRowKey(own.key, at + 1), value: '', cells },
        }))
      })

const passage = (report: Report, section: Section): Member => ({
  key: `narrative.${section.place}`,
  label: section.title === '' ? '前言' : section.title,
  value: cleanText(textOf(report, section.place)),
  note: [
    section.guide.counts,
    ...(section.aspects ? [`依次写：${section.aspects.join('、')}`] : []),
  ].join('\n'),
  open: true,
})

/** In an empty form the title follows the organ as it is filled in. */
function membersOf(report: Report, format: Format, form: boolean): readonly Member[] {
  const live = `${address(organPlace)}&${address(yearPlace)}&"${usualTitle('', report.year).replace(String(report.year), '')}"`
  return [
    {
      key: 'title',
      label: '报告标题',
      value: printable(report.title),
      note: form ? '由单位名称和年度自动组成' : '',
      ...(form ? { formula: live } : { open: true as const }),
    },
    {
      key: 'organ.name',
      label: '单位全称',
      value: printable(report.organ.name),
      note: form ? '请填写单位全称' : '',
      open: true,
    },
    { key: 'year', label: '报告年度', value: report.year, note: '数据所属年度，不是公布年度' },
    {
      key: 'format',
      label: '报告格式',
      value: report.format,
      note: `${format.name}（${format.decree}）`,
    },
    ...format.sections.map((section) => passage(report, section)),
  ]
}

/** The sheet while its rows are set. */
interface MembersGrid {
  readonly grid: WorkbookGrid
  /** Where the columns end into which the texts' one is divided, in steps: only the last of them where no text has a table. */
  readonly ends: readonly number[]
  readonly form: boolean
}

/** The columns a cell takes from one step to another. */
const spanOf = (ends: readonly number[], from: number, to: number) => {
  const first = ends.indexOf(from) + 1
  return { column: first + 1, columnSpan: ends.indexOf(to) - first + 1 }
}

const wholeOf = ({ ends }: MembersGrid) => spanOf(ends, 0, steps)
const textWidth = widths[1] ?? 0

/** The cells of a table's row; tells the height they need. */
function setCells({ grid, ends }: MembersGrid, row: number, cells: readonly TextCell[]): number {
  const heights = cells.map((cell) => {
    const { from, to, text, head, points, align } = cell
    const width = ((to - from) * textWidth) / steps
    const style = inTextStyle(head, points, align)
    set(grid, { row, ...spanOf(ends, from, to), style, value: valueIn(cell, width) })
    return heightOf(text, width - 2, points)
  })
  return Math.max(...heights)
}

function setMember(sheet: MembersGrid, row: number, member: Member): void {
  const { grid, ends, form } = sheet
  const { key, label, value, note, formula, open, cells } = member
  const style = textStyle(!open, form)
  set(grid, { row, column: 0, style: labelStyle, value: label })
  if (!cells)
    set(grid, { row, ...wholeOf(sheet), style, value, ...(formula !== undefined && { formula }) })
  const needed = cells ? setCells(sheet, row, cells) : heightOf(String(value), textWidth - 2)
  set(grid, { row, column: ends.length + 1, style: noteStyle, value: note })
  set(grid, { row, column: ends.length + 2, style: noteStyle, value: key })
  const least = form && key.startsWith('narrative') ? 90 : 22
  const height = Math.max(least, needed, heightOf(note, 66, 10), heightOf(label, 30))
  raise(grid, row, Math.min(400, height))
}

function setHeads(sheet: MembersGrid): void {
  const { grid, ends } = sheet
  const head = { row: 0, style: labelStyle }
  set(grid, { ...head, column: 0, value: '项目' })
  set(grid, { ...head, ...wholeOf(sheet), value: '内容' })
  set(grid, { ...head, column: ends.length + 1, value: '说明' })
  set(grid, { ...head, column: ends.length + 2, value: '编码' })
}

/** The result of all checks; `checks` are their cells, `wrong` how many differ. */
function setResult(sheet: MembersGrid, row: number, checks: readonly string[], wrong: number) {
  const count = checks.map((cell) => `IF(ISNUMBER(${cell}),IF(${cell}<>0,1,0),0)`).join('+')
  set(sheet.grid, { row, column: 0, style: labelStyle, value: '校核结果' })
  set(sheet.grid, {
    row,
    ...wholeOf(sheet),
    style: textStyle(true, false),
    value: wrong === 0 ? '没有不符的数' : `${wrong}处不符，见各表的校核`,
    formula: `IF(${count || '0'}=0,"没有不符的数",${count || '0'}&"处不符，见各表的校核")`,
  })
}

/** The columns' widths in millimetres: labels, texts as they are divided, notes, keys. */
const widthsOf = (ends: readonly number[]): readonly number[] => [
  ...widths.slice(0, 1),
  ...ends.map((end, at) => ((end - (ends[at - 1] ?? 0)) * textWidth) / steps),
  ...widths.slice(2),
]

/** The sheet, with the result of all checks below; `checks` are their cells, `wrong` how many differ. */
export function membersSheet(
  { report, format, form }: { report: Report; format: Format; form: boolean },
  checks: readonly string[],
  wrong: number,
): WriteSheet {
  const grid = emptyGrid()
  const members = membersOf(report, format, form).flatMap(inRows)
  const ends = divisions(members.flatMap(({ cells }) => cells ?? []))
  const sheet = { grid, ends, form }
  const organRow = members.findIndex(({ key }) => key === 'organ.name') + 1
  setHeads(sheet)
  for (const [index, member] of members.entries()) setMember(sheet, index + 1, member)
  const row = members.length + 2
  setResult(sheet, row, checks, wrong)
  return {
    name,
    rows: [],
    cells: grid.cells,
    merges: grid.merges,
    rowDefs: grid.heights,
    columns: widthsOf(ends).map((width, column) => ({
      width: columnWidth(width),
      hidden: column === ends.length + 2,
    })),
    dataValidations: [organRule(address({ row: organRow, column: 1 }))],
    protection,
    freezePane: { rows: 1 },
    pageSetup: {
      ...manyPages,
      printArea: `$A$1:$${columnName(form ? ends.length + 1 : ends.length)}$${row + 1}`,
    },
    headerFooter: pageNumber,
  }
}

const organRule = (range: string): DataValidation => ({
  type: 'textLength',
  operator: 'between',
  formula1: '2',
  formula2: '60',
  allowBlank: true,
  showInputMessage: true,
  inputTitle: '单位全称',
  inputMessage: '与印章一致的单位全称',
  range,
})
