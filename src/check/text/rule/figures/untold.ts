/** What the tables count and the prose should explain, and nowhere mentions. */
import { type FigureKey, type NarrativePlace, cellsOf } from '@/report/format'
import { figureOf } from '@/report/report'
import type { Check } from '../../../check'
import { bodyOf, everyPlace } from '../../read/clause/body'
import { textCheck } from '../../kind/kind'

interface Untold {
  readonly id: string
  readonly severity: Check['severity']
  readonly title: string
  readonly sentence: string
  readonly source: string
  /** Where it is best told; nothing is asked for while that is not written. */
  readonly place: NarrativePlace
  readonly figures: readonly FigureKey[]
  /** Any of these words anywhere in the report tells of it. */
  readonly words: RegExp
  readonly text: string
  readonly advice: string
  readonly examples: Check['examples']
}

const untold = ({ place, figures, words, text: says, advice, ...told }: Untold): Check =>
  textCheck({
    ...told,
    places: [place],
    reads: (format) => [
      ...figures.filter((key) => cellsOf(format).has(key)),
      ...everyPlace.map((one) => `narrative.${one}`),
    ],
    *find(text, { report }) {
      const counted = figures.filter((key) => (figureOf(report, key) ?? 0) > 0)
      if (counted.length === 0 || text.trim() === '' || words.test(bodyOf(report))) return
      yield { start: 0, end: text.length, text: says, advice, figures: counted }
    },
  })

const corrected = { 'proceedings.review.corrected': 1, 'proceedings.review.total': 1 }
const excessive = Object.fromEntries(
  ['received', 'notProcessed.excessive', 'concluded'].flatMap((row) =>
    ['natural', 'total'].map((column) => [`requests.${row}.${column}`, 3]),
  ),
)

export const untoldChecks: readonly Check[] = [
  untold({
    id: 'narrative.corrected',
    severity: 'warning',
    title: '被纠正案件的说明',
    sentence: '复议或诉讼有结果纠正的，总体情况或存在问题部分应说明原因和改进',
    source: '《政府信息公开条例》第五十条第（三）、（四）项',
    place: 'problems',
    figures: ['review', 'direct', 'afterReview'].map((group) => `proceedings.${group}.corrected`),
    words: /纠正|纠错|败诉|撤销|确认违法|责令/,
    text: '表四有结果纠正，全文没有说明原因和改进',
    advice: '在第一或第五部分写明被纠正的原因和改进措施',
    examples: {
      breaks: { text: '1件复议被纠正，全文没有说明', figures: corrected },
      holds: {
        text: '说明了被纠正的原因',
        figures: corrected,
        narrative: {
          problems:
            '一是答复说理不够充分，有1件在行政复议中被纠正；二是基层人员对新要求还不熟悉。下一步，实行答复文书法制审核，组织两次业务培训，对新接手人员逐一辅导。',
        },
      },
    },
  }),
  untold({
    id: 'narrative.excessive',
    severity: 'hint',
    title: '大量反复申请的说明',
    sentence: '有“无正当理由大量反复申请”不予处理的，文字中宜说明认定的情况',
    source: '《政府信息公开条例》第三十五条',
    place: 'overview',
    figures: ['requests.notProcessed.excessive.total'],
    words: /大量|反复|频次|重复申请|滥用|第三十五条/,
    text: '表三有“无正当理由大量反复申请”，全文没有提到',
    advice: '在第一或第三部分简要写明数量、频次和要求说明理由的情况',
    examples: {
      breaks: { text: '3件大量反复申请，全文没有提到', figures: excessive },
      holds: {
        text: '写明了认定的情况',
        figures: excessive,
        narrative: {
          requests: '同一申请人短期内大量反复提出申请3件，经要求说明理由后不予处理。',
        },
      },
    },
  }),
]
