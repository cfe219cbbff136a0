/** Conditional formats of a workbook: what they hide or scale is read as shown, and what cannot be told is doubted. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it, test } from 'vitest'
import { file, sheet } from '../../support/sheet-file'
import { seen } from '../../support/shown'

const white = '<font><color rgb="FFFFFFFF"/></font>'
const none = '<numFmt numFmtId="180" formatCode=";;;"/>'
const black = '<fill><patternFill><bgColor rgb="FF000000"/></patternFill></fill>'

/** A workbook whose figure, B7, has this conditional format. */
async function ruled(look: string, rule: string, value: number | string = 1520, sqref = 'B7') {
  const parts = unzipSync(await file(sheet({ value })))
  const put = (name: string, before: string, inner: string) => {
    const xml = strFromU8(parts[name] ?? new Uint8Array())
    expect(xml).toContain(before)
    parts[name] = strToU8(xml.replace(before, inner + before))
  }
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()).replace(
    /<dxfs\b[^>]*(?:\/>|>[\s\S]*?<\/dxfs>)/,
    '',
  )
  parts['xl/styles.xml'] = strToU8(styles)
  put('xl/styles.xml', '</styleSheet>', `<dxfs count="1"><dxf>${look}</dxf></dxfs>`)
  const format = `<conditionalFormatting sqref="${sqref}">${rule}</conditionalFormatting>`
  const name = 'xl/worksheets/sheet1.xml'
  const xml = strFromU8(parts[name] ?? new Uint8Array())
  parts[name] = strToU8(xml.replace('</sheetData>', `</sheetData>${format}`))
  const read = await seen(zipSync(parts))
  return [read.figure, read.perhaps] as const
}

const rule = (type: string, inner: string, more = '') =>
  `<cfRule type="${type}" dxfId="0" priority="1" ${more}>${inner}</cfRule>`
const formula = (text: string) => `<formula>${text}</formula>`
const is = (operator: string, ...than: string[]) =>
  rule('cellIs', than.map(formula).join(''), `operator="${operator}"`)
const always = rule('expression', formula('TRUE'))

it.each([
  ['white', white, always],
  ['white by the theme', '<font><color theme="0"/></font>', always],
  ['black on black', `<font><color rgb="FF000000"/></font>${black}`, always],
  ['struck', '<font><strike/></font>', always],
  ['formatted away', none, always],
  ['above a number', white, is('greaterThan', '0')],
  ['between two numbers', white, is('between', '1', '2000')],
  ['not between two numbers', white, is('notBetween', '1', '2')],
  ['equal', white, is('equal', '1520')],
  ['itself above a number', white, rule('expression', formula('B7&gt;=1000'))],
  ['filled', white, rule('notContainsBlanks', formula('LEN(TRIM(B7))&gt;0'))],
  ['icons alone', '', '<cfRule type="iconSet" priority="1"><iconSet showValue="0"/></cfRule>'],
])('a figure hidden by a rule that holds is blank, and doubted: %s', async (_, look, one) => {
  expect(await ruled(look, one)).toEqual([null, [null, 1520]])
})

test('a figure scaled by a rule that holds is what is shown, and doubted', async () => {
  const look = '<numFmt numFmtId="180" formatCode="0,"/>'
  expect(await ruled(look, always, 1520000)).toEqual([1520, [1520, 1520000]])
})

it.each([
  ['not above', white, is('greaterThan', '2000')],
  ['not below', none, is('lessThan', '1')],
  ['never', none, rule('expression', formula('FALSE'))],
  ['not blank', white, rule('containsBlanks', formula('LEN(TRIM(B7))=0'))],
  ['bold', '<font><b/></font>', rule('expression', formula('$A$1&gt;3'))],
  ['a red ground', '<fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill>', always],
  [
    'red on rose by a formula',
    '<font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill>',
    rule('expression', formula('B7&lt;&gt;SUM(C1:C9)')),
  ],
  [
    'a scale of colours',
    '',
    '<cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FFFF0000"/></colorScale></cfRule>',
  ],
  ['bars with their number', '', '<cfRule type="dataBar" priority="1"><dataBar/></cfRule>'],
])('a rule that changes nothing one reads gives no doubt: %s', async (_, look, one) => {
  expect(await ruled(look, one)).toEqual([1520, undefined])
})

it.each([
  ['white by another cell', white, rule('expression', formula('$C$1=1'))],
  ['away by another cell', none, is('equal', '$C$1')],
  ['doubles', white, rule('duplicateValues', '')],
])('a rule that nobody can work out here is a doubt: %s', async (_, look, one) => {
  const [figure, perhaps] = await ruled(look, one)
  expect([figure, perhaps !== undefined]).toEqual([1520, true])
})

test('a rule holds in its ranges alone', async () => {
  expect(await ruled(white, always, 1520, 'C:C B77 90:92')).toEqual([1520, undefined])
  expect(await ruled(white, always, 1520, 'A30 B7:D8')).toEqual([null, [null, 1520]])
})

test('a nought that a rule hides because it is one stays a nought', async () => {
  expect(await ruled(white, is('equal', '0'), 0)).toEqual([0, undefined])
})
