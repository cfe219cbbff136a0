/** When to save: at once, one save at a time, and again as long as something is due. */

/** Where saving stands; `failed` keeps what is due and tries again on the next change or flush. */
export type SaveState = 'saved' | 'saving' | 'failed'

export interface Autosave {
  /** Something has changed: it is saved at once, or right after the save that runs. */
  readonly changed: () => void
  /** Saves what is due. Resolves when no save runs any more, also after a failure, which is told. */
  readonly flush: () => Promise<void>
}

/**
 * @param save writes everything that has changed since it last succeeded.
 * @param told hears each state, with the cause of a failure.
 */
export function autosave(
  save: () => Promise<void>,
  told: (state: SaveState, cause?: unknown) => void,
): Autosave {
  let changes = 0
  let kept = 0
  let busy = false
  let running = Promise.resolve()

  async function run(): Promise<void> {
    busy = true
    let failure: { readonly cause: unknown } | undefined
    while (kept < changes) {
      const before = changes
      told('saving')
      try {
        await save()
        kept = before
        failure = undefined
      } catch (cause) {
        failure = { cause }
        if (changes === before) break
      }
    }
    busy = false
    if (failure) told('failed', failure.cause)
    else told('saved')
  }

  function start(): Promise<void> {
    if (kept < changes && !busy) running = run()
    return running
  }

  return {
    changed() {
      changes += 1
      void start()
    },
    flush: start,
  }
}
