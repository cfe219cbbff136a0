/** By what name the organ calls itself: 我局 or 我镇, and its full name where the report says whose it is. */
import { abbreviates } from '@/report/consolidation/unit-name'
import { namesOf } from '@/report/organ'
import { besidesOwn } from '../../read/clause/whose'
import type { Found, TextKind } from '../kind'
import { acting, areasIn, isOffice, noArea } from './own-area'
import { rememberedSentence } from '../../read/remember'
import { inSentences, sentenceBefore } from '../../read/clause/sentence'

/** 基本, 文本 and other words that only end in 本. */
const own = '(?<![基成资文样版根原标书副脚蓝剧正日课底读])本'
const mine = '(?<!自)我'
const said = (what: string, not: string): RegExp =>
  new RegExp(`(?:${mine}|${own})${what}${not === '' ? '' : `(?!${not})`}`, 'g')

/** What organs call themselves, apart from words that only begin alike, and the organs that may. */
const selves: readonly (readonly [RegExp, RegExp])[] = [
  [said('局', '[面部限势域长]'), /局/],
  [said('镇', '[静定江]'), /镇/],
  [said('乡', '[镇村土]'), /乡/],
  [said('委', '[托派任屈婉]|员(?!会)'), /委/],
  [said('厅', '堂'), /厅/],
  [said('办', '[理事法公案学结证件好实复会]'), /办/],
  [said('街道', ''), /街道/],
]

/** Areas from the widest to the narrowest; a county lies in a city, which lies in a province. */
const areas: readonly (readonly [string, number])[] = [
  ['省', 3],
  ['市', 2],
  ['州', 2],
  ['盟', 2],
  ['县', 1],
  ['区', 1],
  ['旗', 1],
]
/** What the area does itself: 我市各级行政机关. */
const acts =
  '各级|各部门|各单位|各乡镇|共|全年|累计|主动公开|政府信息公开|政务公开工作|未|没有|收到|受理|认真|扎实|积极|高度|坚持|严格|始终|不断|深入'

/** 我县 and its like that cannot be said by an organ: a narrower area than its own, or a wider one that acts. */
function* otherArea(text: string, organ: string): Iterable<readonly [number, string]> {
  const known = areas.filter(([area]) => organ.includes(area))
  const narrowest = Math.min(...known.map(([, width]) => width))
  if (known.length === 0) return
  for (const [area, width] of areas) {
    if (organ.includes(area)) continue
    // 我区 is said in an autonomous region too.
    const narrower = width < narrowest && area !== '区'
    const pattern = narrower ? `我${area}` : `(?<=^|[，。；：、“\\n）])我${area}(?=${acts})`
    const match = new RegExp(pattern, 'm').exec(text)
    if (match) yield [match.index, match[0]]
  }
}

const organ = '[\\u4e00-\\u9fff（）]{2,30}?'
const kinds =
  '(?:人民政府(?:办公[室厅])?|管理委员会|管委会|委员会|办事处|办公[室厅]|[局委厅院]|中心|[镇乡省市县区旗州]|街道)'
const ofReport = '(?:20\\d\\d ?年度?)?的?政府信息公开(?:工作)?(?:的)?年度报告'

/** Where a report says whose it is: 现公布…年度报告, 由…编制, 与…联系. */
const placesOfName: readonly RegExp[] = [
  new RegExp(
    `(?:现(?:将|就)?(?:公布|发布|公开|编制)|特编制|编制(?:的|了)?|《)(${organ}${kinds})(?=${ofReport})`,
    'g',
  ),
  new RegExp(
    `(?<=^|[，：。])(?!现|特|根|按|依|本|编|发|为|将)(${organ}${kinds})(?=20\\d\\d ?年度?政府信息公开(?:工作)?(?:的)?年度报告)`,
    'g',
  ),
  new RegExp(
    `^(?!现|特|根|按|依|本|编|发|为|将|一|第)(${organ}${kinds})(?=(?:根据|依据|按照)[^。\\n]{0,40}(?:编制|编写)(?:本报告|本年度报告|了?20\\d\\d ?年))`,
    'g',
  ),
  new RegExp(
    `本(?:年度)?报告由(${organ}${kinds})(?=(?:负责)?(?:(?:根据|依据|依照|按照|按)[^。\\n]{0,60})?(?:编制|编写|撰写|起草))`,
    'g',
  ),
  new RegExp(
    `(?<=^|[，。；])由(${organ}${kinds})(?=(?:负责)?编制(?:了)?(?:20\\d\\d ?年|本报告))`,
    'g',
  ),
  new RegExp(
    `(?<=^|[，。；])(${organ}${kinds})(?=(?:作为|是|为)本(?:年度)?报告的?(?:编制|编写|起草|责任|发布)(?:单位|机关|部门|主体))`,
    'g',
  ),
  new RegExp(`请(?:及时)?(?:与|向|同|径向)(${organ}${kinds})(?=联系|反映|咨询|[（(])`, 'g'),
]

interface NamedOrgan {
  readonly name: string
  readonly start: number
}

const namesIn = rememberedSentence((sentence): readonly NamedOrgan[] =>
  /报告|联系|咨询/.test(sentence)
    ? placesOfName.flatMap((pattern) =>
        [...sentence.matchAll(pattern)].map((match) => {
          const name = match[1] ?? ''
          return { name, start: match.index + match[0].lastIndexOf(name) }
        }),
      )
    : [],
)

