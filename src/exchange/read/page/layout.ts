/** Which tables of a page only arrange it: those around other tables, and those of one column. */
import type { PageLook } from './look'
import { cellElements } from './table'
import { type Element, type Node, isElement, textOf, walk } from './text'

/** Longer lines are prose. */
const longestCell = 20

/** One short line in every cell. */
const isColumn = (table: Element, look: PageLook): boolean =>
  cellElements(table, look)
    .flat()
    .every((cell) => {
      const text = textOf(cell).trim()
      return !text.includes('\n') && text.length <= longestCell
    })

/** A table no larger than this may stand within a cell of figures; a statutory one never is as small. */
const small = { cells: 6, signs: 40 }

const isSmall = (table: Element, look: PageLook): boolean =>
  cellElements(table, look).flat().length <= small.cells &&
  textOf(table).replace(/\s+/g, '').length <= small.signs

const isNumber = (cell: Element): boolean => /^\s*\d[\d,.]*\s*$/.test(textOf(cell))

/** A number behind another cell of its row. */
const hasFigures = (table: Element, look: PageLook): boolean =>
  cellElements(table, look).some((row) => row.slice(1).some(isNumber))

/** A table that is being walked, and what stands in it: only tables that are small and hold no other, or any. */
interface Open {
  readonly table: Element
  readonly isNarrow: boolean
  inside: 'none' | 'small' | 'any'
}

const most = (one: Open['inside'], other: Open['inside']): Open['inside'] =>
  one === 'any' || other === 'any' ? 'any' : one === 'small' || other === 'small' ? 'small' : 'none'

/** What a table is to the one around it. */
function inner({ table, isNarrow, inside }: Open, look: PageLook): Open['inside'] {
  if (isNarrow) return inside
  return inside === 'none' && isSmall(table, look) ? 'small' : 'any'
}

/**
 * The tables of a page that are read as the text and the tables in them. One that holds figures and, in a cell,
 * no more than a small table is a table still: it would be lost with its figures.
 * @param columns whether a column of short cells is a table, as in a copied piece of one.
 */
export function layoutsIn(root: Node, look: PageLook, columns: boolean): ReadonlySet<Element> {
  const layouts = new Set<Element>()
  const open: Open[] = []
  const leave = (left: Open): void => {
    const { table, isNarrow, inside } = left
    const isLayout =
      isNarrow || inside === 'any' || (inside === 'small' && !hasFigures(table, look))
    if (isLayout) layouts.add(table)
    const outer = open.at(-1)
    if (outer) outer.inside = most(outer.inside, inner(left, look))
  }
  walk(
    root,
    (node) => {
      if (!isElement(node) || node.tagName !== 'table' || look.kindOf(node) === 'hidden')
        return true
      const isNarrow = cellElements(node, look).every((row) => row.length <= 1)
      const isText = isNarrow && !(columns && isColumn(node, look))
      open.push({ table: node, isNarrow: isText, inside: 'none' })
      return true
    },
    (element) => {
      const last = open.at(-1)
      if (last?.table !== element) return
      open.pop()
      leave(last)
    },
  )
  return layouts
}
