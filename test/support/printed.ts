/** The blocks of a report as a reader finds them: on the page to be printed, and in a Word file. Both run inside a browser page. */

/** A cell at its grid position. */
export interface FoundCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
}

/** A text, or a table's cells in reading order. */
export type FoundBlock = string | readonly FoundCell[]

/** Reads the sheets of 成稿, what goes on from page to page as one; runs in the page. */
export function printedBlocks(): FoundBlock[] {
  const cellsOf = (table: HTMLTableElement) => {
    const taken = new Set<string>()
    return [...table.rows].flatMap((line, row) => {
      let column = 0
      return [...line.cells].map((cell) => {
        while (taken.has(`${row},${column}`)) column += 1
        const found = {
          row,
          column,
          rowSpan: cell.rowSpan,
          columnSpan: cell.colSpan,
          text: cell.textContent,
        }
        for (let down = 0; down < cell.rowSpan; down += 1)
          for (let right = 0; right < cell.colSpan; right += 1)
            taken.add(`${row + down},${column + right}`)
        return found
      })
    })
  }
  /** A table with its rows of a further page: its head is said again there, and an upright heading goes on. */
  const goneOn = (before: readonly FoundCell[], table: HTMLTableElement) => {
    const head = table.tHead?.rows.length ?? 0
    const above = Math.max(0, ...before.map(({ row, rowSpan }) => row + rowSpan))
    const cells = before.map((cell) => ({ ...cell }))
    for (const cell of cellsOf(table)) {
      if (cell.row < head) continue
      const upright = cells.find(
        ({ row, rowSpan, column, text }) =>
          cell.row === head &&
          row + rowSpan === above &&
          rowSpan > 1 &&
          column === cell.column &&
          ['', text].includes(cell.text),
      )
      if (upright) upright.rowSpan += cell.rowSpan
      else cells.push({ ...cell, row: cell.row - head + above })
    }
    return cells
  }
  const blocks: FoundBlock[] = []
  for (const element of document.querySelectorAll('article.flow .text > *')) {
    const before = element.classList.contains('rest') ? blocks.pop() : undefined
    if (element instanceof HTMLTableElement) {
      blocks.push(typeof before === 'object' ? goneOn(before, element) : cellsOf(element))
    } else {
      const { textContent } = element.querySelector('figcaption') ?? element
      blocks.push(`${typeof before === 'string' ? before : ''}${textContent}`)
    }
  }
  return blocks
}

/** Every text on the sheets as a printer finds it, heads said again among them; runs in the page. */
export const printedText = (): string =>
  [...document.querySelectorAll('article.flow .text > *')]
    .map((element) => {
      const shown = element.cloneNode(true) as Element
      shown.querySelector('caption')?.remove()
      return shown.textContent
    })
    .join('')

/** Reads `word/document.xml`; runs in the page. */
export function wordBlocks(xml: string): FoundBlock[] {
  const body = new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('w:body')[0]
  const textOf = (element: Element) =>
    [...element.querySelectorAll('t, noBreakHyphen')]
      .map(({ localName, textContent }) => (localName === 't' ? textContent : '-'))
      .join('')
  const cellsOf = (table: Element) => {
    const open = new Map<number, { rowSpan: number }>()
    return [...table.getElementsByTagName('w:tr')].flatMap((line, row) => {
      let column = 0
      return [...line.getElementsByTagName('w:tc')].flatMap((cell) => {
        const of = (name: string) => cell.getElementsByTagName(name)[0]
        const columnSpan = Number(of('w:gridSpan')?.getAttribute('w:val') ?? 1)
        const merge = of('w:vMerge')
        const start = column
        column += columnSpan
        if (merge && merge.getAttribute('w:val') !== 'restart') {
          const above = open.get(start)
          if (above) above.rowSpan += 1
          return []
        }
        const found = { row, column: start, rowSpan: 1, columnSpan, text: textOf(cell) }
        open.set(start, found)
        return [found]
      })
    })
  }
  return [...(body?.children ?? [])].flatMap((element): FoundBlock[] => {
    if (element.tagName === 'w:tbl') return [cellsOf(element)]
    const text = element.tagName === 'w:p' ? textOf(element) : ''
    return text === '' ? [] : [text]
  })
}
