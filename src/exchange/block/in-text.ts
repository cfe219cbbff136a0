/** What is pasted into a text from a page: what the page shows, its tables as a text writes them. */
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { mostColumns, mostRows, tablesIn } from '@/report/text/table'
import { readHtml } from '../read/html'
import { type LeftOut, leftOut } from '../read/left-out'
import type { SourceBlock, SourceDocument } from '../read/source'
import { tame } from '../read/tame'
import { recognise } from '../recognise'
import { rowsOfTable, textOfTable } from '../recognise/text/tables'
import { type Clipboard, tabbed } from './rows'

/** A text to put in, and what the officer should know of it. */
export interface TextPaste {
  readonly text: string
  /** A table that stays lines of text, and why. */
  readonly note?: string
  /** What the page holds and does not show, or shows as a mark: named, it is not in the text. */
  readonly left?: string
}

/** What is said of a statutory table in a text, which stays lines of text: where its figures belong. */
function ofTable(keys: Iterable<FigureKey>, format: Format): string {
  const cells = cellsOf(format)
  const names = new Set([...keys].flatMap((key) => cells.get(key)?.table.name ?? []))
  const named = [...names].join('、')
  return `这是${named}的数字，已按文字粘贴；要填进${named}，请按 Ctrl+Z 撤销，把光标放到表格的格里再粘贴`
}

/** A statutory table, as the plain text it came with and what is said of it; undefined where there is none. */
function statutory(source: SourceDocument, text: string, format: Format): TextPaste | undefined {
  const found = recognise(source, [format])
  return found.ok && found.value.origins.size > 0
    ? { text, note: ofTable(found.value.origins.keys(), format) }
    : undefined
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

/** What of a page was left out, as texts: those nobody sees, and those that are pale, which another ground may show. */
function gathering() {
  const words: string[] = []
  let pale = 0
  const left: LeftOut = {
    ...leftOut(),
    add(kind, text) {
      const word = text.replace(/\s+/g, ' ').trim()
      if (word === '' || kind === 'inserted') return
      words.push(word)
      if (kind === 'pale') pale += word.length
    },
  }
  return { left, words, pale: () => pale }
}

/** More are counted, and longer ones cut. */
const mostNamed = 3
const longestNamed = 12

function leftWords(words: readonly string[]): string {
  const named = [...new Set(words)]
    .slice(0, mostNamed)
    .map((word) =>
      word.length > longestNamed ? `${Array.from(word).slice(0, longestNamed).join('')}…` : word,
    )
  const more = new Set(words).size > mostNamed ? `等 ${String(words.length)} 处` : ''
  return `粘贴的内容里有已删除、隐藏的文字或角标，没有粘贴：${named.join('、')}${more}`
}

const bare = (text: string): string => text.replace(/[\s\u200b\ufeff]/g, '')

/** The name of a page is no part of what was copied from it. */
const withoutTitle = (html: string): string => html.replace(/<title\b[^<]*<\/title>/gi, '')

/**
 * Reads what was copied for a text.
 * @returns undefined where its own plain text is the better reading: it shows no other text and holds no table. A
 * statutory table is its plain text, too, and is said to be one, from a page or between tabs.
 */
export function textWithTables({ html, text }: Clipboard, format: Format): TextPaste | undefined {
  if (tablesIn(text).length > 0) return undefined
  if (html.trim() === '') return statutory(tabbed(text), text, format)
  const page = tame(withoutTitle(html))
  if (!page.ok) return undefined
  const { left, words, pale } = gathering()
  const source = readHtml(page.value, { left })
  const table = statutory(source, text, format)
  if (table) return table
  const pieces = source.blocks.map(textOf)
  const whole = pieces.map((piece) => piece.text).join('\n')
  const shown = bare(whole)
  const note = pieces.find((piece) => piece.note !== undefined)?.note
  const holdsTable = tablesIn(whole).length > 0 || note !== undefined
  // Mostly pale is what was copied from a dark page without its ground.
  const isOther = words.length > 0 && shown !== bare(text) && pale() <= shown.length
  if (!holdsTable && !isOther) return undefined
  return {
    text: parted(source.blocks, pieces),
    ...(note !== undefined && { note }),
    ...(isOther && { left: leftWords(words) }),
  }
}

/** A blank line between two tables, or they would be one. */
const parted = (blocks: readonly SourceBlock[], pieces: readonly TextPaste[]): string =>
  pieces
    .map(({ text }, at) =>
      blocks[at]?.kind === 'table' && blocks[at - 1]?.kind === 'table' ? `\n${text}` : text,
    )
    .join('\n')
