/** What a workbook holds beyond the columns and sheets that are read is said, in every kind of workbook. */
import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'

const title = '示例局2024年政府信息公开工作年度报告'
const rows: (string | number)[][] = [
  [title],
  ['第二十条第（五）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政许可', 12],
]
type Kind = 'xlsx' | 'biff8' | 'ods' | 'xlml'

async function notesOf(kind: Kind, cells: Readonly<Record<string, string | number>>, sheets = 1) {
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet(rows)
  utils.sheet_add_aoa(sheet, [['列']], { origin: 'BH3' })
  for (const [origin, value] of Object.entries(cells))
    utils.sheet_add_aoa(sheet, [[value]], { origin })
  for (let at = 0; at < sheets; at++)
    utils.book_append_sheet(
      book,
      at === 0 ? sheet : utils.aoa_to_sheet([['无']]),
      `表${String(at)}`,
    )
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: kind }) as ArrayBuffer)
  const read = await readReport({ bytes }, formats)
  if (!read.ok) return expect.fail(read.problem.text)
  expect(read.value.recognised.report.figures['proactive.licensing.decisions']).toBe(12)
  return read.value.notes.filter((note) => /前 60/.test(note))
}

describe.each(['xlsx', 'biff8', 'ods', 'xlml'] as const)('%s', (kind) => {
  it('says how many cells stand behind the last column that is read', async () => {
    expect(await notesOf(kind, { BI2: 7, BJ4: '备注', CA4: 0, DD1: 1 })).toEqual([
      '工作表“表0”列数过多，只读取了前 60 列，后面 4 格的内容没有读取',
    ])
  })
  it('says nothing of a sheet that ends there', async () => {
    expect(await notesOf(kind, {})).toEqual([])
  })
  it('says how many sheets there are', async () => {
    expect(await notesOf(kind, {}, 62)).toEqual(['工作簿有 62 个工作表，只读取了前 60 个'])
  })
})
