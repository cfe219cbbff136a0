/** 未收到申请, 未发生复议诉讼: what the prose says did not happen. */
import { figuresThatAre } from '@/report/concept'
import type { FigureKey, Format } from '@/report/format'
import type { Severity } from '../../../finding'
import {
  type Clause,
  type Saying,
  type Unless,
  deny,
  ofAnotherTime,
  ofPartOfYear,
} from '../../kind/deny'
import { amountIn } from '../../read/claim/figures'
import { namesOrgan, withoutOwn } from '../../read/clause/whose'
import type { ProseRule } from '../../rule'

/** Words that may stand around the denial without narrowing it. */
const neutral =
  /(?:任何(?:形式)?|公民|法人|其他组织|其它组织|或者|自然人|申请人|社会公众|群众|单位|个人|提出|提交|提起|提请|关于|有关|相关|涉及|针对|对|因|由|被|过|的|和|或|及|与|、|政府信息公开|信息公开|依申请公开|工作|答复|不服|引发|引起|产生|导致|而|方面|类|申请|行为|20\d\d ?年度?|本年度?|全年|年内|均|也|共|，|,|期间|报告期内|统计期内|（.{1,3}）|[ \u3000])/y

/** What is left of some words without those that narrow nothing. */
function narrowing(words: string): string {
  let left = ''
  for (let at = 0; at < words.length;) {
    neutral.lastIndex = at
    const [word] = neutral.exec(words) ?? []
    left += word === undefined ? words.charAt(at) : ''
    at += word?.length ?? 1
  }
  return left
}

const requestWord =
  '(?:政府信息公开申请|信息公开申请|依申请公开申请|依申请公开件|依申请公开|公开申请)(?:件|事项)?'
const caseWord = '(?:行政复议|复议|行政诉讼|诉讼|行政应诉)(?:案件|申请|被)?'
const joint = '(?:、|和|及|或者?|与|以及)?(?:被)?(?:提起|申请)?'

/** What may follow for the denial to be of the thing itself: 未发生复议被纠正 denies only the correction. */
const complete =
  /^(?:件|案件|的?(?:情况|情形|事项|现象|事件|案例)|的?(?:申请))?(?:[ \u3000]|$|[，。；,;.）)：]|、(?:无|没有|未))/

/** Of a denial of something else, or of a part of it: 未发生复议被纠正. */
const incomplete: Unless = ({ gap, after }) =>
  narrowing(gap) !== '' || !complete.test(after.slice(0, 20))

/** Only some kinds of applicants denied: 未收到法人和其他组织的申请 says nothing of natural persons. */
function receivedFrom(gap: string, format: Format): readonly FigureKey[] {
  const persons = /自然人|公民|个人/.test(gap)
  const others = /法人|组织|单位/.test(gap)
  const totals = figuresThatAre(format, 'received', 'total')
  if (persons === others) return totals
  const natural = figuresThatAre(format, 'received', 'natural')
  return persons
    ? natural
    : figuresThatAre(format, 'received').filter((key) => ![...totals, ...natural].includes(key))
}

const casesIn = (said: string, format: Format): readonly FigureKey[] => [
  ...(said.includes('复议') ? figuresThatAre(format, 'review', 'total') : []),
  ...(/诉讼|应诉/.test(said) ? figuresThatAre(format, 'litigation', 'total') : []),
]

const newDocuments = (format: Format): readonly FigureKey[] => [
  ...figuresThatAre(format, 'normativeDocuments', 'issued'),
  ...figuresThatAre(format, 'normativeDocuments', 'made'),
]

/** An error where the words before narrow nothing, silence where they speak of other organs. */
function severityAfter({ before, report }: Clause): Severity | undefined {
  const left = withoutOwn(before, report.organ.name)
  if (namesOrgan(left)) return undefined
  // A government's office may speak of itself alone in a report on the whole area.
  const isOffice = /政府$/.test(report.organ.name) && /本(?:机关|级|办)|我办/.test(before)
  return narrowing(left) === '' && !isOffice ? 'error' : 'warning'
}

/** Words that may narrow it (部分镇街、涉企的) leave it to the officer. */
const atMostWarning = (clause: Clause): Severity | undefined =>
  severityAfter(clause) === undefined ? undefined : 'warning'

/** A way to deny, and the figures that would have counted what is denied; it waits while one is blank. */
const denial = (
  words: RegExp,
  severity: (clause: Clause) => Severity | undefined,
  counted: (format: Format, clause: Clause) => readonly FigureKey[],
): Saying => ({
  words,
  unless: [incomplete, ofAnotherTime, ofPartOfYear],
  cells(clause) {
    const figures = counted(clause.format, clause)
    return amountIn(clause.report, figures) === null ? [] : figures
  },
  severity,
})

