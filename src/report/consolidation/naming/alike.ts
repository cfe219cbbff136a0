/** Which two names may well mean one unit though neither is the other: 市场监管局 and 市场监督管理局, 发改局 and 发展和改革局. */
import { abbreviates, kindOf, plainUnitName } from '../unit-name'

/** What offices are called in short: the long word gives way to the short one before names are compared. */
const shortened: readonly (readonly [RegExp, string])[] = [
  [/监督管理|监督(?=$)/g, '监管'],
  [/住房城乡(?:规划)?建设|住房建设/g, '住建'],
  [/发展改革/g, '发改'],
  [/人力资源社会保障|人力社保/g, '人社'],
  [/卫生健康|卫生计生/g, '卫健'],
  [/城市(?:综合)?管理(?:(?:综合)?(?:行政)?执法)?|(?:综合)?行政执法|综合执法/g, '城管'],
  [/工业信息化|工业信息|经济信息化/g, '工信'],
  [/科学技术/g, '科技'],
  [/文化(?:广电|体育|广播电视)*旅游(?:体育)?/g, '文旅'],
  [/交通运输/g, '交通'],
  [/应急管理/g, '应急'],
  [/医疗保障/g, '医保'],
  [/退役军人事务/g, '退役军人'],
  [/民族宗教(?:事务)?/g, '民宗'],
  [/自然资源(?:规划)?/g, '自规'],
  [/国有资产(?:监管)?/g, '国资'],
  [/行政审批(?:服务)?/g, '审批'],
]

/** Signs that tell two names apart for good: 第1局 is no short way to write 第10局. */
const numbering = /[\da-z一二三四五六七八九十百零〇]/gi

/** A name made ready to be compared with others that may mean the same unit. */
export interface ShortName {
  /** What two names must have alike to be compared at all. */
  readonly bucket: string
  readonly short: string
}

/** The name in short; undefined for names that have no short ways to be written: towns, streets, branches. */
export function shortNameOf(name: string, organ: string): ShortName | undefined {
  const trimmed = name.trim()
  if (!/(?:局|委|委员会|厅|办)$/.test(trimmed) || kindOf(trimmed, organ) !== 'department')
    return undefined
  let short = plainUnitName(trimmed, organ)
  for (const [long, by] of shortened) short = short.replace(long, by)
  const area = /^.+?[市州盟区县旗镇乡]/.exec(short)?.[0] ?? ''
  const rest = short.slice(area.length)
  if (rest.length < 2) return undefined
  const numbers = short.match(numbering)?.join('') ?? ''
  return { bucket: `${area}|${numbers}|${rest.charAt(0)}`, short: rest }
}

/** True if two names in short may mean one unit: they are the same, or one is made of characters of the other in order. */
export function mayBeSame(one: ShortName, other: ShortName): boolean {
  if (one.bucket !== other.bucket) return false
  const [short, long] =
    one.short.length <= other.short.length ? [one.short, other.short] : [other.short, one.short]
  return abbreviates(short, long)
}
