/** How a report becomes the printed document: which texts are headings, where tables stand, how the file is called. */
import { showFigure } from '@/report/figure'
import { type Format, cellsOf } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { type Report, figureOf, textOf } from '@/report/report'
import type { Block, Document, TableBlock } from './document'

/** Characters no XML and no page can hold: controls, halves of surrogate pairs, non-characters. */
const unprintable = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu

const printable = (text: string): string => text.replace(/\t/g, ' ').replace(unprintable, '').trim()

const numbered = /^[（(][一二三四五六七八九十]+[）)]/
const longestHeading = 30

const isHeading = (line: string): boolean =>
  numbered.test(line) && Array.from(line).length <= longestHeading && !line.includes('。')

/** The lines of a text that say something; a short line numbered （一） is a heading. */
function textBlocks(text: string): readonly Block[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(printable)
    .filter((line) => line !== '')
    .map((line) =>
      isHeading(line)
        ? { kind: 'heading', level: 2, text: line }
        : { kind: 'paragraph', text: line },
    )
}

function tableBlock(report: Report, format: Format, id: string): TableBlock {
  const table = format.tables.find((one) => one.id === id)
  if (!table) throw new Error(`The format ${format.id} declares no table ${id}`)
  const { rows, headRows } = layoutOf(format, table)
  const cells = cellsOf(format)
  return {
    kind: 'table',
    name: table.name,
    widths: table.widths,
    headRows,
    rows: rows.map((row) =>
      row.map(({ row, column, rowSpan, columnSpan, role, text, upright, key }) => ({
        row,
        column,
        rowSpan,
        columnSpan,
        role,
        text:
          key === undefined
            ? text
            : showFigure(figureOf(report, key), cells.get(key)?.kind ?? 'count'),
        ...(upright && { upright }),
        ...(key !== undefined && { key }),
      })),
    ),
  }
}

/** The report as it is printed; a blank figure prints empty, an empty text prints nothing. */
export function compose(report: Report, format: Format): Document {
  const title = printable(report.title)
  const blocks = format.sections.flatMap((section): readonly Block[] => [
    ...(section.title === ''
      ? []
      : [{ kind: 'heading', level: 1, text: section.title } satisfies Block]),
    ...textBlocks(textOf(report, section.place)),
    ...(section.table === undefined ? [] : [tableBlock(report, format, section.table)]),
  ])
  return { title, blocks: [{ kind: 'title', text: title }, ...blocks] }
}

const illegal = /[\\/:*?"<>|\p{C}]/gu
/** Systems allow 255 bytes; a Chinese character takes three. */
const longestName = 75

/** The usual name of the report's file: its title without what file names must not hold, and the suffix. */
export function fileName(report: Report, extension: string, suffix = ''): string {
  const title = Array.from(report.title.replace(illegal, '').trim())
    .slice(0, longestName - suffix.length)
    .join('')
  return `${title.replace(/^\.+|[. ]+$/g, '') || '年度报告'}${suffix}.${extension}`
}
