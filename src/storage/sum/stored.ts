/** A consolidation in its rows: read, and written by what has changed since this window knew it last. */
import type { Table } from 'dexie'
import {
  type Consolidation,
  type Unit,
  freezeConsolidation,
} from '@/report/consolidation/consolidation'
import type { Held } from '@/report/consolidation/handed-in'
import { type Shapes, unpacked } from '@/report/consolidation/packed'
import type { Report } from '@/report/report'
import { newId } from '../identity'
import type { FiledConsolidation, HeldRow, ListRow, SumEdit, SumHead, UnitRow } from '../records'
import { editOf, editRow, heldOf, heldRow, unitOf, unitRow } from './by-number'
import { numbering } from './numbers'
import { type Moves, type Placed, movesTo } from './places'
import { ownRows, removeRows } from './own-rows'
import type { SumTables } from './tables'

export { removeRows } from './own-rows'

/** The rows of one consolidation as this window read or wrote them last. */
interface Known {
  readonly filed: FiledConsolidation
  readonly laid: string
  readonly shapes: Readonly<Shapes>
  readonly units: readonly Placed<Unit>[]
  readonly held: readonly Placed<Held>[]
  /** Grows as reports are stored. */
  readonly numbers: Map<Report, number>
  /** The first number that is free. */
  readonly next: number
}

const known = new Map<string, Known>()

/** What this window knows of it, if that is what is stored. */
function knownOf({ id, laid, trail }: SumHead): Known | undefined {
  const one = known.get(id)
  return one && one.laid === laid && one.filed.trail.at(-1) === trail.at(-1) ? one : undefined
}

/** Lets go of what is known of one that is gone. */
export const forget = (id: string): boolean => known.delete(id)

const frozen = (filed: FiledConsolidation): FiledConsolidation => {
  freezeConsolidation(filed.consolidation)
  return Object.freeze(filed)
}

/** All reports of a consolidation by their numbers. */
async function reportsOf(tables: SumTables, head: SumHead): Promise<ReadonlyMap<number, Report>> {
  const [rows, texts] = await Promise.all([
    ownRows(tables.sumReports, head.id, 'number').toArray(),
    ownRows(tables.sumTexts, head.id, 'number').toArray(),
  ])
  const narratives = new Map(texts.map(({ number, narrative }) => [number, narrative]))
  return new Map(
    rows.map((row) => [
      row.number,
      unpacked({ ...row, narrative: narratives.get(row.number) ?? {} }, head.shapes),
    ]),
  )
}

const at =
  (reports: ReadonlyMap<number, Report>) =>
  (number: number): Report => {
    const report = reports.get(number)
    if (!report) throw new Error(`no report ${String(number)}`)
    return report
  }

async function readRows(tables: SumTables, head: SumHead): Promise<Known> {
  const { laid, shapes, ...filed } = head
  const [reports, units, held] = await Promise.all([
    reportsOf(tables, head),
    ownRows(tables.sumUnits, head.id, 'place').toArray(),
    ownRows(tables.sumHeld, head.id, 'place').toArray(),
  ])
  const placed = <Row, One>(rows: readonly ListRow<Row>[], oneOf: (row: Row) => One) =>
    rows.map(({ place, one }) => ({ place, one: oneOf(one) }))
  const lists = {
    units: placed(units, (row) => unitOf(row, at(reports))),
    held: placed(held, (row) => heldOf(row, at(reports))),
  }
  const consolidation: Consolidation = {
    ...filed.consolidation,
    units: lists.units.map(({ one }) => one),
    ...(filed.consolidation.held && { held: lists.held.map(({ one }) => one) }),
  }
  return {
    ...{ filed: frozen({ ...filed, consolidation }), laid, shapes, ...lists },
    numbers: new Map([...reports].map(([number, report]) => [report, number])),
    next: Math.max(0, ...[...reports.keys()].slice(-1)) + 1,
  }
}

async function read(tables: SumTables, id: string): Promise<Known | undefined> {
  const head = await tables.consolidations.get(id)
  if (!head) return undefined
  const one = knownOf(head) ?? (await readRows(tables, head))
  known.set(id, one)
  return one
}

/** Those of these that are there, frozen; each the very same while nothing has changed it. */
export async function readThese(
  tables: SumTables,
  ids: readonly string[],
): Promise<readonly FiledConsolidation[]> {
  const found: FiledConsolidation[] = []
  for (const id of ids) {
    const one = await read(tables, id)
    if (one) found.push(one.filed)
  }
  return found
}

/** It and its edits, oldest first; undefined if there is none. */
export async function readWhole(
  tables: SumTables,
  id: string,
): Promise<{ readonly filed: FiledConsolidation; readonly edits: SumEdit[] } | undefined> {
  const one = await read(tables, id)
  if (!one) return undefined
  const reports = new Map([...one.numbers].map(([report, number]) => [number, report]))
  const rows = await ownRows(tables.sumEdits, id, 'number').toArray()
  return { filed: one.filed, edits: rows.map((row) => editOf(row, at(reports))) }
}

