/** A document as a page that prints on A4 as it stands, its pages numbered in every browser: papers, and the report's own PDF. */
import { edition, softwareName } from '@/report/edition'
import { escaped } from '@/report/text/markup'
import {
  addressPieces,
  faces,
  hasAddress,
  isBeyondLine,
  mayEndLine,
  runsBetween,
} from '@/report/text/runs'
import type { Document, ParagraphBlock, TableBlock, TableCell } from '../document/document'
import type { PagePart, Pages } from '../document/paged'
import { cellElement, pictureAddress, tiesOf } from '../markup'
import { sheet } from './sheet'

/** What could be too wide for its cell in another face than its own is condensed, as in Word. */
const condensed = ({ text, condensed: to }: TableCell): string =>
  to === undefined
    ? escaped(text)
    : `<span class="condensed" style="transform:scaleX(${to / 100})">${escaped(text)}</span>`

function cell(block: TableBlock, prefix: string, one: TableCell): string {
  const attributes = [
    ...tiesOf(block, prefix, one),
    `class="${one.role}"`,
    `style="font-size:${one.points}pt;text-align:${one.align};padding:0.3mm ${one.inset}mm"`,
  ]
  const element = cellElement(one)
  // Signs one below the other: what a style turns upright is never parted between pages.
  const text = one.upright ? Array.from(one.text, escaped).join('<br>') : condensed(one)
  return `<${element} ${attributes.join(' ')}>${text}</${element}>`
}

function table(block: TableBlock, prefix: string): string {
  const whole = block.widths.reduce((sum, width) => sum + width, 0)
  const mayEnd = (index: number) =>
    index + 1 === block.rows.length || block.starts.includes(index + 1)
  const rows = block.rows.map((row, index) => {
    const stays = mayEnd(index) ? '' : ' class="stays"'
    const cells = row.map((one) => cell(block, prefix, one)).join('')
    return `<tr${stays} style="height:${block.rowHeight}mm">${cells}</tr>`
  })
  const head = rows.slice(0, block.headRows)
  return [
    '<table>',
    `<caption>${escaped(block.name)}</caption>`,
    `<colgroup>${block.widths.map((width) => `<col style="width:${((100 * width) / whole).toFixed(2)}%">`).join('')}</colgroup>`,
    ...(head.length > 0 ? ['<thead>', ...head, '</thead>'] : []),
    '<tbody>',
    ...rows.slice(block.headRows),
    '</tbody>',
    '</table>',
  ].join('\n')
}

/** Digits and letters stand in the Latin face. */
const faced = (text: string): string =>
  faces(text)
    .map(({ latin, text: piece }) =>
      latin ? `<span class="latin">${escaped(piece)}</span>` : escaped(piece),
    )
    .join('')

/** Addresses go over between their pieces, what must not be parted stays whole. */
const set = (text: string, from: number, to: number): string =>
  runsBetween(text, from, to)
    .map(({ kind, text: run }, at, runs) => {
      if (kind === 'plain') return faced(run)
      const end = mayEndLine(runs[at - 1]?.text) ? '<wbr>' : ''
      const pieces = kind === 'address' ? addressPieces(run) : [run]
      const kept = pieces.map(
        (piece) =>
          `<span class="${isBeyondLine(piece) ? 'beyond' : 'whole'}">${faced(piece)}</span>`,
      )
      return end + kept.join('<wbr>')
    })
    .join('')

const classed = (...classes: readonly (string | false | undefined)[]): string => {
  const named = classes.filter((one) => one !== false && one !== undefined)
  return named.length > 0 ? ` class="${named.join(' ')}"` : ''
}

function paragraph(block: ParagraphBlock, part: PagePart): string {
  const { text, lead = 0, apart, ragged, flush, fromRight } = block
  const { from = 0, to = text.length, isContinued, continues } = part
  const classes = classed(
    isContinued ? 'rest' : apart && 'apart',
    continues && 'cut',
    flush && 'flush',
    fromRight !== undefined && 'right',
    (ragged ?? hasAddress(text)) && 'ragged',
  )
  const style = fromRight === undefined ? '' : ` style="padding-right:${fromRight}em"`
  const begin =
    from < lead ? `<span class="lead">${set(text, from, Math.min(lead, to))}</span>` : ''
  return `<p${classes}${style}>${begin}${set(text, Math.max(from, lead), to)}</p>`
}

/** @param prefix of the names within a table, which no other part of it may bear. */
function markup(part: PagePart, prefix: string): string {
  const { block, depth = 1 } = part
  switch (block.kind) {
    case 'title':
      return `<h1>${block.lines.map(escaped).join('<br>')}</h1>`
    case 'heading':
      return `<h${depth + 1} class="${block.annex ? `annex-${block.annex}` : `level-${block.level}`}">${set(block.text, 0, block.text.length)}</h${depth + 1}>`
    case 'paragraph':
      return paragraph(block, part)
    case 'table':
      return table(block, prefix)
    case 'picture':
      return `<figure><img src="${pictureAddress(block)}" alt="${escaped(block.alt)}" style="width:${block.width}mm;height:${block.height}mm"><figcaption>${escaped(block.caption)}</figcaption></figure>`
  }
}

/** One sheet with its number, on the outer side of the paper. */
function page(parts: readonly PagePart[], index: number, oneSided: boolean): string {
  const side = index % 2 === 0 || oneSided ? 'odd' : 'even'
  const blocks = parts.map((part) => markup(part, `zfxxgk-${index + 1}-${part.index + 1}`))
  return `<section class="sheet" aria-label="第 ${index + 1} 页">
${blocks.join('\n')}
<div class="number ${side}" aria-hidden="true">— ${index + 1} —</div>
</section>`
}

/** The page, sheet by sheet as it was laid out; nothing in it points outside. */
export const paperPage = ({ title, oneSided }: Document, pages: Pages): string => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escaped(`${softwareName} ${edition}`)}">
<title>${escaped(title)}</title>
<style>
${sheet}
</style>
</head>
<body>
<main>
${pages.map((parts, index) => page(parts, index, oneSided === true)).join('\n')}
</main>
</body>
</html>
`
