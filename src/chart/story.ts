/** What the picture story of a year tells: key figures, bars, trend and rates, all from the reports themselves. */
import { type Concept, byColumn, figuresThatAre } from '@/report/concept'
import { type Figure, addFigures, showFigure } from '@/report/figure'
import { calledBy } from '@/report/text/called'
import applications from './kind/applications'
import { growthOf, metricsOf, shareOf } from './metrics'
import {
  type ChartSpec,
  type Formatted,
  type Measure,
  type Whole,
  byClass,
  figures,
  parts,
} from './spec'

/** A large figure with what it is and what is said of it below. */
export interface KeyFigure {
  readonly label: string
  readonly shown: string
  readonly unit: string
  readonly note: string
}

/** Bars of one year, with what they are parts of. */
export interface Bars {
  readonly title: string
  readonly note: string
  readonly bars: readonly {
    readonly label: string
    readonly value: Figure
    /** Its share of the base, `—` where there is none. */
    readonly share: string
  }[]
}

/** Everything the picture shows, in its order. */
export interface Story {
  readonly title: string
  /** The title as the officer wrote it, with the places where it is to be parted. */
  readonly called: string
  readonly year: number
  readonly organ: string
  readonly keys: readonly KeyFigure[]
  /** The balance of the year in words of figures: 新收＋结转＝办结＋结转下年. */
  readonly flow: string
  readonly bars: readonly Bars[]
  /** Only of two years or more. */
  readonly trend?: ChartSpec
  readonly rates: readonly {
    readonly label: string
    readonly shown: string
    readonly base: string
  }[]
  readonly foot: string
}

/** Both sides of the balance of table 三. */
const flow = ['received', 'carriedIn', 'concluded', 'carriedOut'] as const

const shown = (figure: Figure): string => showFigure(figure, 'amount') || '—'
const total = (row: Concept): Measure => figures('', row, 'total')

function bars(
  one: Formatted,
  title: string,
  base: Measure | undefined,
  measures: readonly Measure[],
): Bars {
  const from = base?.value(one) ?? null
  const read = measures.map(({ label, value }) => ({ label, value: value(one) }))
  return {
    title,
    note: base ? `${base.label}${shown(from)}件` : '单位：件',
    bars: read.map(({ label, value }) => ({
      label,
      value,
      share: base ? shareOf(value, from) : '',
    })),
  }
}

/** The parts of a whole, as the format of the year divides it. */
const divided = (one: Formatted, title: string, label: string, whole: Whole): Bars =>
  bars(one, title, figures(label, ...whole.is), parts(whole, [one.format]))

/** Only what the format of the year counts is told. */
const told = ({ bars }: Bars): boolean => bars.some(({ value }) => value !== null)

/** Of these decisions the ones the format of the year counts. */
const counted = (
  format: Formatted['format'],
  kinds: readonly (readonly [label: string, is: Concept])[],
): readonly Measure[] =>
  kinds
    .filter(([, is]) => figuresThatAre(format, is, 'decisions').length > 0)
    .map(([label, is]) => figures(label, is, 'decisions'))

const barsOf = (one: Formatted): readonly Bars[] =>
  [
    divided(one, '办理结果', '本年办结', { is: ['concluded', 'total'], by: byClass }),
    divided(one, '谁在申请', '本年新收', { is: ['received', 'total'], by: byColumn }),
    divided(one, '行政复议结果', '行政复议共', { is: ['review', 'total'], by: byColumn }),
    divided(one, '行政诉讼结果', '行政诉讼共', { is: ['litigation', 'total'], by: byColumn }),
    bars(one, '行政处理决定', undefined, [
      ...counted(one.format, [
        ['行政许可', 'licensing'],
        ['行政处罚', 'penalties'],
        ['行政强制', 'coercion'],
      ]),
    ]),
    bars(one, '行政规范性文件', undefined, [
      figures('本年制发', 'normativeDocuments', 'issued'),
      figures('本年废止', 'normativeDocuments', 'repealed'),
      figures('现行有效', 'normativeDocuments', 'inForce'),
    ]),
    bars(one, '规范性文件公开', undefined, [
      figures('本年新制作', 'normativeDocuments', 'made'),
      figures('本年新公开', 'normativeDocuments', 'published'),
      figures('对外公开总数', 'normativeDocuments', 'totalPublished'),
    ]),
  ].filter(told)

