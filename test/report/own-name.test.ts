/** A unit's short name on the list is its own; the name of another organ is not, however near it is. */
import { describe, expect, it } from 'vitest'
import { isNameOf } from '@/report/consolidation/unit-index'
import { plainUnitName } from '@/report/consolidation/unit-name'
import { namedAs } from '@/state/sum/units'
import { granted, unitReport } from '../support/consolidation'

const organ = '示例县人民政府'

describe('the name on a report', () => {
  it.each([
    ['示例县市场监督管理局', '市场监管局'],
    ['市场监管局', '示例县市场监督管理局'],
    ['示例县财政局', '县财政局'],
    ['示例县发展和改革局', '发改局'],
    ['示例县卫生健康委员会', '卫生健康局'],
    ['甲镇人民政府', '甲镇'],
  ])('%s is that of %s on the list', (name, listed) => {
    expect(isNameOf(name, listed, organ)).toBe(true)
  })

  it.each([
    ['示例县城市管理局', '市场监管局'],
    ['示例县财政局', '教育局'],
    ['外县市场监督管理局', '市场监管局'],
    ['示例县市场监督管理局', '市政管理局'],
    ['示例县水产局', '水利局'],
    ['东方镇人民政府', '东镇'],
    ['', '市场监管局'],
  ])('%s is not that of %s', (name, listed) => {
    expect(isNameOf(name, listed, organ)).toBe(false)
  })
})

it('keeps 市场 of a bureau’s name, which is no area, and 局 and 委员会 apart from none', () => {
  expect(plainUnitName('市场监管局', '示例市人民政府')).toBe('市场监管')
  expect(plainUnitName('示例市市场监管局', '示例市人民政府')).toBe('市场监管')
  expect(plainUnitName('外市市场监管局', '示例市人民政府')).not.toBe('市场监管')
})

it('puts a report under the name it is given, each name at its time, and leaves the report as it came', () => {
  const report = unitReport('示例县市场监督管理局', granted(3))
  const short = namedAs(report, '市场监管局')
  expect([short.organ.name, report.organ.name]).toEqual(['市场监管局', '示例县市场监督管理局'])
  expect(short.figures).toBe(report.figures)
  expect(namedAs(report, '市场监管局')).toBe(short)
  expect(namedAs(report, '示例县财政局').organ.name).toBe('示例县财政局')
})
