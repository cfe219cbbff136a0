/** A report in which everything is used: every cell filled, five-digit figures that agree, long texts, headings of all levels. */
import { applyChanges } from '@/report/edit/edit'
import { type Format, cellsOf } from '@/report/format'
import { type Report, blankReport, freeze } from '@/report/report'
import { enterFigures } from '@/report/sums'

const sentence =
  '本机关坚持以公开为常态、不公开为例外，围绕群众关心的事项及时发布政策文件、办事指南和统计数据，并通过网站、公报和服务大厅方便群众查阅'

const long = (times: number): string =>
  `${Array.from({ length: times }, () => sentence).join('；')}。`

const overview = [
  long(2),
  '（一）主动公开',
  long(3),
  '1.公开的内容',
  long(2),
  '2.公开的渠道',
  long(2),
  '（二）依申请公开。本年新收申请较上年增多，全部在法定期限内答复。',
  '（三）政府信息管理',
  long(2),
  '（四）政府信息公开平台建设',
  long(2),
  '（五）监督保障',
  `${long(1)}“两会”期间——以及全年——共培训36场（含线上12场），覆盖率100%。`,
].join('\n')

/** Parts are five-digit figures, none equal to another; totals follow, so that sums and balances hold. */
export function fullReport(format: Format): Report {
  const organ = { name: '某某市人民政府', level: 'city' } as const
  const blank = blankReport(format, Math.max(format.since, 2024), organ)
  const year = Math.min(blank.year, format.until ?? blank.year)
  const totals = new Set(format.sums.map(({ total }) => total))
  const kinds = [...cellsOf(format).values()].filter(({ key }) => !totals.has(key))
  const parts = kinds.map(
    ({ key, kind }, index) =>
      [key, kind === 'amount' ? 59_237.2449 + index : 10_007 + 13 * index] as const,
  )
  const empty = freeze({ ...blank, year, title: `某某市${year}年政府信息公开工作年度报告` })
  const entered = applyChanges(empty, enterFigures(empty, format, new Map(parts)))
  const balanced = new Map(
    format.balances.flatMap(({ left, right }) => {
      const [received, carriedIn] = left
      const [concluded, carriedOut] = right
      if (!received || !carriedIn || !concluded || !carriedOut) return []
      if (totals.has(received)) return []
      const at = (key: string) => entered.figures[key] ?? 0
      return [[received, at(concluded) + at(carriedOut) - at(carriedIn)] as const]
    }),
  )
  const whole = applyChanges(entered, enterFigures(entered, format, balanced))
  return freeze({
    ...whole,
    narrative: {
      lead: `根据《中华人民共和国政府信息公开条例》（国务院令第711号）和${format.decree}编制本报告。所列数据的统计期限为${year}年1月1日至12月31日。${long(1)}`,
      overview,
      proactive: long(1),
      requests: '',
      proceedings: '',
      problems: `（一）存在的主要问题。${long(2)}\n（二）改进情况。${long(2)}`,
      other: '本年发出信息处理费收费通知12件，总金额1080元，实际收取880元。',
    },
    acknowledged: [],
  })
}
