/** What repeats last year's report: sections too alike, and problems that stand unchanged. */
import { type NarrativePlace, type Format } from '@/report/format'
import { type Report, textOf } from '@/report/report'
import { bare, likeness } from './likeness'
import type { TextKind, WholeKind } from '../kind'
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

/** All sections together too like last year's, where none of them is told as copied already. */
export const copiedWhole: WholeKind = {
  reads: (format) => format.sections.map(({ place }) => `narrative.${place}`),
  judge({ report, previous, format }) {
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
      text: `全文文字与上年报告相似度 ${percent}%，超过 80%`,
      formula: `相似度 ${percent}% > 80%`,
      advice: '打开“对照上年”，改写没有变化的段落，写清今年做了什么',
    }
  },
}

/** A section too like last year's. */
export const copiedSection: TextKind = {
  *find(text, { report, previous }, place) {
    const alike = previous && copiedShare(report, previous.report, place)
    const most = thresholds[place] ?? 1
    if (alike === undefined) return
    const percent = Math.round(alike * 100)
    yield {
      start: 0,
      end: text.length,
      caret: 0,
      text: `本部分与上年报告相似度 ${percent}%，超过 ${Math.round(most * 100)}%`,
      formula: `相似度 ${percent}% > ${Math.round(most * 100)}%`,
      advice: '打开“对照上年”，改写没有变化的段落，写清今年做了什么',
    }
  },
}

/** Sentences of last year's problems that stand unchanged. */
export const sameProblem: TextKind = {
  *find(text, { report, previous }, place) {
    if (!previous || copiedShare(report, previous.report, place) !== undefined) return
    const said = (words: string) =>
      bare(words).replace(/^(?:[一二三四五六七八九十]是|第?[一二三四五六七八九十])/, '')
    const before = new Set(sentencesOf(textOf(previous.report, place)).map((one) => said(one.text)))
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
}
