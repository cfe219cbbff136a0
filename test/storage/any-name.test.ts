/** A received report's own members outlive the store, whatever they are called, and leave in the JSON file alone. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { strFromU8, unzipSync } from 'fflate'
import { correctionList } from '@/exchange/paper'
import { type Finished, loadWriters } from '@/exchange/writers'
import { formats } from '@/format'
import { readReportFile } from '@/report/json/file'
import { writeReportFile } from '@/report/json/write-file'
import { blankReport } from '@/report/report'
import { useDesk } from '@/state/desk/desk'
import { useLibrary } from '@/state/library'
import { finishedOf } from '../support/finished'

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'x-other']
const secret = '内部机密'
const odd = names.map((name) => `"${name}":{"within":"${secret}"}`).join()
const formatOf = () => {
  const [format] = formats
  if (!format) throw new Error('A format is declared')
  return format
}

/** A file with a member of each name at every level. */
function received(): string {
  const format = formatOf()
  const plain = writeReportFile(blankReport(format, 2019, { name: '甲局' }), format)
  return plain
    .replace('"acknowledged": []', `"acknowledged": [{${odd},"check":"x","reason":"${secret}"}]`)
    .replace(/"(organ|narrative|figures)": \{/g, (head) => `${head}${odd},`)
    .replace('{', `{${odd},`)
}

const report = () => {
  const read = readReportFile(received(), formats)
  if (!read.ok) throw new Error(read.problem.text)
  return read.value
}
const countIn = (text: string) => text.split(secret).length - 1
/** Five names at five places, and the reason. */
const all = names.length * 5 + 1

beforeEach(() => {
  setActivePinia(createPinia())
})

it('filed, binned, taken out, edited and undone: every one is still there', async () => {
  const library = useLibrary()
  const desk = useDesk()
  const id = await library.importReport(report())
  await library.discard(id)
  await library.restore(id)
  await desk.open(id)
  desk.rename('甲', 's')
  desk.enter([['requests.received.natural', 3]], 'typed')
  desk.write('overview', '乙', 't')
  desk.undo()
  await desk.flush()
  setActivePinia(createPinia())
  await useDesk().open(id)
  const { report: kept } = useDesk()
  if (!kept) throw new Error('The report is there')
  const text = writeReportFile(kept, formatOf())
  expect(countIn(text)).toBe(all)
  for (const name of names) expect(text.split(`"${name}": {`)).toHaveLength(6)
  expect(({} as Record<string, unknown>)['within']).toBeUndefined()
})

/** All text in a file, its parts unpacked. */
async function textIn(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return strFromU8(bytes)
  const parts = Object.entries(unzipSync(bytes)).map(async ([name, part]) =>
    name.endsWith('.json') ? '' : `${name}${await textIn(new Blob([Uint8Array.from(part)]))}`,
  )
  return (await Promise.all(parts)).join('\n')
}

it('no file but the JSON file carries a member or a reason that was not asked for', async () => {
  const corrections = correctionList({
    ...{ report: report(), handed: '', corrections: [], reasons: {}, at: 0 },
  })
  const finished: Finished = { ...finishedOf(report(), formatOf()), corrections }
  for (const writer of await loadWriters()) {
    const text = await textIn(await writer.write(finished))
    expect([writer.id, countIn(text)]).toEqual([writer.id, writer.id === 'json' ? all : 0])
  }
})
