/** What a printed report consists of, as neutral blocks every file writer can set. */
import type { FigureKey } from '@/report/format'

/** The report's title, once, at the top. */
export interface TitleBlock {
  readonly kind: 'title'
  readonly text: string
}

/** `1` a statutory section (一、), `2` a part of its text (（一）), `3` a part of that (1.). */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly text: string
}

/** A cell at its grid position, its text as printed; covered positions have none. */
export interface TableCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** `title` a band's title, `corner`, `column` and `row` headings, `figure` a number. */
  readonly role: 'title' | 'corner' | 'column' | 'row' | 'figure'
  readonly text: string
  /** Set vertically. */
  readonly upright?: true
  /** The figure it shows. */
  readonly key?: FigureKey
}

export interface TableBlock {
  readonly kind: 'table'
  /** What officers call it: 表二, 表三, 表四; not printed. */
  readonly name: string
  /** Widths of the grid columns in millimetres. */
  readonly widths: readonly number[]
  /** Leading rows that repeat on every page. */
  readonly headRows: number
  /** Rows top to bottom, each with the cells that begin in it, left to right. */
  readonly rows: readonly (readonly TableCell[])[]
}

export type Block = TitleBlock | HeadingBlock | ParagraphBlock | TableBlock

/** A whole report as printed. Its texts hold no control characters. */
export interface Document {
  readonly title: string
  readonly blocks: readonly Block[]
}