function keysOf(one: Formatted, before: Formatted | undefined): readonly KeyFigure[] {
  const [received, carriedIn, concluded, carriedOut] = flow.map((row) => total(row).value(one))
  const last = before ? total('received').value(before) : null
  const rate = metricsOf(one).find(({ id }) => id === 'open')
  const review = figures('', 'review', 'total').value(one)
  const lawsuits = figures('', 'litigation', 'total')
  const count = (label: string, figure: Figure | undefined, note: string): KeyFigure => ({
    label,
    shown: shown(figure ?? null),
    unit: figure === null ? '' : '件',
    note,
  })
  return [
    count('新收申请', received, before ? `同比 ${growthOf(last, received ?? null)}` : ''),
    count('办结', concluded, `含上年结转 ${shown(carriedIn ?? null)} 件`),
    count('结转下年度', carriedOut, '继续办理'),
    {
      label: '公开率',
      shown: rate?.shown ?? '—',
      unit: '',
      note: `公开（含部分）${shown(rate?.part ?? null)}／办结 ${shown(rate?.base ?? null)}`,
    },
    count('行政复议', review, '本机关为被申请人'),
    count('行政诉讼', lawsuits.value(one), '本机关为被告'),
  ]
}

function flowOf(one: Formatted): string {
  const [received, carriedIn, concluded, carriedOut] = flow.map((row) => total(row).value(one))
  const sides = [
    addFigures([received ?? null, carriedIn ?? null]),
    addFigures([concluded ?? null, carriedOut ?? null]),
  ] as const
  const sign = sides[0] !== null && sides[0] === sides[1] ? '＝' : '，'
  return `新收 ${shown(received ?? null)} ＋ 上年结转 ${shown(carriedIn ?? null)} ${sign} 办结 ${shown(concluded ?? null)} ＋ 结转下年度 ${shown(carriedOut ?? null)}`
}

/** The story of a report; `years` are the organ's reports, this one among them, for what needs another year. */
export function storyOf(one: Formatted, years: readonly Formatted[]): Story {
  const { report } = one
  const earlier = years.filter(({ report: { year } }) => year < report.year)
  const before = earlier.find(({ report: { year } }) => year === report.year - 1)
  const trend = applications.spec([...earlier, one])
  return {
    title: `${calledBy(report.title)}图解`,
    called: `${report.title}图解`,
    year: report.year,
    organ: report.organ.name,
    keys: keysOf(one, before),
    flow: flowOf(one),
    bars: barsOf(one),
    ...(earlier.length > 0 && { trend }),
    rates: metricsOf(one).map(({ label, shown: rate, part, base, baseLabel }) => ({
      label,
      shown: rate,
      base: `${shown(part)}／${baseLabel} ${shown(base)}`,
    })),
    foot: `数据来源：${calledBy(report.title)}，统计期限${String(report.year)}年1月1日至12月31日。“—”表示未填写或没有可比的基数；基数不足10件的只列件数，不计百分比。`,
  }
}

/** Everything of a story that may be left out, by its name, in its order. */
export const contentsOf = ({ keys, bars: all, trend, rates }: Story): readonly string[] => [
  ...new Set([
    ...keys.map(({ label }) => label),
    ...all.map(({ title }) => title),
    ...(trend ? ['各年变化'] : []),
    ...rates.map(({ label }) => label),
  ]),
]

/** The story without what is not wanted; a rate that is left out is told nowhere. */
export function storyWithout(story: Story, unwanted: ReadonlySet<string>): Story {
  const { trend, ...rest } = story
  const kept = ({ label }: { readonly label: string }) => !unwanted.has(label)
  return {
    ...rest,
    keys: story.keys.filter(kept),
    bars: story.bars.filter(({ title }) => !unwanted.has(title)),
    rates: story.rates.filter(kept),
    ...(trend && !unwanted.has('各年变化') && { trend }),
  }
}

/** The story in words, for those who do not see the picture. */
export const storyInWords = ({ title, keys, flow, bars: all, rates }: Story): string =>
  [
    `${title}。`,
    `${keys.map(({ label, shown: figure, unit }) => `${label}${figure}${unit}`).join('，')}。`,
    `${flow}。`,
    ...all.map(
      ({ title: name, bars: parts }) =>
        `${name}：${parts.map(({ label, value, share }) => `${label}${shown(value)}${share === '' ? '' : `（${share}）`}`).join('，')}。`,
    ),
    `${rates.map(({ label, shown: rate }) => `${label}${rate}`).join('，')}。`,
  ].join('')
