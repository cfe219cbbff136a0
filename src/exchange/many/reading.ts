/** Reads many files beside the page: the page fetches them, the worker is handed over their bytes and tells of them as they are read; to be stopped at any moment. */
import { freeze } from '@/report/report'
import { beginWorker } from '../beside/begun'
import { type Contents, fetched } from './fetching'
import type { ReadFile } from './rows'

export type { ReadFile, ReadPart } from './rows'

/** So many files, or bytes, are handed over in one piece. */
const batch = 32
const batchBytes = 1024 * 1024
/** So many pieces are with the worker at once: it never waits for the page. */
const ahead = 3

/** What the page asks of the worker. */
export interface ManyRequest {
  readonly many: readonly Contents[]
  readonly first: number
}

/** What the worker answers, of the pieces in the order they were asked for; `done` with the last of a piece. */
export interface ManyReply {
  readonly rows: readonly ReadFile[]
  readonly done: boolean
}

interface Batch {
  readonly first: number
  readonly files: readonly Blob[]
  readonly many: readonly Contents[]
}

const sizeOf = (contents: Contents): number =>
  contents instanceof Uint8Array ? contents.byteLength : 0

/** Files in the order they were given, as many at once as are handed over in one piece. */
async function* batchesOf(files: readonly Blob[], isStopped: () => boolean): AsyncGenerator<Batch> {
  let [many, first, bytes]: [Contents[], number, number] = [[], 0, 0]
  const piece = (): Batch => ({ first, many, files: files.slice(first, first + many.length) })
  for await (const contents of fetched(files, isStopped)) {
    many.push(contents)
    bytes += sizeOf(contents)
    if (many.length < batch && bytes < batchBytes) continue
    yield piece()
    first += many.length
    ;[many, bytes] = [[], 0]
  }
  if (many.length > 0) yield piece()
}

type Tell = (rows: readonly ReadFile[]) => void
type Read = (one: Batch, tell: Tell) => Promise<void>

interface Asked {
  readonly tell: Tell
  readonly resolve: () => void
  readonly reject: (cause: unknown) => void
}

/** Reads in the worker; rejects all it was asked for if that breaks. */
function readBy(worker: Worker): Read {
  const asked: Asked[] = []
  worker.onmessage = ({ data: { rows, done } }: MessageEvent<ManyReply>) => {
    for (const { parts } of rows) for (const { report } of parts) if (report) freeze(report)
    asked[0]?.tell(rows)
    if (done) asked.shift()?.resolve()
  }
  worker.onerror = (event) => {
    event.preventDefault()
    for (const { reject } of asked.splice(0)) reject(new Error(event.message))
  }
  return ({ many, first }, tell) =>
    new Promise((resolve, reject) => {
      asked.push({ tell, resolve, reject })
      const bytes = many.flatMap((one) => (one instanceof Uint8Array ? [one.buffer] : []))
      worker.postMessage({ many, first } satisfies ManyRequest, bytes)
    })
}

const readHere: Read = async ({ many, first }, tell) => {
  const { readFiles } = await import('./rows')
  readFiles(many, first, tell)
}

/** Reads pieces; the one the worker has broken at is read on the page, with all that follow. */
function reader(worker: Worker | undefined, told: Tell): (one: Batch) => Promise<void> {
  let read = worker && readBy(worker)
  let onPage: Promise<void> = Promise.resolve()
  const here = (work: () => Promise<void>): Promise<void> => (onPage = onPage.then(work))
  /** Its bytes went to the worker. */
  async function again({ first, files }: Batch): Promise<void> {
    for await (const one of batchesOf(files, () => false))
      await readHere({ ...one, first: first + one.first }, told)
  }
  return async (one) => {
    if (!read) return here(() => readHere(one, told))
    try {
      await read(one, told)
    } catch (cause) {
      console.warn('Reading on the page, without the worker', cause)
      worker?.terminate()
      read = undefined
      await here(() => again(one))
    }
  }
}

/**
 * Reads files until all are read or the signal stops it; what is told then is all there is.
 * @param tell hears of each file once, of a bundle several times; no parts where it is not one of our files.
 */
export async function readMany(
  files: readonly Blob[],
  tell: Tell,
  signal: AbortSignal,
): Promise<void> {
  const worker = await beginWorker()
  const isStopped = (): boolean => signal.aborted
  const read = reader(worker, (rows) => {
    if (!isStopped()) tell(rows)
  })
  const stopped = new Promise<void>((resolve) => {
    const stop = (): void => {
      worker?.terminate()
      resolve()
    }
    if (isStopped()) stop()
    else signal.addEventListener('abort', stop)
  })
  // The worker loads its program with nothing to read, while the first files are fetched.
  const running = [read({ first: 0, files: [], many: [] })]
  for await (const one of batchesOf(files, isStopped)) {
    if (isStopped()) break
    running.push(read(one))
    if (running.length > ahead) await Promise.race([stopped, running.shift()])
  }
  await Promise.race([stopped, Promise.all(running)])
  worker?.terminate()
}
