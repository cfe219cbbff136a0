/** Keeps consolidations whole, list, reports and adjustments in one record, and the log of their edits. */
import Dexie, { liveQuery } from 'dexie'
import { freezeConsolidation } from '@/report/consolidation/consolidation'
import { database } from './database'
import { newId } from './identity'
import type { FiledConsolidation, Kept, SumEdit } from './records'
import { type Saved, heedRevision } from './saved'
import { counted } from './witness'

export type { FiledConsolidation, SumEdit } from './records'

/** Older marks than these are given up. */
const longestTrail = 400

const { consolidations, sumEdits: log } = database

const frozen = (filed: FiledConsolidation): FiledConsolidation => {
  freezeConsolidation(filed.consolidation)
  return Object.freeze(filed)
}

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
  const found = await consolidations.bulkGet([...ids])
  return found.flatMap((filed) => (filed ? [frozen(filed)] : []))
}

const editsOf = (id: string) =>
  log.where('[sum+number]').between([id, Dexie.minKey], [id, Dexie.maxKey])

/** A consolidation and its edits, oldest first, of one moment; undefined if there is no such one. */
export function loadConsolidation(
  id: string,
): Promise<{ readonly filed: FiledConsolidation; readonly edits: SumEdit[] } | undefined> {
  return database.transaction('r', consolidations, log, async () => {
    const filed = await consolidations.get(id)
    return filed && { filed: frozen(filed), edits: await editsOf(id).toArray() }
  })
}

/**
 * Puts a consolidation and the edits that led to it, both or neither. An edit with a number replaces its
 * row. The stored one must be the revision that `filed` names, or absent where that is 0 or it is filed
 * `anew`: otherwise nothing is written and it rejects with `ChangedElsewhere` or `RemovedElsewhere`.
 */
export function saveConsolidation(
  filed: FiledConsolidation,
  edits: readonly SumEdit[] = [],
  anew = false,
): Promise<Saved<Pick<FiledConsolidation, 'revision' | 'trail'>>> {
  const save = async () => {
    heedRevision(filed, await revisionOf(filed.id), anew)
    const marks = {
      revision: filed.revision + 1,
      trail: [...filed.trail, newId().slice(0, 8)].slice(-longestTrail),
    }
    await consolidations.put({ ...filed, ...marks })
    return { numbers: await log.bulkPut([...edits], { allKeys: true }), marks }
  }
  return counted([consolidations, log], save, filed.id)
}

/** Removes a consolidation with its edits; the report it became stays. This cannot be undone. */
export async function removeConsolidation(id: string): Promise<void> {
  const remove = async () => {
    await consolidations.delete(id)
    await editsOf(id).delete()
  }
  await counted([consolidations, log], remove, id, true)
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
