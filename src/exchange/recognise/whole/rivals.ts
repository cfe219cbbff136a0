/** Two tables of which each says something else are of two reports: what only one of them says clearly is not sure either. */
import type { FigureKey } from '@/report/format'
import { type TextDraft, doubt } from '../draft'

/** So many figures that differ, and such a part of those that both tables say, are no slip of the pen. */
const fewest = 3
const part = 0.1

interface Shared {
  readonly tables: readonly [number, number]
  all: number
  different: number
}

/** What each two tables have in common. */
function sharedIn({ readings }: TextDraft): readonly Shared[] {
  const found = new Map<string, Shared>()
  for (const [first, ...others] of readings.values())
    for (const other of others) {
      if (!first || first.table === other.table) continue
      const key = `${first.table} ${other.table}`
      const one = found.get(key) ?? { tables: [first.table, other.table], all: 0, different: 0 }
      one.all++
      if (first.figure !== other.figure) one.different++
      found.set(key, one)
    }
  return [...found.values()]
}

/** Doubts the figures of tables that contradict each other, where only one of them was read. */
export function doubtRivalTables(draft: TextDraft): void {
  const rivals = new Set(
    sharedIn(draft)
      .filter(({ all, different }) => different >= fewest && different >= part * all)
      .flatMap(({ tables }) => tables),
  )
  if (rivals.size === 0) return
  const doubted = new Set(draft.doubts.flatMap(({ figures }) => figures))
  const isAlone = ([key, all]: readonly [FigureKey, readonly { readonly table: number }[]]) =>
    !doubted.has(key) && all.every(({ table }) => table === all[0]?.table && rivals.has(table))
  for (const [key, [reading]] of [...draft.readings].filter(isAlone)) {
    const origin = draft.origins.get(key)
    doubt(
      draft,
      [key],
      origin?.text ?? '',
      origin?.where ?? '',
      '原文有两张这样的表，数字不同；这一项只在其中一张里读到，请核对',
      [reading?.figure ?? null],
    )
  }
}
