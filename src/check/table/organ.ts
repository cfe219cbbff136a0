/** What an organ of its level cannot have: 规章 without rule-making power, direct suits since 复议前置. */
import { eachThatIs, figuresThatAre } from '@/report/concept'
import { type FigureKey, shortName } from '@/report/format'
import { type OrganLevel, type Report, figureOf, organLevels } from '@/report/report'
import type { Check } from '../check'
import type { Finding } from '../finding'
import { findingOf, judgedOn, type Told } from '../told'

const without: readonly OrganLevel[] = ['county', 'township', 'department']

const rules: Told = {
  id: 'organ.no-rule-making-power',
  severity: 'error',
  title: '规章制定权',
  sentence:
    '没有规章制定权的机关，规章一行填 0；有制定权的只有国务院部门、省级政府、设区的市和自治州政府',
  source: '《立法法》第九十一条、第九十三条',
  levels: without,
}

/** An error below the levels that have the power; where the level is not told, a question. */
function judgeRules(keys: readonly FigureKey[], report: Report): Finding | undefined {
  const { level } = report.organ
  const filled = keys.filter((key) => (figureOf(report, key) ?? 0) !== 0)
  if (filled.length === 0) return undefined
  if (level === undefined)
    return findingOf(rules, '', {
      severity: 'warning',
      text: '规章一行有数字，而单位层级没有填写',
      advice: '核实本机关有无规章制定权，并在单位信息中填写层级',
      figures: filled,
      field: 'level',
    })
  return findingOf(rules, '', {
    text: `${organLevels[level]}没有规章制定权，规章一行应填 0`,
    advice: '属于行政规范性文件的，填在下一行',
    figures: filled,
    remedy: { text: '规章填 0', figures: filled.map((key) => [key, 0]) },
  })
}

const direct: Told = {
  id: 'proceedings.direct-suits',
  severity: 'hint',
  title: '未经复议直接起诉',
  sentence:
    '2024 年起对不予公开不服的应先申请行政复议，未经复议直接起诉一般较少（不少于 10 件且超过行政复议的一半时提示）',
  source: '《行政复议法》（2023年修订）第二十三条',
}

/** The checks that depend on what the organ is and what procedure it is under. */
export const organChecks: readonly Check[] = [
  {
    ...rules,
    judgements: (format) => {
      const keys = figuresThatAre(format, 'rules')
      return keys.length === 0
        ? []
        : [{ reads: keys, judge: ({ report }) => judgeRules(keys, report) }]
    },
  },
  {
    ...direct,
    judgements: (format) => {
      const keys = eachThatIs(format, ['direct', 'total'], ['review', 'total'])
      if (!keys || (format.until ?? Infinity) < 2024) return []
      return judgedOn(format, keys, ([suits = 0, reviews = 0], { report }) => {
        if (report.year < 2024 || suits < 10 || suits <= reviews / 2) return undefined
        return findingOf(direct, '', {
          text: `“${shortName(format, keys[0] ?? '')}”${String(suits)} 件，行政复议 ${String(reviews)} 件`,
          advice: '核对是否与“复议后起诉”错位',
          figures: keys,
        })
      })
    },
  },
]
