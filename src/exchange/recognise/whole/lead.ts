/** Whose report it is by its own first paragraph: 现公布示例县教育局2024年…, 本报告由示例县教育局编制. */
import { organEnding } from '../identity'
import { narrow } from '../label/words'

const name = '([\\u4e00-\\u9fff（）()]{4,30})'
const year = '(?:20\\d\\d|二[〇○零Oo][〇○零Oo一二三四五六七八九]{2})年'
/** Ways to say it; what is said lies between words that are part of no name. */
const ways: readonly RegExp[] = [
  new RegExp(
    `(?:公布|发布|公开|编制|编写|将)《?${name}${year}度?(?:政府|政务)?(?:信息|政务)公开`,
    'g',
  ),
  new RegExp(
    `(?:报告|年报)(?:由|系由|是由)${name}(?=(?:负责|依法|组织|汇总|牵头)?(?:编制|编写|编撰|制作|发布|起草))`,
    'g',
  ),
  new RegExp(
    `[,，、。;；:：]${name}(?=(?:组织)?(?:编制|编写|发布|公布)(?:了)?(?:本报告|本年报|${year}|此报告))`,
    'g',
  ),
]
/** Words that stand in no name of an office: what was found is then a piece of a sentence. */
const sentence =
  /[《》的了]|根据|按照|依据|依照|规定|要求|通知|条例|结合|公布|发布|编制|现将|本报告|年报|信息公开|上级|有关|以下|单位/
const unnamed = /^(?:我|本|各|全|该|其)/

/** The office the first paragraph names as the report's; undefined if it names none, or two. */
export function ledBy(lead: string): string | undefined {
  const text = narrow(lead)
  const found = ways
    .flatMap((way) => [...text.matchAll(way)])
    .map(([, organ = '']) => organ.replace(/(?:负责|依法|组织|汇总|牵头)$/, ''))
    .filter((organ) => organEnding.test(organ) && !sentence.test(organ) && !unnamed.test(organ))
  const [only, ...others] = [...new Set(found)]
  return others.length === 0 ? only : undefined
}
