/** The lead paragraph's promises: the six parts it names, the topics it announces. */
import type { NarrativePlace } from '@/report/format'
import { type Report, textOf } from '@/report/report'
import type { Check } from '../check'
import { textCheck } from './place'
import { sentencesOf } from './sentence'

/** By which words the lead paragraph may name each part. */
const named: Readonly<Partial<Record<NarrativePlace, RegExp>>> = {
  overview: /总体情况|概述|概况|基本情况/,
  proactive: /主动公开/,
  requests: /申请/,
  proceedings: /复议|诉讼/,
  problems: /问题/,
  other: /其他/,
}

const partsWord = /部分|组成|包括|分为/
const numerals = '零一二三四五六七八九十'
const announced =
  /(20\d\d)年(?:度)?(?:的)?(?:政务公开|政府信息公开)?(?:工作)?(?:思路|打算|计划|安排|重点)/g

const bodyOf = (report: Report): string =>
  Object.entries(report.narrative)
    .filter(([place, text]) => place !== 'lead' && typeof text === 'string')
    .map(([, text]) => text as string)
    .join('\n')

const everyPlace = [
  'overview',
  'proactive',
  'requests',
  'proceedings',
  'problems',
  'other',
] as const

export const leadChecks: readonly Check[] = [
  textCheck({
    id: 'lead.parts',
    severity: 'hint',
    title: '导语所列部分',
    sentence: '导语列出的各部分与法定的六个部分一致',
    source: '年度报告格式',
    places: ['lead'],
    examples: {
      breaks: {
        text: '导语少列了复议诉讼',
        narrative: {
          lead: '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项五部分组成。',
        },
      },
      holds: { text: '六个部分齐全' },
    },
    *find(text, { format }) {
      const sections = format.sections.filter(({ place }) => named[place] !== undefined)
      for (const sentence of sentencesOf(text)) {
        if (!partsWord.test(sentence.text)) continue
        const missing = sections.filter(({ place }) => !named[place]?.test(sentence.text))
        const listed = sections.length - missing.length
        const count = new RegExp(`([${numerals}\\d])个?(?:大)?部分`).exec(sentence.text)?.[1]
        const said =
          count === undefined
            ? sections.length
            : Math.max(numerals.indexOf(count), Number(count) || 0)
        if (listed < 4 || (missing.length === 0 && said === sections.length)) continue
        yield {
          start: sentence.start,
          end: sentence.start + sentence.text.length,
          text:
            missing.length > 0
              ? `导语没有列出“${missing.map(({ title }) => title.replace(/^.、/, '')).join('”“')}”`
              : `导语写 ${said} 个部分，法定是 ${sections.length} 个部分`,
          advice: '按法定的六个部分改写',
        }
      }
    },
  }),
  textCheck({
    id: 'lead.announced',
    severity: 'hint',
    title: '导语预告的内容',
    sentence: '导语说要写的内容，正文中应当有',
    source: '文稿前后一致的要求',
    places: ['lead'],
    reads: () => everyPlace.map((place) => `narrative.${place}`),
    examples: {
      breaks: {
        text: '导语说提出了2099年工作思路，正文没有',
        narrative: { lead: '本报告总结了全年工作，并提出了2099年工作思路。' },
      },
      holds: {
        text: '正文写了2099年工作思路',
        narrative: {
          lead: '本报告总结了全年工作，并提出了2099年工作思路。',
          problems:
            '一是部分栏目更新间隔较长，群众查找不便；二是基层人员对新要求还不熟悉。2099年工作思路：明确各栏目的更新期限并按月检查，组织业务培训。',
        },
      },
    },
    *find(text, { report }) {
      const body = bodyOf(report)
      for (const { 0: said, 1: year = '', index } of text.matchAll(announced)) {
        if (new RegExp(`${year}年[^。\\n]{0,20}(?:思路|打算|计划|安排|重点|将)`).test(body))
          continue
        yield {
          start: index,
          end: index + said.length,
          text: `导语说有“${said}”，正文中没有找到`,
          advice: '在正文补写，或从导语中删去',
        }
      }
    },
  }),
]

export const correctedCheck: Check = textCheck({
  id: 'narrative.corrected',
  severity: 'hint',
  title: '被纠正案件的说明',
  sentence: '复议或诉讼有结果纠正的，总体情况或存在问题部分应说明原因和改进',
  source: '《政府信息公开条例》第五十条第（三）、（四）项',
  places: ['problems'],
  reads: (format) => [
    ...corrected.filter((key) => format.tables.some(({ id }) => key.startsWith(`${id}.`))),
    ...everyPlace.map((place) => `narrative.${place}`),
  ],
  examples: {
    breaks: {
      text: '1件复议被纠正，全文没有说明',
      figures: { 'proceedings.review.corrected': 1, 'proceedings.review.total': 1 },
    },
    holds: {
      text: '说明了被纠正的原因',
      figures: { 'proceedings.review.corrected': 1, 'proceedings.review.total': 1 },
      narrative: {
        problems:
          '一是答复说理不够充分，有1件在行政复议中被纠正；二是基层人员对新要求还不熟悉。下一步，实行答复文书法制审核，组织两次业务培训，对新接手人员逐一辅导。',
      },
    },
  },
  *find(text, { report }, place) {
    const figures = corrected.filter((key) => (report.figures[key] ?? 0) > 0)
    if (figures.length === 0 || textOf(report, place).trim() === '') return
    if (/纠正|纠错|败诉|撤销|确认违法|责令/.test(bodyOf(report))) return
    yield {
      start: 0,
      end: text.length,
      text: `表四有结果纠正，全文没有说明原因和改进`,
      advice: '在第一或第五部分写明被纠正的原因和改进措施',
      figures,
    }
  },
})

const corrected = ['review', 'direct', 'afterReview'].map(
  (group) => `proceedings.${group}.corrected`,
)
