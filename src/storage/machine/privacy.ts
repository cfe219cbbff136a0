/** Whether this window forgets everything when it is closed, told from what browsers refuse to such windows. */
import type { Space } from './space'

/**
 * `private`: it is a private window. `likely`: so little room is only given to private windows, or where the
 * disk is nearly full. `no`: it is not. `unknown`: this browser gives no sign of it.
 */
export type Privacy = 'private' | 'likely' | 'no' | 'unknown'

const gigabyte = 1024 ** 3

/** A private window of Chromium gets a fifteenth of the memory, an ordinary one more than half of the disk. */
const privateRoom = 2.2 * gigabyte

interface Browser extends Navigator {
  readonly webkitTemporaryStorage?: unknown
}

/** Chromium and what is built on it. */
const isChromium = (browser: Browser): boolean =>
  'webkitTemporaryStorage' in browser || 'memory' in performance

function byRoom({ used = 0, allowed }: Space): Privacy {
  // Newer ones tell every window the same round number beyond what is used, so that nothing can be told.
  if (allowed === undefined || (allowed - used) % gigabyte === 0) return 'unknown'
  return allowed < privateRoom ? 'likely' : 'no'
}

/** Firefox gives no folder of its own to a page in a private window, and gives one everywhere else. */
async function byFolder(storage: StorageManager): Promise<Privacy> {
  if (!('getDirectory' in storage)) return 'unknown'
  try {
    await storage.getDirectory()
    return 'no'
  } catch {
    // The refusal is the answer.
    return 'private'
  }
}

/** What can be told of this window, given the room it has. */
export async function privacyHere(space: Space): Promise<Privacy> {
  const browser = globalThis.navigator as Browser | undefined
  if (!browser || !('storage' in browser)) return 'unknown'
  if (space.persisted === true) return 'no'
  return isChromium(browser) ? byRoom(space) : byFolder(browser.storage)
}
