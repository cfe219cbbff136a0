/** What a clause is about: applications, or the other matters offices count beside them. One list of the words for all rules. */

/** Words of other matters than applications; what is said of them says nothing of table 三. */
export const otherMatters =
  /建议|提案|信访|留言|诉求|咨询|工单|复议|诉讼|热线|来信|邮件|问题|许可|审批|服务|解读/

/** Words of applications for information. */
export const applications = /申请公开|公开申请|依申请/

/** A word of sum: what follows it is the whole of what was listed or is about to be. */
export const sumWords = '共|共计|合计|总计|一共|总共'
/** With the words for a sum of money or over a time. */
export const anySum = /共|合计|总计|总金额|总额|累计/

/** What follows is made of what stands before: 其中甲局…元、乙局…元. */
export const parted = /其中|分别|包括|含/

/** 除2件撤回外 says itself what is not meant. */
export const exception = /除[^，。；]{1,30}(?:外|之外|以外)[^。；]*$/
