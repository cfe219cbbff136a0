/** What every program's clipboard of the same rows writes into a table of the format of 2021. */
import { readBlock } from '@/exchange/block'
import { formats, loadEveryday } from '@/format'
import type { FigureKey, Format, Table } from '@/report/format'
import { type Rows, programs } from './copied'

function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('It is declared')
  return thing
}
export const format2021: Format = found(formats.find(({ id }) => id === '2021'))

const everyday = await loadEveryday()

/** The table a figure lies in. */
export const tableOf = (key: FigureKey): Table =>
  found(format2021.tables.find(({ id }) => id === key.split('.')[0]))

/** What each program's clipboard of some rows reads as. */
export const readIn = (rows: Rows, from: FigureKey, year: number, organ = '') =>
  Object.values(programs).map((program) => {
    const target = { format: format2021, table: tableOf(from), from, year, organ, everyday }
    const { landed, left, by, guessed, said } = readBlock(program(rows), target)
    const figures = Object.fromEntries([...landed].map(([key, { figure }]) => [key, figure]))
    return { figures, left, by, guessed, said }
  })

export const landedIn = (...asked: Parameters<typeof readIn>) =>
  readIn(...asked).map(({ figures, left, by }) => ({ figures, left, by }))

/** Rows written as `a|b / c|d`. */
export const rowsOf = (text: string): Rows =>
  text.split(' / ').map((row) => row.split('|').map((cell) => cell.trim()))
