/** Of two columns of two years in one row this year's is taken, wherever it stands and whatever empty cells follow. */
import { describe, expect, it } from 'vitest'
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'
import { figureOf } from '@/report/report'

const row = (...cells: readonly string[]) =>
  `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`

/** The rows of one figure each, under these heads, with so many empty cells behind. */
const page = (heads: readonly string[], figures: readonly string[], empty: number): string => {
  const blank = Array<string>(empty).fill('')
  const part = (name: string, ...rows: readonly string[]) =>
    row(name, ...(empty > 0 ? Array<string>(heads.length + empty).fill('') : [])) +
    row('信息内容', ...heads, ...blank) +
    rows.map((one) => row(one, ...figures, ...blank)).join('')
  return `<h1>示例局2024年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p><table>${part('第二十条第（五）项', '行政许可')}${part('第二十条第（六）项', '行政处罚', '行政强制')}</table>`
}

async function read(html: string) {
  const outcome = await readReport({ html }, formats)
  if (!outcome.ok) return expect.fail(outcome.problem.text)
  const { report, doubts } = outcome.value.recognised
  const keys = ['licensing', 'penalties', 'coercion'].map((one) => `proactive.${one}.decisions`)
  return {
    figures: keys.map((key) => figureOf(report, key)),
    doubted: keys.filter((key) => doubts.some(({ figures }) => figures.includes(key))),
  }
}

const ours = '本年处理决定数量'
describe.each([0, 1, 2])('with %d empty cells behind', (empty) => {
  it.each([
    ['before', ['上年处理决定数量', ours], ['9', '5']],
    ['behind', [ours, '上年处理决定数量'], ['5', '9']],
    ['before, in words run together', ['上年本年处理决定数量', ours], ['9', '5']],
    [
      'before, and how they differ behind',
      ['上年处理决定数量', ours, '同比增减'],
      ['9', '5', '-4'],
    ],
  ])('last year %s', async (_, heads, figures) => {
    expect(await read(page(heads, figures, empty))).toEqual({ figures: [5, 5, 5], doubted: [] })
  })

  it.each([
    ['the same heads twice', [ours, ours], ['9', '5']],
    ['a head that says nothing', ['数量', ours], ['9', '5']],
  ])('%s is asked about', async (_, heads, figures) => {
    const { figures: read_, doubted } = await read(page(heads, figures, empty))
    expect(read_.filter((one) => one !== null && one !== 5)).toEqual([])
    expect(doubted.length === 3 || read_.every((one) => one === 5)).toBe(true)
  })
})
