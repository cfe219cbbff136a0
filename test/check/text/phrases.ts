/** Sentences as officers write them; `{…}` stands for a figure of the full report (a row of 三 means its 总计). */
import type { NarrativePlace } from '@/report/format'

export interface Phrase {
  readonly check: string
  readonly text: string
  readonly place?: NarrativePlace
}

const requests = [
  '全年共收到政府信息公开申请{received}件，办结{concluded}件。',
  '2023年，全市各级行政机关共受理政府信息公开申请{received}件，答复{concluded}件（含上年度结转申请{carriedIn}件，另有{carriedOut}件顺延到下年度答复）。',
  '（二）依申请公开。本年新收政府信息公开申请{received}件，上年结转{carriedIn}件，办结{concluded}件，结转下年度继续办理{carriedOut}件。',
  '（二）依申请公开\n全年新收申请{received}件，上年度结转{carriedIn}件。已答复{concluded}件，结转下年{carriedOut}件。',
  '共收办政府信息公开申请{received+carriedIn}件。',
  '共收到政府信息公开申请{received+carriedIn}件（含上年结转{carriedIn}件），均依法答复。',
  '本机关收到依申请公开{received}宗，已办结{concluded}宗，结转下年度{carriedOut}宗。',
  '全市收到公民、法人和其他组织提出的政府信息公开申请共{received}份。',
  '收到政府信息公开申请数量为{received}件。',
  '全年办理政府信息公开申请{concluded}件。',
  '2023年度，我市新收政府信息公开申请{received} 件，较上年有所增加；答复 {concluded} 件。',
  '2023 年，共受理依申请公开申请 {received} 件，其中网络申请88件、信函申请30件、当面申请13件。',
  '共受理申请公开政府信息{received}件，依法依规答复{concluded}件，{carriedOut}件结转至下一年度继续办理。',
  '全年收到政府信息公开申请，共{received}件。',
  '收到政府信息公开申请{received}件；办结{concluded}件；结转下年{carriedOut}件。',
  '依申请公开工作规范有序。全年接收政府信息公开申请{received}件。办结{concluded}件，其中予以公开{granted}件，部分公开{partlyGranted}件。',
  '答复政府信息公开申请{concluded}件，其中予以公开{granted}件、部分公开{partlyGranted}件、不予公开{denied}件、无法提供{unavailable}件、不予处理{notProcessed}件、其他处理{other}件。',
  '政府信息公开申请中，{granted}件予以公开，{partlyGranted}件部分公开，{denied}件不予公开，{unavailable}件无法提供。',
  '在办结的政府信息公开申请中，属于国家秘密的{requests.denied.stateSecret.total}件，属于三类内部事务信息的{requests.denied.internalAffairs.total}件。',
  '政府信息公开申请中，本机关不掌握相关政府信息{requests.unavailable.notHeld.total}件，重复申请{requests.notProcessed.repeated.total}件，信访举报投诉类申请{requests.notProcessed.petition.total}件。',
  '收到政府信息公开申请{received}件，其中自然人申请{requests.received.natural}件，商业企业{requests.received.business}件，法律服务机构{requests.received.legalService}件。',
  '政府信息公开申请的申请人中，自然人{requests.received.natural}件，法人或其他组织{org}件。',
  '2023年新收政府信息公开申请{received}件，2022年结转{carriedIn}件，结转2024年{carriedOut}件。',
  '新收政府信息公开申请{received}件，结转至2024年办理{carriedOut}件。',
  '共办理政府信息公开申请{received+carriedIn}件，其中上年结转{carriedIn}件。',
  '政府信息公开申请{concluded}件均已办结。',
  '全年政府信息公开申请有{carriedOut}件尚在办理中。',
  '截至2023年12月31日，共收到政府信息公开申请{received}件。',
  '示例市人民政府收到政府信息公开申请{received}件，按时办结{concluded}件。',
  '收到信息公开申请{received}条，回复{concluded}条。',
  '累计受理政府信息公开申请{received}项。',
  '收到政府信息公开申请：{received}件。',
] as const

const inRequests = [
  '新收{received}件，上年结转{carriedIn}件，办结{concluded}件，结转下年{carriedOut}件。',
  '予以公开{granted}件，部分公开{partlyGranted}件。',
] as const

const proceedings = [
  '因政府信息公开被申请行政复议{proceedings.review.total}件，被提起行政诉讼{suits}件。',
  '政府信息公开类行政复议{proceedings.review.total}件，诉讼{suits}件。',
  '行政复议案件{proceedings.review.total}件，其中结果维持{proceedings.review.upheld}件，结果纠正{proceedings.review.corrected}件，尚未审结{proceedings.review.pending}件。',
  '未经复议直接起诉{proceedings.direct.total}件，复议后起诉{proceedings.afterReview.total}件。',
  '行政复议{proceedings.review.total}件：维持{proceedings.review.upheld}件、纠正{proceedings.review.corrected}件、其他结果{proceedings.review.otherResult}件。',
  '发生行政诉讼{suits}件。',
  '行政诉讼案件共{suits}件。',
  '政府信息公开行政复议 {proceedings.review.total} 起。',
  '行政复议{proceedings.review.total}件，其中{proceedings.review.corrected}件被纠正。',
] as const

const documents = [
  '制发行政规范性文件{proactive.normativeDocuments.issued}件，废止{proactive.normativeDocuments.repealed}件，现行有效{proactive.normativeDocuments.inForce}件。',
  '全年制发规章{proactive.rules.issued}件、行政规范性文件{proactive.normativeDocuments.issued}件。',
  '出台规范性文件{proactive.normativeDocuments.issued}份，宣布失效{proactive.normativeDocuments.repealed}份。',
  '制定政府规章{proactive.rules.issued}部，废止规章{proactive.rules.repealed}部。',
  '现行有效的行政规范性文件{proactive.normativeDocuments.inForce}件。',
  '行政规范性文件现行有效{proactive.normativeDocuments.inForce}件，本年制发{proactive.normativeDocuments.issued}件。',
  '印发行政规范性文件{proactive.normativeDocuments.issued}件并同步解读。',
] as const

const decisions = [
  '全年作出行政许可决定{proactive.licensing.decisions}件，行政处罚决定{proactive.penalties.decisions}件，行政强制{proactive.coercion.decisions}件。',
  '办理行政许可{proactive.licensing.decisions}件。',
  '本年行政处罚{proactive.penalties.decisions}宗。',
  '实施行政强制措施{proactive.coercion.decisions}起。',
] as const

const fees = [
  '行政事业性收费金额{proactive.fees.amount}万元。',
  '全年行政事业性收费{proactive.fees.amount*万}元。',
  '收取行政事业性收费共计{proactive.fees.amount}万元。',
] as const

const as = (check: string, texts: readonly string[], place?: NarrativePlace): readonly Phrase[] =>
  texts.map((text) => ({ check, text, ...(place && { place }) }))

export const phrases: readonly Phrase[] = [
  ...as('narrative.requests', requests),
  ...as('narrative.requests', inRequests, 'requests'),
  ...as('narrative.proceedings', proceedings),
  ...as('narrative.documents', documents, 'proactive'),
  ...as('narrative.decisions', decisions, 'proactive'),
  ...as('narrative.fees', fees, 'proactive'),
]
