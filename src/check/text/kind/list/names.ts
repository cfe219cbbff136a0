/** What the parts of a list are called: kinds of one name, or the two halves of a whole. */

/** Two names that share everything between them; data. */
const halves: readonly (readonly [RegExp, RegExp])[] = [
  [/建议/, /提案/],
  [/^(?!.*[不未]).*公开/, /[不未]予?公开/],
  [/本级|市直|县直|区直|[省市县区]级?(?:部门|单位)/, /县|区|镇|乡|街道|基层/],
  [/线上|网上|网络/, /线下|现场|窗口|当面/],
  [/当场|现场/, /会后|事后|书面/],
  [/自然人|个人/, /法人|组织|单位|企业/],
  [/^(?!.*[不未]).*采纳/, /[不未]予?采纳/],
]

/** 上半年2次，下半年5次; 采纳13条，未采纳34条: the two halves of what was counted. */
export const areHalvesOfYear = ([one = '', other = '', ...more]: readonly string[]): boolean =>
  more.length === 0 &&
  ((/上半年[^，]{0,4}$/.test(one) && /下半年[^，]{0,4}$/.test(other)) ||
    (/(?<![未不予])采纳$/.test(one) && /(?:未|不予)采纳$/.test(other)))

/** 一季度98件、二季度107件…: the four quarters of a year. */
export const areQuarters = (words: readonly string[]): boolean =>
  words.length === 4 &&
  words.every((one, at) =>
    new RegExp(`[${'一二三四'.charAt(at)}${String(at + 1)}]季度[^，、]{0,4}$`).test(one),
  )

/** 优秀12个、良好26个、一般4个: what everybody who was judged got. */
export const areGrades = (words: readonly string[]): boolean =>
  words.every((one) =>
    /(?:优秀|优良|良好|较好|一般|中等|合格|达标|较差)(?:等次|等级)?(?:的|为)?$/.test(one),
  )

/** The end of a name, where kinds of one thing sound alike: 咨询类, 优秀等次, 继续有效的. */
const ending = (words: string): string => words.replace(/[\s\d：:为有是]+$/, '').slice(-1)

/** Names that tell one way of dividing a whole: by level, by channel, by form, by how it came; data. */
const divisions: readonly RegExp[] = [
  /(?:[省市县区镇乡]本?级|[市县区镇]直|本级|街道|[乡村]镇|社区|村|部门|县区|区县|县（[市区、]{1,3}）|机关|基层[所站]?|[县区])(?:单位|部门|机关|网站)?$/,
  /(?:网站|门户|公众号|微信|微博|抖音号?|客户端|公告栏|公开栏|公示栏|新媒体|报纸|报刊|电视|广播|公报|平台|APP|头条号|视频号|渠道)$/,
  /(?:文字|文本|图[表解文片]|音频|视频|动漫|动画|H5|问答|长图|新闻发布会|负责人|专家|媒体)(?:解读)?(?:类|稿|材料)?$/,
  /(?:保留|继续有效|修改|修订|废止|失效)$/,
  /(?:网络|网上|在线|信函|邮寄|当面|现场|窗口|传真|邮件|邮箱)(?:平台|渠道|方式)?(?:申请|提交|提出|递交|寄送|投递)?(?:的)?(?:申请)?$/,
  /(?:维持|纠正|撤销|确认违法|终止|驳回|撤回|撤诉|和解|其他结果|未审结|正在审理|待判)(?:结果|审理|起诉|申请)?的?$/,
  /(?:电话|来电|来访|来信|来函|短信|留言|现场|网上|网络|书面)(?:咨询|投诉|反映)?$/,
]

/** A verb and a link between a name and its number: 网站公开420条, 图解为9篇. */
const tail =
  /(?:公开|发布|推送|发放|印发|举办|组织|召开|开展|收到|受理|办理|培训|答复|为|有|是|共|约|方式|信息|渠道|[\s：:])+$/

/** True if all names are parts in one way of dividing a whole. */
export function areDivided(words: readonly string[]): boolean {
  const names = words.map((word) => word.replace(tail, ''))
  return divisions.some((division) => names.every((name) => division.test(name)))
}

/** 面向侨企23场，面向社区19场: one verb leads to each. */
const areLedAlike = (words: readonly string[]): boolean => {
  const leads = words.map(
    (word) =>
      /^[，,、：:]?(?:其中)?[，,：:]?(面向|走进|针对|围绕|涉及|通过|利用|由)/.exec(word)?.[1],
  )
  return leads.length > 1 && leads[0] !== undefined && leads.every((one) => one === leads[0])
}

/** True if all names end alike. */
export function areParallel(words: readonly string[]): boolean {
  if (areDivided(words) || areLedAlike(words)) return true
  const [first = '', ...others] = words.map(ending)
  return first !== '' && /[\u4e00-\u9fff]/.test(first) && others.every((one) => one === first)
}

/** True if two names are the halves of a whole, in either order. */
export const areComplements = ([one = '', other = '', ...more]: readonly string[]): boolean =>
  more.length === 0 &&
  halves.some(
    ([first, second]) =>
      (first.test(one) && second.test(other)) || (first.test(other) && second.test(one)),
  )

/** The forms a policy is explained in, of which a report mostly names all it used. */
const forms =
  /(?:文字|文本|图[表解文片]|音频|视频|动漫|动画|H5|问答|长图|发布会|访谈|直播)[^，、]{0,4}$/

export const areForms = (words: readonly string[]): boolean =>
  words.length >= 3 && words.every((one) => forms.test(one.replace(tail, '')))
