/** Table 三 in sentences: what came in and went out, who applied, what became of it, how it grew. */
import { figureThatIs } from '@/report/concept'
import { counterpartOf, stepBetween } from '@/report/counterpart'
import type { Format } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import { type Tables, listed, partsOf } from './sentence'

/** A report with the format it is in. */
export interface Yearly {
  readonly report: Report
  readonly format: Format
}

export function flowSentence({ count }: Tables): string {
  const [received, carriedIn] = [count('received', 'total'), count('carriedIn', 'total')]
  const [concluded, carriedOut] = [count('concluded', 'total'), count('carriedOut', 'total')]
  if (received === 0 && carriedIn === 0)
    return '本年没有收到政府信息公开申请，也没有上年结转的申请。'
  return `本年新收政府信息公开申请${received}件，上年结转${carriedIn}件；办结${concluded}件，结转下年度继续办理${carriedOut}件。`
}

/** Natural persons and organisations: the kinds under the head over all applicants. */
export function applicantSentence(tables: Tables): string | undefined {
  const kinds = partsOf(tables, ['received', 'total'], ({ column }) => column.at(1))
  const list = listed(kinds, tables)
  return list === '' ? undefined : `新收申请中，申请人为${list}。`
}

export function resultSentence(tables: Tables): string | undefined {
  const classes = partsOf(tables, ['concluded', 'total'], ({ row }) => row.at(1))
  const list = listed(classes, tables)
  return list === '' ? undefined : `办理结果为：${list}。`
}

/** How many more or fewer came in than in the year before; nothing where that is not known. */
export function growthSentence(
  { report, format }: Yearly,
  previous: Yearly,
  { count }: Tables,
): string | undefined {
  const key = figureThatIs(format, 'received', 'total')
  if (key === undefined) return undefined
  count('received', 'total')
  const before = counterpartOf(key, format, previous.report, previous.format)
  const step = before === undefined ? undefined : stepBetween(before, figureOf(report, key))
  if (!step) return undefined
  if (step.difference === 0) return '本年新收申请数量与上年持平。'
  const [more, grown] = step.difference > 0 ? ['增加', '增长'] : ['减少', '下降']
  const percent = step.percent === undefined ? '' : `，${grown}${Math.abs(step.percent)}%`
  return `本年新收申请较上年${more}${Math.abs(step.difference)}件${percent}。`
}
