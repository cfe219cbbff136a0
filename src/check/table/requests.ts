/** What is odd in 表三 by itself: a backlog, the catch-all row, state secrets. */
import { type Concept, eachThatIs } from '@/report/concept'
import type { FigureKey, Format } from '@/report/format'
import { addFigures } from '@/report/figure'
import type { Check } from '../check'
import { findingOf, judgedOn, type Told } from '../told'

/** Shares of fewer applications say nothing. */
const fewest = 30

const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)}%`

const backlog: Told = {
  id: 'requests.backlog',
  severity: 'warning',
  title: '结转数量偏大',
  sentence: '结转下年度的申请一般不超过应办申请（新收加上年结转）的 20%（应办不少于 20 件时）',
  source: '《政府信息公开条例》第三十三条答复期限：二十个工作日，经批准可延长二十个工作日',
}

const catchAll: Told = {
  id: 'requests.catch-all',
  severity: 'warning',
  title: '“其他”偏多',
  sentence: '其他处理中的“其他”一般不超过办结数的 30%（办结不少于 30 件时）',
  source: '表三合理性',
}

const secret: Told = {
  id: 'requests.state-secret',
  severity: 'hint',
  title: '涉及国家秘密的答复',
  sentence: '有以国家秘密为由不予公开的，提醒对文字部分作保密审查',
  source: '《政府信息公开条例》第十四条',
}

/** The totals of these rows; none, and so nothing to judge, where the decree lacks one. */
const totalsOf = (format: Format, ...rows: readonly Concept[]): readonly FigureKey[] =>
  eachThatIs(format, ...rows.map((row) => [row, 'total'] as const)) ?? []

/** The checks of what is odd in 表三. */
export const requestChecks: readonly Check[] = [
  {
    ...backlog,
    judgements: (format) => {
      const keys = totalsOf(format, 'carriedOut', 'received', 'carriedIn')
      return judgedOn(format, keys, ([out = 0, ...due]) => {
        const whole = addFigures(due) ?? 0
        if (whole < 20 || out <= whole * 0.2) return undefined
        return findingOf(backlog, '', {
          text: `结转下年度 ${String(out)} 件，占应办申请的 ${percent(out, whole)}`,
          formula: `${String(out)} ÷ (${due.join(' + ')}) = ${percent(out, whole)} ？超过 20%`,
          advice:
            '结转的只应是年底尚在办理期限内、延期、等待补正或缴费的申请；已答复的计入办理结果',
          figures: keys,
        })
      })
    },
  },
  {
    ...catchAll,
    judgements: (format) => {
      const keys = totalsOf(format, 'withdrawn', 'concluded')
      return judgedOn(format, keys, ([other = 0, done = 0]) => {
        if (done < fewest || other <= done * 0.3) return undefined
        return findingOf(catchAll, '', {
          text: `其他处理中的“其他”有 ${String(other)} 件，占办结数的 ${percent(other, done)}`,
          formula: `${String(other)} ÷ ${String(done)} = ${percent(other, done)} ？超过 30%`,
          advice: '“其他”主要是申请人主动撤回；能归入其他情形的，计入相应的行',
          figures: keys,
        })
      })
    },
  },
  {
    ...secret,
    judgements: (format) => {
      const keys = totalsOf(format, 'stateSecret', 'concluded')
      return judgedOn(format, keys, ([count = 0, done = 0]) =>
        // Of a whole government's thousands some always are; of a zone's hundreds one asks.
        count <= done * 0.01
          ? undefined
          : findingOf(secret, '', {
              text: `有 ${String(count)} 件以国家秘密为由不予公开`,
              advice: '请确认文字部分没有写出这些信息的名称和内容',
              figures: keys.slice(0, 1),
            }),
      )
    },
  },
]
