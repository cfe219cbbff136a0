/** The sheet of what is no figure: title, organ, year, format and the texts, each under its key. */
import type { DataValidation, WriteSheet } from 'hucre/xlsx'
import { type Format, type Section } from '@/report/format'
import { type Report, textOf, usualTitle } from '@/report/report'
import { cleanText } from '@/report/text/gate'
import { continuedKey, paragraphKey } from '../read/keyed'
import { printable } from '../document/text'
import { type CellPlace, address } from './address'
import { emptyGrid, protection, raise, set } from './grid'
import { paragraphsOf, piecesOf } from './long'
import {
  columnWidth,
  heightOf,
  labelStyle,
  manyPages,
  noteStyle,
  pageNumber,
  textStyle,
} from './style'

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

/** A text has a row for each paragraph, so that it can be read, printed and filtered. */
const inRows = (member: Member): readonly Member[] =>
  typeof member.value === 'number'
    ? [member]
    : paragraphsOf(member.value).flatMap((text, index) =>
        index === 0
          ? inPieces(member, text)
          : inPieces(
              { ...member, key: paragraphKey(member.key, index + 1), label: '', note: '' },
              text,
            ),
      )

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

/** The sheet, with the result of all checks below; `checks` are their cells, `wrong` how many differ. */
export function membersSheet(
  { report, format, form }: { report: Report; format: Format; form: boolean },
  checks: readonly string[],
  wrong: number,
): WriteSheet {
  const grid = emptyGrid()
  const members = membersOf(report, format, form).flatMap(inRows)
  const organRow = members.findIndex(({ key }) => key === 'organ.name') + 1
  for (const [column, value] of ['项目', '内容', '说明', '编码'].entries())
    set(grid, { row: 0, column, style: labelStyle, value })
  for (const [index, { key, label, value, note, formula, open }] of members.entries()) {
    const row = index + 1
    const text = { row, column: 1, style: textStyle(!open, form), value }
    set(grid, { row, column: 0, style: labelStyle, value: label })
    set(grid, { ...text, ...(formula !== undefined && { formula }) })
    set(grid, { row, column: 2, style: noteStyle, value: note })
    set(grid, { row, column: 3, style: noteStyle, value: key })
    const least = form && key.startsWith('narrative') ? 90 : 22
    raise(
      grid,
      row,
      Math.min(
        400,
        Math.max(least, heightOf(String(value), 108), heightOf(note, 66, 10), heightOf(label, 30)),
      ),
    )
  }
  const row = members.length + 2
  const count = checks.map((cell) => `IF(ISNUMBER(${cell}),IF(${cell}<>0,1,0),0)`).join('+')
  set(grid, { row, column: 0, style: labelStyle, value: '校核结果' })
  set(grid, {
    row,
    column: 1,
    style: textStyle(true, false),
    value: wrong === 0 ? '没有不符的数' : `${wrong}处不符，见各表的校核`,
    formula: `IF(${count || '0'}=0,"没有不符的数",${count || '0'}&"处不符，见各表的校核")`,
  })
  return {
    name,
    rows: [],
    cells: grid.cells,
    merges: grid.merges,
    rowDefs: grid.heights,
    columns: widths.map((width, column) => ({ width: columnWidth(width), hidden: column === 3 })),
    dataValidations: [organRule(address({ row: organRow, column: 1 }))],
    protection,
    freezePane: { rows: 1 },
    pageSetup: { ...manyPages, printArea: `$A$1:$${form ? 'C' : 'B'}$${row + 1}` },
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
