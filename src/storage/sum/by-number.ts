/** What holds reports, with the number of each in its place, and back. */
import type { SumChange } from '@/report/consolidation/change'
import type { Received, Unit } from '@/report/consolidation/consolidation'
import type { Held } from '@/report/consolidation/handed-in'
import type { Report } from '@/report/report'
import type { HeldRow, ReceivedRow, SumEdit, SumEditRow, UnitRow } from '../records'

/** The number a report lies under, given if it has none. */
export type NumberOf = (report: Report) => number
/** The report under a number. */
export type ReportAt = (number: number) => Report

/** The same in its order, but for some members. */
const having = (one: object, members: object): object => ({ ...one, ...members })

const receivedRow = (one: Received, numberOf: NumberOf) =>
  having(one, { report: numberOf(one.report) }) as ReceivedRow
const receivedOf = (row: ReceivedRow, reportAt: ReportAt) =>
  having(row, { report: reportAt(row.report) }) as Received

/** A unit with its reports by number. */
export const unitRow = (unit: Unit, numberOf: NumberOf): UnitRow =>
  having(unit, {
    ...(unit.received && { received: receivedRow(unit.received, numberOf) }),
    ...(unit.returned && { returned: receivedRow(unit.returned, numberOf) }),
  }) as UnitRow

/** The unit of a row. */
export const unitOf = (row: UnitRow, reportAt: ReportAt): Unit =>
  having(row, {
    ...(row.received && { received: receivedOf(row.received, reportAt) }),
    ...(row.returned && { returned: receivedOf(row.returned, reportAt) }),
  }) as Unit

/** What is held, its report by number. */
export const heldRow = (held: Held, numberOf: NumberOf): HeldRow =>
  having(held, held.report ? { report: numberOf(held.report) } : {}) as HeldRow

/** What is held of a row. */
export const heldOf = (row: HeldRow, reportAt: ReportAt): Held =>
  having(row, row.report === undefined ? {} : { report: reportAt(row.report) }) as Held

/** A change whose sides are mapped; those of other kinds are as they were. */
function mapped(
  change: SumChange,
  units: (one: Unit) => unknown,
  helds: (one: Held) => unknown,
): unknown {
  const { what, before, after } = change
  if (what === 'units') return { ...change, before: before.map(units), after: after.map(units) }
  if (what === 'held') return { ...change, before: before.map(helds), after: after.map(helds) }
  return change
}

/** An edit with the reports in it by number. */
export const editRow = (edit: SumEdit, numberOf: NumberOf): SumEditRow => ({
  ...edit,
  changes: edit.changes.map((change) =>
    mapped(
      change,
      (unit) => unitRow(unit, numberOf),
      (held) => heldRow(held, numberOf),
    ),
  ),
})

/** The edit of a row. */
export const editOf = (row: SumEditRow, reportAt: ReportAt): SumEdit => ({
  ...row,
  changes: row.changes.map(
    (change) =>
      mapped(
        change as SumChange,
        (unit) => unitOf(unit as unknown as UnitRow, reportAt),
        (held) => heldOf(held as unknown as HeldRow, reportAt),
      ) as SumChange,
  ),
})
