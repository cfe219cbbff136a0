/** Short names of figures read as officers say them, with no blank between their parts. */
import { describe, expect, it } from 'vitest'
import { formats } from '@/format'
import { cellsOf, shortName } from '@/report/format'

describe.each(formats)('in the format of $id', (format) => {
  it.each([
    ['proceedings.direct.upheld', '行政诉讼·未经复议直接起诉·结果维持'],
    ['proceedings.review.total', '行政复议·总计'],
    ['requests.granted.natural', '予以公开·自然人'],
    ['requests.concluded.natural', '（七）总计·自然人'],
    ['requests.concluded.total', '（七）总计·总计'],
  ])('%s is %s', (key, name) => {
    expect(shortName(format, key)).toBe(name)
  })

  it('a row called like a column is told by the heading above it', () => {
    const key = 'requests.other.other.otherOrganisation'
    if (cellsOf(format).has(key)) expect(shortName(format, key)).toBe('其他处理·其他·其他')
  })

  it('no name holds a blank', () => {
    for (const key of cellsOf(format).keys()) expect(shortName(format, key)).not.toMatch(/\s/)
  })
})
