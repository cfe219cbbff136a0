/** The words around a number that leave it counted over a part, or of something else than the tables hold. */
import { isPartOfYear } from '../clause/time'
import { wordsBefore } from '../clause/sentence'
import type { Quantity } from '../quantity'
import type { Token } from '../tokens'

/** What a paragraph's heading speaks of, and its words. */
export interface Topic {
  readonly subject: string
  readonly words: string
}

/** 申请 alone may be for a licence, a certificate or a subsidy. */
const plainApplication = /^申请(?:件|事项)?$/
export const ofDisclosure = /信息公开|依申请|公开申请|申请公开/
const service =
  /审批|许可|不见面|办事|一网通办|最多跑一次|政务服务|便民服务|登记|证照|补贴|救助|低保|公租房|贷款|职称|资质|备案|提取|办税|通关|行政确认|公证|法律援助/
const otherAspect = /主动公开|信息管理|平台|监督|保障/
/** 有效规范性文件393件: what is in force. */
export const inForceBefore =
  /(?<![无失时])有效(?:的|期内的?)?(?:行政)?规范性文件(?:共计?|总计|合计|计|共有|有|为|总数|达|数量?为?)?$/
/** 分别收到9件、5件和3件, up to a number of these. */
const sharedOut =
  /(?:^(?:共|各)?|20\d\d ?年度?[、和及与]20\d\d ?年度?(?:[、和及与]20\d\d ?年度?)*)分别[^，、\d]{0,4}(?:\d[\d.,]* ?[件份宗](?:、|和|及)?)*$/
/** 甲局、乙局、丙局分别收到9件、5件和3件: shared out among names that are none of the table's. */
export const isSharedOut = (words: string): boolean =>
  sharedOut.test(words.split(/[，,；;（(：:]/).at(-1) ?? '')
/** 尚有52件, 仍有3件: some that are left. */
export const stillLeft = /[尚仍还]有$/
/** 县（区）政府: organs of a kind. */
export const bracketed = /[（(][省市县区旗街道、]{1,6}[）)]$/

/** Roles that only 表三 has: under a heading that speaks of applications no sentence need name them again. */
export const ofTable = /^(?:row:|gathered|carriedIn|carriedOut|carry)/

/** 另收到5件 comes on top of what was counted; 新收申请办结5件, 60件（自然人）, 40件为征地类 are some of it. */
const besides =
  /(?:另|另外|另有|还)[^，。；：]{0,16}$|(?:新收|新受理|结转)的?[^，。；\d]{0,10}(?:办结|答复|办理)[^，。；\d]{0,4}$|直接(?:收到|受理|接收)[^，。；\d]{0,10}$|新(?:发生|增|收|受理|立案)的?[^，。；\d]{0,6}(?:复议|诉讼|案件)[^，。；\d]{0,6}$|(?:剔除|扣除|除去)[^。；]{0,24}$|(?:决定|案件|结果)(?:已)?(?:依法)?(?:公开|公示)了?$|涉及的?(?:政府信息公开)?申请$|(?<![各公开])类的?申请[^，。；\d]{0,6}$|(?:较|比|同比)[^，。；\d]{0,8}(?:多|少)[^，。；\d]{1,6}$|自20\d\d ?年[^，。；\d]{0,6}(?:起|以来)[^，。；]{0,10}$|新收[^，。；]{0,10}\d ?件(?:申请)?中?已?(?:办结|答复)$/
/** 收取信息处理费1300元，涉及申请5件. */
const ofFee = /处理费|收费通知|缴费/
/** 新收的60件中57件办结: some of a number. */
const ofNumber = /(?:\d ?[件宗起](?:申请|办结数?|答复)?|全部申请)[中里](?:，|,|有|的)?$/
/** 撤回3件，继续办理4件: what was not withdrawn. */
const goesOn = /(?<!(?:结转|转入|顺延|年度?|至)[^，。；]{0,8})继续(?:办理|处理)(?:的)?(?:有|为)?$/
/** 复议2件、诉讼1件尚未审结: what stands behind the last is said of each. */
const sharedAfter =
  /^[、和及](?:行政)?(?:复议|诉讼)(?:案件)? ?\d{1,4} ?件(?:案件)?(?:尚|仍|正|未|在审|在办)/
const kindAfter =
  /^(?:尚|正|仍)?(?:在|处于)[^，。；]{0,8}(?:审|程序|诉讼|阶段)|^(?:公文|发文|文稿|政策性?文件|会议纪要|议题)|^(?:为|是|属|系)(?!(?:本年度?|全年|今年|当年)(?:新收|收到|受理))[^，。；]{0,10}(?:类|申请)|^[（(](?!含|不含|其中|占|同比|较|比)[^）)\d０-９]{1,12}[）)]/

