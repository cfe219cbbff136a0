/** 答复率100%: a rate of applications where there was none to answer. */
import { figuresThatAre } from '@/report/concept'
import type { FigureKey, Format } from '@/report/format'
import { deny, ofAnotherTime, unlessBefore } from '../../kind/deny'
import { applications, otherMatters } from '../../read/clause/topic'
import type { ProseRule } from '../../rule'

const rate =
  /(?:按时|按期|及时|依法)?(?:办结|答复|办理|回复|办复|受理|满意)率(?:均|都)?(?:为|达到|达|是|保持在|保持|实现)? ?(?:\d{1,3}(?:\.\d{1,2})?|[０-９]{1,3}) ?[%％]|(?:办结|答复|办理|回复|办复)率(?:为|达到|达)?百分之[一二三四五六七八九十百]{1,4}|(?:100|１００) ?[%％](?:办结|答复|办复)/g

const due = (format: Format): readonly FigureKey[] =>
  (['received', 'carriedIn'] as const).flatMap((row) => figuresThatAre(format, row, 'total'))

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.rate-without-base',
    severity: 'warning',
    title: '没有申请的“答复率”',
    sentence: '没有收到申请、也没有上年结转的，不写申请的答复率、办结率',
    source: '年度报告格式表三',
    is: deny({
      cells: due,
      by: 'none',
      within: /[%％]|百分之/,
      reach: 60,
      sayings: [
        {
          words: rate,
          unless: [
            unlessBefore(otherMatters),
            ({ before, sentence: { lead }, place }) =>
              ![before, lead].some((words) => applications.test(words)) && place !== 'requests',
            ofAnotherTime,
          ],
          cells: ({ format }) => due(format),
        },
      ],
      says: ({ said }) => `文字写“${said}”，表三新收和上年结转都是 0 件，没有可以计算的基数`,
      formula: '0 ÷ 0',
      advice: '没有收到申请的，写“未收到政府信息公开申请”',
    }),
  },
]

export default rules
