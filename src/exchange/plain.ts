/** The printed report as plain text: a line a paragraph, statutory tables as rows of cells between tabs, others as a text has them. */
import { tableText } from '@/report/text/table'
import type { Document, TableBlock } from './document/document'

/** Covered positions stay empty, so that columns keep their places. */
function tableLines({ rows, widths }: TableBlock): readonly string[] {
  return rows.map((row) => {
    const line = widths.map(() => '')
    for (const { column, text } of row) line[column] = text
    return line.join('\t')
  })
}

const textsOf = ({ rows }: TableBlock) => rows.map((row) => row.map(({ text }) => text))

/** What an editor gets that takes no rich text. */
export const plainText = ({ blocks }: Document): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'table')
        return block.inText ? ['', tableText(textsOf(block)), ''] : tableLines(block)
      return [block.kind === 'picture' ? block.caption : block.text]
    })
    .join('\n')
