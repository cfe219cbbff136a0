/** 校验报告: an error explained as a lawful exception is told as explained, every other error as left. */
import { expect, it } from 'vitest'
import { acknowledgementOf, type Finding } from '@/check'
import { checkReport } from '@/exchange/document/check-report'
import format from '@/format/2021'
import { finishedOf } from '../support/finished'
import { fullReport } from '../support/full-report'

const report = fullReport(format)
const error = (id: string, rest: Partial<Finding> = {}): Finding => ({
  id,
  check: id,
  severity: 'error',
  text: `“${id}”不衔接`,
  figures: ['requests.carriedIn.natural'],
  ...rest,
})

const page = (finding: Finding, ...siblings: readonly Finding[]): string => {
  const finished = finishedOf(report, format)
  const { reason } = acknowledgementOf(finding, report, '机构改革，并入 2 件', 1)
  const explained = [{ finding: finding.id, text: finding.text, figures: [], reason }]
  const findings = [finding, ...siblings]
  return checkReport({ ...finished, verdict: { ...finished.verdict, findings, explained } }, [])
}

it.each([
  [error('carried', { explicable: true }), '没有发现必须改正的错误', '已说明的 1 项'],
  [error('balance'), '还有 1 处必须改正的错误', '已说明的 1 项'],
])('%j: %s', (finding, ...words) => {
  for (const word of words) expect(page(finding)).toContain(word)
})

it('one reason hides no sibling that is told in the same words', () => {
  const words: Partial<Finding> = { severity: 'warning', text: '较上年变化较大，请核实' }
  const [one, sibling] = [error('a', words), error('b', words)]
  expect(page(one, sibling)).toContain('请核实且尚未说明的 1 项；已说明的 1 项')
  expect(page(one, sibling).split(words.text ?? '')).toHaveLength(3)
})
