/** Lines of a copied page or table that hold for all figures below them: titles, and whose they are. */
import type { SourceCell } from '../../read/source'
import { isBlank } from '../cell'
import { isOffice } from '../telling'

/** A line of a page is no longer than this where it is a title. */
const longestTitle = 60

/** How titles of reports and of tables end. */
const titleEnd =
  /(?:年度报告|年报|报告|情况|统计表|情况表|一览表|汇总表|明细表|台账|数据|见下表|如下)[（(]?.{0,8}[）)]?[：:]?$/

/** An office, and what is said of it. */
const officeFirst =
  /^(\p{Script=Han}{2,}?(?:政府|局|厅|委员会|委|办公室|院|镇|乡|街道|中心))(?:20\d\d|政府信息|依?申请|收到|受理|办理|年度|统计|数据|的|[：:]|$)/u

/** The name of a place and nothing else, as above the figures of each of several. */
const placeAlone = /^\p{Script=Han}{1,7}[省市县区州旗镇乡][：:]?$/u

/** A note that tells of a time, or of what is in and what is not. */
export const isNoteOnPart = (text: string): boolean =>
  /^(?:注|说明|备注|附注)\d?\s*[：:.、]/.test(text.trim()) &&
  /\d\s*月(?!\d)|半年|季度|不含|不包括|只含|仅含/.test(
    text.replace(/1\s*-\s*12月|12月31日|1月1日/g, ''),
  )

/** A time that ends before the year does. */
const partOfYear =
  /^截[至止]|^(?:20\d\d年)?(?:[上下]半年|第?[一二三四1-4]季度|\d{1,2}\s*[-—~至到]\s*\d{1,2}月)/

/** A line outside the tables that says whose all their figures are, or of which year: a title, the name of an office. */
export function isTitle(line: string): boolean {
  const text = line.trim()
  if (text.length > longestTitle || /[，。；]/.test(text)) return false
  return (
    partOfYear.test(text) ||
    officeFirst.test(text) ||
    placeAlone.test(text) ||
    (/20\d\d/.test(text) && titleEnd.test(text))
  )
}

/** An office or a place, and what is said of it close to a table. */
const ownerNear =
  /^(?:\p{Script=Han}{2,20}?(?:政府|局|厅|委员会|管委会|委|办公室|政府办|院|镇|乡|街道|办事处|中心|[省市区县州旗]))(?:20\d\d|政府信息|依?申请|收到|主动公开|规范性|行政|受理|办理|年度|统计|数据|的|[：:]|$)/u

/** Another year in words: 上年数, （去年同期）. */
const otherYear = /^[（(【]?(?:注[：:])?(?:以上|数据来源[：:])?(?:为|是)?(?:上一?|去|前)年(?!结转)/

/** A line close to a table is one already if it begins with an owner, or tells of a year. */
export function isTitleNear(line: string): boolean {
  const text = line.trim()
  if (text.length > longestTitle || /[，。；]/.test(text)) return false
  return isTitle(text) || ownerNear.test(text) || otherYear.test(text) || /20\d\d年/.test(text)
}

/** True of words that begin with an office or a place. */
export const namesOwner = (text: string): boolean =>
  officeFirst.test(text) || ownerNear.test(text) || placeAlone.test(text)

/** What stands before the name of the office that filled a table in. */
const ownerHead =
  /^(?:(?:填报|报送|制表|编制|上报)?(?:单位|部门|机关|机构)(?:名称)?|(?:统计|报告|所属)?(?:年度|年份|时间|期间))\s*[：:]?$/

/** The one office a line of words names, or what stands behind 填报单位; several are heads. */
export function ownersIn(line: readonly SourceCell[]): readonly string[] {
  const words = line.filter((cell) => !isBlank(cell))
  const offices = words.filter(({ text }) => isOffice(text))
  return words
    .filter(
      (cell, at) =>
        ownerHead.test(words[at - 1]?.text.trim() ?? '') ||
        /(?:(?:单位|部门|机关|机构)(?:名称)?\s*[：:](?!\s*[万亿千百]?[元件宗个项])|(?:统计|数据|报告)(?:时间|期间|年度|口径|范围)\s*[：:为是])\s*\S/.test(
          cell.text,
        ) ||
        (offices.length === 1 && offices.includes(cell)),
    )
    .map(({ text }) => text)
}
