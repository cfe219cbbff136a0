/** Whose a clause is: this organ's, under its own name or as 我局, or another's. */
import { abbreviates } from '@/report/consolidation/unit-name'
import { rememberedText } from '../remember'

const organWord =
  /各(?![类种项])|隶属|下属|所属(?:[各单部企事县区乡镇]|机关)|机关本级|县区|区县|[市县区旗](?:级)?[（(]|高校|大学|协会|[局委厅镇乡院]|办(?![结理法事案件]|公(?![室厅]))|所(?![有述属需收])|处(?![理罚置分])|街道|部门|单位|中心|公司|机关|社区|学校|分局|支队|企业/

/** What an organ calls itself, and the whole it answers for: 我局, 本机关, 全县各级行政机关. */
const selfWords =
  /(?:我|本|全)(?:机关|单位|部门|系统|街道|乡镇|[省市县区旗州盟镇乡局委厅办院所])(?:各级)?(?:行政机关|机关|人民政府|政府)?|各级行政机关|(?<![\u4e00-\u9fff])[省市县区旗州镇乡](?:人民)?政府/g

/** Words without those by which the organ speaks of itself. */
export const withoutSelf = (words: string): string => words.replace(selfWords, '')

/** A name at the end of its clause: 县卫健委, 区政府办公室. */
const nameAtEnd = /[\u4e00-\u9fff]{1,14}(?:[局委厅办镇乡府]|街道)(?=[，,、\s]*$)/

/** What is left of some words when all that the organ's own name says is taken out. */
export function besidesOwn(words: string, organ: string): string {
  let left = ''
  for (let at = 0; at < words.length;) {
    let length = 0
    while (
      at + length < words.length &&
      length < 12 &&
      organ.includes(words.slice(at, at + length + 1))
    )
      length += 1
    if (length >= 2) at += length
    else {
      left += words.charAt(at)
      at += 1
    }
  }
  return left
}

/** True if the words name some organ that is not this one, or only a part of it. */
export const namesAnother = (words: string, organ: string): boolean =>
  words !== '' && organWord.test(besidesOwn(words.slice(-60), organ))

/** Words before a saying of the whole, without what names this organ: by itself, in short, or in full. */
export function withoutOwn(words: string, organ: string): string {
  const near = withoutSelf(words.slice(-60))
  const [name = ''] = nameAtEnd.exec(near) ?? []
  return besidesOwn(name !== '' && abbreviates(name, organ) ? near.replace(name, '') : near, organ)
}

/** True if what is left of words by `withoutOwn` names an organ. */
export const namesOrgan = (left: string): boolean => organWord.test(left)

/** Areas by width. */
const widths: Readonly<Record<string, number>> = {
  国: 5,
  省: 4,
  自治区: 4,
  市: 3,
  州: 3,
  盟: 3,
  县: 2,
  区: 2,
  旗: 2,
  镇: 1,
  乡: 1,
  街道: 1,
}
/** 贵州省, 景德镇市, 新乡县: 州, 镇 and 乡 within a name end no area. */
const area =
  '自治区|街道|省|(?<![省市县区旗州镇乡]城)市(?![场政容民])|[州盟旗镇乡](?!省|市(?![场政容民])|县(?!域)|区(?![域块]))|县(?!域)|区(?![域块])'
const areasOfName = new RegExp(`[\\u4e00-\\u9fff]{1,8}?(${area})`, 'gy')
const areaSaid = /(?:全|我|本)(自治区|街道|[国省市州盟县区旗镇乡局委厅院办])(?!.{0,4}系统)/g
/** Answers for itself, and never for all of its area. */
const department = /(?:[局委厅]|办公[室厅])$/

/** How wide the area is that an organ's name ends its areas with: 碑林区城市管理局 is of a 区; 0 where it names none. */
const widthOf = rememberedText((organ): number => {
  const [, last = ''] = [...organ.matchAll(areasOfName)].at(-1) ?? []
  return widths[last] ?? 0
})

/** True if the words before a number speak of an area wider than the organ's own: 全省 in a county's report. */
export function speaksOfWiderArea(words: string, organ: string): boolean {
  const [, last = ''] = [...words.matchAll(areaSaid)].at(-1) ?? []
  const own = widthOf(organ)
  const said = widths[last] ?? 0
  return own > 0 && (said > own || (said === own && department.test(organ)))
}
