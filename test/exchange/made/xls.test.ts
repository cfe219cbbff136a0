/** What .xls and .xlsx show in another way than it is stored: LibreOffice saves the workbooks as .xls, where it is installed. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, it } from 'vitest'
import { type Expected, shows } from '../../support/made'
import { converted, hasOffice } from '../../support/office'
import { file, sheet } from '../../support/sheet-file'

const rule = (type: string, more: string, inner: string): string =>
  `<conditionalFormatting sqref="B7"><cfRule type="${type}" dxfId="0" priority="1" ${more}>${inner}</cfRule></conditionalFormatting>`
const above = rule('cellIs', 'operator="greaterThan"', '<formula>0</formula>')
const white = '<font><color rgb="FFFFFFFF"/></font>'

/** The workbook with a rule's look, and its sheet rewritten. */
async function made(look: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await file(sheet({ value: 1520 })))
  const edit = (name: string, to: (xml: string) => string) => {
    parts[name] = strToU8(to(strFromU8(parts[name] ?? new Uint8Array())))
  }
  edit('xl/styles.xml', (xml) =>
    xml
      .replace(/<dxfs\b[^>]*(?:\/>|>[\s\S]*?<\/dxfs>)/, '')
      .replace('</styleSheet>', `<dxfs count="1"><dxf>${look}</dxf></dxfs></styleSheet>`),
  )
  edit('xl/worksheets/sheet1.xml', change)
  return zipSync(parts)
}
const ruled = (look: string, one = above) =>
  made(look, (xml) => xml.replace('</sheetData>', `</sheetData>${one}`))
const counted = (xml: string): string => xml.replace(/(<c r="B7"[^>]*>)(<v>)/, '$1<f>760+760</f>$2')
const viewed = (xml: string, inner: string): string =>
  xml
    .replace(/<sheetViews>[\s\S]*?<\/sheetViews>/, '')
    .replace('<sheetData>', `${inner}<sheetData>`)
const inFormulas = '<sheetViews><sheetView showFormulas="1" workbookViewId="0"/></sheetViews>'

const files: Readonly<Record<string, readonly [Uint8Array, ...Expected]>> = {
  counted: [await made('', counted), 1520],
  'formulas shown': [await made('', (xml) => viewed(counted(xml), inFormulas)), 1520, '?'],
  'a number where formulas are shown': [await made('', (xml) => viewed(xml, inFormulas)), 1520],
  'signs of a font': [
    await file(sheet({ value: 1520, style: { font: { name: 'Wingdings' } } })),
    1520,
    '?',
  ],
  'repeated until full': [
    await file(sheet({ value: 1520, style: { alignment: { horizontal: 'fill' } } })),
    1520,
    '?',
  ],
  'black on black': [
    await file(
      sheet({
        value: 1520,
        style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '000000' } } },
      }),
    ),
    1520,
    '?',
  ],
  'a column too narrow': [
    await file(sheet({ value: 1520 }, { columns: [{ width: 20 }, { width: 2 }] })),
    1520,
    '?',
  ],
  'a narrow column of a figure that fits': [
    await file(sheet({ value: 15 }, { columns: [{ width: 20 }, { width: 3 }] })),
    15,
  ],
  'nearly white': [
    await file(sheet({ value: 1520, style: { font: { color: { rgb: 'FAFAFA' } } } })),
    null,
    1520,
  ],
  'a grey that shows': [
    await file(sheet({ value: 1520, style: { font: { color: { rgb: '777777' } } } })),
    1520,
  ],
  'a rule that only reddens': [await ruled('<font><color rgb="FFFF0000"/></font>'), 1520],
  'a white word on red by a rule': [
    await ruled(
      '<font><color rgb="FFFFFFFF"/></font><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/><bgColor rgb="FFFF0000"/></patternFill></fill>',
    ),
    1520,
  ],
}
/** In .xls what a rule may hide is doubted, whether it holds or not. */
const rules: Readonly<Record<string, Uint8Array>> = {
  white: await ruled(white),
  'struck out': await ruled('<font><strike/></font>'),
  'of a formula': await ruled(white, rule('expression', '', '<formula>LEN(B7)&gt;0</formula>')),
}

it.each(Object.entries(files))('.xlsx: %s', (_name, [bytes, ...expected]) => shows(bytes, expected))

it('.xlsx: columns of no width', async () => {
  const flat =
    '<sheetFormatPr defaultRowHeight="15" defaultColWidth="0"/><cols><col min="1" max="1" width="9"/></cols>'
  const bytes = await made('', (xml) =>
    viewed(xml.replace(/<sheetFormatPr[^>]*>|<cols>.*?<\/cols>/g, ''), flat),
  )
  await shows(bytes, [null])
})

it('.xlsx: rows of no usual height', async () => {
  const flat = '<sheetFormatPr defaultRowHeight="0"/>'
  const bytes = await made('', (xml) => viewed(xml.replace(/<sheetFormatPr[^>]*>/, ''), flat))
  await shows(bytes, [1520, '?'])
})

describe.skipIf(!hasOffice)('.xls', () => {
  const all = {
    ...Object.fromEntries(Object.entries(files).map(([name, [bytes]]) => [name, bytes])),
    ...rules,
  }
  const named = Object.fromEntries(
    Object.entries(all).map(([name, bytes]) => [`${name}.xlsx`, bytes]),
  )
  const saved = hasOffice ? converted(named, 'xls') : new Map<string, Uint8Array>()
  const of = (name: string) => saved.get(`${name}.xlsx`) ?? new Uint8Array()

  // LibreOffice does not keep that formulas are shown.
  it.each(Object.entries(files).filter(([name]) => name !== 'formulas shown'))(
    '%s',
    (name, [, ...expected]) => shows(of(name), expected),
  )
  it('formulas shown', async () => {
    const bytes = Buffer.from(of('counted'))
    const at = bytes.indexOf(Buffer.from([0x3e, 0x02, 0x12, 0x00]))
    bytes[at + 4] = (bytes[at + 4] ?? 0) | 1
    await shows(bytes, [1520, '?'])
  })
  it.each(Object.keys(rules))('a rule: %s', (name) => shows(of(name), [1520, '?']))
})
