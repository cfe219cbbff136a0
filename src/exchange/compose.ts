/** How a report becomes the printed document: where texts, tables, pictures and annex stand, how the file is called. */
import { showFigure } from '@/report/figure'
import { type Format, type NarrativePlace, type Section, cellsOf } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { type Report, figureOf, textOf } from '@/report/report'
import type { Block, Document, PictureBlock, TableBlock } from './document'
import { printable, textBlocks } from './text'

/** What the officer chose to add to the statutory report. */
export interface Additions {
  /** What was acknowledged, and the written reason; printed as an annex, nothing if empty. */
  readonly annex: readonly { readonly what: string; readonly reason: string }[]
  /** Charts at the end of a section, or behind the last one. */
  readonly charts: readonly {
    readonly after: NarrativePlace | 'end'
    readonly picture: PictureBlock
  }[]
}

/** The statutory report and nothing else. */
export const nothingAdded: Additions = { annex: [], charts: [] }

const nameOfSection = ({ title }: Section): string =>
  title.replace(/^[一二三四五六七八九十]+、/, '')

function tableBlock(report: Report, format: Format, section: Section): TableBlock {
  const table = format.tables.find(({ id }) => id === section.table)
  if (!table) throw new Error(`The format ${format.id} declares no table ${section.table ?? ''}`)
  const { rows, headRows } = layoutOf(format, table)
  const cells = cellsOf(format)
  return {
    kind: 'table',
    name: `${table.name} ${nameOfSection(section)}`,
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

const annexBlocks = (annex: Additions['annex']): readonly Block[] =>
  annex.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: '附：数据核实说明', newPage: true },
        ...annex.flatMap(({ what, reason }, index): readonly Block[] => [
          { kind: 'paragraph', text: printable(`${index + 1}.${what}`) },
          { kind: 'paragraph', text: printable(`说明：${reason.replace(/\s+/g, ' ')}`) },
        ]),
      ]

/** The report as it is printed; a blank figure prints empty, an empty text prints nothing. */
export function compose(
  report: Report,
  format: Format,
  { annex, charts }: Additions = nothingAdded,
): Document {
  const title = printable(report.title)
  const chartsAfter = (place: NarrativePlace | 'end'): readonly Block[] =>
    charts.filter(({ after }) => after === place).map(({ picture }) => picture)
  const blocks = format.sections.flatMap((section): readonly Block[] => [
    ...(section.title === ''
      ? []
      : [{ kind: 'heading', level: 1, text: section.title } satisfies Block]),
    ...textBlocks(textOf(report, section.place)),
    ...(section.table === undefined ? [] : [tableBlock(report, format, section)]),
    ...chartsAfter(section.place),
  ])
  return {
    title,
    blocks: [
      { kind: 'title', text: title },
      ...blocks,
      ...chartsAfter('end'),
      ...annexBlocks(annex),
    ],
  }
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
