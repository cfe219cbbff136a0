/** Keeps consolidations whole: list, reports, adjustments in one record, never written onto another revision. */
import Dexie, { liveQuery } from 'dexie'
import { freezeConsolidation } from '@/report/consolidation/consolidation'
import { database } from './database'
import { newId } from './identity'
import type { FiledConsolidation } from './records'
import { ChangedElsewhere, RemovedElsewhere } from './trouble'
import { counted } from './witness'

export type { FiledConsolidation } from './records'

/** Older marks than these are given up. */
const longestTrail = 400

const { consolidations } = database

const frozen = (filed: FiledConsolidation): FiledConsolidation => {
  freezeConsolidation(filed.consolidation)
  return Object.freeze(filed)
}

/** The id and revision of every consolidation, without reading the reports in them. */
export async function consolidationStamps(): Promise<readonly (readonly [string, number])[]> {
  const keys = await consolidations.orderBy('[id+revision]').keys()
  return keys as unknown as readonly (readonly [string, number])[]
}

/** Those of these that are there. */
export async function loadConsolidations(
  ids: readonly string[],
): Promise<readonly FiledConsolidation[]> {
  const found = await consolidations.bulkGet([...ids])
  return found.flatMap((filed) => (filed ? [frozen(filed)] : []))
}

/**
 * Puts a consolidation. The stored one must be the revision that `filed` names, or absent where that
 * is 0: otherwise nothing is written and it rejects with `ChangedElsewhere` or `RemovedElsewhere`.
 * @returns what tells the stored one from the one before.
 */
export function saveConsolidation(
  filed: FiledConsolidation,
): Promise<Pick<FiledConsolidation, 'revision' | 'trail'>> {
  const save = async () => {
    const stored = (await consolidations
      .where('[id+revision]')
      .between([filed.id, Dexie.minKey], [filed.id, Dexie.maxKey])
      .keys()) as unknown as readonly (readonly [string, number])[]
    const revision = stored[0]?.[1]
    if (revision === undefined && filed.revision > 0) throw new RemovedElsewhere(filed.id)
    if (revision !== undefined && revision !== filed.revision) throw new ChangedElsewhere(filed.id)
    const saved = {
      revision: filed.revision + 1,
      trail: [...filed.trail, newId().slice(0, 8)].slice(-longestTrail),
    }
    await consolidations.put({ ...filed, ...saved })
    return saved
  }
  return counted([consolidations], save, filed.id)
}

/** Removes a consolidation; the report it became stays. This cannot be undone. */
export async function removeConsolidation(id: string): Promise<void> {
  await counted([consolidations], () => consolidations.delete(id), id, true)
}

/** Calls back whenever a consolidation is saved or removed, in any window. @returns what ends it. */
export function followConsolidations(told: () => void): () => void {
  const subscription = liveQuery(consolidationStamps).subscribe({
    next: told,
    error: () => undefined,
  })
  return () => {
    subscription.unsubscribe()
  }
}
