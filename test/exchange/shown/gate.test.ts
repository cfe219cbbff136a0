/** Signs that only look like characters, breaks of other programs and broken bytes, at the way in. */
import { expect, test } from 'vitest'
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'
import { key, page, seen, title } from '../../support/shown'

const text = [
  title.replace('人民', '⼈⺠'),
  '⼀、总体情况',
  '示例县⼈⺠政府⻔户⽹站公开信息1520条。',
  '二、主动公开政府信息情况',
  '第二十条第（五）项',
  '信息内容\t本年处理决定数量',
  '⾏政许可\t1520',
  '行政处罚\t77',
].join('\n')

test('radicals are the characters they look like, in organ, title, labels and texts, and it is said', async () => {
  const outcome = await readReport({ text }, formats)
  if (!outcome.ok) throw new Error(outcome.problem.text)
  const { report } = outcome.value.recognised
  expect(report.organ.name).toBe('示例县人民政府')
  expect(report.figures[key]).toBe(1520)
  expect(JSON.stringify(report)).not.toMatch(/[\u2e80-\u2fdf]/)
  expect(report.narrative.overview).toBe('示例县人民政府门户网站公开信息1520条。')
  expect(outcome.value.notes.join()).toContain('从 PDF 复制')
})

test.each(['\v', '\f', '\u0085', '\u2028'])('%j breaks a line', async (sign) => {
  const outcome = await readReport(
    { text: text.replace('⽹站公开', `⽹站。${sign}（一）公开`) },
    formats,
  )
  if (!outcome.ok) throw new Error(outcome.problem.text)
  expect(outcome.value.recognised.report.narrative.overview).toBe(
    '示例县人民政府门户网站。\n（一）公开信息1520条。',
  )
})

test('a page with a broken byte is read; the paragraph it stands in is doubted', async () => {
  const whole = page('1520', '全年公开某条。')
  const at = Buffer.from(whole).indexOf(Buffer.from('某'))
  const read = await seen(Uint8Array.from([...whole.subarray(0, at), ...whole.subarray(at + 1)]))
  expect([read.figure, read.perhaps]).toEqual([1520, undefined])
  expect(read.notes.join()).toContain('文字损坏')
  expect(read.doubted).toHaveLength(1)
})

test('a figure with a broken byte in it is doubted', async () => {
  const whole = page('15X20')
  const at = Buffer.from(whole).indexOf(Buffer.from('X'))
  const read = await seen(Uint8Array.from(whole, (byte, index) => (index === at ? 0xff : byte)))
  expect(read.figure).toBeNull()
  expect(read.perhaps).toBeDefined()
})
