/** Reads many files beside the page: handed over in batches, told of as they are read, to be stopped at any moment. */
import { freeze } from '@/report/report'
import { beginWorker } from '../beside/begun'
import type { ReadFile } from './rows'

export type { ReadFile, ReadPart } from './rows'

/** So many files, or bytes, are read in one piece. */
const batch = 64
const batchBytes = 4 * 1024 * 1024
/** Larger than any bundle of a province; such a file is read by itself, which refuses it. */
const largest = 600 * 1024 * 1024

/** What the page asks of the worker. */
export interface ManyRequest {
  readonly many: readonly Blob[]
  readonly first: number
}

/** What the worker answers; `done` with the last of a batch. */
export interface ManyReply {
  readonly rows: readonly ReadFile[]
  readonly done: boolean
}

interface Batch {
  readonly first: number
  readonly files: readonly Blob[]
}

/** Files in the order they were given, as many at once as are read in one piece. */
function batchesOf(files: readonly Blob[]): readonly Batch[] {
  const batches: Batch[] = []
  let [first, bytes] = [0, 0]
  files.forEach(({ size }, index) => {
    if (index > first && (index - first >= batch || bytes + size > batchBytes)) {
      batches.push({ first, files: files.slice(first, index) })
      first = index
      bytes = 0
    }
    bytes += size
  })
  if (first < files.length) batches.push({ first, files: files.slice(first) })
  return batches
}

type Read = (one: Batch, tell: (rows: readonly ReadFile[]) => void) => Promise<void>

/** Reads in the worker; rejects if it breaks. */
const readBy =
  (worker: Worker): Read =>
  ({ files, first }, tell) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<ManyReply>) => {
        for (const { parts } of data.rows)
          for (const { report } of parts) if (report) freeze(report)
        tell(data.rows)
        if (data.done) resolve()
      }
      worker.onerror = (event) => {
        event.preventDefault()
        reject(new Error(event.message))
      }
      worker.postMessage({ many: files, first } satisfies ManyRequest)
    })

const readHere: Read = async ({ files, first }, tell) => {
  const { readFiles } = await import('./rows')
  await readFiles(files, first, tell)
}

/**
 * Reads files until all are read or the signal stops it; what is told then is all there is.
 * @param tell hears of each file once, of a bundle several times; no parts where it is not one of our files.
 */
export async function readMany(
  files: readonly Blob[],
  tell: (rows: readonly ReadFile[]) => void,
  signal: AbortSignal,
): Promise<void> {
  let worker = await beginWorker()
  const isStopped = (): boolean => signal.aborted
  const stop = (): void => worker?.terminate()
  const told = (rows: readonly ReadFile[]): void => {
    if (!isStopped()) tell(rows)
  }
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve()
    })
  })
  signal.addEventListener('abort', stop)
  for (const one of batchesOf(files)) {
    if (isStopped()) break
    if (one.files.some(({ size }) => size > largest)) {
      told(one.files.map((_, at) => ({ index: one.first + at, parts: [] })))
      continue
    }
    const read = worker ? readBy(worker) : readHere
    await Promise.race([
      stopped,
      read(one, told).catch((cause: unknown) => {
        console.warn('Reading on the page, without the worker', cause)
        worker?.terminate()
        worker = undefined
        return readHere(one, told)
      }),
    ])
  }
  signal.removeEventListener('abort', stop)
  worker?.terminate()
}
