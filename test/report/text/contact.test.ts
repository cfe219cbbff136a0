/** What a report tells of its organ: its own 单位信息 first, then the telephone and the site its preface gives. */
import { describe, expect, it } from 'vitest'
import { blankReport, type Organ } from '@/report/report'
import { formats } from '@/format'
import { organTold, phonesIn, untold } from '@/report/text/contact'

const format = formats.at(-1) ?? expect.fail('There is a format')
const reportOf = (organ: Organ, lead: string) => ({
  ...blankReport(format, 2025, organ),
  narrative: { lead },
})

describe('a report tells', () => {
  it.each([
    ['联系电话：0451-57321163）。', '0451-57321163'],
    ['请与本局联系（地址：示例路1号，邮编：150500，电话：57321163）。', '57321163'],
    ['统计期限为2025年1月1日至12月31日，共20250101条。', ''],
    ['国办公开办函〔2021〕30号', ''],
  ])('in “%s” the telephone “%s”', (lead, phone) => {
    expect(phonesIn(lead)[0]?.text ?? '').toBe(phone)
    expect(organTold(reportOf({ name: '示例局' }, lead))['phone']).toBe(phone)
  })

  it.each([
    ['本报告可在网站（http://www.example.gov.cn/zwgk/）下载。', 'http://www.example.gov.cn/zwgk/'],
    ['网址：www.example.gov.cn.', 'www.example.gov.cn'],
    ['网址：(https://example.gov.cn/a?b=1)', 'https://example.gov.cn/a?b=1'],
    ['没有网址。', ''],
  ])('in “%s” the site “%s”', (lead, website) => {
    expect(organTold(reportOf({ name: '示例局' }, lead))['website']).toBe(website)
  })

  it.each([
    ['请与本局联系（地址：示例县中山路1号，邮编：150500，电话：57321163）。', '示例县中山路1号'],
    ['联系地址：示例市解放街12号办公楼3楼；电话：57321163', '示例市解放街12号办公楼3楼'],
    ['电子邮箱地址：office@example.gov.cn，网站地址：www.example.gov.cn/道路', ''],
    ['地址：www.example.gov.cn', ''],
    ['没有地址。', ''],
  ])('in “%s” the office “%s”', (lead, address) => {
    expect(organTold(reportOf({ name: '示例局' }, lead))['address']).toBe(address)
  })

  it('its own before what its text says', () => {
    const told = organTold(reportOf({ name: '示例局', phone: '12' }, '电话：0451-57321163'))
    expect(told['phone']).toBe('12')
  })
})

it('only what is blank is offered, by the first that tells it', () => {
  const told: readonly Organ[] = [
    { name: '示例局', phone: '', formerNames: ['旧局'] },
    { name: '示例局', phone: '2', level: 'department', formerNames: ['更旧局'] },
  ]
  expect(untold({ name: '' }, told)).toEqual({
    ...{ name: '示例局', phone: '2', level: 'department' },
    formerNames: ['旧局'],
  })
  expect(untold({ name: '示例局', phone: '3', level: 'county' }, told)).toEqual({
    formerNames: ['旧局'],
  })
  expect(untold({ name: '示例局' }, [])).toEqual({})
})
