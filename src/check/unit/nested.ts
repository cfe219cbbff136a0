/** Whether a unit is added up again beside the lower government whose report contains it. */
import { areaOfGovernment, localName } from '@/report/consolidation/unit-name'
import type { Check, Context, UnitReport } from '../check'
import type { Finding } from '../finding'
import type { Told } from '../told'
import { nameOf, ofUnits } from './units'

const nested: Told = {
  id: 'consolidation.nested',
  severity: 'error',
  title: '重复汇总下级',
  sentence: '下级政府的报告已包含其部门，不再另加其部门的报告',
  source: '汇总要求',
}

/**
 * How sure it is that a unit is contained: a dispatched organ in a district may be the city's own, and what
 * is sent in under the name of the adding government itself may be its office's report.
 */
const severityOf = ({ kind }: UnitReport, area: string): Finding['severity'] =>
  area === '' || kind === 'dispatched' ? 'warning' : nested.severity

interface Above {
  readonly unit: UnitReport
  readonly index: number
}

/** The governments among the units by the areas they stand for, and how long the names of these are. */
interface Areas {
  readonly organ: string
  readonly by: ReadonlyMap<string, readonly Above[]>
  readonly lengths: readonly number[]
}

const areasKnown = new WeakMap<readonly UnitReport[], Areas>()

function areasAmong(units: readonly UnitReport[], organ: string): Areas {
  const known = areasKnown.get(units)
  if (known?.organ === organ) return known
  const by = new Map<string, Above[]>()
  for (const [index, unit] of units.entries()) {
    const area = unit.kind === 'office' ? undefined : areaOfGovernment(nameOf(unit), organ)
    if (area !== undefined) by.set(area, [...(by.get(area) ?? []), { unit, index }])
  }
  const areas = { organ, by, lengths: [...new Set([...by.keys()].map(({ length }) => length))] }
  areasKnown.set(units, areas)
  return areas
}

/** The area of the government among the units whose report contains this one's, with that government: the first of the list. */
function aboveOf(unit: UnitReport, { report, units = [] }: Context) {
  const organ = report.organ.name
  const own = localName(nameOf(unit), organ)
  const { by, lengths } = areasAmong(units, organ)
  const found = lengths.flatMap((length) => {
    const area = own.slice(0, length)
    if (own === `${area}政府`) return []
    const first = by.get(area)?.find((above) => above.unit !== unit)
    return first ? [{ above: first.unit, area, index: first.index }] : []
  })
  return found.sort((a, b) => a.index - b.index)[0]
}

/** The check of lower governments among the units. */
export const nestedChecks: readonly Check[] = [
  ofUnits(nested, (unit, _, context) => {
    // A vertical organ is no part of the government of its area.
    const found = unit.kind === 'vertical' ? undefined : aboveOf(unit, context)
    if (!found) return undefined
    const severity = severityOf(unit, found.area)
    return {
      severity,
      text: `“${nameOf(unit)}”${severity === 'error' ? '已经' : '可能已经'}包含在“${nameOf(found.above)}”的报告里，不能重复汇总`,
      advice:
        found.area === ''
          ? '本级政府的报告就是汇总报告；其中只有本级办公室自己的数的，把类别改为“本级办公室”'
          : '已汇总到下级政府报告的，不再另加',
    }
  }),
]
