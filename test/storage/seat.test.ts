/** A window's place at a report: whatever happens while its pen is being lent, what it held back goes on. */
import { afterEach, it, vi } from 'vitest'
import { databaseName } from '@/storage/database'
import { type WriterSeat, stand } from '@/storage/window/seat'

/** Locks that are always free, and can be taken by force. */
function locks() {
  const steal = new Map<string, () => void>()
  const request = (name: string, _: LockOptions, act: (lock: object) => unknown) =>
    new Promise<void>((_resolve, reject) => {
      steal.set(name.slice(databaseName.length + 1), () => {
        reject(new Error('stolen'))
      })
      void act({ name })
    })
  vi.stubGlobal('navigator', { locks: { request } })
  return steal
}
afterEach(() => {
  vi.unstubAllGlobals()
})

const meanwhile: Record<
  string,
  (seat: WriterSeat, steal: ReadonlyMap<string, () => void>) => void
> = {
  'nothing happens': () => undefined,
  'another window takes the desk by force': (_, steal) => steal.get('one')?.(),
  'it leaves': (seat) => {
    seat.leave()
  },
}

it.each(Object.keys(meanwhile))('goes on after it lent its pen while %s', async (what) => {
  const steal = locks()
  const other = new BroadcastChannel(`${databaseName}/writer`)
  let seat: WriterSeat | undefined
  const went = new Promise<void>((resolve) => {
    const pause = async () => {
      if (seat) meanwhile[what]?.(seat, steal)
      await new Promise((next) => setTimeout(next))
      return async () => {
        await Promise.resolve()
        resolve()
      }
    }
    const done = () => Promise.resolve()
    void stand('one', { save: done, start: done, stop: () => undefined, pause }).then((mine) => {
      seat = mine
      other.postMessage({ say: 'lend', id: 'one' })
    })
  })
  await went
  seat?.leave()
  other.close()
})
