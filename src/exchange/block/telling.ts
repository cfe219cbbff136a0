/** What the names of a copied table say of its figures: of which year they are, in what unit, whose; others than the report's are never laid. */
import type { NumberKind } from '@/report/format'
import type { Label } from '../recognise/label/words'

/** What stands in a corner, or over a column that holds no figures of the form: numbers of rows, names, remarks. */
export const cornerWords: readonly string[] =
  '项目|类别|类型|分类|名称|内容|事项|指标|序号|编号|行次|栏次|代码|备注|说明'.split('|')

const past = /(?:上|去|前|往)一?年|上一?期|同期|同比|环比|增减|增幅|增长|差额/
/** Months that are the whole year. */
const allMonths = /(?<!\d)1\s*月?份?\s*[-—–~至到]{1,2}\s*12\s*月份?/g
/** A part of a year, or several years. */
const partial =
  /\d\s*[-—–~至到]\s*\d{1,2}\s*月|^\d{1,2}月份?$|[上下]半年|^[本当][月季]|[一二三四1-4]\s*季度|十[三四五六]五|20\d\d\s*[-—–~至到]\s*(?:20)?\d\d(?!\d)/

/** The day a table was filled in, mostly in January of the year after. */
const writtenOn =
  /(?:(?:填报|填表|制表|报送|统计|打印)?(?:日期|时间)[：:]?\s*|^\s*)(20\d\d)\s*[年\-./]\s*(\d{1,2})\s*(?:[月\-./]\s*\d{1,2}\s*日?|月)/g

const numerals = '〇一二三四五六七八九'

/** With years in figures: 二〇二五年, also 二○二五年 and 二零二五年. */
export const withYears = (text: string): string =>
  text.replace(/二[〇○Ｏ零][一二三四五六七八九〇○零]{2}(?=年)/g, (year) =>
    Array.from(year.replace(/[○Ｏ零]/g, '〇'), (one) => numerals.indexOf(one)).join(''),
  )

/**
 * Without the day on which it was written, which is at the end of the report's year or after it, and without months that
 * are the whole year; a day before it ends a part of the year.
 */
export const undated = (text: string, year: number): string =>
  withYears(text)
    .replace(allMonths, '')
    .replace(writtenOn, (day: string, of: string, month: string) =>
      Number(of) > year || (Number(of) === year && Number(month) === 12) ? '' : day,
    )

/** True of words that tell of a part of a year: 6月, 上半年. */
export const tellsPart = (text: string): boolean => partial.test(text.replace(allMonths, ''))

/** True of a name of another time than the report's year: 2025年自然人 in 2026's, 上年, 上半年. */
export function tellsOtherYear(said: string, year: number): boolean {
  const text = undated(said, year)
  const years: string[] = [...(text.match(/20\d\d/g) ?? [])]
  if (/^\d\d年/.test(text)) years.push(`20${text.slice(0, 2)}`)
  return (
    past.test(text) ||
    partial.test(text.replace(allMonths, '')) ||
    years.some((one) => Number(one) !== year)
  )
}

/** True of a note that its figures are of an earlier year or of a part of one; laws quoted by their numbers, comparisons and 上年结转 tell no time. */
export function isOfOtherTime(note: string, year: number): boolean {
  const text = undated(note, year).replace(
    /《[^》]*》|[〔（(\[]20\d\d[〕）)\]]\s*\d+号|上年度?结转/g,
    '',
  )
  if (
    tellsPart(text) ||
    /截[至止]\s*(?:20\d\d\s*[年\-./]\s*)?(?:0?[1-9]|1[01])\s*[月\-./]/.test(text)
  )
    return true
  const isEarlier = (text.match(/20\d\d/g) ?? []).some((one) => Number(one) < year)
  return isEarlier || (past.test(text) && !/[比较]/.test(text))
}

/** True of a name of the whole of the report's own year: 2026年申请情况, 本年. */
export const tellsThisYear = (text: string, year: number): boolean =>
  (text.includes(String(year)) || /^(?:本年|今年|当年)/.test(text)) &&
  !partial.test(text.replace(allMonths, ''))

/** True if a pasted column is told by another year, and the table's own column is not. */
export const isOfOtherYear = (
  said: readonly string[],
  year: number,
  own: readonly Label[] = [],
): boolean =>
  said.some(
    (one) =>
      tellsOtherYear(one, year) &&
      // 上年结转 is a row of this year; beside another row's name 上年 is a year.
      (isPeriod(one) || !own.some(({ whole }) => tellsOtherYear(whole, year))),
  )

