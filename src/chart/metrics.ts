/** The customary rates of a year, each with what it is counted from; nothing is rated from too little. */
import { type Figure, addFigures, difference, showFigure } from '@/report/figure'
import type { Concept } from '@/report/concept'
import { type Formatted, type Measure, figures } from './spec'

/** Of fewer cases than this the count is told and no percentage. */
export const fewCases = 10

/** A rate, declared: a part of a whole. */
interface RateRule {
  readonly id: string
  readonly label: string
  readonly part: Measure
  readonly base: Measure
}

/** A rate of one report. */
export interface Metric {
  readonly id: string
  readonly label: string
  readonly part: Figure
  readonly base: Figure
  /** What the part is counted from: 办结. */
  readonly baseLabel: string
  /** `54.0%`, `3件／8件` of few cases, `—` if there is no base or something is blank. */
  readonly shown: string
}

const all = (label: string, ...measures: readonly Measure[]): Measure => ({
  label,
  value: (one) => addFigures(measures.map(({ value }) => value(one))),
})
const less = (label: string, whole: Measure, part: Measure): Measure => ({
  label,
  value: (one) => {
    const [a, b] = [whole.value(one), part.value(one)]
    return a === null || b === null ? null : difference(a, b)
  },
})

const granted = figures('予以公开', 'granted', 'total')
const partly = figures('部分公开', 'partlyGranted', 'total')
const done = figures('办结', 'concluded', 'total')
const received = figures('新收', 'received', 'total')
const carriedOut = figures('结转下年度', 'carriedOut', 'total')
const due = all('新收与上年结转', received, figures('', 'carriedIn', 'total'))

const review = (outcome: Concept) => figures('', 'review', outcome)
const lawsuits = (outcome: Concept) => figures('', 'litigation', outcome)
const cases = all('复议和诉讼', review('total'), lawsuits('total'))

const rates: readonly RateRule[] = [
  { id: 'open', label: '公开率', part: all('', granted, partly), base: done },
  { id: 'fully-open', label: '全部公开率', part: granted, base: done },
  { id: 'denied', label: '不予公开率', part: figures('', 'denied', 'total'), base: done },
  { id: 'unavailable', label: '无法提供率', part: figures('', 'unavailable', 'total'), base: done },
  {
    id: 'not-processed',
    label: '不予处理率',
    part: figures('', 'notProcessed', 'total'),
    base: done,
  },
  { id: 'other', label: '其他处理率', part: figures('', 'other', 'total'), base: done },
  { id: 'concluded', label: '办结率', part: done, base: due },
  { id: 'carried-out', label: '结转率', part: carriedOut, base: due },
  {
    id: 'natural',
    label: '自然人占比',
    part: figures('', 'received', 'natural'),
    base: received,
  },
  { id: 'review', label: '复议率', part: review('total'), base: done },
  { id: 'lawsuit', label: '诉讼率', part: lawsuits('total'), base: done },
  {
    id: 'review-corrected',
    label: '复议纠正率',
    part: review('corrected'),
    base: less('已审结复议', review('total'), review('pending')),
  },
  {
    id: 'lawsuit-lost',
    label: '诉讼败诉率',
    part: lawsuits('corrected'),
    base: less('已审结诉讼', lawsuits('total'), lawsuits('pending')),
  },
  {
    id: 'pending',
    label: '未审结率',
    part: all('', review('pending'), lawsuits('pending')),
    base: cases,
  },
]

const count = (figure: Figure): string => showFigure(figure, 'count')

/** A part of a whole in words: a percentage to one decimal, of few cases both counts, else `—`. */
export function shareOf(part: Figure, base: Figure, unit = '件'): string {
  if (part === null || base === null || base <= 0) return '—'
  if (base < fewCases) return `${count(part)}${unit}／${count(base)}${unit}`
  return `${(Math.round((part * 1000) / base) / 10).toFixed(1)}%`
}

/** Every customary rate of a report. */
export const metricsOf = (one: Formatted): readonly Metric[] =>
  rates.map(({ id, label, part, base }) => {
    const [counted, from] = [part.value(one), base.value(one)]
    return {
      id,
      label,
      part: counted,
      base: from,
      baseLabel: base.label,
      shown: shareOf(counted, from),
    }
  })

/** How a figure moved since last year: `+0.4%`, of few cases `+3件`, `持平`; `—` if either is not known. */
export function growthOf(before: Figure, now: Figure, unit = '件'): string {
  if (before === null || now === null) return '—'
  const step = difference(now, before)
  if (step === 0) return '持平'
  const sign = step > 0 ? '+' : '−'
  if (before < fewCases) return `${sign}${count(Math.abs(step))}${unit}`
  return `${sign}${(Math.round((Math.abs(step) * 1000) / before) / 10).toFixed(1)}%`
}
