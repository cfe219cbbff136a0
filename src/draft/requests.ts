/** Table 三 in sentences: what came in and went out, who applied, what became of it, how it grew. */
import { figureThatIs } from '@/report/concept'
import { counterpartOf, stepBetween } from '@/report/counterpart'
import type { Format } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import { type SentencePiece, wordsOf } from './pieces'
import { type Tables, listed, partsOf } from './sentence'

/** A report with the format it is in. */
export interface Yearly {
  readonly report: Report
  readonly format: Format
}

export function flowSentence({ count }: Tables): readonly SentencePiece[] {
  const [received, carriedIn] = [count('received', 'total'), count('carriedIn', 'total')]
  const [concluded, carriedOut] = [count('concluded', 'total'), count('carriedOut', 'total')]
  const some = [
    ...['本年新收政府信息公开申请', received, '件，上年结转', carriedIn],
    ...['件；办结', concluded, '件，结转下年度继续办理', carriedOut, '件。'],
  ]
  const none = ['本年没有收到政府信息公开申请，也没有上年结转的申请。']
  return [{ ways: [some, none], way: received === 0 && carriedIn === 0 ? 1 : 0 }]
}

/** Natural persons and organisations: the kinds under the head over all applicants. */
/** Nothing where there is nothing to list. */
const list = (before: string, parts: SentencePiece): readonly SentencePiece[] | undefined =>
  wordsOf([parts]) === '' ? undefined : [before, parts, '。']

export function applicantSentence(tables: Tables): readonly SentencePiece[] | undefined {
  const kinds = partsOf(tables, ['received', 'total'], ({ column }) => column.at(1))
  return list('新收申请中，申请人为', listed(kinds, tables))
}

export function resultSentence(tables: Tables): readonly SentencePiece[] | undefined {
  const classes = partsOf(tables, ['concluded', 'total'], ({ row }) => row.at(1))
  return list('办理结果为：', listed(classes, tables))
}

/** How many more or fewer came in than in the year before; nothing where that is not known. */
export function growthSentence(
  { report, format }: Yearly,
  previous: Yearly,
  { count }: Tables,
): readonly SentencePiece[] | undefined {
  const key = figureThatIs(format, 'received', 'total')
  if (key === undefined) return undefined
  count('received', 'total')
  const before = counterpartOf(key, format, previous.report, previous.format)
  const step = before === undefined ? undefined : stepBetween(before, figureOf(report, key))
  if (!step) return undefined
  const { difference, percent = 0 } = step
  const by = (more: string, grown: string): readonly SentencePiece[] => [
    ...[`本年新收申请较上年${more}`, Math.abs(difference), '件'],
    { ways: [[], [`，${grown}`, Math.abs(percent), '%']], way: step.percent === undefined ? 0 : 1 },
    '。',
  ]
  const ways = [by('增加', '增长'), by('减少', '下降'), ['本年新收申请数量与上年持平。']]
  return [{ ways, way: difference > 0 ? 0 : difference < 0 ? 1 : 2 }]
}
