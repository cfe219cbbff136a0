/** 未收到申请、未发生复议诉讼: what the prose says did not happen, against figures that say it did. */
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { figureOf } from '@/report/report'
import type { Check, Context } from '../check'
import { namesAnother } from './own'
import { type Found, textCheck } from './place'
import { amountIn } from './reading'
import { type Sentence, matchesIn, sentencesOf, speaksOfAnotherTime, wordsBefore } from './sentence'

/** Words that may stand around the denial without narrowing it. */
const neutral =
  /(?:任何|公民|法人|其他组织|或者|自然人|申请人|社会公众|群众|单位|个人|提出|提交|提起|提请|关于|有关|相关|涉及|针对|对|因|由|被|过|的|和|或|及|与|、|书面|政府信息公开|信息公开|依申请公开|工作|答复|不服|引发|引起|产生|导致|而|方面|类|申请|行为|本机关|20\d\d ?年度?|本年度?|全年|年内|全[区市县省镇乡局]|我[局委厅镇乡区市县省]|均|也|共|，|,|期间|报告期内|统计期内|（.{1,3}）|[ \u3000]|人民政府)/y

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

const denials = '(?:未|没有|尚未|均未|未曾)(?:收到|接到|接收|受理|收)过?|无|没有|未有'
const noRequests = new RegExp(
  `(?:${denials})([^。，；\\n]{0,30}?)(?:政府信息公开申请|信息公开申请|依申请公开申请|依申请公开件|依申请公开|公开申请)`,
  'g',
)
const caseDenials =
  '未发生|没有发生|未产生|未出现|未引发|没有引发|未被|没有被|未收到|没有收到|未涉及|没有|无'
const noCases = new RegExp(
  `(?:${caseDenials})([^。，；\\n]{0,30}?)((?:行政复议|复议|行政诉讼|诉讼)(?:案件|申请|被)?(?:(?:、|和|及|或|与|或者|以及|提起|被提起)(?:行政诉讼|诉讼|行政复议|复议)(?:案件)?)?)`,
  'g',
)
/** What may follow for the denial to be of the thing itself: 未发生复议被纠正 denies only the correction. */
const complete =
  /^(?:件|案件|的?(?:情况|情形|事项|现象|事件|案例)|的?(?:申请))?(?:[ \u3000]|$|[，。；、,;.）)：])/

const groupsOf = (format: Format, words: string): readonly FigureKey[] =>
  [...cellsOf(format).keys()].filter(
    (key) =>
      /^proceedings\.[^.]+\.total$/.test(key) &&
      (key.startsWith('proceedings.review.') ? words.includes('复议') : words.includes('诉讼')),
  )

function* denied(
  sentence: Sentence,
  pattern: RegExp,
  keysFor: (said: string) => readonly FigureKey[],
  { report }: Context,
): Iterable<Found> {
  for (const match of matchesIn(sentence, pattern)) {
    const [said, gap = ''] = match
    const end = match.index + said.length
    const before = wordsBefore(sentence.text, match.index)
    if (narrowing(gap) !== '' || !complete.test(sentence.text.slice(end, end + 20))) continue
    if (speaksOfAnotherTime(before, report.year) || namesAnother(before, report.organ.name))
      continue
    const keys = keysFor(said)
    const amount = amountIn(report, keys)
    if (keys.length === 0 || amount === null || amount === 0) continue
    const start = sentence.start + match.index
    const happened = keys.filter((key) => figureOf(report, key) !== 0)
    yield {
      start,
      end: start + said.length,
      text: `文字写“${said}”，表格中却有 ${amount} 件`,
      advice: '核对台账，改正文字或表格',
      figures: happened,
      // Words that may narrow it (部分镇街、涉企的) leave it to the officer.
      severity: narrowing(before) === '' ? 'error' : 'warning',
    }
  }
}

/** 未收到、未发生 against 表三 and 表四. */
export const noneCheck: Check = textCheck({
  id: 'narrative.none',
  severity: 'error',
  title: '“未收到”“未发生”',
  sentence: '文字写未收到申请、未发生行政复议或行政诉讼的，表三本年新收、表四对应总计应为0',
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
    'requests.received.total',
    'organ',
    ...[...cellsOf(format).keys()].filter((key) => /^proceedings\.[^.]+\.total$/.test(key)),
  ],
  *find(text, context) {
    for (const sentence of sentencesOf(text)) {
      yield* denied(sentence, noRequests, () => ['requests.received.total'], context)
      yield* denied(sentence, noCases, (said) => groupsOf(context.format, said), context)
    }
  },
})
