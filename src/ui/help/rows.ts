/** 填报口径 of every row of a format, and the other names its rows go by, for the help. */
import { conceptOf } from '@/report/concept'
import { type Format, type Guide, lines } from '@/report/format'

/** What is told of one row. */
export interface GuidedRow {
  readonly name: string
  readonly also: string
  readonly guide: Guide
}

/** The rows of each table that have a guide of their own. */
export const guidedRows = (
  format: Format,
  everyday: Readonly<Record<string, readonly string[]>>,
): readonly { readonly table: string; readonly rows: readonly GuidedRow[] }[] =>
  format.tables.map(({ name, bands }) => ({
    table: name,
    rows: bands
      .flatMap(({ rows, columns }) => [...lines(rows), ...lines(columns)])
      .flatMap((line) => {
        const leaf = line.at(-1)
        if (leaf?.guide === undefined) return []
        const also = format.names[conceptOf(leaf)]?.also ?? []
        const text = line.map((one) => one.text).filter(Boolean)
        const above = line.at(-2)?.text ?? ''
        const isCase = /^\d/.test(leaf.text)
        return text.length === 0
          ? [{ name: '各列', also: '', guide: leaf.guide }]
          : [
              {
                name: isCase ? `${above} ${leaf.text}` : leaf.text,
                also: [...also, ...(everyday[conceptOf(leaf)] ?? [])].join('、'),
                guide: leaf.guide,
              },
            ]
      }),
  }))
