/** Keeps consolidations and the log of their edits: a small head each, a row for each unit, its reports apart. */
import Dexie, { liveQuery } from 'dexie'
import { database } from './database'
import { newId } from './identity'
import type { FiledConsolidation, Kept, SumEdit } from './records'
import { type Saved, heedRevision } from './saved'
import { loadRows } from './sum/load'
import { allOf } from './sum/tables'
import { counted } from './witness'

export type { FiledConsolidation, SumEdit } from './records'

/** Older marks than these are given up. */
const longestTrail = 400

const { consolidations } = database
const tables = allOf(database)

type Stamp = readonly [id: string, revision: number]

/** The id and revision of every consolidation, without reading the reports in them. */
export async function consolidationStamps(): Promise<readonly Stamp[]> {
  const keys = await consolidations.orderBy('[id+revision]').keys()
  return keys as unknown as readonly Stamp[]
}

/** The stored revision of one, without reading it; undefined if there is none. */
async function revisionOf(id: string): Promise<number | undefined> {
  const stored = (await consolidations
    .where('[id+revision]')
    .between([id, Dexie.minKey], [id, Dexie.maxKey])
    .keys()) as unknown as readonly Stamp[]
  return stored[0]?.[1]
}

/** Those of these that are there. */
export async function loadConsolidations(
  ids: readonly string[],
): Promise<readonly FiledConsolidation[]> {
  const { readThese } = await loadRows()
  return database.transaction('r', tables, async () => readThese(database, ids))
}

/** A consolidation and its edits, oldest first, of one moment; undefined if there is no such one. */
export async function loadConsolidation(
  id: string,
): Promise<{ readonly filed: FiledConsolidation; readonly edits: SumEdit[] } | undefined> {
  const { readWhole } = await loadRows()
  return database.transaction('r', tables, async () => readWhole(database, id))
}

/**
 * Puts a consolidation and the edits that led to it, both or neither. An edit with a number replaces its
 * row. The stored one must be the revision that `filed` names, or absent where that is 0 or it is filed
 * `anew`: otherwise nothing is written and it rejects with `ChangedElsewhere` or `RemovedElsewhere`.
 */
export async function saveConsolidation(
  filed: FiledConsolidation,
  edits: readonly SumEdit[] = [],
  anew = false,
): Promise<Saved<Pick<FiledConsolidation, 'revision' | 'trail'>>> {
  const marks = {
    revision: filed.revision + 1,
    trail: [...filed.trail, newId().slice(0, 8)].slice(-longestTrail),
  }
  const { writeSum } = await loadRows()
  const save = async () => {
    heedRevision(filed, await revisionOf(filed.id), anew)
    return writeSum(database, { ...filed, ...marks }, edits)
  }
  const { numbers, noted } = await counted(tables, save, filed.id)
  noted()
  return { numbers, marks }
}

/** Removes a consolidation with its edits; the report it became stays. This cannot be undone. */
export async function removeConsolidation(id: string): Promise<void> {
  const { forget, removeRows } = await loadRows()
  await counted(tables, () => removeRows(database, id), id, true)
  forget(id)
}

function following<T>(query: () => Promise<T>, told: (found: T) => void): () => void {
  const subscription = liveQuery(query).subscribe({ next: told, error: () => undefined })
  return () => {
    subscription.unsubscribe()
  }
}

/** Calls back whenever a consolidation is saved or removed, in any window. @returns what ends it. */
export const followConsolidations = (told: () => void): (() => void) =>
  following(consolidationStamps, told)

/** Calls back with the stored revision of one at once and whenever it changes; undefined if it is not there. @returns what ends it. */
export const followConsolidation = (
  id: string,
  told: (stage: Pick<Kept, 'revision'> | undefined) => void,
): (() => void) =>
  following(
    async () => revisionOf(id),
    (revision) => {
      told(revision === undefined ? undefined : { revision })
    },
  )
