/** Which way a copied block lies, told by its names; one turned over or of another table is laid nowhere by counting. */
import type { Format, Table } from '@/report/format'
import { type LaidCell, layoutOf } from '@/report/layout'
import { groupNamed } from '../recognise/label/axis'
import { type Label, labelOf } from '../recognise/label/words'

/** Upright as the table itself; with its rows for columns; or with names of another table of the format. */
export type Way = 'upright' | 'turned' | 'elsewhere'

type Names = Readonly<Record<'row' | 'column' | 'elsewhere', readonly Label[]>>

const namesIn = (format: Format, table: Table, role: LaidCell['role']): readonly Label[] =>
  layoutOf(format, table).rows.flatMap((row) =>
    row.flatMap((cell) => (cell.role === role && cell.text !== '' ? [labelOf(cell.text)] : [])),
  )

const namesOf = (format: Format, table: Table): Names => ({
  row: namesIn(format, table, 'row'),
  column: namesIn(format, table, 'column'),
  elsewhere: format.tables
    .filter((other) => other !== table)
    .flatMap((other) => [...namesIn(format, other, 'row'), ...namesIn(format, other, 'column')]),
})

/** The names of one row of a block: the last that begins it, and the last above each of its cells. */
export interface RowNames {
  readonly labels: readonly string[]
  readonly heads?: readonly (readonly string[])[]
}

/** What is shorter is part of many names: 本年, 数量, 总计. */
const shortest = 3

/** Which way a block lies; a name that could be either (总计, 其他) tells nothing. */
export function wayOf(rows: readonly RowNames[], format: Format, table: Table): Way {
  const names = namesOf(format, table)
  const said = (texts: readonly (string | undefined)[]) =>
    new Set(
      texts.flatMap((text = '') => (text.length < shortest ? [] : (groupNamed(text, names) ?? []))),
    )
  const down = said([...new Set(rows.map(({ labels }) => labels.at(-1)))])
  const across = said([
    ...new Set(rows.flatMap(({ heads = [] }) => heads.map((one) => one.at(-1)))),
  ])
  if (down.has('elsewhere') || across.has('elsewhere')) return 'elsewhere'
  return down.has('column') || across.has('row') ? 'turned' : 'upright'
}

/** Why no cell of a row is laid. */
export const wayWords: Readonly<Record<Exclude<Way, 'upright'>, string>> = {
  turned: '行和列与本表相反，请转置后再粘贴',
  elsewhere: '有其他表的栏目，请把光标放到那张表里再粘贴',
}
