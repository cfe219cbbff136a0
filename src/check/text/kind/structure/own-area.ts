/** The organ's own name or area off by a character, and another area that acts in its place. */
import { formerNamesOf } from '@/report/organ'
import { mayBeTaken } from '../../../known/alike'
import { mistaken, trades } from '../../../known/places'
import { rememberedSentence } from '../../read/remember'
import { inSentences } from '../../read/clause/sentence'
import type { Found, TextKind } from '../kind'

/** What is written for a character of a name, by that character. */
const takenFor: ReadonlyMap<string, string> = new Map(
  mistaken.map((group) => [group.charAt(0), group.slice(1)]),
)

const areaWords =
  /[\u4e00-\u9fff]{1,8}?(?:自治[区州县]|[省市县区旗州盟镇乡])|[\u4e00-\u9fff]{2,8}?街道/g

/** The areas in an organ's name, from the widest: 宁乡市, 灰汤镇. */
export const areasIn = (organ: string): readonly string[] => organ.match(areaWords) ?? []

/** From here on one wrong character leaves no doubt of what is meant. */
const shortestName = 6

/** A shorter name of an office may be another's but for one character. */
const shortestOffice = 5

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\（）]/g, '\\$&')

/** Patterns of a name with one character wrong, whichever it is; its last only where it was taken for another. */
const offByOne = (name: string): string =>
  Array.from(name, (char, at) => {
    if (char === '市' || char === '县' || char === '区') return ''
    // 石门县审计管理处 begins like 石门县审计局 and is another.
    const isLast = at === name.length - 1
    const others = isLast ? takenFor.get(char) : undefined
    if (isLast && others === undefined) return ''
    const other = !isLast ? `(?!${escaped(char)})[\\u4e00-\\u9fff]` : `[${others}]`
    return `${escaped(name.slice(0, at))}${other}${escaped(name.slice(at + 1))}`
  })
    .filter((one) => one !== '')
    .join('|')

/** Patterns of an area with one of its characters taken for another. */
const mistakenIn = (area: string): string =>
  Array.from(area, (char, at) => {
    const others = takenFor.get(char)
    return others === undefined || area.length < 2
      ? ''
      : `${escaped(area.slice(0, at))}[${others}]${escaped(area.slice(at + 1))}`
  })
    .filter((one) => one !== '')
    .join('|')

const tradeOf = (name: string): string =>
  /([\u4e00-\u9fff]{2})[局委厅院办会]$/.exec(name)?.[1] ?? ''

/** 清河县教育局 in the report of 清河县体育局: another office of the area, and no slip. */
export const isOffice = (said: string, right: string): boolean => {
  const trade = tradeOf(said)
  return trade !== '' && trade !== tradeOf(right) && trades.includes(trade)
}

const kinds = ['局', '厅', '委']

/** 兰亭县自然资源厅 for 兰亭县自然资源局: the name with another kind of office. */
function otherKind(organ: string): string {
  const last = organ.slice(-1)
  if (!kinds.includes(last) || organ.length < shortestName) return ''
  const others = kinds.filter((kind) => kind !== last).join('')
  return `${escaped(organ.slice(0, -1))}[${others}](?![\\u4e00-\\u9fff]?[员长门分])`
}

/** 即墨区自然资原局 for 青岛市即墨区自然资源局: the office right behind its area, where the areas above go unnamed. */
function officeOfArea(
  organ: string,
): readonly { readonly right: string; readonly words: string }[] {
  const area = areasIn(organ).at(-1)
  if (area === undefined) return []
  const name = organ.slice(organ.lastIndexOf(area) + area.length)
  return name.length < shortestOffice
    ? []
    : [{ right: area + name, words: `${escaped(area)}(?:${offByOne(name)})` }]
}

interface Misspelt {
  readonly right: string
  readonly wrong: RegExp
}

let latest: { readonly organ: string; readonly all: readonly Misspelt[] } | undefined

/** How an organ's name may be misspelt; kept for the organ asked for last. */
function misspellings(organ: string): readonly Misspelt[] {
  if (latest?.organ === organ) return latest.all
  const whole =
    organ.length >= shortestName
      ? [{ right: organ, words: [offByOne(organ), otherKind(organ)].filter(Boolean).join('|') }]
      : []
  const areas = areasIn(organ).map((right) => ({
    right,
    words: right.length >= 5 ? offByOne(right) : mistakenIn(right),
  }))
  const all = [...whole, ...officeOfArea(organ), ...areas]
    .filter(({ words }) => words !== '')
    .map(({ right, words }) => ({ right, wrong: new RegExp(words, 'g') }))
  latest = { organ, all }
  return all
}

