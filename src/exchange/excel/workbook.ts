/** The whole workbook of a report: the three tables, what is no figure, and the figures as a list. */
import type { Format } from '@/report/format'
import type { Report } from '@/report/report'
import { printable } from '../document/text'
import { sealed } from '../sealed'
import { figuresSheet } from './figures'
import { membersSheet } from './members'
import { placesOf } from './places'
import { baseFont } from './style'
import { type FigureSource, tableSheet } from './table'

export const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The library writes a font's colour before its size; the schema wants the size first. */
export const inSchemaOrder = (styles: string): string =>
  styles.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, '$2$1')

const aboutOf = ({ title, organ }: Report) => ({ title, organ: printable(organ.name) })

/** The workbook as a file; `form` makes it one for units to fill in. The library is loaded now. */
export async function workbookOf(report: Report, format: Format, form = false): Promise<Blob> {
  const { writeXlsx } = await import('hucre/xlsx')
  const source: FigureSource = { report, format, places: placesOf(format), form }
  const tables = format.sections.flatMap((section) => {
    const table = format.tables.find(({ id }) => id === section.table)
    return table ? [tableSheet(source, section, table)] : []
  })
  const members = membersSheet(
    source,
    tables.flatMap(({ checks }) => checks),
    tables.reduce((sum, { wrong }) => sum + wrong, 0),
  )
  const sheets = tables.map(({ sheet }) => sheet)
  const bytes = await writeXlsx({
    sheets: form
      ? [members, ...sheets, figuresSheet(source)]
      : [...sheets, members, figuresSheet(source)],
    defaultFont: baseFont,
  })
  return sealed(new Blob([Uint8Array.from(bytes)], { type: mime }), aboutOf(report), {
    'xl/styles.xml': inSchemaOrder,
  })
}
