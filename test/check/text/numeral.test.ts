/** Numbers in prose are read exactly and written back in their own style. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumeral, writeNumeral } from '@/check/text/read/numeral'
import { amountOf, digitsFor, readQuantity, says } from '@/check/text/read/quantity'

describe('numerals', () => {
  it.each([
    ['12', 12],
    ['1,234', 1234],
    ['１，２３４', 1234],
    ['１２．５', 12.5],
    ['13,612,500', 13612500],
    ['十', 10],
    ['十二', 12],
    ['一百二十三', 123],
    ['一百零五', 105],
    ['两', 2],
    ['二〇', 20],
    ['一二〇', 120],
    ['三千零六', 3006],
    ['一万两千', 12000],
    ['零', 0],
  ])('%s is %d', (text, value) => {
    expect(readNumeral(text, 0)).toMatchObject({ value, end: text.length, exact: true })
  })

  it.each([
    '三四件',
    '十余件',
    '几十件',
    '约12件',
    '近百件',
    '120多件',
    '10—20件',
    '3至5件',
    '超过30件',
  ])('%s is no exact count', (text) => {
    const at = text.search(/[\d一二三四五六七八九十百](?!.*[—至].*\d.*[—至])/)
    const last = text.search(/[\d一二三四五六七八九十百]+[余多]?[件]/)
    expect(readQuantity(text, Math.max(at, last))?.exact).toBe(false)
  })

  it('come back as they were, in every style', () => {
    const styles = fc.record({
      script: fc.constantFrom('arabic' as const, 'fullWidth' as const, 'chinese' as const),
      grouped: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), styles, (value, style) => {
        // A trailing 万 or 亿 is read with the unit.
        const text = `${writeNumeral(value, style)}件`
        const quantity = readQuantity(text, 0)
        expect(quantity && amountOf(quantity), text).toBe(value)
        expect(quantity?.end).toBe(text.length)
      }),
    )
  })
})

describe('quantities', () => {
  it.each([
    ['3.2万条', 32000, 1],
    ['86.42万元', 86.42, 1e4],
    ['864200元', 86.42, 1e4],
    ['1.5亿元', 15000, 1e4],
    ['72 份', 72, 1],
    ['百分之三十三', 33, 1],
    ['百分之12.5', 12.5, 1],
  ])('%s amounts to %d', (text, amount, base) => {
    const quantity = readQuantity(text, 0)
    expect(quantity && amountOf(quantity, base)).toBe(amount)
    expect(quantity?.end).toBe(text.length)
  })

  it('hold what rounds to their printed digits', () => {
    const quantity = readQuantity('157.3万件', 0)
    if (!quantity) throw new Error('It begins with a number')
    expect(says(quantity, 1573179)).toBe(true)
    expect(says(quantity, 1574179)).toBe(false)
  })

  it.each([
    ['1,234件', 5678, '5,678'],
    ['１３件', 21, '２１'],
    ['一百二十件', 105, '一百零五'],
    ['3.2万条', 41500, '4.15'],
  ])('%s mended to %d reads %s', (text, amount, digits) => {
    const quantity = readQuantity(text, 0)
    expect(quantity && digitsFor(quantity, amount)).toBe(digits)
  })
})
