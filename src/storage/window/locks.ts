/** Web Locks by name, and the channel on which windows ask each other for them. */
import { databaseName } from '../database'

/** A lock, until it is given up. */
export interface Hold {
  readonly release: () => void
}

/** How long another window may take to save before it is taken for dead, milliseconds. */
export const patience = 3000

const free: Hold = { release: () => undefined }

// Absent in old browsers and outside secure contexts; then the revision check alone guards the store.
const locksHere = (): LockManager | undefined =>
  (globalThis.navigator as Navigator | undefined)?.locks

/**
 * Requests a lock; without Web Locks everyone has it.
 * @param lost is called if another window takes it by force.
 * @returns undefined if it was only wanted when free, and is not. Rejects when given up by the signal.
 */
export function request(
  name: string,
  options: LockOptions,
  lost: () => void = () => undefined,
): Promise<Hold | undefined> {
  const locks = locksHere()
  if (!locks) return Promise.resolve(free)
  return new Promise((resolve, reject) => {
    let granted = false
    locks
      .request(`${databaseName}/${name}`, options, (lock) => {
        if (!lock) {
          resolve(undefined)
          return
        }
        granted = true
        return new Promise<void>((release) => {
          resolve({ release })
        })
      })
      .catch((cause: unknown) => {
        if (granted) lost()
        else if (options.signal?.aborted) reject(new Error('given up', { cause }))
        else {
          console.warn('No locks here: this window writes', cause)
          resolve(free)
        }
      })
  })
}

/** A lock that is sure to come: waits its turn, and takes it by force from a window that does not answer. */
export async function obtain(name: string, lost?: () => void): Promise<Hold> {
  const patient = new AbortController()
  const timer = setTimeout(() => {
    patient.abort()
  }, patience)
  try {
    return (await request(name, { signal: patient.signal }, lost)) ?? free
  } catch {
    return (await request(name, { steal: true }, lost)) ?? free
  } finally {
    clearTimeout(timer)
  }
}

/** What one window says to the others: `give` me the report to edit, `lend` me the pen for one change, or I have `kept` it. */
export interface Word {
  readonly say: 'give' | 'lend' | 'kept'
  readonly id: string
}

let channel: BroadcastChannel | undefined
function sharedChannel(): BroadcastChannel | undefined {
  if (channel || typeof BroadcastChannel === 'undefined') return channel
  channel = new BroadcastChannel(`${databaseName}/writer`)
  // In Node, where tests run, an open channel would keep the process alive.
  ;(channel as { unref?: () => void }).unref?.()
  return channel
}

/** Says something to all other windows. */
export const tellOthers = (word: Word): void => {
  sharedChannel()?.postMessage(word)
}

/** Calls back with what other windows say of one report. @returns what ends it. */
export function onTold(id: string, told: (say: Word['say']) => void): () => void {
  const heard = ({ data }: MessageEvent<Word>) => {
    if (data.id === id) told(data.say)
  }
  const here = sharedChannel()
  here?.addEventListener('message', heard)
  return () => {
    here?.removeEventListener('message', heard)
  }
}
