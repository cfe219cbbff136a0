/** Another county than the report's own where its site, its superior or its work is named. */
import type { Found, TextKind } from '../kind'
import { areasIn, isMisspelt, noArea, ofOtherAreas } from './own-area'

/** 按照井研县人民政府统一部署: whose word the organ follows. */
const follows =
  /(?:按照|根据|遵照|按|在)([\u4e00-\u9fff]{1,4}[县旗])(?:委|人民政府|政府)[^，。；]{0,8}(?:部署|要求|安排|领导|指导|通知)/g

/** The county of another place in command of an organ that names its own. */
function* followingOther(sentence: string, organ: string): Iterable<Found> {
  const counties = areasIn(organ).filter((area) => /[县旗]$/.test(area))
  if (counties.length === 0) return
  for (const { 0: said, 1: area = '', index } of sentence.matchAll(follows)) {
    // 县委县政府, 市县政府, 上级和本县 name no county.
    const name = area.slice(0, -1)
    const isNone = name.length < 2 || /[省市县委和及与级各全本我该外]/.test(name)
    if (isNone || counties.some((own) => own.endsWith(area))) continue
    const start = index + said.indexOf(area)
    yield {
      start,
      end: start + area.length,
      text: `这里写的是“${area}”，本单位是“${organ}”`,
      advice: '可能是照搬别的单位的文稿，请核对全文',
    }
  }
}

/** 嵊泗县人民政府门户网站, 围绕衡阳县低保提标: another county's site, or what the work is about. */
const sites =
  /(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{1,4}[县旗市])(?=(?:人民)?政府(?:门户|公众)?(?:信息)?网站?[^，。；]{0,8}(?:访问|浏览|发布|公开|点击|更新|新增|改版|开通|开设|设|共|累计|年))|(?<=围绕|聚焦|紧扣|立足|结合|服务)([\u4e00-\u9fff]{2,3}[县旗])(?=[\u4e00-\u9fff、]{2,20}(?:工作|重点|实际|中心|公开|任务|发展|需求))/g

/** 依托县人民政府网站, 围绕建设县: a verb before the word, and no name. */
const verbs = /[我本全各与和及同委级依负通利登访借更推维改建升优在由对将把用向至于从并按据托责为以]/

function* ofOther(sentence: string, organ: string): Iterable<Found> {
  const own = areasIn(organ)
  const counties = own.filter((area) => /[县旗区]$/.test(area))
  if (counties.length === 0 || own.some((area) => /[市州盟]$/.test(area) && organ.endsWith(area)))
    return
  for (const { 0: said, index } of sentence.matchAll(sites)) {
    // What lies above it may go unnamed in a county's name.
    if (/市$/.test(said) && (own.length < 2 || own.includes(said))) continue
    if (counties.some((one) => one.endsWith(said) || said.endsWith(one))) continue
    if (noArea.test(said) || verbs.test(said)) continue
    if (counties.some((one) => isMisspelt(said, one))) continue
    yield {
      start: index,
      end: index + said.length,
      severity: 'hint',
      text: `这里写的是“${said}”，本单位是“${organ}”`,
      advice: '可能是照搬别的单位的文稿，请核对全文',
    }
  }
}

/** The county of another place where only the report's own can stand. */
export const otherCounty: TextKind = ofOtherAreas(followingOther, ofOther)
