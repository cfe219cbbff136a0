/** Reads one report after the other beside the page, so that the page stays quick and can stop it. */
import { formats } from '@/format'
import type { ManyRequest } from './many/reading'
import type { ReadFile } from './many/rows'
import { type Incoming, type Reading, readReport } from './readers'
import type { Recognised } from './recognise/recognised'
import type { About } from './recognise/whole/about'

/** What the page asks: a report, in one of these formats if they are named. */
export interface Request {
  readonly incoming: Incoming
  readonly formats?: readonly string[]
  /** What is known of it beside what stands in it. */
  readonly about?: About
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

async function readTogether({ many, first }: ManyRequest): Promise<void> {
  const { readFiles } = await import('./many/rows')
  let last: readonly ReadFile[] | undefined
  await readFiles(many, first, (rows) => {
    if (last) postMessage({ rows: last, done: false })
    last = rows
  })
  postMessage({ rows: last ?? [], done: true })
}

onmessage = ({ data }: MessageEvent<Request | ManyRequest>) => {
  if ('many' in data) {
    void readTogether(data)
    return
  }
  const wanted = formats.filter(({ id }) => data.formats?.includes(id) ?? true)
  void readReport(
    data.incoming,
    wanted,
    (stage) => {
      postMessage({ stage })
    },
    data.about,
  ).then((outcome) => {
    // Causes may hold what cannot be sent.
    postMessage(
      outcome.ok
        ? { readings: sent(outcome.value) }
        : { problem: { text: outcome.problem.text, cause: causeOf(outcome.problem.cause) } },
    )
  })
}
