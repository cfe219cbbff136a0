/** A file that is confirmed twice, by a double click or a key held down, is stored once. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it } from 'vitest'
import { useImports } from '@/state/import/imports'
import { useLibrary } from '@/state/library'
import { fileOf, unitReport } from '../support/consolidation'

it('both are told of the one report', async () => {
  setActivePinia(createPinia())
  const [library, imports] = [useLibrary(), useImports()]
  await library.refresh()
  const before = library.reports.length
  const file = fileOf(unitReport('测试市林业局'))
  await imports.add([file])
  await expect.poll(() => imports.items[0]?.state).toBe('read')
  const id = imports.items[0]?.id ?? expect.fail('an item')
  const [one, other] = await Promise.all([imports.confirm(id), imports.confirm(id)])
  expect(one.ok && other.ok && one.value === other.value).toBe(true)
  await library.refresh()
  expect(library.reports).toHaveLength(before + 1)
})
