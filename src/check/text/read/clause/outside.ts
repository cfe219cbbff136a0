/** What a report counts and says itself to be outside its tables: 均与政府信息公开无关, 不计入本报告. */

/** Said of matters that are none of 政府信息公开. */
const unrelated =
  /与(?:政府)?信息公开(?:工作)?(?:均)?(?:无关|没有关[系联])|(?:均?不|并?非|未)(?:涉及|因)(?:政府)?信息公开|(?:系|属于?|均为|是)[^，。；]{0,20}(?:纠纷|争议)/
/** Said of numbers that are counted elsewhere. */
const uncounted =
  /(?:不|未)(?:在|属于?|列入|计入|纳入|包含在|包括在|含在)[^，。；]{0,12}(?:统计|报告|本表|表[一二三四]|数据|收件|件数|范围|之内|之列)|(?:另行|单独)(?:统计|报告)|由[^，。；]{1,12}(?:自行|单独)(?:统计|报告|公布)/
const ofDisclosure = /信息公开/
/** A new matter: what is said after it is not said of what stands before. */
const turn = /另|此外|除此|其中/

/** Cases that other acts than disclosure gave rise to. */
const ofOtherActs =
  /(?:其他|其它|非政府信息公开(?:类)?)(?:类|的)?行政(?:复议|诉讼|应诉)|(?:涉及?|因|关于|针对|对)[^，。；、\d]{0,6}(?:处罚|许可|强制|征收|征地|拆迁|工伤|劳动|土地|房屋|不动产|执法|确权|登记|信访|履职)(?:行为|决定|案件|工作|类|事项)?(?:的|提起的?|申请的?|引起的?)?(?:行政)?(?:复议|诉讼|应诉)|(?:处罚|许可|强制|征收|征地|拆迁|工伤|劳动|社保|社会保险|土地|房屋|不动产|执法|确权|登记|信访)[^，。；\d]{0,8}(?:引发|引起|产生)的?(?:行政)?(?:复议|诉讼)/

/**
 * True if a number is said not to be one of the tables'.
 * @param before the words of its clause before it; `after` those that follow, up to where its sentence ends.
 */
export function isOutside(before: string, after: string): boolean {
  const isOfDisclosure = ofDisclosure.test(before)
  if (!isOfDisclosure && ofOtherActs.test(before)) return true
  const [rest = ''] = after.split(/[。；;！？!?\n]/, 1)
  const said = (isOfDisclosure ? undefined : unrelated.exec(rest)) ?? uncounted.exec(rest)
  return said !== null && !turn.test(rest.slice(0, said.index))
}
