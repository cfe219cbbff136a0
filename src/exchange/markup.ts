/** The printed report as HTML that survives a CMS: elements, attributes and inline styles only, no classes, no sheets. */
import { edition, softwareName } from '@/report/edition'
import { escaped } from '@/report/text/markup'
import { phrasesOf } from '@/report/text/title'
import {
  type Block,
  type Document,
  type HeadingBlock,
  type ParagraphBlock,
  type PictureBlock,
  type TableBlock,
  type TableCell,
  type TitleBlock,
  depths,
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

/** The pairs of characters a narrow heading is parted into: 商业｜企业, （三）不予｜公开. */
function inPairs({ role, rowSpan, columnSpan, text }: TableCell): string {
  const isNarrow = role === 'column' ? columnSpan === 1 : role === 'row' && rowSpan > 1
  const pairs = isNarrow ? /^(（.{1,2}）)?(?:[\u4e00-\u9fff]{2}){2,4}$/.exec(text) : null
  if (!pairs) return escaped(text)
  return (text.match(/^（.{1,2}）..|../g) ?? [])
    .map((pair) => `<span style="white-space:nowrap">${pair}</span>`)
    .join('')
}

/** What ties a cell to its table: its scope and name, its spans, the headings that speak for it. */
export function tiesOf(block: TableBlock, prefix: string, cell: TableCell): readonly string[] {
  const idOf = ({ row, column }: TableCell) => `${prefix}-${row + 1}-${column + 1}`
  return [
    ...(isHeading(cell)
      ? [`scope="${cell.role === 'row' ? 'row' : 'col'}"`, `id="${idOf(cell)}"`]
      : []),
    ...(cell.rowSpan > 1 ? [`rowspan="${cell.rowSpan}"`] : []),
    ...(cell.columnSpan > 1 ? [`colspan="${cell.columnSpan}"`] : []),
    ...(cell.role === 'figure' ? [`headers="${headingsOf(block, cell).map(idOf).join(' ')}"`] : []),
  ]
}

const isHeading = ({ role }: TableCell): boolean =>
  role === 'title' || role === 'column' || role === 'row'

/** The element a cell is. */
export const cellElement = (cell: TableCell): 'th' | 'td' => (isHeading(cell) ? 'th' : 'td')

function cellMarkup(block: TableBlock, prefix: string, cell: TableCell): string {
  const { align } = cell
  const attributes = [
    ...tiesOf(block, prefix, cell),
    `align="${align}"`,
    `style="text-align:${align};font-weight:normal${cell.role === 'figure' ? ';white-space:nowrap' : ''}${cell.upright ? ';writing-mode:vertical-rl;letter-spacing:0.2em' : ''}"`,
  ]
  const element = cellElement(cell)
  return `<${element} ${attributes.join(' ')}>${inPairs(cell)}</${element}>`
}

/** Tables of more columns are too wide for a telephone. */
const narrow = 6

function tableMarkup(block: TableBlock, prefix: string): string {
  const whole = block.widths.reduce((sum, width) => sum + width, 0)
  const columns = block.widths.map(
    (width) => `<col width="${((100 * width) / whole).toFixed(1)}%">`,
  )
  const rows = block.rows.map(
    (row) => `<tr>${row.map((cell) => cellMarkup(block, prefix, cell)).join('')}</tr>`,
  )
  const head = rows.slice(0, block.headRows)
  const least = block.widths.length > narrow ? ';min-width:44em' : ''
  return [
    // On a narrow screen a wide table is moved within the page, by keys too.
    `<div role="group" aria-label="${escaped(block.name)}" tabindex="0" style="overflow-x:auto;margin:1em 0">`,
    `<table border="1" cellspacing="0" cellpadding="4" width="100%" style="border-collapse:collapse;width:100%;font-size:0.9em;overflow-wrap:normal${least}">`,
    `<caption style="${unseen}">${escaped(block.name)}</caption>`,
    `<colgroup>${columns.join('')}</colgroup>`,
    ...(head.length > 0 ? ['<thead>', ...head, '</thead>'] : []),
    '<tbody>',
    ...rows.slice(block.headRows),
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n')
}

const pixels = (millimetres: number): number => Math.round((millimetres * 96) / 25.4)

/** A picture's bytes as an address of their own. */
export const pictureAddress = ({ png }: PictureBlock): string =>
  `data:image/png;base64,${base64(png)}`

const pictureMarkup = (block: PictureBlock): string => {
  const { width, height, alt, caption } = block
  return `<figure style="margin:1em 0;text-align:center"><img src="${pictureAddress(block)}" width="${pixels(width)}" height="${pixels(height)}" alt="${escaped(alt)}" style="max-width:100%;height:auto"><figcaption>${escaped(caption)}</figcaption></figure>`
}

/** On a narrow screen a line of the title is parted between its phrases. */
const titleLine = (line: string): string => phrasesOf(line).map(escaped).join('<wbr>')

/** The first line's indent: two characters, since editors of web sites drop the property. */
export const indent = '\u3000\u3000'

/** How a paragraph begins: indented, or as what follows a text does. */
function begun({ apart, flush, fromRight }: ParagraphBlock): string {
  const above = apart ? '1.8em' : '0.5em'
  if (fromRight !== undefined)
    return `<p align="right" style="margin:${above} ${fromRight}em 0.5em 0;line-height:1.8;text-align:right">`
  const spaced = apart ? `margin:${above} 0 0.5em` : 'margin:0.5em 0'
  return `<p style="${spaced};line-height:1.8">${flush ? '' : indent}`
}

function headingMarkup({ annex, text }: HeadingBlock, depth: number): string {
  const tag = `h${depth + 1}`
  if (annex === 'title')
    return `<${tag} align="center" style="text-align:center">${escaped(text)}</${tag}>`
  if (annex === 'label') return `<${tag} style="margin-top:2em">${escaped(text)}</${tag}>`
  return `<${tag}>${indent}${escaped(text)}</${tag}>`
}

/** The title, and what is said below it. */
function titleMarkup({ lines, onPage }: TitleBlock): string {
  const title = `<h1 align="center" style="text-align:center;word-break:keep-all;overflow-wrap:anywhere;font-size:1.5em">${lines.map(titleLine).join('<br>')}</h1>`
  return onPage === undefined
    ? title
    : `${title}\n<p align="center" style="margin:0.5em 0;line-height:1.8;text-align:center">${escaped(onPage)}</p>`
}

function blockMarkup(block: Block, prefix: string, depth = 1): string {
  switch (block.kind) {
    case 'title':
      return titleMarkup(block)
    case 'heading':
      return headingMarkup(block, depth)
    case 'paragraph': {
      const lead = block.lead ?? 0
      const text = escaped(block.text.slice(lead))
      return lead === 0
        ? `${begun(block)}${text}</p>`
        : `${begun(block)}<strong>${escaped(block.text.slice(0, lead))}</strong>${text}</p>`
    }
    case 'table':
      return tableMarkup(block, prefix)
    case 'picture':
      return pictureMarkup(block)
  }
}

/** The whole document without a page around it, to stand in any page or to be pasted into an editor. */
export function markupOf({ blocks }: Document): string {
  const deep = depths(blocks)
  return blocks
    .map((block, index) => blockMarkup(block, `zfxxgk-${index + 1}`, deep[index]))
    .join('\n')
}

/** What lists of search results say of a page: of a corrected report that it is. */
function described({ title, blocks }: Document): string {
  const said = blocks.flatMap((block) => (block.kind === 'title' ? (block.onPage ?? []) : []))
  return said.length === 0
    ? ''
    : `<meta name="description" content="${escaped(`${title}${said.join('')}`)}">\n`
}

/** A page of its own around markup; nothing in it points outside. */
export const pageMarkup = (
  document: Document,
  main: string,
  behind = '',
): string => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escaped(`${softwareName} ${edition}`)}">
${described(document)}<title>${escaped(document.title)}</title>
</head>
<body style="max-width:56em;margin:0 auto;padding:1em;font-family:FangSong,STFangsong,'Noto Serif CJK SC',serif;font-size:18px;overflow-wrap:anywhere;color:#000;background:#fff">
<main>
${main}
</main>
${behind}
</body>
</html>
`
