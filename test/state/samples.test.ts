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
  const copy = await library.duplicate(id)
  const filed = library.reports.find((one) => one.id === copy) ?? expect.fail('There is a copy')
  expect(statusOf(filed, library.standOf(filed), false)).not.toBe('示例')
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