/** 对72件疑难申请…，予以公开26件: what became of some kind of them. */
const ofSomeKind =
  /\d ?[件宗](?!(?:政府)?信息公开|依申请|公开申请|申请)[^，。；、\d]{1,8}(?:申请|事项)(?!总)/

/** 62件其他处理中58件: some of a class. */
const ofClass = /\d ?[件宗][^，。；、\d]{0,10}[中里](?:，|有)?$/

/** 自然人申请中予以公开的有46件: of what one kind of applicant asked for. */
const ofApplicants =
  /(?:自然人|个人|企业|法人|组织|机构|律师|事务所)(?:提出|提交)?的?申请(?:件)?[中里]，?[^，。；\d]{0,12}$/

/** True if a result is told of applications of one kind only. */
const isOfKind = (words: string): boolean =>
  [ofSomeKind, ofClass, ofApplicants].some((one) => one.test(words))

/** 对被纠正和败诉的3件: two outcomes counted together. */
const outcomesJoined = /(?:纠正|败诉|终止|维持|驳回)(?:和|与|、|及|以及)[^，。；\d]{0,8}的$/
/** 予以公开28件（自然人27件、企业1件）: who asked for what became of some. */
const ofResult =
  /(?:公开|不掌握|提供|处理|办结|答复|结转)[^，。；（）]{0,8}\d ?[件宗]（[^（）。；]*$/

/** True if what stands before a number leaves it counted over some of what its role tells: one kind, one result, several outcomes at once. */
export const isOfSome = (role: string, words: string): boolean =>
  (role.startsWith('row:') && isOfKind(words)) ||
  (role.startsWith('who:') && ofResult.test(words)) ||
  (role.startsWith('outcome:') && outcomesJoined.test(words))

/** True if the words around a number leave it counted over a part: of the year, or of one kind. */
export function isNarrowed(text: string, { start, end }: Quantity, began: number): boolean {
  const before = wordsBefore(text, start, began)
  if (ofFee.test(before) || ofNumber.test(before) || goesOn.test(before)) return true
  return (
    isPartOfYear(before) ||
    besides.test(before) ||
    kindAfter.test(text.slice(end, end + 20)) ||
    sharedAfter.test(text.slice(end, end + 24))
  )
}

/** 全年受理各类申请868件 under 主动公开 or of 审批: what is applied for is no information. */
export function isOfService(
  text: string,
  { start, end }: Token,
  began: number,
  { subject, words }: Topic,
): boolean {
  if (!plainApplication.test(text.slice(start, end))) return false
  const before = wordsBefore(text, start, began)
  if (subject === 'requests' || ofDisclosure.test(before)) return false
  return service.test(before) || (subject === '' && otherAspect.test(words))
}

const wholeBehind = /^(?:的)?(?:新收|收到|受理)的?(?:政府信息公开|信息公开)?申请[中里]/

/** 在69件新收申请中，有8件…: the whole is named behind its number, of which the sentence goes on to tell a part. */
export const isWholeTakenUp = (text: string, { start, end }: Quantity, role: string): boolean =>
  /^(?:new|received)$/.test(role) &&
  ((/(?:^|[，,；。：:\n])在$/.test(text.slice(Math.max(0, start - 2), start)) &&
    wholeBehind.test(text.slice(end, end + 16))) ||
    (/对(?:全年|本年度?)的?$/.test(text.slice(Math.max(0, start - 6), start)) &&
      /^(?:新收|收到|受理)的?(?:政府信息公开|信息公开)?申请/.test(text.slice(end, end + 14))))
