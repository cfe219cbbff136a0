/** The desk judges with last year's report, and written reasons are ordinary edits that die with their figures. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { formatForYear } from '@/format'
import { cellsOf } from '@/report/format'
import { type Organ, type Report, blankReport, freeze } from '@/report/report'
import { useDesk } from '@/state/desk/desk'
import { type Filed, useLibrary } from '@/state/library'
import { addReport } from '@/storage/reports'

const organ: Organ = { name: '示例县人民政府办公室', level: 'county' }

function filled(year: number, rest: Partial<Report> = {}): Report {
  const format = formatForYear(year)
  if (!format) throw new Error('Every year from 2019 on has a format')
  return freeze({
    ...blankReport(format, year, organ),
    figures: Object.fromEntries([...cellsOf(format).keys()].map((key) => [key, 0])),
    ...rest,
  })
}

async function onDesk(report: Report) {
  const id = crypto.randomUUID()
  await addReport({ id, report, created: 1, changed: 1 })
  const library = useLibrary()
  await library.refresh()
  const desk = useDesk()
  await desk.open(id)
  return { desk, library }
}

/** The stand in the list, once it is judged. */
async function standOf(filed: Filed) {
  const library = useLibrary()
  library.standOf(filed)
  await library.stood()
  return library.standOf(filed)
}

const key = 'proactive.rules.issued'

beforeEach(() => {
  setActivePinia(createPinia())
})

describe('a written reason on the desk', () => {
  const start = async () => {
    const { desk } = await onDesk(filled(2024, { figures: {} }))
    const blanks = () =>
      desk.findings.find((finding) => finding.id === 'figure.blank:表二') ??
      expect.fail('the blanks of table two are found')
    desk.acknowledge(blanks(), '  等待司法局提供 ')
    return { desk, blanks }
  }

  it('settles the finding, can be withdrawn, undone and redone', async () => {
    const { desk, blanks } = await start()
    expect(desk.reasons.get(blanks().id)?.reason).toBe('等待司法局提供')
    desk.withdraw(blanks())
    expect(desk.reasons.size).toBe(0)
    desk.undo()
    expect(desk.reasons.size).toBe(1)
    desk.undo()
    expect(desk.report?.acknowledged).toEqual([])
    desk.redo()
    expect(desk.reasons.size).toBe(1)
  })

  it('dies with its figures in the same edit, and undo brings both back', async () => {
    const { desk } = await start()
    desk.enter([[key, 3]], 'typed', 'stay')
    expect(desk.report?.acknowledged).toEqual([])
    desk.undo()
    expect(desk.report?.figures[key] ?? null).toBe(null)
    expect(desk.reasons.size).toBe(1)
  })

  it('outlives typing that ends where it began, in one stay in the cell', async () => {
    const { desk } = await start()
    desk.enter([[key, 3]], 'typed', 'stay')
    desk.enter([[key, 31]], 'typed', 'stay')
    desk.enter([[key, null]], 'typed', 'stay')
    expect(desk.reasons.size).toBe(1)
  })

  it('is asked for: none is written without words', async () => {
    const { desk, blanks } = await start()
    desk.undo()
    desk.acknowledge(blanks(), '  ')
    expect(desk.report?.acknowledged).toEqual([])
  })
})

describe('last year’s report', () => {
  it('is the same organ’s, and never a made-up one for a real report', async () => {
    const madeUp = { ...organ, demonstration: true }
    await addReport({ id: 'm', report: filled(2030, { organ: madeUp }), created: 1, changed: 9 })
    await addReport({ id: 'r', report: filled(2030), created: 1, changed: 2 })
    const { library } = await onDesk(filled(2029))
    const idOf = (of: Organ) => library.previousOf({ organ: of, year: 2031 })?.id
    expect(idOf(organ)).toBe('r')
    expect(idOf(madeUp)).toBe('m')
    expect(idOf({ name: '别的单位' })).toBe(undefined)
  })

  it('reaches the desk when it is filed later', async () => {
    const { desk, library } = await onDesk(filled(2041))
    expect(desk.previous).toBe(undefined)
    await addReport({ id: 'late', report: filled(2040), created: 1, changed: 1 })
    await library.refresh()
    expect(desk.previous?.id).toBe('late')
  })

  it('counts in the library as on the desk', async () => {
    const { desk } = await onDesk(filled(2051, { figures: {} }))
    const filed = () => desk.filed ?? expect.fail('open')
    const open = () =>
      desk.findings.filter(({ severity, id }) => severity === 'warning' && !desk.reasons.has(id))
    expect((await standOf(filed())).warnings).toBe(open().length)
    const first = open()[0] ?? expect.fail('something to verify')
    desk.acknowledge(first, '理由')
    expect((await standOf({ ...filed(), changed: filed().changed + 1 })).warnings).toBe(
      open().length,
    )
  })

  it('settles a carry-over by a lawful exception, and no other error', async () => {
    const columns = (name: string, count: number) => ({
      [`requests.${name}.natural`]: count,
      [`requests.${name}.total`]: count,
    })
    const with3 = (rows: Report['figures']) => ({ figures: { ...filled(2061).figures, ...rows } })
    const before = with3({ ...columns('received', 1), ...columns('carriedOut', 1) })
    await addReport({ id: '2060', report: filled(2060, before), created: 1, changed: 1 })
    const { desk } = await onDesk(filled(2061, with3(columns('carriedIn', 3))))
    const filed = (at: number) => ({ ...(desk.filed ?? expect.fail('open')), changed: at })
    const errors = desk.findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ check }) => check)).toContain('carry-over.requests')
    expect((await standOf(filed(2))).errors).toBe(errors.length)
    for (const error of errors) desk.acknowledge(error, '机构改革，并入 2 件')
    expect([...desk.reasons.keys()]).toEqual(['carry-over.requests:requests.carriedIn.natural'])
    expect((await standOf(filed(3))).errors).toBe(errors.length - 1)
    desk.enter([['requests.carriedIn.natural', 4]], 'typed')
    expect(desk.reasons.size).toBe(0)
  })
})
