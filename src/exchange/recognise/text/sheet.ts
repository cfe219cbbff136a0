/** A report that stands in a spreadsheet: its text in rows of one cell above, between and below its tables. */
import { type Format, cellsOf } from '@/report/format'
import type { SourceBlock, SourceCell } from '../../read/source'
import type { FiguresReading } from '../figures'
import { isTitle } from '../identity'
import { type Extent, type SheetRow, holdsHeading, rowsOfSheet } from './sheet-rows'

type Table = SourceBlock & { readonly kind: 'table' }

/** The blocks of a source as those of a paper: the lines of its sheets as text, their tables apart. */
export interface Spread {
  readonly blocks: readonly SourceBlock[]
  /** Which statutory tables each table of the blocks holds, by its number. */
  readonly tables: ReadonlyMap<number, ReadonlySet<string>>
  /** Tables on sheets without a text, which are no part of any. */
  readonly apart: ReadonlySet<number>
  /** Lines that are not read as text though they may be some. */
  readonly left: readonly string[]
  /** False for sheets that hold nothing but tables. */
  readonly hasText: boolean
}

/** A table that is a whole sheet. */
export const isSheet = (block: SourceBlock): block is Table =>
  block.kind === 'table' && /^(?:工作表“|表格$)/.test(block.where)

/** The rows each statutory table has its figures in. */
function extentsIn({ where }: Table, format: Format, reading: FiguresReading): readonly Extent[] {
  const extents = new Map<string, Extent>()
  for (const [key, origin] of reading.origins) {
    const id = cellsOf(format).get(key)?.table.id
    if (id === undefined || origin.where !== where) continue
    const { first, last } = extents.get(id) ?? { first: origin.row, last: origin.row }
    extents.set(id, {
      id,
      first: Math.min(first, origin.row),
      last: Math.max(last, origin.row),
    })
  }
  return [...extents.values()]
}

function lineOf({ text, unseen }: SourceCell): SourceBlock {
  const [line = ''] = text.trim().split('\n')
  return {
    kind: 'text',
    text,
    ...(unseen && { unseen: [{ line: line.trim(), other: unseen.other, why: unseen.why }] }),
  }
}

interface Piece {
  readonly block: SourceBlock
  readonly ids: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

/** Lines and tables in their order; a table goes on until a line of text. */
function piecesOf(
  table: Table,
  rows: readonly SheetRow[],
  extents: readonly Extent[],
): readonly Piece[] {
  const pieces: Piece[] = []
  let open = new Set<number>()
  const close = (): void => {
    const held = open
    if (held.size === 0) return
    const ids = extents.filter(({ first }) => held.has(first)).map(({ id }) => id)
    const cells = table.cells.filter(({ row }) => held.has(row))
    pieces.push({ block: { ...table, cells }, ids: new Set(ids) })
    open = new Set()
  }
  for (const { row, kind, cells } of rows) {
    const [cell] = cells
    if (kind === 'table') open.add(row)
    else if (kind === 'text' && cell) {
      close()
      pieces.push({ block: lineOf(cell), ids: none })
    }
  }
  close()
  return pieces
}

const quoted = (text: string): string => `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”`

function told(lines: readonly string[], where: string, which: string): readonly string[] {
  if (lines.length === 0) return []
  const more = lines.length > 3 ? '等' : ''
  const shown = lines.slice(0, 3).map(quoted).join('、')
  return [
    `${where}${which}有 ${String(lines.length)} 段没有读入：${shown}${more}。如果是报告的内容，请补到正文`,
  ]
}

const linesIn = (rows: readonly SheetRow[], wanted: SheetRow['kind']): readonly string[] =>
  rows.flatMap(({ kind, cells: [cell] }) =>
    kind === wanted && cell ? cell.text.split('\n').map((line) => line.trim()) : [],
  )

interface Growing {
  readonly blocks: SourceBlock[]
  readonly tables: Map<number, ReadonlySet<string>>
  readonly apart: Set<number>
  readonly left: string[]
  count: number
  headed: boolean
  hasText: boolean
}

/** Puts a sheet in the place of its table. `over` is its name and its titles as the reader gives them. */
function addSheet(
  into: Growing,
  table: Table,
  over: readonly SourceBlock[],
  ids: ReadonlySet<string>,
  format: Format,
  reading: FiguresReading,
): void {
  const extents = extentsIn(table, format, reading).filter(({ id }) => ids.has(id))
  const rows = rowsOfSheet(table.cells, extents, format)
  const lines = linesIn(rows, 'text')
  const said = new Set(lines)
  const names = over.flatMap((block) => (block.kind === 'text' ? [block.text.trim()] : []))
  const isHeaded = holdsHeading(lines, format)
  const byName = !isHeaded && holdsHeading(names.slice(0, 1), format)
  const isText = isHeaded || byName || (!into.headed && lines.some(isTitle))
  const sentences = lines.filter((line) => /[。；]/.test(line))
  into.hasText ||= sentences.length > 0
  if (!isText) {
    into.left.push(...told(sentences, table.where, '的文字上方没有章节标题，'))
    if (!into.headed) into.blocks.push(...over)
    add(into, table, ids)
    into.apart.add(into.count - 1)
    return
  }
  into.headed ||= isHeaded || byName
  into.left.push(...told(linesIn(rows, 'remark'), table.where, '表格下的说明'))
  into.blocks.push(
    ...over.filter(({ kind }, at) => {
      const name = names[at] ?? ''
      return kind === 'text' && !said.has(name) && (isTitle(name) || (at === 0 && byName))
    }),
  )
  for (const { block, ids: held } of piecesOf(table, rows, extents)) add(into, block, held)
}

function add(into: Growing, block: SourceBlock, ids: ReadonlySet<string>): void {
  into.blocks.push(block)
  if (block.kind === 'text') return
  if (ids.size > 0) into.tables.set(into.count, ids)
  into.count++
}

/** Spreads the sheets of a source; what is no sheet stays as it is. The figures are read already and do not change. */
export function spread(
  source: readonly SourceBlock[],
  format: Format,
  reading: FiguresReading,
): Spread {
  const into: Growing = {
    ...{ blocks: [], tables: new Map(), apart: new Set(), left: [] },
    ...{ count: 0, headed: false, hasText: false },
  }
  let over: SourceBlock[] = []
  let nth = 0
  for (const block of source) {
    if (block.kind === 'text') {
      over.push(block)
      continue
    }
    const ids = reading.tables.get(nth) ?? none
    nth++
    if (isSheet(block)) addSheet(into, block, over, ids, format, reading)
    else {
      into.blocks.push(...over)
      add(into, block, ids)
    }
    over = []
  }
  into.blocks.push(...over)
  return into
}
