/** What a preview says of places that no name told: which words were not understood, and whose row or column was taken. */
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { labelOf } from '../recognise/label/words'
import type { Landed } from './index'

/** What a row or a column is called, in few words. */
const nameOf = (headings: readonly { readonly text: string }[]): string =>
  headings.at(-1)?.text.replace(/（[^）]*）$/, '') ?? ''

const rowWords = (said: string, name: string): string =>
  `“${said}”不是本表的行名，填入的是光标所在的“${name}”一行`

const columnWords = (said: string, names: readonly string[]): string => {
  const [first = ''] = names
  const why = said === '' ? '没有写列名' : `“${said}”没有写明是哪一列`
  return names.length > 1
    ? `${why}，从光标所在的“${first}”一列起依次填入`
    : `${why}，填入的是光标所在的“${first}”一列`
}

/** The sentences on all that has landed. */
export function guessesOf(
  landed: ReadonlyMap<FigureKey, Landed>,
  format: Format,
): readonly string[] {
  const cells = cellsOf(format)
  const rows: string[] = []
  const columns = new Map<string, Set<string>>()
  for (const [key, { guess }] of landed) {
    const cell = cells.get(key)
    if (!cell || !guess) continue
    if (guess.row !== undefined) rows.push(rowWords(guess.row, nameOf(cell.row)))
    const name = nameOf(cell.column)
    if (guess.column === undefined || labelOf(name).whole === '') continue
    columns.set(guess.column, (columns.get(guess.column) ?? new Set()).add(name))
  }
  return [
    ...new Set([...rows, ...[...columns].map(([said, names]) => columnWords(said, [...names]))]),
  ]
}

/** True if no name of a column has placed anything: all lie in the cursor's, or from it on. */
export const isByCursorColumn = (landed: ReadonlyMap<FigureKey, Landed>): boolean =>
  landed.size > 0 && [...landed.values()].every(({ guess }) => guess?.column !== undefined)
