/** What is easily counted twice or by the wrong organ: joint documents, cases with two defendants, vertical organs. */
import { showFigure } from '@/report/figure'
import { type Concept, figureThatIs, figuresThatAre } from '@/report/concept'
import { type FigureKey, shortName } from '@/report/format'
import { figureOf } from '@/report/report'
import { verticalNames } from '@/report/consolidation/unit-name'
import type { Check, UnitReport } from '../check'
import { findingOf, type Told } from '../told'

const source = '汇总要求'

const twice: Told = {
  id: 'consolidation.counted-twice',
  severity: 'hint',
  title: '联合与共同事项只计一次',
  sentence:
    '几个单位联合制发的文件、复议机关与原机关同为被告的案件，汇总时只计一次，多计的写明调整',
  source,
  examples: {
    breaks: {
      text: '甲局、乙局各报复议后起诉案件 1 件，汇总 2 件，没有调整',
      figures: {
        'proceedings.review.upheld': 2,
        'proceedings.review.total': 2,
        'proceedings.afterReview.upheld': 2,
        'proceedings.afterReview.total': 2,
      },
      units: Array.from({ length: 2 }, () => ({
        figures: {
          'proceedings.review.upheld': 1,
          'proceedings.review.total': 1,
          'proceedings.afterReview.upheld': 1,
          'proceedings.afterReview.total': 1,
        },
      })),
    },
    holds: {
      text: '同一案件两个单位都报了，写明调整 −1，汇总 1 件',
      figures: {
        'proceedings.review.upheld': 2,
        'proceedings.review.total': 2,
        'proceedings.afterReview.upheld': 1,
        'proceedings.afterReview.total': 1,
      },
      units: Array.from({ length: 2 }, () => ({
        figures: {
          'proceedings.review.upheld': 1,
          'proceedings.review.total': 1,
          'proceedings.afterReview.upheld': 1,
          'proceedings.afterReview.total': 1,
        },
      })),
      adjustments: { 'proceedings.afterReview.upheld': -1 },
    },
  },
}

const vertical: Told = {
  id: 'consolidation.vertical',
  severity: 'hint',
  title: '垂直管理单位',
  sentence: '税务、海关、气象、消防、金融监管等垂直管理单位一般在本系统报送，不计入本级政府汇总',
  source,
  examples: {
    breaks: {
      text: '“示例县气象局”作为部门计入汇总',
      units: [{ name: '示例县气象局' }],
    },
    holds: {
      text: '“示例县气象局”注明为垂直管理，本地要求计入汇总',
      units: [{ name: '示例县气象局', kind: 'vertical' }],
    },
  },
}

/** What is shared between organs, by figures that count it: any of these adjusted settles the question. */
const shared: readonly {
  readonly what: string
  /** The figure that counts it: the first of these the format has. */
  readonly counted: readonly (readonly [Concept, ...Concept[]])[]
  /** All figures an adjustment of which settles it. */
  readonly about: Concept
  readonly advice: string
}[] = [
  {
    what: '制发规范性文件',
    counted: [
      ['normativeDocuments', 'issued'],
      ['normativeDocuments', 'made'],
    ],
    about: 'normativeDocuments',
    advice: '核对有无联合发文由几个单位各计一件；有的，在汇总表中写明调整',
  },
  {
    what: '有复议后起诉案件',
    counted: [['afterReview', 'total']],
    about: 'afterReview',
    advice: '核对有无复议机关与原机关同为被告的案件由两家各计一件；有的，在汇总表中写明调整',
  },
]

const counting = (units: readonly UnitReport[], key: FigureKey): readonly UnitReport[] =>
  units.filter(({ report }) => (figureOf(report, key) ?? 0) > 0)

/** The checks of what is counted once, and where. */
export const onceChecks: readonly Check[] = [
  {
    ...twice,
    judgements: (format) =>
      shared.flatMap(({ what, counted, about, advice }) => {
        const [key] = counted.flatMap((is) => figureThatIs(format, ...is) ?? [])
        if (key === undefined) return []
        const settling = new Set(figuresThatAre(format, about))
        return [
          {
            reads: [],
            judge: ({ units = [], adjustments = [] }) => {
              const those = counting(units, key)
              if (those.length < 2 || adjustments.some(({ figure }) => settling.has(figure)))
                return undefined
              const listed = those
                .slice(0, 4)
                .map(
                  ({ report }) =>
                    `${report.organ.name.trim()} ${showFigure(figureOf(report, key), 'count')}`,
                )
              return findingOf(twice, key, {
                text: `${String(those.length)} 个单位${what}（${shortName(format, key)}：${listed.join('，')}${those.length > 4 ? '…' : ''}）`,
                advice,
                figures: [key],
              })
            },
          },
        ]
      }),
  },
  {
    ...vertical,
    judgements: () => [
      {
        reads: [],
        judge: ({ list = [] }) =>
          list
            .filter(
              ({ name, kind, counted }) =>
                counted && kind !== 'vertical' && verticalNames.test(name),
            )
            .map(({ name }) =>
              findingOf(vertical, name, {
                text: `“${name}”多为垂直管理，一般不计入本级汇总`,
                advice: '不计入的，取消“计入”；本地要求计入的，把类别改为“垂直管理”',
                figures: [],
              }),
            ),
      },
    ],
  },
]
