/** 政务公开申请 and its like: words that mix 政府信息公开 with 政务公开 where the regulation has one term only. */
import type { Check } from '../../../check'
import { type Found, textCheck } from '../../kind/kind'
import { rememberedSentence } from '../../read/remember'
import { inSentences } from '../../read/clause/sentence'

/** What is said, and the regulation's word for it. */
const mixed: readonly (readonly [RegExp, string])[] = [
  [
    /政务(?:信息)?公开(?:的)?申请(?!人)|政务(?:信息)?依申请公开(?:申请)?|政府信息公开依申请公开|政府公开申请/g,
    '政府信息公开申请',
  ],
  [/依申请公开(?:申请)?件(?!数)|依申请件(?!数)/g, '政府信息公开申请'],
  [/政务(?:信息)?公开申请人/g, '政府信息公开申请人'],
  [/政务(?:信息)?公开(?:工作)?年度报告|政务(?:信息)?公开年报/g, '政府信息公开工作年度报告'],
  [/政务(?:信息)?公开(?=(?:类)?(?:行政复议|行政诉讼))/g, '政府信息公开'],
  [/主动公开政务信息情况/g, '主动公开政府信息情况'],
  [/政务(?:信息)?公开信息处理费/g, '政府信息公开信息处理费'],
  [/政务(?:信息)?公开指南/g, '政府信息公开指南'],
]

const isQuoted = (sentence: string, at: number): boolean =>
  /[《“][^》”]*$/.test(sentence.slice(Math.max(0, at - 120), at))

const mixedIn = rememberedSentence((sentence): readonly Found[] =>
  mixed.flatMap(([pattern, by]) =>
    [...sentence.matchAll(pattern)].map(({ 0: said, index }) => ({
      start: index,
      end: index + said.length,
      text: `“${said}”应为“${by}”`,
      advice: '《条例》规定的是政府信息公开，政务公开的范围更宽，两个词不混用',
      // A name in 《》 or “” is quoted as it stands.
      ...(!isQuoted(sentence, index) && { by }),
    })),
  ),
)

export const wrongTermCheck: Check = textCheck({
  id: 'wording.mixed-terms',
  severity: 'hint',
  title: '政务公开与政府信息公开',
  sentence:
    '申请、年度报告、指南、复议诉讼用“政府信息公开”，不写成政务公开、政务信息公开、依申请公开件',
  source: '《政府信息公开条例》第二十七条、第五十条',
  examples: {
    breaks: {
      text: '写成“政务公开申请”',
      narrative: { requests: '规范办理政务公开申请。' },
    },
    holds: {
      text: '写“政府信息公开申请”；政务公开工作照写',
      narrative: { requests: '按照政务公开工作要点，规范办理政府信息公开申请。' },
    },
  },
  find: (text) => inSentences(text, mixedIn),
})
