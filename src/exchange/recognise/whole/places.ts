/** The tables with figures of a source, each with what stands over it and the labels of its rows. */
import type { SourceBlock } from '../../read/source'
import { titleNames } from '../identity'
import { fold } from '../label/words'
import { isValue } from '../printed'
import { partedTables } from './beside'
import { type ReportMark, namedByLine, namedBySheet } from './named'

/** Where a table with figures stands, and what may name it since the one before. */
export interface Place {
  readonly block: number
  /** The block after the table before it. */
  readonly from: number
  readonly sheet: string | undefined
  readonly marks: readonly ReportMark[]
  readonly labels: readonly string[]
  readonly numbers: number
}

type Table = SourceBlock & { readonly kind: 'table' }

const numbersIn = ({ cells }: Table): number =>
  cells.filter(({ text }) => isValue(text) && /\d/.test(text)).length

/** The labels of the rows that hold numbers. */
function rowLabels({ cells }: Table): readonly string[] {
  const rows = new Map<number, { labels: string; numbers: boolean }>()
  for (const { row, text } of cells) {
    const line = rows.get(row) ?? { labels: '', numbers: false }
    if (isValue(text)) line.numbers ||= /\d/.test(text)
    else if (!line.numbers) line.labels += fold(text)
    rows.set(row, line)
  }
  return [...rows.values()].flatMap(({ labels, numbers }) =>
    numbers && labels.length > 1 ? [labels] : [],
  )
}

/** One line a block, so that a report may begin at any of them; tables side by side parted. */
export const inPieces = (blocks: readonly SourceBlock[]): readonly SourceBlock[] =>
  blocks.flatMap((block): readonly SourceBlock[] => {
    if (block.kind === 'table') return partedTables(block)
    if (!block.text.includes('\n')) return [block]
    return block.text.split('\n').map((text) => {
      const unseen = block.unseen?.filter(({ line }) => line.trim() === text.trim()) ?? []
      return {
        kind: 'text',
        text,
        ...(block.heading && { heading: block.heading }),
        ...(unseen.length > 0 && { unseen }),
      }
    })
  })

const sheetName = /^工作表“([\s\S]*)”$/

function marksAt(block: SourceBlock, at: number, sheet: string | undefined): readonly ReportMark[] {
  if (block.kind === 'table') return []
  const line = block.text.trim()
  const title = line.length < 100 ? titleNames(line) : undefined
  if (title) return [{ ...title, by: 'title', line, block: at }]
  const isSheet = line === sheet?.trim()
  const named = isSheet ? namedBySheet(line) : namedByLine(line)
  return named ? [{ ...named, by: isSheet ? 'sheet' : 'line', line, block: at }] : []
}

/** The tables with figures, in their order. */
export function placesIn(blocks: readonly SourceBlock[]): readonly Place[] {
  const places: Place[] = []
  let from = 0
  blocks.forEach((block, at) => {
    if (block.kind === 'text') return
    const numbers = numbersIn(block)
    if (numbers === 0) return
    const sheet = sheetName.exec(block.where)?.[1]
    const first = from
    const over = blocks.slice(first, at).flatMap((one, index) => marksAt(one, first + index, sheet))
    const caption = block.caption?.trim() ?? ''
    const marks = [...over, ...marksAt({ kind: 'text', text: caption }, at, sheet)]
    places.push({ ...{ block: at, from: first, sheet, marks, numbers }, labels: rowLabels(block) })
    from = at + 1
  })
  return places
}
