/** Pinyin above the text of a cell is no part of the text. */
import { expect, it } from 'vitest'
import { withoutPinyin } from '@/exchange/read/sheet/within'

it.each([
  ['<is><t>行政许可</t><rPh sb="0" eb="2"><t>xíngzhèng</t></rPh></is>', '<is><t>行政许可</t></is>'],
  ['<is><t>12</t></is>', '<is><t>12</t></is>'],
  [
    '<t>一</t><rPh><t>yī</t></rPh><t>二</t><rPh><t>èr</t></rPh><t>三</t>',
    '<t>一</t><t>二</t><t>三</t>',
  ],
  ['<t>一</t><rPh><t>yī', '<t>一</t><rPh><t>yī'],
])('%s', (xml, shown) => {
  expect(withoutPinyin(xml)).toBe(shown)
})

it('ends on many that are never closed', () => {
  const xml = '<rPh sb="0">'.repeat(200_000)
  expect(withoutPinyin(xml)).toBe(xml)
})
