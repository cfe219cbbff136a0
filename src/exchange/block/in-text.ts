/** What is pasted into a text with a table in it: its paragraphs, and its tables as a text writes them. */
import type { Format } from '@/report/format'
import { mostColumns, mostRows, tablesIn } from '@/report/text/table'
import { readHtml } from '../read/html'
import type { SourceBlock } from '../read/source'
import { tame } from '../read/tame'
import { recognise } from '../recognise'
import { rowsOfTable, textOfTable } from '../recognise/text/tables'
import type { Clipboard } from './rows'

/** A text to put in, and what the officer should know of it. */
export interface TextPaste {
  readonly text: string
  /** A table that stays lines of text, and why. */
  readonly note?: string
}

const tooLarge = `表格超过 ${String(mostColumns)} 栏或 ${String(mostRows)} 行，放不进正文，已按文字粘贴，请拆小或另作附件`

/** The text of a block; a table too large for a text is its cells between tabs. */
function textOf(block: SourceBlock): TextPaste {
  if (block.kind === 'text') return { text: block.text }
  const table = textOfTable(block.cells)
  if (table !== undefined) return { text: table }
  const rows = rowsOfTable(block.cells)
  const text = rows.map((row) => row.join('\t').trimEnd()).join('\n')
  const isLarge = rows.length > mostRows || rows.some(({ length }) => length > mostColumns)
  return { text, ...(isLarge && { note: tooLarge }) }
}

/**
 * Reads what was copied for a text.
 * @returns undefined where its own plain text is the better reading: it holds no table, or a statutory one.
 */
export function textWithTables({ html, text }: Clipboard, format: Format): TextPaste | undefined {
  if (tablesIn(text).length > 0) return undefined
  const page = tame(html)
  if (!page.ok) return undefined
  const source = readHtml(page.value)
  const found = recognise(source, [format])
  if (found.ok && found.value.origins.size > 0) return undefined
  const pieces = source.blocks.map(textOf)
  const whole = pieces.map((piece) => piece.text).join('\n')
  const note = pieces.find((piece) => piece.note !== undefined)?.note
  if (tablesIn(whole).length === 0 && note === undefined) return undefined
  return { text: parted(source.blocks, pieces), ...(note !== undefined && { note }) }
}

/** A blank line between two tables, or they would be one. */
const parted = (blocks: readonly SourceBlock[], pieces: readonly TextPaste[]): string =>
  pieces
    .map(({ text }, at) =>
      blocks[at]?.kind === 'table' && blocks[at - 1]?.kind === 'table' ? `\n${text}` : text,
    )
    .join('\n')
