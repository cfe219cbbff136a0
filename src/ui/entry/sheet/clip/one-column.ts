/** How pasted figures have found their places, and what is said where all go to one column of a table that has others: a list may be of any of them. */
import type { PastedBlock } from '@/state/import/paste'
import { type FigureKey, type Format, cellsOf } from '@/report/format'

/** How its cells have found their places. */
export const ways: Readonly<Record<PastedBlock['by'], string>> = {
  both: '按内容里的行名、列名对号入座',
  rows: '按内容里的行名对号入座，各列不是按列名，而是按次序填入',
  columns: '按内容里的列名对号入座，各行从选中的一行起依次填入',
  none: '内容里没有认得的行名、列名，从选中的第一格起依次填入',
}

/**
 * The end of a sentence; empty where they go to several columns, or the table has only one.
 * @param from the cursor's cell. @param isTold whether what was copied names the column.
 */
export function oneColumn(
  landed: readonly FigureKey[],
  from: FigureKey | undefined,
  format: Format,
  isTold: (name: string) => boolean,
): string {
  const cells = cellsOf(format)
  const columnOf = (key: FigureKey): string =>
    cells
      .get(key)
      ?.column.map(({ text }) => text)
      .join('·') ?? ''
  const names = landed.map(columnOf)
  const [only = ''] = names
  if (names.length < 2 || only === '' || !names.every((name) => name === only)) return ''
  return isTold(only.split('·').at(-1) ?? '') || columnOf(from ?? '') !== only
    ? `，都在“${only}”一列`
    : `，都填入光标所在的“${only}”一列，请看是不是这一列`
}
