/** Rows of an RTF table as they grow: cells are defined by their right edges, and filled one after the other. */
import { leastHeight } from '../sheet/source'
import { type EdgedCell, type EdgedRow, deepestTable, tableHtml } from '../word/rows'
import { dressed } from '../word/markup'
import { type Shade, groundIn } from './shade'
import type { Colors } from './state'

interface Defined {
  readonly right: number
  /** What its text stands on, where that is not the paper. */
  readonly ground: Shade
  readonly vertical: boolean
  readonly horizontal: boolean
  /** By a revision nobody has accepted. */
  readonly deleted: boolean
  readonly inserted: boolean
}

const plain: Omit<Defined, 'right'> = {
  vertical: false,
  horizontal: false,
  ground: {},
  deleted: false,
  inserted: false,
}

const twips = 20

/** Gathers the definition of a row, its cells and the rows before it. */
class TableBuilder {
  /** The paragraphs of the cell that is open. */
  open = ''
  private rows: EdgedRow[] = []
  private cells: string[] = []
  private defined: Defined[] = []
  private left = 0
  private next = plain
  /** So low that perhaps nothing of it shows. */
  private low = false

  /** The ground of the cell being filled. */
  get ground(): string | undefined {
    return groundIn(this.defined[this.cells.length]?.ground)
  }

  /** What a control word says of the row. @returns false if it says nothing of it. */
  control(name: string, value: number | undefined, colors: Colors): boolean {
    switch (name) {
      case 'trowd':
        this.defined = []
        this.left = 0
        this.next = plain
        this.low = false
        return true
      case 'trrh':
        // Negative for a height that is kept whatever stands in the row.
        this.low = value !== undefined && value < 0 && -value < leastHeight * twips
        return true
      case 'trleft':
        this.left = value ?? 0
        return true
      case 'clvmrg':
        this.next = { ...this.next, vertical: true }
        return true
      case 'clmrg':
        this.next = { ...this.next, horizontal: true }
        return true
      case 'clcbpat':
        this.shade({ back: this.next.ground.back ?? colors[value ?? 0] })
        return true
      case 'clcfpat':
        this.shade({ front: colors[value ?? 0] })
        return true
      case 'clshdng':
        this.shade({ density: value ?? 0 })
        return true
      case 'cldel':
        this.next = { ...this.next, deleted: true }
        return true
      case 'clins':
        this.next = { ...this.next, inserted: true }
        return true
      case 'cellx':
        this.defined.push({ right: value ?? 0, ...this.next })
        this.next = plain
        return true
      default:
        return false
    }
  }

  private shade(part: Shade): void {
    this.next = { ...this.next, ground: { ...this.next.ground, ...part } }
  }

  cell(html: string): void {
    this.cells.push(this.open + html)
    this.open = ''
  }

  /** Ends a row; cells without a definition follow at even distances. */
  row(): void {
    const row: EdgedCell[] = []
    let left = this.left
    this.cells.forEach((inner, index) => {
      const { right, vertical, horizontal, deleted, inserted } = this.defined[index] ?? {
        right: left + 1000,
        ...plain,
      }
      const html = dressed(inner, { deleted, inserted, unsure: this.low })
      const before = row.at(-1)
      if (horizontal && before) row[row.length - 1] = { ...before, right }
      else row.push({ left, right, goesOn: vertical, html })
      left = right
    })
    if (row.length > 0) this.rows.push(row)
    this.cells = []
  }

  /** The table so far, behind it what stands in a cell that did not end; the builder is empty afterwards. */
  take(): string {
    if (this.cells.length > 0) this.row()
    const html = (this.rows.length > 0 ? tableHtml(this.rows) : '') + this.open
    this.rows = []
    this.open = ''
    return html
  }
}

/** The tables that are open, one within the other, the innermost last. */
export class RtfTables {
  private readonly levels: TableBuilder[] = [new TableBuilder()]

  /** The table in so many others, itself counted; those within it are whole, and stand in its open cell. */
  at(depth: number): TableBuilder {
    const wanted = Math.min(Math.max(depth, 1), deepestTable)
    for (;;) {
      const last = this.levels.at(-1)
      if (last && this.levels.length === wanted) return last
      if (last && this.levels.length > wanted) {
        this.levels.pop()
        const outer = this.levels.at(-1)
        if (outer) outer.open += last.take()
      } else this.levels.push(new TableBuilder())
    }
  }

  /**
   * What a control word says of a row of the table in so many others. Other words say nothing of where they stand.
   * @returns false if it says nothing of a row.
   */
  control(depth: number, name: string, value: number | undefined, colors: Colors): boolean {
    return /^(?:tr|cl|cellx)/.test(name) && this.at(depth).control(name, value, colors)
  }

  /** The tables so far; none is open afterwards. */
  take(): string {
    return this.at(1).take()
  }
}
