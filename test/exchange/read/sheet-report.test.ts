/** A report that a unit set into one spreadsheet: headings and paragraphs in rows of one cell, tables between them. */
import { type BookType, utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { compose } from '@/exchange/document/compose'
import { readReport } from '@/exchange/readers'
import { formatForYear, formats } from '@/format'
import type { Report } from '@/report/report'
import { fullReport } from '../../support/full-report'

const format = formatForYear(2024)
if (!format) throw new Error('no format')
const report = fullReport(format)

interface Laid {
  readonly text: string
  readonly column: number
  readonly wide?: number
  readonly high?: number
}
type Row = readonly Laid[]

/** How the sheet is set. */
interface Way {
  /** The column everything begins in. */
  readonly from: number
  /** Rows of text are merged over all columns. */
  readonly merged: boolean
  /** A section's paragraphs stand in one cell. */
  readonly wrapped?: true
  /** Rows put under each table. */
  readonly under?: readonly (readonly string[])[]
}

function rowsOf(of: Report, way: Way): readonly Row[] {
  const { from, merged, wrapped, under = [] } = way
  const rows: Row[] = []
  let open = false
  for (const block of compose(of, format ?? raise()).blocks) {
    if (block.kind === 'table') {
      for (const row of block.rows)
        rows.push(
          row.map(({ text, column, columnSpan, rowSpan }) => ({
            ...{ text, column: column + from, wide: columnSpan, high: rowSpan },
          })),
        )
      for (const cells of under)
        rows.push(cells.map((text, index) => ({ text, column: from + index * 2 })))
    } else if (block.kind !== 'picture') {
      const last = rows.at(-1)?.[0]
      const joins = wrapped && open && block.kind === 'paragraph' && last
      if (joins) rows.splice(-1, 1, [{ ...last, text: `${last.text}\n${block.text}` }])
      else rows.push([{ text: block.text, column: from, wide: merged ? 12 : 1 }])
      open = block.kind === 'paragraph'
    }
  }
  return rows
}

function raise(): never {
  throw new Error('no format')
}

/** The rows as a workbook of this kind. */
function book(
  rows: readonly Row[],
  bookType: BookType = 'xlsx',
  more?: readonly Row[],
): Uint8Array {
  const sheetOf = (all: readonly Row[]) => {
    const texts = all.map((row) => {
      const line: (string | null)[] = []
      for (const { text, column } of row) line[column] = text
      return Array.from(line, (text: string | null | undefined) => text ?? null)
    })
    const sheet = utils.aoa_to_sheet(texts)
    sheet['!merges'] = all.flatMap((row, r) =>
      row.flatMap(({ column: c, wide = 1, high = 1 }) =>
        wide > 1 || high > 1 ? [{ s: { r, c }, e: { r: r + high - 1, c: c + wide - 1 } }] : [],
      ),
    )
    return sheet
  }
  const made = utils.book_new(sheetOf(rows), 'Sheet1')
  if (more) utils.book_append_sheet(made, sheetOf(more), '填报说明')
  return new Uint8Array(write(made, { type: 'array', bookType }) as ArrayBuffer)
}

async function read(bytes: Uint8Array, file?: string) {
  const outcome = await readReport(
    { bytes },
    formats,
    undefined,
    file === undefined ? {} : { file },
  )
  if (!outcome.ok) throw new Error(outcome.problem.text)
  const { report: found, problems, doubts } = outcome.value.recognised
  return { found, problems, doubts: doubts.map(({ why }) => why) }
}

async function same(bytes: Uint8Array) {
  const { found, problems, doubts } = await read(bytes)
  expect(found.figures).toEqual(report.figures)
  expect(found.narrative).toEqual(report.narrative)
  expect(found.title).toBe(report.title)
  expect(doubts).toEqual([])
  return problems
}

const plain: Way = { from: 0, merged: false }

describe('the text among the tables of a sheet', () => {
  test.each(['xlsx', 'biff8', 'ods', 'xlml'] as const)('%s', async (kind) => {
    expect(await same(book(rowsOf(report, { ...plain, merged: true }), kind))).toEqual([])
  })

  test('in column B, not merged', async () => {
    expect(await same(book(rowsOf(report, { ...plain, from: 1 })))).toEqual([])
  })

  test('paragraphs with line breaks in one cell', async () => {
    expect(await same(book(rowsOf(report, { ...plain, wrapped: true })))).toEqual([])
  })

  test('notes under a table are no text of the section; a remark is told', async () => {
    const under = [
      ['备注：数据取自年度台账。'],
      ['单位：示例县教育局'],
      ['填表人：张三', '审核人：李四', '填报日期：2025年1月5日'],
    ]
    const problems = await same(book(rowsOf(report, { ...plain, merged: true, under })))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('表格下的说明有 3 段没有读入：“备注：数据取自年度台账。”')
  })

  test('a sheet beside it that explains how to fill in is no part of the last section', async () => {
    const more = [[{ text: '1.本表由各单位填报，于1月20日前报送。', column: 0 }]]
    const problems = await same(book(rowsOf(report, plain), 'xlsx', more))
    expect(problems).toEqual([
      '工作表“填报说明”的文字上方没有章节标题，有 1 段没有读入：“1.本表由各单位填报，于1月20日前报送。”。如果是报告的内容，请补到正文',
    ])
  })
})

describe('a sheet of tables only', () => {
  const tables = rowsOf(report, plain).filter(
    (row) => row.length > 1 || /^第二十条/.test(row[0]?.text ?? ''),
  )

  test('is said once, not of each heading', async () => {
    const { found, problems } = await read(book(tables))
    expect(found.figures).toEqual(report.figures)
    expect(problems).toEqual(['这个文件里没有正文，只读了表格'])
  })

  test('an office that only the name of the file tells is doubted', async () => {
    const { found, doubts } = await read(book(tables), '示例县教育局2024年政府信息公开年报.xlsx')
    expect(found.organ.name).toBe('示例县教育局')
    expect(doubts).toContain('单位名称取自文件名，请核对')
  })
})