/** What names the report's own year and nothing else: 2026年, 26年, 本年数, 本年累计, 1-12月. */
export function isThisYear(text: string, year: number): boolean {
  const found =
    /^(?:(20\d\d)年?度?|(\d\d)年度?|本年度?|今年|本期|全年)(?:全年|累计|合计|数|数量|件数|数据)*$/.exec(
      text.trim().replace(allMonths, '全年'),
    )
  const told = found?.[1] ?? found?.[2]
  return found !== null && (told === undefined || Number(told) % 100 === year % 100)
}

/** A name of this year's as the decree has it: 2025年新收 is 本年新收, 2024年结转 上年结转. */
export const saidOfThisYear = (text: string, year: number): string =>
  text
    .replace(new RegExp(`^${String(year)}年度?(?=\\p{Script=Han})(?:本年度?)?`, 'u'), '本年')
    .replace(new RegExp(`^${String(year - 1)}年度?(?=结转)`), '上年')

/** A year and nothing else, as a spreadsheet has it above a column. */
export const isBareYear = (text: string): boolean => /^20[0-3]\d$/.test(text.trim())

/** A time and nothing else, whichever: 2025, 2025年, 上年, 本年度, 去年同期. */
export const isPeriod = (text: string): boolean =>
  /^(?:20[0-3]\d(?:年度?)?|(?:本|上)(?:年度?|期)|[去今]年|(?:[上去]年)?同期)(?:数|累计)?$/.test(
    text.trim(),
  )

const yuan =
  /[（(【[]\s*(?:单位[：:]\s*)?[千百亿]?元\s*[)）】\]]|单位[：:为]?\s*(?:[千百]?[件宗个项][、，,/和]\s*)*[千百亿]?元|^[千百亿]?元$|亿元|(?<![万亿])元[)）\]]?$|[¥￥]|人民币元|(?<![万亿千百])[以按为用是]元(?:为单位|计|填|列|统计|[，。；]|$)|(?<![万亿千百])元为单位/
/** 百件 as a unit; 二十件 is a number of them. */
const many = /(?<![\d〇一二两三四五六七八九十百千万几数多])[十百千万][件人项宗个]/
const money = /[（(]元[）)]|万元|亿元|金额|^元$/
const share = /占比|比例|比重|百分|[%％]|率[）)]?$/

/** True of words that hold for all figures beside them: a unit that statutory tables do not have. */
export const tellsUnit = (text: string): boolean => yuan.test(text) || many.test(text)

/** The unit of counts and of money, as a sheet with both says: 单位：件、万元. */
const bothUnits =
  /(?:计量)?单位[：:为]?\s*[件宗个项次]+[、，,/和]\s*万元|(?:计量)?单位[：:为]?\s*万元[、，,/和]\s*[件宗个项次]+/g

/**
 * Why figures are not of the cell's unit: 元 or 亿元 for 万元, money or shares for counts, 万件 for 件.
 * @param names what names them, and the words in their row; @param around what is said of the whole table.
 */
export function otherUnit(
  names: readonly string[],
  kind: NumberKind,
  around: readonly string[],
): string | undefined {
  const said = (pattern: RegExp, texts: readonly string[] = names): boolean =>
    texts.some((text) => pattern.test(text.replace(bothUnits, '')))
  if (said(share)) return '是比例，不是数量'
  if (kind === 'amount') return said(yuan, [...names, ...around]) ? '单位不是万元' : undefined
  if (said(money)) return '是金额，不是数量'
  return said(many, [...names, ...around]) ? '单位是百件、万件等，不是件' : undefined
}

/** A name of an office: 县民政局, 城关镇. Whose a row is, such names say together. */
export const isOffice = (text: string): boolean =>
  /^[省市区县州旗镇乡]政府$|^\p{Script=Han}{2,}(?:局|厅|委|委员会|办|办公室|院|镇|乡|街道|街道办事处|中心|科|股|队|所|站|政府)$/u.test(
    text.trim(),
  )

/** True of a line of what others than this organ have: 全县, 上级机关数据. */
export const tellsOthers = (text: string): boolean => /^(?:全[省市州县区]|上级)/.test(text)

/** A note on all figures above it: 注：以上为2024年数据. */
export const isNoteOnAll = (text: string): boolean => /以上|上述|(?:均|皆|都)为/.test(text)
