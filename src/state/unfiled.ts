/** Reports with edits that could not be stored on this machine yet: they live in this window until they can. */
import { shallowReactive } from 'vue'
import { type Edit, type Filed, saveEdits } from '@/storage/reports'

/** A report with its log, oldest edit first. */
export interface Stored {
  readonly filed: Filed
  readonly edits: readonly Edit[]
}

/** By id. What is here is listed, offered as a file, and stored as soon as the storage works. */
export const unfiled = shallowReactive(new Map<string, Stored>())

/** Stores what waits here; what cannot be stored stays. */
export async function storeUnfiled(): Promise<void> {
  for (const [id, { filed, edits }] of [...unfiled]) {
    try {
      await saveEdits(filed, edits)
      unfiled.delete(id)
    } catch (cause) {
      // Told when it could not be stored first; it is tried again.
      console.warn(cause)
      return
    }
  }
}
