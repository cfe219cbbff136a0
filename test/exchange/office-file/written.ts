/** Office files no program at hand writes, written here. */
import { strToU8 } from 'fflate'

/** A page saved as one file, its body coded as asked. */
export function messageOf(
  html: string | Uint8Array,
  coding: 'quoted-printable' | 'base64' | '8bit' = 'quoted-printable',
): Uint8Array {
  const bytes = typeof html === 'string' ? strToU8(html) : html
  const body =
    coding === 'base64'
      ? Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')
      : coding === '8bit'
        ? Buffer.from(bytes).toString('latin1')
        : quoted(bytes)
  const file = [
    'From: <Saved by Blink>',
    'Subject: =?utf-8?Q?=E6=8A=A5=E5=91=8A?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----=_Part"',
    '',
    '------=_Part',
    'Content-Type: text/html; charset=utf-8',
    `Content-Transfer-Encoding: ${coding}`,
    '',
    body,
    '------=_Part',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '------=_Part--',
    '',
  ].join('\r\n')
  return Buffer.from(file, 'latin1')
}

const quoted = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) =>
    byte > 126 || byte < 32 || byte === 61
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  )
    .join('')
    .replace(/(?:=..|[^=]){20}/g, '$&=\r\n')

const cells = (...texts: readonly (string | number)[]): string =>
  texts
    .map((text) =>
      typeof text === 'number'
        ? `<Cell ss:StyleID="shown"><Data ss:Type="Number">${String(text)}</Data></Cell>`
        : `<Cell><Data ss:Type="String">${text}</Data></Cell>`,
    )
    .join('')

/** An Excel 2003 XML workbook with everything that keeps a cell from view. */
export const excel2003 = (): Uint8Array =>
  strToU8(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
<Styles>
<Style ss:ID="shown"/>
<Style ss:ID="struck"><Font ss:StrikeThrough="1"/></Style>
<Style ss:ID="white"><Font ss:Color="#FFFFFF"/></Style>
<Style ss:ID="head"><Font ss:Color="#FFFFFF"/><Interior ss:Color="#003366" ss:Pattern="Solid"/></Style>
<Style ss:ID="scaled"><NumberFormat ss:Format="0!.0,"/></Style>
<Style ss:ID="none"><NumberFormat ss:Format=";;;"/></Style>
<Style ss:ID="named"><NumberFormat ss:Format="Fixed"/></Style>
</Styles>
<Worksheet ss:Name="表"><Table>
<Column/><Column ss:Hidden="1"/><Column/>
<Row>${cells('2024年报告', '藏列', '乙', '丙', '丁')}</Row>
<Row ss:Hidden="1">${cells('藏行', 1, 2)}</Row>
<Row ss:Index="4"><Cell ss:MergeDown="1"><Data ss:Type="String">高</Data></Cell>${cells('x', 12)}</Row>
<Row>${cells('x')}<Cell ss:StyleID="scaled"><Data ss:Type="Number">86000</Data></Cell><Cell ss:StyleID="named"><Data ss:Type="Number">8.6047</Data></Cell></Row>
<Row><Cell ss:StyleID="head"><Data ss:Type="String">白字深底</Data></Cell><Cell ss:Index="3" ss:StyleID="struck"><Data ss:Type="Number">77</Data></Cell><Cell ss:StyleID="white"><Data ss:Type="Number">88</Data></Cell><Cell ss:StyleID="none"><Data ss:Type="Number">99</Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="去年"><Table><Row>${cells('旧', 5)}</Row></Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
</Workbook>`)

const run = (text: string, look = ''): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`
const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`
const revision = (kind: string, ...runs: readonly string[]): string =>
  `<aml:annotation aml:id="1" w:type="Word.${kind}"><aml:content>${runs.join('')}</aml:content></aml:annotation>`
const cell = (properties: string, text: string): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`

/** A Word 2003 XML document with merged cells, a revision and hidden text. */
export const word2003 = (): Uint8Array =>
  strToU8(`<?xml version="1.0"?><?mso-application progid="Word.Document"?>
<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core">
<w:styles><w:style w:type="paragraph" w:default="on" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>
<w:body><wx:sect>
${paragraph(run('示例局2024年政府信息公开工作年度报告'))}
${paragraph(run('本年'), revision('Insertion', run('新')), run('收'), run('藏', '<w:vanish/>'))}
<w:tbl><w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="100"/><w:gridCol w:w="100"/></w:tblGrid>
<w:tr>${cell('<w:vmerge w:val="restart"/>', '高')}${cell('<w:gridSpan w:val="2"/>', '宽')}</w:tr>
<w:tr>${cell('<w:vmerge/>', '')}${cell('', '5')}${cell('', '6')}</w:tr>
</w:tbl></wx:sect></w:body></w:wordDocument>`)
