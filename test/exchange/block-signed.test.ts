/** Who signed below a copied table, and when: left out and named once, whatever stands above; what tells of others is judged as ever. */
import { describe, expect, it } from 'vitest'
import { readBlock } from '@/exchange/block'
import type { FigureKey } from '@/report/format'
import { programs } from '../support/copied'
import { format2021, rowsOf, tableOf } from '../support/pasted'

const from: FigureKey = 'requests.received.natural'
const bare = '11|12|13|14|15|16|81 / 23|24|25|26|27|28|153'
const named =
  '本年新收政府信息公开申请数量|11|12|13|14|15|16|81 / （一）予以公开|23|24|25|26|27|28|153'
const organ = '青山县民政局'
const read = (text: string) =>
  Object.values(programs).map((program) =>
    readBlock(program(rowsOf(text)), {
      format: format2021,
      table: tableOf(from),
      from,
      year: 2025,
      organ,
    }),
  )

const signatures = [
  '审核人|李四',
  '审核|李四',
  '填表人：张三',
  '填表人：张三|审核人：李四',
  '填表人|张三|审核人|李四|联系电话|0512-66668888',
  '单位负责人：王五|填表人：张三|填表日期：2026年1月8日',
  '单位负责人（签字）：|填表人：',
  '填报单位（盖章）：青山县民政局|',
  '填报单位|青山县民政局',
  '填表日期|2026年1月8日',
  '联系电话：66668888|',
  '分管领导：王五 / 填表人：张三',
]
describe.each(signatures)('%s', (signature) => {
  it('below bare figures', () => {
    for (const { rows, left, by } of read(`${bare} / ${signature}`)) {
      expect(by).toBe('none')
      expect(rows.map((row) => row.slice(0, 7))).toEqual(rowsOf(bare))
      expect(left).toHaveLength(signature.split(' / ').length)
      expect(left.join()).not.toContain('没有这一行')
    }
  })
  it('below named rows', () => {
    for (const { landed, left } of read(`${named} / ${signature}`)) {
      expect(landed.size).toBe(14)
      expect(left).toHaveLength(signature.split(' / ').length)
      expect(left.join()).not.toContain('没有这一行')
    }
  })
})

it.each([
  '填报单位：绿水县教育局|',
  '填报单位|绿水县教育局',
  '填表日期：2023年1月8日|',
  '审核：去年数据|',
  '制表：红河县民政局办公室|',
  '审核情况|李四',
  '联系群众|12',
])('%s is judged as ever', (note) => {
  for (const above of [bare, named])
    for (const { left } of read(`${above} / ${note}`)) expect(left.join()).not.toContain('签名栏')
})
it.each(['填报单位：绿水县教育局|', '填报单位|绿水县教育局', '填表日期：2023年1月8日|'])(
  '%s is laid or shown with its words, and never without',
  (note) => {
    const words = /教育局|2023/
    for (const { rows, left, said } of read(`${bare} / ${note}`))
      expect(rows.length === 0 ? left.join() : said.join()).toMatch(words)
    for (const { landed, left, said } of read(`${named} / ${note}`))
      expect(landed.size === 0 ? left.join() : said.join()).toMatch(words)
  },
)
