/** Excel 2003 XML workbooks written by hand: the small report with its figure's cell in any way. */
import { strToU8 } from 'fflate'
import { report } from './shown'

export interface Excel2003Extras {
  readonly styles?: string
  /** Attributes of the table, and of the rows of the figure. */
  readonly table?: string
  readonly row?: string
  readonly columns?: string
  /** What stands in the sheet behind its table. */
  readonly sheet?: string
  /** A row before that of the figure. */
  readonly above?: string
}

const cell = (text: string): string =>
  `<Cell ss:StyleID="plain"><Data ss:Type="${/^\d+$/.test(text) ? 'Number' : 'String'}">${text}</Data></Cell>`

/** @param figure the figure's whole cell. */
export function excel2003File(figure: string, extras: Excel2003Extras = {}): Uint8Array {
  const { before, rows, after } = report(figure, cell('全年公开。'), cell)
  const line = (cells: readonly string[]) => {
    const own =
      cells.length === 1
        ? (cells[0] ?? '').replace('<Cell', '<Cell ss:MergeAcross="1"')
        : cells.join('')
    return cells.includes(figure)
      ? `${extras.above ?? ''}<Row ${extras.row ?? ''}>${own}</Row>`
      : `<Row>${own}</Row>`
  }
  const lines = [...before.map((one) => [one]), ...rows, ...after.map((one) => [one])].map(line)
  return strToU8(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">
<Styles><Style ss:ID="plain"><Font ss:Color="#000000"/></Style>${extras.styles ?? ''}</Styles>
<Worksheet ss:Name="表"><Table ${extras.table ?? ''}>${extras.columns ?? ''}${lines.join('')}</Table>${extras.sheet ?? ''}</Worksheet></Workbook>`)
}
