/** Any heading trees lay out as a full rectangle with each figure once. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Format, type Heading, type Table, cellsOf } from '@/report/format'
import { layoutOf } from '@/report/layout'

/** A forest whose ids are unique among siblings. */
const { forest } = fc.letrec<{ forest: Heading[]; node: Omit<Heading, 'id'> }>((tie) => ({
  node: fc.record(
    { text: fc.string({ minLength: 1, maxLength: 4 }), children: tie('forest') },
    { requiredKeys: ['text'] },
  ),
  forest: fc
    .array(tie('node'), { minLength: 1, maxLength: 3, depthIdentifier: 'forest' })
    .map((nodes) => nodes.map((node, index) => ({ ...node, id: `n${String(index)}` }))),
}))

it('covers every grid position exactly once', () => {
  fc.assert(
    fc.property(forest, forest, (rows, columns) => {
      const table: Table = {
        id: 't',
        name: '表',
        widths: [],
        bands: [{ corner: '', rows, columns }],
      }
      const format = { id: 'x', tables: [table] } as unknown as Format
      const layout = layoutOf(format, table)
      const seen = new Set<string>()
      for (const cell of layout.rows.flat())
        for (let down = 0; down < cell.rowSpan; down += 1)
          for (let right = 0; right < cell.columnSpan; right += 1) {
            const at = `${String(cell.row + down)}/${String(cell.column + right)}`
            expect(seen.has(at)).toBe(false)
            seen.add(at)
          }
      expect(seen.size).toBe(layout.rows.length * layout.columnCount)
      const keys = layout.rows.flat().flatMap(({ key }) => key ?? [])
      expect(keys).toHaveLength(cellsOf(format).size)
      expect(new Set(keys).size).toBe(keys.length)
    }),
    { numRuns: 500 },
  )
})