/** All consolidations, put together from their rows, and the rows of their logs in the order they were made. */
export async function readSums(tables: SumTables): Promise<{
  readonly consolidations: readonly FiledConsolidation[]
  readonly sumEdits: readonly SumEdit[]
}> {
  const consolidations: FiledConsolidation[] = []
  const log: SumEdit[] = []
  for (const id of await tables.consolidations.toCollection().primaryKeys()) {
    const whole = await readWhole(tables, id)
    if (!whole) continue
    consolidations.push(whole.filed)
    for (const edit of whole.edits) log.push(edit)
  }
  log.sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
  return { consolidations, sumEdits: log }
}

/** Where a write begins: what is known of the rows, or that all are laid anew. */
async function baseOf(tables: SumTables, id: string, head: SumHead | undefined): Promise<Known> {
  const one = head && knownOf(head)
  if (one) return one
  const last = await ownRows(tables.sumReports, id, 'number').last()
  await ownRows(tables.sumUnits, id, 'place').delete()
  await ownRows(tables.sumHeld, id, 'place').delete()
  return {
    ...{ filed: {} as FiledConsolidation, laid: newId(), shapes: head?.shapes ?? [] },
    ...{ units: [], held: [], numbers: new Map(), next: (last?.number ?? 0) + 1 },
  }
}

const idOf = ({ id }: { readonly id: string }): string => id

/** So many rows are asked for at once: the page is drawn and keys are heard before the next ones. */
const slice = 64

/** In the transaction of the caller: `act` waits for nothing but the database. */
async function inSlices<One>(
  all: readonly One[],
  act: (some: readonly One[]) => PromiseLike<void>,
): Promise<void> {
  for (let from = 0; from < all.length; from += slice) await act(all.slice(from, from + slice))
}

/** @param written stores what the rows of a slice name. */
async function move<One>(
  table: SumTables['sumUnits'] | SumTables['sumHeld'],
  sum: string,
  { puts, gone }: Moves<One>,
  rowOf: (one: One) => UnitRow | HeldRow,
  written: () => Promise<void>,
): Promise<void> {
  const rows = table as Table<ListRow<UnitRow | HeldRow>, [string, number]>
  await inSlices(gone, (places) => rows.bulkDelete(places.map((place) => [sum, place])))
  await inSlices(puts, async (some) => {
    await rows.bulkPut(some.map(({ place, one }) => ({ sum, place, one: rowOf(one) })))
    await written()
  })
}

/** What a write gave: the numbers of the edits, and what takes note of it once it is stored for good. */
export interface Written {
  readonly numbers: readonly number[]
  readonly noted: () => void
}

/**
 * Writes a consolidation and edits of it into their rows, in the transaction of the caller. What this window knows
 * to be stored is not written again.
 */
export async function writeSum(
  tables: SumTables,
  filed: FiledConsolidation,
  edits: readonly SumEdit[],
): Promise<Written> {
  const { id, consolidation } = filed
  const head = await tables.consolidations.get(id)
  const base = await baseOf(tables, id, head)
  const numbers = numbering(id, base.numbers, base.shapes, base.next)
  const { numberOf } = numbers
  const units = movesTo(base.units, consolidation.units, idOf)
  const held = movesTo(base.held, consolidation.held ?? [], idOf)
  const storeFresh = async () => {
    await inSlices(numbers.reports.splice(0), async (some) => {
      await tables.sumReports.bulkAdd(some)
    })
    await inSlices(numbers.texts.splice(0), async (some) => {
      await tables.sumTexts.bulkAdd(some)
    })
  }
  await move(tables.sumUnits, id, units, (unit) => unitRow(unit, numberOf), storeFresh)
  await move(tables.sumHeld, id, held, (one) => heldRow(one, numberOf), storeFresh)
  const rows = edits.map((edit) => editRow(edit, numberOf))
  await storeFresh()
  const { laid } = base
  const { shapes } = numbers
  const lists = { units: [], ...(consolidation.held && { held: [] }) }
  await tables.consolidations.put({
    ...{ ...filed, consolidation: { ...consolidation, ...lists }, shapes, laid },
  })
  return {
    numbers: await tables.sumEdits.bulkPut(rows, { allKeys: true }),
    noted: () => {
      for (const [report, number] of numbers.fresh) base.numbers.set(report, number)
      known.set(id, {
        ...{ filed: frozen(filed), laid, shapes, units: units.placed, held: held.placed },
        ...{ numbers: base.numbers, next: numbers.next() },
      })
    },
  }
}

/** Lays all rows anew, those of the log too: nothing that was stored under the id stays. */
export async function layAnew(
  tables: SumTables,
  filed: FiledConsolidation,
  edits: readonly SumEdit[],
): Promise<void> {
  await removeRows(tables, filed.id)
  await writeSum(tables, filed, edits)
}
