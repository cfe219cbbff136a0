/** What of an .xlsx workbook is given to the library, which builds all of it before anything can be counted. */
import { columnName } from '../../excel/address'
import { Beyond, newBound } from '../pack/bound'
import { mostColumns, mostSheets } from './source'

/** More tags than the texts or the formats of any workbook have that a report is in. */
const mostTags = 1_000_000

const tooMany = (what: string) =>
  new Beyond(
    `Excel 工作簿的${what}过多（超过 100 万项），不像一份年度报告，已停止读取，没有导入任何内容。请只复制其中的报告内容粘贴。`,
  )

function times(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++
  return count
}

/** Cells of a sheet as they weigh in memory: one that is only dressed is a quarter of one that holds something. */
function weight(xml: string): number {
  const filled = times(xml, '<v') + times(xml, '<is')
  return filled + Math.max(0, times(xml, '<c') - filled) / 4
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1] ?? ''

/** No tag of a cell is longer. */
const longestTag = 300

/** How many cells of a sheet hold something in the columns that are not read. */
function beyondIn(xml: string): number {
  const last = columnName(mostColumns - 1)
  let count = 0
  for (let at = xml.indexOf('<c '); at >= 0; at = xml.indexOf('<c ', at + 3)) {
    const [, letters = ''] =
      /^<c [^<>]{0,200}?\br="([A-Z]{1,3})\d{1,7}"[^<>]{0,200}><(?:f|v|is)\b/.exec(
        xml.slice(at, at + longestTag),
      ) ?? []
    if (letters.length > last.length || (letters.length === last.length && letters > last)) count++
  }
  return count
}

/** The name of the part a relation of the workbook leads to, by whatever way. */
const partAt = (target: string): string => new URL(target, 'file:///xl/').pathname.slice(1)

const named: Readonly<Record<string, string>> = {
  'xl/sharedStrings.xml': '文字',
  'xl/styles.xml': '格式',
}

/** The sheets that are read. */
interface Within {
  /** By its number, its part and how many of its cells stand in columns that are not read. */
  readonly wanted: ReadonlyMap<number, { readonly xml: string; readonly beyond: number }>
  readonly sheets: number
}

/**
 * The sheets that are read: the first of them, each part once, however often it is named.
 * Throws where they are too much.
 */
export function sheetsWithin(parts: ReadonlyMap<string, string>): Within {
  for (const [name, xml] of parts)
    if (!name.startsWith('xl/worksheets/') && times(xml, '<') > mostTags)
      throw tooMany(named[name] ?? '内容')
  const targets = new Map(
    (parts.get('xl/_rels/workbook.xml.rels') ?? '')
      .split('<Relationship')
      .map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  )
  const bound = newBound()
  const seen = new Set<string>()
  const sheets = (parts.get('xl/workbook.xml') ?? '').split(/<(?:\w+:)?sheet\s/).slice(1)
  const wanted = sheets.slice(0, mostSheets).flatMap((tag, index) => {
    const part = partAt(targets.get(attribute(` ${tag}`, '(?:\\w+:)?id')) ?? '')
    if (seen.has(part)) return []
    seen.add(part)
    const xml = parts.get(part) ?? ''
    bound.cells(weight(xml), `工作表“${attribute(` ${tag}`, 'name')}”`)
    return [[index, { xml, beyond: beyondIn(xml) }] as const]
  })
  return { wanted: new Map(wanted), sheets: sheets.length }
}

/** The sheet without the pinyin that stands over texts kept in their cells: it is no part of them. */
export const withoutPinyin = (xml: string): string =>
  xml.includes('<rPh')
    ? xml
        .split('</rPh>')
        .map((piece, at, all) => {
          const from = at < all.length - 1 ? piece.indexOf('<rPh') : -1
          return from < 0 ? piece : piece.slice(0, from)
        })
        .join('')
    : xml
