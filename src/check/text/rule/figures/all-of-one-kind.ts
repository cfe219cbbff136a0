/** 均为自然人, 均予以公开: that all applications were of one kind, against the others the table counts. */
import { type FigureKey, type Format, cellsOf, shortName } from '@/report/format'
import { figureOf } from '@/report/report'
import type { Check } from '../../../check'
import { type Found, textCheck } from '../../kind/kind'
import { isPartOfYear } from '../../read/clause/time'
import {
  matchesIn,
  sentencesOf,
  speaksOfAnotherTime,
  wordsBefore,
} from '../../read/clause/sentence'

interface AllOf {
  readonly pattern: RegExp
  /** The figures that would have to be zero. */
  readonly others: (format: Format) => readonly FigureKey[]
}

const applicants = (format: Format): readonly FigureKey[] =>
  [...cellsOf(format).keys()].filter(
    (key) => key.startsWith('requests.received.') && !/\.(?:natural|total)$/.test(key),
  )

const notGranted = (format: Format): readonly FigureKey[] =>
  [...cellsOf(format).keys()].filter((key) =>
    /^requests\.(?:partlyGranted|denied|unavailable|notProcessed|other)\b.*\.total$/.test(key),
  )

const kinds: readonly AllOf[] = [
  { pattern: /(?:均|全部|都|皆)(?:为|系|是|由|来自)自然人/g, others: applicants },
  {
    pattern:
      /(?<=申请(?:共)? ?\d{1,6} ?件，(?:已)?)(?:均|全部|都|皆)(?:已|依法)?(?:予以|同意)?公开(?=[，。；]|$)/g,
    others: notGranted,
  },
]

/** Words of other matters than applications, or of some of these. */
const elsewhere = /复议|诉讼|信访|咨询|建议|其中|留言|工单|许可/

/** 均为自然人 and 均予以公开 against 表三. */
export const allOfCheck: Check = textCheck({
  id: 'narrative.all-of-one-kind',
  severity: 'warning',
  title: '“均为自然人”“均予以公开”',
  sentence: '文字写申请人均为自然人的，表三其他申请人应为0；写申请均予以公开的，其他办理结果应为0',
  source: '年度报告格式表三',
  examples: {
    breaks: {
      text: '有1件是商业企业申请，文字写均为自然人',
      figures: {
        'requests.received.natural': 5,
        'requests.received.business': 1,
        'requests.received.total': 6,
        'requests.granted.natural': 5,
        'requests.granted.business': 1,
        'requests.granted.total': 6,
        'requests.concluded.natural': 5,
        'requests.concluded.business': 1,
        'requests.concluded.total': 6,
      },
      narrative: { requests: '全年收到政府信息公开申请6件，申请人均为自然人。' },
    },
    holds: {
      text: '6件都是自然人申请',
      figures: {
        'requests.received.natural': 6,
        'requests.received.total': 6,
        'requests.granted.natural': 6,
        'requests.granted.total': 6,
        'requests.concluded.natural': 6,
        'requests.concluded.total': 6,
      },
      narrative: { requests: '全年收到政府信息公开申请6件，申请人均为自然人。' },
    },
  },
  reads: (format) => kinds.flatMap(({ others }) => others(format)),
  *find(text, { report, format }): Iterable<Found> {
    for (const sentence of sentencesOf(text))
      for (const { pattern, others } of kinds)
        for (const { 0: said, index } of matchesIn(sentence, pattern)) {
          const before = wordsBefore(sentence.text, index)
          if (!/申请/.test(`${before}${said}`) || elsewhere.test(before)) continue
          if (speaksOfAnotherTime(before, report.year) || isPartOfYear(before)) continue
          const wrong = others(format).filter((key) => (figureOf(report, key) ?? 0) > 0)
          if (wrong.length === 0) continue
          const shown = wrong
            .slice(0, 3)
            .map((key) => `“${shortName(format, key)}”${String(figureOf(report, key))} 件`)
          const start = sentence.start + index
          yield {
            start,
            end: start + said.length,
            text: `文字写“${said}”，表三却有${shown.join('、')}${wrong.length > 3 ? '等' : ''}`,
            advice: '核对台账，改正文字或表格',
            figures: wrong,
          }
        }
  },
})
