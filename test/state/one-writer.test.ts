/** One window never undoes another: who writes, who waits, and what is changed from elsewhere, with Web Locks and without. */
import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { figureChange } from '@/report/edit/edit'
import { type Window, between, openWindow } from '../support/windows'
import { granted, unitReport } from '../support/consolidation'

const key = 'requests.received.natural'
const other = 'requests.received.business'

let windows: Window[] = []
async function opened(): Promise<Window> {
  const one = await openWindow()
  windows.push(one)
  return one
}

async function created(window: Window): Promise<string> {
  const made = await window.run(() =>
    window.library.create({ name: '甲局', level: 'department' }, 2024),
  )
  if (!made.ok) throw new Error(made.problem.text)
  return made.value
}
const open = (window: Window, id: string) => window.run(() => window.desk.open(id))
const enter = (window: Window, at: string, figure: number) => {
  window.run(() => {
    window.desk.enter([[at, figure]], 'typed')
  })
}
const flush = (window: Window) => window.run(() => window.desk.flush())
const figure = (window: Window, at = key) => window.desk.report?.figures[at]
const imported = (window: Window, id: string, at: string, after: number) =>
  window.run(() => window.bringInto(id, (report) => [figureChange(report, at, after)], 'imported'))
const stored = (window: Window, id: string) => window.database.reports.get(id)

/** Two windows with one report open, and a third that does not show it. */
async function three() {
  const [writer, reader, elsewhere] = [await opened(), await opened(), await opened()]
  const id = await created(writer)
  await open(writer, id)
  await open(reader, id)
  return { id, writer, reader, elsewhere }
}

beforeEach(async () => {
  for (const one of windows) if (one.isAlive()) one.kill()
  windows = []
  const first = await opened()
  await Promise.all(first.database.tables.map((table) => table.clear()))
})

describe('with Web Locks', () => {
  beforeEach(() => {
    between(true)
  })

  it.each(['closed', 'killed', 'left'] as const)(
    'the window whose partner was %s writes within a second, with the newest',
    async (how) => {
      const { id, writer, reader } = await three()
      enter(writer, key, 5)
      await flush(writer)
      expect(reader.desk.mayWrite).toBe(false)
      if (how === 'left') await writer.run(() => writer.desk.rest())
      else writer.kill()
      await vi.waitFor(() => {
        expect(reader.desk.mayWrite).toBe(true)
      }, 1000)
      expect(figure(reader)).toBe(5)
      enter(reader, key, 6)
      await flush(reader)
      expect(reader.desk.saveState).toBe('saved')
      expect((await stored(reader, id))?.report.figures[key]).toBe(6)
    },
  )

  it('who asks has it, though others have waited longer; then one after the other', async () => {
    const { id, writer, reader } = await three()
    const third = await opened()
    await open(third, id)
    await third.run(() => third.desk.take())
    const left = [writer, reader, third]
    for (let next = third; left.length > 0;) {
      await vi.waitFor(() => {
        expect(left.filter(({ desk }) => desk.mayWrite)).toHaveLength(1)
      }, 1000)
      if (left.length === 3) expect(third.desk.mayWrite).toBe(true)
      next = left.find(({ desk }) => desk.mayWrite) ?? next
      next.kill()
      left.splice(left.indexOf(next), 1)
    }
  })

  it('a reader that leaves waits no longer, and takes nothing from others', async () => {
    const { writer, reader, elsewhere, id } = await three()
    await reader.run(() => reader.desk.close())
    await writer.run(() => writer.desk.close())
    expect(await open(elsewhere, id)).toBe(true)
    expect(elsewhere.desk.mayWrite).toBe(true)
  })

  it('an import goes into a report another window edits: that one saves first, shows it and goes on', async () => {
    const { id, writer, reader, elsewhere } = await three()
    enter(writer, key, 5)
    expect(await imported(elsewhere, id, other, 7)).toEqual({ ok: true, value: id })
    expect((await stored(elsewhere, id))?.report.figures).toMatchObject({ [key]: 5, [other]: 7 })
    await vi.waitFor(() => {
      expect([writer, reader].map((one) => figure(one, other))).toEqual([7, 7])
    })
    expect(writer.desk.mayWrite).toBe(true)
    expect(elsewhere.desk.report).toBeUndefined()
    enter(writer, key, 6)
    await flush(writer)
    expect(writer.desk.saveState).toBe('saved')
    expect(await imported(reader, id, other, 8)).toEqual({ ok: true, value: id })
    expect(await imported(writer, id, other, 9)).toEqual({ ok: true, value: id })
    expect(figure(writer, other)).toBe(9)
    expect(writer.desk.edits.map(({ origin }) => origin)).toEqual([
      'typed',
      'imported',
      'typed',
      'imported',
      'imported',
    ])
  })

  it('what is typed while the pen is lent is kept on top of what was brought', async () => {
    const { id, writer, elsewhere } = await three()
    enter(writer, key, 1)
    const brought = await elsewhere.run(() =>
      elsewhere.bringInto(
        id,
        (report) => {
          // The officer types on while the other window writes.
          Dexie.ignoreTransaction(() => {
            for (let next = 2; next <= 40; next++) enter(writer, key, next)
          })
          return [figureChange(report, other, 7)]
        },
        'imported',
      ),
    )
    expect(brought).toEqual({ ok: true, value: id })
    await vi.waitFor(() => {
      expect(figure(writer, other)).toBe(7)
    })
    await flush(writer)
    expect(writer.desk.saveState).toBe('saved')
    expect((await stored(writer, id))?.report.figures).toMatchObject({ [key]: 40, [other]: 7 })
    const typed = writer.desk.edits.flatMap(({ changes }) =>
      changes.filter((change) => change.what === 'figure' && change.key === key),
    )
    expect(typed.map(({ after }) => after)).toEqual(Array.from({ length: 40 }, (_, nth) => nth + 1))
  })

  it('is refused in words where the window that edits cannot save', async () => {
    const { id, writer, elsewhere } = await three()
    const full = vi.spyOn(writer.database.reports, 'put').mockImplementation(() => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' })
    })
    enter(writer, key, 5)
    for (const refused of [
      await imported(elsewhere, id, other, 7),
      await imported(writer, id, other, 7),
      await elsewhere.run(() => elsewhere.library.discard(id)),
    ])
      expect(refused.ok ? '' : refused.problem.text).toContain('没有改动')
    expect(await stored(elsewhere, id)).toMatchObject({ revision: 1 })
    expect(figure(writer)).toBe(5)
    full.mockRestore()
    await flush(writer)
    expect(writer.desk.saveState).toBe('saved')
    expect(await imported(elsewhere, id, other, 7)).toEqual({ ok: true, value: id })
  })

  it('a 汇总 is taken over, waited for and brought into a report that is edited elsewhere', async () => {
    const [one, two] = [await opened(), await opened()]
    const made = await one.run(() =>
      one.sum.create({ name: '示例县人民政府', level: 'county' }, 2024),
    )
    const sum = made.ok ? made.value : ''
    expect(await two.run(() => two.sum.open(sum))).toBe(true)
    expect(two.sum.mayWrite).toBe(false)
    one.run(() => {
      one.sum.addUnits(['甲局'])
      const [unit] = one.sum.current?.units ?? []
      const report = unitReport('甲局', granted(3))
      if (unit) one.sum.receive(unit.id, { report, from: 'a', at: 1 })
    })
    const produced = await one.run(() => one.produce(undefined))
    const id = produced.ok ? produced.value : ''
    await open(two, id)
    enter(two, other, 9)
    const target = await stored(one, id)
    expect(await one.run(() => one.produce(target))).toEqual({ ok: true, value: id })
    expect((await stored(one, id))?.report.figures).toMatchObject({ [key]: 3, [other]: 0 })
    await vi.waitFor(() => {
      expect(figure(two, other)).toBe(0)
    })
    two.run(() => {
      two.desk.undo()
    })
    expect(figure(two, other)).toBe(9)
    one.kill()
    await vi.waitFor(() => {
      expect(two.sum.mayWrite).toBe(true)
    }, 1000)
    expect(two.sum.current?.units).toHaveLength(1)
  })
})

