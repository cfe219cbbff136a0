/** What every reader gives: the text and the bare tables of a published report, in their order. */

/** What a place of the file holds beside what it shows: hidden, struck, deleted, or stored under another number format. */
export interface Unseen {
  /** What a reader that shows everything would have read there. */
  readonly other: string
  /** Why the two differ, the end of a sentence for the officer: 这一格有隐藏的文字. */
  readonly why: string
}

/** A cell of a bare table at its grid position; positions covered by a span have none. */
export interface SourceCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** As found, line breaks as `\n`; nothing is guessed or normalised. */
  readonly text: string
  /** The number its spreadsheet holds, where it shows something else. */
  readonly stored?: string
  /** Absent if the cell shows all it holds. */
  readonly unseen?: Unseen
}

/** A line of text that holds more than it shows. */
export interface UnseenLine extends Unseen {
  /** The line as shown. */
  readonly line: string
}

export type SourceBlock =
  | {
      readonly kind: 'text'
      readonly text: string
      /** Set as a heading of the first level, a line of its own. */
      readonly heading?: true
      /** Lines of it that hold more than they show. */
      readonly unseen?: readonly UnseenLine[]
    }
  | {
      readonly kind: 'table'
      readonly cells: readonly SourceCell[]
      /** What it calls itself, where it has a caption of its own. */
      readonly caption?: string
      /** Where it stands, in the officer's words: 第2个表格, 工作表“表三”. */
      readonly where: string
    }

/** A file as read, before anything is recognised in it. */
export interface SourceDocument {
  /** 网页, Word 文档, Excel 工作簿, 文本 … */
  readonly kind: string
  readonly blocks: readonly SourceBlock[]
  /** A document by itself: around its text stands nothing that a web site adds. */
  readonly paper?: true
  /** A list of keys beside it holds its texts. */
  readonly listed?: true
  /** What was left out on the way, each said once, in words. */
  readonly notes?: readonly string[]
  /** The text of our own report file, where the file carries one inside; not yet read or believed. */
  readonly embedded?: string
}
