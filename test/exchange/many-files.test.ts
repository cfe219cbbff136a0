// @vitest-environment node
/** Many files read together: each told of once and in its order, with a worker, without one, and where it breaks; nobody asks how large a file is. */
import { beforeEach, expect, it, vi } from 'vitest'
import type { ManyReply, ManyRequest } from '@/exchange/many/reading'
import { readMany } from '@/exchange/many/reading'
import { readFiles } from '@/exchange/many/rows'
import { formatForYear } from '@/format'
import { writeReportFile } from '@/report/json/write-file'
import { granted, unitReport } from '../support/consolidation'

const format = formatForYear(2024) ?? expect.fail('2024')

/** How many pieces the worker answers until it breaks; none where there is no worker. */
let answers: number | undefined

/** Answers as the worker does, a little later. */
class FakeWorker {
  onmessage: ((event: { data: ManyReply }) => void) | null = null
  onerror: ((event: { message: string; preventDefault: () => void }) => void) | null = null
  private isOver = false

  postMessage(request: ManyRequest, transferred: ArrayBuffer[]): void {
    const { many, first } = structuredClone(request, { transfer: transferred })
    setTimeout(() => {
      if (this.isOver) return
      if ((answers ?? 0) <= 0) {
        this.onerror?.({ message: 'broken', preventDefault: () => undefined })
        return
      }
      answers = (answers ?? 0) - 1
      readFiles(many, first, (rows) => {
        this.onmessage?.({ data: { rows, done: false } })
      })
      this.onmessage?.({ data: { rows: [], done: true } })
    })
  }
  terminate(): void {
    this.isOver = true
  }
}
vi.mock('@/exchange/beside/begun', () => ({
  beginWorker: () => Promise.resolve(answers === undefined ? undefined : new FakeWorker()),
}))

class Unasked extends Blob {
  override get size(): number {
    return expect.fail('the size of a file was asked for')
  }
}
/** A file that was moved after it was chosen. */
class Moved extends Unasked {
  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return new ReadableStream({ pull: () => Promise.reject(new DOMException('', 'NotFoundError')) })
  }
}

const names = Array.from({ length: 100 }, (_, index) => `第${String(index)}局`)
const textOf = (name: string) => writeReportFile(unitReport(name, granted(3)), format)
const lineOf = (name: string) => JSON.stringify(JSON.parse(textOf(name)))
const files = [
  ...names.map((name) => new Unasked([textOf(name)])),
  new Unasked(['别的文件']),
  new Moved([]),
  new Unasked([names.slice(0, 7).map(lineOf).join('\n')]),
  // More than one piece of bytes, and than is fetched before its turn.
  new Unasked([`${lineOf('甲局')}\n`, ' '.repeat(5_000_000), `\n${lineOf('乙局')}`]),
  new Unasked([textOf('丙局')]),
]
const told = [
  ...names.map((name, index) => [index, name]),
  [100],
  [101, expect.stringContaining('文件无法打开')],
  [102, ...names.slice(0, 7)],
  [103, '甲局', '乙局'],
  [104, '丙局'],
]

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})

it.each([
  ['with a worker', Infinity],
  ['without a worker', undefined],
  ['with a worker that cannot begin', 0],
  ['with a worker that breaks', 2],
])('tells of each file once, in its order, %s', async (_, most) => {
  answers = most
  const rows: unknown[] = []
  await readMany(
    files,
    (some) => {
      for (const { index, parts } of some)
        rows.push([index, ...parts.map(({ report, problem }) => report?.organ.name ?? problem)])
    },
    new AbortController().signal,
  )
  expect(rows).toEqual(told)
})

it.each([Infinity, undefined])('tells of nothing once it is stopped', async (most) => {
  answers = most
  const control = new AbortController()
  let heard = 0
  await readMany(
    files,
    (rows) => {
      expect(control.signal.aborted).toBe(false)
      heard += rows.length
      if (heard > 0) control.abort()
    },
    control.signal,
  )
  expect(heard).toBeGreaterThan(0)
  expect(heard).toBeLessThan(files.length)
})
