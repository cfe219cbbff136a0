/** 直播3场（社保专场、医保专场、就业专场）, 网站、微信两个平台: how many are told, and how many are named. */
import { readQuantity } from '../../read/quantity'
import type { Found, TextKind } from '../kind'

/** A count and right behind it, in brackets or led to, names and nothing but names. */
const inBrackets =
  /(?<![\d.])(\d{1,2}|[两二三四五六七八九十]) ?(?:场|期|次|个|项|部|篇|件|家|类)[^，。；：、（）()\d\n]{0,8}[（(]([^（）()。；\d\n]{4,160})[）)]/g
const ofTitles =
  /(?<![\d.])(\d{1,2}|[两二三四五六七八九十]) ?(?:部|篇|件|项|个)[^，。；：、（）()《》\d\n]{0,8}(?:，(?:分别)?对应|，?(?:即|分别[为是]|[包括]{2})|：|（|\()((?:《[^《》\n]{2,60}》[、和及]{0,2}){2,20})(?=[。；）)\n]|$)/g
const stopsShort = /等|主要|包括|含|例如|[如即]|[市县区镇乡村]、|除|[，,：:]/

/** The names between the marks, if all end alike. */
function namesIn(list: string): readonly string[] {
  const names = list.split(/[、]|(?<=》)[和及]/).map((name) => name.trim())
  const [first = ''] = names
  const alike = names.every((name) => name.length >= 3 && name.at(-1) === first.at(-1))
  return alike ? names : []
}

function foundIn(
  text: string,
  match: RegExpExecArray,
  names: readonly string[],
): Found | undefined {
  const [, numeral = ''] = match
  const said = readQuantity(numeral.replace('两', '二'), 0)?.printed
  if (said === undefined || names.length < 2 || said === names.length) return undefined
  return {
    start: match.index,
    end: match.index + match[0].length,
    text: `写“${text.slice(match.index, match.index + numeral.length)}”，列出名称的是 ${String(names.length)} 个`,
    advice: '核对个数和所列名称，只列一部分的写“等”',
  }
}

const verb =
  '公开|围绕|聚焦|建成|涵盖|涉及|包括|开设|设置|设立|覆盖|打造|开通|发布|公示|公布|落实|从|在|对|为|向|按照?|通过|依托|利用'
const itemOf = '(?:(?!等)[^，。；：、（）()“”《》\\d\\n一二两三四五六七八九十的]){2,10}'
/** 公开招生、资助、校园安全三类: names, and right behind them how many they are. */
const counted = new RegExp(
  `(?<=^|[，。；：]|${verb}|了)(${itemOf}(?:、${itemOf}){1,8})(等)?([两二三四五六七八九十]|[2-9]|1\\d)(?:个|大)?(?:类|种|方面|领域|环节|平台|渠道|专栏|栏目|板块|主题|事项|要素|步骤)`,
  'gm',
)
/** 整合、规范教育、医疗两个领域: what is done to them stands among the names. */
const deed =
  /^(?:进一步|持续|全面|及时|不断|重点|认真|主动|积极)?(?:整合|规范|加强|完善|优化|梳理|公开|更新|编制|发布|修订|推进|落实|做好|深化|细化|健全|调整|归集|明确|制定|开设|新增|收集|汇总|审核|清理|提升|强化|拓展|宣传|解读)$/
const joints = /[和及与]|以及/g

/** Names before their count, whether they are more or fewer than it says. */
function* countedBefore(text: string): Iterable<Found> {
  for (const { 0: said, 1: list = '', 2: more, 3: numeral = '', index } of text.matchAll(counted)) {
    const names = list.split('、')
    if (deed.test(names[0] ?? '')) continue
    const count = readQuantity(numeral.replace('两', '二'), 0)?.printed
    const joined = [...list.matchAll(joints)].length
    // 就业、社保政策和惠企政策两类: the joint may be the only one that counts.
    if (count === undefined || (joined > 0 && count <= joined + 1)) continue
    const isOff = count < names.length || (more === undefined && count > names.length + joined)
    if (!isOff) continue
    yield {
      start: index,
      end: index + said.length,
      text: `写“${said.slice(list.length)}”，前面列出的是 ${String(names.length)} 项`,
      advice: '核对个数和所列名称，只列一部分的写“等”',
    }
  }
}

/** Counts that are not the number of the names behind them, or before them. */
export const named: TextKind = {
  *find(text) {
    yield* countedBefore(text)
    for (const match of text.matchAll(inBrackets)) {
      const [, , list = ''] = match
      if (stopsShort.test(list)) continue
      const found = foundIn(text, match, namesIn(list))
      if (found) yield found
    }
    for (const match of text.matchAll(ofTitles)) {
      const found = foundIn(text, match, match[2]?.match(/《/g) ?? [])
      if (found) yield found
    }
  },
}
