/** Plants one slip into figures, of every kind an officer's fingers or pastes make. */
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import type { Chance } from './random'

export type Figures = ReadonlyMap<FigureKey, number>

export const kinds = [
  '颠倒',
  '漏输',
  '多输',
  '错输',
  '负号',
  '邻格填反',
  '整行错开',
  '整列错开',
] as const
export type Kind = (typeof kinds)[number]

/** The kinds that touch one cell. */
export const typingKinds = kinds.slice(0, 5)

const replaced = (digits: string, at: number, by: string): string =>
  digits.slice(0, at) + by + digits.slice(at + 1)

/** A figure as mistyped; the very same where the kind cannot happen to it. */
export function mistyped(figure: number, kind: Kind, dice: Chance): number {
  const digits = String(figure)
  const at = dice.below(digits.length)
  switch (kind) {
    case '颠倒': {
      const pair = dice.below(Math.max(1, digits.length - 1))
      const [a = '', b = ''] = [digits[pair], digits[pair + 1]]
      return Number(digits.slice(0, pair) + b + a + digits.slice(pair + 2))
    }
    case '漏输':
      return digits.length < 2 ? figure : Number(replaced(digits, at, ''))
    case '多输': {
      const digit = dice.next() < 0.5 ? (digits[at] ?? '') : String(dice.below(10))
      return figure === 0 ? figure : Number(digits.slice(0, at + 1) + digit + digits.slice(at + 1))
    }
    case '错输':
      return Number(replaced(digits, at, String(dice.below(10))))
    case '负号':
      return figure === 0 ? 0 : -figure
    default:
      return figure
  }
}

/** The table's cells as printed, row by row; only rows and columns of equal cells. */
export function tableOf(format: Format, table: string): readonly (readonly FigureKey[])[] {
  const rows = new Map<unknown, FigureKey[]>()
  for (const cell of cellsOf(format).values())
    if (cell.table.id === table) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell.key])
  return [...rows.values()]
}

const columnsOf = (rows: readonly (readonly FigureKey[])[]): readonly (readonly FigureKey[])[] =>
  (rows[0] ?? []).map((_, at) => rows.flatMap((row) => row[at] ?? []))

function swapped(rows: readonly (readonly FigureKey[])[], figures: Figures, dice: Chance): Figures {
  const lines = dice.next() < 0.5 || rows.length < 2 ? rows : columnsOf(rows)
  const line = dice.one(lines)
  const at = dice.below(line.length - 1)
  const [a = '', b = ''] = [line[at], line[at + 1]]
  return new Map([
    [a, figures.get(b) ?? 0],
    [b, figures.get(a) ?? 0],
  ])
}

/** A line pasted one cell too far: the first cell is left at zero, the last figure falls off. */
function moved(line: readonly FigureKey[], figures: Figures, dice: Chance): Figures {
  const step = dice.next() < 0.5 ? 1 : -1
  const changed = new Map<FigureKey, number>()
  line.forEach((key, at) => {
    const from = line[at - step]
    changed.set(key, from === undefined ? 0 : (figures.get(from) ?? 0))
  })
  return changed
}

const some = (changed: Figures, figures: Figures): Figures =>
  new Map([...changed].filter(([key, figure]) => figures.get(key) !== figure))

/**
 * The cells of one slip with what is typed there.
 * @returns nothing where chance chose cells to which the kind cannot happen.
 */
export function plant(
  rows: readonly (readonly FigureKey[])[],
  figures: Figures,
  kind: Kind,
  dice: Chance,
): Figures {
  switch (kind) {
    case '邻格填反':
      return some(swapped(rows, figures, dice), figures)
    case '整行错开':
      return some(moved(dice.one(rows), figures, dice), figures)
    case '整列错开':
      return some(
        rows.length < 2 ? new Map() : moved(dice.one(columnsOf(rows)), figures, dice),
        figures,
      )
    default: {
      const key = dice.one(dice.one(rows))
      return some(new Map([[key, mistyped(figures.get(key) ?? 0, kind, dice)]]), figures)
    }
  }
}
