/** How high the blocks of a report stand on paper, and what of them stands on which page. */
import {
  depths,
  type Document,
  isUnderText,
  type PagePart,
  type Pages,
  type TableBlock,
} from '@/state/desk/out'
import { type MeasuredBlock, type PageShare, paginate } from './paginate'
import { rowsBetween, tableSteps } from './rows'

type Block = Document['blocks'][number]

/** 版心 of GB/T 9704 in CSS pixels. */
const textWidth = (156 * 96) / 25.4
const textHeight = (225 * 96) / 25.4
/** Lines of a paragraph that goes over whole. */
const short = 6

/** An element's box on a sheet at full size; a preview may be shown smaller or larger. */
function boxOf(element: Element | Range, scale: number) {
  const { top, bottom } = element.getBoundingClientRect()
  return { top: top / scale, bottom: bottom / scale, height: (bottom - top) / scale }
}

/** Where each of a table's steps begins; heights are of its rows. */
const stepsOf = (block: TableBlock, element: Element, scale: number) =>
  tableSteps(
    block,
    [...element.querySelectorAll('tr')].map((row) => boxOf(row, scale).height),
    textHeight,
  )

function measured(
  block: Block,
  element: HTMLElement,
  before: number,
  scale: number,
): MeasuredBlock {
  const { height } = boxOf(element, scale)
  const plain = { before, steps: [height], together: 1, again: 0, leads: false, fresh: false }
  switch (block.kind) {
    case 'title':
    case 'heading':
      return { ...plain, leads: true, fresh: block.newPage === true }
    case 'paragraph': {
      const count = Math.max(
        1,
        Math.round(height / parseFloat(getComputedStyle(element).lineHeight)),
      )
      return { ...plain, steps: Array.from({ length: count }, () => height / count), together: 2 }
    }
    case 'table': {
      const { steps, again } = stepsOf(block, element, scale)
      return { ...plain, steps, again }
    }
    case 'picture':
      return plain
  }
}

/** The character at which a line of a paragraph begins. */
function startOf(line: number, paragraph: HTMLElement, scale: number): number {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode)
  const { top } = boxOf(paragraph, scale)
  const pitch = parseFloat(getComputedStyle(paragraph).lineHeight)
  const range = document.createRange()
  const lineOf = (character: number): number => {
    let at = character
    for (const node of nodes) {
      if (at < node.length) {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const box = boxOf(range, scale)
        return Math.floor(((box.top + box.bottom) / 2 - top) / pitch)
      }
      at -= node.length
    }
    return Infinity
  }
  let [low, high] = [0, nodes.reduce((sum, { length }) => sum + length, 0)]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (lineOf(middle) < line) low = middle + 1
    else high = middle
  }
  return low
}

/** The part of a block that a page holds: of a paragraph, from which to before which character. */
function partOf(
  block: Block,
  { from, to }: PageShare,
  steps: number,
  element: HTMLElement,
  scale: number,
): Pick<PagePart, 'block' | 'from' | 'to'> {
  if (to - from === steps) return { block }
  if (block.kind === 'table') {
    const { starts } = stepsOf(block, element, scale)
    return { block: rowsBetween(block, starts[from] ?? 0, starts[to] ?? block.rows.length) }
  }
  if (block.kind !== 'paragraph') return { block }
  return {
    block,
    from: from === 0 ? 0 : startOf(from, element, scale),
    to: to === steps ? block.text.length : startOf(to, element, scale),
  }
}

/** The pages of a document, from its blocks as they stand in one flow as wide as the text of a page. */
export function pagesOf({ blocks }: Document, flow: HTMLElement): Pages {
  const elements = [...flow.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement,
  )
  const scale = flow.getBoundingClientRect().width / textWidth
  let foot = boxOf(flow, scale).top
  const deep = depths(blocks)
  const heights = blocks.map((block, index) => {
    const element = elements[index]
    if (!element) throw new Error(`Block ${String(index)} is not on the page`)
    const { top, bottom } = boxOf(element, scale)
    const before = top - foot
    foot = bottom
    const lone = measured(block, element, before, scale)
    // A short paragraph goes over with the signature below it, which never stands alone on a page.
    const leads = block.kind === 'paragraph' && lone.steps.length <= short
    return leads && isUnderText(blocks[index + 1]) ? { ...lone, leads } : lone
  })
  return paginate(heights, textHeight).map((shares) =>
    shares.flatMap((share) => {
      const { block: index, from, to } = share
      const [block, element] = [blocks[index], elements[index]]
      const steps = heights[index]?.steps.length ?? 0
      if (!block || !element) return []
      const part = partOf(block, share, steps, element, scale)
      const depth = deep[index]
      const around = { isContinued: from > 0, continues: to < steps }
      return [{ index, ...part, ...around, ...(depth !== undefined && { depth }) }]
    }),
  )
}
