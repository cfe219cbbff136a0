/** 未收到申请、未发生复议诉讼: what the prose says did not happen, against figures that say it did. */
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { figureOf } from '@/report/report'
import type { Check, Context } from '../../../check'
import type { Severity } from '../../../finding'
import { namesOrgan, withoutOwn } from '../../read/clause/whose'
import { isPartOfYear } from '../../read/clause/time'
import { type Found, textCheck } from '../../kind/kind'
import { amountIn } from '../../read/claim/figures'
import {
  type Sentence,
  matchesIn,
  sentencesOf,
  speaksOfAnotherTime,
  wordsBefore,
} from '../../read/clause/sentence'

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

/** A way to say that something did not happen, and the figures that would have counted it. */
interface Denial {
  readonly pattern: RegExp
  readonly severity: Severity
  readonly keysFor: (said: string, gap: string, format: Format) => readonly FigureKey[]
}

const requestWord =
  '(?:政府信息公开申请|信息公开申请|依申请公开申请|依申请公开件|依申请公开|公开申请)(?:件|事项)?'
const caseWord = '(?:行政复议|复议|行政诉讼|诉讼|行政应诉)(?:案件|申请|被)?'
const joint = '(?:、|和|及|或者?|与|以及)?(?:被)?(?:提起|申请)?'

/** Only some kinds of applicants denied: 未收到法人和其他组织的申请 says nothing of natural persons. */
function receivedFrom(gap: string, format: Format): readonly FigureKey[] {
  const persons = /自然人|公民|个人/.test(gap)
  const others = /法人|组织|单位/.test(gap)
  if (persons === others) return ['requests.received.total']
  const columns = [...cellsOf(format).keys()].filter(
    (key) => key.startsWith('requests.received.') && !key.endsWith('.total'),
  )
  return columns.filter((key) => key.endsWith('.natural') === persons)
}

const casesIn = (said: string, format: Format): readonly FigureKey[] =>
  [...cellsOf(format).keys()].filter(
    (key) =>
      /^proceedings\.[^.]+\.total$/.test(key) &&
      (key.startsWith('proceedings.review.') ? said.includes('复议') : /诉讼|应诉/.test(said)),
  )

const denials: readonly Denial[] = [
  {
    pattern: new RegExp(
      `(?:(?:未|没有|尚未|均未|未曾)(?:收到|接到|接收|受理|收)过?|无人|无|没有|未有)([^。，；\\n]{0,30}?)${requestWord}`,
      'g',
    ),
    severity: 'error',
    keysFor: (_, gap, format) => receivedFrom(gap, format),
  },
  {
    pattern: new RegExp(
      `(?:未发生|没有发生|未产生|未出现|未引发|没有引发|未被|没有被|未收到|没有收到|未涉及|没有|无人|无)([^。，；\\n]{0,30}?)(${caseWord}(?:${joint}${caseWord})?)`,
      'g',
    ),
    severity: 'error',
    keysFor: (said, _, format) => casesIn(said, format),
  },
  {
    pattern:
      /(?:无|没有|不存在)()(?:上年度?|上一年度?|20\d\d ?年度?)结转(?:至?本年度?)?(?:的)?(?:政府信息公开)?(?:申请|件|事项)/g,
    severity: 'warning',
    keysFor: () => ['requests.carriedIn.total'],
  },
  {
    pattern:
      /(?:无|没有|不存在)()(?:需)?结转(?:(?:至|到)?(?:下|次|下一)年度?(?:继续)?(?:办理|处理|答复)?)?(?:的)?(?:政府信息公开)?(?:申请|件|事项|(?=[，。；]|$))/g,
    severity: 'warning',
    keysFor: () => ['requests.carriedOut.total'],
  },
  {
    pattern: /(?:未|没有|无)()(?:新)?(?:制发|制定|出台|印发|新增)(?:任何)?(?:行政)?规范性文件/g,
    severity: 'warning',
    keysFor: (_, __, format) =>
      ['proactive.normativeDocuments.issued', 'proactive.normativeDocuments.made'].filter((key) =>
        cellsOf(format).has(key),
      ),
  },
]

/** What may follow for the denial to be of the thing itself: 未发生复议被纠正 denies only the correction. */
const complete =
  /^(?:件|案件|的?(?:情况|情形|事项|现象|事件|案例)|的?(?:申请))?(?:[ \u3000]|$|[，。；,;.）)：]|、(?:无|没有|未))/

/** What the words before the denial leave of it: an error where they narrow nothing, silence where they speak of others. */
function severityAfter(before: string, { report }: Context): Severity | undefined {
  if (speaksOfAnotherTime(before, report.year) || isPartOfYear(before)) return undefined
  const left = withoutOwn(before, report.organ.name)
  if (namesOrgan(left)) return undefined
  // A government's office may speak of itself alone in a report on the whole area.
  const isOffice = /政府$/.test(report.organ.name) && /本(?:机关|级|办)|我办/.test(before)
  return narrowing(left) === '' && !isOffice ? 'error' : 'warning'
}

function* denied(sentence: Sentence, denial: Denial, context: Context): Iterable<Found> {
  const { report, format } = context
  for (const match of matchesIn(sentence, denial.pattern)) {
    const [said, gap = ''] = match
    const end = match.index + said.length
    if (narrowing(gap) !== '' || !complete.test(sentence.text.slice(end, end + 20))) continue
    const keys = denial.keysFor(said, gap, format)
    const amount = amountIn(report, keys)
    if (keys.length === 0 || amount === null || amount === 0) continue
    const severity = severityAfter(wordsBefore(sentence.text, match.index), context)
    if (severity === undefined) continue
    const start = sentence.start + match.index
    yield {
      start,
      end: start + said.length,
      text: `文字写“${said}”，表格中却有 ${amount} 件`,
      advice: '核对台账，改正文字或表格',
      figures: keys.filter((key) => figureOf(report, key) !== 0),
      // Words that may narrow it (部分镇街、涉企的) leave it to the officer.
      severity: denial.severity === 'error' ? severity : denial.severity,
    }
  }
}

/** 未收到、未发生 against 表三 and 表四. */
export const noneCheck: Check = textCheck({
  id: 'narrative.none',
  severity: 'error',
  title: '“未收到”“未发生”',
  sentence:
    '文字写未收到申请、未发生行政复议或行政诉讼的，表三本年新收、表四对应总计应为0；写无结转、未制发规范性文件的，对应的数应为0',
  source: '年度报告格式表三、表四',
  examples: {
    breaks: {
      text: '文字写未收到申请，表三新收1件',
      figures: {
        'requests.received.natural': 1,
        'requests.received.total': 1,
        'requests.granted.natural': 1,
        'requests.granted.total': 1,
        'requests.concluded.natural': 1,
        'requests.concluded.total': 1,
      },
      narrative: { requests: '本年未收到政府信息公开申请。' },
    },
    holds: {
      text: '文字写未收到，表三为0',
      narrative: {
        requests: '本年未收到政府信息公开申请。',
        proceedings: '未发生行政复议和行政诉讼。',
      },
    },
  },
  reads: (format) => [
    'organ',
    ...[...cellsOf(format).keys()].filter((key) =>
      /^requests\.(?:received\.|carried(?:In|Out)\.total)|^proceedings\.[^.]+\.total$|^proactive\.normativeDocuments\.(?:issued|made)$/.test(
        key,
      ),
    ),
  ],
  *find(text, context) {
    for (const sentence of sentencesOf(text))
      if (/未|无|没有|不存在/.test(sentence.text))
        for (const denial of denials) yield* denied(sentence, denial, context)
  },
})
