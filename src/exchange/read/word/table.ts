/** How the rows and cells of a Word table fall on a grid: gaps, cells merged across and down. */
import { lowest } from './styles'
import { type WordElement, childOf, elementsOf, switchOf, valueOf } from './xml'

/** A cell of a row: its place, how far it reaches, and what it holds. */
export interface WordCell {
  readonly column: number
  columnSpan: number
  rowSpan: number
  /** Undefined for the gap before a row that begins further right. */
  readonly content?: WordElement
}

export interface WordRow {
  readonly cells: readonly WordCell[]
  readonly hidden: boolean
  /** Of a height that cuts its text off. */
  readonly squeezed: boolean
  readonly deleted: boolean
  readonly inserted: boolean
}

/** Elements of a name directly inside, or inside the wrappers that content controls and markup put around them. */
const within = (element: WordElement | undefined, name: string): readonly WordElement[] =>
  elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child]
    return /^(?:sdt|sdtContent|customXml|ins|smartTag)$/.test(child.name) ? within(child, name) : []
  })

const whole = (text: string | undefined, least: number): number => {
  const number = Number(text ?? least)
  return Number.isInteger(number) ? Math.min(Math.max(number, least), 200) : least
}

function isSqueezed(properties: WordElement | undefined): boolean {
  const height = childOf(properties, 'trHeight')?.attributes
  return height?.get('hRule') === 'exact' && Number(height.get('val') ?? lowest) < lowest
}

/** The rows of a table with their cells; one merged into the cell above or before it is part of that. */
export function rowsOf(table: WordElement): readonly WordRow[] {
  /** For each column, the cell that reaches down to the row before. */
  let above = new Map<number, WordCell>()
  return within(table, 'tr').map((row) => {
    const properties = childOf(row, 'trPr')
    const isHidden = switchOf(properties, 'hidden') === true
    const gap = whole(valueOf(properties, 'gridBefore'), 0)
    const cells: WordCell[] = gap > 0 ? [{ column: 0, columnSpan: gap, rowSpan: 1 }] : []
    const reaching = new Map<number, WordCell>()
    let column = gap
    for (const content of within(row, 'tc')) {
      const cell = childOf(content, 'tcPr')
      const span = whole(valueOf(cell, 'gridSpan'), 1)
      const down = childOf(cell, 'vMerge')
      const across = childOf(cell, 'hMerge')
      const over = above.get(column)
      const last = cells.at(-1)
      if (across && across.attributes.get('val') !== 'restart' && last?.content)
        last.columnSpan += span
      else if (down && down.attributes.get('val') !== 'restart' && over?.columnSpan === span) {
        if (!isHidden) over.rowSpan++
        reaching.set(column, over)
      } else {
        const own: WordCell = { column, columnSpan: span, rowSpan: 1, content }
        cells.push(own)
        if (down) reaching.set(column, own)
      }
      column += span
    }
    above = reaching
    return {
      cells,
      hidden: isHidden,
      squeezed: isSqueezed(properties),
      deleted: childOf(properties, 'del') !== undefined,
      inserted: childOf(properties, 'ins') !== undefined,
    }
  })
}
