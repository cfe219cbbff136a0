/** 答复率100%: a rate of applications where there was none to answer. */
import { figureOf } from '@/report/report'
import type { Check } from '../../../check'
import { textCheck } from '../../kind/kind'
import { matchesIn, sentencesOf, speaksOfAnotherTime } from '../../read/clause/sentence'

const rate =
  /(?:按时|按期|及时|依法)?(?:办结|答复|办理|回复|办复|受理|满意)率(?:均|都)?(?:为|达到|达|是|保持在|保持|实现)? ?(?:\d{1,3}(?:\.\d{1,2})?|[０-９]{1,3}) ?[%％]|(?:办结|答复|办理|回复|办复)率(?:为|达到|达)?百分之[一二三四五六七八九十百]{1,4}|(?:100|１００) ?[%％](?:办结|答复|办复)/g
const elsewhere =
  /建议|提案|信访|留言|诉求|咨询|工单|复议|诉讼|热线|来信|邮件|问题|许可|审批|服务|解读/
const onRequests = /申请公开|公开申请|依申请|信息公开申请/

const due = ['received', 'carriedIn'].map((row) => `requests.${row}.total`)

/** The rates of applications that have no base. */
export const baseCheck: Check = textCheck({
  id: 'narrative.rate-without-base',
  severity: 'warning',
  title: '没有申请的“答复率”',
  sentence: '没有收到申请、也没有上年结转的，不写申请的答复率、办结率',
  source: '年度报告格式表三',
  reads: () => due,
  examples: {
    breaks: {
      text: '没有收到申请，文字写答复率100%',
      narrative: { requests: '政府信息公开申请答复率100%。' },
    },
    holds: {
      text: '收到1件，答复1件，答复率100%',
      figures: Object.fromEntries(
        ['natural', 'total'].flatMap((column) =>
          ['received', 'granted', 'concluded'].map((row) => [`requests.${row}.${column}`, 1]),
        ),
      ),
      narrative: { requests: '政府信息公开申请答复率100%。' },
    },
  },
  *find(text, { report }, place) {
    if (due.some((key) => figureOf(report, key) !== 0)) return
    for (const sentence of sentencesOf(text)) {
      if (!/[%％]|百分之/.test(sentence.text)) continue
      let from = 0
      for (const { 0: said, index } of matchesIn(sentence, rate)) {
        const before = sentence.text.slice(Math.max(from, index - 60), index)
        from = index + said.length
        const spoken = onRequests.test(before) || onRequests.test(sentence.lead)
        if (elsewhere.test(before) || (!spoken && place !== 'requests')) continue
        if (speaksOfAnotherTime(before, report.year)) continue
        yield {
          start: sentence.start + index,
          end: sentence.start + from,
          text: `文字写“${said}”，表三新收和上年结转都是 0 件，没有可以计算的基数`,
          formula: '0 ÷ 0',
          advice: '没有收到申请的，写“未收到政府信息公开申请”',
          figures: due,
        }
      }
    }
  },
})
