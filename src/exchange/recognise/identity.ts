/** Whose report it is and of which year: the title, and what the text itself says. */
import type { OrganLevel } from '@/report/report'
import { narrow } from './label/words'

export interface ReportIdentity {
  readonly title?: string
  readonly organ?: string
  readonly year?: number
  /** Another year the text names as the period its figures are of. */
  readonly periodYear?: number
}

const chineseDigits = '〇一二三四五六七八九'

/** A year written in digits or in characters: 2024, 二〇二四. */
export const yearOf = (text: string): number | undefined => {
  const digits = Array.from(text.replace(/[○零Oo]/g, '〇'))
    .map((char) => (chineseDigits.includes(char) ? String(chineseDigits.indexOf(char)) : char))
    .join('')
  const year = Number(digits)
  return /^20\d\d$/.test(digits) && year >= 2008 ? year : undefined
}

const yearText = '(20\\d\\d|二[〇○零Oo][〇○零Oo一二三四五六七八九]{2})'
const kind = `(?:政府|政务)?(?:信息|政务)公开(?:工作)?(?:情况)?的?(?:${yearText}年?)?的?(?:年?度)?(?:工作)?(?:报告|年报)`
const titled = new RegExp(kind)
const yearFirst = new RegExp(`^(?:关于)?${yearText}年度?(.*)$`)
const organFirst = new RegExp(`^(?:关于)?(.*?)${yearText}年?度?(.*)$`)

/** What follows a title on a page's own title: the column and the site. */
const trimmed = (line: string): string =>
  line
    .replace(/^\s*(?:#{1,6}|[>*-])\s+|^\*\*|\*\*$/g, '')
    .replace(/[_|–—-]{1,2}(?![^_|–—-]*(?:年度报告|年报)).*$/, '')
    .replace(/^[【[《<]+|[】\]》>]+$/g, '')
    .trim()

export const isTitle = (line: string): boolean => {
  const plain = narrow(trimmed(line))
  const found = titled.exec(plain)
  // A report that a sentence or another paper speaks of is not this one.
  const isSpokenOf = found !== null && /[《》#]/.test(plain.slice(0, found.index))
  return (
    plain.length <= 70 &&
    found !== null &&
    !isSpokenOf &&
    !/[。;；]/.test(plain) &&
    /年/.test(plain)
  )
}

interface NamedOrgan {
  readonly organ: string
  readonly year?: number
}

function named(title: string): NamedOrgan {
  const plain = narrow(trimmed(title))
  const head = plain.replace(new RegExp(`(?:${kind}).*$`), '')
  const first = yearFirst.exec(head)
  const second = first ? null : organFirst.exec(head)
  const organ = first?.[2] ?? (second ? second[1] || (second[3] ?? '') : head)
  const digits = first?.[1] ?? second?.[2] ?? ''
  const tail = new RegExp(`${yearText}年`).exec(plain.slice(head.length))
  const year = yearOf(digits) ?? yearOf(tail?.[1] ?? '')
  return {
    organ: organ.replace(/^(?:关于|的)|[的度(]$/g, '').replace(/^.*[:：]/, ''),
    ...(year !== undefined && { year }),
  }
}

/** Organ and year that a line names as the title of a report; undefined if it does not name both. */
export function titleNames(line: string): { organ: string; year: number } | undefined {
  if (!isTitle(line)) return undefined
  const { organ, year } = named(line)
  return organ === '' || year === undefined ? undefined : { organ, year }
}

/** How the name of an office ends. */
export const organEnding =
  /(?:政府|办公室|办公厅|局|厅|委员会|委|处|所|中心|街道|院|部|镇|乡|区|县|市|省|会|站|队|公司|学校|大学)$/

/** The title stands alone, or the organ's name on the line above it; the fullest is taken. */
function bestTitle(lines: readonly string[]): string | undefined {
  const titles = lines.flatMap((line, index) => {
    if (!isTitle(line)) return []
    const own = trimmed(line)
    const above = lines[index - 1]?.trim() ?? ''
    const lacksOrgan = named(own).organ === ''
    return lacksOrgan && above.length <= 30 && organEnding.test(above) && !isTitle(above)
      ? [`${above}${own}`]
      : [own]
  })
  const full = titles.filter(
    (title) => named(title).organ !== '' && named(title).year !== undefined,
  )
  const last = full.at(-1)
  if (last === undefined) return titles.at(-1)
  return full.filter((title) => isFuller(named(title), named(last))).at(-1) ?? last
}

/** The same report under the organ's full name: 淮安市洪泽区人民政府 for 洪泽区人民政府. */
const isFuller = (one: NamedOrgan, other: NamedOrgan): boolean =>
  one.year === other.year &&
  one.organ.length > other.organ.length &&
  one.organ.endsWith(other.organ)

const region = /^[\u4e00-\u9fff]{1,12}(?:省|自治区|市|自治州|州|盟|县|区|旗)$/

/** A region's own report is its government's; undefined where the name is an organ's already. */
export const governmentOf = (organ: string): string | undefined =>
  region.test(organ) ? `${organ}人民政府` : undefined

const period = new RegExp(
  `(?:期限|时间|区间|范围|自|从|为|截至)[^。]{0,12}?${yearText}年1月1日?.{0,14}?12月31日`,
)

/**
 * Reads the title, the organ and the year.
 * @param lines the lines before the first section; @param lead the text that may name the period.
 */
export function readIdentity(lines: readonly string[], lead: string): ReportIdentity {
  const title = bestTitle(lines)
  const { organ = '', year } = title === undefined ? { organ: '' } : named(title)
  const periodYear = yearOf(period.exec(narrow(lead))?.[1] ?? '')
  return {
    ...(title !== undefined && { title: title.replace(/(?<=\d) +| +(?=\d)/g, '') }),
    ...(organ !== '' && { organ }),
    ...(year !== undefined && { year }),
    ...(periodYear !== undefined && { periodYear }),
  }
}

const levels: readonly (readonly [RegExp, OrganLevel])[] = [
  [/(?:镇|乡|街道办事处|镇人民政府|乡人民政府)$/, 'township'],
  [/(?<!自治)(?<!新)(?:县|区|旗)人民政府(?:办公室)?$/, 'county'],
  [/省人民政府(?:办公厅)?$/, 'province'],
  [/(?:局|(?<!办公)厅)$/, 'department'],
]

/** An organ's level where its name leaves no doubt; a 市 may be of two levels and is not guessed. */
export const levelOf = (organ: string): OrganLevel | undefined =>
  levels.find(([pattern]) => pattern.test(organ))?.[1]
