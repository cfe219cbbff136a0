/** What does not fit together in 表二 by itself: stocks below the year's own flow, items below zero, publishing without making. */
import { addFilled, difference } from '@/report/figure'
import { type Concept, besideIt, figuresThatAre } from '@/report/concept'
import { type FigureKey, shortName } from '@/report/format'
import { figureOf } from '@/report/report'
import type { Check, Judgement } from '../check'
import type { Finding } from '../finding'
import { figuresIn, lastYear } from '../previous'
import { findingOf, judgedOn, type Told } from '../told'
import { addedUp, inFormula } from '../words'

const small: Told = {
  id: 'stock.too-small',
  severity: 'warning',
  title: '现行有效少于本年净增',
  sentence: '现行有效件数不少于本年制发减本年废止',
  source: '年度报告格式表二',
}

const negative: Told = {
  id: 'items.negative',
  severity: 'warning',
  title: '项目数量为负',
  sentence: '上一年项目数量加本年增/减不小于 0',
  source: '年度报告格式表二',
}

const without: Told = {
  id: 'items.none',
  severity: 'warning',
  title: '没有项目却有决定',
  sentence: '有处理决定的，项目数量（上一年加本年增/减）不为 0',
  source: '年度报告格式表二',
}

const published: Told = {
  id: 'documents.published',
  severity: 'warning',
  title: '对外公开总数量偏小',
  sentence: '本年新公开数量不超过对外公开总数量',
  source: '年度报告格式表二',
}

const differing: Told = {
  id: 'documents.unpublished',
  severity: 'warning',
  title: '新制作与新公开不同',
  sentence: '本年新公开数量与本年新制作数量不同的，应说明原因',
  source: '年度报告格式表二',
}

/** A rule between two or more columns of every row that has them all. */
const acrossRows = (
  told: Told,
  [first, ...others]: readonly [Concept, ...Concept[]],
  judge: (
    figures: readonly number[],
  ) => Omit<Finding, 'id' | 'check' | 'severity' | 'figures'> | undefined,
): Check => ({
  ...told,
  judgements: (format): readonly Judgement[] =>
    figuresThatAre(format, first).flatMap((key) => {
      const keys = [key, ...others.flatMap((column) => besideIt(format, key, column) ?? [])]
      if (keys.length <= others.length) return []
      const row = key.split('.').slice(0, -1).join('.')
      return judgedOn(format, keys, (figures) => {
        const said = judge(figures)
        const name = shortName(format, keys[0] ?? '').split('·')[0] ?? ''
        return (
          said && findingOf(told, row, { ...said, text: `“${name}”${said.text}`, figures: keys })
        )
      })
    }),
})

/** The checks of 表二 by itself; where last year's stock is known, that is judged instead of its size. */
export const proactiveChecks: readonly Check[] = [
  {
    ...small,
    judgements: (format) =>
      format.continuations
        .filter(({ minus }) => minus !== undefined)
        .map(({ figure: stock, previous, plus = [], minus = [] }): Judgement => {
          const figures: readonly FigureKey[] = [stock, ...plus, ...minus]
          return {
            reads: figures,
            judge: (context) => {
              const at = (key: FigureKey) => figureOf(context.report, key)
              const last = lastYear(context)
              const known = last && figuresIn(last, previous)
              const held = at(stock)
              if (typeof known === 'number' || held === null) return undefined
              if (figures.map(at).includes(null)) return undefined
              const made = addFilled(plus.map(at)) ?? 0
              const gone = addFilled(minus.map(at)) ?? 0
              const net = difference(made, gone)
              if (held >= net) return undefined
              return findingOf(small, stock, {
                text: `“${shortName(format, stock)}”${String(held)} 件，少于本年净增 ${String(net)} 件`,
                formula: `${String(held)} ≥ ${String(made)} − ${String(gone)} ？`,
                advice: '现行有效件数是截至12月31日的总数，不是本年新增数',
                figures,
              })
            },
          }
        }),
  },
  acrossRows(negative, ['previousItems', 'change'], (items) => {
    const count = addFilled(items) ?? 0
    return count >= 0
      ? undefined
      : {
          text: `项目数量为 ${inFormula(count)}`,
          formula: `${addedUp(items)} = ${inFormula(count)} ？应不小于 0`,
          advice: '本年增/减只填增减的项目数，不填全年总数',
        }
  }),
  acrossRows(without, ['decisions', 'previousItems', 'change'], ([count = 0, ...items]) =>
    count <= 0 || addFilled(items) !== 0
      ? undefined
      : {
          text: `项目数量为 0，处理决定却有 ${String(count)} 件`,
          formula: `${addedUp(items)} = 0`,
          advice: '补填上一年项目数量和本年增/减，或核对处理决定数量',
        },
  ),
  acrossRows(published, ['published', 'totalPublished'], ([open = 0, all = 0]) =>
    open <= all
      ? undefined
      : {
          text: `本年新公开 ${String(open)} 件，超过对外公开总数量 ${String(all)} 件`,
          formula: `${String(open)} ≤ ${String(all)} ？`,
          advice: '对外公开总数量是截至年底的累计数，包括本年新公开的',
        },
  ),
  acrossRows(differing, ['published', 'made'], ([open = 0, made = 0]) =>
    open === made
      ? undefined
      : {
          text: `本年新制作 ${String(made)} 件，新公开 ${String(open)} 件`,
          formula: `${String(made)} ≠ ${String(open)}`,
          advice: '核对数字；确有不公开或补公开以前年度文件的，说明原因',
        },
  ),
]
