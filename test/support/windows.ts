/** Several windows on one database in one process: modules of their own, and locks and a channel between them that a kill ends. */
import 'fake-indexeddb/auto'
import { AsyncLocalStorage } from 'node:async_hooks'
import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'

/** Which window acts; everything it awaits belongs to it too. */
interface Owner {
  alive: boolean
}
const acting = new AsyncLocalStorage<Owner>()

interface Asked {
  readonly owner: Owner | undefined
  readonly grant: () => void
}
interface Held {
  readonly owner: Owner | undefined
  readonly end: () => void
  readonly steal: () => void
}

/** A fair lock manager as browsers have it: in order of asking, ended by release, theft or the owner's death. */
class Locks {
  readonly held = new Map<string, Held>()
  readonly waiting = new Map<string, Asked[]>()

  request(
    name: string,
    options: LockOptions,
    act: (lock: object | null) => Promise<void> | undefined,
  ): Promise<void> {
    const owner = acting.getStore()
    return new Promise((resolve, reject) => {
      const given = () => {
        const mine: Held = {
          owner,
          end: () => {
            if (this.held.get(name) !== mine) return
            this.held.delete(name)
            this.next(name)
          },
          steal: () => {
            if (owner?.alive !== false) reject(new DOMException('stolen', 'AbortError'))
          },
        }
        this.held.set(name, mine)
        const run = () => Promise.resolve(act({ name })).finally(mine.end).then(resolve, reject)
        queueMicrotask(() => void (owner ? acting.run(owner, run) : run()))
      }
      if (owner?.alive === false) return
      if (options.steal) {
        this.held.get(name)?.steal()
        given()
      } else if (!this.held.has(name)) given()
      else if (options.ifAvailable) void Promise.resolve(act(null)).then(resolve, reject)
      else {
        const asked = { owner, grant: given }
        this.queue(name).push(asked)
        options.signal?.addEventListener('abort', () => {
          const at = this.queue(name).indexOf(asked)
          if (at < 0) return
          this.queue(name).splice(at, 1)
          reject(new DOMException('aborted', 'AbortError'))
        })
      }
    })
  }

  private queue(name: string): Asked[] {
    const known = this.waiting.get(name) ?? []
    this.waiting.set(name, known)
    return known
  }
  private next(name: string): void {
    this.queue(name).shift()?.grant()
  }

  /** Everything a window held or waited for is gone with it. */
  bury(owner: Owner): void {
    for (const [name, asked] of this.waiting)
      this.waiting.set(
        name,
        asked.filter((one) => one.owner !== owner),
      )
    for (const one of [...this.held.values()]) if (one.owner === owner) one.end()
  }
}

const channels = new Set<Channel>()
/** A channel between living windows; what is said arrives later, as in browsers. */
class Channel extends EventTarget {
  readonly owner = acting.getStore()
  constructor(readonly name: string) {
    super()
    channels.add(this)
  }
  postMessage(data: unknown): void {
    if (this.owner?.alive === false) return
    for (const other of channels)
      if (other !== this && other.name === this.name)
        setTimeout(() => {
          if (other.owner?.alive !== false && other.owner)
            acting.run(other.owner, () =>
              other.dispatchEvent(new MessageEvent('message', { data })),
            )
        })
  }
  close(): void {
    channels.delete(this)
  }
}

const locks = new Locks()

/** Gives the windows locks and a channel, or neither, as on plain http. */
export function between(withLocks: boolean): void {
  vi.stubGlobal('navigator', withLocks ? { locks } : {})
  vi.stubGlobal('BroadcastChannel', Channel)
}

let loading: Promise<unknown> = Promise.resolve()
/** Modules that no other window has; loaded one window after the other, or two would share some. */
function modules(): ReturnType<typeof loaded> {
  const next = loading.then(loaded)
  loading = next
  return next
}

async function loaded() {
  vi.resetModules()
  const [desk, library, trouble, backup, bring, sum, product, units, draft, unfiled, store] =
    await Promise.all([
      import('@/state/desk/desk'),
      import('@/state/library'),
      import('@/state/safekeeping/trouble'),
      import('@/state/safekeeping/backup'),
      import('@/state/filed/bring'),
      import('@/state/sum/consolidation'),
      import('@/state/sum/product'),
      import('@/state/sum/units'),
      import('@/state/import/draft'),
      import('@/state/filed/unfiled'),
      import('@/storage/database'),
    ])
  return {
    ...desk,
    ...library,
    ...trouble,
    ...backup,
    ...bring,
    ...sum,
    ...product,
    ...units,
    ...draft,
    ...unfiled,
    ...store,
  }
}

/** A window: its stores on the shared database, under its own name to locks and channel. */
export async function openWindow() {
  const owner: Owner = { alive: true }
  let buried: () => void = () => undefined
  const died = new Promise<void>((done) => {
    buried = done
  })
  const pinia = createPinia()
  const run = <T>(act: () => T): T => {
    setActivePinia(pinia)
    return acting.run(owner, act)
  }
  const parts = await run(modules)
  const stores = run(() => ({
    desk: parts.useDesk(),
    library: parts.useLibrary(),
    trouble: parts.useTrouble(),
    sum: parts.useConsolidation(),
    units: parts.useUnits(),
  }))
  return {
    ...parts,
    ...stores,
    run,
    isAlive: () => owner.alive,
    /** Resolves when it is killed: what it was about to do is never finished. */
    died,
    /** As by the task manager: nothing more is saved, and what it held is free. */
    kill(): void {
      owner.alive = false
      const { database } = parts
      database.close()
      const dead = () => Promise.reject(new Error('killed')) as never
      vi.spyOn(database, 'open').mockImplementation(dead)
      vi.spyOn(database, 'isOpen').mockReturnValue(true)
      locks.bury(owner)
      buried()
    },
  }
}

export type Window = Awaited<ReturnType<typeof openWindow>>
