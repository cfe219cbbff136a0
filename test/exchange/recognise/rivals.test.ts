/** Two tables that contradict each other: what only one of them says clearly is doubted, too. */
import { expect, test } from 'vitest'
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'
import { rival } from '../../support/rival'

const read = async (first: string, second: string) => {
  const html = `<meta charset=utf-8><p>示例县人民政府2025年政府信息公开工作年度报告<p>三、收到和处理政府信息公开申请情况${first}${second}`
  const outcome = await readReport({ bytes: new TextEncoder().encode(html) }, formats)
  if (!outcome.ok) throw new Error(outcome.problem.text)
  const { report, doubts } = outcome.value.recognised
  const doubted = (key: string) => doubts.some(({ figures }) => figures.includes(key))
  return { figures: report.figures, doubted }
}

test.each([
  ['a row is broken in the second', rival(1), rival(2, '行标题不清')],
  ['a row is broken in the first', rival(1, '行标题不清'), rival(2)],
])('%s', async (_, first, second) => {
  const { doubted } = await read(first, second)
  expect(doubted('requests.received.natural')).toBe(true)
  expect(doubted('requests.partlyGranted.natural')).toBe(true)
  expect(doubted('requests.partlyGranted.total')).toBe(true)
})

test.each([
  ['the same table twice', rival(1), rival(1)],
  ['the same table twice, a row of it broken', rival(1), rival(1, '行标题不清')],
])('%s gives no doubt of what is clear', async (_, first, second) => {
  const { figures, doubted } = await read(first, second)
  expect(figures['requests.partlyGranted.total']).toBe(14)
  expect(doubted('requests.partlyGranted.total')).toBe(false)
})
