/** How a report becomes the printed document: where texts, tables, pictures and annex stand, how the file is called. */
import type { Explained } from '@/check'
import { showFigure } from '@/report/figure'
import { type Cell, type Format, type NarrativePlace, type Section, cellsOf } from '@/report/format'
import { type LaidCell, layoutOf } from '@/report/layout'
import { type Report, figureOf, textOf } from '@/report/report'
import { cleanReport } from '@/report/text/clean'
import { titleLines } from '@/report/text/title'
import { startsOf } from './breaks'
import type { Block, Document, PictureBlock, TableBlock } from './document'
import { cellSetting, evenFigures, tableSetting, titleRoom } from './setting'
import { annexBlocks, annexMention } from '../paper/annex'
import { correctedMention, correctedWords } from '../paper/corrected'
import { signature } from '../paper/signature'
import { printable, textBlocks } from './text'

/** What the officer chose to add to the statutory report. */
export interface Additions {
  /** What was verified, with the written reasons; printed as an annex, nothing if empty. */
  readonly annex: readonly Omit<Explained, 'finding'>[]
  /** Charts at the end of a section, or behind the last one. */
  readonly charts: readonly {
    readonly after: NarrativePlace | 'end'
    readonly picture: PictureBlock
  }[]
  /** 落款: the organ's name over this day, 2026年1月20日; none if absent. */
  readonly signed?: string
  /** The day it was corrected on, where it takes the place of what was published; said below the text. */
  readonly corrected?: string
  /** Pages are printed on one side only: all numbers at the right. */
  readonly oneSided?: boolean
}

/** The statutory report and nothing else. */
const nothingAdded: Additions = { annex: [], charts: [] }

const nameOfSection = ({ title }: Section): string =>
  title.replace(/^[一二三四五六七八九十]+、/, '')

/** A figure as printed; an amount carries its unit where no heading names it: 21552.9万元. */
function printedFigure(report: Report, { key, kind, unit, row, column }: Cell): string {
  const text = showFigure(figureOf(report, key), kind)
  const named = [...row, ...column].some((heading) => heading.text.includes(unit))
  return text !== '' && kind === 'amount' && !named ? `${text}${unit}` : text
}

function tableBlock(report: Report, format: Format, section: Section): TableBlock {
  const table = format.tables.find(({ id }) => id === section.table)
  if (!table) throw new Error(`The format ${format.id} declares no table ${section.table ?? ''}`)
  const { rows, headRows } = layoutOf(format, table)
  const cells = cellsOf(format)
  const texts = rows.map((line) =>
    line.map((cell): readonly [LaidCell, string] => {
      const declared = cell.key === undefined ? undefined : cells.get(cell.key)
      return [cell, declared ? printedFigure(report, declared) : cell.text]
    }),
  )
  const setting = tableSetting(table.widths, texts.flat())
  const cellRows = evenFigures(
    texts.map((line) =>
      line.map(([cell, text]) => {
        const { row, column, rowSpan, columnSpan, role, upright, key } = cell
        return {
          ...{ row, column, rowSpan, columnSpan, role, text },
          ...(upright && { upright }),
          ...(key !== undefined && { key }),
          ...cellSetting(cell, text, setting.widths),
        }
      }),
    ),
    setting.widths,
  )
  return {
    kind: 'table',
    name: `${table.name} ${nameOfSection(section)}`,
    ...setting,
    headRows,
    starts: startsOf(cellRows, headRows, setting.rowHeight),
    rows: cellRows,
  }
}

/** Pictures numbered in the order they stand in. */
function numbered(blocks: readonly Block[]): readonly Block[] {
  let number = 0
  return blocks.map((block) =>
    block.kind === 'picture'
      ? {
          ...block,
          caption: printable(`图${(number += 1)} ${block.caption}`),
          alt: printable(block.alt),
        }
      : block,
  )
}

/** The report as it is printed; a blank figure prints empty, an empty text prints nothing. */
export function compose(
  given: Report,
  format: Format,
  { annex, charts, signed, corrected = '', oneSided }: Additions = nothingAdded,
): Document {
  const report = cleanReport(given)
  const lines = titleLines(printable(report.title), titleRoom)
  const title = lines.join('')
  const chartsAfter = (place: NarrativePlace | 'end'): readonly Block[] =>
    charts.filter(({ after }) => after === place).map(({ picture }) => picture)
  const sections = format.sections.flatMap((section): readonly Block[] => [
    ...(section.title === ''
      ? []
      : [{ kind: 'heading', level: 1, text: section.title } satisfies Block]),
    ...textBlocks(textOf(report, section.place)),
    ...(section.table === undefined ? [] : [tableBlock(report, format, section)]),
    ...chartsAfter(section.place),
  ])
  const body = numbered([...sections, ...chartsAfter('end')])
  const onPage = correctedWords(corrected)
  const behind = [
    ...correctedMention(corrected),
    ...annexMention(annex),
    ...(signed === undefined ? [] : signature(report.organ.name, signed)),
    ...annexBlocks(annex),
  ]
  return {
    title,
    blocks: [
      { kind: 'title', text: title, lines, ...(onPage !== '' && { onPage }) },
      ...body,
      ...behind,
    ],
    ...(oneSided && { oneSided }),
  }
}
