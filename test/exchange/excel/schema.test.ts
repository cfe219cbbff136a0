/** The workbook keeps the order its schema demands where the library does not. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { workbookOf } from '@/exchange/excel/workbook'
import { formatById } from '@/format'
import { samples } from '@/sample/hulan'

it('names the size of every font before its colour', async () => {
  const report = samples[0]
  const format = report && formatById(report.format)
  if (!report || !format) throw new Error('The seed has its format')
  const file = await workbookOf(report, format)
  const styles = unzipSync(new Uint8Array(await file.arrayBuffer()))['xl/styles.xml']
  const fonts = [...strFromU8(styles ?? new Uint8Array()).matchAll(/<font>(.*?)<\/font>/g)]
  const orders = fonts.map(([, font = '']) => [...font.matchAll(/<(\w+)/g)].map(([, name]) => name))
  const rank = ['b', 'i', 'sz', 'color', 'name']
  expect(orders.some((order) => order.includes('color') && order.includes('sz'))).toBe(true)
  for (const order of orders)
    expect(order).toEqual([...order].sort((a, b) => rank.indexOf(a ?? '') - rank.indexOf(b ?? '')))
})