/** 海洲区人民政府: an area of three or four characters that governs. */
const governing =
  /(?<=^|[，。；：、“（\n由是为在与向到从])([\u4e00-\u9fff]{2,3}[市县区旗镇乡])(?=人民政府|政府办|管委会)/g

/** 海洲区人民政府 of 海州区: a short area with a character of like sound or shape, where it governs. */
function* soundingAlike(text: string, organ: string): Iterable<readonly [string, number, string]> {
  const areas = areasIn(organ)
  for (const { 1: said = '', index } of text.matchAll(governing)) {
    const right = areas.find((area) => isNear(said, area))
    const at = right === undefined ? -1 : Array.from(said).findIndex((char, i) => char !== right[i])
    if (right === undefined || at >= said.length - 1) continue
    if (mayBeTaken(said.charAt(at), right.charAt(at))) yield [said, index, right]
  }
}

function* misspeltIn(text: string, organ: string): Iterable<readonly [string, number, string]> {
  for (const { right, wrong } of misspellings(organ))
    for (const { 0: said, index } of text.matchAll(wrong)) yield [said, index, right]
  yield* soundingAlike(text, organ)
}

/** The organ's own name, off by a character. */
export const ownName: TextKind = {
  reads: () => ['organ'],
  *find(text, { report }) {
    const told: Found[] = []
    for (const [said, index, right] of misspeltIn(text, report.organ.name.trim())) {
      const end = index + said.length
      if (told.some((one) => index < one.end && one.start < end)) continue
      if (isOffice(said, right)) continue
      const found = { start: index, end, text: `“${said}”应为“${right}”`, by: right }
      told.push(found)
      yield found
    }
  },
}

const office =
  '(?:人民政府(?:办公[室厅])?|管理委员会|管委会|委员会|办事处|办公[室厅]|[\\u4e00-\\u9fff]{2,12}?[局委厅院]|[\\u4e00-\\u9fff]{2,6}(?:镇|乡|街道)(?:人民政府)?)?'
/** What an organ does in its report. */
export const acting =
  '本(?:年度?|报告期)(?:，|未|没有|共|新收|收到)|将(?:采取|重点|从|进一步|继续|在|以|按|针对|围绕|持续|着力)|(?:20\\d\\d) ?年度?(?:，|未|没有|共|全年|新收|收到|主动|政府信息|政务公开)|(?:认真|高度|严格|坚持|扎实|切实|不断|积极|持续|全面|始终|紧紧)(?:围绕|贯彻|落实|重视|执行|按照|以|开展|推进|做好|履行|加强)|(?:主动公开|共?收到|新收|全年|共受理|未收取|没有收取|未发生|无其他|聚焦|紧扣|立足|围绕|依托|及时公开|负责|统一|对(?:门户)?(?:网站|专栏|栏目|平台|公开目录|公开指南|公开专区)[^，。；]{0,8}(?:进行|开展|实施)|(?:依法)?(?:受理|收到|答复)|公开(?:政府)?信息|各(?:乡镇|镇街|部门|单位|街道|科室|村)|在[^，。；]{2,20}(?:方面|领域|环节|工作中?)(?:仍|还|尚|也|都)?(?:然|旧)?(?:有|存在)[^，。；]{0,4}(?:短板|不足|问题|差距|欠缺|薄弱)|将[^，。；]{2,14}纳入|(?:已经?|也已?|还|现已)?(?:建立(?:起|健全)?|采取|出台|印发|制定|启动|推行|实行|选派|组建|配齐)(?:了)?[^，。；]{2,24}(?:制度|机制|措施|办法|方案|清单|台账|队伍|骨干|专班|计划)|发现[^，。；]{2,20}(?:不够|不足|不快|滞后|问题|短板))'
/** Words that stand before an area and in none's name: 现将我镇, 两家占全市. */
const noName =
  '(?![我本全各占将为每]|组织|召集|指导|督促|会同|联合|协调|带领|动员|推动|引导|安排|要求)'
/** 洪泽区将采取以下措施, 莒县商务局2024年未收取: who acts, at the beginning of its clause. */
const actor = new RegExp(
  `(?<=^|[，：、]|[一二三四五六七八九十]是|\\d[.、．]|(?:申请|工作)由|国家税务总局)(?!该|在|对|由|向|与|和|同|据|按|经|以|从|因|如|当|其|这|国家)((?:${noName}[\\u4e00-\\u9fff]){1,4}?[县区市旗])(${office})(?=${acting})`,
  'g',
)
/** 黄沙镇党政综合办公室负责…: another township that acts. */
const townActor = new RegExp(
  `(?<=^|[，：]|[一二三四五六七八九十]是|\\d[.、．])(?!该|在|对|由|向|与|和|同|据|按|经|以|从|因|如|当|其|这|城乡|城镇|乡镇|集镇|古镇|小镇|重镇|新镇|所[属辖在])((?:${noName}[\\u4e00-\\u9fff]){1,3}?(?:镇|乡|街道))(党政(?:综合)?办(?:公室)?|综合办(?:公室)?|人民政府|办事处)?(?=${acting})`,
  'g',
)

