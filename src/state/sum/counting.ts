/** Counts units' reports that came in, refuses what cannot be one of the consolidation; what is asked about stays. */
import { type Unit, withUnits } from '@/report/consolidation/consolidation'
import { type ImportItem, reportOf, useImports } from '../import/imports'
import type { Arrival } from './arrival'
import { newUnit, useConsolidation } from './consolidation'

/** Why a report cannot be one of the open consolidation, whoever sent it; undefined if it can. */
function refusalOf(
  { current, format }: ReturnType<typeof useConsolidation>,
  { draft }: ImportItem,
): string | undefined {
  if (!draft || !current || !format) return undefined
  const { organ, year } = draft
  const name = organ === '' ? '这份报告' : `“${organ}”的报告`
  if (year !== undefined && year !== current.year)
    return `${name}是${String(year)}年度的，本次汇总${String(current.year)}年度，没有收取。请换成${String(current.year)}年度的报告。`
  const other = draft.reading.recognised.format
  if (other.id !== format.id)
    return `${name}用的是${other.name}，${String(current.year)}年度应使用${format.name}，没有收取。请该单位改用${format.name}。`
  return undefined
}

const receivedOf = (item: ImportItem) => {
  if (!item.draft) throw new Error('Nothing was read')
  return { report: reportOf(item.draft), from: item.source.name, at: Date.now() }
}

/** @param arrivalOf what is asked about an item now. */
export function counting(arrivalOf: (item: ImportItem) => Arrival) {
  const imports = useImports()
  const sum = useConsolidation()

  function count(item: ImportItem, unit: Unit, differ: number): void {
    const before = unit.received
    if (before && differ === 0)
      imports.mark(item.id, { state: 'filed', word: `与“${unit.name}”已报的数字相同` })
    else {
      sum.receive(unit.id, receivedOf(item))
      imports.mark(item.id, {
        state: 'filed',
        word: before ? `已替换“${unit.name}”的报告` : `已收取：${unit.name}`,
      })
    }
  }

  /** The unit goes on the list under the name its report has. */
  function countAsNew(item: ImportItem): void {
    const { current } = sum
    const name = item.draft?.organ.trim() ?? ''
    if (!current || name === '') return
    const unit = { ...newUnit(name, current.organ.name), received: receivedOf(item) }
    sum.edit(withUnits(current, [unit]))
    imports.mark(item.id, { state: 'filed', word: `已列入名单并收取：${name}` })
  }

  /** @param adding whether units that are not on the list go on it. */
  function sort(adding: boolean): void {
    for (const item of imports.items) {
      if (item.state !== 'read' || !item.draft) continue
      const refusal = refusalOf(sum, item)
      if (refusal !== undefined) {
        imports.mark(item.id, { state: 'refused', word: refusal })
        continue
      }
      const { question, unit, differing } = arrivalOf(item)
      if (question === 'unit' && adding) countAsNew(item)
      else if (question === undefined && unit) count(item, unit, differing)
    }
  }

  return { sort, countAsNew }
}
