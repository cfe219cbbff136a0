/** What a clipboard shows against what its plain text tells, and what its cells hold unseen: struck out, deleted, hidden. */
import type { SourceDocument } from '../../read/source'
import type { PastedRow } from '../rows'

const numbersIn = (text: string): readonly string[] =>
  (text.normalize('NFKC').match(/\d[\d.,]*/g) ?? []).map((one) => one.replace(/[.,]$/, ''))

const most = 12
const listed = (numbers: readonly string[]): string =>
  numbers.length === 0
    ? '没有数'
    : `${numbers.slice(0, most).join('、')}${numbers.length > most ? '……' : ''}`

/** All that a source shows, as one text. */
const shownIn = ({ blocks }: SourceDocument): string =>
  blocks
    .flatMap((block) =>
      block.kind === 'text' ? [block.text] : block.cells.map(({ text }) => text),
    )
    .join('\n')

/** Why a bare block may not be what its plain text says; none if there is no such text. */
export function unlikeText(page: SourceDocument | undefined, text: string): readonly string[] {
  if (!page || text.trim() === '') return []
  const [shown, told] = [numbersIn(shownIn(page)), numbersIn(text)]
  return shown.join(' ') === told.join(' ')
    ? []
    : [`看得见的是 ${listed(shown)}；剪贴板的纯文字是 ${listed(told)}`]
}

/** Cells that show something else than their spreadsheet holds. */
export const unlikeStored = (rows: readonly PastedRow[]): readonly string[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap(({ text, stored, origin: { row, column } }) =>
      stored === undefined
        ? []
        : [
            `第${String(row + 1)}行第${String(column + 1)}列：显示“${text}”，原表中存的是 ${stored}`,
          ],
    ),
  )

/** What cells and lines hold beside what they show. */
export const unseenIn = ({ blocks }: SourceDocument): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'text'
      ? (block.unseen ?? []).map(({ line, why }) => `“${line}”：${why}`)
      : block.cells.flatMap(({ text, stored, unseen, row, column }) =>
          unseen === undefined || stored !== undefined
            ? []
            : [`第${String(row + 1)}行第${String(column + 1)}列“${text}”：${unseen.why}`],
        ),
  )
