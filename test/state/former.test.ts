/** An organ that was renamed, merged or split finds its former reports, and nobody else's are taken for them. */
import { describe, expect, it } from 'vitest'
import { alikeNames, likelyFormer } from '@/state/former'
import { formatForYear } from '@/format'
import { type Organ, blankReport } from '@/report/report'
import type { Filed } from '@/storage'

describe('names of one organ', () => {
  it.each([
    ['示例市大数据发展管理局', '示例市数据局'],
    ['示例市大数据局', '示例市数据局'],
    ['示例市数据局（本级）', '示例市数据局'],
    ['示例市数据局办公室', '示例市数据局'],
    ['示例市卫生和计划生育委员会', '示例市卫生健康委员会'],
    ['示例县文化体育局', '示例县文化广电和旅游局'],
    ['示例县扶贫开发办公室', '示例县扶贫局'],
    ['示例市发展计划委员会', '示例市发展和改革委员会'],
  ])('%s and %s may be the same', (before, now) => {
    expect(alikeNames(before, now)).toBe(true)
    expect(alikeNames(now, before)).toBe(true)
  })

  it.each([
    ['示例市教育局', '示例市体育局'],
    ['示例市民政局', '示例市民族宗教事务局'],
    ['示例市财政局', '示例市审计局'],
    ['示例县水利局', '示例县林业局'],
    ['示例市公安局', '示例市司法局'],
  ])('%s and %s are two', (one, other) => {
    expect(alikeNames(one, other)).toBe(false)
    expect(alikeNames(other, one)).toBe(false)
  })
})

const format2021 = formatForYear(2024) ?? expect.fail('there is one')
let ids = 0
function filed(year: number, organ: Organ, more: Partial<Filed> = {}): Filed {
  ids += 1
  const report = blankReport(format2021, year, organ)
  return { id: String(ids), report, created: 1, changed: 1, revision: 0, ...more }
}
const asked = (organ: Organ, reports: readonly Filed[], knownAs?: readonly string[]) =>
  likelyFormer(reports, { year: 2025, organ }, knownAs).map(({ report }) => report.organ.name)

describe('the former report of an organ', () => {
  const others = [
    filed(2024, { name: '示例市财政局' }),
    filed(2024, { name: '示例市审计局' }),
    filed(2024, { name: '示例市大数据发展管理局' }),
  ]

  it('is found by a like name among others', () => {
    expect(asked({ name: '示例市数据局' }, others)).toEqual(['示例市大数据发展管理局'])
  })
  it('is found by telephone and website, before a like name', () => {
    const reached = { name: '示例市政务服务办', phone: '0518-1234567' }
    const site = { name: '示例市信息中心', website: 'https://sj.shili.gov.cn/' }
    const all = [...others, filed(2024, reached), filed(2024, site)]
    expect(
      asked({ name: '示例市数据局', phone: '05181234567', website: 'sj.shili.gov.cn' }, all),
    ).toEqual(['示例市政务服务办', '示例市信息中心', '示例市大数据发展管理局'])
  })
  it('is offered where it is the only one, and where this report bore its name', () => {
    expect(asked({ name: '示例市数据局' }, others.slice(0, 1))).toEqual(['示例市财政局'])
    expect(asked({ name: '示例市数据局' }, others, ['示例市审计局'])[0]).toBe('示例市审计局')
  })
  it.each([
    ['of an organ that goes on reporting', filed(2025, { name: '示例市大数据发展管理局' }), 0],
    ['of another year', filed(2023, { name: '示例市数据中心' }), 1],
    ['of a sample', filed(2024, { name: '示例市大数据局' }, { sample: true }), 1],
    ['made up', filed(2024, { name: '示例市大数据局', demonstration: true }), 1],
  ])('is none %s', (_, one, found) => {
    expect(asked({ name: '示例市数据局' }, [...others, one])).toHaveLength(found)
  })
  it('is not offered once it is known', () => {
    const organ = { name: '示例市数据局', formerNames: ['示例市大数据发展管理局'] }
    expect(asked(organ, others)).toEqual([])
  })
})
