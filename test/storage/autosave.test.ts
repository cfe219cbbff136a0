/** Saving at once, one save at a time, nothing forgotten, failures told and tried again. */
import { describe, expect, it } from 'vitest'
import { autosave } from '@/storage/autosave'

/** A save that the test ends itself. */
function bench() {
  const told: unknown[] = []
  const saves: { end: () => void; fail: (cause: Error) => void }[] = []
  const saver = autosave(
    () =>
      new Promise<void>((end, fail) => {
        saves.push({ end, fail })
      }),
    (state, cause) => told.push(cause === undefined ? state : [state, cause]),
  )
  const settle = () => new Promise((done) => setTimeout(done))
  return { told, saves, saver, settle }
}

describe('autosave', () => {
  it('saves a change at once', async () => {
    const { told, saves, saver } = bench()
    saver.changed()
    expect([saves.length, told]).toEqual([1, ['saving']])
    saves[0]?.end()
    await saver.flush()
    expect(told).toEqual(['saving', 'saved'])
  })

  it('saves all that changed during a save by one further save', async () => {
    const { told, saves, saver, settle } = bench()
    saver.changed()
    saver.changed()
    saver.changed()
    expect(saves).toHaveLength(1)
    saves[0]?.end()
    await settle()
    expect(saves).toHaveLength(2)
    saves[1]?.end()
    await saver.flush()
    expect([saves.length, told]).toEqual([2, ['saving', 'saving', 'saved']])
  })

  it('flushes until nothing is due, and does nothing when nothing is', async () => {
    const { told, saves, saver, settle } = bench()
    await saver.flush()
    expect(told).toEqual([])
    saver.changed()
    saver.changed()
    let flushed = false
    const flush = saver.flush().then(() => (flushed = true))
    saves[0]?.end()
    await settle()
    expect(flushed).toBe(false)
    saves[1]?.end()
    await flush
    expect(told.at(-1)).toBe('saved')
  })

  it.each(['changed', 'flush'] as const)('tells a failure and tries again on %s', async (again) => {
    const { told, saves, saver } = bench()
    const full = new Error('full')
    saver.changed()
    const flush = saver.flush()
    saves[0]?.fail(full)
    await flush
    expect([saves.length, told]).toEqual([1, ['saving', ['failed', full]]])
    void saver[again]()
    expect(saves).toHaveLength(2)
    saves[1]?.end()
    await saver.flush()
    expect(told.slice(2)).toEqual(['saving', 'saved'])
  })

  it('tries again by itself when something changed during a save that failed', async () => {
    const { told, saves, saver, settle } = bench()
    saver.changed()
    saver.changed()
    saves[0]?.fail(new Error('full'))
    await settle()
    expect(saves).toHaveLength(2)
    saves[1]?.end()
    await saver.flush()
    expect(told.at(-1)).toBe('saved')
  })

  it('saves a change made the moment the last save is told', async () => {
    let saved = 0
    const saver = autosave(
      () => Promise.resolve(void (saved += 1)),
      (state) => {
        if (state === 'saved' && saved === 1) saver.changed()
      },
    )
    saver.changed()
    await new Promise((done) => setTimeout(done))
    expect(saved).toBe(2)
  })

  it('survives a save that throws at once', async () => {
    let tries = 0
    const saver = autosave(
      () => {
        tries += 1
        if (tries === 1) throw new Error('closed')
        return Promise.resolve()
      },
      () => undefined,
    )
    saver.changed()
    await saver.flush()
    expect(tries).toBe(2)
  })
})
