/** What stands right over a table, as its caption or as a line, holds for its figures: another office, year or measure is asked about. */
import { describe, expect, it } from 'vitest'
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'
import { figureOf } from '@/report/report'

const table = (caption: string, rows: string) => `${caption}<table border="1">${rows}</table>`
const row = (...cells: readonly string[]) =>
  `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`
const applicants = [
  row('', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'),
  row('一、本年新收政府信息公开申请数量', '5', '1', '0', '0', '0', '0', '6'),
].join('')
const fees = row('信息内容', '本年收费金额') + row('行政事业性收费', '86000')
const title = '<h1>示例县水利局2024年政府信息公开工作年度报告</h1>'

async function doubted(html: string) {
  const outcome = await readReport({ html }, formats)
  if (!outcome.ok) return expect.fail(outcome.problem.text)
  const { report, doubts } = outcome.value.recognised
  const of = (key: string) => doubts.some(({ figures }) => figures.includes(key))
  return {
    received: figureOf(report, 'requests.received.natural'),
    requests: of('requests.received.natural'),
    fees: of('proactive.fees.amount'),
    doubts: doubts.length,
  }
}
const own = (caption: string, rows: string) =>
  `${title}<p>三、收到和处理政府信息公开申请情况</p><table border="1"><caption>${caption}</caption>${rows}</table>`
const line = (caption: string, rows: string) => `${title}${table(`<p>${caption}</p>`, rows)}`

describe.each([
  ['a caption', own],
  ['a line', line],
])('as %s', (_, page) => {
  it.each([
    '示例县教育局2024年收到和处理政府信息公开申请情况',
    '示例县教育局',
    '（示例县教育局）',
    '表2 示例县教育局依申请公开情况',
    '2023年收到和处理政府信息公开申请情况',
    '2023年度',
    '上年数',
    '去年同期收到和处理政府信息公开申请情况',
    '2024年上半年',
    '1—6月累计',
    '占比（%）',
    '单位：万件',
    '单位：人次',
  ])('%s is asked about', async (caption) => {
    const { received, requests } = await doubted(page(caption, applicants))
    expect([received, requests]).toEqual([5, true])
  })

  it.each([
    '',
    '收到和处理政府信息公开申请情况',
    '示例县水利局2024年收到和处理政府信息公开申请情况',
    '表2 收到和处理政府信息公开申请情况（2024年）',
    '2024年1-12月',
    '单位：件',
    '单位：件、万元',
    '本年新收和上年结转',
  ])('%s says nothing against them', async (caption) => {
    const { received, requests } = await doubted(page(caption, applicants))
    expect([received, requests]).toEqual([5, false])
  })

  it.each(['单位：元', '（单位：亿元）', '收费情况（单位：元）'])(
    'another unit of money is asked about: %s',
    async (caption) => {
      expect((await doubted(page(caption, fees + applicants))).fees).toBe(true)
    },
  )
})

it('a hidden caption says nothing', async () => {
  const page = own('示例县教育局', applicants).replace('<caption>', '<caption hidden>')
  expect((await doubted(page)).requests).toBe(false)
})

it('two reports that only their captions name are two', async () => {
  const rows = [
    row('', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'),
    row('一、本年新收政府信息公开申请数量', '5', '1', '0', '0', '0', '0', '6'),
    row('二、上年结转政府信息公开申请数量', '5', '1', '0', '0', '0', '0', '6'),
    row('四、结转下年度继续办理', '5', '1', '0', '0', '0', '0', '6'),
  ].join('')
  const both = ['示例县水利局', '示例县教育局'].map(
    (organ) => `<table><caption>${organ}</caption>${rows}</table>`,
  )
  const outcome = await readReport({ html: `<p>2024年</p>${both.join('')}` }, formats)
  if (!outcome.ok) return expect.fail(outcome.problem.text)
  const all = [outcome.value, ...(outcome.value.others ?? [])]
  expect(all.map(({ recognised }) => recognised.report.organ.name)).toEqual([
    '示例县水利局',
    '示例县教育局',
  ])
})
