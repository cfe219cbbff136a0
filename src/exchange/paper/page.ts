/** A document as a page that prints on A4 as it stands: for papers, and for the report's own PDF. */
import { edition, softwareName } from '@/report/edition'
import { escaped } from '@/report/text/markup'
import { addressPieces, hasAddress, isBeyondLine, textRuns } from '@/report/text/runs'
import {
  type Block,
  depths,
  type Document,
  type ParagraphBlock,
  type TableBlock,
  type TableCell,
} from '../document/document'
import { cellElement, pictureAddress, tiesOf } from '../markup'
import { bothSides, oneSide, sheet } from './sheet'

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

/** Addresses go over between their pieces, what must not be parted stays whole. */
const set = (text: string): string =>
  textRuns(text)
    .map(({ kind, text: run }) => {
      if (kind === 'plain') return escaped(run)
      const pieces = kind === 'address' ? addressPieces(run) : [run]
      return pieces
        .map((piece) =>
          isBeyondLine(piece) ? escaped(piece) : `<span class="whole">${escaped(piece)}</span>`,
        )
        .join('<wbr>')
    })
    .join('')

function paragraph({ text, lead = 0, apart, flush, fromRight }: ParagraphBlock): string {
  const classes = [
    ...(apart ? ['apart'] : []),
    ...(flush ? ['flush'] : []),
    ...(fromRight === undefined ? [] : ['right']),
    ...(hasAddress(text) ? ['ragged'] : []),
  ]
  const attributes = [
    ...(classes.length > 0 ? [` class="${classes.join(' ')}"`] : []),
    ...(fromRight === undefined ? [] : [` style="padding-right:${fromRight}em"`]),
  ]
  const begin = lead > 0 ? `<span class="lead">${set(text.slice(0, lead))}</span>` : ''
  return `<p${attributes.join('')}>${begin}${set(text.slice(lead))}</p>`
}

function markup(block: Block, prefix: string, depth: number): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${block.lines.map(escaped).join('<br>')}</h1>`
    case 'heading':
      return `<h${depth + 1} class="${block.annex ? `annex-${block.annex}` : `level-${block.level}`}">${escaped(block.text)}</h${depth + 1}>`
    case 'paragraph':
      return paragraph(block)
    case 'table':
      return table(block, prefix)
    case 'picture':
      return `<figure><img src="${pictureAddress(block)}" alt="${escaped(block.alt)}" style="width:${block.width}mm;height:${block.height}mm"><figcaption>${escaped(block.caption)}</figcaption></figure>`
  }
}

/** The page; nothing in it points outside. */
export function paperPage({ title, blocks, oneSided }: Document): string {
  const deep = depths(blocks)
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escaped(`${softwareName} ${edition}`)}">
<title>${escaped(title)}</title>
<style>
${sheet}
${oneSided ? oneSide : bothSides}
</style>
</head>
<body>
<main>
${blocks.map((block, index) => markup(block, `zfxxgk-${index + 1}`, deep[index] ?? 1)).join('\n')}
</main>
</body>
</html>
`
}
