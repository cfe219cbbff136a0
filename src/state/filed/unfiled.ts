/** Reports with edits that could not be stored on this machine yet: they live in this window until they can. */
import { shallowReactive } from 'vue'
import { reopenDatabase } from '@/storage/database'
import { type Edit, type Filed, saveEdits } from '@/storage/reports'
import { useTrouble } from '../safekeeping/trouble'

/** A report with its log, oldest edit first. */
export interface Stored {
  readonly filed: Filed
  readonly edits: readonly Edit[]
}

/** By id. What is here is listed, offered as a file, and stored as soon as the storage works. */
export const unfiled = shallowReactive(new Map<string, Stored>())

/** Pause before it is tried again, milliseconds. */
const pause = 10_000
let retry: ReturnType<typeof setTimeout> | undefined

/** Stores what waits here; what cannot be stored stays, is told of, and is tried again. */
export async function storeUnfiled(): Promise<void> {
  const trouble = useTrouble()
  clearTimeout(retry)
  let failure: { readonly cause: unknown } | undefined
  for (const [id, stored] of [...unfiled]) {
    try {
      await saveEdits(stored.filed, stored.edits)
      // What was put here meanwhile has not been stored.
      if (unfiled.get(id) === stored) unfiled.delete(id)
    } catch (cause) {
      failure = { cause }
    }
  }
  if (failure) {
    trouble.tell(failure.cause, 'filing')
    retry = setTimeout(() => {
      // If it still cannot be opened, storing tells why.
      void reopenDatabase()
        .catch(() => undefined)
        .then(storeUnfiled)
    }, pause)
  } else if (unfiled.size === 0) trouble.healed('filing')
}
