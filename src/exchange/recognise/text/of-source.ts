/** The texts of a source, whatever it is: a paper, a page, or a spreadsheet that holds a whole report. */
import type { Format } from '@/report/format'
import type { SourceDocument } from '../../read/source'
import type { FiguresReading } from '../figures'
import { type Texts, readTexts } from './narrative'
import { isSheet, spread } from './sheet'
import { textTables } from './tables'

/** How many tables stand before the first table of each statutory one. */
function firstTables(reading: Pick<FiguresReading, 'tables'>): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  for (const [index, ids] of [...reading.tables].sort(([a], [b]) => a - b))
    for (const id of ids) if (!first.has(id)) first.set(id, index)
  return first
}

/** The texts of a source; those of a spreadsheet stand among its tables, unless a list of keys holds them. */
export function textsOf(source: SourceDocument, format: Format, reading: FiguresReading): Texts {
  const { blocks, paper = false, listed } = source
  if (listed || !blocks.some(isSheet))
    return readTexts(
      blocks,
      format,
      firstTables(reading),
      paper,
      textTables(blocks, format, reading, paper),
    )
  const sheets = spread(blocks, format, reading)
  const tables = textTables(sheets.blocks, format, sheets, true)
  const own = new Map([...tables].filter(([index]) => !sheets.apart.has(index)))
  const texts = readTexts(sheets.blocks, format, firstTables(sheets), true, own)
  const isBlank = Object.values(texts.narrative).every((text) => text === '')
  return {
    ...texts,
    left: [...texts.left, ...sheets.left],
    hasText: sheets.hasText || !isBlank,
  }
}
