/** What a line over a report says of whose it is and of which year: a title, the name of a sheet, a heading of a section, a caption. */
import type { SourceBlock, SourceCell } from '../../read/source'
import { organEnding, titleNames, yearOf } from '../identity'
import { narrow } from '../label/words'
import { isSheet } from '../text/sheet'

export interface Named {
  readonly organ?: string
  readonly year?: number
  /** The year counted from the report's own: 本年 0, 上年 1. */
  readonly back?: 0 | 1
}

/** A line that names a report, where it stands. */
export interface ReportMark extends Named {
  readonly by: 'title' | 'sheet' | 'line'
  readonly line: string
  /** The block it stands in. */
  readonly block: number
}

const numbering =
  /^(?:第?[一二三四五六七八九十\d]{1,3}(?:部分)?[、.．:：]|[（(][一二三四五六七八九十\d]{1,3}[)）]|附[件表]?\d{0,2}[:：])/
const yearText =
  /(?:报告年度|年度|年份)?[:：]?[([]?(20\d\d|二[〇○零Oo][〇○零Oo一二三四五六七八九]{2})(?:年度?)?[)\]]?/
const about =
  '(?:政府信息公开|政务公开|依申请公开)?(?:工作)?(?:年度?报告?|报告|数据|数字|情况|统计表?|汇总表?|报表|表)?'
const onlyYear = new RegExp(`^${yearText.source}${about}$`)
const onlyAbout = new RegExp(`^${about}$`)
const relative =
  /^[([]?(?:(本年|今年|本期|当年)|(?:上年|去年|上一年|上期))度?(?:数据?|数字|情况|表)?[)\]]?$/

/** No name of an office is longer. */
const longestName = 30

/** A caption that is a year alone: 2023年, 2023年度数据, 上年. */
function yearIn(plain: string): Named | undefined {
  const past = relative.exec(plain)
  if (past) return { back: past[1] === undefined ? 1 : 0 }
  const digits = onlyYear.exec(plain)?.[1]
  const year = digits === undefined ? undefined : yearOf(digits)
  return year === undefined ? undefined : { year }
}

/** What is left of a line once its number, its year and the word for the report are taken away. */
function organIn(plain: string): Named {
  const digits = yearText.exec(plain)
  const bare = (digits ? plain.replace(digits[0], '') : plain)
    .replace(/^(?:单位|单位名称|填报单位|报送单位)[:：]/, '')
    .replace(new RegExp(`(?<=.)${about}$`), '')
  const year = digits?.[1] === undefined ? undefined : yearOf(digits[1])
  return { organ: bare, ...(year !== undefined && { year }) }
}

const plainOf = (line: string): string =>
  narrow(line.replace(/^\s*(?:#{1,6}\s+|[>*-]\s+|\*\*)|\*\*\s*$/g, ''))
    .replace(numbering, '')
    .replace(/^[【<《]|[】>》]$/g, '')

/** What a heading or a caption names by being nothing else: an office, a year, or both. */
export function namedByLine(line: string): Named | undefined {
  if (line.length > longestName + 10) return undefined
  const title = titleNames(line)
  if (title) return title
  const plain = plainOf(line)
  const year = yearIn(plain)
  if (year) return year
  const named = organIn(plain)
  const { organ = '' } = named
  const isName = /^[\u4e00-\u9fff（）()]{3,30}$/.test(organ) && organEnding.test(organ)
  return isName && !/[的了是在和与及]/.test(organ) ? named : undefined
}

const nameless = /^(?:sheet|工作表|表|附)/i

/** What the name of a sheet says: a year, or else the office it is called after; nothing in 表二 or Sheet1. */
export function namedBySheet(name: string): Named | undefined {
  const plain = plainOf(name)
  const year = yearIn(plain)
  if (year) return year
  if (nameless.test(plain) || onlyAbout.test(plain)) return undefined
  const named = organIn(plain)
  return /^[\u4e00-\u9fff（）()]{2,30}$/.test(named.organ ?? '') ? named : undefined
}

/** What the name of a file says: an office, a year, or both; nothing in 附件1.docx or 新建文档.docx. */
export function namedByFile(name: string): Named {
  const base = name
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/^\s*(?:\d{1,3}\s*[.、_-]|附[件表]\s*\d{0,2}\s*[:：._-]?)\s*/, '')
    .replace(
      /\s*(?:[（(]\s*(?:\d{1,2}|[^（()）]*[稿版])\s*[)）]|[-—_ ]*(?:副本|终稿|定稿|最终版?|盖章版?))+$/,
      '',
    )
  const { organ, year } = namedByLine(base) ?? {}
  return {
    ...(organ !== undefined && organEnding.test(organ) && { organ }),
    ...(year !== undefined && { year }),
  }
}

const day =
  /^(?:20\d\d|二[〇○零Oo]\S{2})年\d{0,2}[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/

/** The rows of one cell that end a sheet. */
function footOf(cells: readonly SourceCell[]): readonly SourceBlock[] {
  const rows = new Map<number, string[]>()
  for (const { row, text } of cells)
    if (text.trim() !== '') rows.set(row, [...(rows.get(row) ?? []), text])
  const all = [...rows].sort(([a], [b]) => a - b).map(([, texts]) => texts)
  const last = all.map((texts) => texts.length > 1).lastIndexOf(true)
  return all.slice(last + 1).flatMap((texts) => texts.map((text) => ({ kind: 'text', text })))
}

/** The office that signs at the foot: the line over the day at the very end. */
export function signedBy(blocks: readonly SourceBlock[]): string | undefined {
  const last = blocks.map(({ kind }) => kind).lastIndexOf('table')
  const end = blocks[last]
  const under = blocks.slice(last + 1)
  const lines = [...(end && isSheet(end) ? footOf(end.cells) : []), ...under]
    .flatMap((block) => (block.kind === 'text' ? block.text.split('\n') : []))
    .map((line) => narrow(line))
    .filter((line) => line !== '')
  const [line, dated] = lines.slice(-2)
  if (line === undefined || dated === undefined || !day.test(dated)) return undefined
  const named = namedByLine(line)
  return named?.year === undefined && named?.back === undefined ? named?.organ : undefined
}
