/** Two reports in one sheet, one above the other: their figures are doubted, and so are the year and the organ. */
import { expect, it } from 'vitest'
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'
import { file } from '../../support/sheet-file'

const lines = (organ: string, year: number, figure: string) => [
  [`${organ}${String(year)}年政府信息公开工作年度报告`],
  ['二、主动公开政府信息情况'],
  ['第二十条第（五）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政许可', figure],
  ['第二十条第（六）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政处罚', '77'],
  ['行政强制', '8'],
]

/** The members of the report that are doubted, and whether its figure is. */
async function doubted(...reports: readonly (readonly string[][])[]) {
  const bytes = await file({ name: '表', rows: reports.flat() })
  const outcome = await readReport({ bytes }, formats)
  if (!outcome.ok) return expect.fail(outcome.problem.text)
  const { doubts } = outcome.value.recognised
  const key = 'proactive.licensing.decisions'
  return {
    members: doubts.flatMap(({ member }) => member ?? []),
    figure: doubts.some(({ figures }) => figures.includes(key)),
  }
}

const own = lines('示例县水利局', 2024, '15')

it.each([
  ['last year above', [lines('示例县水利局', 2023, '9'), own], ['year']],
  ['last year below', [own, lines('示例县水利局', 2023, '9')], ['year']],
  ['another office below', [own, lines('示例县教育局', 2024, '9')], ['organ']],
])('%s', async (_, reports, members) => {
  const found = await doubted(...reports)
  expect(found.figure).toBe(true)
  expect(found.members).toEqual(expect.arrayContaining(members))
})

it('one report alone is of its year', async () => {
  expect(await doubted(own)).toEqual({ members: [], figure: false })
})

it.each(['0,123', '0 123', '01,234'])('%s is no number in groups', async (text) => {
  const { figure } = await doubted(lines('示例县水利局', 2024, text))
  expect(figure).toBe(true)
})
