/** A journey of three windows on one database: what each does, what was promised to whom, and that all of it is there at the end. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { applyChanges } from '@/report/edit/edit'
import { type Report, freeze } from '@/report/report'
import { type Window, openWindow } from './windows'

const keys = ['requests.received.natural', 'requests.received.business', 'requests.granted.natural']

const acts = [
  'enter',
  'enter',
  'enter',
  'enter',
  'save',
  'replace',
  'fill',
  'restore',
  'undo',
  'back up',
  'merge',
  'take',
  'discard',
  'take out',
  'leave',
  'open',
  'kill',
  'settle',
] as const
export interface Step {
  readonly act: (typeof acts)[number]
  readonly window: number
  readonly key: string
  readonly choice: 'mine' | 'theirs'
  /** Runs while the next one begins. */
  readonly atOnce: boolean
}
export const aStep: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...acts),
  window: fc.nat(2),
  key: fc.constantFrom(...keys),
  choice: fc.constantFrom('mine', 'theirs'),
  atOnce: fc.boolean(),
})

/** A place where a window stands: the window, and what was entered there and is not promised yet. */
interface Seat {
  window: Window
  pending: number[]
}

export class Journey {
  readonly promised = new Set<number>()
  readonly refusals: string[] = []
  id = ''
  blank: Report | undefined
  next = 1
  backups: Blob[] = []
  seats: Seat[] = []

  async begin(): Promise<void> {
    for (let nth = 0; nth < 3; nth++) this.seats.push({ window: await openWindow(), pending: [] })
    const [{ window }] = this.seats as [Seat]
    await Promise.all(window.database.tables.map((table) => table.clear()))
    const made = await window.run(() =>
      window.library.create({ name: '甲局', level: 'department' }, 2024),
    )
    if (!made.ok) throw new Error(made.problem.text)
    this.id = made.value
    this.blank = (await window.database.reports.get(this.id))?.report
    for (const seat of this.seats) await this.open(seat)
  }

  open = ({ window }: Seat) => window.run(() => window.desk.open(this.id))

  /** Saves, and counts what is shown as saved among what must never be lost. */
  async save(seat: Seat): Promise<void> {
    const { window } = seat
    const entered = seat.pending
    await window.run(() => window.desk.flush())
    if (!window.isAlive() || window.desk.saveState !== 'saved') return
    for (const figure of entered) this.promised.add(figure)
    seat.pending = seat.pending.filter((figure) => !entered.includes(figure))
  }

  /** What is changed from elsewhere is stored, or refused in words. */
  async bring({ window }: Seat, plan: 'replace' | 'fill', key: string): Promise<void> {
    const figure = this.next++
    const outcome = await window.run(() =>
      window.bringInto(
        this.id,
        (report) => {
          const read = freeze({ ...report, figures: { ...report.figures, [key]: figure } })
          const format = window.desk.format
          if (!format) return []
          const figures = { ...report.figures, [key]: null }
          const lacking = plan === 'fill' ? freeze({ ...report, figures }) : report
          return window.planned(plan, lacking, read, format)
        },
        'imported',
      ),
    )
    if (!window.isAlive()) return
    if (outcome.ok) {
      if (window.desk.format) this.promised.add(figure)
    } else {
      expect(outcome.problem.text).toMatch(/没有改动/)
      this.refusals.push(outcome.problem.text)
    }
  }

  async merge({ window }: Seat): Promise<void> {
    const file = this.backups[this.next % Math.max(1, this.backups.length)]
    const shown = file && (await window.run(() => window.examine(file)))
    if (!shown?.ok) return
    await new Promise((done) => setTimeout(done, this.next % 5))
    const outcome = await window.run(() => window.bringBack('merge', shown.value))
    if (!outcome.ok && window.isAlive()) this.refusals.push(outcome.problem.text)
  }

