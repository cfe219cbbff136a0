/** DocTables of an old Word file as they grow from its paragraphs, one within the other. */
import { doubtMark } from '../page/text'
import { type EdgedCell, type EdgedRow, deepestTable, tableHtml } from '../word/rows'
import type { RowCell } from './layout'
import type { Paragraph } from './paragraphs'
import type { ParagraphWriter } from './writer'

/** The cells of a row by its definition; what has no definition follows at even distances. */
function rowOf(cells: readonly string[], defined: readonly RowCell[]): EdgedRow {
  const row: EdgedCell[] = []
  cells.forEach((html, index) => {
    const cell = defined[index] ?? {
      left: index * 1000,
      right: (index + 1) * 1000,
      vertical: false,
      horizontal: false,
    }
    const before = row.at(-1)
    if (cell.horizontal && before) row[row.length - 1] = { ...before, right: cell.right }
    else row.push({ left: cell.left, right: cell.right, goesOn: cell.vertical, html })
  })
  return row
}

/** What stands in a cell, written when its row has told what it stands on. */
type Piece = (ground?: string) => string

/** A table that grows: whole rows, the cells of the row that is open, what stands in the cell that is open. */
interface Growing {
  readonly rows: (() => EdgedRow)[]
  cells: Piece[][]
  cell: Piece[]
}

/** A table with all its rows; behind it what has no end of a row. */
function growthHtml({ rows, cells, cell }: Growing): string {
  const table = rows.length > 0 ? tableHtml(rows.map((row) => row())) : ''
  return (
    table +
    [...cells, cell]
      .flat()
      .map((piece) => piece())
      .join('')
  )
}

/** Gathers paragraphs into the tables they stand in, one within the other. */
export class DocTables {
  private readonly levels: Growing[] = []

  constructor(private readonly fields: ParagraphWriter) {}

  /** The table in so many others; those within it are whole, and stand in its open cell. */
  private level(depth: number): Growing {
    while (this.levels.length > depth) {
      const inner = this.levels.pop()
      if (inner) this.levels.at(-1)?.cell.push(() => growthHtml(inner))
    }
    for (;;) {
      const last = this.levels.at(-1)
      if (last && this.levels.length === depth) return last
      this.levels.push({ rows: [], cells: [], cell: [] })
    }
  }

  take(paragraph: Paragraph): void {
    const { ends, row, flat } = paragraph
    const level = this.level(Math.min(paragraph.depth, deepestTable))
    if (ends === 'row') {
      const { cells } = level
      level.rows.push(() => {
        const texts = cells.map((cell, at) => cell.map((piece) => piece(row[at]?.ground)).join(''))
        return rowOf(flat ? texts.map((html) => `<div ${doubtMark}>${html}</div>`) : texts, row)
      })
      level.cells = []
      level.cell = []
      return
    }
    level.cell.push((ground) => `<p>${this.fields.html(paragraph, ground)}</p>`)
    if (ends === 'cell') {
      level.cells.push(level.cell)
      level.cell = []
    }
  }

  /** The tables so far, one after the other; none is open afterwards. */
  end(): string {
    const [outer] = this.levels.length > 0 ? [this.level(1)] : []
    this.levels.length = 0
    return outer ? growthHtml(outer) : ''
  }
}