/** The office for openness answers for the whole area, whoever's report it is. */
const general =
  /人民政府|政府|办公[室厅]|办事处|委员会|管委会|政务公开|信息公开|政务服务|行政审批|大数据|数据|网信|信息中心|党政|综合|管理|服务|[和与及、]|[省市县区旗州镇乡局委厅院办处科室股（）本该我有关相主管部门]/g

/** 清河县住房和城乡建设局认真履行…，及时公开本局各类信息: an organ the sentence is about, which is 本局 in it. */
const subject = new RegExp(
  `^(?:20\\d\\d ?年度?，|全年，?)?(?!会|在|由|经|对|与|和|向|同|为|根|按|配|协)(${organ}${kinds})(?=认真|高度重视|严格|坚持|深入|全面|扎实|切实)(?=[^\\n]{0,120}(?:公开|更新|发布|加强|完善|规范|推进|做好|提升)[^，]{0,6}[本我][局委厅办镇乡])`,
)

const subjectIn = rememberedSentence((sentence): readonly NamedOrgan[] => {
  const match = /[本我][局委厅办镇乡]/.test(sentence) ? subject.exec(sentence) : null
  const name = match?.[1]
  return match && name !== undefined ? [{ name, start: match[0].lastIndexOf(name) }] : []
})

/** 利川市林业局按季度公布…: an office, under its full name, that acts at the beginning of a sentence. */
const officeActs = new RegExp(
  `^(?:20\\d\\d ?年度?，?|全年，?|年内，?)?(?!现|将|特|根|按|依|本|编|发|为|会|在|由|经|对|与|和|向|同|配|协)((?:[\\u4e00-\\u9fff]{2,14}?(?:自治[州县]|[省市县区旗州盟]))[\\u4e00-\\u9fff]{2,12}?[局委])(?=(?:20\\d\\d ?年度?|全年|年内)?(?:${acting}|按[年季月周]|发现|公布|公开|发布|更新|未|已))`,
)

/** The office of a sentence's subject, if it is one of the organ's own area. */
const officeIn = rememberedSentence((sentence): readonly NamedOrgan[] => {
  const match = /[局委]/.test(sentence) ? officeActs.exec(sentence) : null
  const name = match?.[1]
  return match && name !== undefined ? [{ name, start: match[0].lastIndexOf(name) }] : []
})

/** 建始县市场监督管理局 in the report of 建始县农业农村局: an office of the same area, and of another trade. */
const isOfficeBeside = (name: string, own: string): boolean =>
  /[局委]$/.test(own) &&
  areasIn(own).some((area) => name.includes(area)) &&
  areasIn(name).every((area) => own.includes(area)) &&
  namesOther(name, own)

/** 湘东区腊市镇 in the report of 湘东区麻山镇: a place that the own name does not hold, told with one that it does. */
const isOtherArea = (area: string, own: string): boolean =>
  !noArea.test(area) &&
  !own.includes(area) &&
  !areasIn(own).some((one) => one.includes(area) || area.includes(one))

/** True if a name is neither this organ's nor one that may stand for it. */
export function namesOther(name: string, own: string): boolean {
  if (own.length < 4 || abbreviates(name, own)) return false
  if (isOffice(name, own) && areasIn(name).some((area) => own.includes(area))) return true
  const left = besidesOwn(name, own).replace(general, '')
  const areas = areasIn(name)
  if (areas.some((area) => own.includes(area)) && areas.some((area) => isOtherArea(area, own)))
    return true
  // 新桥镇 in the report of 斜桥镇.
  if (left.length === 1)
    return areas.some((area) => area.length >= 3 && !own.includes(area) && area.includes(left))
  return left.length >= 2 && !abbreviates(left, own)
}

/** @param own the names it has or had, its present one first. */
function* otherNames(sentence: string, own: readonly string[]): Iterable<Found> {
  const named = [...namesIn(sentence), ...subjectIn(sentence)].filter(({ name }) =>
    own.every((one) => namesOther(name, one)),
  )
  const beside = officeIn(sentence).filter(({ name }) =>
    own.every((one) => isOfficeBeside(name, one)),
  )
  for (const { name, start } of named.length > 0 ? named : beside)
    yield {
      start,
      end: start + name.length,
      text: `这里应是本单位，写的却是“${name}”，本单位是“${own[0] ?? ''}”`,
      advice: '可能是照搬别的单位的文稿，请核对全文',
    }
}

/** 由区人民政府办公室编制…可与本办联系: the organ named before it in the sentence says so. */
const isNamedBefore = (text: string, start: number, what: string): boolean => {
  const sentence = sentenceBefore(text, start)
  return namesIn(sentence).some(({ name }) =>
    (what === '办' ? /办公[室厅]$/ : new RegExp(`${what}$`)).test(name),
  )
}

/** 我局, 我镇, 我市 said by another kind of organ. */
export const selfName: TextKind = {
  reads: () => ['organ'],
  *find(text, { report }) {
    const { name } = report.organ
    const all = selves
      .filter(([, organs]) => !organs.test(name))
      .flatMap(([words]) => {
        const [first] = [...text.matchAll(words)].filter(
          ({ 0: said, index }) => !isNamedBefore(text, index, said.slice(1)),
        )
        return first ? [[first.index, first[0]] as const] : []
      })
    for (const [start, words] of [...all, ...otherArea(text, name)])
      yield {
        start,
        end: start + words.length,
        text: `自称“${words}”，本单位是“${name}”`,
        advice: '可能是照搬别的单位的文稿，请核对全文',
      }
  },
}

/** Another organ's name where the report says whose it is. */
export const otherOrgan: TextKind = {
  reads: () => ['organ'],
  find: (text, { report }) =>
    inSentences(text, (sentence) => otherNames(sentence, namesOf(report.organ))),
}