  async settle(seat: Seat, choice: Step['choice']): Promise<void> {
    const { window } = seat
    if (window.trouble.present?.kind !== 'changed') return
    await window.run(() => window.desk.settle(choice))
    // Only the last state of each cell goes into the log: the steps to it were never shown as saved.
    const shown = new Set(keys.map((key) => window.desk.report?.figures[key]))
    if (choice === 'mine') seat.pending = seat.pending.filter((figure) => shown.has(figure))
    else seat.pending = []
    await this.save(seat)
  }

  async kill(seat: Seat): Promise<void> {
    seat.window.kill()
    // What was not shown as saved may be lost with the window.
    seat.pending = []
    seat.window = await openWindow()
    await this.open(seat)
  }

  enter(seat: Seat, key: string): void {
    const { window } = seat
    const { desk } = window
    if (!desk.mayWrite || desk.filed?.id !== this.id || window.trouble.present) return
    const figure = this.next++
    window.run(() => {
      desk.enter([[key, figure]], 'typed')
    })
    expect(desk.report?.figures[key]).toBe(figure)
    seat.pending.push(figure)
  }

  /** What a killed window was about to do is never finished. */
  death = ({ act, window }: Step): Promise<void> =>
    act === 'kill'
      ? new Promise(() => undefined)
      : (this.seats[window]?.window.died ?? Promise.resolve())

  async take(step: Step): Promise<void> {
    const seat = this.seats[step.window]
    // Killed, and the new one not there yet.
    if (!seat?.window.isAlive()) return
    const { window } = seat
    const { desk } = window
    switch (step.act) {
      case 'enter':
        this.enter(seat, step.key)
        return
      case 'save':
        return this.save(seat)
      case 'replace':
      case 'fill':
        return this.bring(seat, step.act, step.key)
      case 'restore':
        if (this.blank && !window.trouble.present)
          window.run(() => desk.restore(this.blank as Report))
        return
      case 'undo':
        if (!window.trouble.present) window.run(() => desk.undo())
        return
      case 'back up': {
        const { content } = await window.run(() => window.backupFile(new Date(0)))
        this.backups.push(content)
        return
      }
      case 'merge':
        return this.merge(seat)
      case 'take':
        return window.run(() => desk.take())
      case 'discard': {
        const moved = await window.run(() => window.library.discard(this.id))
        if (!moved.ok && window.isAlive()) this.refusals.push(moved.problem.text)
        return
      }
      case 'take out':
        return window.run(() => desk.takeOut())
      case 'leave':
        await this.save(seat)
        return window.run(() => desk.rest())
      case 'open':
        await this.open(seat)
        return
      case 'kill':
        return this.kill(seat)
      case 'settle':
        return this.settle(seat, step.choice)
    }
  }

  /** All windows save, settle what clashes, and show what is stored. */
  async end(): Promise<void> {
    const [{ window: first }] = this.seats as [Seat]
    await first.run(() => first.library.restore(this.id))
    for (let round = 0; round < 5; round++)
      for (const seat of this.seats) {
        await this.open(seat)
        await this.save(seat)
        await this.settle(seat, 'mine')
      }
    const stored = await first.run(() => first.database.reports.get(this.id))
    const rows = await first.run(() =>
      first.database.edits.where('report').equals(this.id).sortBy('number'),
    )
    const logged = new Set(rows.flatMap(({ changes }) => changes.map(({ after }) => after)))
    expect([...this.promised].filter((figure) => !logged.has(figure))).toEqual([])
    const replayed = rows.reduce(
      (report, { changes }) => applyChanges(report, changes),
      this.blank as Report,
    )
    expect(stored?.report.figures).toEqual(replayed.figures)
    for (const { window, pending } of this.seats) {
      expect(pending).toEqual([])
      expect(window.desk.saveState).toBe('saved')
      await expect.poll(() => window.desk.report?.figures).toEqual(stored?.report.figures)
    }
    for (const { window } of this.seats) window.kill()
  }
}
