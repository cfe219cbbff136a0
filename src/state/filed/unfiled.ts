/** Reports and consolidations with edits that could not be stored yet: they live in this window until they can. */
import { shallowReactive } from 'vue'
import {
  type Edit,
  type Filed,
  type FiledConsolidation,
  reopenDatabase,
  saveConsolidation,
  saveEdits,
  type SumEdit,
} from '@/storage'
import { useTrouble } from '../safekeeping/trouble'
import type { Stored } from './kind'

export type StoredReport = Stored<Filed, Edit>
export type StoredSum = Stored<FiledConsolidation, SumEdit>

/** Reports by id. What is here is listed, offered as a file, and stored as soon as the storage works. */
export const unfiled = shallowReactive(new Map<string, StoredReport>())
/** Consolidations by id, likewise. */
export const unfiledSums = shallowReactive(new Map<string, StoredSum>())

/** Pause before it is tried again, milliseconds. */
const pause = 10_000
let retry: ReturnType<typeof setTimeout> | undefined

/** Stores all of one kind that can be stored. @returns the causes why others cannot. */
async function storeAll<S>(
  waiting: Map<string, S>,
  save: (stored: S) => Promise<unknown>,
): Promise<readonly unknown[]> {
  const causes: unknown[] = []
  for (const [id, stored] of [...waiting]) {
    try {
      await save(stored)
      // What was put here meanwhile has not been stored.
      if (waiting.get(id) === stored) waiting.delete(id)
    } catch (cause) {
      causes.push(cause)
    }
  }
  return causes
}

/** Stores what waits here; what cannot be stored stays, is told of, and is tried again. */
export async function storeUnfiled(): Promise<void> {
  const trouble = useTrouble()
  clearTimeout(retry)
  const causes = [
    ...(await storeAll(unfiled, ({ filed, edits }) => saveEdits(filed, edits))),
    ...(await storeAll(unfiledSums, ({ filed, edits }) => saveConsolidation(filed, edits))),
  ]
  if (causes.length > 0) {
    trouble.tell(causes.at(-1), 'filing')
    retry = setTimeout(() => {
      // If it still cannot be opened, storing tells why.
      void reopenDatabase()
        .catch(() => undefined)
        .then(storeUnfiled)
    }, pause)
  } else if (unfiled.size + unfiledSums.size === 0) trouble.healed('filing')
}
