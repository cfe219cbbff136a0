/** Rows of an RTF table as they grow: cells are defined by their right edges, and filled one after the other. */
import { anyGround } from '../color'
import { type EdgedCell, type EdgedRow, tableHtml } from '../word/rows'
import type { Colors } from './state'

interface Defined {
  readonly right: number
  /** What its text stands on, where that is not the paper. */
  readonly ground: string | undefined
  readonly vertical: boolean
  readonly horizontal: boolean
}

const plain: Omit<Defined, 'right'> = { vertical: false, horizontal: false, ground: undefined }

/** Gathers the definition of a row, its cells and the rows before it. */
export class TableBuilder {
  private rows: EdgedRow[] = []
  private cells: string[] = []
  private defined: Defined[] = []
  private left = 0
  private next = plain

  get isOpen(): boolean {
    return this.rows.length > 0 || this.cells.length > 0
  }

  /** The ground of the cell being filled. */
  get ground(): string | undefined {
    return this.defined[this.cells.length]?.ground
  }

  /** What a control word says of the row. @returns false if it says nothing of it. */
  control(name: string, value: number | undefined, colors: Colors): boolean {
    switch (name) {
      case 'trowd':
        this.defined = []
        this.left = 0
        this.next = plain
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
        this.next = { ...this.next, ground: this.next.ground ?? colors[value ?? 0] }
        return true
      case 'clshdng':
        if (value !== 0) this.next = { ...this.next, ground: anyGround }
        return true
      case 'cellx':
        this.defined.push({ right: value ?? 0, ...this.next })
        this.next = plain
        return true
      default:
        return false
    }
  }

  cell(html: string): void {
    this.cells.push(html)
  }

  /** Ends a row; cells without a definition follow at even distances. */
  row(): void {
    const row: EdgedCell[] = []
    let left = this.left
    this.cells.forEach((html, index) => {
      const { right, vertical, horizontal } = this.defined[index] ?? {
        right: left + 1000,
        ...plain,
      }
      const before = row.at(-1)
      if (horizontal && before) row[row.length - 1] = { ...before, right }
      else row.push({ left, right, goesOn: vertical, html })
      left = right
    })
    if (row.length > 0) this.rows.push(row)
    this.cells = []
  }

  /** The table so far; the builder is empty afterwards. */
  take(): string {
    if (this.cells.length > 0) this.row()
    const html = this.rows.length > 0 ? tableHtml(this.rows) : ''
    this.rows = []
    return html
  }
}
