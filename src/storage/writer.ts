/** Which window may write a report: one at a time, by a Web Lock; another may ask for it. */
import { databaseName } from './database'

/** The right to write a report, until it is given up. */
export interface Hold {
  readonly release: () => void
}

const nameOf = (id: string): string => `${databaseName}/${id}`

/** How long the other window may take to save before its hold is taken from it. */
const patience = 3000

const free: Hold = { release: () => undefined }

// Absent in old browsers and outside secure contexts; then the revision check alone guards the store.
const locksHere = (): LockManager | undefined =>
  (globalThis.navigator as Navigator | undefined)?.locks

function hold(id: string, options: LockOptions, lost: () => void): Promise<Hold | undefined> {
  const locks = locksHere()
  if (!locks) return Promise.resolve(free)
  return new Promise((resolve, reject) => {
    locks
      .request(nameOf(id), options, (lock) => {
        if (!lock) {
          resolve(undefined)
          return
        }
        return new Promise<void>((release) => {
          resolve({ release })
        })
      })
      .catch((cause: unknown) => {
        reject(cause instanceof Error ? cause : new Error(String(cause)))
        lost()
      })
  })
}

/**
 * Claims a report for this window.
 * @param lost is called if another window takes it by force.
 * @returns undefined if another window holds it.
 */
export const claim = (id: string, lost: () => void): Promise<Hold | undefined> =>
  hold(id, { ifAvailable: true }, lost).catch((cause: unknown) => {
    console.warn('No locks here: this window writes', cause)
    return free
  })

interface Request {
  readonly give: string
}

let channel: BroadcastChannel | undefined
function sharedChannel(): BroadcastChannel | undefined {
  if (channel || typeof BroadcastChannel === 'undefined') return channel
  channel = new BroadcastChannel(`${databaseName}/writer`)
  // In Node, where tests run, an open channel would keep the process alive.
  ;(channel as { unref?: () => void }).unref?.()
  return channel
}

/** Calls back when another window asks for a report. @returns what ends it. */
export function onAsked(id: string, asked: () => void): () => void {
  const heard = (event: MessageEvent<Request>) => {
    if (event.data.give === id) asked()
  }
  const here = sharedChannel()
  here?.addEventListener('message', heard)
  return () => {
    here?.removeEventListener('message', heard)
  }
}

/** Asks the window that holds a report to save and give it up; takes it if there is no answer. */
export async function takeOver(id: string, lost: () => void): Promise<Hold> {
  sharedChannel()?.postMessage({ give: id } satisfies Request)
  const patient = new AbortController()
  const timer = setTimeout(() => {
    patient.abort()
  }, patience)
  try {
    let granted = false
    const given = await hold(id, { signal: patient.signal }, () => {
      if (granted) lost()
    })
    granted = true
    return given ?? free
  } catch (cause) {
    if (!patient.signal.aborted) console.warn(cause)
    return (await hold(id, { steal: true }, lost)) ?? free
  } finally {
    clearTimeout(timer)
  }
}
