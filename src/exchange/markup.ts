/** The printed report as HTML that survives a CMS: elements, attributes and inline styles only, no classes, no sheets. */
import { edition, softwareName } from '@/report/edition'
import { escaped } from '@/report/text/markup'
import {
  type Block,
  type Document,
  type ParagraphBlock,
  type PictureBlock,
  type TableBlock,
  type TableCell,
  headingsOf,
} from './document/document'

const base64 = (bytes: Uint8Array): string => {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** Seen by readers of the page's structure only; should a CMS drop the style, it shows, which does no harm. */
const unseen =
  'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap'

function cellMarkup(block: TableBlock, prefix: string, cell: TableCell): string {
  const idOf = ({ row, column }: TableCell) => `${prefix}-${row + 1}-${column + 1}`
  const isHeading = cell.role === 'title' || cell.role === 'column' || cell.role === 'row'
  const { align } = cell
  const attributes = [
    ...(isHeading ? [`scope="${cell.role === 'row' ? 'row' : 'col'}"`, `id="${idOf(cell)}"`] : []),
    ...(cell.rowSpan > 1 ? [`rowspan="${cell.rowSpan}"`] : []),
    ...(cell.columnSpan > 1 ? [`colspan="${cell.columnSpan}"`] : []),
    ...(cell.role === 'figure' ? [`headers="${headingsOf(block, cell).map(idOf).join(' ')}"`] : []),
    `align="${align}"`,
    `style="text-align:${align};font-weight:normal${cell.upright ? ';writing-mode:vertical-rl;letter-spacing:0.2em' : ''}"`,
  ]
  const element = isHeading ? 'th' : 'td'
  return `<${element} ${attributes.join(' ')}>${escaped(cell.text)}</${element}>`
}

function tableMarkup(block: TableBlock, prefix: string): string {
  const whole = block.widths.reduce((sum, width) => sum + width, 0)
  const columns = block.widths.map(
    (width) => `<col style="width:${((100 * width) / whole).toFixed(1)}%">`,
  )
  const rows = block.rows.map(
    (row) => `<tr>${row.map((cell) => cellMarkup(block, prefix, cell)).join('')}</tr>`,
  )
  const head = rows.slice(0, block.headRows)
  return [
    '<table border="1" cellspacing="0" cellpadding="4" width="100%" style="border-collapse:collapse;width:100%;margin:1em 0">',
    `<caption style="${unseen}">${escaped(block.name)}</caption>`,
    `<colgroup>${columns.join('')}</colgroup>`,
    ...(head.length > 0 ? ['<thead>', ...head, '</thead>'] : []),
    '<tbody>',
    ...rows.slice(block.headRows),
    '</tbody>',
    '</table>',
  ].join('\n')
}

/** A picture's bytes as an address of their own. */
export const pictureAddress = ({ png }: PictureBlock): string =>
  `data:image/png;base64,${base64(png)}`

const pictureMarkup = (block: PictureBlock): string =>
  `<figure style="margin:1em 0;text-align:center"><img src="${pictureAddress(block)}" alt="${escaped(block.alt)}" style="max-width:100%;height:auto"><figcaption>${escaped(block.caption)}</figcaption></figure>`

const indented = 'style="text-indent:2em;margin:0.5em 0;line-height:1.8"'

/** How a paragraph stands: indented, or as what follows a text does. */
function placed({ apart, flush, fromRight }: ParagraphBlock): string {
  const above = apart ? '1.8em' : '0.5em'
  if (fromRight !== undefined)
    return `align="right" style="margin:${above} ${fromRight}em 0.5em 0;line-height:1.8;text-align:right"`
  if (flush) return `style="margin:${above} 0 0.5em;line-height:1.8"`
  return apart ? `style="text-indent:2em;margin:${above} 0 0.5em;line-height:1.8"` : indented
}

function blockMarkup(block: Block, prefix: string): string {
  switch (block.kind) {
    case 'title':
      return `<h1 align="center" style="text-align:center">${escaped(block.text)}</h1>`
    case 'heading':
      if (block.annex !== undefined)
        return block.annex === 'title'
          ? `<h${block.level + 1} align="center" style="text-align:center">${escaped(block.text)}</h${block.level + 1}>`
          : `<h${block.level + 1} style="margin-top:2em">${escaped(block.text)}</h${block.level + 1}>`
      return `<h${block.level + 1} style="text-indent:2em">${escaped(block.text)}</h${block.level + 1}>`
    case 'paragraph': {
      const lead = block.lead ?? 0
      const text = escaped(block.text.slice(lead))
      return lead === 0
        ? `<p ${placed(block)}>${text}</p>`
        : `<p ${indented}><strong>${escaped(block.text.slice(0, lead))}</strong>${text}</p>`
    }
    case 'table':
      return tableMarkup(block, prefix)
    case 'picture':
      return pictureMarkup(block)
  }
}

/** The whole document without a page around it, to stand in any page or to be pasted into an editor. */
export const markupOf = ({ blocks }: Document): string =>
  blocks.map((block, index) => blockMarkup(block, `zfxxgk-${index + 1}`)).join('\n')

/** A page of its own around markup; nothing in it points outside. */
export const pageMarkup = (title: string, main: string, behind = ''): string => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escaped(`${softwareName} ${edition}`)}">
<title>${escaped(title)}</title>
</head>
<body style="max-width:56em;margin:0 auto;padding:1em;font-family:FangSong,STFangsong,'Noto Serif CJK SC',serif;font-size:18px;color:#000;background:#fff">
<main>
${main}
</main>
${behind}
</body>
</html>
`
