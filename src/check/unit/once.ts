/** What is easily counted twice or by the wrong organ: joint documents, cases with two defendants, vertical organs. */
import { showFigure } from '@/report/figure'
import { type Concept, figureThatIs, figuresThatAre } from '@/report/concept'
import { type FigureKey, type Format, shortName } from '@/report/format'
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
}

const vertical: Told = {
  id: 'consolidation.vertical',
  severity: 'hint',
  title: '垂直管理单位',
  sentence: '税务、海关、气象、消防、金融监管等垂直管理单位一般在本系统报送，不计入本级政府汇总',
  source,
}

type Asked = readonly [Concept, ...Concept[]]

/** What is shared between organs, by the figure that counts it. */
interface Shared {
  readonly what: string
  /** The figure that counts it: the first of these the format has. */
  readonly counted: readonly Asked[]
  /** An adjustment of any of these figures settles it; absent where only one of the figure itself does. */
  readonly settledBy?: Concept
  /** Asked only where such a figure has been adjusted: what is counted once there is counted once here too. */
  readonly follows?: readonly Asked[]
  readonly advice: string
}

const made: readonly Asked[] = [
  ['normativeDocuments', 'issued'],
  ['normativeDocuments', 'made'],
]

const shared: readonly Shared[] = [
  {
    what: '制发规范性文件',
    counted: made,
    advice: '核对有无联合发文由几个单位各计一件；有的，在汇总表中写明调整',
  },
  {
    what: '有现行有效的规范性文件，而只有制发件数作了调整',
    counted: [
      ['normativeDocuments', 'inForce'],
      ['normativeDocuments', 'totalPublished'],
    ],
    follows: made,
    advice: '联合发文在现行有效件数中也只计一件：核对要不要同样调整',
  },
  {
    what: '有复议后起诉案件',
    counted: [['afterReview', 'total']],
    settledBy: 'afterReview',
    advice: '核对有无复议机关与原机关同为被告的案件由两家各计一件；有的，在汇总表中写明调整',
  },
]

/** The first of these figures the format has. */
const firstOf = (format: Format, asked: readonly Asked[]): FigureKey | undefined =>
  asked.flatMap((is) => figureThatIs(format, ...is) ?? [])[0]

const counting = (units: readonly UnitReport[], key: FigureKey): readonly UnitReport[] =>
  units.filter(({ report }) => (figureOf(report, key) ?? 0) > 0)

/** The checks of what is counted once, and where. */
export const onceChecks: readonly Check[] = [
  {
    ...twice,
    judgements: (format) =>
      shared.flatMap(({ what, counted, settledBy, follows, advice }) => {
        const key = firstOf(format, counted)
        if (key === undefined) return []
        const settling = new Set(settledBy ? figuresThatAre(format, settledBy) : [key])
        const first = follows && firstOf(format, follows)
        return [
          {
            reads: [],
            judge: ({ units = [], adjustments = [] }) => {
              const those = counting(units, key)
              const isAsked = !follows || adjustments.some(({ figure }) => figure === first)
              if (!isAsked || those.length < 2) return undefined
              if (adjustments.some(({ figure }) => settling.has(figure))) return undefined
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
