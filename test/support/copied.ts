/** What other programs put on the clipboard for a block of cells: the same cells, told in each one's own way. */

interface Flavours {
  readonly html: string
  readonly text: string
}
export type Rows = readonly (readonly string[])[]

const tabs = (rows: Rows, end: string): string => rows.map((row) => row.join('\t')).join(end)
const lines = (rows: Rows, cell: (text: string) => string): string =>
  rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')
const number = /^[+-]?\d/

const excelPage = (body: string): string =>
  `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style><!-- td {mso-number-format:General;} --></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=144 style='border-collapse:collapse'>
<!--StartFragment--> <col width=72 span=2 style='width:54pt'>${body}<!--EndFragment--></table></body></html>`

/** By program: Excel, WPS, LibreOffice, Google's sheets, Word, a page in a browser, plain text. */
export const programs: Readonly<Record<string, (rows: Rows) => Flavours>> = {
  Excel: (rows) => ({
    html: excelPage(
      lines(
        rows,
        (text) => `<td height=19 class=xl65 align=right style='height:14pt'>${text}</td>`,
      ),
    ),
    text: `${tabs(rows, '\r\n')}\r\n`,
  }),
  WPS: (rows) => ({
    html: excelPage(
      lines(rows, (text) => `<td class=xl22${number.test(text) ? ' x:num' : ''}>${text}</td>`),
    ),
    text: `${tabs(rows, '\r\n')}\r\n`,
  }),
  LibreOffice: (rows) => ({
    html: `<html><body><table cellspacing="0" border="0"><colgroup span="2" width="85"></colgroup>${lines(
      rows,
      (text) =>
        number.test(text)
          ? `<td align="right" sdval="${text}" sdnum="2052;">${text}</td>`
          : `<td align="left">${text === '' ? '<br>' : text}</td>`,
    )}</table></body></html>`,
    text: `${tabs(rows, '\n')}\n`,
  }),
  'Google Sheets': (rows) => ({
    html: `<meta charset='utf-8'><google-sheets-html-origin><style>td {border: 1px solid #ccc;}</style><table><tbody>${lines(
      rows,
      (text) =>
        number.test(text)
          ? `<td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:${text}}">${text}</td>`
          : `<td>${text}</td>`,
    )}</tbody></table>`,
    text: tabs(rows, '\n'),
  }),
  Word: (rows) => ({
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><body>
<!--StartFragment--><table class=MsoTableGrid border=1 cellspacing=0>${lines(
      rows,
      (text) =>
        `<td width=138 valign=top><p class=MsoNormal align=center><span lang=EN-US>${text}<o:p>${text === '' ? '&nbsp;' : ''}</o:p></span></p></td>`,
    )}</table><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`,
    text: `${tabs(rows, '\r\n')}\r\n`,
  }),
  'a web page': (rows) => ({
    html: `<meta charset='utf-8'><table style="color: rgb(0, 0, 0);"><tbody>${lines(
      rows,
      (text) => `<td style="padding: 0px;">\n  ${text}\n</td>`,
    )}</tbody></table>`,
    text: tabs(rows, '\n'),
  }),
  'plain text': (rows) => ({ html: '', text: tabs(rows, '\r\n') }),
}
