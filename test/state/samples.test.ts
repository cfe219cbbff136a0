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
