/** Short forms of the decrees' labels; the labels themselves are read from the formats. */
import { words } from './lexicon'

/** By the last part of the figure key. */
export const shortForms: Readonly<Record<string, readonly string[]>> = {
  granted: words('同意公开 全部予以公开'),
  partlyGranted: words('部分予以公开 区分处理 部分公开的'),
  denied: words('不予以公开 不同意公开 不公开'),
  unavailable: words('无法提供的 无法提供信息 无法提供政府信息'),
  notProcessed: words('不予处理的 不予以处理'),
  other: words('其他处理的 作其他处理 作出其他处理'),
  stateSecret: words('国家秘密 涉及国家秘密'),
  prohibitedByLaw: words('其他法律、行政法规禁止公开 法律、行政法规禁止公开 法律行政法规禁止公开'),
  securityAndStability: words('三安全一稳定 危及三安全一稳定'),
  thirdPartyRights: words('保护第三方权益 第三方合法权益'),
  internalAffairs: words('三类内部事务信息 内部事务信息 属于内部事务信息'),
  deliberative: words('四类过程性信息 过程性信息 属于过程性信息'),
  enforcementFiles: words('行政执法案卷 行政执法案卷信息 属于行政执法案卷信息'),
  administrativeInquiry: words('行政查询事项'),
  notHeld: words(
    '不掌握 不掌握相关信息 未掌握 本机关不掌握 不掌握相关政府信息 本机关不掌握相关信息 机关不掌握相关政府信息',
  ),
  needsCreation: words('没有现成信息 需要另行制作 没有现成信息需另行制作'),
  stillUnclear: words('补正后仍不明确 补正后申请内容不明确'),
  petition: words('信访举报投诉类 信访举报投诉 信访、举报、投诉类申请'),
  repeated: words('重复申请的'),
  publication: words('公开出版物 提供公开出版物'),
  excessive: words('大量反复申请'),
  confirmation: words('确认或重新出具已获取信息'),
  noCorrection: words('逾期不补正 申请人逾期不补正 无正当理由逾期不补正'),
  unpaidFee: words('逾期未缴费 逾期未缴纳费用 申请人逾期未缴费'),
  review: words(
    '复议 行政复议案件 行政复议申请 被申请行政复议 复议案件 申请行政复议 被申请复议 提起行政复议',
  ),
  direct: words('直接起诉 未经复议直接提起行政诉讼 未经复议直接提起诉讼'),
  afterReview: words('复议后提起诉讼 经复议后起诉 复议后提起行政诉讼'),
  upheld: words('维持 结果维持 获维持 予以维持'),
  corrected: words('纠正 被纠正 予以纠正 纠错 结果纠正 被撤销 败诉 确认违法'),
  pending: words('尚未审结 未审结 正在审理 尚在审理 未结案'),
  otherResult: words('其他结果'),
  normativeDocuments: words('规范性文件 行政规范性文件'),
  rules: words('规章 政府规章 地方政府规章 部门规章'),
  licensing: words('行政许可 行政许可决定 行政许可事项办理 许可决定'),
  penalties: words('行政处罚 行政处罚决定 行政处罚案件 处罚决定'),
  coercion: words('行政强制 行政强制决定 行政强制措施 行政强制执行'),
  fees: words('行政事业性收费 行政事业性收费收入 行政事业性收费金额'),
  business: words('企业'),
  issued: words('制发 制定 出台 印发 发布 制定出台 制定印发 新制定 制发了 出台了'),
  repealed: words('废止 失效 宣布失效 废止失效 废止和失效 废止、失效'),
  inForce: words('现行有效 继续有效 现行有效的 现行'),
  made: words('制发 制定 出台 印发 制作 新制作 新制定 制定出台 制定印发'),
  published: words('新公开 公开发布'),
  totalPublished: words('对外公开总数量 对外公开总数 对外公开 累计公开 对外公开总'),
}

/** Suits as a whole: what stands over both groups of suits in the table. */
export const suitWords = words(`
    行政诉讼 诉讼 行政诉讼案件 诉讼案件 被提起行政诉讼 提起行政诉讼 提起诉讼 被提起诉讼
    政府信息公开行政应诉案件 政府信息公开类行政应诉案件 信息公开行政应诉案件
`)
