/** The samples are called 示例, the real figures of the first too, and stay so when edited; their files say nothing of it. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { samples } from '@/sample/hulan'
import { useDesk } from '@/state/desk/desk'
import { type Filed, useLibrary } from '@/state/library'
import { statusOf } from '@/ui/library/status'

beforeEach(() => {
  setActivePinia(createPinia())
})

it('gives every sample the same word, before and after an edit', async () => {
  const library = useLibrary()
  const desk = useDesk()
  const id = await library.openSample()
  const word = (filed: Filed) => statusOf(filed, library.standOf(filed), false)
  expect(library.reports.map(word)).toEqual(['示例', '示例', '示例'])
  expect(library.reports.map(({ report }) => report)).toEqual(expect.arrayContaining([...samples]))

  await desk.open(id)
  desk.enter([['requests.received.natural', 15]], 'typed')
  await desk.flush()
  await library.refresh()
  expect(library.reports.map(word)).toEqual(['示例', '示例', '示例'])
})

it('calls a copy what it is: the officer\u2019s own', async () => {
  const library = useLibrary()
  const id = await library.openSample()
  const { report } = library.reports.find((one) => one.id === id) ?? expect.fail('It is there')
  const copied = async (year: number) => {
    const made = await library.duplicate(id, report.organ, year)
    const filed = library.reports.find((one) => made.ok && one.id === made.value)
    return filed ?? expect.fail('There is a copy')
  }
  const same = await copied(report.year)
  expect(statusOf(same, library.standOf(same), false)).not.toBe('示例')
  expect(same.report).toEqual({ ...report, title: `${report.title}（副本）` })
  // Of another year the texts alone: figures are that year's own, but for what it takes over.
  const later = await copied(2032)
  expect(later.report).toMatchObject({ year: 2032, format: '2021', narrative: report.narrative })
  expect(Object.values(later.report.figures).every((figure) => figure === null)).toBe(true)
  expect((await library.duplicate('gone', report.organ, 2032)).ok).toBe(false)
  expect((await library.duplicate(id, report.organ, 1999)).ok).toBe(false)
  for (const { id } of [same, later]) await library.remove(id)
})

it('lists samples below the officer\u2019s own, and takes them all away at once', async () => {
  const library = useLibrary()
  await library.refresh()
  const lesson = await library.openLesson()
  expect(await library.openLesson(), 'filed once').toBe(lesson)
  await library.create({ name: '县林业局', level: 'department' }, 2026)
  const own = library.reports.filter(({ sample }) => sample !== true).length
  expect(own).toBeGreaterThan(0)
  expect(library.reports.slice(0, own).every(({ sample }) => sample !== true)).toBe(true)
  expect(library.reports.length).toBeGreaterThan(own)
  expect((await library.discardSamples()).ok).toBe(true)
  expect(library.reports).toHaveLength(own)
})
