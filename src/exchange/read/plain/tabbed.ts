/** Tables set with tabs in the text of a document, as officers did before they knew tables. */
import type { SourceBlock, SourceCell, SourceDocument, Unseen, UnseenLine } from '../source'
import { tabSign } from '../page/text'
import { readText } from './text'
import { isFigure } from './text-line'

type TextBlock = SourceBlock & { readonly kind: 'text' }
type TableBlock = SourceBlock & { readonly kind: 'table' }

/** So many short lines without tabs may stand between two rows of one table. */
const widest = 4
const longestShort = 45

const cellsOf = (line: string): readonly string[] => line.split(tabSign).map((cell) => cell.trim())
/** Sentences with tabs between them are text. */
const isRow = (line: string): boolean =>
  !/[。！？；]/.test(line) && cellsOf(line).filter((cell) => cell !== '').length > 1
const isShort = (line: string): boolean => line.length <= longestShort && !/[。！？；]/.test(line)

const isHeading = (line: string): boolean => /^[一二三四五六]、/.test(line)

/** A number at the start of a line, and the tab behind it. */
const numberedBy = /^\s*([（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|[①-⑳])[ \ue001]*\ue001/

const asBlank = (line: string): string =>
  line.includes(tabSign)
    ? line.replace(numberedBy, '$1').replaceAll(tabSign, ' ').replace(/ +/g, ' ').trim()
    : line

/** The text with its tabs as the blanks a page would show; lines of nothing but tabs are gone. */
const withBlanks = (text: string): string =>
  text.includes(tabSign)
    ? text
        .split('\n')
        .map(asBlank)
        .filter((line) => line !== '')
        .join('\n')
    : text

const unseenWithBlanks = <T extends Unseen>(unseen: T): T => ({
  ...unseen,
  other: withBlanks(unseen.other),
})

const lineWithBlanks = (one: UnseenLine): UnseenLine => ({
  ...unseenWithBlanks(one),
  line: withBlanks(one.line),
})

/** Where the titles of the table begin whose first row is at a line: 第二十条第（一）项. */
function titledFrom(lines: readonly string[], at: number, floor: number): number {
  const isTitle = (line: string) => isShort(line) && !isHeading(line)
  let from = at
  while (from > floor && at - from < widest && isTitle(lines[from - 1] ?? '')) from--
  return from
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Lines that follow each other as rows of tables do, with a few titles before and between. */
function stretchesOf(lines: readonly string[]): readonly Stretch[] {
  const found: { from: number; to: number }[] = []
  lines.forEach((line, at) => {
    if (!isRow(line)) return
    const last = found.at(-1)
    const between = last ? lines.slice(last.to, at) : []
    if (last && between.length <= widest && between.every(isShort)) last.to = at + 1
    else found.push({ from: titledFrom(lines, at, last?.to ?? 0), to: at + 1 })
  })
  return found
}

/** Rows of figures, or rows of one below a head: a list of contents with its pages and a line to sign are none. */
function isTable(lines: readonly string[]): boolean {
  const rows = lines.filter(isRow).map(cellsOf)
  const figures = rows.map((cells) => cells.slice(1).filter((cell) => isFigure(cell)).length)
  const head = rows.findIndex((cells) => !cells.some((cell) => /[\d０-９]/.test(cell)))
  return (
    figures.some((count) => count > 2) ||
    (head >= 0 && figures.some((count, at) => at > head && count > 0))
  )
}

const keyOf = (cells: readonly string[]): string => cells.filter((cell) => cell !== '').join('\t')

/** The cells of a row that would be others with all its line holds. */
function withUnseen(cells: readonly SourceCell[], { other, why }: Unseen): readonly SourceCell[] {
  const others = cellsOf(other)
  return cells.map((cell, at) => {
    const whole = others.length === cells.length ? (others[at] ?? '') : other
    return whole === cell.text ? cell : { ...cell, unseen: { other: withBlanks(whole), why } }
  })
}

function push<Key, One>(into: Map<Key, One[]>, key: Key, one: One): void {
  const list = into.get(key)
  if (list) list.push(one)
  else into.set(key, [one])
}

/** Those of the lines that hold more than they show. */
function unseenOf(all: readonly UnseenLine[], lines: readonly string[]): readonly UnseenLine[] {
  if (all.length === 0) return []
  const own = new Set(lines)
  return all.filter(({ line }) => own.has(line))
}

/** The tables and texts of a stretch; undefined where what a line holds unseen finds no row. */
function stretchBlocks(
  lines: readonly string[],
  unseen: readonly UnseenLine[],
): readonly SourceBlock[] | undefined {
  const text = lines.map((line) => (isRow(line) ? line.replaceAll(tabSign, '\t') : asBlank(line)))
  const waiting = new Map<string, UnseenLine[]>()
  for (const one of unseenOf(unseen, lines)) push(waiting, keyOf(cellsOf(one.line)), one)
  const blocks = readText(text.join('\n')).blocks.map((block): SourceBlock => {
    if (block.kind === 'text') return block
    const rows = new Map<number, SourceCell[]>()
    for (const cell of block.cells) push(rows, cell.row, cell)
    const cells = [...rows.values()].flatMap((row) => {
      const one = waiting.get(keyOf(row.map((cell) => cell.text)))?.shift()
      return one ? withUnseen(row, one) : row
    })
    return { ...block, cells }
  })
  return [...waiting.values()].some(({ length }) => length > 0) ? undefined : blocks
}

function textOf(block: TextBlock, lines: readonly string[]): readonly SourceBlock[] {
  const text = withBlanks(lines.join('\n'))
  const unseen = unseenOf(block.unseen ?? [], lines).map(lineWithBlanks)
  const { kind, heading } = block
  return text === ''
    ? []
    : [{ kind, text, ...(heading && { heading }), ...(unseen.length > 0 && { unseen }) }]
}

function ofText(block: TextBlock): readonly SourceBlock[] {
  if (!block.text.includes(tabSign)) return [block]
  const lines = block.text.split('\n')
  const found: SourceBlock[] = []
  let done = 0
  for (const { from, to } of stretchesOf(lines)) {
    const own = lines.slice(from, to)
    const blocks = isTable(own) ? stretchBlocks(own, block.unseen ?? []) : undefined
    if (!blocks) continue
    found.push(...textOf(block, lines.slice(done, from)), ...blocks)
    done = to
  }
  return [...found, ...textOf(block, lines.slice(done))]
}

const ofTable = (block: TableBlock): TableBlock => ({
  ...block,
  ...(block.caption !== undefined && { caption: withBlanks(block.caption) }),
  cells: block.cells.map((cell) => ({
    ...cell,
    text: withBlanks(cell.text),
    ...(cell.unseen && { unseen: unseenWithBlanks(cell.unseen) }),
  })),
})

/** The document with the tables that are set with tabs as tables; other tabs are blanks. */
export function withTabbedTables<T extends Pick<SourceDocument, 'blocks'>>(source: T): T {
  let tables = 0
  const blocks = source.blocks.flatMap((block) => {
    if (block.kind === 'table') return [ofTable(block)]
    return ofText(block).map((one) =>
      one.kind === 'table'
        ? { ...one, where: `用制表符排成的第${String((tables += 1))}个表格` }
        : one,
    )
  })
  return { ...source, blocks }
}
