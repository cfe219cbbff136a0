/** What a preview says of places that no name told: which words were not understood, and whose row or column was taken. */
import type { Figure } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import type { Outcome } from '@/report/outcome'
import { labelOf } from '../recognise/label/words'
import type { Landed } from './index'
import type { GroupGuess } from './shape/groups-untold'

/** What a row or a column is called, in few words. */
const nameOf = (headings: readonly { readonly text: string }[]): string =>
  headings.at(-1)?.text.replace(/（[^）]*）$/, '') ?? ''

/** Why a cell is no figure of the place it has, which is told by its column; of a table whose rows have no names with its group. */
export function whyNone(
  format: Format,
  key: FigureKey | undefined,
  read: Outcome<Figure> | undefined,
): string | undefined {
  if (!read || read.ok) return undefined
  const { row = [], column = [] } = cellsOf(format).get(key ?? '') ?? {}
  const named = column.slice(nameOf(row) === '' ? -2 : -1).map(({ text }) => text)
  return `${named.join('') === '' ? '' : `${named.join('·')}：`}${read.problem.text}`
}

const rowWords = (said: string, name: string): string =>
  `“${said}”不是本表的行名，填入的是光标所在的“${name}”一行`

const columnWords = (said: string, names: readonly string[]): string => {
  const [first = ''] = names
  const why = said === '' ? '没有写列名' : `“${said}”没有写明是哪一列`
  return names.length > 1
    ? `${why}，从光标所在的“${first}”一列起依次填入`
    : `${why}，填入的是光标所在的“${first}”一列`
}

const orderedWords = (names: readonly string[]): string =>
  `没有写列名的，按本表各列的次序填入${names.map((name) => `“${name}”`).join('')}`

/** @param names of the groups that were filled. */
const groupWords = (by: GroupGuess, names: readonly string[]): string => {
  const all = names.map((name) => `“${name}”`).join('')
  return by === 'order'
    ? `没有写明各是哪一组，按本表的次序填入${all}`
    : `没有写明是哪一组，填入的是光标所在的${all}一组`
}

/** The sentences on all that has landed. */
export function guessesOf(
  landed: ReadonlyMap<FigureKey, Landed>,
  format: Format,
): readonly string[] {
  const cells = cellsOf(format)
  const rows: string[] = []
  const columns = new Map<string, Set<string>>()
  const groups = new Map<GroupGuess, Set<string>>()
  const ordered = new Set<string>()
  for (const [key, { guess }] of landed) {
    const cell = cells.get(key)
    if (!cell || !guess) continue
    if (guess.row !== undefined) rows.push(rowWords(guess.row, nameOf(cell.row)))
    if (guess.group !== undefined)
      groups.set(
        guess.group,
        (groups.get(guess.group) ?? new Set()).add(cell.column.at(-2)?.text ?? ''),
      )
    const name = nameOf(cell.column)
    if (guess.isOrdered) ordered.add(name)
    if (guess.column === undefined || labelOf(name).whole === '') continue
    columns.set(guess.column, (columns.get(guess.column) ?? new Set()).add(name))
  }
  return [
    ...new Set([
      ...rows,
      ...(ordered.size > 0 ? [orderedWords([...ordered])] : []),
      ...[...groups].map(([by, names]) => groupWords(by, [...names])),
      ...[...columns].map(([said, names]) => columnWords(said, [...names])),
    ]),
  ]
}

/** True if no name of a column has placed anything: all lie in the cursor's, or from it on. */
export const isByCursorColumn = (landed: ReadonlyMap<FigureKey, Landed>): boolean =>
  landed.size > 0 && [...landed.values()].every(({ guess }) => guess?.column !== undefined)
