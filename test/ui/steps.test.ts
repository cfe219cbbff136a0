// @vitest-environment jsdom
/** Any sequence of edits of a table by key and clipboard, and of undos, equals a plain model of reports and steps. */
import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { isDeepStrictEqual } from 'node:util'
import { expect, it } from 'vitest'
import { nextTick } from 'vue'
import { applyChanges } from '@/report/edit/edit'
import { putIn } from '@/report/edit/typing'
import type { Figure } from '@/report/figure'
import type { FigureKey, Format } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { type Report, figureOf } from '@/report/report'
import { samples } from '@/sample/hulan'
import { useDesk } from '@/state/desk/desk'
import { addReport } from '@/storage/reports'
import { block, gridOf } from '@/ui/part/table/grid'
import { handsOnSheet, mountOnDesk } from '../support/sheet'

const report = samples.at(-1) ?? expect.fail('There are samples')

/** A selection: the cell it begins at, and how far it reaches to the right and down. */
interface Selected {
  readonly row: number
  readonly column: number
  readonly right: number
  readonly down: number
}
type Way =
  | { readonly by: 'Delete' | 'cut' | 'cut and leave it' | 'Control+d' | 'Control+r' }
  | { readonly by: 'paste' | 'type' | 'fill' | 'type and leave it'; readonly number: number }
  | { readonly by: 'undo' | 'redo' | 'copy and paste' }

const way: fc.Arbitrary<Way> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      by: fc.constantFrom('Delete', 'cut', 'cut and leave it', 'Control+d', 'Control+r'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      by: fc.constantFrom('paste', 'type', 'fill', 'type and leave it'),
      number: fc.nat(99),
    }),
  },
  { weight: 3, arbitrary: fc.record({ by: fc.constantFrom('undo', 'redo', 'copy and paste') }) },
)
const on = fc.record({
  row: fc.nat(4),
  column: fc.nat(4),
  right: fc.nat(2),
  down: fc.nat(2),
})

/** The reports before and after the one that stands. */
function model(format: Format, first: Report) {
  const past: Report[] = []
  let future: Report[] = []
  let now = first
  return {
    now: () => now,
    enter(figures: readonly (readonly [FigureKey, Figure])[]): void {
      const next = applyChanges(now, putIn(now, format, new Map(figures)))
      if (isDeepStrictEqual(next, now)) return
      past.push(now)
      future = []
      now = next
    },
    forget(): void {
      future = []
    },
    step(by: 'undo' | 'redo'): void {
      const [from, to] = by === 'undo' ? [past, future] : [future, past]
      const next = from.pop()
      if (!next) return
      to.push(now)
      now = next
    },
  }
}

/** What one way of editing puts into the selected cells. */
function figuresOf(
  made: Way,
  rows: readonly (readonly FigureKey[])[],
  beside: Beside,
  now: Report,
) {
  const all = rows.flat()
  const first = all[0] ?? ''
  const same = (figure: Figure) => all.map((key): [FigureKey, Figure] => [key, figure])
  switch (made.by) {
    case 'Delete':
    case 'cut':
      return same(null)
    case 'paste':
    case 'fill':
      return same(made.number)
    case 'type':
      return [[first, made.number] as const]
    case 'Control+d':
      return unlessBlank(
        rows.slice(rows.length > 1 ? 1 : 0).flatMap((row) =>
          row.flatMap((key, at) => {
            const source = rows.length > 1 ? rows[0]?.[at] : beside(key, 'up')
            return source === undefined ? [] : [[key, figureOf(now, source)] as const]
          }),
        ),
      )
    case 'Control+r':
      return unlessBlank(
        rows.flatMap((row) => {
          const source = row.length > 1 ? row[0] : beside(row[0] ?? '', 'left')
          const targets = row.length > 1 ? row.slice(1) : row
          return source === undefined
            ? []
            : targets.map((key) => [key, figureOf(now, source)] as const)
        }),
      )
    default:
      return []
  }
}
/** Nothing is filled from cells that are all blank. */
const unlessBlank = <Pair extends readonly [FigureKey, Figure]>(pairs: readonly Pair[]) =>
  pairs.every(([, figure]) => figure === null) ? [] : pairs

