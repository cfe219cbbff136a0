/** Whom the desk suspects: what was typed since all held, or anything where nothing is known. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Origin } from '@/report/edit/edit'
import type { Figure } from '@/report/figure'
import type { FigureKey } from '@/report/format'
import { samples } from '@/sample/hulan'
import { useDesk } from '@/state/desk/desk'
import { newId } from '@/storage/identity'
import { addReport } from '@/storage/reports'

const [seed] = samples
if (!seed) throw new Error('There is a sample')

let id = ''

beforeEach(async () => {
  setActivePinia(createPinia())
  // The desk of the test before still writes its own.
  id = newId()
  await addReport({ id, report: seed, created: 1, changed: 1 })
  await useDesk().open(id)
})

/** The desk with the sample on it, into whose cells is typed as on the screen. */
function desk() {
  const open = useDesk()
  return {
    open,
    enter: (key: FigureKey, figure: Figure, origin: Origin = 'typed') => {
      open.enter([[key, figure]], origin)
    },
    leave: () => {
      open.moved(undefined)
    },
    slips: () => open.listed.filter(({ role }) => role === 'slip'),
  }
}

const granted = 'requests.granted.natural'
const received = 'requests.received.natural'

describe('in a report where all held', () => {
  it('says nothing while the cell is typed in', () => {
    const { enter, slips } = desk()
    enter(granted, 1)
    expect(slips()).toEqual([])
  })

  it('suspects the one figure that was typed, typing error or not', () => {
    const { enter, leave, slips } = desk()
    enter(granted, 1)
    leave()
    expect(slips().map(({ figures }) => figures)).toEqual([[granted]])
    expect(slips()[0]?.text).toContain('可能应为 0（现为 1')
    expect(slips()[0]?.remedy?.figures).toEqual([[granted, 0]])
  })

  it('suspects only the figures typed since, each of them', () => {
    const { enter, leave, slips } = desk()
    enter(granted, 2)
    leave()
    enter(received, 15)
    leave()
    const named = new Set(slips().flatMap(({ figures }) => figures))
    expect([...named].filter((key) => key !== granted && key !== received)).toEqual([])
    expect(named.size).toBeGreaterThan(0)
  })

  it('has nothing to say once the figures agree again', () => {
    const { enter, leave, slips } = desk()
    enter(granted, 2)
    leave()
    enter(received, 16)
    leave()
    expect(slips()).toEqual([])
  })

  it('knows from the log whom to suspect when a step was taken back, and made again', () => {
    const { open, enter, leave, slips } = desk()
    enter(granted, 2)
    leave()
    const said = slips()
    expect(said.length).toBeGreaterThan(0)
    open.undo()
    expect(slips()).toEqual([])
    open.redo()
    expect(slips()).toEqual(said)
    enter(received, 15)
    leave()
    open.undo()
    expect(slips()).toEqual(said)
  })
})

describe('where nothing is known of what came first', () => {
  it('suspects any figure after a paste', () => {
    const { enter, slips } = desk()
    enter(granted, 1, 'pasted')
    const keys = slips().flatMap(({ figures }) => figures)
    expect(keys.length).toBeGreaterThan(0)
    expect(keys.every((key) => key === granted)).toBe(false)
  })

  it('suspects any figure when a blank is filled in', () => {
    const { enter, leave, slips } = desk()
    enter(granted, null)
    leave()
    enter(granted, 1)
    leave()
    expect(slips().some(({ figures }) => !figures.includes(granted))).toBe(true)
  })

  it.each(['filled', 'pasted', 'cleared'] as const)(
    'suspects any figure once others were %s, whoever did it',
    (origin) => {
      const { enter, leave, slips } = desk()
      enter(granted, 2)
      leave()
      const only = slips().length
      enter(received, 15, origin)
      expect(slips().length).toBeGreaterThan(only)
      expect(slips().some(({ figures }) => !figures.includes(granted))).toBe(true)
    },
  )

  it('takes an accepted fix for the end of the matter, and says nothing is half typed', () => {
    const { open, enter, slips } = desk()
    open.type(granted, '1x', 's')
    expect(open.findings.length).toBeGreaterThan(open.marked.length)
    enter(granted, 1)
    open.moved(undefined)
    const [slip] = slips()
    if (!slip) throw new Error('The figure typed is suspected')
    open.accept(slip)
    expect(slips()).toEqual([])
    enter(granted, 2, 'pasted')
    expect(slips().some(({ figures }) => !figures.includes(granted))).toBe(true)
  })

  it('does not look back beyond a paste, a blank filled in, or many edits', () => {
    const { open, enter, leave, slips } = desk()
    enter(received, 15, 'pasted')
    enter(granted, 2)
    leave()
    open.undo()
    open.redo()
    expect(slips().some(({ figures }) => !figures.includes(granted))).toBe(true)
  })
})

it('left and opened again, the report brings along whom to suspect', async () => {
  const { open, enter, leave, slips } = desk()
  enter(granted, 2)
  leave()
  const said = slips()
  expect(said.map(({ figures }) => figures)).toEqual([[granted]])
  await open.flush()
  await open.close()
  await open.open(id)
  expect(slips()).toEqual(said)
})
