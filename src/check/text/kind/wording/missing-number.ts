/** Units for which a number was left to be filled in. */
import type { Found, TextKind } from '../kind'

const nouns =
  '公开|信息|申请|受理|办结|收到|答复|规范性文件|制发|废止|结转|培训|会议|解读|微博|微信|网站|发布|回应|政策|稿件|留言|共|共计|合计|总计|累计|达|新收'
const measures = '余?(?:条|件|次|份|宗|期|场|篇|人次|万条|万元|项|个)'
/** 公开信息  条: room was left for the number. */
const gap = new RegExp(
  `(?:${nouns})[ \\u3000\\u00a0]{1,20}(?=${measures}(?:[，。；、,;.）)\\n]|$))`,
  'g',
)
/** 环评文件  件: whatever is counted, so much room is left for a number only. */
const room = new RegExp(
  `[\\u4e00-\\u9fff]{0,3}(?![〇一二两三四五六七八九十百千万几数若多各每])[\\u4e00-\\u9fff](?: {2,20}|[\\u3000\\u00a0]{1,20})(?=(?:${measures}|[余多]?(?:家|户|人|名|处|批|元|起|幅|册))(?:[，。；、,;.）)\\n]|$))`,
  'g',
)
/** 共主动公开条: the sentence counts, but nothing is said. */
const counted = new RegExp(
  `(?:共计?|合计|总计|累计)(?:[^，。；、\\n\\d０-９〇一二两三四五六七八九十百千万几数若多]{0,16})(?:${nouns})(?=${measures}(?:[，。；、,;.）)\\n]|$))`,
  'g',
)
/** 发布林草信息共计条: the sum itself has no number. */
const summed =
  /(?:共计|合计|总计|累计)(?=(?:条|件|次|份|宗|篇|人次|万条|万元)(?:[，。；、,;.）)\n]|$))/g
/** 公开条信息, 举办培训次: what is counted stands behind the unit or right before it. */
const unsaid =
  /(?:公示|公开|发布)(?=条[，。；])|(?:公开|发布|推送|更新)(?:各类|各种)(?:政府|政务|工作)?信息(?=[条篇](?:[，。；、\n]|$))|(?:公开|发布|推送|转发|报送|更新)(?=[条篇](?:政府|政务|工作)?(?:信息|消息|稿件|解读|动态|文章))|(?:举办|组织|召开|开展|举行)[^，。；、\n\d０-９〇一二两三四五六七八九十百千万几数若多每首历]{0,12}(?:培训|会议|讲座|检查|活动|演练|评议|调研|督查|督导)(?=(?:场次|人次|[次场])(?:[，。；、,;.）)\n]|$))/g
const received =
  /(?:收到|受理|新收)(?:政府信息公开|信息公开|依申请公开|公开)?申请(?=[件份宗](?:[，。；、,;.）)\n]|$))/g
const share =
  /(?:占比?|增长|下降|减少|回落|上升)(?:约|了|为)?[ \u3000]{0,4}(?=[%％](?:[，。；、,;.）)\n]|$))/g
const money =
  /(?:收取|金额|费用|信息处理费|收费|资金|补贴|奖励|补助|救助金|经费|收入|投资|税费|保障金)(?:共计?|为)?[ \u3000]{0,8}(?=(?:万元|元)(?:[，。；、,;.）)\n]|$))/g

/** 全年公开信息条, 发布解读材料篇: a deed, what is counted, its unit, and nothing between. */
const bare =
  /(?:公开|发布|推送|编发|印发|制定|制发|出台|修订|举办|召开|组织|开展|收到|受理|办理|办结|回复|更新|接听|接待|承办|采纳|整改|发现|下发|录制|制作|处理)[^，。；、\n\d０-９〇一二两三四五六七八九十百千万几数若多每首历各该本此]{0,12}(?:信息(?=条)|文件(?=[件份])|政策(?=[项条件])|材料(?=[篇份])|稿件(?=[篇条])|解读(?=[篇条])|图解(?=[篇期])|视频(?=[期条])|会议(?=[次场])|活动(?=[场次])|培训(?=[场期次])|公报(?=期)|留言(?=[条件])|来信(?=[封件])|咨询(?=[件次])|电话(?=[个次])|建议(?=[件条])|意见(?=条)|问题(?=[个项条])|栏目(?=个)|通知书?(?=份)|报告(?=份)|发布会(?=场)|案件(?=[件起宗])|动态(?=条)|公告(?=[条份])|许可(?=件)|处罚(?=件)|群众(?=人次))(?=[件份项条篇期次场封个起宗人](?:次)?(?:[，。；,;.）)\n]|$))/g
/** 累计关注人, 阅读量达万次: how many were reached. */
const audience =
  /(?:累计|共|已)?(?:关注|订阅|阅读|浏览|访问|点击|覆盖|惠及|接待|培训)(?:群众|用户|人员|企业|量)?(?:达到?|为|超过?|突破)?(?=(?:万?人次?|万?次|户|家)(?:[，。；、\n]|$))/g
/** 推送信息余条, 满意度达到%: what is left of a number. */
const leftOf =
  /(?<![其剩结多富业盈零之有\d０-９〇一二两三四五六七八九十百千万几数若 ])余(?=(?:条|件|次|人次|份|篇|场|期|人|个|万元|元)(?:[，。；、\n]|$))|(?<=率|度|比例|[达到为占至]|提高|增长|下降)[ \u3000]{0,4}(?=[%％](?:[，。；、\n]|$))/g
/** 收取情况如下：元: a colon, and a unit. */
const afterColon = /[：:][ \u3000]{0,4}(?=(?:万?元|[件条份篇])(?:[，。；\n]|$))/g

/** 制发13件，废止3件，现行有效的规范性文件。: the last of a row of counts has none. */
const lastOfRow =
  /(?<=\d ?[件部]，)(?:现行有效|有效|废止|失效|新?制发|新?制定)(?:的)?(?:行政)?(?:规范性文件|规章)?(?=[。；\n]|$)/g
/** 核准企业资质条。: what is decided on, and its unit. */
const decided =
  /(?:核准|办理|颁发|作出|下达|审批|发放|核发|审核|备案)[^，。；、\n\d０-９〇一二两三四五六七八九十百千万几数若多每首历]{0,10}(?:资质|许可|处罚|证照|决定|申报|业务)(?=[件条项宗份个本户](?:[，。；、,;.）)\n]|$))/g

function* missing(text: string): Iterable<Found> {
  const seen = new Set<number>()
  for (const pattern of [
    gap,
    room,
    counted,
    summed,
    unsaid,
    received,
    share,
    money,
    lastOfRow,
    decided,
    audience,
    bare,
    afterColon,
    leftOf,
  ])
    for (const { 0: said, index } of text.matchAll(pattern)) {
      const end = index + said.length
      if (seen.has(end)) continue
      seen.add(end)
      const unit = /^[^，。；、,;.）)\n]{1,3}/.exec(text.slice(end))?.[0] ?? ''
      yield {
        start: index,
        end: end + unit.length,
        text: `“${(said + unit).replace(/\s+/g, ' ')}”缺少数字`,
        advice: '补上数字，没有的写0',
      }
    }
}

/** Units without a number before them. */
export const missingNumbers: TextKind = {
  find: missing,
}