type Beside = (key: FigureKey, way: 'up' | 'left') => FigureKey | undefined

/** A report on the desk, its table of requests under the hands, and the plain model beside it. */
async function both() {
  setActivePinia(createPinia())
  const id = crypto.randomUUID()
  await addReport({ id, report, created: 1, changed: 1 })
  const desk = useDesk()
  await desk.open(id)
  const format = desk.format ?? expect.fail('opened')
  const table = format.tables.find((one) => one.id === 'requests') ?? expect.fail('表三')
  const grid = gridOf(layoutOf(format, table))
  const at = (row: number, column: number) => grid[row]?.[column]?.key ?? ''
  const beside: Beside = (key, to) => {
    const row = grid.findIndex((cells) => cells.some((cell) => cell.key === key))
    const column = grid[row]?.findIndex((cell) => cell.key === key) ?? 0
    return to === 'up' ? grid[row - 1]?.[column]?.key : grid[row]?.[column - 1]?.key
  }
  const screen = mountOnDesk(desk, 'requests')
  const hands = handsOnSheet(screen)
  const plain = model(format, report)

  /** The cells are selected, and a number typed into the first of them. */
  async function select({ row, column, right, down }: Selected, typed?: number) {
    hands.cell(at(20, 0)).focus()
    hands.cell(at(row, column)).focus()
    for (let n = 0; n < right; n += 1) hands.press('Shift+ArrowRight')
    for (let n = 0; n < down; n += 1) hands.press('Shift+ArrowDown')
    if (typed !== undefined) await hands.type(String(typed))
    return block(grid, at(row, column), at(row + down, column + right))
  }
  function paste(text?: string): void {
    if (text !== undefined) {
      hands.clipboard.clear()
      hands.clipboard.set('text/plain', text)
    }
    hands.handed('paste', 'clipboardData')
  }
  /** The key or the event that ends a way of editing. */
  function end(made: Way, isRow: boolean): void {
    if (made.by === 'fill') hands.press('Control+Enter')
    else if (made.by === 'type') hands.press('Enter')
    else if (made.by === 'type and leave it') hands.press('Escape')
    else if (made.by === 'cut') hands.handed('cut', 'clipboardData')
    else if (made.by === 'cut and leave it') {
      hands.handed('cut', 'clipboardData')
      if (desk.report !== plain.now()) plain.forget()
      // The way there takes nothing from it: only another edit does.
      hands.press('ArrowDown')
      hands.press('Escape')
    } else if (made.by === 'paste') paste(String(made.number))
    else if (made.by === 'copy and paste') {
      hands.handed('copy', 'clipboardData')
      // A block is looked at before it lands.
      if (isRow) paste()
    } else hands.press(made.by)
  }
  async function act(made: Way, on: Selected): Promise<void> {
    if (made.by === 'undo' || made.by === 'redo') {
      desk[made.by]()
      plain.step(made.by)
      return
    }
    const isTyped = made.by === 'type' || made.by === 'fill' || made.by === 'type and leave it'
    const rows = await select(on, isTyped ? made.number : undefined)
    if (isTyped && desk.report !== plain.now()) plain.forget()
    end(made, rows.length === 1)
    plain.enter(figuresOf(made, rows, beside, plain.now()))
  }
  return { desk, plain, screen, act }
}

it('edits and undos of a table equal the plain model', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(way, on), { minLength: 1, maxLength: 14 }), async (all) => {
      const { desk, plain, screen, act } = await both()
      for (const [made, selected] of all) {
        await act(made, selected)
        await nextTick()
        expect(desk.report?.figures).toEqual(plain.now().figures)
        expect(desk.report?.unread).toEqual(plain.now().unread)
      }
      screen.unmount()
      await desk.rest()
    }),
    { numRuns: 20 },
  )
})