/** 未作出行政处罚决定. */
const decisions = [
  ['许可', 'licensing'],
  ['处罚', 'penalties'],
  ['强制', 'coercion'],
] as const

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.none',
    severity: 'error',
    title: '“未收到”“未发生”',
    sentence:
      '文字写未收到申请、未发生行政复议或行政诉讼的，表三本年新收、表四对应总计应为0；写无结转、未制发规范性文件的，对应的数应为0',
    source: '年度报告格式表三、表四',
    compares: 'denial',
    is: deny({
      cells: (format) => [
        ...figuresThatAre(format, 'received'),
        ...figuresThatAre(format, 'carriedIn', 'total'),
        ...figuresThatAre(format, 'carriedOut', 'total'),
        ...figuresThatAre(format, 'proceedings', 'total'),
        ...newDocuments(format),
        ...decisions.flatMap(([, concept]) => figuresThatAre(format, concept, 'decisions')),
      ],
      within: /未|无|没有|不存在|零/,
      sayings: [
        denial(
          new RegExp(
            `(?:(?:未|没有|尚未|均未|未曾)(?:收到|接到|接收|受理|收)过?|无人|无|没有|未有)([^。，；\\n]{0,30}?)${requestWord}`,
            'g',
          ),
          severityAfter,
          (format, { gap }) => receivedFrom(gap, format),
        ),
        {
          ...denial(
            /(?:未|没有)(?:收到|接到)([^，。；\n\d]{0,12}(?:法人|组织|企业|单位)[^，。；\n\d]{0,8}?)申请(?=[，。；]|$)/g,
            atMostWarning,
            (format, { gap }) => receivedFrom(gap, format),
          ),
          unless: [
            ofAnotherTime,
            ofPartOfYear,
            ({ sentence: { lead }, before, said }) =>
              !/信息公开|依申请公开/.test(`${lead}${before}${said}`),
          ],
        },
        denial(
          new RegExp(
            `(?:未发生|没有发生|未产生|未出现|未引发|没有引发|未被|没有被|未收到|没有收到|未涉及|没有|无人|无)([^。，；\\n]{0,30}?)(${caseWord}(?:${joint}${caseWord})?)`,
            'g',
          ),
          severityAfter,
          (format, { said }) => casesIn(said, format),
        ),
        denial(
          /(?:无|没有|不存在)()(?:上年度?|上一年度?|20\d\d ?年度?)结转(?:至?本年度?)?(?:的)?(?:政府信息公开)?(?:申请|件|事项)/g,
          atMostWarning,
          (format) => figuresThatAre(format, 'carriedIn', 'total'),
        ),
        denial(
          /(?:无|没有|不存在)()(?:一件|1件|需|任何)?结转(?:(?:至|到)?(?:下|次|下一)年度?(?:继续)?(?:办理|处理|答复)?)?(?:的)?(?:政府信息公开)?(?:申请|件|事项|(?=[，。；]|$))/g,
          atMostWarning,
          (format) => figuresThatAre(format, 'carriedOut', 'total'),
        ),
        denial(/()(?:年末|年底)?(?:实现)?零结转(?=[，。；]|$)/g, atMostWarning, (format) =>
          figuresThatAre(format, 'carriedOut', 'total'),
        ),
        denial(
          /(?:上年度?|上一年度?)(?:无|没有|未)()结转(?:的)?(?:政府信息公开)?(?:申请|件|事项|(?=[，。；]|$))/g,
          atMostWarning,
          (format) => figuresThatAre(format, 'carriedIn', 'total'),
        ),
        denial(
          /(?:未|没有|无)()(?:新)?(?:制发|制定|出台|印发|新增)(?:任何)?(?:行政)?规范性文件/g,
          atMostWarning,
          newDocuments,
        ),
        ...decisions.map(([word, concept]) =>
          denial(
            new RegExp(
              `(?:未|没有|无)()(?:作出|实施|办理|产生|发生)(?:过|任何)?行政${word}(?:决定|案件|事项|措施|(?=[，。；]|$))`,
              'g',
            ),
            atMostWarning,
            (format) => figuresThatAre(format, concept, 'decisions'),
          ),
        ),
      ],
      says: ({ said, report }, figures) =>
        `文字写“${said}”，表格中却有 ${amountIn(report, figures) ?? 0} 件`,
      advice: '核对台账，改正文字或表格',
    }),
  },
]

export default rules
