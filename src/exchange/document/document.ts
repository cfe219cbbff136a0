/** What a printed report consists of, as neutral blocks every file writer can set. */
import type { FigureKey } from '@/report/format'

/** The report's title, at the top. */
export interface TitleBlock {
  readonly kind: 'title'
  readonly text: string
  /** The lines it stands in; together the text. */
  readonly lines: readonly string[]
  /** Said right below it on a web page, where readers look first; on paper it stands at the end. */
  readonly onPage?: string
  /** Begins a page: the next of several papers in one file. */
  readonly newPage?: true
}

/** `1` a statutory section (一、) or an annex, `2` a part of its text (（一）), `3` a part of that (1.), and so on. */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4 | 5
  readonly text: string
  /** Begins a page: an annex is no part of the statutory six. */
  readonly newPage?: true
  /** Of an annex: the word 附件 at the left, or the annex's own title below it, centred. */
  readonly annex?: 'label' | 'title'
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly text: string
  /** How many UTF-16 units at its start are a heading run in with the text: `（一）主动公开。`; none if absent. */
  readonly lead?: number
  /** A blank line stands above it: what follows the text. */
  readonly apart?: true
  /** Set to the left margin alone: a few lines full of days and titles, which go to the next line whole. */
  readonly ragged?: true
  /** Begins at the edge: whom a letter is to. */
  readonly flush?: true
  /** Set at the right, so many characters from the edge: a signature. */
  readonly fromRight?: number
}

/** A cell at its grid position, its text as printed; covered positions have none. */
export interface TableCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** `title` a band's title, `corner`, `column` and `row` headings, `figure` a number, `text` words in a list. */
  readonly role: 'title' | 'corner' | 'column' | 'row' | 'figure' | 'text'
  readonly text: string
  /** Set vertically. */
  readonly upright?: true
  /** The figure it shows. */
  readonly key?: FigureKey
  /** Type size on paper, small enough that no figure breaks. */
  readonly points: number
  /** Hundredths of its width it is condensed to where it would break in another face than its own; not at all if absent. */
  readonly condensed?: number
  /** Space at either side in millimetres. */
  readonly inset: number
  readonly align: 'left' | 'center'
}

export interface TableBlock {
  readonly kind: 'table'
  /** What officers call it and what it is about: 表三 收到和处理政府信息公开申请情况; told to aids, not printed. */
  readonly name: string
  /** Widths of the grid columns in millimetres; together the width of the text. */
  readonly widths: readonly number[]
  /** The least height of a row in millimetres. */
  readonly rowHeight: number
  /** Leading rows that repeat on every page. */
  readonly headRows: number
  /** The rows at which a page may begin, the first among them. */
  readonly starts: readonly number[]
  /** Stands in the text of a section: none of the statutory ones. */
  readonly inText?: true
  /** Rows top to bottom, each with the cells that begin in it, left to right. */
  readonly rows: readonly (readonly TableCell[])[]
}

/** A chart as a picture, sharp at its printed size. */
export interface PictureBlock {
  readonly kind: 'picture'
  readonly png: Uint8Array<ArrayBuffer>
  /** Printed size in millimetres. */
  readonly width: number
  readonly height: number
  /** Printed below it. */
  readonly caption: string
  /** What it shows, in words, for those who do not see it. */
  readonly alt: string
}

export type Block = TitleBlock | HeadingBlock | ParagraphBlock | TableBlock | PictureBlock

/** A whole report as printed. Its texts hold no control characters. */
export interface Document {
  readonly title: string
  /** Printed on one side of the paper: all page numbers stand at the right. */
  readonly oneSided?: true
  readonly blocks: readonly Block[]
}

/** Whether a block is part of what stands under the text, which never stands alone on a page: a mention of an annex, a signature. */
export const isUnderText = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && (block.apart === true || block.fromRight !== undefined)

/** How deep each heading stands under those before it, from 1 on without a gap; undefined for other blocks. */
export function depths(blocks: readonly Block[]): readonly (number | undefined)[] {
  const open: number[] = []
  return blocks.map((block) => {
    if (block.kind !== 'heading') return undefined
    while ((open.at(-1) ?? 0) >= block.level) open.pop()
    return open.push(block.level)
  })
}

/** The headings that speak for a figure: its band's title, then columns, then rows, outermost first. */
export function headingsOf(block: TableBlock, figure: TableCell): readonly TableCell[] {
  const cells = block.rows.flat()
  const above = cells.filter(({ role, row }) => role === 'title' && row < figure.row)
  const band = above.at(-1)
  const columns = cells.filter(
    ({ role, row, column, columnSpan }) =>
      role === 'column' &&
      row < figure.row &&
      row >= (band?.row ?? 0) &&
      column <= figure.column &&
      figure.column < column + columnSpan,
  )
  const rows = cells.filter(
    ({ role, row, rowSpan }) => role === 'row' && row <= figure.row && figure.row < row + rowSpan,
  )
  return [...(band ? [band] : []), ...columns, ...rows]
}
