/** Heads in another order than the decree's: their columns are read as they are headed, and where they only could be counted, they are asked about. */
import { describe, expect, it } from 'vitest'
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'
import type { FigureKey } from '@/report/format'
import { figureOf } from '@/report/report'

const row = (cells: readonly (string | number)[]) =>
  `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`

const page = (body: string) => `<h1>示例局2024年政府信息公开工作年度报告</h1><table>${body}</table>`

async function read(html: string) {
  const outcome = await readReport({ html }, formats)
  if (!outcome.ok) return expect.fail(outcome.problem.text)
  const { report, doubts, origins } = outcome.value.recognised
  const unsure = new Set(doubts.flatMap(({ figures }) => figures))
  return {
    /** What went in wrong without a doubt. */
    wrong: (truth: Readonly<Record<FigureKey, number>>) =>
      Object.entries(truth).filter(
        ([key, figure]) => origins.has(key) && !unsure.has(key) && figureOf(report, key) !== figure,
      ),
    right: (truth: Readonly<Record<FigureKey, number>>) =>
      Object.entries(truth).filter(([key, figure]) => figureOf(report, key) === figure).length,
  }
}

const people = ['natural', 'business', 'research', 'welfare', 'legalService', 'otherOrganisation']
const organisations = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']
const applicants = (order: readonly number[]): string =>
  page(
    row(['', '申请人情况']) +
      row(['自然人', '法人或其他组织', '总计']) +
      row(order.map((at) => organisations[at] ?? '')) +
      row(['一、本年新收政府信息公开申请数量', 30, ...order.map((at) => 10 + at), 90]) +
      row(['二、上年结转政府信息公开申请数量', 5, ...order.map((at) => at), 15]),
  )
const applicantsTruth = Object.fromEntries(
  people.flatMap((who, at) => [
    [`requests.received.${who}`, at === 0 ? 30 : 9 + at],
    [`requests.carriedIn.${who}`, at === 0 ? 5 : at - 1],
  ]),
)

const swaps = (count: number): readonly (readonly number[])[] =>
  Array.from({ length: count }, (_, one) => one).flatMap((one) =>
    Array.from({ length: count - one - 1 }, (_, other) => {
      const order = Array.from({ length: count }, (__, at) => at)
      order[one] = one + 1 + other
      order[one + 1 + other] = one
      return order
    }),
  )

const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const members = ['upheld', 'corrected', 'otherResult', 'pending', 'total']
const groups = ['review', 'direct', 'afterReview']
/** Of the three groups one is in another order; heads as copied without their merged cells. */
const proceedings = (group: number, order: readonly number[]): string => {
  const own = (at: number) => (at === group ? order : [0, 1, 2, 3, 4])
  const heads = (at: number) => own(at).map((one) => results[one] ?? '')
  return page(
    row(['行政复议', '行政诉讼']) +
      row([...heads(0), '未经复议直接起诉', '复议后起诉']) +
      row([...heads(1), ...heads(2)]) +
      row(groups.flatMap((_, at) => own(at).map((one) => [3, 4, '', 6, 13][one] ?? ''))),
  )
}
const proceedingsTruth = Object.fromEntries(
  groups.flatMap((group) =>
    members.flatMap((member, at) =>
      at === 2 ? [] : [[`proceedings.${group}.${member}`, [3, 4, 0, 6, 13][at] ?? 0]],
    ),
  ),
)

describe('two heads of applicants change places, copied without merged cells', () => {
  it.each(swaps(5))('%d %d %d %d %d', async (...order) => {
    expect((await read(applicants(order))).wrong(applicantsTruth)).toEqual([])
  })
})

describe.each([0, 1, 2])('two heads of results change places in group %d', (group) => {
  it.each(swaps(5))('%d %d %d %d %d', async (...order) => {
    expect((await read(proceedings(group, order))).wrong(proceedingsTruth)).toEqual([])
  })
})

it('in the declared order all are read', async () => {
  const [one, other] = [
    await read(applicants([0, 1, 2, 3, 4])),
    await read(proceedings(0, [0, 1, 2, 3, 4])),
  ]
  expect(one.right(applicantsTruth)).toBe(Object.keys(applicantsTruth).length)
  expect(other.right(proceedingsTruth)).toBe(Object.keys(proceedingsTruth).length)
})

it('heads broken over lines are in order, piece by piece', async () => {
  const broken = page(
    row(['', '法人或其他组织']) +
      row(['自然人', '总计']) +
      row(['商业企', '科研机', '社会公益', '法律服务']) +
      row(['其他']) +
      row(['业', '构', '组织', '机构']) +
      row(['一、本年新收政府信息公开申请数量', 30, 10, 11, 12, 13, 14, 90]) +
      row(['二、上年结转政府信息公开申请数量', 5, 0, 1, 2, 3, 4, 15]),
  )
  expect((await read(broken)).right(applicantsTruth)).toBe(Object.keys(applicantsTruth).length)
})
