/** What repeats last year's report: sections too alike, and problems that stand unchanged. */
import { type NarrativePlace, type Format } from '@/report/format'
import { type Report, textOf } from '@/report/report'
import type { Check } from '../../../check'
import type { Finding } from '../../../finding'
import { bare, likeness } from './likeness'
import { textCheck } from '../kind'
import { sentencesOf } from '../../read/clause/sentence'

/** Above this a section counts as copied; the rest of the report is looked at as a whole. */
const thresholds: Readonly<Partial<Record<NarrativePlace, number>>> = {
  overview: 0.7,
  problems: 0.6,
}
const shortest = 100

/** Above this the whole report counts as copied; shorter prose says nothing. */
const wholeMost = 0.8
const wholeShortest = 300

/** How alike a section is to last year's, where that counts as copied; undefined otherwise. */
function copiedShare(report: Report, before: Report, place: NarrativePlace): number | undefined {
  const most = thresholds[place]
  const [text, last] = [textOf(report, place), textOf(before, place)]
  if (most === undefined || Math.min(text.length, last.length) < shortest) return undefined
  const alike = likeness([[text, last]])
  return alike > most ? alike : undefined
}

const judged = Object.keys(thresholds) as readonly NarrativePlace[]

/** Each section beside last year's; the lead is alike every year. */
const sectionsOf = (report: Report, before: Report, format: Format) =>
  format.sections
    .filter(({ place }) => place !== 'lead')
    .map(({ place }) => [textOf(report, place), textOf(before, place)] as const)

/** The format of 2019 has the Regulation only; the office's notice names copying since 2021. */
const source =
  '《政府信息公开条例》第四十七条；2021年度起国办公开办函〔2021〕30号：对内容雷同的追究责任'

const wholeCheck: Check = {
  id: 'narrative.copied-whole',
  severity: 'warning',
  title: '全文与上年雷同',
  sentence: '各部分文字合起来与上年相似度不超过80%',
  source,
  examples: {
    breaks: {
      text: '主动公开的文字很长，与上年一字不差',
      narrative: { proactive: longProse() },
      previous: { narrative: { proactive: longProse() } },
    },
    holds: {
      text: '上年写的是别的内容',
      narrative: { proactive: longProse() },
      previous: { narrative: { proactive: longProse().slice(0, 400) } },
    },
  },
  judgements: (format) => [
    {
      reads: format.sections.map(({ place }) => `narrative.${place}`),
      judge: ({ report, previous }): Finding | undefined => {
        if (!previous) return undefined
        const sections = sectionsOf(report, previous.report, format)
        const lengthOf = (year: 0 | 1) => sections.reduce((sum, pair) => sum + pair[year].length, 0)
        if (Math.min(lengthOf(0), lengthOf(1)) < wholeShortest) return undefined
        const alike = likeness(sections)
        if (alike <= wholeMost) return undefined
        // A section that is told as copied already says it.
        if (judged.some((place) => copiedShare(report, previous.report, place) !== undefined))
          return undefined
        const percent = Math.round(alike * 100)
        return {
          id: wholeCheck.id,
          check: wholeCheck.id,
          severity: wholeCheck.severity,
          text: `全文文字与上年报告相似度 ${String(percent)}%，超过 80%`,
          formula: `相似度 ${String(percent)}% > 80%`,
          advice: '打开“对照上年”，改写没有变化的段落，写清今年做了什么',
          source: wholeCheck.source,
          figures: [],
        }
      },
    },
  ],
}

function longProse(): string {
  return Array.from('教育医疗社保住房交通环保水利民政文化旅游')
    .map((field, index) => `${field}领域由第${String(index + 1)}科负责，逐项列出应当公开的事项。`)
    .join('')
    .repeat(4)
}

const same =
  '一是部分单位主动公开的信息更新不够及时，个别栏目内容较少，群众查找不便，检索功能还不完善；二是基层工作人员更换较多，对新要求掌握不够全面，答复文书不够规范。下一步，将明确各栏目的更新期限并按月检查通报，举办专题培训，编写答复文书样式供各单位参考，提高工作质量。'
const other =
  '一是涉企政策解读以文字为主，图解和短视频偏少；二是镇街公开专区设备老旧，使用率不高。改进情况：已为十二个镇街更新查询终端，会同司法局建立解读材料同步报送机制，上半年开展两轮实地检查，对发现的三十余处错链断链逐一销号。'

export const copiedChecks: readonly Check[] = [
  wholeCheck,
  textCheck({
    id: 'narrative.copied',
    severity: 'warning',
    title: '与上年雷同',
    sentence: '总体情况与上年相似度不超过70%，存在的主要问题及改进情况不超过60%',
    source,
    places: ['overview', 'problems'],
    examples: {
      breaks: {
        text: '第五部分与上年一字不差',
        narrative: { problems: same },
        previous: { narrative: { problems: same } },
      },
      holds: {
        text: '第五部分写的是今年的问题',
        narrative: { problems: same },
        previous: { narrative: { problems: other } },
      },
    },
    *find(text, { report, previous }, place) {
      const alike = previous && copiedShare(report, previous.report, place)
      const most = thresholds[place] ?? 1
      if (alike === undefined) return
      const percent = Math.round(alike * 100)
      yield {
        start: 0,
        end: text.length,
        text: `本部分与上年报告相似度 ${percent}%，超过 ${Math.round(most * 100)}%`,
        formula: `相似度 ${percent}% > ${Math.round(most * 100)}%`,
        advice: '打开“对照上年”，改写没有变化的段落，写清今年做了什么',
      }
    },
  }),
  textCheck({
    id: 'narrative.same-problem',
    severity: 'warning',
    title: '问题与上年相同',
    sentence: '上年写过的问题，今年应写整改情况，不应原样再写',
    source: '《政府信息公开条例》第五十条第（四）项',
    places: ['problems'],
    examples: {
      breaks: {
        text: '同一句问题两年都有',
        narrative: { problems: `${other}三是个别单位答复文书说理不充分，引用条款不准确。` },
        previous: {
          narrative: { problems: `一是个别单位答复文书说理不充分，引用条款不准确。${same}` },
        },
      },
      holds: {
        text: '写的是另外的问题',
        narrative: { problems: other },
        previous: { narrative: { problems: same } },
      },
    },
    *find(text, { report, previous }, place) {
      if (!previous || copiedShare(report, previous.report, place) !== undefined) return
      const said = (words: string) =>
        bare(words).replace(/^(?:[一二三四五六七八九十]是|第?[一二三四五六七八九十])/, '')
      const before = new Set(
        sentencesOf(textOf(previous.report, place)).map((one) => said(one.text)),
      )
      for (const sentence of sentencesOf(text)) {
        const words = said(sentence.text)
        if (words.length < 15 || !before.has(words)) continue
        yield {
          start: sentence.start,
          end: sentence.start + sentence.text.length,
          text: '这一句与上年报告完全相同',
          advice: '写明上年问题的整改结果，或今年的新情况',
        }
      }
    },
  }),
]
