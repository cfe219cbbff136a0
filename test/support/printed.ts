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
  const blocks: FoundBlock[] = []
  for (const element of document.querySelectorAll('article.flow .text > *')) {
    const before = element.classList.contains('rest') ? blocks.pop() : undefined
    if (element instanceof HTMLTableElement) {
      const cells = typeof before === 'object' ? before : []
      const above = Math.max(0, ...cells.map(({ row, rowSpan }) => row + rowSpan))
      blocks.push([
        ...cells,
        ...cellsOf(element).map((cell) => ({ ...cell, row: cell.row + above })),
      ])
    } else {
      const { textContent } = element.querySelector('figcaption') ?? element
      blocks.push(`${typeof before === 'string' ? before : ''}${textContent}`)
    }
  }
  return blocks
}

/** Reads `word/document.xml`; runs in the page. */
export function wordBlocks(xml: string): FoundBlock[] {
  const body = new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('w:body')[0]
  const textOf = (element: Element) =>
    [...element.querySelectorAll('t, noBreakHyphen')]
      .map(({ localName, textContent }) => (localName === 't' ? textContent : '-'))
      .join('')
      // What keeps an address with its scheme is no part of the text.
      .replaceAll('\ufeff', '')
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
