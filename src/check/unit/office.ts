/** The government's own office is one of its units: no figure of it can exceed the government's. */
import { shortName } from '@/report/format'
import { figureOf } from '@/report/report'
import type { Check } from '../check'
import { findingOf, type Told } from '../told'
import { inFormula } from '../words'
import { byRow, differsFromUnits } from './sum'

const told: Told = {
  id: 'consolidation.office',
  severity: 'error',
  title: '本级办公室不超过汇总数',
  sentence: '政府办公室（厅）本机关报告的每一格，都不超过本级政府汇总报告的同一格',
  source: '汇总要求',
}

const shown = 3

/** The check of the office's own report. */
export const officeChecks: readonly Check[] = [
  byRow(told, (row, cells, context) => {
    const { report, format, units = [] } = context
    const office = units.find(({ kind }) => kind === 'office')
    if (!office || office.format.id !== format.id) return undefined
    // A row that is not the sum of the units is told of as such: once is enough.
    if (differsFromUnits(cells, context)) return undefined
    const over = cells.flatMap(({ key, kind }) => {
      const own = figureOf(office.report, key)
      const whole = figureOf(report, key)
      const exceeds = kind !== 'change' && own !== null && whole !== null && own > whole
      return exceeds ? [{ key, own, whole }] : []
    })
    const [first] = over
    return (
      first &&
      findingOf(told, row, {
        text: `“${shortName(format, first.key)}”${over.length > 1 ? `等 ${String(over.length)} 格` : ''}少于“${office.report.organ.name.trim()}”本机关的数`,
        formula: over
          .slice(0, shown)
          .map(({ own, whole }) => `${inFormula(whole)} ≥ ${inFormula(own)} ？`)
          .join('；'),
        advice: '核对汇总数，和本机关报告是否误填了全区域的数',
        figures: over.map(({ key }) => key),
      })
    )
  }),
]