/** 小区, 景区, 社区 and other words that name no area. */
export const noArea =
  /^(?:[各全本我该辖每两省城市县区乡镇郊老新大小整一同]|其他|有关|相关|所属|下属|部分|个别|社|景|小|园|校|厂|矿|灾|山|牧|林|库|片|地|东|西|南|北|中|超|股|门|农|上|商)+[县区市旗]$|[社景小园校厂矿灾牧片地专战选禁特]区$|[超股门上菜夜都]市$|开发区|功能区|示范区|园区|新区|自治区|管理区|试验区|保护区|度假区|经济区|高新区|工业区|集聚区|合作区|综保区/

const actorsIn = rememberedSentence((sentence) =>
  /[县区市旗]/.test(sentence) ? [...sentence.matchAll(actor)] : [],
)

/** True if a name is another but for one character that may have been taken for it. */
export const isMisspelt = (said: string, name: string): boolean =>
  isNear(said, name) && new RegExp(mistakenIn(name) || '(?!)').test(said)

/** True if two names differ in one character. */
const isNear = (one: string, other: string): boolean =>
  one.length >= 3 &&
  one.length === other.length &&
  Array.from(one).filter((char, at) => char !== other.charAt(at)).length === 1

/** Another township or street in the report of one. */
function* othersOfTown(sentence: string, organ: string): Iterable<Found> {
  if (!/(?:镇|乡|街道)(?:人民政府|办事处)$/.test(organ)) return
  for (const { 1: area = '', 2: rest = '', index } of sentence.matchAll(townActor))
    if (
      !organ.includes(area) &&
      !areasIn(organ).some((one) => isMisspelt(area, one)) &&
      !areasIn(organ).some((one) => area.includes(one))
    )
      yield {
        start: index,
        end: index + area.length + rest.length,
        text: `这里应是本单位，写的却是“${area}${rest}”，本单位是“${organ}”`,
        advice: '可能是照搬别的单位的文稿，请核对全文',
      }
}

const isDepartment = /[局委厅院]$/

const level = (area: string): string => area.slice(-1).replace(/[区旗]/, '县')

function* othersActing(sentence: string, organ: string): Iterable<Found> {
  const own = areasIn(organ)
  const narrowest = own.filter((area) => /[县区旗市]$/.test(area)).at(-1)
  if (narrowest === undefined) return
  for (const { 1: area = '', 2: rest = '', index } of actorsIn(sentence)) {
    if (own.some((one) => isNear(area, one))) continue
    if (noArea.test(area) || own.some((one) => one.includes(area) || area.includes(one))) continue
    if (organ.includes(area.slice(0, -1)) || organ.startsWith(area.slice(0, 2))) continue
    // A city may tell of its counties, and a township of what it lies in.
    const isOffice = rest !== '' && isDepartment.test(organ) && !organ.endsWith(rest)
    const alike = isOffice || level(area) === level(narrowest) || /[县区旗]$/.test(narrowest)
    const isTownship = /(?:镇|乡|街道)(?:人民政府|办事处)?$/.test(organ) && own.length < 2
    if (!alike || isTownship || (/市$/.test(narrowest) && /区$/.test(area))) continue
    yield {
      start: index,
      end: index + area.length + rest.length,
      text: `这里应是本单位，写的却是“${area}${rest}”，本单位是“${organ}”`,
      advice: '可能是照搬别的单位的文稿，请核对全文',
    }
  }
}

/** What of another area is found in the sentences of a report, by its organ's name; what is its own former name is none. */
export const ofOtherAreas = (
  ...finders: readonly ((sentence: string, organ: string) => Iterable<Found>)[]
): TextKind => ({
  reads: () => ['organ'],
  find: (text, { report }) =>
    inSentences(text, function* (sentence) {
      const organ = report.organ.name.trim()
      const former = formerNamesOf(report.organ)
      for (const finder of finders)
        for (const one of finder(sentence, organ)) {
          const said = sentence.slice(one.start, one.end)
          if (!former.some((name) => name.includes(said))) yield one
        }
    }),
})

/** Another area, or an organ of it, that acts where the report's own should. */
export const otherActor: TextKind = ofOtherAreas(othersActing, othersOfTown)