describe.each([true, false])('with Web Locks: %s', (withLocks) => {
  beforeEach(() => {
    between(withLocks)
  })

  it('a report binned elsewhere is told, edited no further, and goes on when taken out', async () => {
    const { id, writer, elsewhere } = await three()
    enter(writer, key, 5)
    const binned = await elsewhere.run(() => elsewhere.library.discard(id))
    expect(binned.ok).toBe(true)
    await vi.waitFor(() => {
      expect(writer.trouble.present?.kind).toBe('binned')
    })
    expect(writer.desk.mayWrite).toBe(false)
    expect(figure(writer)).toBe(5)
    enter(writer, key, 6)
    expect(figure(writer)).toBe(5)
    expect(writer.run(() => writer.desk.restore(unitReport('甲局')))).toBeUndefined()
    const refused = await imported(elsewhere, id, other, 7)
    expect(refused.ok ? '' : refused.problem.text).toContain('回收站')
    await writer.run(() => writer.desk.takeOut())
    await flush(writer)
    expect(writer.trouble.present).toBeUndefined()
    enter(writer, key, 6)
    await flush(writer)
    const now = await stored(writer, id)
    expect(now?.deleted).toBeUndefined()
    expect(now?.report.figures[key]).toBe(6)
  })

  it('a report removed for good elsewhere is told at once, and can be stored again', async () => {
    const { id, writer, elsewhere } = await three()
    enter(writer, key, 5)
    await flush(writer)
    await elsewhere.run(() => elsewhere.library.remove(id))
    await vi.waitFor(() => {
      expect(writer.trouble.present?.kind).toBe('removed')
    })
    writer.run(() => {
      writer.desk.fileAgain()
    })
    await flush(writer)
    expect((await stored(writer, id))?.report.figures[key]).toBe(5)
  })

  it('a report opened in the bin is only shown', async () => {
    const window = await opened()
    const id = await created(window)
    await window.run(() => window.library.discard(id))
    expect(await open(window, id)).toBe(true)
    expect(window.desk.isBinned).toBe(true)
    expect(window.desk.mayWrite).toBe(false)
  })

  it('a restore racing with an edit of another window loses neither, or asks', async () => {
    const { id, writer, elsewhere } = await three()
    enter(writer, key, 5)
    await flush(writer)
    const { content } = await elsewhere.run(() => elsewhere.backupFile(new Date(0)))
    const shown = await elsewhere.run(() => elsewhere.examine(content))
    if (!shown.ok) throw new Error(shown.problem.text)
    enter(writer, key, 6)
    const outcome = await elsewhere.run(() => elsewhere.bringBack('replace', shown.value))
    await flush(writer)
    if (withLocks) expect(outcome.ok && outcome.value).toBeTruthy()
    if (writer.desk.saveState !== 'saved') expect(writer.trouble.present?.kind).toBe('changed')
    else expect((await stored(writer, id))?.report.figures[key]).toBe(6)
  })
})
