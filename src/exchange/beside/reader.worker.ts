/** Reads reports and lists of units, one after the other, beside the page, so that the page stays quick and can stop it. */
import { formats } from '@/format'
import type { Problem } from '@/report/outcome'
import type { ManyRequest } from '../many/reading'
import type { ReadFile } from '../many/rows'
import { type Incoming, type Reading, readReport } from '../readers'
import type { Recognised } from '../recognise/recognised'
import type { About } from '../recognise/whole/about'

/** What the page asks: a report, in one of these formats if they are named. */
export interface Request {
  readonly incoming: Incoming
  readonly formats?: readonly string[]
  /** What is known of it beside what stands in it. */
  readonly about?: About
}

/** What the page asks for a list of units. */
export interface NamesRequest {
  readonly names: Uint8Array
}

const causeOf = (cause: unknown): string | undefined =>
  cause instanceof Error ? `${cause.name}: ${cause.message}` : undefined

/** A reading as it is sent: formats are known on the other side by their ids. */
export type SentReading = Omit<Reading, 'recognised' | 'others'> & {
  readonly recognised: Omit<Recognised, 'format'> & { readonly format: string }
}

/** The reports of a source, the first before the others. */
const sent = ({ others = [], ...first }: Reading): readonly SentReading[] =>
  [first, ...others].map((reading) => ({
    ...reading,
    recognised: { ...reading.recognised, format: reading.recognised.format.id },
  }))

/** A promise that fails in a worker is heard of nowhere: the page learns of it as of any other error here. */
function broken(cause: unknown): void {
  setTimeout(() => {
    throw new Error(causeOf(cause))
  })
}

/** When all files that were asked for so far are answered: one piece after the other. */
let turn: Promise<void> = Promise.resolve()

async function readTogether({ many, first }: ManyRequest): Promise<void> {
  const { readFiles } = await import('../many/rows')
  let last: readonly ReadFile[] | undefined
  readFiles(many, first, (rows) => {
    if (last) postMessage({ rows: last, done: false })
    last = rows
  })
  postMessage({ rows: last ?? [], done: true })
}

/** Causes may hold what cannot be sent. */
const problemOf = ({ text, cause }: Problem): Problem => ({ text, cause: causeOf(cause) })

async function readNames({ names }: NamesRequest): Promise<void> {
  const { nameRows } = await import('../many/name-rows')
  const read = await nameRows(names)
  postMessage(read.ok ? { names: read.value } : { problem: problemOf(read.problem) })
}

async function readOne({ incoming, formats: ids, about }: Request): Promise<void> {
  const wanted = formats.filter(({ id }) => ids?.includes(id) ?? true)
  const told = (stage: string): void => {
    postMessage({ stage })
  }
  const read = await readReport(incoming, wanted, told, about)
  postMessage(read.ok ? { readings: sent(read.value) } : { problem: problemOf(read.problem) })
}

onmessage = ({ data }: MessageEvent<Request | ManyRequest | NamesRequest>) => {
  if ('many' in data) turn = turn.then(() => readTogether(data)).catch(broken)
  else if ('names' in data) void readNames(data)
  else void readOne(data)
}
