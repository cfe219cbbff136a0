/** Cells pasted over a selection fill it where they fit in evenly, or where it is one cell thin; none of them is lost. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formats } from '@/format'
import { layoutOf } from '@/report/layout'
import { layOn } from '@/ui/entry/sheet/clip/paste'
import { gridOf } from '@/ui/part/table/grid'

const format = formats[1] ?? expect.fail('the format of 2021')
const grids = format.tables.map((table) => gridOf(layoutOf(format, table)))
const requests = grids.find((grid) => grid[0]?.[0]?.key === 'requests.received.natural')

/** The cells of a rectangle of a table. */
const selected = (
  grid: (typeof grids)[number],
  [top, left]: readonly [number, number],
  [height, width]: readonly [number, number],
) => grid.slice(top, top + height).map((row) => row.slice(left, left + width).map(({ key }) => key))

it.each<[clip: string, over: readonly [number, number], stored: string]>([
  ['9|8', [1, 3], '999|888'],
  ['2|5', [1, 2], '22|55'],
  ['9|8', [1, 5], '99999|88888'],
  ['97|86', [1, 4], '9797|8686'],
  ['9|8|7', [1, 3], '999|888|777'],
  ['97|86|54', [2, 4], '97|86|54'],
  ['98', [3, 1], '98|98|98'],
  ['97|86', [4, 1], '97|86|97|86'],
  ['97|86', [3, 3], '97|86'],
  ['7', [2, 2], '77|77'],
])('%s over %j', (clip, over, stored) => {
  const grid = requests ?? expect.fail('表三')
  const rows = clip.split('|').map((row) => Array.from(row))
  const { figures, left } = layOn(rows, format, grid, selected(grid, [4, 0], over))
  expect(left).toEqual([])
  const wanted = stored
    .split('|')
    .flatMap((row, down) =>
      Array.from(row, (text, right) => [grid[4 + down]?.[right]?.key, Number(text)]),
    )
  expect(figures).toEqual(wanted)
})

it('loses nothing without a word, whatever is pasted over whatever', () => {
  const side = fc.integer({ min: 1, max: 4 })
  const place = fc.integer({ min: 0, max: 7 })
  fc.assert(
    fc.property(
      fc.constantFrom(...grids),
      fc.tuple(side, side),
      fc.tuple(place, place),
      fc.tuple(side, side),
      (grid, [height, width], from, over) => {
        const onto = selected(grid, from, over)
        if ((onto[0] ?? []).length === 0) return
        let next = 100
        const rows = Array.from({ length: height }, () =>
          Array.from({ length: width }, () => String((next += 1))),
        )
        const { figures, left } = layOn(rows, format, grid, onto)
        const stored = new Set(figures.map(([, figure]) => figure))
        if (left.length > 0) expect(figures).toEqual([])
        else for (const text of rows.flat()) expect(stored).toContain(Number(text))
        expect(new Set(figures.map(([key]) => key)).size).toBe(figures.length)
      },
    ),
  )
})
